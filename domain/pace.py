"""How fast messages may go out, kept a little below Telegram's limits (delivery.md §4)."""

from dataclasses import dataclass
from datetime import timedelta

BURST_SHARE = 0.2  # of a second's messages at once: 25 a second is never above 30
BULK_SHARE = 0.8  # bulk stays below the whole so that replies always fit


def burst(rate: float) -> float:
    """How many may go at once before the rate holds."""
    return max(1.0, rate * BURST_SHARE)


@dataclass(frozen=True, slots=True)
class Pace:
    """``per_second`` for the whole bot; None: nothing is paced."""

    per_second: float | None = 25

    def bulk_takes(self, count: int) -> timedelta:
        """How long what goes to ``count`` people takes, from the first of them to the last."""
        if self.per_second is None:
            return timedelta()
        rate = self.per_second * BULK_SHARE
        return timedelta(seconds=max(0.0, count - burst(rate)) / rate)
