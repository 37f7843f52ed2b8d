"""A right has ended, by its date or by an admin: what waited for its holder asks others (P5)."""

from collections.abc import Iterable

from actions import filing_chain, handover_filings
from actions.tx import Tx
from domain.messages import Lane, Lines, Phrase, Post
from domain.permission import Person, Right, Role, may
from storage import filings, people
from storage import handover_moves as rows
from storage.filings import Filing

NAMED = 8


def look(tx: Tx, person_id: int) -> None:
    """Signatures are asked of others; what they filed goes to another contact of the unit."""
    filing_chain.look_again_for(tx, person_id)
    person = people.get(tx.conn, person_id, tx.today)
    found = [filings.get(tx.conn, one) for one in rows.filings_of(tx.conn, person_id, tx.now)]
    left = [one for one in found if not may(person, Right.FILE, one.unit_id)]
    for unit_id in dict.fromkeys(one.unit_id for one in left):
        _pass_on(tx, person, unit_id, [one for one in left if one.unit_id == unit_id])


def _pass_on(tx: Tx, person: Person, unit_id: int, left: list[Filing]) -> None:
    taker = _taker(tx, person.id, unit_id)
    if taker is None:
        _cry(tx, person, left)
        return
    handover_filings.lock_cards(tx, person.id, taker.name, {one.id for one in left})
    handover_filings.pass_on(tx, person.id, taker, (unit_id,))
    _tell(tx, "right-ended-filings", [taker.id], person, left)


def _taker(tx: Tx, person_id: int, unit_id: int) -> Person | None:
    """The unit's other contact, else its lead."""
    for role in (Role.CONTACT, Role.UNIT_LEAD):
        held = people.holders(tx.conn, role, tx.today, (unit_id,))
        found = [one for one in held if one != person_id]
        if found:
            return people.get(tx.conn, found[0], tx.today)
    return None


def _cry(tx: Tx, person: Person, left: list[Filing]) -> None:
    """Nobody of the unit is left to ask: the admins hear it, once for the same filings."""
    admins = people.holders(tx.conn, Role.ADMIN, tx.today)
    _tell(tx, "right-ended-nobody", admins, person, left)


def _tell(tx: Tx, key: str, to: Iterable[int], person: Person, left: list[Filing]) -> None:
    lines = tuple(
        Phrase("right-ended-line", {"number": one.number, "topic": one.topic})
        for one in left[:NAMED]
    )
    for person_id in to:
        tx.post(
            Post(
                key=key,
                to=person_id,
                values={
                    "name": person.name,
                    "unit": left[0].unit,
                    "count": len(left),
                    "lines": Lines(lines),
                },
                buttons=tuple((handover_filings.open_key(one),) for one in left[:NAMED]),
                lane=Lane.DECISION,
                occasion=f"right:{person.id}:{left[-1].id}:{len(left)}",
            )
        )
