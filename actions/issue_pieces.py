"""What a review of a piece means for the issue it is about (T9)."""

from actions.tx import Tx
from domain import issue as rules
from domain.issue import IssueAct
from domain.messages import Bilingual, Phrase, Value
from domain.report import Standing
from storage import issues as rows
from storage.submissions import Submission


def title_of(tx: Tx, piece: Submission, title: Bilingual) -> Value:
    """What a piece is called: of an issue, the issue too."""
    found = rows.of_submission(tx.conn, piece.id)
    if found is None:
        return title
    told: dict[str, Value] = {"number": found.number, "problem": found.problem}
    return Phrase("issue-titled", told | {"title": title})


def judged(tx: Tx, piece_id: int, state: Standing, why: str | None) -> None:
    """Accepted is passed, returned is not passed; of a piece about no issue nothing."""
    found = rows.of_submission(tx.conn, piece_id)
    if found is None:
        return
    act = IssueAct.PASS if state is Standing.ACCEPTED else IssueAct.FAIL
    by = tx.actor.id if tx.actor else None
    after = rules.outcome(found.state, act)
    rows.settle(tx.conn, found, after, comment=why, decided_by=by, decided_at=tx.now)
