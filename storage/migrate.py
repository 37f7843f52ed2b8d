"""Bring a database to the newest schema; Alembic is imported only when there is something to do."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, inspect, text

HEAD = "0001"
FOLDER = Path(__file__).parent / "migrations"


def current(engine: Engine) -> str | None:
    """The revision a database is at; None for an empty one."""
    with engine.connect() as conn:
        if not inspect(conn).has_table("alembic_version"):
            return None
        return conn.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def migrate(engine: Engine) -> bool:
    """Upgrade to ``HEAD``.  True: something was done."""
    if current(engine) == HEAD:
        return False
    from alembic import command

    with engine.begin() as conn:
        config = _config()
        config.attributes["connection"] = conn
        command.upgrade(config, "head")
    return True


def _config() -> Any:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    return config


def draft(engine: Engine, message: str, revision: str) -> None:
    """Write a migration from what the tables in code have and ``engine`` has not (developers)."""
    from alembic import command

    with engine.begin() as conn:
        config = _config()
        config.attributes["connection"] = conn
        command.revision(config, message, autogenerate=True, rev_id=revision)
