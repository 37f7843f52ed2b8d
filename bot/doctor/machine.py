"""Disk, the port of the pages, and the last night's copy."""

import os
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy.exc import DBAPIError

from bot.config import Config
from bot.doctor.finding import About, Finding, bad, ok, warn
from bot.nightly import last_night, name_of, of_nights
from bot.webserver import listening
from domain.errors import PackError
from domain.messages import Phrase, Value
from storage.addresses import sqlite_file
from storage.lock import is_occupied
from texts.pictures import fonts

MB = 1024 * 1024
TIGHT = 1024 * MB
FULL = 100 * MB
A_NIGHT = timedelta(days=1)


def check(config: Config, now: datetime) -> Iterator[Finding]:
    file = sqlite_file(config.database.url)
    yield _disk(_existing(file.parent if file else config.backup.folder))
    yield from _copies(config, now)
    yield _type()
    if config.web.enabled:
        yield from _port(config)
        yield _feeds(config)


def _disk(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    said: dict[str, Value] = {"folder": str(folder), "free": free // MB}
    if free < FULL:
        return bad(About.MACHINE, Phrase("doctor-disk-full", said))
    if free < TIGHT:
        return warn(About.MACHINE, Phrase("doctor-disk-tight", said))
    return ok(About.MACHINE, Phrase("doctor-disk", said))


def _copies(config: Config, now: datetime) -> Iterator[Finding]:
    folder = config.backup.folder
    if not os.access(_existing(folder), os.W_OK):
        yield bad(About.MACHINE, Phrase("doctor-backup-unwritable", {"folder": str(folder)}))
        return
    zone = ZoneInfo(config.office.zone)
    before_last = last_night(now, config.backup, zone) - A_NIGHT
    expected = name_of(before_last.astimezone(zone), config.database.url)
    copies = of_nights(folder, Path(expected).suffix)
    if not copies:
        yield warn(About.MACHINE, Phrase("doctor-backup-none", {"folder": str(folder)}))
    elif copies[0].name < expected:
        yield warn(About.MACHINE, Phrase("doctor-backup-old", {"file": copies[0].name}))
    else:
        yield ok(About.MACHINE, Phrase("doctor-backup", {"file": copies[0].name}))


def _type() -> Finding:
    """Without Chinese type the month comes as text."""
    if fonts.are_found():
        return ok(About.MACHINE, Phrase("doctor-type", {"name": fonts.FAMILY}))
    return warn(About.MACHINE, Phrase("doctor-no-type", {"package": fonts.PACKAGE}))


def _feeds(config: Config) -> Finding:
    """A secret in an address must not travel in the clear."""
    address = config.web.public_url
    if address is None:
        return ok(About.MACHINE, Phrase("doctor-no-feeds"))
    said: dict[str, Value] = {"address": address}
    if not address.startswith("https://"):
        return warn(About.MACHINE, Phrase("doctor-feeds-in-the-clear", said))
    return ok(About.MACHINE, Phrase("doctor-feeds", said))


def _port(config: Config) -> Iterator[Finding]:
    """Taken by somebody else it would stop the start; a running bot of ours takes it rightly."""
    try:
        if is_occupied(config.database.url):
            return
    except DBAPIError:
        pass  # said with the database
    try:
        with listening(config.web):
            where = f"{config.web.host}:{config.web.port}"
            yield ok(About.MACHINE, Phrase("doctor-port", {"where": where}))
    except PackError as error:
        yield bad(About.MACHINE, Phrase("doctor-port-taken", {"reason": error.reason}))


def _existing(folder: Path) -> Path:
    """The folder, or the nearest above it that is there: the rest is made when needed."""
    return next(path for path in (folder, *folder.absolute().parents) if path.exists())
