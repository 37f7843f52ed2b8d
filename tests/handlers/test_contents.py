"""What is passed on keeps its words whatever its formatting, and no tag of its own gets in."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Chat, Message, MessageEntity, PhotoSize, Sticker

from domain.errors import Refused
from handlers.contents import content_of
from texts.limits import units
from texts.markup import plain

AT = datetime(2026, 11, 23, tzinfo=UTC)
CHAT = Chat(1, "private")
TAG = re.compile(r"<[^>]*>")
NAMES = re.compile(r"</?(?:b|i|u|s|code|pre|a|span|blockquote)\b")
KINDS = ("bold", "italic", "underline", "strikethrough", "code", "pre", "spoiler", "blockquote")
ADDRESSES = st.sampled_from(["https://example.org/?a=1&b=2", 'x"><script>', "a>b", "<", ""])


@st.composite
def messages(draw: st.DrawFn) -> Message:
    """A text with stretches that may nest or overlap, as a hostile client could send them."""
    text = draw(st.text(alphabet="宣报<>&\"'😀a \n", min_size=1, max_size=30))
    length = units_of(text)
    entities = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, length - 1))
        end = draw(st.integers(start + 1, length))
        kind = draw(st.sampled_from((*KINDS, "text_link")))
        url = draw(ADDRESSES) if kind == "text_link" else None
        entities.append(MessageEntity(kind, start, end - start, url=url))
    return Message(1, AT, CHAT, text=text, entities=entities)


def units_of(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(messages())
def test_the_words_stay_and_the_tags_are_ours(message: Message) -> None:
    if splits_a_character(message):
        return
    content = content_of(message)
    assert plain(content.html) == message.text
    assert all(NAMES.match(tag) for tag in TAG.findall(content.html))
    assert "script" not in content.html.replace("&lt;", "")
    assert content.length == units(content.html) == units_of(message.text or "")


def splits_a_character(message: Message) -> bool:
    """Telegram's stretches never begin or end within a character of two units."""
    encoded = (message.text or "").encode("utf-16-le")
    borders = {e.offset for e in message.entities} | {e.offset + e.length for e in message.entities}
    return any(0xDC <= encoded[2 * b + 1] <= 0xDF for b in borders if 2 * b < len(encoded))


def test_a_photo_gives_its_largest_size_and_its_caption() -> None:
    sizes = (PhotoSize("s", "s", 1, 1), PhotoSize("l", "l", 9, 9))
    bold = (MessageEntity("bold", 0, 2),)
    message = Message(1, AT, CHAT, photo=sizes, caption="重要", caption_entities=bold)
    content = content_of(message)
    assert (content.kind, content.file_id, content.html) == ("photo", "l", "<b>重要</b>")


def test_a_sticker_cannot_be_passed_on() -> None:
    sticker = Sticker("s", "s", 1, 1, is_animated=False, is_video=False, type="regular")
    with pytest.raises(Refused, match="notice-kind-unknown"):
        content_of(Message(1, AT, CHAT, sticker=sticker))
