"""When a clock from T0 runs out, and when an alarm is due before it (seed J06, Q7, Q8)."""

from collections.abc import Iterable
from datetime import datetime, timedelta

AT_LIMIT = 0  # minutes before


def limit(t0_at: datetime, hours: int) -> datetime:
    return t0_at + timedelta(hours=hours)


def moments(befores: Iterable[int], limit_at: datetime) -> list[tuple[datetime, int]]:
    """Every alarm and the limit itself, by time, each with its minutes before the limit."""
    found = {before: limit_at - timedelta(minutes=before) for before in (*befores, AT_LIMIT)}
    return sorted((at, before) for before, at in found.items())


def next_at(befores: Iterable[int], limit_at: datetime, now: datetime) -> datetime:
    """The next alarm after now; once the limit is past, the limit: it is due at once."""
    ahead = [at for at, _ in moments(befores, limit_at) if at > now]
    return ahead[0] if ahead else limit_at


def latest(befores: Iterable[int], limit_at: datetime, now: datetime) -> int | None:
    """The alarm that came last, by its minutes before the limit; None: none has come yet.

    After an outage it is the only one that is said.
    """
    behind = [before for at, before in moments(befores, limit_at) if at <= now]
    return behind[-1] if behind else None


def parts(length: timedelta) -> tuple[int, int]:
    """Whole hours and minutes; a minute begun counts to what is left of the day."""
    minutes = int(length.total_seconds()) // 60
    return divmod(max(minutes, 0), 60)
