"""The duty roster: pasted by an admin, looked at, handed over (interview.md §4)."""

from collections.abc import Sequence

from actions import door_cards
from actions.tx import Tx
from domain import duty as rules
from domain import when
from domain.duty import Pasted, Planned
from domain.errors import Refused
from domain.filing import Party
from domain.messages import Lane, Lines, Phrase, Post, Span, Value
from domain.permission import Person, Right, may
from storage import duty, filing_lists, filings, units
from storage.duty import Officer, Shift

AHEAD = 7


def read(tx: Tx, text: str) -> Pasted:
    """A pasted roster, as it would be taken.  Nothing is written."""
    office, said_at = tx.office, tx.said_at or tx.now
    found = _officers(tx).values()
    names = [one.name for one in found]
    named = {one.name: one.person_id for one in found if names.count(one.name) == 1}
    return rules.read_roster(
        text,
        named,
        lambda part, at: when.read(part, at, office.zone, office.hours, office.workdays),
        office,
        said_at,
    )


def replaced(tx: Tx, shifts: Sequence[Planned]) -> list[int]:
    """The shifts a roster would take the place of."""
    places = _officers(tx)
    found = [duty.overlapping(tx.conn, places[one.person_id].unit_id, one) for one in shifts]
    return list(dict.fromkeys(shift_id for ids in found for shift_id in ids))


def enter(tx: Tx, shifts: Sequence[Planned]) -> int:
    """Write a roster over what it runs into; everybody on it is told.  Raises Refused."""
    admin = _require(tx, Right.MANAGE_DUTY)
    places = _officers(tx)
    if any(one.person_id not in places for one in shifts):
        raise Refused("duty-officer-gone")
    old = replaced(tx, shifts)
    duty.remove(tx.conn, old)
    for one in shifts:
        unit_id = places[one.person_id].unit_id
        duty.add(tx.conn, unit_id, one, created_by=admin.id, at=tx.now)
    tx.note("duty.entered", "duty", None, shifts=len(shifts), replaced=len(old))
    _tell_all(tx, shifts)
    return len(shifts)


def hand_over(tx: Tx, shift_id: int, person_id: int) -> Shift:
    """The rest of a shift goes to another officer of the same place.  Raises Refused."""
    shift = mine(tx, shift_id)
    taker = _officers(tx).get(person_id)
    if taker is None or taker.unit_id != shift.unit_id or person_id == shift.person_id:
        raise Refused("button-stale")
    if not duty.cut(tx.conn, shift, tx.now):
        raise Refused("duty-over")
    rest = Planned(person_id, tx.now, shift.until_at)
    new_id = duty.add(tx.conn, shift.unit_id, rest, created_by=_actor(tx).id, at=tx.now)
    tx.note("duty.handed_over", "duty", new_id, from_id=shift.person_id, to_id=person_id)
    _tell(tx, person_id, "duty-taken", {"by": shift.person, "until": shift.until_at})
    ring(tx, shift.unit_id, person_id)
    return duty.get(tx.conn, new_id) or shift


def ring(tx: Tx, unit_id: int | None, person_id: int) -> None:
    """Whoever takes over has in front of them what waits at the door."""
    places = None if unit_id is None else (unit_id,)
    for listed in filing_lists.at_the_door(tx.conn, places, but_of=person_id):
        door_cards.give(tx, filings.get(tx.conn, listed.id), [person_id], Party.DUTY_OFFICER)


def mine(tx: Tx, shift_id: int) -> Shift:
    """A shift that runs now and may be handed over by whoever acts.  Raises Refused."""
    shift = duty.get(tx.conn, shift_id)
    actor = _actor(tx)
    if shift is None or not shift.from_at <= tx.now < shift.until_at:
        raise Refused("duty-over")
    if shift.person_id != actor.id and not may(actor, Right.MANAGE_DUTY):
        raise Refused("not-allowed")
    return shift


def takers(tx: Tx, shift: Shift) -> list[Officer]:
    """Who could take a shift over."""
    return [
        one
        for one in _officers(tx).values()
        if one.unit_id == shift.unit_id and one.person_id != shift.person_id
    ]


def shown(tx: Tx, person: Person) -> tuple[list[Shift], list[Shift]]:
    """Who is on duty now and next: for the commission, and in one's own units."""
    _require(tx, Right.SEE_DUTY)
    places = (None, *person.units())
    return duty.now(tx.conn, tx.now, places), duty.ahead(tx.conn, tx.now, places, AHEAD)


def unrostered(tx: Tx) -> tuple[str, ...]:
    """Who is called when nobody of the commission is on the roster."""
    return tuple(one.name for one in _officers(tx).values() if one.unit_id is None)


def line(shift: Shift) -> Phrase:
    """A shift in one line."""
    values: dict[str, Value] = {"name": shift.person, "when": Span(shift.from_at, shift.until_at)}
    if shift.unit:
        return Phrase("duty-line-unit", values | {"unit": shift.unit})
    return Phrase("duty-line", values)


def planned_lines(tx: Tx, shifts: Sequence[Planned]) -> Lines:
    """A roster not yet entered, by time."""
    places = _officers(tx)
    ordered = sorted(shifts, key=lambda one: one.from_at)
    return Lines(tuple(_planned(tx, places.get(one.person_id), one) for one in ordered))


def _planned(tx: Tx, officer: Officer | None, one: Planned) -> Phrase:
    values: dict[str, Value] = {
        "name": officer.name if officer else "",
        "when": Span(one.from_at, one.until_at),
    }
    if officer is None or officer.unit_id is None:
        return Phrase("duty-line", values)
    return Phrase("duty-line-unit", values | {"unit": units.name_of(tx.conn, officer.unit_id)})


def _tell_all(tx: Tx, shifts: Sequence[Planned]) -> None:
    for person_id in dict.fromkeys(one.person_id for one in shifts):
        theirs = sorted((s for s in shifts if s.person_id == person_id), key=lambda s: s.from_at)
        lines = Lines(tuple(_when(one) for one in theirs))
        _tell(tx, person_id, "duty-entered-for-you", {"lines": lines})


def _when(one: Planned) -> Phrase:
    return Phrase("duty-when", {"when": Span(one.from_at, one.until_at)})


def _tell(tx: Tx, person_id: int, key: str, values: dict[str, Value]) -> None:
    if tx.actor is None or tx.actor.id != person_id:
        tx.post(Post(key=key, to=person_id, values=values, lane=Lane.DECISION))


def _officers(tx: Tx) -> dict[int, Officer]:
    return {one.person_id: one for one in duty.officers(tx.conn, tx.today)}


def _require(tx: Tx, right: Right) -> Person:
    actor = _actor(tx)
    if not may(actor, right):
        raise Refused("not-allowed")
    return actor


def _actor(tx: Tx) -> Person:
    if tx.actor is None:
        raise Refused("not-allowed")
    return tx.actor
