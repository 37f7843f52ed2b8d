"""Rosters: rows a unit keeps at any time, and what hangs on them (T8).

What a roster says of who may be interviewed stands in ``experts`` too, which filings ask; it is
written anew from the current rows whenever one of them changes.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from actions import report_cards, reports, roster_leavers, ticks
from actions.tx import Tx
from domain import collection, roster_row
from domain.collection import Collection, Offered, Roster
from domain.errors import Refused
from domain.form import SKIPPED, without_hidden
from domain.permission import Person, Right, may
from domain.pinyin import spell
from domain.report import Answer
from domain.roster import NewExpert
from domain.roster_row import RowAct, RowState, Term
from storage import experts, timers
from storage import roster_rows as rows
from storage.roster_rows import NewRow, RosterRow
from storage.timers import Timer

OVER = "roster.over"  # the term of a row has ended
ONE_DAY = timedelta(days=1)


def kinds(tx: Tx) -> list[Collection]:
    """Every kind that is a roster, in the order of their packs."""
    return [one for one in tx.office.collections.values() if one.roster is not None]


def kind_of(tx: Tx, kind: str) -> tuple[Collection, Roster]:
    """Raises Refused("collection-unknown")."""
    found = tx.office.collections.get(kind)
    if found is None or found.roster is None:
        raise Refused("collection-unknown", kind=kind)
    return found, found.roster


def seen(tx: Tx, row_id: int, version: int | None = None) -> RosterRow:
    """A row of a unit one keeps the rosters of, as it was seen.

    Raises Refused("not-found") for another's too, and Refused("roster-row-moved-on").
    """
    row = rows.get(tx.conn, row_id)
    if row is None:
        raise Refused("not-found")
    keeper(tx, row.unit_id)
    if version is not None and row.version != version:
        raise Refused("roster-row-moved-on")
    return row


def keeper(tx: Tx, unit_id: int) -> Person:
    """Whoever acts, if they keep the rosters of a unit.  Raises Refused("not-found")."""
    if tx.actor is None or not may(tx.actor, Right.KEEP_ROSTER, unit_id):
        raise Refused("not-found")
    return tx.actor


def add(tx: Tx, kind: str, unit_id: int, answers: Mapping[str, Any]) -> RosterRow:
    """One more row of a unit; of a checked roster it waits for the office."""
    person = keeper(tx, unit_id)
    found, roster = kind_of(tx, kind)
    check_new(tx, kind, unit_id, found.name_of(answers))
    state = roster_row.first_state(is_checked=roster.checked, by_office=is_office(person))
    row = _add(tx, found, unit_id, _stored(found, answers), state)
    tx.note("roster.added", "roster_row", row.id, kind=kind, unit=unit_id, state=state)
    _follow(tx, row)
    return row


def check_new(tx: Tx, kind: str, unit_id: int, name: str) -> None:
    """Raises Refused("roster-there-already") and Refused("roster-full")."""
    kept = rows.of_unit(tx.conn, kind, unit_id)
    roster_row.check_room(kind_of(tx, kind)[1].at_most, len(kept))
    if name and any(row.name == name for row in kept):
        raise Refused("roster-there-already", name=name)


def change(tx: Tx, row_id: int, version: int, answers: Mapping[str, Any]) -> RosterRow:
    """Another post, another term: at once, and confirmed by that."""
    row = seen(tx, row_id, version)
    person = keeper(tx, row.unit_id)
    found, roster = kind_of(tx, row.kind)
    roster_row.outcome(row.state, RowAct.CHANGE)
    said = _stored(found, answers)
    name, office = said.get(found.named_by, ""), is_office(person)
    roster_row.check_stays(row.name, name, is_checked=roster.checked, by_office=office)
    told = _answers(said)
    if not rows.change(tx.conn, row, name, Term.of(said), told, tx.today):
        raise Refused("roster-row-moved-on")
    tx.note("roster.changed", "roster_row", row.id, kind=row.kind)
    if name != row.name:
        _offer(tx, row)
    return _changed(tx, row.id)


def leave(tx: Tx, row_id: int, version: int) -> RosterRow:
    """Somebody left, a screen is gone: the row stays, and is offered no more."""
    row = seen(tx, row_id, version)
    state = roster_row.outcome(row.state, RowAct.LEAVE)
    _settled(rows.settle(tx.conn, row, state, on=tx.today))
    tx.note("roster.left", "roster_row", row.id, kind=row.kind)
    return _changed(tx, row.id)


def accept(tx: Tx, row_id: int, version: int) -> RosterRow:
    """The office has looked at what a unit added."""
    reports.require(tx, Right.REVIEW_SUBMISSION)
    row = seen(tx, row_id, version)
    state = roster_row.outcome(row.state, RowAct.ACCEPT)
    _settled(rows.settle(tx.conn, row, state))
    tx.note("roster.accepted", "roster_row", row.id, kind=row.kind)
    return _changed(tx, row.id)


def accept_all(tx: Tx, kind: str, stamp: str) -> int:
    """Everything that waits, as it was shown.  Raises Refused("roster-list-moved-on")."""
    found = rows.of_kind(tx.conn, kind, RowState.PROPOSED)
    if not found or roster_row.stamp((row.id, row.version) for row in found) != stamp:
        raise Refused("roster-list-moved-on")
    for row in found:
        accept(tx, row.id, row.version)
    return len(found)


def decline(tx: Tx, row_id: int, version: int, why: str) -> RosterRow:
    """Not into the roster, and why."""
    reports.require(tx, Right.REVIEW_SUBMISSION)
    row = seen(tx, row_id, version)
    state = roster_row.outcome(row.state, RowAct.DECLINE)
    _settled(rows.settle(tx.conn, row, state, why=why))
    tx.note("roster.declined", "roster_row", row.id, kind=row.kind)
    return _changed(tx, row.id)


def put(tx: Tx, kind: str, unit_id: int, said: Mapping[str, str]) -> RosterRow:
    """By the office, from a list or from an accepted entry: a new row, or the one of this name."""
    found, _ = kind_of(tx, kind)
    name = said.get(found.named_by, "")
    known = [row for row in rows.of_unit(tx.conn, kind, unit_id) if row.name == name]
    if not known:
        row = _add(tx, found, unit_id, said, RowState.CURRENT)
    else:
        row, merged = known[0], rows.answers(tx.conn, [known[0].id])[known[0].id] | dict(said)
        rows.change(tx.conn, row, name, Term.of(merged), _answers(merged), tx.today)
        if row.state is RowState.PROPOSED:
            current = rows.get(tx.conn, row.id)
            rows.settle(tx.conn, current or row, RowState.CURRENT)
    return _changed(tx, row.id)


def propose(tx: Tx, kind: str, unit_id: int, answers: Sequence[Answer]) -> None:
    """From an accepted entry; who is in the roster already stays as they are."""
    found, roster = kind_of(tx, kind)
    said = {one.question: one.value for one in answers}
    name = said.get(found.named_by, "")
    if any(row.name == name for row in rows.of_unit(tx.conn, kind, unit_id)):
        return
    state = roster_row.first_state(is_checked=roster.checked, by_office=False)
    _follow(tx, _add(tx, found, unit_id, said, state))


def confirm(tx: Tx, found: Sequence[RosterRow]) -> None:
    """These still hold."""
    rows.confirm(tx.conn, [row.id for row in found], tx.today)
    for row in found:
        _offer(tx, row)


def is_office(person: Person) -> bool:
    return may(person, Right.REVIEW_SUBMISSION)


@ticks.act(OVER)
def over(tx: Tx, timer: Timer) -> None:
    """The day after a term: nobody is offered it any more, the row stays."""
    row = rows.get(tx.conn, int(timer.ref))
    if row is not None:
        _offer(tx, row)


def _add(
    tx: Tx, kind: Collection, unit_id: int, said: Mapping[str, str], state: RowState
) -> RosterRow:
    new = NewRow(
        kind=kind.kind,
        unit_id=unit_id,
        name=said.get(kind.named_by, ""),
        state=state,
        term=Term.of(said),
        answers=_answers(said),
        confirmed_on=tx.today,
        created_by=tx.actor.id if tx.actor else None,
    )
    return _got(tx, rows.add(tx.conn, new, tx.now))


def _stored(kind: Collection, answers: Mapping[str, Any]) -> dict[str, str]:
    """What was answered, as it is kept."""
    given = without_hidden(kind.questions(), answers)
    return {
        one.key: collection.stored(given[one.key])
        for one in kind.questions().questions
        if given.get(one.key, SKIPPED) != SKIPPED
    }


def _answers(said: Mapping[str, str]) -> tuple[Answer, ...]:
    return tuple(Answer(key, value) for key, value in said.items())


def _changed(tx: Tx, row_id: int) -> RosterRow:
    row = _got(tx, row_id)
    _follow(tx, row)
    return row


def _got(tx: Tx, row_id: int) -> RosterRow:
    row = rows.get(tx.conn, row_id)
    if row is None:
        raise Refused("not-found")
    return row


def _settled(is_settled: bool) -> None:  # noqa: FBT001 -- what a compare-and-set gave back
    if not is_settled:
        raise Refused("roster-row-moved-on")


def _follow(tx: Tx, row: RosterRow) -> None:
    """What hangs on a row: who is offered, when it is over, the cards that ask for it."""
    _offer(tx, row)
    timers.drop(tx.conn, OVER, str(row.id))
    if row.valid_to is not None and row.valid_to >= tx.today:
        timers.set_timer(tx.conn, OVER, str(row.id), _midnight_after(tx, row))
    for target_id in rows.open_tasks(tx.conn, row.kind, row.unit_id):
        task = reports.seen(tx, reports.owed(tx, target_id).task_id)
        report_cards.refresh(tx, task, [row.unit_id])


def _midnight_after(tx: Tx, row: RosterRow) -> datetime:
    ends_on = row.valid_to or tx.today
    return tx.office.hours.moment(ends_on + ONE_DAY, time.min)


def _offer(tx: Tx, row: RosterRow) -> None:
    """Write what filings are offered of this name anew; an expert's own words come first."""
    offering = {one.kind: shown for one in kinds(tx) if (shown := _offered(one)) is not None}
    if row.kind not in offering:
        return
    current = [
        one
        for one in rows.named(tx.conn, list(offering), row.unit_id, row.name)
        if not roster_row.is_over(one.valid_to, tx.today)
    ]
    if not current:
        if experts.close_named(tx.conn, row.name, row.unit_id, tx.now):
            roster_leavers.tell(tx, row)
        return
    said = rows.answers(tx.conn, [one.id for one in current])
    first = min(current, key=lambda one: not offering[one.kind].field)
    shown, given = offering[first.kind], said[first.id]
    leads = any(said[one.id].get(offering[one.kind].leader) == "yes" for one in current)
    expert = NewExpert(
        name=row.name,
        unit="",
        field=given.get(shown.field, "") or shown.says,
        title=given.get(shown.title, ""),
        is_leader=leads,
    )
    confirmed = [one.confirmed_on for one in current if one.confirmed_on]
    last_on = max(confirmed, default=None)
    experts.put(tx.conn, expert, row.unit_id, spell(row.name), tx.now, last_on)


def _offered(kind: Collection) -> Offered | None:
    return kind.roster.offered if kind.roster else None
