"""A local Bot API: what the product uses of Telegram, with Telegram's own error texts."""

from sandbox.botapi.library import BotApi

__all__ = ["BotApi"]
