"""``xuanbao run``: the bot until SIGTERM."""

import asyncio
import gc
import logging
import signal
import sys
from typing import TYPE_CHECKING

import typer

from bot.cli.opening import ConfigOption, load, make_folder
from domain.errors import PackError

if TYPE_CHECKING:
    from bot.config import Config

LOGGER = logging.getLogger("xuanbao.run")


def run(config: ConfigOption = None) -> None:
    """启动机器人，直到收到 SIGTERM 或 Ctrl-C / the bot, until SIGTERM or Ctrl-C。"""
    gc.disable()  # what is imported stays: to look through it again costs a tenth of the start
    _spare_what_ptb_brings_along()
    from telegram.error import TelegramError

    from bot import logs
    from storage.lock import Occupied, alone

    logs.set_up()
    settings = load(config)
    make_folder(settings.database.url)
    try:
        with alone(settings.database.url):
            asyncio.run(_run(settings))
    except Occupied as error:
        raise PackError("config", "database.url", str(error)) from None
    except TelegramError as error:  # its text may hold the token
        LOGGER.critical("stopped by Telegram", extra={"error": type(error).__name__})
        raise typer.Exit(1) from None


def _spare_what_ptb_brings_along() -> None:
    """PTB imports httpx with its command line (rich, pygments), and cryptography where it is.

    httpx falls back to a stub when that import fails, and PTB needs cryptography for passports
    only; the bot saves 5 and 8 MB.
    """
    for name in ("httpx._main", "cryptography"):
        sys.modules[name] = None  # type: ignore[assignment]  # the documented way to block


async def _run(config: "Config") -> None:
    from bot.app import run as run_bot
    from bot.parts import build
    from storage.migrate import migrate

    bot = build(config)
    gc.enable()
    migrate(bot.db.engine)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    LOGGER.info("started", extra={"database": bot.db.dialect})
    await run_bot(bot, stop)
    LOGGER.info("stopped")
