"""Fixtures every test shares: databases of both kinds, and an office."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.office import Office
from tests.postgres import Cluster


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
        pytest.skip("PostgreSQL is not installed: initdb and pg_ctl were not found")
    return cluster.new_database()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office on SQLite, the default."""
    made = Office(f"sqlite:///{tmp_path / 'xuanbao.db'}")
    yield made
    made.close()


@pytest.fixture
def any_office(database_url: str) -> Iterator[Office]:
    """An office on each kind of database."""
    made = Office(database_url)
    yield made
    made.close()
