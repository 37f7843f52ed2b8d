"""Our transport over real HTTP against the local Bot API."""

import asyncio

import pytest
from telegram import Bot, Message

from bot.transport import AiohttpRequest
from sandbox.botapi import BotApi

ZHANG = 1001


async def _sends(api: BotApi, name: str) -> Message:
    bot = Bot(
        api.token,
        base_url=api.base_url,
        request=AiohttpRequest(2),
        get_updates_request=AiohttpRequest(1),
    )
    async with bot:
        return await bot.send_document(ZHANG, b"%PDF-1.7", filename=name, caption="报备单「甲」")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("示卫宣媒备〔2026〕0001号 报备单.pdf", "示卫宣媒备〔2026〕0001号 报备单.pdf"),
        ('a"b\r\nX-Forged: 1.pdf', 'a"bX-Forged: 1.pdf'),
    ],
)
def test_a_file_keeps_its_name(name: str, shown: str) -> None:
    with BotApi() as api:
        api.meet(ZHANG, "张敏")
        sent = asyncio.run(_sends(api, name))
    assert sent.document is not None
    assert sent.document.file_name == shown
    assert sent.caption == "报备单「甲」"
