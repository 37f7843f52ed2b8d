"""Checklists: an issue is listed, put right with evidence, checked (T9).

What was done is a piece of the unit's number (``actions/quotas.py``), so its review, the chase and
who is missing are those of every task; what is here is the issue it is about.
"""

from collections.abc import Sequence
from datetime import datetime

from actions import quotas, report_cards, reports
from actions.tx import Tx
from domain import issue as rules
from domain.errors import Refused
from domain.issue import IssueAct
from domain.messages import Lane, Post
from domain.permission import Person, Right, may
from domain.plan import Counted
from domain.quota import Asked
from domain.report import Answer, Part, Standing, TaskState, Wish
from storage import issues as rows
from storage import submissions
from storage.issues import Issue, NewIssue
from storage.reports import NewTask, Target, Task

NONE_FOUND = "none"  # the answer of a unit that looked and found nothing
BY_UNIT = "unit"  # a second person of the unit may check, beside the office


def to_list(tx: Tx, target_id: int) -> tuple[Task, Target]:
    """A checklist somebody may list issues in: the office, or the unit itself.

    Raises Refused("not-found") for another's unit.
    """
    target = reports.owed(tx, target_id)
    _one_of_those_concerned(tx, target.unit_id)
    task = reports.in_state(reports.seen(tx, target.task_id), TaskState.OPEN)
    if not has_issues(tx, task):
        raise Refused("not-found")
    return task, target


def has_issues(tx: Tx, task: Task) -> bool:
    found = tx.office.collections.get(task.kind)
    return found is not None and found.has_issues


def seen(tx: Tx, issue_id: int, version: int | None = None) -> Issue:
    """An issue of a unit one works for, or of any for the office, as it was seen."""
    found = rows.get(tx.conn, issue_id)
    if found is None:
        raise Refused("not-found")
    _one_of_those_concerned(tx, found.unit_id)
    if version is not None and found.version != version:
        raise Refused("issue-moved-on")
    return found


def add(tx: Tx, target_id: int, new: NewIssue) -> Issue:
    """One more issue of a unit; that it had found none is replaced by it."""
    task, target = to_list(tx, target_id)
    person = _actor(tx)
    if new.due_at is not None:
        reports.check_due(tx, new.due_at)
    issue_id = rows.add(tx.conn, target.id, new, person.id, tx.now)
    for one in submissions.of_target(tx.conn, target.id):
        if NONE_FOUND in submissions.answers(tx.conn, [one.id])[one.id]:
            submissions.review(tx.conn, one.id, submissions.REPLACED)
    tx.note("issue.listed", "issue", issue_id, target=target.id)
    recount(tx, task, target)
    return seen(tx, issue_id)


def find_none(tx: Tx, target_id: int) -> Target:
    """The unit looked and found nothing: an answer too, and nothing to check.

    Raises Refused("issue-some-listed").
    """
    task, target = reports.to_submit(tx, target_id)
    if rows.of_target(tx.conn, target.id):
        raise Refused("issue-some-listed")
    if target.state is Standing.ACCEPTED:
        raise Refused("issue-none-already")
    waiting = quotas.hand_in(tx, target_id, (), tx.today, answers=(Answer(NONE_FOUND, "yes"),))
    piece = submissions.first_waiting(tx.conn, target_id)
    if piece is None:
        raise Refused("report-moved-on")
    decided = quotas.judge(tx, waiting, piece, Standing.ACCEPTED)
    tx.note("issue.none_found", "report", task.id, target=target_id)
    report_cards.refresh(tx, task, [target.unit_id])
    return decided


def hand_in(tx: Tx, issue_id: int, version: int, done: str, parts: Sequence[Part]) -> Issue:
    """What was done about it, with its evidence; it waits for a check."""
    found = seen(tx, issue_id, version)
    state = rules.outcome(found.state, IssueAct.HAND_IN)
    kept = (("problem", found.problem), ("measure", found.measure), ("post", found.post))
    answers = tuple(Answer(key, value) for key, value in kept if value)
    told = (Part(kind="text", text=done), *parts)
    quotas.hand_in(tx, found.target_id, told, tx.today, answers=answers)
    last = submissions.latest(tx.conn, found.target_id)
    _settled(rows.settle(tx.conn, found, state, submission_id=last.id if last else None))
    tx.note("issue.handed_in", "issue", found.id)
    return _refreshed(tx, found)


