"""Who does somebody's work today: what follows from a decision is told to them (product.md P5)."""

from collections.abc import Iterable

from actions.tx import Tx
from storage import handovers, people


def in_place(tx: Tx, person_id: int) -> int:
    """They themselves while they hold a role; else who took over, or took over from those."""
    passed = {person_id}
    while not _is_here(tx, person_id):
        handover = handovers.last_done(tx.conn, person_id)
        taken = handover.successor_id if handover else None
        if taken is None or taken in passed:
            break
        passed.add(taken)
        person_id = taken
    return person_id


def in_places(tx: Tx, person_ids: Iterable[int]) -> list[int]:
    """The same for several, each once."""
    return list(dict.fromkeys(in_place(tx, one) for one in person_ids))


def _is_here(tx: Tx, person_id: int) -> bool:
    person = people.active(tx.conn, person_id, tx.today)
    return person is not None and bool(person.roles)
