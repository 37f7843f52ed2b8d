"""Alembic's entry: migrations run on the connection given, in its transaction."""

from alembic import context

from storage.schema import metadata
from storage.schema.base import state_conditions

connection = context.config.attributes["connection"]
state_conditions(connection.dialect.name)
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=True,
)
context.run_migrations()
