"""Fetching files from Telegram: wanted by a stored row, so nothing is lost when we are killed.

Handlers work inside a transaction and may not wait for the network; they write down what they
want, and this job gets it between transactions.
"""

import asyncio
import logging
import traceback
from datetime import timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from actions.tx import Tx
from bot.parts import Bot
from domain.errors import Refused
from domain.messages import Post
from handlers.arrivals import ARRIVALS
from storage import fetches, files, people
from storage.db import CommitFailed, savepoint
from storage.fetches import Fetch

LOGGER = logging.getLogger("xuanbao.fetching")
AT_ONCE = 2
LADDER = (5, 30, 120, 600)  # seconds between tries
POISON_WAIT = timedelta(hours=1)
HOPELESS = (BadRequest, Forbidden, InvalidToken)


async def fetch(bot: Bot) -> int:
    """Get what is wanted and hand it on; returns how many files were tried."""
    now = bot.clock.now()
    wanted = await asyncio.wrap_future(bot.db.submit(partial(fetches.due, now=now, limit=AT_ONCE)))
    for one in wanted:
        await _fetch_one(bot, one)
        bot.outbox.wake()
    return len(wanted)


async def _fetch_one(bot: Bot, wanted: Fetch) -> None:
    """A file that trips us up is kept with its error and never starves the rest."""
    try:
        settle = await _settling(bot, wanted)
        await asyncio.wrap_future(bot.db.submit(settle))
    except CommitFailed:
        raise
    except Exception:
        LOGGER.exception("fetch failed", extra={"fetch": wanted.id})
        due_at, error = bot.clock.now() + POISON_WAIT, traceback.format_exc()
        put_off = partial(fetches.put_off, fetch_id=wanted.id, due_at=due_at, error=error)
        await asyncio.wrap_future(bot.db.submit(put_off))


async def _settling(bot: Bot, wanted: Fetch) -> Any:
    """What is to be done in the transaction, now that the network has spoken."""
    try:
        content = await _download(bot, wanted.file_id)
    except TelegramError as error:
        return _failed(bot, wanted, error)
    arrival, name = ARRIVALS[wanted.noun], wanted.name
    if arrival.is_kept:
        name = await asyncio.to_thread(files.keep, bot.config.files.folder, content)
    try:
        values = await asyncio.to_thread(arrival.read, name, content)
    except Refused as refused:
        return partial(_give_up, bot=bot, wanted=wanted, refused=refused)
    return partial(_arrive, bot=bot, wanted=wanted, values=values)


async def _download(bot: Bot, file_id: str) -> bytes:
    file = await bot.application.bot.get_file(file_id)
    return bytes(await file.download_as_bytearray())


def _failed(bot: Bot, wanted: Fetch, error: TelegramError) -> Any:
    LOGGER.warning("fetch failed", extra={"fetch": wanted.id, "error": type(error).__name__})
    if isinstance(error, HOPELESS) or wanted.attempts >= len(LADDER):
        refused = Refused("file-not-fetched", name=wanted.name)
        return partial(_give_up, bot=bot, wanted=wanted, refused=refused)
    due_at = bot.clock.now() + timedelta(seconds=LADDER[wanted.attempts])
    return partial(fetches.put_off, fetch_id=wanted.id, due_at=due_at, error=str(error))


def _arrive(conn: Connection, *, bot: Bot, wanted: Fetch, values: Any) -> None:
    """Hand the file to its noun; a refusal is said and changes nothing."""
    tx = _transaction(conn, bot, wanted)
    try:
        with savepoint(conn):
            ARRIVALS[wanted.noun].arrive(tx, wanted.record_id, values)
    except Refused as refused:
        _give_up(conn, bot=bot, wanted=wanted, refused=refused)
        return
    fetches.mark_done(conn, wanted.id, tx.now)
    bot.post_office.write_all(conn, tx.posts, tx.now)


def _give_up(conn: Connection, *, bot: Bot, wanted: Fetch, refused: Refused) -> None:
    """It cannot be had or used: its sender is told what to do instead."""
    tx, arrival = _transaction(conn, bot, wanted), ARRIVALS[wanted.noun]
    arrival.lost(tx, wanted.record_id)
    fetches.mark_done(conn, wanted.id, tx.now, refused.key)
    if arrival.is_told:
        tx.post(Post(to=wanted.person_id, key=refused.key, values=refused.values))
    bot.post_office.write_all(conn, tx.posts, tx.now)


def _transaction(conn: Connection, bot: Bot, wanted: Fetch) -> Tx:
    now = bot.clock.now()
    actor = people.get(conn, wanted.person_id, bot.office.day_of(now))
    return Tx(conn, now, bot.almanac.office(conn), actor)
