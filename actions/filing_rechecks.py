"""Waits of filings looked at again when other days are worked than was known (C3).

A wait only grows: nobody gets less time to answer or to correct than they were given.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from actions import filing_moves as moves
from actions import filing_seats as seats
from actions.tx import Tx
from domain import filing as rules
from domain.filing import State
from domain.messages import Lane, Post
from domain.office import Office
from storage import filing_acts, filings, timers
from storage.filings import Filing
from storage.timers import Timer

DueAt = Callable[[datetime, datetime, Office], datetime]


def look_again(tx: Tx, before: Office) -> int:
    """Move reminders to approvers, and the ends of corrections; gives how many."""
    nudges = timers.all_waiting(tx.conn, moves.NUDGE)
    moved = sum(_move_nudge(tx, before, one) for one in nudges)
    ends = timers.all_waiting(tx.conn, moves.EXPIRE)
    for one in ends:
        if _move(tx, before, one, State.RETURNED, rules.correction_due_at):
            moved += 1
            _tell(tx, one)
    return moved


def _move_nudge(tx: Tx, before: Office, timer: Timer) -> bool:
    filing = _of(tx, timer)
    step = seats.current(tx, filing) if filing else None
    if filing is None or step is None or step.began_at is None:
        return False
    due_at = partial(rules.answer_due_at, within=seats.rule_of(tx, step).within)
    return _move_from(tx, before, timer, filing, step.began_at, due_at)


def _move(tx: Tx, before: Office, timer: Timer, state: State, due_at: DueAt) -> bool:
    filing = _of(tx, timer)
    if filing is None or filing.state is not state:
        return False
    since = filing_acts.last_act(tx.conn, filing.id).at
    return _move_from(tx, before, timer, filing, since, due_at)


def _move_from(
    tx: Tx, before: Office, timer: Timer, filing: Filing, since: datetime, due_at: DueAt
) -> bool:
    if timer.due_at <= tx.now:
        return False
    was, now = (due_at(since, filing.starts_at, it) for it in (before, tx.office))
    if timer.due_at != was or now <= was:
        return False
    timers.set_timer(tx.conn, timer.kind, timer.ref, now)
    return True


def _tell(tx: Tx, timer: Timer) -> None:
    """The filer, who was told until when the correction is waited for."""
    filing = _of(tx, timer)
    due_at = timers.waiting(tx.conn, timer.kind, timer.ref)
    if filing is None or due_at is None:
        return
    tx.post(
        Post(
            key="filing-correction-moved",
            to=filing.filer_id,
            values={"number": filing.number, "due": due_at},
            lane=Lane.REMINDER,
            occasion=f"filing:{filing.id}:v{filing.version}:until:{due_at:%Y%m%d}",
        )
    )


def _of(tx: Tx, timer: Timer) -> Filing | None:
    return filings.find(tx.conn, int(timer.ref.removesuffix(":")))
