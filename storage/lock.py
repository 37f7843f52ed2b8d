"""One bot a database: a lock that lives and dies with the process, whatever ends it."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import text

from storage.addresses import sqlite_file
from storage.db import open_engine

NUMBER = 0x7875616E  # any number of our own for pg_try_advisory_lock ("xuan")

HELD = text(
    "SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database"
    " WHERE locktype = 'advisory' AND objid = :number AND d.datname = current_database()"
)


class Occupied(Exception):  # noqa: N818  (names what is the case)
    """Another bot, or a restore, works on this database.  ``by`` is its process id, if known."""

    def __init__(self, by: str = "") -> None:
        super().__init__("another xuanbao is running on this database" + (by and f" (pid {by})"))
        self.by = by


@contextmanager
def alone(url: str) -> Iterator[None]:
    """Be the only one for as long as the block runs.  Raises Occupied at once, never waits."""
    path = sqlite_file(url)
    if path is not None:
        with _flocked(_lock_of(path)):
            yield
    elif url.startswith("postgresql"):
        with _advisory(url):
            yield
    else:  # a database in memory is its process's own
        yield


def is_occupied(url: str) -> bool:
    """Whether somebody is ``alone`` on it now; looks only."""
    path = sqlite_file(url)
    if path is not None:
        return _is_flocked(_lock_of(path))
    return url.startswith("postgresql") and _is_held(url)


def _lock_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.lock")


@contextmanager
def _flocked(path: Path) -> Iterator[None]:
    """The file stays; only the system's lock on it counts, so a killed process leaves none."""
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise Occupied(file.read().strip()) from None
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield
        file.truncate(0)


def _is_flocked(path: Path) -> bool:
    try:
        with path.open() as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


@contextmanager
def _advisory(url: str) -> Iterator[None]:
    """A session of its own that holds the lock; the server lets go when the session ends."""
    engine = open_engine(url)
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
            got = conn.execute(text("SELECT pg_try_advisory_lock(:number)"), {"number": NUMBER})
            if not got.scalar_one():
                raise Occupied
            yield
    finally:
        engine.dispose()


def _is_held(url: str) -> bool:
    engine = open_engine(url)
    try:
        with engine.connect() as conn:
            return bool(conn.execute(HELD, {"number": NUMBER}).scalar_one())
    finally:
        engine.dispose()
