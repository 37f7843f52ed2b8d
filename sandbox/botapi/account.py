"""One bot's whole Telegram: its chats, messages, waiting updates and open button presses."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from sandbox.botapi.calls import Calls
from sandbox.botapi.chats import Chat, Content, Posted
from sandbox.botapi.errors import Json, bad
from sandbox.botapi.faults import Faults
from sandbox.botapi.feed import Feed
from sandbox.botapi.files import Files
from sandbox.botapi.limits import Limits
from sandbox.botapi.shelf import Shelf
from sandbox.botapi.updates import PRESS_LIFETIME, Updates
from sandbox.clock import Clock

FIRST_MESSAGE_ID = 101


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all bots of one sandbox share."""

    clock: Clock
    shelf: Shelf
    files: Files
    calls: Calls
    limits: Limits
    faults: Faults
    feed: Feed


class Account:
    def __init__(
        self, token: str, around: Surroundings, username: str = "xuanbao_demo_bot"
    ) -> None:
        self.token = token
        self.around = around
        head = token.partition(":")[0]
        self.id = int(head) if head.isdigit() else 7_000_000_000 + crc32(token.encode())
        self.user: Json = {
            "id": self.id,
            "is_bot": True,
            "first_name": "宣报",
            "username": username,
        }
        self._shelf = around.shelf
        self._presses: dict[str, float] = {}
        self._load()

    def _load(self) -> None:
        load = self._shelf.load
        self.updates = Updates(self._shelf, self.token, self.around.clock.now)
        self.chats = {int(key): Chat.from_json(kept) for key, kept in load(f"chat:{self.token}")}
        self._posts: dict[int, dict[int, Posted]] = {}
        newest = FIRST_MESSAGE_ID - 1
        for _, kept in load(f"message:{self.token}"):
            posted = Posted(**kept)
            self._posts.setdefault(posted.chat_id, {})[posted.id] = posted
            newest = max(newest, posted.id)
        self._next_message: int = max(newest + 1, dict(load("next_message")).get(self.token, 0))
        self._presses = dict(load(f"press:{self.token}"))
        self.settings: Json = dict(load(f"setting:{self.token}"))

    # chats

    def meet(self, chat: Chat) -> Chat:
        """Know this chat from now on (a known one is left as it is)."""
        if chat.id not in self.chats:
            self.chats[chat.id] = chat
            self.changed(chat)
        return self.chats[chat.id]

    def changed(self, chat: Chat) -> None:
        self._shelf.put(f"chat:{self.token}", str(chat.id), chat.as_json())
        self.around.feed.publish("chat", chat.as_json)

    def person(self, chat_id: int) -> Chat:
        """Somebody who does something; a stranger is met on the way."""
        return self.meet(Chat(chat_id, f"用户 {chat_id}"))

    def chat(self, chat_id: int | str | None) -> Chat:
        if chat_id is None or chat_id == "":
            raise bad("chat_id is empty")
        known = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if known is None:
            raise bad("chat not found")
        return known

    def reachable(self, chat_id: int | str | None) -> Chat:
        chat = self.chat(chat_id)
        if refusal := chat.refusal():
            raise refusal
        return chat

    # messages

    def post(
        self,
        chat: Chat,
        content: Content,
        *,
        sender: Json,
        markup: Json | None = None,
        reply_to: Posted | None = None,
        aside: bool = False,
    ) -> Posted:
        """Write a message into a chat; nobody is told yet but the page."""
        outgoing = sender["id"] == self.id
        message: Json = {
            "message_id": self._take_message_id(),
            "from": sender,
            "chat": chat.as_chat(),
            "date": int(self.around.clock.now()),
            **content,
        }
        if reply_to is not None:
            message["reply_to_message"] = quoted(reply_to)
        inline = markup if markup and "inline_keyboard" in markup else None
        if inline:
            message["reply_markup"] = inline
        posted = Posted(message, outgoing, None if inline else markup, aside)
        self._posts.setdefault(chat.id, {})[posted.id] = posted
        self.keep(posted)
        return posted

    def _take_message_id(self) -> int:
        self._next_message += 1
        return self._next_message - 1

    def keep(self, posted: Posted) -> None:
        """After a change: remember it and tell the page."""
        key = f"{posted.chat_id}:{posted.id}"
        self._shelf.put(f"message:{self.token}", key, posted.as_json())
        self.around.feed.publish("message", posted.as_json)

    def find(self, chat_id: int, message_id: int | None) -> Posted | None:
        return self._posts.get(chat_id, {}).get(message_id or 0)

    def messages(self, chat_id: int) -> list[Posted]:
        return list(self._posts.get(chat_id, {}).values())

    def all_messages(self) -> Iterator[Posted]:
        for posts in self._posts.values():
            yield from posts.values()

    def remove(self, posted: Posted) -> None:
        del self._posts[posted.chat_id][posted.id]
        # Ids are never given twice, not even after the newest message was deleted.
        self._shelf.put("next_message", self.token, self._next_message)
        self._shelf.drop(f"message:{self.token}", f"{posted.chat_id}:{posted.id}")
        gone = {"chat_id": posted.chat_id, "message_id": posted.id}
        self.around.feed.publish("deleted", lambda: gone)

    # presses

    def open_press(self, query_id: str) -> None:
        self._presses[query_id] = self.around.clock.now()
        self._shelf.put(f"press:{self.token}", query_id, self._presses[query_id])

    def close_press(self, query_id: str) -> None:
        """Raise Telegram's complaint for an unknown, answered or old (150 s) press."""
        pressed_at = self._presses.pop(query_id, None)
        self._shelf.drop(f"press:{self.token}", query_id)
        if pressed_at is None or self.around.clock.now() - pressed_at > PRESS_LIFETIME:
            raise bad("query is too old and response timeout expired or query ID is invalid")

    # settings

    def set(self, name: str, value: Any) -> None:
        self.settings[name] = value
        self._shelf.put(f"setting:{self.token}", name, value)

    def log(self, method: str, **facts: object) -> None:
        self.around.calls.add(method, self.around.clock.now(), self.token, **facts)


def quoted(posted: Posted) -> Json:
    """A message as it appears inside its reply: without what it itself replied to."""
    return {name: value for name, value in posted.message.items() if name != "reply_to_message"}
