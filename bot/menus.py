"""The command menu, built from the routes: what each role may do is what it sees (P6)."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection
from telegram import Bot, BotCommand

from domain.messages import Lane, Menu
from handlers.routes import commands_for
from storage import outbox, people
from storage.outbox import NewMessage
from texts.words import Words

TELEGRAM_CODES = {"zh-CN": "", "en": "en"}  # Chinese is what everybody else sees too
FOR_STRANGERS = ("start",)  # the menu is shown to anybody who opens the bot
METHOD = "setMyCommands"


async def publish(bot: Bot, words: Mapping[str, Words], now: datetime) -> None:
    """Set the menu of those whom we do not know, in every language.  Raises TelegramError."""
    for language, code in TELEGRAM_CODES.items():
        commands = [
            BotCommand(one["command"], one["description"])
            for one in _commands(words[language], FOR_STRANGERS, now=now)
        ]
        await bot.set_my_commands(commands, language_code=code or None)


def write(conn: Connection, menu: Menu, words: Mapping[str, Words], now: datetime) -> int:
    """One person's own menu as an outbox row, unless theirs says just that already."""
    reader = people.reader(conn, menu.to)
    if reader is None:
        return 0
    names = commands_for(people.get(conn, menu.to, menu.on)) or FOR_STRANGERS
    payload = {
        "commands": _commands(words[reader.language], names, now=now),
        "scope": {"type": "chat", "chat_id": reader.chat_id},
    }
    if outbox.latest_payload(conn, reader.chat_id, METHOD) == payload:
        return 0
    message = NewMessage(
        lane=Lane.REMINDER,  # behind every answer
        chat_id=reader.chat_id,
        person_id=menu.to,
        occasion=None,
        method=METHOD,
        payload=payload,
    )
    return int(outbox.write(conn, message, now) is not None)


def _commands(words: Words, names: tuple[str, ...], *, now: datetime) -> list[dict[str, str]]:
    return [
        {"command": name, "description": words.plain(f"menu-{name}", {}, now=now)} for name in names
    ]
