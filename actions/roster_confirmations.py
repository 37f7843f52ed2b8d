"""The yearly confirmation of a roster: one press where nothing changed (T8).

It is a report task of the roster's kind.  A unit answers it with its list as it stands, so there
is nothing to review: the answer is accepted at once.
"""

from actions import quotas, report_cards, reports, roster_rows
from actions.tx import Tx
from domain import roster_row
from domain.collection import Collection
from domain.errors import Refused
from domain.report import Act, Answer, Standing, outcome
from storage import people, submissions
from storage import roster_rows as rows
from storage.reports import Target, Task
from storage.roster_rows import RosterRow

COUNTED = "rows"  # what the answer says: how many rows there were


def to_confirm(tx: Tx, target_id: int) -> tuple[Task, Target, Collection]:
    """What a unit may confirm now.  Raises Refused, with who did so already."""
    task, target = reports.to_submit(tx, target_id)
    kind, _ = roster_rows.kind_of(tx, task.kind)
    if target.state is Standing.ACCEPTED:
        by = people.get(tx.conn, target.decided_by or 0, tx.today).name
        raise Refused("roster-confirmed-already", by=by, at=target.decided_at or tx.now)
    outcome(target.state, Act.SUBMIT)
    return task, target, kind


def stamp_of(found: list[RosterRow]) -> str:
    return roster_row.stamp((row.id, row.version) for row in found)


def confirm(tx: Tx, target_id: int, stamp: str) -> tuple[Target, int]:
    """The list is right as it was shown; gives how many rows it has.

    Raises Refused("roster-list-moved-on") where it was changed since.
    """
    task, target, _ = to_confirm(tx, target_id)
    found = rows.of_unit(tx.conn, task.kind, target.unit_id)
    if stamp_of(found) != stamp:
        raise Refused("roster-list-moved-on")
    roster_rows.confirm(tx, found)
    answers = (Answer(COUNTED, str(len(found))),)
    waiting = quotas.hand_in(tx, target_id, (), tx.today, answers=answers)
    piece = submissions.first_waiting(tx.conn, target_id)
    if piece is None:
        raise Refused("roster-list-moved-on")
    decided = quotas.judge(tx, waiting, piece, Standing.ACCEPTED)
    tx.note("roster.confirmed", "report", task.id, target=target_id, rows=len(found))
    report_cards.refresh(tx, task, [target.unit_id])
    return decided, len(found)
