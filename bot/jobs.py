"""Knocks, not memory: the database remembers what is due, PTB's JobQueue only asks it to look."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import Any

from actions import records
from bot.fetching import fetch
from bot.nightly import Nightly
from bot.parts import Bot
from storage import enclosures, inbox
from storage.db import CommitFailed

LOGGER = logging.getLogger("xuanbao.jobs")
TICK_EVERY = 1.0  # seconds
SEAL_EVERY = 10.0
SWEEP_EVERY = 3600.0
NIGHT_EVERY = 60.0
KEEP_UPDATES = timedelta(days=7)
KEEP_ENCLOSURES = timedelta(days=30)  # made anew when somebody asks again
Job = Callable[[Bot], Awaitable[Any]]
# The default grace of one second would silently drop a knock after a short stall.
KNOCK = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}


def schedule(bot: Bot) -> Nightly:
    """Start every knock of the running bot; gives the one that has to be stopped."""
    queue = bot.application.job_queue
    if queue is None:
        raise RuntimeError("the job queue is missing: install python-telegram-bot[job-queue]")
    nightly = Nightly(
        bot.config.database.url,
        bot.config.backup,
        bot.office.zone,
        bot.clock,
        bot.config.files.folder,
    )
    knocks: tuple[tuple[float, Job], ...] = (
        (TICK_EVERY, tick),
        (TICK_EVERY, fetch),
        (SEAL_EVERY, seal),
        (SWEEP_EVERY, sweep),
        (NIGHT_EVERY, nightly.knock),
    )
    for every, fn in knocks:
        callback = partial(_knock, fn=fn, bot=bot)
        queue.run_repeating(callback, every, first=0.1, name=fn.__name__, job_kwargs=dict(KNOCK))
    return nightly


async def _knock(_context: Any, *, fn: Job, bot: Bot) -> None:
    try:
        await fn(bot)
    except CommitFailed:
        LOGGER.exception("knock failed", extra={"job": getattr(fn, "__name__", "?")})


async def tick(bot: Bot) -> int:
    """Do everything that is due now; returns how many timers."""
    done = 0
    while found := await asyncio.wrap_future(bot.db.submit(bot.tick.run)):
        done += found
        bot.outbox.wake()
    return done


async def seal(bot: Bot) -> None:
    """Seal the journal's new rows, a few at a time so that no reply waits behind them."""
    while await asyncio.wrap_future(bot.db.submit(records.seal)) == records.AT_ONCE:
        pass


async def sweep(bot: Bot) -> None:
    """Forget updates that Telegram itself would have forgotten long ago, and old pictures."""
    before = bot.clock.now() - KEEP_UPDATES
    await asyncio.wrap_future(bot.db.submit(partial(inbox.purge_done, before=before)))
    before = bot.clock.now() - KEEP_ENCLOSURES
    await asyncio.wrap_future(bot.db.submit(partial(enclosures.clear, before=before)))
