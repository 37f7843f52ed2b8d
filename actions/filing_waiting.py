"""What waits for somebody: at which steps they are asked, by name or by a role (product.md F3)."""

from actions import filing_seats as seats
from actions import stand_ins
from actions.tx import Tx
from domain.permission import SIGNING, Person
from storage import filing_waiting, filings
from storage.filing_lists import Listed
from storage.filing_waiting import OpenTo


def of(tx: Tx, person: Person) -> list[Listed]:
    """The earliest interview first."""
    held = [
        OpenTo(one.role, one.unit_id, _steps(tx, one.role))
        for one in person.roles
        if one.role in SIGNING
    ]
    own = filing_waiting.of(tx.conn, person.id, held)
    lent = [one for one in _lent(tx, person) if one not in own]
    return sorted((*own, *lent), key=lambda one: (one.starts_at, one.id))


def _lent(tx: Tx, person: Person) -> list[Listed]:
    """What waits for somebody only because they stand in for another."""
    if not person.stands_in:
        return []
    found = filing_waiting.asking_any(tx.conn, stand_ins.away(tx))
    return [one for one in found if person.id in seats.signers(tx, filings.get(tx.conn, one.id))]


def _steps(tx: Tx, role: str) -> tuple[str, ...]:
    return tuple(step.name for step in tx.office.chain.steps if role in step.roles)
