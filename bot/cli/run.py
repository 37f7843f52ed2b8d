"""``xuanbao run``: the bot until SIGTERM."""

import asyncio
import logging
import signal
from typing import TYPE_CHECKING

from bot.cli.opening import ConfigOption, load

if TYPE_CHECKING:
    from bot.config import Config

LOGGER = logging.getLogger("xuanbao.run")


def run(config: ConfigOption = None) -> None:
    """启动机器人，直到收到 SIGTERM 或 Ctrl-C。"""
    from bot import logs

    logs.set_up()
    asyncio.run(_run(load(config)))


async def _run(config: "Config") -> None:
    from bot.app import build
    from bot.cli.opening import make_folder
    from storage.migrate import migrate

    make_folder(config.database.url)
    bot = build(config)
    migrate(bot.db.engine)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    LOGGER.info("started", extra={"database": bot.db.dialect})
    await bot.run(stop)
    LOGGER.info("stopped")
