"""The parts of one process, put together in one place."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from telegram.ext import Application, ApplicationBuilder
from telegram.request import BaseRequest

from bot.almanac import Almanac
from bot.client import Client
from bot.clock import Clock, SystemClock
from bot.config import Config
from bot.facts import load_office
from bot.guard import OnlyFromStoredRows
from bot.inbox import Inbox
from bot.outbox import Outbox
from bot.pacing import Pacing
from bot.posts import PostOffice
from bot.tick import Tick
from bot.transport import AiohttpRequest
from bot.work import Work
from domain.office import Office
from domain.quiet import after_quiet
from storage.db import Db
from texts.words import Words

LOGGER = logging.getLogger("xuanbao.app")
LANGUAGES = ("zh-CN", "en")
CLOSE_WITHIN = timedelta(seconds=2)


@dataclass(slots=True)
class Bot:
    """The parts of one process.  Tests build the same with a transport and a clock of their own."""

    config: Config
    office: Office  # as packed; a transaction asks the almanac
    almanac: Almanac
    clock: Clock
    db: Db
    application: Application  # type: ignore[type-arg]  # PTB's six parameters say nothing here
    post_office: PostOffice
    inbox: Inbox
    outbox: Outbox
    tick: Tick

    async def start(self) -> None:
        """Know ourselves, then pick up what an earlier process left."""
        await self.application.initialize()
        await self.outbox.recover()
        await self.inbox.recover()
        await asyncio.wrap_future(self.db.submit(self.tick.ensure))

    async def shut_down(self) -> None:
        """Drain, never cancel: what is half done is finished, then every connection closes.

        What Telegram leaves hanging too long stays marked in flight: it goes out again at the
        next start.
        """
        try:
            async with asyncio.timeout(CLOSE_WITHIN.total_seconds()):
                await self.inbox.drain()
                await self.outbox.drain()
        except TimeoutError:
            LOGGER.warning("stopped with messages in flight")
        if self.application.running:
            await self.application.stop()
        await self.application.shutdown()
        await asyncio.to_thread(self.db.close)


def build(
    config: Config,
    *,
    clock: Clock | None = None,
    transport: BaseRequest | None = None,
    monotonic: Callable[[], float] = time.monotonic,
) -> Bot:
    """Put the parts together.  Raises PackError when configuration or data files are wrong."""
    clock = clock or SystemClock(config.clock_file)
    office = load_office(config)
    almanac = Almanac(office)
    db = Db(config.database.url)
    connections = config.sending.in_flight + 4  # toasts and menus beside the sender
    speaking = transport or AiohttpRequest(connections)
    polling = transport or AiohttpRequest(2)
    application = _application(config, speaking, polling)
    post_office = post_office_of(office)
    tick = Tick(almanac, post_office, clock)
    pacing = Pacing(per_second=config.sending.per_second, off=not config.sending.pacing)
    client = Client(application.bot.base_url, speaking, polling)
    outbox = Outbox(
        db,
        client,
        clock,
        pacing,
        tick.settle,
        files=config.files.folder,
        in_flight=config.sending.in_flight,
        monotonic=monotonic,
    )
    work = Work(almanac, post_office, application.bot, clock)
    inbox = Inbox(db, client, work, clock, outbox.wake)
    return Bot(config, office, almanac, clock, db, application, post_office, inbox, outbox, tick)


def post_office_of(office: Office) -> PostOffice:
    """Every language we speak, in the office's zone, and its quiet hours."""
    words = {language: Words(language, office.zone) for language in LANGUAGES}
    return PostOffice(words, partial(after_quiet, policy=office.policy, zone=office.zone))


def _application(config: Config, speaking: BaseRequest, polling: BaseRequest) -> Application:  # type: ignore[type-arg]
    return (
        ApplicationBuilder()
        .token(config.token())
        .updater(None)
        .base_url(config.telegram.base_url)
        .base_file_url(config.telegram.base_file_url)
        .rate_limiter(OnlyFromStoredRows())
        .request(speaking)
        .get_updates_request(polling)
        .build()
    )
