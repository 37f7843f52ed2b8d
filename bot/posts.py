"""Posts become rendered outbox rows, in their reader's language, before the commit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from domain.messages import Post
from storage import outbox, people
from storage.outbox import NewMessage, OutboxState
from storage.people import Reader
from texts.limits import shorten, split
from texts.words import Words

CAPTIONED = {"photo": "sendPhoto", "document": "sendDocument"}
DEFAULT_LANGUAGE = "zh-CN"


@dataclass(frozen=True, slots=True)
class PostOffice:
    """Renders and writes; nobody else words or sends a message."""

    words: Mapping[str, Words]

    def write_all(
        self, conn: Connection, posts: list[Post], now: datetime, speaker: Reader | None = None
    ) -> int:
        """Write every post; returns how many rows.  ``speaker`` saves looking up who asked."""
        return sum(self._write(conn, post, now, speaker) for post in posts)

    def _write(
        self, conn: Connection, post: Post, now: datetime, speaker: Reader | None
    ) -> int:
        reader = _reader(conn, post, speaker)
        if reader is None:
            return 0
        words = self.words[reader.language]
        if post.edits is not None:
            return self._edit(conn, post, reader, words, now)
        return self._send(conn, post, reader, words, now)

    def _send(
        self, conn: Connection, post: Post, reader: Reader, words: Words, now: datetime
    ) -> int:
        text = words.say(post.key, post.values, now=now)
        written = 0
        parts = [shorten(text)] if post.attachment else split(text)
        for number, part in enumerate(parts):
            last = number == len(parts) - 1
            payload = _content(post, part) | (_keyboard(post, words, now) if last else {})
            occasion = post.occasion if last or post.occasion is None else f"{post.occasion}:{number}"
            message = NewMessage(
                lane=post.lane,
                chat_id=reader.chat_id,
                person_id=post.to,
                occasion=occasion,
                method=CAPTIONED[post.attachment.kind] if post.attachment else "sendMessage",
                payload=payload,
                about=post.about,
            )
            written += outbox.write(conn, message, now) is not None
        return written

    def _edit(
        self, conn: Connection, post: Post, reader: Reader, words: Words, now: datetime
    ) -> int:
        if isinstance(post.edits, int):
            method = outbox.method_of_message(conn, reader.chat_id, post.edits)
            return self._edit_sent(conn, post, reader, words, now, method, None, post.edits)
        card = outbox.find_card(conn, post.edits or "", reader.chat_id)
        if card is None:
            return 0
        outbox.drop_unsent_edits(conn, card.id)
        if card.state == OutboxState.WAITING and card.method == "sendMessage":
            text = words.say(post.key, post.values, now=now)
            outbox.rewrite(conn, card.id, _content(post, split(text)[0]) | _keyboard(post, words, now))
            return 0
        return self._edit_sent(conn, post, reader, words, now, card.method, card.id, None)

    def _edit_sent(
        self,
        conn: Connection,
        post: Post,
        reader: Reader,
        words: Words,
        now: datetime,
        method: str | None,
        edits_id: int | None,
        message_id: int | None,
    ) -> int:
        text = words.say(post.key, post.values, now=now)
        captioned = method in CAPTIONED.values()
        body = {"caption": shorten(text)} if captioned else {"text": split(text)[0]}
        message = NewMessage(
            lane=post.lane,
            chat_id=reader.chat_id,
            person_id=post.to,
            occasion=post.occasion,
            method="editMessageCaption" if captioned else "editMessageText",
            payload=body | {"parse_mode": "HTML"} | _keyboard(post, words, now),
            edits_id=edits_id,
            message_id=message_id,
            about=post.about,
        )
        return int(outbox.write(conn, message, now) is not None)


def _reader(conn: Connection, post: Post, speaker: Reader | None) -> Reader | None:
    if speaker is not None and speaker.chat_id == post.chat_id:
        return speaker
    if speaker is not None and post.chat_id is None and speaker.person_id == post.to:
        return speaker
    if post.chat_id is not None:
        language = people.language_of_chat(conn, post.chat_id) or DEFAULT_LANGUAGE
        return Reader(post.to or 0, post.chat_id, language)
    return people.reader(conn, post.to) if post.to is not None else None


def _content(post: Post, text: str) -> dict[str, Any]:
    if post.attachment is not None:
        file = {post.attachment.kind: post.attachment.file_id}
        return file | {"caption": text, "parse_mode": "HTML"}
    content: dict[str, Any] = {
        "text": text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    return content | ({"disable_notification": True} if post.silent else {})


def _keyboard(post: Post, words: Words, now: datetime) -> dict[str, Any]:
    if not post.buttons:
        return {}
    keyboard = [
        [
            {"text": words.label(button.label, now=now)}
            | ({"callback_data": button.data} if button.data else {"url": button.url})
            for button in row
        ]
        for row in post.buttons
    ]
    return {"reply_markup": {"inline_keyboard": keyboard}}
