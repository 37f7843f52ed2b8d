"""Messages that a bot sends, and every reason for which Telegram would not take one."""

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from sandbox.botapi import BotApi
from tests.sandbox.client import PNG, play
from tests.sandbox.conftest import LI, OPS, ZHANG


def keyboard(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=f"a.{n}")] for n, label in enumerate(labels)]
    )


def test_a_message_comes_back_as_the_chat_shows_it(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        sent = await bot.send_message(ZHANG, "您好，张敏", reply_markup=keyboard("同意", "退回"))
        assert sent.text == "您好，张敏"
        assert sent.from_user is not None
        assert sent.from_user.username == "xuanbao_demo_bot"
        assert sent.chat.first_name == "张敏"
        assert sent.message_id == api.last(ZHANG).id

    play(api, story)

    (call,) = api.calls("sendMessage", ZHANG)
    assert (call.seq, call.text, call.message_id) == (1, "您好，张敏", api.last(ZHANG).id)
    assert call.reply_markup == keyboard("同意", "退回").to_dict()
    assert [posted.text for posted in api.inbox(LI)] == []


def test_marks_become_entities_counted_in_utf16(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        sent = await bot.send_message(
            ZHANG,
            '📌<b>报备 &lt;1&gt;</b> <a href="https://example.org/a?b=1&amp;c=2">稿件</a>'
            '<pre><code class="language-py">x</code></pre>',
            parse_mode="HTML",
        )
        assert sent.text == "📌报备 <1> 稿件x"
        assert sent.parse_entities() == {
            MessageEntity("bold", 2, 6): "报备 <1>",
            MessageEntity("text_link", 9, 2, url="https://example.org/a?b=1&c=2"): "稿件",
            MessageEntity("pre", 11, 1, language="py"): "x",
        }

    play(api, story)


def test_limits_count_what_is_read_not_what_is_typed(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        await bot.send_message(ZHANG, f"<b>{'&amp;' * 4096}</b>", parse_mode="HTML")
        await bot.send_document(ZHANG, b"x", caption=f"<i>{'长' * 1024}</i>", parse_mode="HTML")
        with pytest.raises(BadRequest, match=r"^Message is too long$"):
            await bot.send_message(ZHANG, "长" * 4097)
        with pytest.raises(BadRequest, match=r"^Message caption is too long$"):
            await bot.send_document(ZHANG, b"x", caption="长" * 1025)
        with pytest.raises(BadRequest, match=r"^Message text is empty$"):
            await bot.send_message(ZHANG, "<b> \n</b>", parse_mode="HTML")

    play(api, story)
    assert len(api.calls()) == 2


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("<b>报", 'Can\'t find end tag corresponding to start tag "b"'),
        ("报<font>备", 'Unsupported start tag "font" at byte offset 3'),
        ("<b>报</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("报</b>", "Unexpected end tag at byte offset 3"),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("5 < 6 > 4", 'Unsupported start tag "" at byte offset 2'),
    ],
)
def test_bad_marks_are_refused_with_their_place(api: BotApi, text: str, complaint: str) -> None:
    async def story(bot: Bot) -> None:
        with pytest.raises(BadRequest) as refused:
            await bot.send_message(ZHANG, text, parse_mode="HTML")
        # The client itself changes the case of what the server says.
        assert refused.value.message == f"can't parse entities: {complaint}".capitalize()

    play(api, story)


@pytest.mark.parametrize(
    ("callback", "is_taken"),
    [("a" * 64, True), ("报" * 21 + "a", True), ("a" * 65, False), ("报" * 22, False)],
)
def test_callback_text_has_64_bytes(api: BotApi, callback: str, is_taken: bool) -> None:  # noqa: FBT001
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("同意", callback_data=callback)]])

    async def story(bot: Bot) -> None:
        if is_taken:
            await bot.send_message(ZHANG, "卡片", reply_markup=markup)
        else:
            with pytest.raises(BadRequest, match=r"^Button_data_invalid$"):
                await bot.send_message(ZHANG, "卡片", reply_markup=markup)

    play(api, story)


