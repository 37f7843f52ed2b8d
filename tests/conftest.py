"""Fixtures every test shares: databases of both kinds, and an office."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from storage.db import open_engine
from storage.migrate import migrate
from tests.office import Office
from tests.postgres import Cluster

settings.register_profile("xuanbao", deadline=None)  # a busy machine is no failure
settings.load_profile("xuanbao")

# Whole years and whole processes: begun last, they would be waited for alone.
LONGEST_FIRST = (
    "stories/test_year.py",
    "stories/test_forecast_true.py",
    "stories/test_reminder_year.py",
    "bot/test_running.py",
    "bot/test_delivery_machine.py",
    "browser/test_filing_in_browser.py",
    "stories/test_digest_year.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first, all else as it was."""
    here = Path(__file__).parent
    order = {here / name: number for number, name in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: order.get(item.path, len(order)))


NO_POSTGRES = "PostgreSQL is not installed: initdb and pg_ctl were not found"


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster | None]:
    """A PostgreSQL of our own, or None (said so) where none is installed."""
    found = Cluster.start(tmp_path_factory.mktemp("postgres"))
    yield found
    if found is not None:
        found.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path, cluster: Cluster | None) -> str:
    """An empty database of each kind: every test that asks for it runs on both."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'xuanbao.db'}"
    if cluster is None:
        pytest.skip(NO_POSTGRES)
    return cluster.new_database()


@pytest.fixture
def postgresql_url(cluster: Cluster | None) -> str:
    """An empty PostgreSQL database, for what only it can do."""
    if cluster is None:
        pytest.skip(NO_POSTGRES)
    return cluster.new_database()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy: migrating takes longer than most tests."""
    path = tmp_path_factory.mktemp("template") / "xuanbao.db"
    _migrated(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_template(cluster: Cluster | None) -> str:
    """The name of a migrated database to copy."""
    if cluster is None:
        pytest.skip(NO_POSTGRES)
    return _migrated(cluster.new_database()).rpartition("/")[2]


def _migrated(url: str) -> str:
    engine = open_engine(url)
    migrate(engine)
    engine.dispose()
    return url


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    """A migrated database of the default kind."""
    path = tmp_path / "xuanbao.db"
    shutil.copyfile(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture(params=["sqlite", "postgresql"])
def migrated_url(request: pytest.FixtureRequest, cluster: Cluster | None) -> str:
    """A migrated database of each kind."""
    if request.param == "sqlite":
        return str(request.getfixturevalue("sqlite_url"))
    template = request.getfixturevalue("postgres_template")
    if cluster is None:
        raise AssertionError("a template without a cluster")
    return cluster.new_database(template)


@pytest.fixture
def office(sqlite_url: str) -> Iterator[Office]:
    """An office on SQLite, the default."""
    made = Office(sqlite_url)
    yield made
    made.close()


@pytest.fixture
def any_office(migrated_url: str) -> Iterator[Office]:
    """An office on each kind of database."""
    made = Office(migrated_url)
    yield made
    made.close()
