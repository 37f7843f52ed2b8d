"""Posts become rendered outbox rows, in their reader's language, before the commit."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from bot import menus
from bot.payloads import CAPTIONED, Renderer, method_of
from domain.messages import Broadcast, Enclosure, Lane, Menu, Post
from storage import broadcasts, enclosures, outbox, people
from storage.broadcasts import Body
from storage.outbox import NewMessage, OutboxState
from storage.outbox_words import FORGET
from storage.people import Reader
from texts.limits import TEXT, shorten, split
from texts.words import Words

DEFAULT_LANGUAGE = "zh-CN"

MANY = 20  # posts: then their readers are looked up together
EDITS_MEDIA = "editMessageMedia"
NEVER_CAME = (OutboxState.DEAD, OutboxState.CANCELLED)  # nothing stands there to be rewritten

NotBefore = Callable[[datetime], datetime]


@dataclass(frozen=True, slots=True)
class PostOffice:
    """Renders and writes; nobody else words or sends a message.

    ``not_before`` puts off what can wait past the quiet hours: reminders and what goes to many.
    """

    words: Mapping[str, Words]
    not_before: NotBefore

    def write_all(
        self,
        conn: Connection,
        posts: Sequence[Post | Broadcast | Menu],
        now: datetime,
        speaker: Reader | None = None,
    ) -> int:
        """Write every post; returns how many rows.  ``speaker`` saves looking up who asked."""
        known = Known.of(conn, posts, speaker)
        return sum(self._write_any(conn, post, now, known) for post in posts)

    def _write_any(
        self, conn: Connection, post: Post | Broadcast | Menu, now: datetime, known: "Known"
    ) -> int:
        if isinstance(post, Broadcast):
            return self._spread(conn, post, now)
        if isinstance(post, Menu):
            return menus.write(conn, post, self.words, now)
        return self._write(conn, post, now, known)

    def _write(self, conn: Connection, post: Post, now: datetime, known: "Known") -> int:
        reader = known.reader(conn, post)
        if reader is None:
            return 0
        renderer = Renderer(self.words[reader.language], now)
        letter = Letter(conn, post, reader, renderer, now, self._due_at(post, now), known)
        return letter.send() if post.edits is None else letter.edit()

    def _spread(self, conn: Connection, broadcast: Broadcast, now: datetime) -> int:
        """One body a language, then the rows of every reader by one statement."""
        method = method_of(broadcast.attachment)
        bodies = {
            language: Body(method, Renderer(words, now).whole(broadcast))
            for language, words in self.words.items()
        }
        due_at = self.not_before(now)
        return broadcasts.spread(conn, broadcast, bodies, DEFAULT_LANGUAGE, now, due_at)

    def _due_at(self, post: Post, now: datetime) -> datetime:
        """Answers, decisions, duty pages and the ops chat (which is no person) never wait."""
        can_wait = post.lane >= Lane.REMINDER and post.to is not None
        return self.not_before(now) if can_wait else now


@dataclass(frozen=True, slots=True)
class Known:
    """Looked up once where there are many posts: their readers, and the cards they rewrite."""

    speaker: Reader | None = None
    readers: Mapping[int, Reader] | None = None
    cards: Mapping[str, Mapping[int, Any]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, conn: Connection, posts: Sequence[Post | Broadcast | Menu], speaker: Reader | None
    ) -> "Known":
        if len(posts) < MANY:
            return cls(speaker)
        letters = [post for post in posts if isinstance(post, Post)]
        made_now = {post.occasion for post in letters}
        edited = {post.edits for post in letters if isinstance(post.edits, str)} - made_now
        return cls(
            speaker,
            people.readers(conn, {post.to for post in letters if post.to is not None}),
            {occasion: outbox.cards_of(conn, occasion) for occasion in edited},
        )

    def reader(self, conn: Connection, post: Post) -> Reader | None:
        if self.readers is None or post.chat_id is not None or post.to is None:
            return _reader(conn, post, self.speaker)
        return self.readers.get(post.to)

    def card(self, conn: Connection, occasion: str, chat_id: int) -> Any | None:
        if occasion in self.cards:
            return self.cards[occasion].get(chat_id)
        return outbox.find_card(conn, occasion, chat_id)


@dataclass(frozen=True, slots=True)
class Letter:
    """One post on its way to one reader."""

    conn: Connection
    post: Post
    reader: Reader
    renderer: Renderer
    now: datetime
    due_at: datetime
    known: Known

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
        card = self.known.card(self.conn, self.post.edits or "", self.reader.chat_id)
        if card is None or card.state in NEVER_CAME:
            return 0
        outbox.drop_unsent_edits(self.conn, card.id)
        unsent = card.state == OutboxState.WAITING and card.method == "sendMessage"
        if unsent and self.post.attachment is None:
            outbox.rewrite(self.conn, card.id, self.renderer.whole(self.post) | self._silence())
            return 0
        return self._write_edit(card.method, edits_id=card.id)

    def _text(self) -> str:
        return self.renderer.text(self.post)

    def _silence(self) -> dict[str, Any]:
        return {"disable_notification": True} if self.post.silent else {}

    def _write_part(self, part: str, number: int, *, is_last: bool) -> int:
        occasion = self.post.occasion
        if occasion is not None and not is_last:
            occasion = f"{occasion}:{number}"
        payload = self.renderer.content(self.post, part, with_keyboard=is_last) | self._silence()
        method = method_of(self.post.attachment)
        return self._put(method, payload, occasion=occasion, due_at=self.due_at)

    def _write_edit(
        self, method: str | None, *, edits_id: int | None = None, message_id: int | None = None
    ) -> int:
        """``method`` sent it; unknown when its id was lost: then the post itself tells."""
        text = self._text()
        encloses = isinstance(self.post.attachment, Enclosure)
        captioned = encloses or (method or method_of(self.post.attachment)) in CAPTIONED.values()
        body = {"caption": shorten(text)} if captioned else {"text": shorten(text, TEXT)}
        plainly = "editMessageCaption" if captioned else "editMessageText"
        return self._put(
            EDITS_MEDIA if encloses else plainly,
            body | {"parse_mode": "HTML"} | self.renderer.keyboard(self.post.buttons),
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
        due_at: datetime | None = None,
    ) -> int:
        message = NewMessage(
            lane=self.post.lane,
            chat_id=self.reader.chat_id,
            person_id=self.post.to,
            occasion=occasion,
            method=method,
            payload=payload | ({FORGET: True} if self.post.is_secret else {}),
            edits_id=edits_id,
            message_id=message_id,
            about=self.post.about,
            due_at=due_at,
            enclosure_id=self._enclose(),
        )
        return int(outbox.write(self.conn, message, self.now) is not None)

    def _enclose(self) -> int | None:
        """Keep what is to be made; it is made when this is sent."""
        if not isinstance(self.post.attachment, Enclosure):
            return None
        one = self.renderer.enclosed(self.post.attachment)
        return enclosures.keep(self.conn, one.digest, one.maker, one.name, one.contents, self.now)


def _reader(conn: Connection, post: Post, speaker: Reader | None) -> Reader | None:
    if speaker is not None and speaker.chat_id == post.chat_id:
        return speaker
    if speaker is not None and post.chat_id is None and speaker.person_id == post.to:
        return speaker
    if post.chat_id is not None:
        language = people.language_of_chat(conn, post.chat_id) or DEFAULT_LANGUAGE
        return Reader(post.to or 0, post.chat_id, language)
    return people.reader(conn, post.to) if post.to is not None else None
