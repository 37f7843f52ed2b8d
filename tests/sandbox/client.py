"""The real client against the sandbox, one event loop a story."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram import Bot
from telegram.request import HTTPXRequest

from sandbox.botapi import BotApi

R = TypeVar("R")

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154"
    "78da63fcffff3f030005fe02fea735819d0000000049454e44ae426082"
)


def bot_of(api: BotApi, token: str | None = None, read_timeout: float = 5.0) -> Bot:
    return Bot(
        token or api.token,
        base_url=api.base_url,
        base_file_url=api.base_file_url,
        request=HTTPXRequest(connection_pool_size=8, read_timeout=read_timeout),
        get_updates_request=HTTPXRequest(connection_pool_size=4, read_timeout=read_timeout),
    )


def play(api: BotApi, story: Callable[[Bot], Awaitable[R]], *, read_timeout: float = 5.0) -> R:
    """Run the story with a client that is initialised before and shut down after."""

    async def whole() -> R:
        async with bot_of(api, read_timeout=read_timeout) as bot:
            return await story(bot)

    return asyncio.run(whole())
