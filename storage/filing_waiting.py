"""What waits for one person: asked by name, or open to a role they hold (F3)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    exists,
    false,
    func,
    or_,
    select,
    text,
    true,
)

from domain.chain_pack import Rule
from storage.filing_lists import Listed, listing, read
from storage.schema.filing_steps import filing_seats, filing_steps
from storage.schema.filings import filings


@dataclass(frozen=True, slots=True)
class OpenTo:
    """A role somebody holds, in one unit or in all; ``steps`` are those that ask it."""

    role: str
    unit_id: int | None
    steps: Collection[str]


def of(conn: Connection, person_id: int, held: Sequence[OpenTo], limit: int) -> list[Listed]:
    """The earliest interviews, the first first.  Nobody decides their own."""
    query = _waiting(listing(), person_id, held)
    return read(conn, query.order_by(filings.c.starts_at, filings.c.id).limit(limit))


def count(conn: Connection, person_id: int, held: Sequence[OpenTo], at_most: int) -> int:
    """How many they are, counted no further than ``at_most``."""
    some = _waiting(select(filings.c.id), person_id, held).limit(at_most).subquery()
    return int(conn.execute(select(func.count()).select_from(some)).scalar_one())


def _waiting(query: Select[Any], person_id: int, held: Sequence[OpenTo]) -> Select[Any]:
    return (
        query.join(filing_steps, _is_current())
        .where(_WAITS)
        .where(or_(_asked(person_id), and_(_open(held), ~_sat(person_id))))
        .where(filings.c.filer_id != person_id)
    )


# In words, not as a parameter: the index of what waits is found by them.
_WAITS = text("filings.step > 0")


def asking_any(conn: Connection, person_ids: Collection[int]) -> list[Listed]:
    """What waits for one of these by name, the earliest interview first."""
    found = or_(false(), *(_asked(person_id) for person_id in person_ids))
    query = listing().join(filing_steps, _is_current()).where(_WAITS, found)
    return read(conn, query.order_by(filings.c.starts_at, filings.c.id))


def stuck(conn: Connection, top: int) -> list[Listed]:
    """What nobody is asked for, or what has climbed its whole ladder of ``top`` rungs."""
    asked = exists().where(
        filing_seats.c.step_id == filing_steps.c.id, filing_seats.c.verdict.is_(None)
    )
    query = (
        listing()
        .join(filing_steps, _is_current())
        .where(filings.c.step > 0)
        .where(or_(filing_steps.c.rung >= top, ~asked))
        .order_by(filings.c.starts_at, filings.c.id)
    )
    return read(conn, query)


def first_ids(conn: Connection, limit: int) -> list[int]:
    """What waits for anybody of the office, the earliest interviews."""
    query = select(filings.c.id).where(_WAITS)
    query = query.order_by(filings.c.starts_at, filings.c.id).limit(limit)
    return list(conn.execute(query).scalars())


def ids_asking(conn: Connection, person_id: int) -> list[int]:
    """The filings that wait for somebody by name."""
    query = (
        select(filings.c.id).join(filing_steps, _is_current()).where(_asked(person_id))
    ).order_by(filings.c.id)
    return list(conn.execute(query).scalars())


def _is_current() -> ColumnElement[bool]:
    return and_(
        filing_steps.c.filing_id == filings.c.id,
        filing_steps.c.version == filings.c.version,
        filing_steps.c.position == filings.c.step,
    )


def _asked(person_id: int) -> ColumnElement[bool]:
    return exists().where(
        filing_seats.c.step_id == filing_steps.c.id,
        filing_seats.c.person_id == person_id,
        filing_seats.c.verdict.is_(None),
    )


def _sat(person_id: int) -> ColumnElement[bool]:
    return exists().where(
        filing_seats.c.step_id == filing_steps.c.id, filing_seats.c.person_id == person_id
    )


def _open(held: Sequence[OpenTo]) -> ColumnElement[bool]:
    places = [
        and_(
            filings.c.unit_id == one.unit_id if one.unit_id else true(),
            or_(filing_steps.c.name.in_(one.steps), filing_steps.c.fell_to == one.role),
        )
        for one in held
    ]
    return and_(filing_steps.c.rule == Rule.ANY_OF, or_(false(), *places))
