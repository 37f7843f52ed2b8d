"""The migrations make exactly the tables of the code, on both databases, and can be undone."""

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Dialect, Engine, inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex

from storage.db import open_engine
from storage.migrate import HEAD, VERSIONS, _config, current, migrate
from storage.schema import metadata
from storage.schema.base import state_conditions


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


@pytest.mark.parametrize("dialect", [sqlite.dialect(), postgresql.dialect()], ids=lambda d: d.name)
def test_a_partial_index_is_created_with_its_condition(dialect: Dialect) -> None:
    state_conditions(dialect.name)
    waiting = next(index for index in metadata.tables["inbox"].indexes if index.info)
    assert str(CreateIndex(waiting).compile(dialect=dialect)).endswith("WHERE state = 0")
