"""What the chat page shows, gathered from the Telegram, the cast and the bot's supervisor."""

from typing import Any

from sandbox.botapi.errors import Json
from sandbox.botapi.settings import commands_for
from sandbox.botapi.telegram import Telegram
from sandbox.cast import Cast, Member
from sandbox.supervisor import Supervisor

SHOWN_MESSAGES = 300


class Stage:
    def __init__(self, telegram: Telegram, cast: Cast, supervisor: Supervisor) -> None:
        self.telegram = telegram
        self.cast = cast
        self.supervisor = supervisor
        supervisor.changed = self._tell_bot

    def _tell_bot(self) -> None:
        self.telegram.around.feed.publish("bot", self.supervisor.as_json)

    def whole(self) -> Json:
        around = self.telegram.around
        return {
            "clock": {"now": around.clock.now(), "offset": around.clock.offset},
            "bot": self.supervisor.as_json(),
            "bot_name": self.telegram.account.user["first_name"],
            "limits": around.limits.on,
            "faults": around.faults.listed(),
            "people": [self._person(member) for member in self.cast.members],
            "groups": self._groups(),
            "chats": self._chats(),
            "menus": self.menus(),
        }

    def menus(self) -> dict[int, Any]:
        account = self.telegram.account
        return {
            member.telegram_id: commands_for(account, member.telegram_id)
            for member in self.cast.speaking
        }

    def _person(self, member: Member) -> Json:
        chat = self.telegram.account.chats[member.telegram_id]
        unit = self.cast.unit(member.unit_code) if member.unit_code else None
        return {
            "id": member.telegram_id,
            "name": chat.name,
            "role": member.role,
            "unit": unit.name if unit else "",
            "unit_short": unit.short_name if unit else "",
            "kind": unit.kind if unit else "",
            "speaks": member.speaks,
            "standing": chat.standing,
        }

    def _groups(self) -> list[Json]:
        chats = self.telegram.account.chats.values()
        return [chat.as_json() for chat in chats if chat.type != "private"]

    def _chats(self) -> dict[int, list[Json]]:
        """The newest messages of every chat that has any."""
        account = self.telegram.account
        return {
            chat_id: [posted.as_json() for posted in account.messages(chat_id)[-SHOWN_MESSAGES:]]
            for chat_id in account.chats
        }
