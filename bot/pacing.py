"""How fast we may send: one bucket for the bot, one a chat, one a group (delivery.md §4).

Pure arithmetic on seconds of a monotonic clock given by the caller.
"""

import math
from dataclasses import dataclass, field

from domain.messages import Lane
from domain.pace import BULK_SHARE, burst


@dataclass(slots=True)
class Bucket:
    """``rate`` tokens a second, ``burst`` at most."""

    rate: float
    burst: float
    tokens: float
    filled_at: float

    def refill(self, now: float) -> None:
        self.tokens = min(self.burst, self.tokens + (now - self.filled_at) * self.rate)
        self.filled_at = now

    def wait(self, now: float) -> float:
        """Seconds until one token is there."""
        self.refill(now)
        return 0.0 if self.tokens >= 1 else (1 - self.tokens) / self.rate

    def take(self, now: float) -> None:
        self.refill(now)
        self.tokens -= 1


@dataclass(slots=True)
class Pacing:
    """Telegram's limits, kept a little below; ``off`` for benchmarks."""

    per_second: float = 25
    chat_rate: float = 1
    chat_burst: float = 3
    group_rate: float = 15 / 60  # and five at once: 20 in any minute
    group_burst: float = 5
    off: bool = False
    _bot: Bucket | None = None
    _bulk: Bucket | None = None
    _chats: dict[int, Bucket] = field(default_factory=dict)
    _paused: dict[int, float] = field(default_factory=dict)
    _bulk_paused_until: float = -math.inf  # where a monotonic clock begins is its own affair

    def room(self, now: float) -> int:
        """How many messages the bot may send at once now."""
        if self.off:
            return 1_000
        bucket = self._whole(now)
        bucket.refill(now)
        return int(bucket.tokens)

    def bulk_room(self, now: float) -> int:
        """How many of them may be bulk."""
        if self.bulk_pause(now) > 0:
            return 0
        if self.off:
            return 1_000
        bucket = self._bulk_bucket(now)
        bucket.refill(now)
        return int(bucket.tokens)

    def bulk_pause(self, now: float) -> float:
        """Seconds that bulk still has to wait because several chats were flooded."""
        return max(0.0, self._bulk_paused_until - now)

    def waiting_chats(self, now: float) -> set[int]:
        """Chats that may get nothing yet; buckets that are full again are forgotten."""
        if self.off:
            return {chat for chat, until in self._paused.items() if until > now}
        for chat in [c for c, b in self._chats.items() if self._is_full(b, now)]:
            del self._chats[chat]
        self._paused = {chat: until for chat, until in self._paused.items() if until > now}
        return {c for c, b in self._chats.items() if b.wait(now) > 0} | set(self._paused)

    def sent(self, chat_id: int, lane: int, now: float) -> None:
        """One message goes out."""
        if self.off:
            return
        self._whole(now).take(now)
        if lane == Lane.BULK:
            self._bulk_bucket(now).take(now)
        self._chat(chat_id, now).take(now)

    def flooded(self, chat_id: int, seconds: float, now: float) -> None:
        """429: the chat waits; a second chat within its pause makes bulk wait too."""
        if any(until > now for chat, until in self._paused.items() if chat != chat_id):
            self._bulk_paused_until = max(self._bulk_paused_until, now + seconds)
        self._paused[chat_id] = now + seconds

    def next_wait(self, now: float) -> float:
        """Seconds until some limit gives way, at most one second."""
        if self.off:
            return 1.0
        waits = [self._whole(now).wait(now), self._bulk_bucket(now).wait(now)]
        waits.append(self.bulk_pause(now))
        waits += [bucket.wait(now) for bucket in self._chats.values()]
        waits += [until - now for until in self._paused.values()]
        return min([wait for wait in waits if wait > 0] + [1.0])

    def _whole(self, now: float) -> Bucket:
        if self._bot is None:
            self._bot = self._full(self.per_second, now)
        return self._bot

    def _bulk_bucket(self, now: float) -> Bucket:
        if self._bulk is None:
            self._bulk = self._full(self.per_second * BULK_SHARE, now)
        return self._bulk

    def _full(self, rate: float, now: float) -> Bucket:
        most = burst(rate)
        return Bucket(rate, most, most, now)

    def _chat(self, chat_id: int, now: float) -> Bucket:
        if chat_id not in self._chats:
            rate, most = (
                (self.group_rate, self.group_burst)
                if chat_id < 0
                else (self.chat_rate, self.chat_burst)
            )
            self._chats[chat_id] = Bucket(rate, most, most, now)
        return self._chats[chat_id]

    @staticmethod
    def _is_full(bucket: Bucket, now: float) -> bool:
        bucket.refill(now)
        return bucket.tokens >= bucket.burst
