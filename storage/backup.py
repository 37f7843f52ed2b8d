"""What a copy of a database is asked and told: the SQL and the programs, for both kinds.

SQLite is copied and questioned by bot/ (it must be awaited); PostgreSQL's own programs dump and
restore, found on the machine or not.
"""

import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.engine import URL, make_url

SQLITE_MAGIC = b"SQLite format 3\0"
POSTGRES_MAGIC = b"PGDMP"
PIN = "SELECT count(*) FROM sqlite_schema"  # a first read pins the snapshot of a transaction
INTEGRITY = "PRAGMA integrity_check(20)"
ONE_FILE = "PRAGMA journal_mode = DELETE"  # a copy travels without -wal and -shm beside it
FLUSH = "PRAGMA wal_checkpoint(TRUNCATE)"
REVISION = "SELECT version_num FROM alembic_version"
REVISION_IN_DUMP = re.compile(r"^COPY public\.alembic_version .*\n(\w+)$", re.MULTILINE)

# A dump older than a table knows no word to drop it: everything goes first, in the transaction
# that brings the dump.
EMPTY_POSTGRES = """
DO $$ DECLARE one text; BEGIN
  FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP TABLE public.%I CASCADE', one);
  END LOOP;
END $$;
"""


@dataclass(frozen=True, slots=True)
class Program:
    """A program of PostgreSQL's; the password travels in the environment, never on the line."""

    line: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)


class ProgramMissing(Exception):  # noqa: N818  (names what is the case)
    """PostgreSQL's own programs are not on this machine; ``line`` is what to run where they are."""

    def __init__(self, name: str, line: str) -> None:
        super().__init__(f"{name} was not found; run where it is: {line}")
        self.name = name
        self.line = line


def is_there(name: str) -> bool:
    """Whether one of PostgreSQL's programs is on this machine."""
    return shutil.which(name) is not None


def dump(url: str, target: Path) -> Program:
    """``pg_dump`` into one compressed file.  Raises ProgramMissing."""
    what = ("--format=custom", "--no-owner", "--no-privileges", f"--file={target}")
    return _program("pg_dump", url, *what)


def listing(source: Path) -> Program:
    """``pg_restore --list``: reads a dump's table of contents, or fails on a broken one."""
    return _program("pg_restore", None, "--list", str(source))


def revision(source: Path) -> Program:
    """Prints the rows of ``alembic_version`` in a dump (see REVISION_IN_DUMP)."""
    what = ("--data-only", "--table=alembic_version", "--file=-", str(source))
    return _program("pg_restore", None, *what)


def as_sql(source: Path) -> Program:
    """The dump as SQL on standard output."""
    what = ("--clean", "--if-exists", "--no-owner", "--no-privileges", "--file=-", str(source))
    return _program("pg_restore", None, *what)


def play(url: str) -> Program:
    """``psql`` that does what comes on standard input wholly or not at all."""
    what = ("--quiet", "--no-psqlrc", "--single-transaction", "--set=ON_ERROR_STOP=1")
    return _program("psql", url, *what)


def _program(name: str, url: str | None, *what: str) -> Program:
    address = make_url(url) if url else None
    where = [f"--dbname={_shown(address)}"] if address is not None else []
    found = shutil.which(name)
    if found is None:
        raise ProgramMissing(name, " ".join((name, *where, *what)))
    secret = {"PGPASSWORD": str(address.password)} if address and address.password else {}
    return Program((found, *where, *what), {**os.environ, **secret})


def _shown(address: URL) -> str:
    plain = address.set(drivername="postgresql", password=None)
    return plain.render_as_string(hide_password=True)
