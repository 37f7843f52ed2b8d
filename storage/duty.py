"""The duty roster as rows (interview.md §4)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select, update

from domain.duty import Planned
from domain.permission import Role
from storage.schema.duty import duty_shifts
from storage.schema.people import people, roles, units


@dataclass(frozen=True, slots=True)
class Shift:
    """Somebody's duty; without a unit it is the commission's."""

    id: int
    person_id: int
    person: str
    unit_id: int | None
    unit: str
    from_at: datetime
    until_at: datetime


@dataclass(frozen=True, slots=True)
class Officer:
    """Who may stand on the roster: a duty officer, and of where."""

    person_id: int
    name: str
    unit_id: int | None


def officers(conn: Connection, on: date) -> list[Officer]:
    """Every duty officer, the commission's first; whoever is both is the commission's."""
    query = (
        select(people.c.id, people.c.name, roles.c.unit_id)
        .join(roles, roles.c.person_id == people.c.id)
        .where(
            people.c.closed_at.is_(None),
            roles.c.role == Role.DUTY_OFFICER,
            roles.c.valid_from <= on,
            or_(roles.c.valid_to.is_(None), roles.c.valid_to >= on),
        )
        .order_by(roles.c.unit_id.is_not(None), people.c.id)
    )
    found: dict[int, Officer] = {}
    for row in conn.execute(query):
        found.setdefault(row.id, Officer(row.id, row.name, row.unit_id))
    return list(found.values())


def now(conn: Connection, at: datetime, unit_ids: Collection[int | None]) -> list[Shift]:
    """Who is on duty at a moment, in these places (None: the commission)."""
    query = _shifts(unit_ids).where(duty_shifts.c.from_at <= at, duty_shifts.c.until_at > at)
    return _all(conn, query)


def ahead(
    conn: Connection, at: datetime, unit_ids: Collection[int | None], limit: int
) -> list[Shift]:
    """The next shifts after a moment."""
    query = _shifts(unit_ids).where(duty_shifts.c.from_at > at)
    return _all(conn, query.limit(limit))


def get(conn: Connection, shift_id: int) -> Shift | None:
    row = conn.execute(_named().where(duty_shifts.c.id == shift_id)).one_or_none()
    return _shift(row) if row else None


def overlapping(conn: Connection, unit_id: int | None, new: Planned) -> list[int]:
    """The shifts of a place that a new one would run into."""
    query = select(duty_shifts.c.id).where(
        _at(unit_id),
        duty_shifts.c.from_at < new.until_at,
        duty_shifts.c.until_at > new.from_at,
    )
    return list(conn.execute(query).scalars())


def add(
    conn: Connection, unit_id: int | None, new: Planned, *, created_by: int, at: datetime
) -> int:
    row = {
        "person_id": new.person_id,
        "unit_id": unit_id,
        "from_at": new.from_at,
        "until_at": new.until_at,
        "created_by": created_by,
        "created_at": at,
    }
    statement = insert(duty_shifts).returning(duty_shifts.c.id)
    return int(conn.execute(statement, row).scalar_one())


def remove(conn: Connection, shift_ids: Collection[int]) -> None:
    conn.execute(delete(duty_shifts).where(duty_shifts.c.id.in_(shift_ids)))


def cut(conn: Connection, shift: Shift, at: datetime) -> bool:
    """End a shift at a moment.  False: it is not as seen any more."""
    statement = update(duty_shifts).where(
        duty_shifts.c.id == shift.id, duty_shifts.c.until_at == shift.until_at
    )
    return conn.execute(statement.values(until_at=at)).rowcount == 1


def _named() -> Any:
    return (
        select(duty_shifts, people.c.name.label("person"), units.c.name.label("unit"))
        .join(people, people.c.id == duty_shifts.c.person_id)
        .outerjoin(units, units.c.id == duty_shifts.c.unit_id)
        .where(people.c.closed_at.is_(None))
    )


def _shifts(unit_ids: Collection[int | None]) -> Any:
    places = or_(*map(_at, unit_ids)) if unit_ids else _at(None)
    return _named().where(places).order_by(duty_shifts.c.from_at, duty_shifts.c.id)


def _at(unit_id: int | None) -> ColumnElement[bool]:
    if unit_id is None:
        return duty_shifts.c.unit_id.is_(None)
    return duty_shifts.c.unit_id == unit_id


def _all(conn: Connection, query: Any) -> list[Shift]:
    return [_shift(row) for row in conn.execute(query)]


def _shift(row: Any) -> Shift:
    return Shift(
        row.id,
        row.person_id,
        row.person,
        row.unit_id,
        row.unit or "",
        row.from_at,
        row.until_at,
    )
