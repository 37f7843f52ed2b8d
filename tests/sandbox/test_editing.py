"""Edits, deletions and answers to presses."""

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    InputMediaVideo,
    Update,
)
from telegram.error import BadRequest

from sandbox.botapi import BotApi
from tests.sandbox.client import PNG, play
from tests.sandbox.conftest import LI, ZHANG

CARD = InlineKeyboardMarkup([[InlineKeyboardButton("同意", callback_data="filing.approve.17.1")]])
TOO_OLD = "^Query is too old and response timeout expired or query id is invalid$"


async def press(api: BotApi, bot: Bot, label: str = "同意") -> Update:
    api.press(ZHANG, api.last(ZHANG), label)
    return (await bot.get_updates(-1))[0]


def test_an_edit_changes_text_and_takes_away_buttons_not_named(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        sent = await bot.send_message(ZHANG, "待批", reply_markup=CARD)
        edited = await bot.edit_message_text(
            "<b>已同意</b>", ZHANG, sent.message_id, parse_mode="HTML"
        )
        assert not isinstance(edited, bool)
        assert (edited.text, edited.reply_markup, edited.date) == ("已同意", None, sent.date)
        assert edited.edit_date is not None
        await bot.edit_message_reply_markup(ZHANG, sent.message_id, reply_markup=CARD)

    play(api, story)
    assert (api.last(ZHANG).text, api.last(ZHANG).markup) == ("已同意", CARD.to_dict())
    assert len(api.inbox(ZHANG)) == 1
    assert [call.method for call in api.calls()] == [
        "sendMessage",
        "editMessageText",
        "editMessageReplyMarkup",
    ]


def test_an_edit_to_the_same_is_no_edit(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        sent = await bot.send_message(ZHANG, "待批", reply_markup=CARD)
        with pytest.raises(BadRequest, match=r"^Message is not modified: specified new"):
            await bot.edit_message_text("待批", ZHANG, sent.message_id, reply_markup=CARD)
        with pytest.raises(BadRequest, match=r"^Message is not modified"):
            await bot.edit_message_reply_markup(ZHANG, sent.message_id, reply_markup=CARD)
        await bot.edit_message_text("待批", ZHANG, sent.message_id)

    play(api, story)


def test_what_is_not_there_or_not_ones_own_cannot_be_edited(api: BotApi) -> None:
    heard = api.say(ZHANG, "你好")

    async def story(bot: Bot) -> None:
        with pytest.raises(BadRequest, match=r"^Message to edit not found$"):
            await bot.edit_message_text("x", ZHANG, 999_999)
        with pytest.raises(BadRequest, match=r"^Message can't be edited$"):
            await bot.edit_message_text("x", ZHANG, heard.id)
        paper = await bot.send_document(ZHANG, b"x", caption="附件")
        with pytest.raises(BadRequest, match=r"^There is no text in the message to edit$"):
            await bot.edit_message_text("x", ZHANG, paper.message_id)
        await bot.edit_message_caption(ZHANG, paper.message_id, caption="更正")
        with pytest.raises(BadRequest, match=r"^Message is not modified"):
            await bot.edit_message_caption(ZHANG, paper.message_id, caption="更正")
        words = await bot.send_message(ZHANG, "字")
        with pytest.raises(BadRequest, match=r"^There is no caption in the message to edit$"):
            await bot.edit_message_caption(ZHANG, words.message_id, caption="x")

    play(api, story)


def test_deleting_is_once_and_within_two_days(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        sent = await bot.send_message(ZHANG, "误发")
        assert await bot.delete_message(ZHANG, sent.message_id)
        with pytest.raises(BadRequest, match=r"^Message to delete not found$"):
            await bot.delete_message(ZHANG, sent.message_id)
        kept = await bot.send_message(ZHANG, "旧闻")
        api.clock.move_by(49 * 3600)
        with pytest.raises(BadRequest, match=r"^Message can't be deleted for everyone$"):
            await bot.delete_message(ZHANG, kept.message_id)

    play(api, story)
    assert [posted.text for posted in api.inbox(ZHANG)] == ["旧闻"]


def test_a_press_carries_its_card_and_is_answered_with_a_toast(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        sent = await bot.send_message(ZHANG, "待批", reply_markup=CARD)
        query = (await press(api, bot)).callback_query
        assert query is not None
        assert (query.data, query.from_user.first_name) == ("filing.approve.17.1", "张敏")
        assert query.message == sent
        await query.answer("已记下")
        with pytest.raises(BadRequest, match=TOO_OLD):
            await query.answer("再答")

    play(api, story)
    assert api.toasts(ZHANG) == ["已记下"]


def test_a_press_can_be_answered_for_150_seconds(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        await bot.send_message(ZHANG, "待批", reply_markup=CARD)
        in_time = (await press(api, bot)).callback_query
        late = (await press(api, bot)).callback_query
        assert in_time is not None
        assert late is not None
        api.clock.move_by(140)
        await in_time.answer()
        api.clock.move_by(20)
        with pytest.raises(BadRequest, match=TOO_OLD):
            await late.answer()
        with pytest.raises(BadRequest, match=TOO_OLD):
            await bot.answer_callback_query("1001-1-1-1")

    play(api, story)


def test_a_forged_press_says_what_it_likes(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        await bot.send_message(ZHANG, "待批", reply_markup=CARD)
        api.forge(ZHANG, api.last(ZHANG), "filing.approve.99.9")
        query = (await bot.get_updates())[0].callback_query
        assert query is not None
        assert query.data == "filing.approve.99.9"

    play(api, story)


def test_a_forwarded_card_has_no_buttons_and_names_its_origin(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        await bot.send_message(ZHANG, "待批", reply_markup=CARD)
        told = api.forward(ZHANG, api.last(ZHANG), to=LI)
        api.forward(LI, told)
        (update,) = await bot.get_updates()
        assert update.message is not None
        assert (update.message.text, update.message.reply_markup) == ("待批", None)
        origin = update.message.forward_origin
        assert origin is not None
        assert origin.to_dict()["sender_user"]["username"] == "xuanbao_demo_bot"

    play(api, story)
    assert [posted.aside for posted in api.chat(LI)] == [True, False]


def test_a_picture_gives_way_to_another_one_with_its_caption(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        sent = await bot.send_photo(ZHANG, PNG, caption="十一月", reply_markup=CARD)
        uploaded = await bot.edit_message_media(
            InputMediaPhoto(PNG, caption="<b>十二月</b>", parse_mode="HTML"),
            ZHANG,
            sent.message_id,
            reply_markup=CARD,
        )
        assert not isinstance(uploaded, bool)
        assert (uploaded.caption, uploaded.message_id) == ("十二月", sent.message_id)
        assert uploaded.photo[-1].file_id != sent.photo[-1].file_id
        again = await bot.edit_message_media(
            InputMediaPhoto(sent.photo[-1].file_id, caption="十一月"), ZHANG, sent.message_id
        )
        assert not isinstance(again, bool)
        assert (again.photo, again.caption_entities) == (sent.photo, ())
        with pytest.raises(BadRequest, match="There is no text in the message to edit"):
            await bot.edit_message_text("文字", ZHANG, sent.message_id)

    play(api, story)
    assert api.last(ZHANG).markup is None


def test_a_text_may_become_a_picture(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        sent = await bot.send_message(ZHANG, "十一月")
        await bot.edit_message_media(InputMediaPhoto(PNG), ZHANG, sent.message_id)
        with pytest.raises(BadRequest, match=r"(?i)must be photo or document"):
            await bot.edit_message_media(InputMediaVideo("x"), ZHANG, sent.message_id)

    play(api, story)
    assert "text" not in api.last(ZHANG).message
