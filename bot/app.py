"""The running bot: receive, send and tick until told to stop; then drain."""

import asyncio
import logging
from datetime import timedelta

from telegram.error import TelegramError

from bot import jobs, menus, webserver
from bot.parts import Bot

LOGGER = logging.getLogger("xuanbao.app")
FINISH_WITHIN = timedelta(seconds=5)  # for what is in flight; the whole stop takes 10 s at most


async def run(bot: Bot, stop: asyncio.Event) -> None:
    """Receive, send and tick until ``stop``; then finish what is in flight and close."""
    await bot.start()
    await bot.application.start()
    nightly = jobs.schedule(bot)
    try:
        async with webserver.serving(bot):
            await _work_until(bot, stop)
    finally:
        await nightly.stop()
        await bot.shut_down()


async def _work_until(bot: Bot, stop: asyncio.Event) -> None:
    running = [
        asyncio.ensure_future(bot.inbox.poll(stop)),
        asyncio.ensure_future(bot.outbox.run(stop)),
    ]
    settling = asyncio.ensure_future(_set_menus(bot))
    done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
    stop.set()
    _, hanging = await asyncio.wait(running, timeout=FINISH_WITHIN.total_seconds())
    for task in (*hanging, settling):
        task.cancel()
    for task in done:
        task.result()
    if bot.outbox.fatal is not None:
        raise bot.outbox.fatal


async def _set_menus(bot: Bot) -> None:
    """The command menu, after we already answer; it can wait and may fail."""
    try:
        await menus.publish(bot.application.bot, bot.post_office.words, bot.clock.now())
    except TelegramError as error:
        LOGGER.warning("menu not set", extra={"error": type(error).__name__})
