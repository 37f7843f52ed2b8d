"""A copy of the database beside the running bot: made, questioned, and only then given its name.

SQLite by aiosqlite and its online backup: one read transaction pins a snapshot, so the writer is
never held up and its commits never make the copy start over.  PostgreSQL by pg_dump.
"""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

import aiosqlite

from bot import programs
from bot.programs import ProgramFailed
from storage import backup as sql
from storage.addresses import sqlite_file

PAGES = 256  # copied between two looks at the progress: 1 MB
PRIVATE = 0o600  # a copy holds what the database holds

Progress = Callable[[float], None]  # the share that is done, 0 to 1


class CopyFailed(Exception):  # noqa: N818  (names what happened)
    """The copy was not made, or is not sound; nothing was left behind or replaced."""


class Kind(Enum):
    """Of which database a file is a copy, told by its first bytes."""

    SQLITE = sql.SQLITE_MAGIC
    POSTGRESQL = sql.POSTGRES_MAGIC


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that was found sound, and the schema it holds."""

    path: Path
    kind: Kind
    revision: str


def unheard(_share: float) -> None:
    """For copies nobody watches."""


async def back_up(url: str, target: Path, progress: Progress = unheard) -> Copy:
    """Copy the database to ``target``, replacing what has this name only by a sound copy.

    Raises CopyFailed, and ProgramMissing for PostgreSQL without its programs.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        blank(part)
        await _copy(url, part, progress)
        sound = await examine(part)
        await asyncio.to_thread(settle, part, target)
    except (OSError, aiosqlite.Error, ProgramFailed) as error:
        raise CopyFailed(str(error)) from error
    finally:
        part.unlink(missing_ok=True)
    return replace(sound, path=target)


async def examine(path: Path) -> Copy:
    """What a sound copy holds.  Raises CopyFailed when it is not one."""
    try:
        kind = await asyncio.to_thread(_kind_of, path)
        ask = _examine_file if kind is Kind.SQLITE else _examine_dump
        return Copy(path, kind, await ask(path))
    except (OSError, aiosqlite.Error, ProgramFailed) as error:
        raise CopyFailed(str(error)) from error


def blank(part: Path) -> None:
    """An empty file nobody else may read; what a killed run left under this name goes."""
    part.unlink(missing_ok=True)
    part.touch(PRIVATE)


async def integrity(db: aiosqlite.Connection) -> list[str]:
    """What SQLite finds wrong with a file; empty: nothing."""
    try:
        rows = await db.execute_fetchall(sql.INTEGRITY)
    except asyncio.CancelledError:
        await db.interrupt()
        raise
    found = [str(row[0]) for row in rows]
    return [] if found == ["ok"] else found


def settle(part: Path, target: Path) -> None:
    """Onto the disk, then to its name in one step: there is never half a file of that name."""
    for path in (part, target.parent):
        _flush(path)
        if path is part:
            part.replace(target)


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[aiosqlite.Connection]:
    """An existing SQLite file, in autocommit.  A connection left open would keep the process."""
    async with aiosqlite.connect(_existing(path), uri=True, isolation_level=None) as db:
        yield db


async def _copy(url: str, part: Path, progress: Progress) -> None:
    source = sqlite_file(url)
    if source is None:
        await programs.output_of(sql.dump(url, part))
    else:
        await _copy_file(source, part, progress)


async def _copy_file(source: Path, part: Path, progress: Progress) -> None:
    wanted = True

    def tell(_status: int, remaining: int, total: int) -> None:
        if not wanted:  # raised in the copying thread, it ends the copy between two steps
            raise aiosqlite.OperationalError("nobody waits for the copy any more")
        progress(1 - remaining / total if total else 1)

    # In this order: the copying thread is the source's, and closing the source waits for it.
    # Were the target closed first, a copy that is cut short would write into freed memory.
    async with opened(part) as copy, opened(source) as live:
        await live.execute("BEGIN")
        await live.execute_fetchall(sql.PIN)
        try:
            await live.backup(copy, pages=PAGES, progress=tell)
        except asyncio.CancelledError:
            wanted = False
            raise
        await live.execute("ROLLBACK")
        await copy.execute_fetchall(sql.ONE_FILE)


async def _examine_file(path: Path) -> str:
    async with opened(path) as db:
        wrong = await integrity(db)
        if wrong:
            raise CopyFailed(f"the copy is damaged: {wrong[0]}")
        rows = list(await db.execute_fetchall(sql.REVISION))
    if not rows:
        raise CopyFailed("the copy has no tables of xuanbao")
    return str(rows[0][0])


async def _examine_dump(path: Path) -> str:
    await programs.output_of(sql.listing(path))
    rows = await programs.output_of(sql.revision(path))
    found = sql.REVISION_IN_DUMP.search(rows.decode())
    if found is None:
        raise CopyFailed("the dump has no tables of xuanbao")
    return found[1]


def _existing(path: Path) -> str:
    """An address under which SQLite opens a file, and never makes one."""
    return f"{path.absolute().as_uri()}?mode=rw"


def _kind_of(path: Path) -> Kind:
    with path.open("rb") as file:
        head = file.read(len(sql.SQLITE_MAGIC))
    for kind in Kind:
        if head.startswith(kind.value):
            return kind
    raise CopyFailed("this is no copy of a database")


def _flush(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
