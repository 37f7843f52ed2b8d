"""What waits for somebody: at which steps they are asked, by name or by a role (product.md F3)."""

from dataclasses import dataclass

from actions import filing_seats as seats
from actions import stand_ins
from actions.tx import Tx
from domain.messages import Phrase, Value
from domain.permission import SIGNING, Person
from storage import filing_waiting, filings
from storage.filing_lists import Listed
from storage.filing_waiting import OpenTo

MOST = 200  # counted no further: beyond, it is said that there are more


@dataclass(frozen=True, slots=True)
class Waiting:
    """The first of what waits for somebody, and how many there are, ``MOST`` at most."""

    first: tuple[Listed, ...]
    count: int


def of(tx: Tx, person: Person, limit: int) -> Waiting:
    """The earliest interviews first."""
    held = [
        OpenTo(one.role, one.unit_id, _steps(tx, one.role))
        for one in person.roles
        if one.role in SIGNING
    ]
    own = filing_waiting.of(tx.conn, person.id, held, limit)
    count = len(own)
    if count == limit:
        count = filing_waiting.count(tx.conn, person.id, held, MOST)
    lent = [one for one in _lent(tx, person) if one not in own]
    both = sorted((*own, *lent), key=lambda one: (one.starts_at, one.id))
    return Waiting(tuple(both[:limit]), min(count + len(lent), MOST))


def counted(count: int) -> Value:
    """A number in words: 200 件以上 beyond what is counted."""
    if count < MOST:
        return Phrase("filing-count", {"count": count})
    return Phrase("filing-count-more", {"count": MOST})


def _lent(tx: Tx, person: Person) -> list[Listed]:
    """What waits for somebody only because they stand in for another."""
    if not person.stands_in:
        return []
    found = filing_waiting.asking_any(tx.conn, stand_ins.away(tx))
    return [one for one in found if person.id in seats.signers(tx, filings.get(tx.conn, one.id))]


def _steps(tx: Tx, role: str) -> tuple[str, ...]:
    return tuple(step.name for step in tx.office.chain.steps if role in step.roles)
