"""Entries of a kind of collection: how many a unit may still give, and handing one in (T5-T9).

An entry is a piece of a number (``actions/quotas.py``) that says something; its review, cards and
chase are those of every task.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from actions import quotas, reports
from actions.tx import Tx
from domain import collection
from domain.collection import Collection
from domain.errors import Refused
from domain.form import without_hidden
from domain.report import Answer, Part, Standing
from storage import submissions
from storage.reports import Target, Task
from storage.submissions import Submission

# What a unit has given: what came back does not count until it is handed in anew.
GIVEN_UP = (Standing.RETURNED, submissions.REPLACED)


def kind_of(tx: Tx, task: Task) -> Collection:
    """The pack of a task.  Raises Refused("collection-unknown") where it is gone."""
    found = tx.office.collections.get(task.kind)
    if found is None:
        raise Refused("collection-unknown", kind=task.kind)
    return found


def to_give(tx: Tx, target_id: int) -> tuple[Task, Target]:
    """A task to which a unit may give one more entry.

    Raises Refused: another's, over, closed to those who only were invited, or all given.
    """
    task, target = reports.to_submit(tx, target_id)
    if target.asked == 0 and tx.now > target.due_at:
        raise Refused("entry-window-over", at=target.due_at)
    if to_correct(tx, target) is None:
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
    tx: Tx, target_id: int, given_answers: Mapping[str, Any], parts: Sequence[Part]
) -> Target:
    """One more entry, or the returned one as it is now."""
    task, target = to_give(tx, target_id)
    kind, earlier = kind_of(tx, task), to_correct(tx, target)
    answers = without_hidden(kind.questions(), given_answers)
    said = tuple(
        Answer(question.key, collection.stored(answers[question.key]))
        for question in kind.questions().questions
        if question.key in answers and question.key != collection.CONTENT
    )
    changed = quotas.hand_in(tx, target_id, parts, tx.today, kind.name_of(answers), said)
    if earlier is not None:
        submissions.review(tx.conn, earlier.id, submissions.REPLACED, earlier.comment)
    return changed
