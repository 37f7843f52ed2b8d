"""The command menu, built from the routes: what each role may do is what it sees."""

from collections.abc import Mapping
from datetime import datetime

from telegram import Bot, BotCommand

from handlers.routes import MENU
from texts.words import Words

TELEGRAM_CODES = {"zh-CN": "", "en": "en"}  # Chinese is what everybody else sees too


async def publish(bot: Bot, words: Mapping[str, Words], now: datetime) -> None:
    """Set the menu in every language.  Raises TelegramError."""
    for language, code in TELEGRAM_CODES.items():
        commands = [
            BotCommand(name, words[language].plain(f"menu-{name}", {}, now=now)) for name in MENU
        ]
        await bot.set_my_commands(commands, language_code=code or None)
