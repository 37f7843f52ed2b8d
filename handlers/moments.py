"""Typed dates, read the same way wherever a date is typed (C4)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from actions import health_days
from domain import when
from domain.errors import Refused
from domain.messages import Day, Phrase, Span, Value
from domain.when import COARSE, Caveat, Duration, Kind, NotUnderstood, When
from handlers.context import Ctx

ROOM = 40  # of the typed text in a sentence about it
SAID_BESIDE = (
    Caveat.NOT_A_WORKDAY,
    Caveat.TABLE_UNPUBLISHED,
    Caveat.PROVISIONAL,
    Caveat.MOVED,
)


@dataclass(frozen=True, slots=True)
class Which:
    """A typed time with several meanings: each as a text that has only one, and as a moment."""

    text: str
    readings: tuple[tuple[str, datetime], ...]


def understand(ctx: Ctx, text: str) -> When:
    """What a typed date means, relative to when the message was sent.

    Raises Refused with what to type instead when it is not understood, or is no single time.
    """
    match _read(ctx, text):
        case NotUnderstood(reason_key="when-several"):
            raise Refused("when-several", text=text[:ROOM])
        case NotUnderstood(reason_key="when-impossible"):
            raise Refused("when-impossible", text=text[:ROOM])
        case NotUnderstood():
            raise Refused("when-not-understood", text=text[:ROOM])
        case Duration():
            raise Refused("when-duration", text=text[:ROOM])
        case When(kind=Kind.RECURRENCE):
            raise Refused("when-recurring", text=text[:ROOM])
        case found:
            return found


def recurring(ctx: Ctx, text: str) -> When | None:
    """What repeats, where the typed words say so: 「每月25日前」."""
    found = _read(ctx, text)
    is_rule = isinstance(found, When) and found.kind is Kind.RECURRENCE
    return found if is_rule and isinstance(found, When) else None


def _read(ctx: Ctx, text: str) -> when.Reading:
    tx = ctx.tx
    office, said_at = tx.office, tx.said_at or tx.now
    names = health_days.names(tx)
    return when.read(text, said_at, office.zone, office.hours, office.workdays, names)


def which(ctx: Ctx, text: str, found: When) -> Which | None:
    """The readings among which the person must choose: those still to come, if several are."""
    if found.end is not None and not found.due:
        return None
    shape = "%Y-%m-%d" if found.grain in COARSE and not found.due else "%Y-%m-%d %H:%M"
    zone = ctx.tx.office.zone
    ahead = [at for at in found.choices if at > ctx.tx.now]
    if len(ahead) < 2:  # noqa: PLR2004
        return None
    return Which(text, tuple((at.astimezone(zone).strftime(shape), at) for at in ahead))


def read(ctx: Ctx, text: str, *, may_be_past: bool = False) -> dict[str, Any] | Which:
    """A moment to come, or any, as a stored answer {"start", "end", "grain", "caveats"}.

    Raises Refused when it is not understood, has no hour, is past, or when its weekday
    contradicts its date: which of the two was meant is not guessed.
    """
    found = understand(ctx, text)
    if found.start is not None and Caveat.WEEKDAY_MISMATCH in found.caveats:
        raise Refused("when-weekday-mismatch", on=Day(found.on))
    if found.kind is Kind.SPAN and found.start is not None and found.grain in COARSE:
        raise Refused("when-stretch", text=text[:ROOM])
    if found.start is None or found.grain in COARSE:
        raise Refused("when-hour-missing", text=text[:ROOM])
    if asked := which(ctx, text, found):
        return asked
    if found.start <= ctx.tx.now and not may_be_past:
        raise Refused("when-past", at=found.start)
    said = [str(caveat) for caveat in found.caveats if caveat in SAID_BESIDE]
    return stored(found.start, found.end, str(found.grain)) | {"caveats": said}


def stored(start: datetime, end: datetime | None, grain: str) -> dict[str, Any]:
    """A moment as JSON."""
    return {"start": start.isoformat(), "end": end.isoformat() if end else None, "grain": grain}


def shown(value: dict[str, Any]) -> Value:
    """A stored moment: a point, or a span when it has an end of its own; 「…，非工作日」."""
    start = datetime.fromisoformat(value["start"])
    end = datetime.fromisoformat(value["end"]) if value.get("end") else None
    at: Value = Span(start, end) if end else start
    said = tuple(when.caveat_phrase(Caveat(each)) for each in value.get("caveats", ()))
    return Phrase("when-with-caveats", {"reading": at, "caveats": said}) if said else at


def started(value: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(value["start"])


def ended(value: dict[str, Any], otherwise: timedelta = timedelta(hours=1)) -> datetime:
    """The end of a stored moment; ``otherwise`` after its start when none was said."""
    if value.get("end"):
        return datetime.fromisoformat(value["end"])
    return started(value) + otherwise
