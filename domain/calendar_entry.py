"""What a calendar program is told: entries whose names stay, so that an update is no second one.

RFC 5545 §3.8.4.7 (UID), §3.8.7.4 (SEQUENCE): a program knows an entry by its UID and takes the
greater SEQUENCE for the newer.  Nothing here depends on when it is asked.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from hashlib import sha256

from domain.health_day import Occurrence, Tier, explain
from domain.messages import Bilingual, Phrase, Value
from domain.report import OWED, Standing, TaskState

EDITION = datetime(2026, 1, 1, tzinfo=UTC)  # of the catalogue; what a rule gives has no other date
MINUTE = 60


class Status(StrEnum):
    """As RFC 5545 §3.8.1.11 has it."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """All day from ``first`` to ``last``, a moment by which something is due, or an appointment."""

    uid: str
    name: Value
    first: date
    last: date
    due_at: datetime | None = None
    starts_at: datetime | None = None  # an appointment: it makes people busy
    ends_at: datetime | None = None
    remarks: tuple[Value, ...] = ()
    status: Status = Status.CONFIRMED
    sequence: int = 0
    changed_at: datetime = EDITION


@dataclass(frozen=True, slots=True)
class Listed:
    """The facts of a calendar: whose it is, in whose local time, what is in it."""

    place: str
    zone: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A report as it concerns one unit (``standing``), or the office that asked for it (None)."""

    ref: str  # report-17, task-4
    title: Bilingual
    due_at: datetime
    due_on: date
    state: TaskState
    standing: Standing | None
    sequence: int
    changed_at: datetime

    @property
    def is_dropped(self) -> bool:
        """Nothing is to be handed in any more, and nothing was."""
        if self.standing is None:
            return self.state is TaskState.CLOSED
        ended = self.state is TaskState.CLOSED and self.standing in OWED
        return ended or self.standing is Standing.WAIVED


def sign_of(office_code: str) -> str:
    """Tells one office's entries from another's in the same program; ASCII.  No office: none."""
    return sha256(office_code.encode()).hexdigest()[:10] if office_code else ""


def of_days(
    found: Iterable[Occurrence], confirmed: Mapping[str, datetime], sign: str, *, whole: bool
) -> Iterator[Entry]:
    """Health days: those people are reminded of, or with ``whole`` every one.

    ``confirmed`` has when a notice's dates were recorded, by the day's id.  Dead rules and rules
    not in use are left out; what is not announced yet is tentative.
    """
    seen: Counter[str] = Counter()
    for one in found:
        if one.is_dead or one.day.alternative_to or not (whole or one.day.tier is Tier.A):
            continue
        name = f"{one.day.id}-{one.start_on.year}"
        seen[name] += 1  # a lunar day can come twice in a year; the first keeps the plain name
        number = str(seen[name]) if seen[name] > 1 else ""
        yield _of_day(one, _uid(name, number, sign), confirmed.get(one.day.id))


def _uid(*parts: str) -> str:
    return f"{'-'.join(filter(None, parts))}@xuanbao"


def _of_day(one: Occurrence, uid: str, confirmed_at: datetime | None) -> Entry:
    name: Value = Bilingual(one.day.name_zh, one.day.name_en)
    if one.provisional:
        name = Phrase("calendar-file-tentative", {"name": name})
    note = (one.day.style_note,) if one.day.style_note else ()
    return Entry(
        uid=uid,
        name=name,
        first=one.start_on,
        last=one.end_on,
        remarks=(*explain(one), *note),
        status=Status.TENTATIVE if one.provisional else Status.CONFIRMED,
        sequence=_minutes(confirmed_at) if confirmed_at else 0,
        changed_at=confirmed_at or EDITION,
    )


def of_tasks(found: Iterable[Task], sign: str) -> Iterator[Entry]:
    """When reports are due.  What was dropped stays a while as cancelled: it must disappear."""
    for task in found:
        yield Entry(
            uid=_uid(task.ref, sign),
            name=Phrase(_wording(task), {"title": task.title}),
            first=task.due_on,
            last=task.due_on,
            due_at=task.due_at,
            status=Status.CANCELLED if task.is_dropped else Status.CONFIRMED,
            sequence=task.sequence,
            changed_at=task.changed_at,
        )


def _wording(task: Task) -> str:
    handed_in = task.standing in (Standing.SUBMITTED, Standing.ACCEPTED)
    return "calendar-file-handed-in" if handed_in else "calendar-file-due"


def _minutes(at: datetime) -> int:
    """Rises with every correction."""
    return max(1, int((at - EDITION).total_seconds()) // MINUTE)
