"""Typed dates, read the same way wherever a date is typed (C4)."""

from datetime import datetime, timedelta
from typing import Any

from domain import when
from domain.errors import Refused
from domain.messages import Day
from domain.when import Caveat, When
from handlers.context import Ctx


def understand(ctx: Ctx, text: str) -> When:
    """What a typed date means, relative to when the message was sent.

    Raises Refused with what to type instead when it is not understood.
    """
    tx = ctx.tx
    said_at = tx.said_at or tx.now
    found = when.read(text, said_at, tx.office.zone, tx.office.hours, tx.office.workdays)
    if not isinstance(found, When):
        raise Refused("when-not-understood", text=text[:40])
    return found


def read(ctx: Ctx, text: str) -> dict[str, Any]:
    """A moment to come as a stored answer {"start", "end", "grain"}.

    Raises Refused when it is not understood, has no hour, is past, or when its weekday
    contradicts its date: which of the two was meant is not guessed.
    """
    found = understand(ctx, text)
    if found.start is not None and Caveat.WEEKDAY_MISMATCH in found.caveats:
        raise Refused("when-weekday-mismatch", on=Day(found.on))
    if found.start is None or found.grain == "day":
        raise Refused("when-hour-missing", text=text[:40])
    if found.start <= ctx.tx.now:
        raise Refused("when-past", at=found.start)
    return stored(found.start, found.end, str(found.grain))


def stored(start: datetime, end: datetime | None, grain: str) -> dict[str, Any]:
    """A moment as JSON."""
    return {"start": start.isoformat(), "end": end.isoformat() if end else None, "grain": grain}


def started(value: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(value["start"])


def ended(value: dict[str, Any], otherwise: timedelta = timedelta(hours=1)) -> datetime:
    """The end of a stored moment; ``otherwise`` after its start when none was said."""
    if value.get("end"):
        return datetime.fromisoformat(value["end"])
    return started(value) + otherwise