def may_check(tx: Tx, found: Issue) -> bool:
    """The office, and where the task says so another person of the unit than who handed it in."""
    person = _actor(tx)
    if may(person, Right.REVIEW_SUBMISSION):
        return True
    task = reports.seen(tx, found.task_id)
    if task.checks != BY_UNIT or not may(person, Right.SUBMIT, found.unit_id):
        return False
    last = submissions.get(tx.conn, found.submission_id or 0)
    return last is not None and last.submitted_by != person.id


def check(tx: Tx, issue_id: int, version: int, why: str | None = None) -> Issue:
    """通过, or 未通过 with ``why``; whoever handed it in hears of what was not passed."""
    found = seen(tx, issue_id, version)
    rules.outcome(found.state, IssueAct.FAIL if why else IssueAct.PASS)
    piece = submissions.get(tx.conn, found.submission_id or 0)
    if piece is None or not may_check(tx, found):
        raise Refused("issue-not-yours-to-check")
    state = Standing.RETURNED if why else Standing.ACCEPTED
    quotas.judge(tx, reports.owed(tx, found.target_id), piece, state, why)
    tx.note("issue.checked", "issue", found.id, passed=why is None)
    if why:
        _tell(tx, found, piece.submitted_by, why)
    return _refreshed(tx, found)


def drop(tx: Tx, issue_id: int, version: int) -> Issue:
    """Listed in error: the office takes it out."""
    reports.require(tx, Right.OPEN_TASK)
    found = seen(tx, issue_id, version)
    _settled(rows.settle(tx.conn, found, rules.outcome(found.state, IssueAct.DROP)))
    tx.note("issue.dropped", "issue", found.id)
    recount(tx, reports.seen(tx, found.task_id), reports.owed(tx, found.target_id))
    return found


def next_round(tx: Tx, task_id: int, due_at: datetime, wish: Wish | None) -> int:
    """A draft for the same units; when it opens, what is open goes on in it."""
    task = reports.seen(tx, task_id)
    new = NewTask(
        kind=task.kind,
        title=task.title,
        audience=task.audience,
        evidence=task.evidence,
        due_at=due_at,
        wish=wish,
        explanation=task.explanation,
        clause=task.clause,
        checks=task.checks,
        follows=task.id,
        asked=Asked(1, Counted.UNIT, tx.today),
        created_by=_actor(tx).id,
    )
    return reports.create(tx, new)


def keep_lines(tx: Tx, task_id: int, listed: Sequence[NewIssue]) -> None:
    """What was pasted, until the task opens."""
    reports.require(tx, Right.OPEN_TASK)
    rows.keep_lines(tx.conn, task_id, listed)


def recount(tx: Tx, task: Task, target: Target) -> None:
    """A unit owes as many as it has issues; of a list with none yet, one answer."""
    number = max(1, len(rows.of_target(tx.conn, target.id)))
    quotas.recount(tx, task, reports.owed(tx, target.id), number)
    report_cards.refresh(tx, task, [target.unit_id])


def ends_at(tx: Tx, on_text: str) -> datetime:
    """The moment a day that was answered ends for the office."""
    on = datetime.fromisoformat(on_text).date()
    return tx.office.hours.moment(on, tx.office.policy.due_hour)


def _actor(tx: Tx) -> Person:
    if tx.actor is None:
        raise Refused("not-allowed")
    return tx.actor


def _one_of_those_concerned(tx: Tx, unit_id: int) -> None:
    person = _actor(tx)
    if not may(person, Right.OPEN_TASK) and not may(person, Right.SUBMIT, unit_id):
        raise Refused("not-found")


def _refreshed(tx: Tx, found: Issue) -> Issue:
    report_cards.refresh(tx, reports.seen(tx, found.task_id), [found.unit_id])
    return seen(tx, found.id)


def _settled(is_settled: bool) -> None:  # noqa: FBT001 -- what a compare-and-set gave back
    if not is_settled:
        raise Refused("issue-moved-on")


def _tell(tx: Tx, found: Issue, person_id: int, why: str) -> None:
    tx.post(
        Post(
            key="issue-failed",
            to=person_id,
            values={"problem": found.problem, "unit": found.unit, "why": why},
            lane=Lane.DECISION,
            occasion=f"issue:{found.id}:failed:{found.version}",
        )
    )
