"""What waits for one person: asked by name, or open to a role they hold (F3)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, exists, false, or_, select, true

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


def of(conn: Connection, person_id: int, held: Sequence[OpenTo]) -> list[Listed]:
    """The earliest interview first.  Nobody decides their own."""
    query = (
        listing()
        .join(filing_steps, _is_current())
        .where(filings.c.step > 0)
        .where(or_(_asked(person_id), and_(_open(held), ~_sat(person_id))))
        .where(filings.c.filer_id != person_id)
        .order_by(filings.c.starts_at, filings.c.id)
    )
    return read(conn, query)


def asking_any(conn: Connection, person_ids: Collection[int]) -> list[Listed]:
    """What waits for one of these by name, the earliest interview first."""
    found = or_(false(), *(_asked(person_id) for person_id in person_ids))
    query = listing().join(filing_steps, _is_current()).where(filings.c.step > 0, found)
    return read(conn, query.order_by(filings.c.starts_at, filings.c.id))


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
