"""Posts become rendered outbox rows, in their reader's language, before the commit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from domain.messages import Button, Post
from storage import outbox, people
from storage.outbox import NewMessage, OutboxState
from storage.people import Reader
from texts.limits import TEXT, shorten, split
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

    def _write(self, conn: Connection, post: Post, now: datetime, speaker: Reader | None) -> int:
        reader = _reader(conn, post, speaker)
        if reader is None:
            return 0
        letter = Letter(conn, post, reader, self.words[reader.language], now)
        return letter.send() if post.edits is None else letter.edit()


@dataclass(frozen=True, slots=True)
class Letter:
    """One post on its way to one reader."""

    conn: Connection
    post: Post
    reader: Reader
    words: Words
    now: datetime

    def send(self) -> int:
        """Write a new message, or several when the text is longer than one may be."""
        text = self._text()
        parts = [shorten(text)] if self.post.attachment else split(text)
        last = len(parts) - 1
        return sum(
            self._write_part(part, number, is_last=number == last)
            for number, part in enumerate(parts)
        )

    def edit(self) -> int:
        """Rewrite an earlier message; one that was not sent yet is replaced where it stands."""
        if isinstance(self.post.edits, int):
            message_id = self.post.edits
            method = outbox.method_of_message(self.conn, self.reader.chat_id, message_id)
            return self._write_edit(method, message_id=message_id)
        card = outbox.find_card(self.conn, self.post.edits or "", self.reader.chat_id)
        if card is None:
            return 0
        outbox.drop_unsent_edits(self.conn, card.id)
        if card.state == OutboxState.WAITING and card.method == "sendMessage":
            outbox.rewrite(self.conn, card.id, self._content(shorten(self._text(), TEXT)))
            return 0
        return self._write_edit(card.method, edits_id=card.id)

    def _text(self) -> str:
        return self.words.say(self.post.key, self.post.values, now=self.now)

    def _write_part(self, part: str, number: int, *, is_last: bool) -> int:
        post = self.post
        occasion = post.occasion
        if occasion is not None and not is_last:
            occasion = f"{occasion}:{number}"
        method = CAPTIONED[post.attachment.kind] if post.attachment else "sendMessage"
        payload = self._content(part, with_keyboard=is_last)
        return self._put(method, payload, occasion=occasion)

    def _write_edit(
        self, method: str | None, *, edits_id: int | None = None, message_id: int | None = None
    ) -> int:
        text = self._text()
        captioned = method in CAPTIONED.values()
        body = {"caption": shorten(text)} if captioned else {"text": shorten(text, TEXT)}
        return self._put(
            "editMessageCaption" if captioned else "editMessageText",
            body | {"parse_mode": "HTML"} | self._keyboard(),
            occasion=self.post.occasion,
            edits_id=edits_id,
            message_id=message_id,
        )

    def _put(
        self,
        method: str,
        payload: dict[str, Any],
        *,
        occasion: str | None,
        edits_id: int | None = None,
        message_id: int | None = None,
    ) -> int:
        message = NewMessage(
            lane=self.post.lane,
            chat_id=self.reader.chat_id,
            person_id=self.post.to,
            occasion=occasion,
            method=method,
            payload=payload,
            edits_id=edits_id,
            message_id=message_id,
            about=self.post.about,
        )
        return int(outbox.write(self.conn, message, self.now) is not None)

    def _content(self, text: str, *, with_keyboard: bool = True) -> dict[str, Any]:
        keyboard = self._keyboard() if with_keyboard else {}
        attachment = self.post.attachment
        if attachment is not None:
            file = {attachment.kind: attachment.file_id}
            return file | {"caption": text, "parse_mode": "HTML"} | keyboard
        content: dict[str, Any] = {
            "text": text,
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
        }
        silent = {"disable_notification": True} if self.post.silent else {}
        return content | silent | keyboard

    def _keyboard(self) -> dict[str, Any]:
        if not self.post.buttons:
            return {}
        keyboard = [[self._key(button) for button in row] for row in self.post.buttons]
        return {"reply_markup": {"inline_keyboard": keyboard}}

    def _key(self, button: Button) -> dict[str, str]:
        acts = {"callback_data": button.data} if button.data else {"url": button.url}
        return {"text": self.words.label(button.label, now=self.now), **acts}


def _reader(conn: Connection, post: Post, speaker: Reader | None) -> Reader | None:
    if speaker is not None and speaker.chat_id == post.chat_id:
        return speaker
    if speaker is not None and post.chat_id is None and speaker.person_id == post.to:
        return speaker
    if post.chat_id is not None:
        language = people.language_of_chat(conn, post.chat_id) or DEFAULT_LANGUAGE
        return Reader(post.to or 0, post.chat_id, language)
    return people.reader(conn, post.to) if post.to is not None else None
