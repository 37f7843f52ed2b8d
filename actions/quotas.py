"""So many of a task: pieces handed in one by one, their reviews, another number (T2).

A quota is a report task with a number.  Its cards, reviews, waivers and chase are those of every
task; what is here is only what a number adds.
"""

from collections.abc import Sequence
from datetime import date

from actions import issue_pieces, report_cards, reports, roster_feeds, submission_files
from actions.tx import Tx
from domain import quota, report
from domain.errors import Refused
from domain.messages import Lane, Phrase, Post
from domain.permission import Right, may
from domain.quota import Asked, Piece
from domain.report import Answer, Part, Standing, TaskState
from storage import quotas as rows
from storage import reports as tasks
from storage import submissions
from storage.reports import Target, Task
from storage.submissions import Submission

MOST = 366  # once a day


def hand_in(
    tx: Tx,
    target_id: int,
    parts: Sequence[Part],
    done_on: date,
    person: str = "",
    answers: Sequence[Answer] = (),
) -> Target:
    """One more piece, of the day it was done; what was done before the plan came counts too.

    ``answers``: what an entry says (``actions/entries.py``).
    """
    somebody = reports.require(tx, Right.SUBMIT)
    task, target = reports.to_submit(tx, target_id)
    if task.asked is None:
        raise Refused("report-moved-on")
    if parts or not answers:
        report.check_evidence(task.evidence, parts)
    quota.check_done_on(done_on, task.asked.begins_on, tx.today)
    is_late = tx.now > target.due_at
    number = submissions.add(
        tx.conn,
        target_id,
        parts,
        by=somebody.id,
        is_late=is_late,
        now=tx.now,
        done_on=done_on,
        person=person,
        answers=answers,
    )
    submission_files.want(tx, target_id, number)
    done, pending = _counted(tx, task.asked, target)
    state = quota.stands(_number(target), done, pending, target.state, is_returned=False)
    rows.progressed(tx.conn, target, state, done, pending)
    tx.note("report.submitted", "report", task.id, target=target_id, number=number, late=is_late)
    report_cards.refresh(tx, task, [target.unit_id])
    return reports.owed(tx, target_id)


def check_done_on(tx: Tx, target_id: int, done_on: date) -> None:
    """Whether a piece of that day would count.  Raises Refused."""
    task, _ = reports.to_submit(tx, target_id)
    if task.asked is not None:
        quota.check_done_on(done_on, task.asked.begins_on, tx.today)


def judge(
    tx: Tx, target: Target, piece: Submission, state: Standing, why: str | None = None
) -> Target:
    """A piece is accepted or returned; the unit stands as all its pieces do.

    Raises Refused("report-moved-on").
    """
    task = reports.seen(tx, target.task_id)
    by = tx.actor.id if tx.actor else None
    submissions.review(tx.conn, piece.id, state, why, by=by, now=tx.now)
    if state is Standing.ACCEPTED:
        roster_feeds.feed(tx, task, target, piece.id)
    issue_pieces.judged(tx, piece.id, state, why)
    return reviewed(tx, task, target, state)


def reviewed(tx: Tx, task: Task, target: Target, state: Standing) -> Target:
    """How a unit stands now that some of its pieces were accepted or returned."""
    return _reckon(tx, task, target, is_returned=state is Standing.RETURNED)


def set_number(tx: Tx, task_id: int, version: int, asked: Asked) -> Task:
    """Ask for another number; of an open task, every unit's part is counted anew.

    Lowered below what is done, the unit is simply through; what it did stays.
    """
    reports.require(tx, Right.OPEN_TASK)
    task = reports.seen(tx, task_id, version)
    if task.state is TaskState.CLOSED:
        raise Refused("report-task-is-closed")
    if not 1 <= asked.at_least <= MOST:
        raise Refused("quota-number", most=MOST)
    if task.state is TaskState.OPEN and task.asked is None:
        raise Refused("quota-open-already")
    changed = reports.won(tasks.set_number(tx.conn, task, asked))
    tx.note("report.number_set", "report", task_id, number=asked.at_least)
    if task.state is TaskState.OPEN and task.asked is not None:
        found = rows.of_task(tx.conn, task_id)
        for target in found:
            if target.asked_why is None:
                _reckon(tx, changed, target, asked=_share(tx, changed, target))
        _tell(tx, changed, task.asked, [target.unit_id for target in found])
    return changed


