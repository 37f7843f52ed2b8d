"""Accepted entries that live on as rows of a roster: recommended people, exemplars (T5, T8)."""

from actions import roster_rows
from actions.tx import Tx
from domain.report import Answer
from storage import submissions
from storage.reports import Target, Task


def feed(tx: Tx, task: Task, target: Target, entry_id: int) -> None:
    """Put what an entry says into the roster its pack names; the office still looks at it there."""
    kind = tx.office.collections.get(task.kind)
    if kind is None or kind.feeds is None or kind.feeds.roster not in tx.office.collections:
        return
    said = submissions.answers(tx.conn, [entry_id])[entry_id]
    answers = tuple(
        Answer(theirs, said[ours]) for theirs, ours in kind.feeds.answers.items() if said.get(ours)
    )
    roster_rows.propose(tx, kind.feeds.roster, target.unit_id, answers)
