"""Put a copy in the place of the database: examined first, the present one kept aside."""

import asyncio
import os
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import aiosqlite

from bot import programs
from bot.backup import CopyFailed, Kind, back_up, blank, examine, opened, settle
from storage import backup as sql
from storage.addresses import sqlite_file
from storage.lock import alone
from storage.migrate import HEAD


@dataclass(frozen=True, slots=True)
class Restored:
    """What is in place now, and where what was there is kept (None: nothing was there)."""

    revision: str
    aside: Path | None


async def restore(url: str, source: Path, now: datetime) -> Restored:
    """Replace the database; whatever is raised, it is as it was.

    Raises CopyFailed when ``source`` is no sound copy for this program and this database,
    Occupied when a bot runs on it, ProgramMissing for PostgreSQL without its programs.
    """
    copy = await examine(source)
    if copy.revision > HEAD:
        raise CopyFailed(f"the copy is of a newer xuanbao (schema {copy.revision}, here {HEAD})")
    present = sqlite_file(url)
    if (copy.kind is Kind.SQLITE) != (present is not None):
        raise CopyFailed("the copy is of the other kind of database")
    with alone(url):
        if present is None:
            return Restored(copy.revision, await _replace_postgres(url, source, now))
        return Restored(copy.revision, await _replace_file(present, source, now))


async def _replace_file(present: Path, source: Path, now: datetime) -> Path | None:
    part = present.with_name(f".{present.name}.part")
    aside = _aside(present, now)
    try:
        await asyncio.to_thread(_copy_private, source, part)
        was_there = await _set_aside(present, aside)
        await asyncio.to_thread(settle, part, present)
    except OSError as error:
        raise CopyFailed(str(error)) from error
    finally:
        part.unlink(missing_ok=True)
    return aside if was_there else None


def _copy_private(source: Path, part: Path) -> None:
    blank(part)
    shutil.copyfile(source, part)


async def _set_aside(present: Path, aside: Path) -> bool:
    """Keep the present file under a second name: at no moment is there none of its own.

    False: there was none.
    """
    if not await asyncio.to_thread(present.exists):
        return False
    if await _is_flushed(present):
        if _wal_of(present).exists():  # the last to close it would have taken it away
            raise CopyFailed("another program has the database open")
    else:
        _move_wal(present, aside)
    os.link(present, aside)
    return True


def _move_wal(present: Path, aside: Path) -> None:
    if _wal_of(present).exists():
        _wal_of(present).rename(_wal_of(aside))
    present.with_name(f"{present.name}-shm").unlink(missing_ok=True)


async def _is_flushed(present: Path) -> bool:
    """False: it is damaged and cannot be, which may be why it is replaced."""
    try:
        async with opened(present) as db:
            await db.execute_fetchall(sql.FLUSH)
    except aiosqlite.Error:
        return False
    return True


def _wal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


async def _replace_postgres(url: str, source: Path, now: datetime) -> Path:
    aside = _aside(source, now)
    await back_up(url, aside)
    try:
        script = await programs.output_of(sql.as_sql(source))
        await programs.output_of(sql.play(url), sql.EMPTY_POSTGRES.encode() + script)
    except programs.ProgramFailed as error:
        raise CopyFailed(error.said) from error
    return aside


def _aside(path: Path, now: datetime) -> Path:
    return path.with_name(f"{path.name}.before-restore-{now:%Y%m%d-%H%M%S}")
