"""The night's copy: the files themselves remember which nights have one.

A knock every few minutes asks whether the copy of the last night that has begun is there; so a
night that was missed is made up at the next start, and after a restore nothing disagrees.
"""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from actions import records
from bot.backup import CopyFailed, back_up
from bot.clock import Clock
from bot.config import Backup
from bot.parts import Bot
from domain.workdays import moment
from storage import files
from storage.backup import ProgramMissing

LOGGER = logging.getLogger("xuanbao.backup")
AGAIN_AFTER = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Failed:
    """A night without a copy, and why: said to the admins."""

    night: datetime
    reason: str


class Nightly:
    """Makes the night's copy when it is missing; keeps the newest ``keep``, forgets older ones."""

    def __init__(
        self,
        url: str,
        settings: Backup,
        zone: ZoneInfo,
        clock: Clock,
        kept: Path | None = None,
    ) -> None:
        self._url = url
        self._kept = kept  # files people sent, named by their checksums
        self._settings = settings
        self._zone = zone
        self._clock = clock
        self._not_before: datetime | None = None
        self._making: asyncio.Future[Failed | None] | None = None

    async def knock(self, bot: Bot) -> None:
        """The job: the admins hear of a night without a copy."""
        self._making = asyncio.ensure_future(self.make_up())
        failed = await asyncio.shield(self._making)  # cut short by ``stop`` alone, and waited for
        if failed is None:
            return
        tell = partial(records.backup_failed, night=failed.night, reason=failed.reason)
        await asyncio.wrap_future(bot.db.submit(partial(bot.tick.perform, act=tell)))
        bot.outbox.wake()

    async def stop(self) -> None:
        """Give up a copy that is being made; nothing of it stays, and the next start makes it."""
        if self._making is not None:
            self._making.cancel()
            await asyncio.wait({self._making})

    async def make_up(self) -> Failed | None:
        """Copy if the last night has no copy yet; what came of it when it could not be made."""
        now = self._clock.now()
        night = last_night(now, self._settings, self._zone)
        target = self._settings.folder / name_of(night.astimezone(self._zone), self._url)
        if target.exists() or (self._not_before is not None and now < self._not_before):
            return None
        try:
            await self._make(target)
        except (CopyFailed, ProgramMissing, OSError) as error:
            LOGGER.error("backup failed", extra={"error": type(error).__name__})  # noqa: TRY400
            self._not_before = now + AGAIN_AFTER
            return Failed(night, str(error))
        return None

    async def _make(self, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        copy = await back_up(self._url, target)
        LOGGER.info("backup made", extra={"file": target.name, "schema": copy.revision})
        if self._kept is not None:  # what is there already is the same by its name
            await asyncio.to_thread(files.copy_new, self._kept, target.parent / "files")
        for old in of_nights(target.parent, target.suffix)[self._settings.keep :]:
            with suppress(FileNotFoundError):
                old.unlink()


def last_night(now: datetime, settings: Backup, zone: ZoneInfo) -> datetime:
    """The newest moment (aware UTC) at which a copy was due."""
    today = now.astimezone(zone).date()
    due = moment(today, settings.at, zone)
    return due if due <= now else moment(today - timedelta(days=1), settings.at, zone)


def name_of(night: datetime, url: str) -> str:
    """``xuanbao-20261123-0300.db``, or ``….dump`` for PostgreSQL."""
    return f"xuanbao-{night:%Y%m%d-%H%M}{'.db' if url.startswith('sqlite') else '.dump'}"


def of_nights(folder: Path, suffix: str) -> list[Path]:
    """The nights' copies in a folder, newest first; other files there are not ours to touch."""
    digits = "[0-9]"
    return sorted(folder.glob(f"xuanbao-{digits * 8}-{digits * 4}{suffix}"), reverse=True)
