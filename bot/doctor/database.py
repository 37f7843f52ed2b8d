"""Whether the database can be reached, is sound, fits the program, and who is in it."""

from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path

import aiosqlite
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from bot.backup import integrity, opened
from bot.config import Config
from bot.doctor.finding import About, Finding, bad, ok, warn
from domain.messages import Phrase
from domain.permission import Role
from storage import backup as programs
from storage import health, kept_files, people
from storage.addresses import sqlite_file, without_secret
from storage.db import open_engine
from storage.lock import is_occupied
from storage.migrate import HEAD, current

KEEPERS = 2
POSTGRES_PROGRAMS = ("pg_dump", "pg_restore", "psql")


async def check(config: Config, now: datetime) -> AsyncIterator[Finding]:
    file = sqlite_file(config.database.url)
    if file is not None:
        if not file.exists():
            yield warn(About.DATABASE, Phrase("doctor-database-new", {"file": str(file)}))
            return
        async for finding in _soundness(file):
            yield finding
    for finding in _content(config, now):
        yield finding


async def _soundness(file: Path) -> AsyncIterator[Finding]:
    try:
        async with opened(file) as db:
            wrong = await integrity(db)
    except aiosqlite.Error as error:
        wrong = [str(error)]
    if wrong:
        yield bad(About.DATABASE, Phrase("doctor-database-damaged", {"reason": wrong[0]}))
    else:
        yield ok(About.DATABASE, Phrase("doctor-database-sound", {"file": str(file)}))


def _content(config: Config, now: datetime) -> Iterator[Finding]:
    url = config.database.url
    engine = open_engine(url)
    try:
        revision = current(engine)
        yield _reached(url)
        yield from _programs(url)
        yield _revision(revision)
        yield _occupied(url)
        if revision == HEAD:
            yield from _rows(engine, now, config.files.folder)
    except DBAPIError as error:
        reason = str(error.orig).strip().splitlines()[0]
        yield bad(About.DATABASE, Phrase("doctor-database-away", {"reason": reason}))
    finally:
        engine.dispose()


def _reached(url: str) -> Finding:
    return ok(About.DATABASE, Phrase("doctor-database", {"url": without_secret(url)}))


def _programs(url: str) -> Iterator[Finding]:
    """PostgreSQL is copied by programs of its own."""
    if sqlite_file(url) is not None:
        return
    missing = tuple(name for name in POSTGRES_PROGRAMS if not programs.is_there(name))
    if missing:
        yield warn(About.DATABASE, Phrase("doctor-no-programs", {"names": missing}))


def _revision(revision: str | None) -> Finding:
    values = {"revision": revision or "–", "here": HEAD}
    if revision == HEAD:
        return ok(About.DATABASE, Phrase("doctor-schema", {"revision": HEAD}))
    if revision is not None and revision > HEAD:
        return bad(About.DATABASE, Phrase("doctor-schema-newer", values))
    return warn(About.DATABASE, Phrase("doctor-schema-older", values))


def _occupied(url: str) -> Finding:
    if is_occupied(url):
        return ok(About.DATABASE, Phrase("doctor-somebody-runs"))
    return ok(About.DATABASE, Phrase("doctor-nobody-runs"))


def _rows(engine: Engine, now: datetime, folder: Path) -> Iterator[Finding]:
    with engine.connect().execution_options(xuanbao_reads=True) as conn:
        yield from _people(conn, now)
        yield from _trouble(conn, now)
        yield from _files(conn, folder)


def _people(conn: Connection, now: datetime) -> Iterator[Finding]:
    on = now.date()
    admins = len(people.longest_serving(conn, Role.ADMIN, on, KEEPERS))
    if admins == 0:
        yield warn(About.PEOPLE, Phrase("doctor-no-admin"))
    elif admins < KEEPERS:
        yield warn(About.PEOPLE, Phrase("doctor-one-admin"))
    else:
        count = len(people.holders(conn, Role.ADMIN, on))
        yield ok(About.PEOPLE, Phrase("doctor-admins", {"count": count}))
    approvers = len(people.holders(conn, Role.APPROVER, on))
    if approvers == 0:
        yield warn(About.PEOPLE, Phrase("doctor-no-approver"))
    else:
        yield ok(About.PEOPLE, Phrase("doctor-approvers", {"count": approvers}))


def _trouble(conn: Connection, now: datetime) -> Iterator[Finding]:
    """What came to rest badly and waits for somebody to look."""
    counts = health.counts(conn, now)
    quarantined = counts.updates.get("quarantined", 0)
    if quarantined:
        yield warn(About.DATABASE, Phrase("doctor-quarantined", {"count": quarantined}))
    dead = counts.messages.get("dead", 0) + counts.messages.get("uncertain", 0)
    if dead:
        yield warn(About.DATABASE, Phrase("doctor-dead-messages", {"count": dead}))
    if counts.timers_failed:
        yield warn(About.DATABASE, Phrase("doctor-failed-timers", {"count": counts.timers_failed}))


def _files(conn: Connection, folder: Path) -> Iterator[Finding]:
    """What people sent with filings and reports, kept by checksum."""
    kept = len(kept_files.digests(conn))
    gone = kept_files.gone(conn, folder)
    if gone:
        said = Phrase("doctor-files-gone", {"count": gone, "folder": str(folder)})
        yield warn(About.DATABASE, said)
    elif kept:
        yield ok(About.DATABASE, Phrase("doctor-files", {"count": kept}))
