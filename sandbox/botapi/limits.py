"""Telegram's flood limits as token buckets; off until switched on.

Measured in real time, not in sandbox time: they protect a server, not a story.
"""

import math
from dataclasses import dataclass
from time import monotonic

from sandbox.botapi.errors import flood


@dataclass(slots=True)
class Bucket:
    """`rate` a second with room for `burst` at once."""

    rate: float
    burst: float
    level: float = -1.0
    at: float = 0.0

    def wait(self, now: float) -> float:
        """Seconds until one more fits, 0 if it fits now."""
        if self.level < 0:
            self.level = self.burst
        self.level = min(self.burst, self.level + (now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.level >= 1 else (1 - self.level) / self.rate

    def take(self) -> None:
        self.level -= 1


class Limits:
    """One chat 1/s with a burst of 3, the whole bot 30/s, one group 20 a minute."""

    def __init__(self, *, on: bool = False) -> None:
        self.on = on
        self.refused = 0
        self._bot = Bucket(30, 30)
        self._chats: dict[int, Bucket] = {}
        self._groups: dict[int, Bucket] = {}

    def admit(self, chat_id: int) -> None:
        """Raise 429 with the seconds to wait, or count one message."""
        if not self.on:
            return
        now = monotonic()
        buckets = self._buckets(chat_id)
        wait = max(bucket.wait(now) for bucket in buckets)
        if wait > 0:
            self.refused += 1
            raise flood(max(1, math.ceil(wait)))
        for bucket in buckets:
            bucket.take()

    def _buckets(self, chat_id: int) -> list[Bucket]:
        own = self._chats.setdefault(chat_id, Bucket(1, 3))
        if chat_id > 0:
            return [self._bot, own]
        return [self._bot, own, self._groups.setdefault(chat_id, Bucket(20 / 60, 20))]
