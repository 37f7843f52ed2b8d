"""What units handed in is accepted or returned, and units are let off (T3)."""

from actions import issue_pieces, quotas, report_cards, report_returns, reports
from actions.report_returns import Returned
from actions.tx import Tx
from domain import report
from domain.errors import Refused
from domain.permission import Person, Right
from domain.report import Act, Standing, TaskState
from storage import people, submissions
from storage import reports as rows
from storage.reports import Target
from storage.submissions import Submission


def is_waiting(tx: Tx, target_id: int, version: int) -> bool:
    """Whether this answer still waits for its review."""
    return _waits(reports.owed(tx, target_id), version)


def to_review(tx: Tx, target_id: int, version: int) -> tuple[Target, Submission]:
    """What waits for a review, as it was seen.

    Raises Refused with who reviewed it meanwhile, or that it was handed in anew.
    """
    target, last = reports.owed(tx, target_id), submissions.latest(tx.conn, target_id)
    if target.asked is not None:
        return target, _piece(tx, target, version)
    if last is None:
        raise Refused("not-found")
    if target.state in (Standing.ACCEPTED, Standing.RETURNED):
        by = people.get(tx.conn, target.decided_by or 0, tx.today).name
        raise Refused(f"report-already-{target.state}", by=by, at=target.decided_at or tx.now)
    if not _waits(target, version):
        raise Refused("report-resubmitted")
    return target, last


def accept(tx: Tx, target_id: int, version: int) -> Target:
    """The unit has done its part; its contacts see it on their card, no message is sent."""
    person = reports.require(tx, Right.REVIEW_SUBMISSION)
    target, last = to_review(tx, target_id, version)
    decided = _judge(tx, target, last, Act.ACCEPT, person)
    tx.note("report.accepted", "report", target.task_id, target=target_id, number=last.number)
    _refresh(tx, decided)
    return decided


def return_(tx: Tx, target_id: int, version: int, comment: str) -> Target:
    """Ask for something better, with one comment; whoever handed it in is told at once."""
    person = reports.require(tx, Right.REVIEW_SUBMISSION)
    target, last = to_review(tx, target_id, version)
    decided = _judge(tx, target, last, Act.RETURN, person, comment)
    tx.note("report.returned", "report", target.task_id, target=target_id, number=last.number)
    _refresh(tx, decided)
    _tell_returned(tx, decided, last, comment)
    return decided


def to_waive(tx: Tx, target_id: int) -> Target:
    """What a unit still owes and may be let off.  Raises Refused."""
    target = reports.owed(tx, target_id)
    reports.in_state(reports.seen(tx, target.task_id), TaskState.OPEN)
    report.outcome(target.state, Act.WAIVE)
    return target


def excuse(tx: Tx, target_id: int, version: int, why: str) -> Target:
    """免报 in place of a review: what the unit handed in shows that it owes nothing this time."""
    person = reports.require(tx, Right.REVIEW_SUBMISSION)
    target, last = to_review(tx, target_id, version)
    if target.asked is not None:  # of a number a piece is judged; the unit is let off elsewhere
        raise Refused("report-is-submitted")
    submissions.review(tx.conn, last.id, Standing.WAIVED, why, by=person.id, now=tx.now)
    return _let_off(tx, target, Act.EXCUSE, person, why)


def waive(tx: Tx, target_id: int, why: str) -> Target:
    """Let a unit off this time, with a reason its contacts see on their card."""
    person = reports.require(tx, Right.OPEN_TASK)
    return _let_off(tx, to_waive(tx, target_id), Act.WAIVE, person, why)


def _let_off(tx: Tx, target: Target, act: Act, person: Person, why: str) -> Target:
    decided = _decide(tx, target, act, person, why)
    tx.note("report.waived", "report", target.task_id, target=target.id)
    _refresh(tx, decided)
    return decided


def _piece(tx: Tx, target: Target, version: int) -> Submission:
    """Of a number, what waits longest.  Raises Refused("quota-piece-moved-on")."""
    piece = submissions.first_waiting(tx.conn, target.id)
    if target.version != version or piece is None:
        raise Refused("quota-piece-moved-on")
    return piece


def _judge(
    tx: Tx,
    target: Target,
    last: Submission,
    act: Act,
    person: Person,
    comment: str | None = None,
) -> Target:
    state = Standing.ACCEPTED if act is Act.ACCEPT else Standing.RETURNED
    if target.asked is not None:
        return quotas.judge(tx, target, last, state, comment)
    decided = _decide(tx, target, act, person)
    submissions.review(tx.conn, last.id, state, comment, by=person.id, now=tx.now)
    return decided


def _waits(target: Target, version: int) -> bool:
    if target.asked is not None:
        return target.version == version and target.pending > 0
    return target.state is Standing.SUBMITTED and target.version == version


def _decide(tx: Tx, target: Target, act: Act, person: Person, why: str | None = None) -> Target:
    """The first valid decision wins; returns the target as it stands now."""
    state = report.outcome(target.state, act)
    return reports.won(rows.decide(tx.conn, target, state, by=person.id, now=tx.now, why=why))


def _refresh(tx: Tx, target: Target) -> None:
    report_cards.refresh(tx, reports.seen(tx, target.task_id), [target.unit_id])


def _tell_returned(tx: Tx, target: Target, last: Submission, comment: str) -> None:
    task = reports.seen(tx, target.task_id)
    title = issue_pieces.title_of(tx, last, task.title)
    came_back = Returned(target.id, target.unit_id, last.number, last.submitted_by, title)
    report_returns.tell(tx, task, [came_back], comment)
