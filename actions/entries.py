"""Entries of a kind of collection: how many a unit may still give, and handing one in (T5-T9).

An entry is a piece of a number (``actions/quotas.py``) that says something; its review, cards and
chase are those of every task.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from actions import quotas, report_cards, reports
from actions.tx import Tx
from domain import collection
from domain.collection import Collection
from domain.errors import Refused
from domain.form import without_hidden
from domain.permission import Right, may
from domain.report import Answer, Part, Standing
from storage import entries as rows
from storage import submissions
from storage.reports import Target, Task
from storage.submissions import Submission

# What a unit has given: what came back does not count until it is handed in anew.
GIVEN_UP = (Standing.RETURNED, submissions.REPLACED, rows.WITHDRAWN)


def kind_of(tx: Tx, task: Task) -> Collection:
    """The pack of a task.  Raises Refused("collection-unknown") where it is gone."""
    found = tx.office.collections.get(task.kind)
    if found is None:
        raise Refused("collection-unknown", kind=task.kind)
    return found


def to_give(tx: Tx, target_id: int, replacing: int | None = None) -> tuple[Task, Target]:
    """A task to which a unit may give one more entry, or another in place of one of its own.

    Raises Refused: another's, over, closed to those who only were invited, or all given.
    """
    task, target = reports.to_submit(tx, target_id)
    if target.asked == 0 and tx.now > target.due_at:
        raise Refused("entry-window-over", at=target.due_at)
    if replacing is not None:
        _still_open(tx, replacing, target)
    elif to_correct(tx, target) is None:
        collection.check_room(task.at_most, given(tx, target_id))
    return task, target


def given(tx: Tx, target_id: int) -> int:
    """How many entries of a unit stand."""
    found = submissions.of_target(tx.conn, target_id)
    return sum(one.state not in GIVEN_UP for one in found)


def to_correct(tx: Tx, target: Target) -> Submission | None:
    """The entry that came back last and was not handed in anew since."""
    found = submissions.of_target(tx.conn, target.id)
    return next((one for one in reversed(found) if one.state == Standing.RETURNED), None)


def hand_in(
    tx: Tx,
    target_id: int,
    given_answers: Mapping[str, Any],
    parts: Sequence[Part],
    replacing: int | None = None,
) -> Target:
    """One more entry, or another in place of one that is not accepted yet."""
    task, target = to_give(tx, target_id, replacing)
    kind, earlier = kind_of(tx, task), to_correct(tx, target)
    whole = dict(given_answers) | ({collection.CONTENT: len(parts)} if parts else {})
    if lacking := kind.missing(whole):
        raise Refused("entry-incomplete", count=len(lacking))
    answers = without_hidden(kind.questions(), given_answers)
    said = tuple(
        Answer(question.key, collection.stored(answers[question.key]))
        for question in kind.questions().questions
        if question.key in answers and question.key != collection.CONTENT
    )
    replaced = replacing or (earlier.id if earlier else None)
    if replaced is not None:
        _give_up(tx, task, target, replaced, submissions.REPLACED)
    return quotas.hand_in(tx, target_id, parts, tx.today, kind.name_of(answers), said)


def withdraw(tx: Tx, entry_id: int) -> Target:
    """Take an entry back before it was accepted; its place is free again."""
    entry = rows.get(tx.conn, entry_id)
    if entry is None:
        raise Refused("not-found")
    task, target = reports.to_submit(tx, entry.target_id)
    _give_up(tx, task, target, entry_id, rows.WITHDRAWN)
    tx.note("entry.withdrawn", "report", task.id, entry=entry_id)
    report_cards.refresh(tx, task, [target.unit_id])
    return reports.owed(tx, target.id)


def own(tx: Tx, target_id: int) -> tuple[Task, Target]:
    """A call and what one's unit stands with, open or over.  Raises Refused("not-found")."""
    target = reports.owed(tx, target_id)
    if tx.actor is None or not may(tx.actor, Right.SUBMIT, target.unit_id):
        raise Refused("not-found")
    return reports.seen(tx, target.task_id), target


def _still_open(tx: Tx, entry_id: int, target: Target) -> None:
    """Raises Refused for another's entry and for one that was accepted meanwhile."""
    entry = rows.get(tx.conn, entry_id)
    if entry is None or entry.target_id != target.id:
        raise Refused("not-found")
    if entry.state not in rows.UNREVIEWED:
        raise Refused("entry-reviewed")


def _give_up(tx: Tx, task: Task, target: Target, entry_id: int, state: str) -> None:
    """The version rises, so that nobody accepts another entry than the one they saw."""
    if not rows.give_up(tx.conn, entry_id, state):
        raise Refused("entry-reviewed")
    quotas.recount(tx, task, target)
