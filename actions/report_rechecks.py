"""Report tasks looked at again when other days are worked than was known (C3)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from actions import chase, report_cards, series
from actions.tx import Tx
from domain.messages import Lane, Lines, Phrase, Post
from domain.office import Office
from domain.report import OWED, TaskState, resettle
from domain.schedule import Ladder
from storage import reports
from storage.reports import Task


@dataclass(frozen=True, slots=True)
class Moving:
    """A task as it was, and when it is due by what is known now."""

    task: Task
    before_at: datetime
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Found:
    """Open tasks that moved, how many drafts did, and open tasks due on a day nobody works."""

    moved: tuple[Moving, ...]
    drafts: int
    resting: tuple[Moving, ...]


def look_again(tx: Tx, before: Office) -> Found:
    """Move what the rule of working days decided; lay the mornings of the chase out anew."""
    moved = moving(tx, tx.office)
    for one in moved:
        _move(tx, one)
    stays = [one for one in _looked_at(tx, tx.office, TaskState.OPEN) if one not in moved]
    for one in stays:
        _chase_anew(tx, before, one)
    series.look_again(tx)
    drafts = [one for one in _looked_at(tx, tx.office, TaskState.DRAFT) if _moves(one)]
    for one in drafts:
        _move(tx, one)
    return Found(moved, len(drafts), tuple(one for one in stays if _rests(tx, one)))


def moving(tx: Tx, office: Office) -> tuple[Moving, ...]:
    """The open tasks that would be due at another moment by an office's days."""
    return tuple(one for one in _looked_at(tx, office, TaskState.OPEN) if _moves(one))


def tell(tx: Tx, moved: Sequence[Moving], year: str, occasion: str) -> int:
    """One message to everybody who still owes one of these; gives how many people."""
    by_person: dict[int, list[Moving]] = {}
    for one in moved:
        owing = [target.unit_id for target in reports.standing_in(tx.conn, one.task.id, *OWED)]
        for person_id in report_cards.by_person(tx, owing):
            by_person.setdefault(person_id, []).append(one)
    for person_id, theirs in by_person.items():
        tx.post(
            Post(
                key="report-due-moved-by-table",
                to=person_id,
                values={"year": year, "lines": Lines(tuple(map(line, theirs)))},
                lane=Lane.REMINDER,
                occasion=occasion,
            )
        )
    return len(by_person)


def line(one: Moving) -> Phrase:
    """「半年宣传总结　原 1月3日 周日 17:30，现 1月4日 周一 17:30」"""
    return Phrase(
        "report-due-moved-line",
        {"title": one.task.title, "before": one.before_at, "due": one.due_at},
    )


def _looked_at(tx: Tx, office: Office, state: TaskState) -> Iterator[Moving]:
    """What is still to come; a task over its time is late by the day it was told."""
    for task in reports.in_state(tx.conn, state):
        if task.due_at is not None and task.due_at > tx.now:
            yield Moving(task, task.due_at, _due_at(task, task.due_at, office))


def _due_at(task: Task, due_at: datetime, office: Office) -> datetime:
    if task.wish is None:
        return due_at
    is_open = task.state is TaskState.OPEN
    return resettle(due_at, task.wish, office.hours, office.workdays, is_announced=is_open)


def _moves(one: Moving) -> bool:
    return one.due_at != one.before_at


def _rests(tx: Tx, one: Moving) -> bool:
    return not tx.office.workdays.is_workday(tx.office.day_of(one.due_at))


def _move(tx: Tx, one: Moving) -> None:
    moved = reports.set_due(tx.conn, one.task, one.due_at, one.task.wish)
    if moved is None:
        raise RuntimeError("a task changed inside one transaction")
    tx.note("report.due_moved", "report", moved.id, due=one.due_at)
    if moved.state is TaskState.OPEN:
        chase.plan(tx, moved, one.due_at)
        owing = reports.standing_in(tx.conn, moved.id, *OWED)
        report_cards.refresh(tx, moved, [target.unit_id for target in owing])


def _chase_anew(tx: Tx, before: Office, one: Moving) -> None:
    """The due moment stays, but working days before and after it are counted otherwise."""
    ladders = [Ladder(it.policy, it.hours, it.workdays) for it in (before, tx.office)]
    was, now = (ladder.rungs(one.due_at, tx.now) for ladder in ladders)
    if was != now:
        chase.plan(tx, one.task, one.due_at)
