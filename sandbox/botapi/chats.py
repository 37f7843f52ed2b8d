"""Chats and what stands in them."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from sandbox.botapi.errors import BotApiError, Json, bad, forbidden


class Standing(StrEnum):
    """How a chat stands towards the bot."""

    OPEN = "open"
    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    NOT_FOUND = "not_found"
    MIGRATED = "migrated"


@dataclass(slots=True)
class Chat:
    """A person's private chat with the bot, or a group. `name` is the title of a group."""

    id: int
    name: str
    type: str = "private"
    username: str | None = None
    language: str = "zh-hans"
    standing: Standing = Standing.OPEN
    migrated_to: int | None = None

    @classmethod
    def from_json(cls, kept: Json) -> "Chat":
        return cls(**{**kept, "standing": Standing(kept["standing"])})

    def as_json(self) -> Json:
        return asdict(self)

    def as_chat(self) -> Json:
        named = "first_name" if self.type == "private" else "title"
        chat: Json = {"id": self.id, "type": self.type, named: self.name}
        if self.username:
            chat["username"] = self.username
        return chat

    def as_user(self) -> Json:
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.name}
        if self.username:
            user["username"] = self.username
        return {**user, "language_code": self.language}

    def refusal(self) -> BotApiError | None:
        """Why the bot cannot reach this chat, None when it can."""
        match self.standing:
            case Standing.OPEN:
                return None
            case Standing.BLOCKED if self.type == "private":
                return forbidden("bot was blocked by the user")
            case Standing.BLOCKED:
                return forbidden(f"bot was kicked from the {self.type} chat")
            case Standing.DEACTIVATED:
                return forbidden("user is deactivated")
            case Standing.MIGRATED:
                return bad(
                    "group chat was upgraded to a supergroup chat",
                    migrate_to_chat_id=self.migrated_to or 0,
                )
            case Standing.NOT_FOUND:
                return bad("chat not found")


@dataclass(slots=True)
class Posted:
    """One message: as the Bot API shows it, and what only the sandbox knows of it.

    `keyboard` is a reply keyboard, which Telegram shows to people but not to bots. `aside` marks
    what one person forwarded to another: no bot sees it.
    """

    message: Json
    outgoing: bool
    keyboard: Json | None = None
    aside: bool = False

    @property
    def id(self) -> int:
        return int(self.message["message_id"])

    @property
    def chat_id(self) -> int:
        return int(self.message["chat"]["id"])

    @property
    def text(self) -> str:
        """Text or caption, empty for neither."""
        return str(self.message.get("text") or self.message.get("caption") or "")

    @property
    def markup(self) -> Json | None:
        return self.message.get("reply_markup")

    def as_json(self) -> Json:
        # By hand: asdict copies the whole message, five times slower than the rest of a call.
        return {
            "message": self.message,
            "outgoing": self.outgoing,
            "keyboard": self.keyboard,
            "aside": self.aside,
        }


Content = dict[str, Any]
CONTENT_FIELDS = (
    "text", "entities", "caption", "caption_entities", "photo", "document", "sticker", "voice",
    "video", "audio", "location", "contact",
)  # fmt: skip


def content_of(message: Json) -> Content:
    """What can be copied or forwarded; empty for a notice of the chat itself."""
    return {name: message[name] for name in CONTENT_FIELDS if name in message}
