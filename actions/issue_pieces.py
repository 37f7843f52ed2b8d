"""What a review of a piece means for the issue it is about (T9)."""

from actions.tx import Tx
from domain import issue as rules
from domain.issue import IssueAct
from domain.report import Standing
from storage import issues as rows
from storage.submissions import Submission


def judged(tx: Tx, piece: Submission, state: Standing, why: str | None) -> None:
    """Accepted is passed, returned is not passed; of a piece about no issue nothing."""
    found = rows.of_submission(tx.conn, piece.id)
    if found is None:
        return
    act = IssueAct.PASS if state is Standing.ACCEPTED else IssueAct.FAIL
    by = tx.actor.id if tx.actor else None
    after = rules.outcome(found.state, act)
    rows.settle(tx.conn, found, after, comment=why, decided_by=by, decided_at=tx.now)
