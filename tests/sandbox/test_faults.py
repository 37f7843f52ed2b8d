"""Trouble on demand looks to the client like the real one."""

import httpx
import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TimedOut

from sandbox.botapi import BotApi
from tests.sandbox.client import play
from tests.sandbox.conftest import LI, OPS, ZHANG

# The client announces, by merely raising it, that RetryAfter will change its type one day.
pytestmark = pytest.mark.filterwarnings("ignore:.*attribute `retry_after`")


def test_a_lost_reply_has_been_obeyed(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        api.fault("lost_reply", count=1)
        with pytest.raises(NetworkError) as lost:
            await bot.send_message(ZHANG, "到了")
        assert isinstance(lost.value.__cause__, httpx.RemoteProtocolError)
        await bot.send_message(ZHANG, "也到了")

    play(api, story)
    assert [posted.text for posted in api.inbox(ZHANG)] == ["到了", "也到了"]


def test_a_late_reply_has_been_obeyed(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        api.fault("late", methods=["sendMessage"], count=1, seconds=2)
        with pytest.raises(TimedOut):
            await bot.send_message(ZHANG, "到了")

    play(api, story, read_timeout=0.2)
    assert [posted.text for posted in api.inbox(ZHANG)] == ["到了"]


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("dropped", "RemoteProtocolError"),
        ("bad_gateway", "Bad Gateway"),
        ("server_error", "Internal Server Error"),
    ],
)
def test_other_trouble_has_no_effect(api: BotApi, kind: str, says: str) -> None:
    async def story(bot: Bot) -> None:
        api.fault(kind, methods=["sendMessage"])
        with pytest.raises(NetworkError, match=says):
            await bot.send_message(ZHANG, "没到")
        assert (await bot.get_me()).is_bot
        api.clear_faults()
        await bot.send_message(ZHANG, "到了")

    play(api, story)
    assert [posted.text for posted in api.inbox(ZHANG)] == ["到了"]


def test_trouble_can_be_one_chats_own(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        api.fault("flood", who=ZHANG, seconds=7, lasting=60)
        with pytest.raises(RetryAfter, match=r"Retry in (7 seconds|0:00:07)"):
            await bot.send_message(ZHANG, "慢点")
        await bot.send_message(LI, "不慢")

    play(api, story)


def test_polling_is_spared_unless_named(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        api.fault("bad_gateway")
        assert await bot.get_updates() == ()
        api.fault("server_error", methods=["getUpdates"], count=1)
        with pytest.raises(NetworkError):
            await bot.get_updates()

    play(api, story)


async def sent_before_flood(bot: Bot, chat_ids: list[int]) -> int:
    for number, chat_id in enumerate(chat_ids):
        try:
            await bot.send_message(chat_id, "通知")
        except RetryAfter:
            return number
    return len(chat_ids)


def test_limits_are_off_until_switched_on(api: BotApi) -> None:
    many = list(range(5000, 5060))
    for number in many:
        api.meet(number, f"联络员 {number}")

    async def story(bot: Bot) -> None:
        assert await sent_before_flood(bot, [ZHANG] * 40) == 40
        api.limits(on=True)
        assert 3 <= await sent_before_flood(bot, [ZHANG] * 40) <= 5
        assert 27 <= await sent_before_flood(bot, many) <= 45
        assert await sent_before_flood(bot, [OPS] * 5) <= 3

    play(api, story)
