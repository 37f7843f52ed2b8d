"""The migrations make exactly the tables of the code, on both databases, and can be undone."""

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from storage.db import open_engine
from storage.migrate import HEAD, VERSIONS, _config, current, migrate
from storage.schema import metadata


def to(engine: Engine, revision: str) -> None:
    config = _config(VERSIONS)
    with engine.begin() as conn:
        config.attributes["connection"] = conn
        move = command.upgrade if revision == HEAD else command.downgrade
        move(config, revision)


def test_the_tables_are_those_of_the_code(database_url: str) -> None:
    """If this fails after a change of a table: ``python -m storage.redraft``."""
    engine = open_engine(database_url)
    assert migrate(engine)
    assert not migrate(engine)
    with engine.connect() as conn:
        context = MigrationContext.configure(conn, opts={"compare_type": True})
        differences = compare_metadata(context, metadata)
    engine.dispose()
    assert differences == []


def test_every_step_can_be_undone_and_done_again(database_url: str) -> None:
    engine = open_engine(database_url)
    migrate(engine)
    for revision in ("0001", HEAD):
        to(engine, revision)
        assert current(engine) == revision
    to(engine, "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]
    engine.dispose()


def test_the_newest_revision_is_the_one_the_code_expects() -> None:
    assert ScriptDirectory.from_config(_config(VERSIONS)).get_current_head() == HEAD