def recount(tx: Tx, task: Task, target: Target, asked: int | None = None) -> Target:
    """A unit took something back, or owes another number: issues were listed or taken out."""
    return _reckon(tx, task, target, asked=asked)


def set_share(tx: Tx, task_id: int, unit_id: int, part: int | date, why: str) -> Target:
    """A number of its own for one unit: said outright, or by the day it began.

    A unit that came after the task was opened owes its part from then on.
    """
    reports.require(tx, Right.OPEN_TASK)
    task = reports.in_state(reports.seen(tx, task_id), TaskState.OPEN)
    if task.asked is None or task.due_at is None:
        raise Refused("quota-none")
    since_on = part if isinstance(part, date) else None
    if isinstance(part, int) and not 1 <= part <= MOST:
        raise Refused("quota-number", most=MOST)
    found = tasks.targets_of(tx.conn, task_id, [unit_id])
    target = found[0] if found else _join(tx, task, unit_id)
    rows.set_share(tx.conn, target.id, since_on, why)
    target = reports.owed(tx, target.id)
    asked = part if isinstance(part, int) else _share(tx, task, target)
    changed = _reckon(tx, task, target, asked=asked)
    tx.note("report.share_set", "report", task_id, unit=unit_id, number=changed.asked)
    report_cards.refresh(tx, task, [unit_id])
    return changed


def name_people(tx: Tx, unit_id: int, names: Sequence[str]) -> None:
    """Who of a unit each owes what is asked of persons; open numbers are counted anew."""
    person = reports.require(tx, Right.SUBMIT)
    if not may(person, Right.SUBMIT, unit_id):
        raise Refused("not-found")
    rows.name_people(tx.conn, unit_id, names, person.id, tx.now)
    tx.note("unit.people_named", "unit", unit_id, count=len(names))
    for target in rows.open_ones_of(tx.conn, unit_id):
        task = reports.seen(tx, target.task_id)
        if task.asked is not None and target.asked_why is None:
            _reckon(tx, task, target, asked=_share(tx, task, target))
            report_cards.refresh(tx, task, [unit_id])


def _join(tx: Tx, task: Task, unit_id: int) -> Target:
    due_at, asked = task.due_at, task.asked
    joined = rows.add_unit(
        tx.conn, task.id, unit_id, due_at or tx.now, asked.begins_on if asked else tx.today
    )
    return reports.won(joined)


def _share(tx: Tx, task: Task, target: Target) -> int:
    if task.asked is None:
        raise Refused("quota-none")
    people = rows.people_of(tx.conn, [target.unit_id]).get(target.unit_id, ())
    ends_on = tx.office.day_of(target.due_at)
    return task.asked.of_unit(len(people), ends_on, target.since_on)


def _number(target: Target) -> int:
    return 1 if target.asked is None else target.asked


def _counted(tx: Tx, asked: Asked, target: Target) -> tuple[int, int]:
    pieces = [
        Piece(one.state, one.person)
        for one in submissions.of_target(tx.conn, target.id)
        if one.done_on is not None
    ]
    names = rows.people_of(tx.conn, [target.unit_id]).get(target.unit_id, ())
    return quota.done_of(pieces, asked, names)


def _reckon(
    tx: Tx, task: Task, target: Target, *, asked: int | None = None, is_returned: bool = False
) -> Target:
    """How a unit stands after a review or with another number."""
    if task.asked is None:
        raise Refused("quota-none")
    number = _number(target) if asked is None else asked
    done, pending = _counted(tx, task.asked, target)
    state = quota.stands(number, done, pending, target.state, is_returned=is_returned)
    by = tx.actor.id if tx.actor else None
    counted = (done, pending)
    return reports.won(rows.reckon(tx.conn, target, state, counted, number, by=by, now=tx.now))


def _tell(tx: Tx, task: Task, before: Asked, unit_ids: Sequence[int]) -> None:
    """Everybody who was asked for the old number hears of the new one, once."""
    if task.asked is None or before.at_least == task.asked.at_least:
        return
    for person_id in report_cards.by_person(tx, unit_ids):
        tx.post(
            Post(
                key="quota-number-changed",
                to=person_id,
                values={
                    "title": task.title,
                    "before": before.at_least,
                    "now": task.asked.at_least,
                    "per": Phrase(f"plan-per-{task.asked.per}"),
                },
                lane=Lane.REMINDER,
                occasion=f"report:{task.id}:number:{task.version}",
            )
        )
    report_cards.refresh(tx, task, unit_ids)
