"""A lock on the client: only the sender and the poller may talk to Telegram (delivery.md §4).

It has no queue of its own; pacing is the sender's.  A call of PTB's client that says something
to somebody cannot come from a stored row: it is our bug and fails at once.
"""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram.ext import BaseRateLimiter

SPEAKING = ("send", "edit", "copy", "forward", "delete", "pin", "unpin")


class OnlyFromStoredRows(BaseRateLimiter[None]):
    """Refuses the client's speaking methods; stored rows are sent by ``bot.client``."""

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> Any:
        """Let quiet methods through.  Raises RuntimeError for a speaking one."""
        del data, rate_limit_args
        if endpoint.startswith(SPEAKING):
            raise RuntimeError(f"{endpoint} must go through the outbox")
        return await callback(*args, **kwargs)
