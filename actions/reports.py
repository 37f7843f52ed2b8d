"""Report tasks from draft to close, and what units hand in (T1, T3)."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from actions import chase, report_cards, report_news, submission_files
from actions.tx import Tx
from domain import audience, quota, report
from domain.collection import REPORT, TOPIC, Term
from domain.errors import Refused
from domain.messages import Bilingual, Lane, Phrase, Post
from domain.permission import Person, Right, may
from domain.plan import DraftTask
from domain.quota import Asked
from domain.report import OWED, Act, Part, Standing, TaskState, Wish
from storage import audiences, issues, quotas, reports, submissions, timers, units
from storage.report_news import MOVED
from storage.reports import NewTask, Target, Task

ENDING = "report.ending"
Seen = TypeVar("Seen", Task, Target)


def require(tx: Tx, right: Right) -> Person:
    """Whoever acts.  Raises Refused("not-allowed")."""
    if tx.actor is None or not may(tx.actor, right):
        raise Refused("not-allowed")
    return tx.actor


def won(changed: Seen | None) -> Seen:
    """What a compare-and-set gave back.  Raises Refused("report-moved-on") when it lost."""
    if changed is None:
        raise Refused("report-moved-on")
    return changed


def create(tx: Tx, new: NewTask) -> int:
    """A task as an admin composed it; it stays a draft until it is opened."""
    require(tx, Right.OPEN_TASK)
    return add(tx, new)


def create_draft(tx: Tx, task: DraftTask) -> int:
    """A task a plan suggests, for an admin to open; nobody is told."""
    office = tx.office
    due_at = office.hours.moment(task.due_on, office.policy.due_hour) if task.due_on else None
    new = NewTask(
        wish=wish_of(tx, task),
        title=Bilingual(task.title_zh, task.title_en),
        audience=audience.of_plan(task.audience),
        evidence=tuple(map(str, task.evidence)),
        due_at=due_at,
        clause=task.clause,
        plan_line=f"{task.plan_code}/{task.line_id}",
        opens_on=task.opens_on,
        asked=asked_of(task),
        choices=_topics(tx, task),
    )
    return add(tx, new)


def _topics(tx: Tx, task: DraftTask) -> dict[str, tuple[str, ...]]:
    """The topics its line names, for whoever hands in to pick one."""
    found = (
        line.topics
        for plan in tx.office.plans
        for line in plan.pack.lines
        if plan.code == task.plan_code and line.id == task.line_id
    )
    topics = next(found, ())
    return {TOPIC: topics} if topics else {}


def asked_of(task: DraftTask) -> Asked | None:
    """The number a plan's draft carries, from the first day of its period on."""
    if task.at_least is None or task.due_on is None or task.period is None:
        return None
    return Asked(task.at_least, task.per, quota.begins(task.period, task.wished_on or task.due_on))


def seen(tx: Tx, task_id: int, version: int | None = None) -> Task:
    """A task, as it was seen when a version is named.

    Raises Refused("not-found") and Refused("report-task-moved-on").
    """
    task = reports.get(tx.conn, task_id)
    if task is None:
        raise Refused("not-found")
    if version is not None and task.version != version:
        raise Refused("report-task-moved-on")
    return task


def owed(tx: Tx, target_id: int) -> Target:
    """What a unit owes or has handed in.  Raises Refused("not-found")."""
    target = reports.target(tx.conn, target_id)
    if target is None:
        raise Refused("not-found")
    return target


def check_due(tx: Tx, at: datetime) -> None:
    """Raises Refused("report-due-past")."""
    if at <= tx.now:
        raise Refused("report-due-past", at=at)


def open_task(tx: Tx, task_id: int, version: int, count: int) -> Task:
    """Open a draft for the ``count`` units the admin was shown, and tell their contacts.

    Raises Refused("report-count-changed") when there are more or fewer by now: the admin looks
    again.
    """
    person = require(tx, Right.OPEN_TASK)
    task = in_state(seen(tx, task_id, version), TaskState.DRAFT)
    if task.due_at is None:
        raise Refused("report-due-missing")
    check_due(tx, task.due_at)
    unit_ids = audiences.unit_ids(tx.conn, task.audience)
    if not unit_ids:
        raise Refused("report-audience-empty")
    if len(unit_ids) != count:
        raise Refused("report-count-changed", count=len(unit_ids))
    opened = open_for(tx, task, unit_ids, person.id)
    report_cards.send_all(tx, opened, unit_ids)
    return opened


def open_for(tx: Tx, task: Task, unit_ids: Sequence[int], by: int) -> Task:
    """Open a draft that has a due moment for these units; the caller tells them."""
    asked = _asked(tx, task, unit_ids)
    opened = won(reports.open_for_units(tx.conn, task, unit_ids, by, tx.now, asked))
    _begin_issues(tx, opened, by)
    tx.note("report.opened", "report", task.id, units=len(unit_ids), due=task.due_at)
    chase.plan(tx, opened, task.due_at or tx.now)
    _plan_end(tx, opened)
    return opened


def move_due(
    tx: Tx, task_id: int, version: int, due_at: datetime, wish: Wish | None = None
) -> Task:
    """Set when a task is due.  Of an open one, those who still owe it are told."""
    require(tx, Right.OPEN_TASK)
    task = seen(tx, task_id, version)
    if task.state is TaskState.CLOSED:
        raise Refused("report-task-is-closed")
    check_due(tx, due_at)
    moved = won(reports.set_due(tx.conn, task, due_at, wish))
    tx.note("report.due_moved", "report", task_id, due=due_at)
    if moved.state is TaskState.OPEN:
        chase.plan(tx, moved, due_at)
        _plan_end(tx, moved)
        _tell_moved(tx, task, moved)
    return moved


