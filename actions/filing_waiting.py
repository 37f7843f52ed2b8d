"""What waits for somebody: at which steps they are asked, by name or by a role (product.md F3)."""

from actions.tx import Tx
from domain.permission import SIGNING, Person
from storage import filing_waiting
from storage.filing_lists import Listed
from storage.filing_waiting import OpenTo


def of(tx: Tx, person: Person) -> list[Listed]:
    """The earliest interview first."""
    held = [
        OpenTo(one.role, one.unit_id, _steps(tx, one.role))
        for one in person.roles
        if one.role in SIGNING
    ]
    return filing_waiting.of(tx.conn, person.id, held)


def _steps(tx: Tx, role: str) -> tuple[str, ...]:
    return tuple(step.name for step in tx.office.chain.steps if role in step.roles)
