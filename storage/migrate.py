"""Bring a database to the newest schema; Alembic is imported only when there is something to do."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, inspect, text

HEAD = "0022"  # revisions are numbered: a greater one is newer
FOLDER = Path(__file__).parent / "migrations"
VERSIONS = FOLDER / "versions"


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
        config = _config(VERSIONS)
        config.attributes["connection"] = conn
        command.upgrade(config, "head")
    return True


def _config(versions: Path) -> Any:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", str(versions))
    return config


def draft(engine: Engine, message: str, revision: str, versions: Path = VERSIONS) -> Path:
    """Write a migration from what the tables in code have and ``engine`` has not (developers).

    It is written into ``versions`` and follows the newest one there; gives the file.
    """
    from alembic import command

    with engine.begin() as conn:
        config = _config(versions)
        config.attributes["connection"] = conn
        command.revision(config, message, autogenerate=True, rev_id=revision)
    return next(versions.glob(f"{revision}_*.py"))
