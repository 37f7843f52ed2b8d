"""What a bot hears, and when Telegram may forget it."""

import asyncio

import pytest
from telegram import Bot, ChatMember, Update
from telegram.error import Conflict

from sandbox.botapi import BotApi
from sandbox.botapi.acts import ActError
from tests.sandbox.client import PNG, bot_of, play
from tests.sandbox.conftest import LI, OPS, ZHANG


def texts(updates: tuple[Update, ...]) -> list[str | None]:
    return [update.message.text for update in updates if update.message]


async def polling(api: BotApi) -> None:
    """Until the server holds a long poll."""
    while not api.telegram.account.updates.is_polled:  # noqa: ASYNC110 - the server has its own loop
        await asyncio.sleep(0)


def test_updates_stay_until_a_higher_offset_confirms_them(api: BotApi) -> None:
    for text in ("一", "二", "三"):
        api.say(ZHANG, text)

    async def story(bot: Bot) -> None:
        first = await bot.get_updates()
        assert texts(first) == ["一", "二", "三"]
        assert [update.update_id - first[0].update_id for update in first] == [0, 1, 2]
        assert await bot.get_updates() == first
        assert texts(await bot.get_updates(offset=first[1].update_id)) == ["二", "三"]
        assert texts(await bot.get_updates(limit=1)) == ["二"]
        assert await bot.get_updates(offset=first[2].update_id + 1) == ()

    play(api, story)
    assert api.pending() == []


def test_a_negative_offset_forgets_all_but_the_last(api: BotApi) -> None:
    for text in ("一", "二", "三"):
        api.say(ZHANG, text)

    async def story(bot: Bot) -> None:
        assert texts(await bot.get_updates(offset=-1)) == ["三"]
        assert texts(await bot.get_updates()) == ["三"]

    play(api, story)


def test_a_long_poll_answers_as_soon_as_somebody_speaks(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        poll = asyncio.create_task(bot.get_updates(timeout=30))
        await polling(api)
        api.say(ZHANG, "在吗")
        assert texts(await poll) == ["在吗"]

    play(api, story)


def test_a_long_poll_ends_empty_after_its_time(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        assert await bot.get_updates(timeout=1) == ()

    play(api, story)


def test_a_second_poller_ends_the_first(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        old = asyncio.create_task(bot.get_updates(timeout=30))
        await polling(api)
        async with bot_of(api) as other:
            assert await other.get_updates(timeout=0) == ()
        with pytest.raises(Conflict, match=r"terminated by other getUpdates request"):
            await old

    play(api, story)


def test_only_wanted_kinds_are_queued(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        await bot.get_updates(allowed_updates=["callback_query", "my_chat_member"])
        api.say(ZHANG, "听不见")
        api.block(ZHANG)
        (update,) = await bot.get_updates()
        assert update.my_chat_member is not None
        assert update.my_chat_member.new_chat_member.status == ChatMember.BANNED
        await bot.get_updates(offset=update.update_id + 1, allowed_updates=[])
        api.unblock(ZHANG)
        api.say(ZHANG, "听见了")
        back, words = await bot.get_updates()
        assert back.my_chat_member is not None
        assert back.my_chat_member.new_chat_member.status == ChatMember.MEMBER
        assert texts((words,)) == ["听见了"]

    play(api, story)


def test_who_has_blocked_the_bot_or_is_gone_does_not_speak(api: BotApi) -> None:
    card = api.say(ZHANG, "在")
    api.block(ZHANG)
    with pytest.raises(ActError, match=r"张敏 cannot speak to the bot: blocked"):
        api.say(ZHANG, "还在")
    with pytest.raises(ActError):
        api.forge(ZHANG, card, "a.b")
    api.deactivate(LI)
    with pytest.raises(ActError, match=r"deactivated"):
        api.say(LI, "我走了")
    api.send(LI, {"text": "群里还在"}, chat_id=OPS)
    api.vanish(4711)
    api.say(4711, "又来了")

    async def story(bot: Bot) -> None:
        assert texts(await bot.get_updates()) == ["在", "群里还在", "又来了"]
        await bot.send_message(4711, "欢迎")

    play(api, story)


def test_messages_are_kept_a_day_and_presses_150_seconds(api: BotApi) -> None:
    api.say(ZHANG, "昨天的话")
    api.clock.move_by(23 * 3600)
    card = api.say(ZHANG, "今天的话")
    api.forge(ZHANG, card, "filing.approve.17.1")

    async def story(bot: Bot) -> None:
        api.clock.move_by(160)
        assert texts(await bot.get_updates()) == ["昨天的话", "今天的话"]
        assert len(await bot.get_updates()) == 2
        api.clock.move_by(3600)
        assert texts(await bot.get_updates()) == ["今天的话"]

    play(api, story)


def test_everything_a_person_can_send_reads_as_telegram_writes_it(api: BotApi) -> None:
    said = api.say(ZHANG, "/start 9f8e")
    api.reply(ZHANG, said, "同意 https://example.org/稿件。")
    api.send_file(ZHANG, b"x" * 10, name="名单.csv", mime="text/csv", caption="名单")
    api.send_photo(ZHANG, PNG)
    api.send(
        ZHANG,
        {
            "sticker": {
                "file_id": "s", "file_unique_id": "s", "type": "regular", "width": 512,
                "height": 512, "is_animated": False, "is_video": False, "emoji": "👍",
            }
        },
    )  # fmt: skip
    api.edit(ZHANG, said, "/start again")
    api.send(LI, {"text": "值班"}, chat_id=OPS)

    async def story(bot: Bot) -> None:
        start, reply, paper, photo, sticker, edited, group = [
            update.effective_message for update in await bot.get_updates()
        ]
        assert start and reply and paper and photo and sticker and edited and group  # noqa: PT018
        assert [entity.type for entity in start.entities] == ["bot_command"]
        assert reply.reply_to_message is not None
        assert reply.reply_to_message.message_id == start.message_id
        assert reply.parse_entities(["url"]).popitem()[1] == "https://example.org/稿件"
        assert paper.document is not None
        assert (paper.document.file_name, paper.document.file_size) == ("名单.csv", 10)
        assert photo.photo[0].width == 1
        assert sticker.sticker is not None
        assert edited.text == "/start again"
        assert edited.edit_date is not None
        assert (group.chat.id, group.chat.type) == (OPS, "group")
        assert group.from_user is not None
        assert group.from_user.first_name == "李强"

    play(api, story)


def test_messages_carry_sandbox_time(api: BotApi) -> None:
    api.clock.move_to(1_798_761_600)

    async def story(bot: Bot) -> None:
        sent = await bot.send_message(ZHANG, "新年好")
        assert 0 <= sent.date.timestamp() - 1_798_761_600 <= 60

    play(api, story)
    assert 0 <= api.calls()[0].at - 1_798_761_600 <= 60