def test_a_keyboard_has_at_most_a_hundred_buttons_that_do_something(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        await bot.send_message(ZHANG, "满", reply_markup=keyboard(*"键" * 100))
        with pytest.raises(BadRequest, match=r"Reply_markup_too_long"):
            await bot.send_message(ZHANG, "多", reply_markup=keyboard(*"键" * 101))
        idle = InlineKeyboardMarkup([[InlineKeyboardButton("无用")]])
        with pytest.raises(BadRequest, match=r"text buttons are unallowed"):
            await bot.send_message(ZHANG, "空", reply_markup=idle)
        local = InlineKeyboardMarkup([[InlineKeyboardButton("本机", url="http://localhost/x")]])
        with pytest.raises(BadRequest, match=r"wrong http url"):
            await bot.send_message(ZHANG, "链接", reply_markup=local)

    play(api, story)


def test_reply_keyboards_are_shown_to_the_person_only(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        markup = ReplyKeyboardMarkup([["报备", "日历"]], resize_keyboard=True)
        sent = await bot.send_message(ZHANG, "请选", reply_markup=markup)
        assert sent.reply_markup is None

    play(api, story)
    shown = api.last(ZHANG).keyboard
    assert shown is not None
    assert shown["keyboard"] == [[{"text": "报备"}, {"text": "日历"}]]


def test_replies_quote_what_they_answer(api: BotApi) -> None:
    question = api.say(ZHANG, "几点截止？")

    async def story(bot: Bot) -> None:
        sent = await bot.send_message(ZHANG, "17:00", reply_parameters=ReplyParameters(question.id))
        assert sent.reply_to_message is not None
        assert sent.reply_to_message.text == "几点截止？"
        with pytest.raises(BadRequest, match=r"^Message to be replied not found$"):
            await bot.send_message(ZHANG, "?", reply_parameters=ReplyParameters(999_999))
        lenient = ReplyParameters(999_999, allow_sending_without_reply=True)
        assert (await bot.send_message(ZHANG, "!", reply_parameters=lenient)).text == "!"

    play(api, story)


def test_chats_that_cannot_be_reached_say_why(api: BotApi) -> None:
    async def refused(bot: Bot, chat_id: int) -> TelegramError:
        with pytest.raises((BadRequest, Forbidden)) as caught:
            await bot.send_message(chat_id, "在吗")
        return caught.value

    async def story(bot: Bot) -> None:
        nobody = await refused(bot, 424242)
        assert (type(nobody), nobody.message) == (BadRequest, "Chat not found")
        api.block(ZHANG)
        blocked = await refused(bot, ZHANG)
        assert (type(blocked), blocked.message) == (
            Forbidden,
            "Forbidden: bot was blocked by the user",
        )
        api.unblock(ZHANG)
        assert (await bot.send_message(ZHANG, "在吗")).text == "在吗"
        api.deactivate(ZHANG)
        gone = await refused(bot, ZHANG)
        assert (type(gone), gone.message) == (Forbidden, "Forbidden: user is deactivated")
        api.vanish(LI)
        assert (await refused(bot, LI)).message == "Chat not found"

    play(api, story)


def test_a_group_that_became_a_supergroup_names_its_new_id(api: BotApi) -> None:
    moved = api.migrate(OPS)

    async def story(bot: Bot) -> None:
        with pytest.raises(ChatMigrated) as caught:
            await bot.send_message(OPS, "值班提醒")
        assert caught.value.new_chat_id == moved.id
        assert (await bot.send_message(moved.id, "值班提醒")).chat.type == "supergroup"
        notices = [update.message for update in await bot.get_updates() if update.message]
        assert [notice.migrate_to_chat_id for notice in notices] == [moved.id, None]
        assert [notice.migrate_from_chat_id for notice in notices] == [None, OPS]

    play(api, story)


def test_documents_and_photos_are_kept_and_can_be_fetched(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        sent = await bot.send_document(
            ZHANG, "报备单".encode(), filename="报备单.txt", caption="附件"
        )
        assert sent.document is not None
        assert (sent.document.file_name, sent.caption) == ("报备单.txt", "附件")
        again = await bot.send_document(LI, sent.document.file_id)
        assert again.document == sent.document
        picture = await bot.send_photo(ZHANG, PNG)
        assert [(one.width, one.height) for one in picture.photo] == [(1, 1)]
        fetched = await (await bot.get_file(sent.document.file_id)).download_as_bytearray()
        assert fetched.decode() == "报备单"

    play(api, story)


def test_what_is_no_picture_or_no_file_is_refused(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        with pytest.raises(BadRequest, match=r"^Image_process_failed$"):
            await bot.send_photo(ZHANG, b"not a picture")
        with pytest.raises(BadRequest, match=r"^Invalid file_id$"):
            await bot.send_document(ZHANG, "BQACnothing")
        with pytest.raises(BadRequest, match=r"^File must be non-empty$"):
            await bot.send_document(ZHANG, b"")
        with pytest.raises(BadRequest, match=r"too big for a photo"):
            await bot.send_photo(ZHANG, PNG + b"\0" * 10 * 1024 * 1024)

    play(api, story)


def test_an_album_is_several_messages_of_one_group(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        two = [InputMediaPhoto(PNG, caption="<b>甲</b>", parse_mode="HTML"), InputMediaPhoto(PNG)]
        first, second = await bot.send_media_group(ZHANG, two)
        assert first.media_group_id == second.media_group_id
        assert (first.caption, second.caption) == ("甲", None)
        papers = await bot.send_media_group(ZHANG, [InputMediaDocument(b"x", filename="a.txt")] * 2)
        assert papers[0].media_group_id != first.media_group_id
        mixed: list[InputMediaPhoto | InputMediaDocument] = [
            InputMediaPhoto(PNG),
            InputMediaDocument(b"x"),
        ]
        with pytest.raises(BadRequest, match=r"can't be mixed"):
            await bot.send_media_group(ZHANG, mixed)
        with pytest.raises(BadRequest, match=r"^Too many messages to send as an album$"):
            await bot.send_media_group(ZHANG, [InputMediaPhoto(PNG)] * 11)

    play(api, story)


def test_a_copy_has_the_content_but_not_the_sender(api: BotApi) -> None:
    notice = api.send_file(ZHANG, b"x", name="通知.pdf", caption="请各单位")

    async def story(bot: Bot) -> None:
        await bot.copy_message(LI, ZHANG, notice.id, reply_markup=keyboard("收到"))
        await bot.copy_message(LI, ZHANG, notice.id, caption="<b>更正</b>", parse_mode="HTML")
        with pytest.raises(BadRequest, match=r"^Message to copy not found$"):
            await bot.copy_message(LI, ZHANG, 999_999)

    play(api, story)
    first, second = api.inbox(LI)
    assert first.message["document"] == notice.message["document"]
    assert first.markup == keyboard("收到").to_dict()
    assert (first.text, second.text) == ("请各单位", "更正")
    assert "forward_origin" not in first.message
