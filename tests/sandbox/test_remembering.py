"""A sandbox that starts again knows what it knew."""

from pathlib import Path

from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup

from sandbox.botapi import BotApi
from sandbox.clock import Clock
from tests.sandbox.client import PNG, play
from tests.sandbox.conftest import ZHANG


def test_chats_updates_presses_and_files_survive(tmp_path: Path) -> None:
    card = InlineKeyboardMarkup([[InlineKeyboardButton("同意", callback_data="a.b")]])

    async def before(bot: Bot) -> int:
        api.meet(ZHANG, "张敏")
        await bot.set_my_commands([BotCommand("filing", "报备")])
        await bot.send_message(ZHANG, "待批", reply_markup=card)
        await bot.send_photo(ZHANG, PNG)
        gone = await bot.send_message(ZHANG, "误发")
        await bot.delete_message(ZHANG, gone.message_id)
        api.say(ZHANG, "在吗")
        updates = await bot.get_updates()
        api.press(ZHANG, api.inbox(ZHANG)[0], "同意")
        await bot.get_updates(offset=updates[-1].update_id + 1)
        api.block(4711)
        return gone.message_id

    async def after(bot: Bot) -> None:
        press, member = await bot.get_updates()
        assert press.callback_query is not None
        assert member.my_chat_member is not None
        await press.callback_query.answer("好")
        photo = await bot.get_file(api.inbox(ZHANG)[1].message["photo"][0]["file_id"])
        assert await photo.download_as_bytearray() == PNG
        assert (await bot.send_message(ZHANG, "新")).message_id > gone

    with BotApi(state_dir=tmp_path) as api:
        gone = play(api, before)
    with BotApi(state_dir=tmp_path) as api:
        assert [posted.text for posted in api.chat(ZHANG)] == ["待批", "", "在吗"]
        assert [command["command"] for command in api.menu(ZHANG)] == ["filing"]
        play(api, after)
        api.say(ZHANG, "还在")
        assert api.pending()[-1]["update_id"] > api.pending()[0]["update_id"]


def test_the_log_is_also_a_file(tmp_path: Path) -> None:
    async def story(bot: Bot) -> None:
        api.meet(ZHANG, "张敏")
        await bot.send_message(ZHANG, "一")
        assert len(log.read_text("utf-8").splitlines()) == 1

    log = tmp_path / "calls.jsonl"
    with BotApi(log_file=log) as api:
        play(api, story)


def test_the_clock_is_a_file_that_two_can_read(tmp_path: Path) -> None:
    ours, theirs = Clock(tmp_path / "clock"), Clock(tmp_path / "clock")
    assert theirs.offset == 0
    ours.move_by(600)
    assert theirs.offset == 600
    (tmp_path / "clock").write_text("-86400.5\n", "ascii")
    assert (ours.offset, theirs.offset) == (-86400.5, -86400.5)
    ours.move_to(theirs.now() + 3600)
    assert abs(theirs.offset - ours.offset) == 0
