"""Many submissions of one task reviewed at once, in one transaction, never one unseen (T3)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from actions import issue_pieces, quotas, report_cards, report_returns, reports, roster_feeds
from actions.report_returns import Returned
from actions.tx import Tx
from domain import review
from domain.errors import Refused
from domain.messages import Lane
from domain.permission import Right
from domain.report import Standing
from domain.review import Choice, Entry, Mark
from storage import review_lists, submission_twins
from storage.reports import Task
from storage.review_lists import Judged, ReviewList, Waits


@dataclass(frozen=True, slots=True)
class Desk:
    """A task's list as an admin has it, and all that waits in the task now."""

    task: Task
    shown: ReviewList
    waiting: tuple[Entry, ...]

    @property
    def listed(self) -> list[Entry]:
        return self.chosen(Choice.ALL)

    def chosen(self, choice: Choice) -> list[Entry]:
        return review.chosen(self.shown.entries, self.shown.ticked, self.waiting, choice)


def entries(tx: Tx, task: Task) -> tuple[Entry, ...]:
    """What waits, with what a reviewer should look at."""
    found = review_lists.waiting(tx.conn, task.id)
    twins = submission_twins.of_task(tx.conn, task.id)
    lacking = _lacking(tx, task)
    return tuple(_entry(one, one.id in lacking, one.id in twins) for one in found)


def show(tx: Tx, task_id: int, sieve: str = review.ALL) -> Desk:
    """A list of what waits, as it is at this moment."""
    person = reports.require(tx, Right.REVIEW_SUBMISSION)
    task = reports.seen(tx, task_id)
    waiting = entries(tx, task)
    ids = [entry.id for entry in review.sift(waiting, sieve)]
    return Desk(task, review_lists.put(tx.conn, person.id, task_id, sieve, ids, tx.now), waiting)


def seen(tx: Tx, list_id: int, version: int) -> Desk:
    """The list a key was under.  Raises Refused("report-list-stale") for an earlier one."""
    person = reports.require(tx, Right.REVIEW_SUBMISSION)
    found = review_lists.get(tx.conn, list_id)
    if found is None or found.person_id != person.id:
        raise Refused("not-found")
    if found.version != version:
        raise Refused("report-list-stale")
    task = reports.seen(tx, found.task_id)
    return Desk(task, found, entries(tx, task))


def tick(tx: Tx, list_id: int, version: int, submission_id: int) -> Desk:
    """Tick one, or take the tick back."""
    desk = seen(tx, list_id, version)
    if submission_id not in desk.shown.entries:
        raise Refused("button-stale")
    ticked = [one for one in desk.shown.ticked if one != submission_id]
    if len(ticked) == len(desk.shown.ticked):
        ticked.append(submission_id)
    return _ticked(tx, desk, ticked)


def untick(tx: Tx, list_id: int, version: int) -> Desk:
    return _ticked(tx, seen(tx, list_id, version), ())


def judged(tx: Tx, desk: Desk) -> list[Judged]:
    """What became of those of the list that wait no more: by another admin, or by the unit."""
    return review_lists.judged(tx.conn, desk.shown.entries)


def accept(tx: Tx, desk: Desk, choice: Choice, count: int) -> int:
    """Accept the ``count`` that were shown; the contacts see it on their cards.

    Raises Refused("report-bulk-changed") when there are more or fewer of them by now.
    """
    found = desk.chosen(choice)
    if not found or len(found) != count:
        raise Refused("report-bulk-changed", count=len(found))
    _judge(tx, desk.task, found, Standing.ACCEPTED)
    return len(found)


def still_waiting(tx: Tx, task_id: int, ids: Collection[int]) -> list[Waits]:
    """Which of some submissions nobody has reviewed or replaced meanwhile."""
    reports.require(tx, Right.REVIEW_SUBMISSION)
    wanted = frozenset(ids)
    return [one for one in review_lists.waiting(tx.conn, task_id) if one.id in wanted]


def return_(tx: Tx, task_id: int, ids: Sequence[int], comment: str) -> int:
    """Return them, all with one comment; whoever handed in is told once for each unit.

    Raises Refused("report-bulk-changed") when one of them waits no more.
    """
    task, found = reports.seen(tx, task_id), still_waiting(tx, task_id, ids)
    if not found or len(found) != len(ids):
        raise Refused("report-bulk-changed", count=len(found))
    _judge(tx, task, found, Standing.RETURNED, comment)
    came_back = [
        Returned(one.target_id, one.unit_id, one.number, one.submitted_by) for one in found
    ]
    report_returns.tell(tx, task, came_back, comment, Lane.BULK)
    return len(found)


def _judge(
    tx: Tx,
    task: Task,
    found: Sequence[Entry] | Sequence[Waits],
    state: Standing,
    why: str | None = None,
) -> None:
    """All or none: of what another process judged meanwhile nothing is written twice."""
    person = reports.require(tx, Right.REVIEW_SUBMISSION)
    ids = [one.id for one in found]
    if review_lists.judge(tx.conn, ids, state, why, by=person.id, now=tx.now) != len(ids):
        raise Refused("report-moved-on")
    target_ids = sorted({one.target_id for one in found})
    if task.asked is not None:
        for target_id in target_ids:
            quotas.reviewed(tx, task, reports.owed(tx, target_id), state)
        _follow(tx, task, found, state, why)
    elif review_lists.settle(tx.conn, target_ids, state, by=person.id, now=tx.now) != len(
        target_ids
    ):
        raise Refused("report-moved-on")
    tx.note(f"report.{state}", "report", task.id, submissions=ids)
    report_cards.refresh(tx, task, sorted({one.unit_id for one in found}), Lane.BULK)


def _follow(
    tx: Tx,
    task: Task,
    found: Sequence[Entry] | Sequence[Waits],
    state: Standing,
    why: str | None,
) -> None:
    """An issue of a checklist is passed or not; what is accepted may live on in a roster."""
    kind = tx.office.collections.get(task.kind)
    if kind is not None and kind.has_issues:
        for one in found:
            issue_pieces.judged(tx, one.id, state, why)
    if kind is not None and kind.feeds is not None and state is Standing.ACCEPTED:
        for one in found:
            roster_feeds.feed(tx, task, reports.owed(tx, one.target_id), one.id)


def _ticked(tx: Tx, desk: Desk, ticked: Sequence[int]) -> Desk:
    review_lists.tick(tx.conn, desk.shown.id, ticked)
    return seen(tx, desk.shown.id, desk.shown.version)


def _lacking(tx: Tx, task: Task) -> set[int]:
    """Nothing of a kind that is asked for, or a file of which the bytes could not be had."""
    found = set()
    for submission_id, parts in review_lists.parts_of(tx.conn, task.id).items():
        shown = frozenset[str]().union(*(part.shows for part in parts))
        is_short = bool(task.evidence) and shown.isdisjoint(task.evidence)
        if is_short or any(part.lost_at for part in parts):
            found.add(submission_id)
    return found


def _entry(one: Waits, is_lacking: bool, is_twin: bool) -> Entry:  # noqa: FBT001  (two marks)
    signs = ((Mark.LATE, one.is_late), (Mark.LACKING, is_lacking), (Mark.TWIN, is_twin))
    return Entry(
        id=one.id,
        target_id=one.target_id,
        target_version=one.target_version,
        unit_id=one.unit_id,
        unit=one.unit,
        kind=one.kind,
        submitted_at=one.submitted_at,
        person=one.person,
        marks=frozenset(mark for mark, stands in signs if stands),
    )
