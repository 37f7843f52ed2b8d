"""What an office asked, got and decided in a stretch of days: every figure counts rows it can show.

The half-year and yearly report (product.md A3).  Nothing is ranked and nobody is scored (product.md
§0): units are counted, and listed only by what they still owe.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from domain.collection import REPORT
from domain.messages import Bilingual
from domain.report import Standing

MONTHS = 12
HALF = 6
ONE_DAY = timedelta(days=1)
DECIDING = {
    "approve": "approved",
    "condition": "conditional",
    "reject": "rejected",
    "return": "returned",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the first to the last day, both counted."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A task that fell due in the stretch."""

    id: int
    kind: str
    title: Bilingual
    clause: str | None
    plan_line: str | None
    due_at: datetime
    has_number: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRow:
    """How one unit stands with one of them; ``is_late``: of its first answer."""

    task_id: int
    unit: str
    kind: str
    state: Standing
    asked: int | None
    done: int
    handed_at: datetime | None
    is_late: bool
    waived_why: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """One entry of a kind of collection."""

    task_id: int
    unit: str
    name: str
    state: str
    handed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FilingRow:
    """An interview filed in the stretch; ``first_act`` is what the office first did about it."""

    number: str
    unit: str
    outlet: str
    filing_class: str
    state: str
    submitted_at: datetime
    first_act: str | None
    first_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRow:
    """A notice sent in the stretch; ``given`` of ``readers`` gave the receipt it asks for."""

    title: str
    sent_at: datetime
    readers: int
    needs_receipt: bool
    given: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChaseRow:
    """One rung of a chase, and how many units still owed what it asks for."""

    task_id: int
    at: datetime
    step: str
    units: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """All a tally counts."""

    tasks: Sequence[TaskRow]
    targets: Sequence[TargetRow]
    entries: Sequence[EntryRow]
    filings: Sequence[FilingRow]
    notices: Sequence[NoticeRow]
    chases: Sequence[ChaseRow]


@dataclass(frozen=True, slots=True)
class Reports:
    """应报, 已报 (其中逾期), 未报, 退回, 豁免, over all tasks that are owed."""

    tasks: int
    expected: int
    handed_in: int
    late: int
    missing: int
    returned: int
    waived: int


@dataclass(frozen=True, slots=True)
class Number:
    """One number owed: how many units met it, and what was done of what was asked."""

    task: TaskRow
    met: int
    units: int
    done: int
    asked: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """One collection of entries."""

    task: TaskRow
    units: int
    given: int
    accepted: int


@dataclass(frozen=True, slots=True)
class Filings:
    """``waited``: the median working time until the office first did something; none: nothing."""

    total: int
    by_class: tuple[tuple[str, int], ...]
    by_answer: tuple[tuple[str, int], ...]
    expired: int
    waited: timedelta | None


@dataclass(frozen=True, slots=True)
class Notices:
    sent: int
    readers: int
    wanted: int
    given: int


@dataclass(frozen=True, slots=True)
class Burden:
    """What the office asked of its units: tasks, and mornings on which it chased."""

    tasks: int
    chases: int
    chased_units: int


@dataclass(frozen=True, slots=True)
class Tally:
    reports: Reports
    numbers: tuple[Number, ...]
    gathered: tuple[Gathered, ...]
    filings: Filings
    notices: Notices
    burden: Burden


def half_of(year: int, half: int) -> Stretch:
    """上半年 is 1, 下半年 2."""
    if half == 1:
        return Stretch(date(year, 1, 1), date(year, HALF, 30))
    return Stretch(date(year, HALF + 1, 1), date(year, MONTHS, 31))


def year_of(year: int) -> Stretch:
    return Stretch(date(year, 1, 1), date(year, MONTHS, 31))


def count(rows: Rows, waits: Sequence[timedelta]) -> Tally:
    """``waits``: the working time each filing of ``rows`` waited that was answered."""
    return Tally(
        reports=_reports(rows),
        numbers=tuple(_number(rows, task) for task in rows.tasks if task.has_number),
        gathered=tuple(_gathered(rows, task) for task in _calls(rows)),
        filings=_filings(rows.filings, waits),
        notices=_notices(rows.notices),
        burden=Burden(len(rows.tasks), len(rows.chases), sum(one.units for one in rows.chases)),
    )


def _owed(rows: Rows) -> list[TargetRow]:
    return [one for one in rows.targets if one.state is not Standing.INVITED and one.asked != 0]


def _calls(rows: Rows) -> list[TaskRow]:
    """What units may give; a roster or a checklist they owe stands with the reports, once."""
    owed = {one.task_id for one in _owed(rows)}
    return [task for task in rows.tasks if task.kind != REPORT and task.id not in owed]


def _reports(rows: Rows) -> Reports:
    owed = _owed(rows)
    states = Counter(one.state for one in owed)
    handed = [one for one in owed if one.state in (Standing.SUBMITTED, Standing.ACCEPTED)]
    return Reports(
        tasks=len({one.task_id for one in owed}),
        expected=len(owed) - states[Standing.WAIVED],
        handed_in=len(handed),
        late=sum(one.is_late for one in handed),
        missing=states[Standing.MISSING],
        returned=states[Standing.RETURNED],
        waived=states[Standing.WAIVED],
    )


def _number(rows: Rows, task: TaskRow) -> Number:
    """What is more than asked of one unit makes up for no other; a waived unit does not count."""
    theirs = [
        (one.asked or 0, one.done)
        for one in rows.targets
        if one.task_id == task.id and one.state is not Standing.WAIVED
    ]
    return Number(
        task=task,
        met=sum(done >= asked for asked, done in theirs),
        units=len(theirs),
        done=sum(min(done, asked) for asked, done in theirs),
        asked=sum(asked for asked, _ in theirs),
    )


def _gathered(rows: Rows, task: TaskRow) -> Gathered:
    theirs = [one for one in rows.entries if one.task_id == task.id]
    waiting = (Standing.SUBMITTED, Standing.RETURNED)
    return Gathered(
        task=task,
        units=len({one.unit for one in theirs}),
        given=len(theirs),
        accepted=sum(one.state not in waiting for one in theirs),
    )


def _filings(found: Sequence[FilingRow], waits: Sequence[timedelta]) -> Filings:
    answers = Counter(DECIDING[one.first_act] for one in found if one.first_act in DECIDING)
    return Filings(
        total=len(found),
        by_class=_in_order(Counter(one.filing_class for one in found), "ABCD"),
        by_answer=_in_order(answers, DECIDING.values()),
        expired=sum(one.state == "expired" for one in found),
        waited=_middle(waits) if waits else None,
    )


def _middle(waits: Sequence[timedelta]) -> timedelta:
    return timedelta(seconds=median(one.total_seconds() for one in waits))


def _in_order(found: Counter[str], order: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple((name, found[name]) for name in order if found[name])


def _notices(found: Sequence[NoticeRow]) -> Notices:
    asking = [one for one in found if one.needs_receipt]
    return Notices(
        sent=len(found),
        readers=sum(one.readers for one in found),
        wanted=sum(one.readers for one in asking),
        given=sum(one.given for one in asking),
    )