def close(tx: Tx, task_id: int, version: int) -> Task:
    """End a task, or drop a draft; cards lose their buttons, nobody is chased any more."""
    require(tx, Right.OPEN_TASK)
    task = seen(tx, task_id, version)
    if task.state is TaskState.CLOSED:
        raise Refused("report-task-is-closed")
    return end(tx, task)


def end(tx: Tx, task: Task) -> Task:
    """The same once nobody has to be asked: a call that closes by itself."""
    task_id = task.id
    closed = won(reports.close(tx.conn, task, tx.now))
    tx.note("report.closed", "report", task_id, was=task.state)
    chase.forget(tx, task_id)
    if task.state is TaskState.OPEN:
        concerned = OWED if task.kind == REPORT else tuple(Standing)
        found = reports.standing_in(tx.conn, task_id, *concerned)
        report_cards.refresh(tx, closed, [target.unit_id for target in found])
    return closed


def _plan_end(tx: Tx, task: Task) -> None:
    """What stays open all year or comes every month is over by itself."""
    if task.term is not Term.ONCE and task.due_at is not None:
        timers.set_timer(tx.conn, ENDING, str(task.id), task.due_at)


def to_submit(tx: Tx, target_id: int) -> tuple[Task, Target]:
    """What somebody may hand in now.

    Raises Refused("not-found") for another's unit too: nobody learns what others owe.
    """
    target = owed(tx, target_id)
    if tx.actor is None or not may(tx.actor, Right.SUBMIT, target.unit_id):
        raise Refused("not-found")
    task = in_state(seen(tx, target.task_id), TaskState.OPEN)
    unit = units.get(tx.conn, target.unit_id)
    if unit is None or unit.is_closed:
        raise Refused("report-unit-closed", unit=target.unit)
    if target.asked is None:  # of a number, more than was asked for is welcome
        report.outcome(target.state, Act.SUBMIT)
    return task, target


def submit(tx: Tx, target_id: int, version: int, parts: Sequence[Part]) -> Target:
    """Hand in what a unit owes, or hand it in anew before it was accepted.

    Raises Refused("report-moved-on") when the target changed since ``version``.
    """
    person = require(tx, Right.SUBMIT)
    task, target = to_submit(tx, target_id)
    state = report.outcome(target.state, Act.SUBMIT)
    report.check_evidence(task.evidence, parts)
    if target.version != version or target.asked is not None:  # of a number: quotas.hand_in
        raise Refused("report-moved-on")
    won(reports.decide(tx.conn, target, state))
    is_late = tx.now > target.due_at
    number = submissions.add(tx.conn, target_id, parts, by=person.id, is_late=is_late, now=tx.now)
    submission_files.want(tx, target_id, number)
    tx.note("report.submitted", "report", task.id, target=target_id, number=number, late=is_late)
    report_cards.refresh(tx, task, [target.unit_id])
    return target


def wish_of(tx: Tx, task: DraftTask) -> Wish | None:
    """The day a plan states, where working days may move it."""
    if task.wished_on is None:
        return None
    return Wish(tx.office.hours.moment(task.wished_on, tx.office.policy.due_hour))


def _asked(tx: Tx, task: Task, unit_ids: Sequence[int]) -> dict[int, int]:
    """How many of each unit, where a task has a number."""
    if task.asked is None or task.due_at is None:
        return {}
    people, ends_on = quotas.people_of(tx.conn, unit_ids), tx.office.day_of(task.due_at)
    return {
        unit_id: task.asked.of_unit(len(people.get(unit_id, ())), ends_on) for unit_id in unit_ids
    }


def _begin_issues(tx: Tx, opened: Task, by: int) -> None:
    """Of a checklist: its lines for every unit; what is open of the round before, which ends."""
    issues.lay_out(tx.conn, opened.id, by, tx.now)
    if opened.follows is None:
        return
    issues.carry(tx.conn, opened.id, opened.follows, by, tx.now)
    before = seen(tx, opened.follows)
    if before.state is TaskState.OPEN:
        close(tx, before.id, before.version)


def add(tx: Tx, new: NewTask) -> int:
    """A draft; whoever asks for it has looked who may."""
    task_id = reports.add(tx.conn, new, tx.now)
    tx.note("report.created", "report", task_id, plan_line=new.plan_line)
    return task_id


def in_state(task: Task, state: TaskState) -> Task:
    """Raises Refused("report-task-is-<state>") for a task in any other."""
    if task.state is not state:
        raise Refused(f"report-task-is-{task.state}")
    return task


def _tell_moved(tx: Tx, before: Task, moved: Task) -> None:
    owing = reports.standing_in(tx.conn, moved.id, *OWED, Standing.INVITED)
    unit_ids = [target.unit_id for target in owing]
    people = report_cards.by_person(tx, unit_ids)
    for person_id in report_news.now_for(tx, moved, people, MOVED, before.due_at):
        tx.post(
            Post(
                key="report-due-moved",
                to=person_id,
                values={
                    "title": moved.title,
                    "before": before.due_at or Phrase("report-due-unset"),
                    "due": moved.due_at or Phrase("report-due-unset"),
                },
                lane=Lane.REMINDER,
                occasion=f"report:{moved.id}:due:{moved.version}",
            )
        )
    report_cards.refresh(tx, moved, unit_ids)
