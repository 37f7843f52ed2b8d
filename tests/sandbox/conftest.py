"""A local Telegram for each test, with 张敏 who has opened a chat with the bot."""

from collections.abc import Iterator

import pytest

from sandbox.botapi import BotApi

ZHANG = 1001
LI = 1003
OPS = -5001


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as running:
        running.meet(ZHANG, "张敏", username="zhangmin")
        running.meet(LI, "李强")
        running.meet(OPS, "宣传处值班群", type="group")
        yield running
