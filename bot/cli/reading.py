"""Commands that only look: an existing database of this program's schema, and nothing is made."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from domain.errors import PackError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.config import Config


@contextmanager
def looking(config: "Config") -> Iterator["Connection"]:
    """A connection in a read transaction.  Raises PackError when there is nothing to look at."""
    from sqlalchemy.exc import DBAPIError

    from storage.addresses import sqlite_file
    from storage.db import open_engine
    from storage.migrate import HEAD, current

    file = sqlite_file(config.database.url)
    if file is not None and not file.exists():
        raise PackError("config", "database.url", f"there is no database: {file}")
    engine = open_engine(config.database.url)
    try:
        found = current(engine)
        if found != HEAD:
            reason = f"schema {found}, here {HEAD}: run `xuanbao migrate`"
            raise PackError("config", "database.url", reason)
        with engine.connect().execution_options(xuanbao_reads=True) as conn:
            yield conn
    except DBAPIError as error:
        reason = str(error.orig).splitlines()[0]
        raise PackError("config", "database.url", reason) from error
    finally:
        engine.dispose()
