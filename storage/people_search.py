"""People as an admin looks for them and sees them (P3)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, case, exists, false, func, or_, select

from storage.schema.people import chats, people, roles, units


@dataclass(frozen=True, slots=True)
class PersonRow:
    """``is_reached`` tells whether a chat with them is open; ``unit_name`` is one of theirs."""

    id: int
    name: str
    language: str
    version: int
    is_reached: bool
    unit_name: str | None


def _query() -> Select[Any]:
    reached = exists().where(chats.c.person_id == people.c.id, chats.c.is_open)
    unit_name = (
        select(func.min(func.coalesce(units.c.short_name, units.c.name)))
        .join(roles, roles.c.unit_id == units.c.id)
        .where(roles.c.person_id == people.c.id)
        .scalar_subquery()
    )
    return select(
        people.c.id,
        people.c.name,
        people.c.language,
        people.c.version,
        case((reached, True), else_=False).label("is_reached"),
        unit_name.label("unit_name"),
    ).where(people.c.closed_at.is_(None))


def get(conn: Connection, person_id: int) -> PersonRow | None:
    row = conn.execute(_query().where(people.c.id == person_id)).one_or_none()
    return _row(row) if row else None


def named(conn: Connection, text: str, limit: int) -> list[PersonRow]:
    """People whose name holds a text, the shortest names first."""
    query = _query().where(people.c.name.contains(text, autoescape=True))
    return _rows(conn, query.order_by(func.length(people.c.name), people.c.id).limit(limit))


def of_units(conn: Connection, unit_ids: Collection[int], on: date, limit: int) -> list[PersonRow]:
    """People with a role in one of these units on a day."""
    held = exists().where(
        roles.c.person_id == people.c.id,
        roles.c.unit_id.in_(unit_ids),
        roles.c.valid_from <= on,
        or_(roles.c.valid_to.is_(None), roles.c.valid_to >= on),
    )
    return _rows(conn, _query().where(held).order_by(people.c.id).limit(limit))


def working(
    conn: Connection, on: date, places: Collection[int | None] | None = None
) -> list[PersonRow]:
    """Everybody with a role on a day, in some places (None in it: the commission), or anywhere."""
    held: Any = (
        roles.c.person_id == people.c.id,
        roles.c.valid_from <= on,
        or_(roles.c.valid_to.is_(None), roles.c.valid_to >= on),
    )
    if places is not None:
        named_ones = roles.c.unit_id.in_([place for place in places if place is not None])
        of_office = roles.c.unit_id.is_(None) if None in places else false()
        held = (*held, or_(named_ones, of_office))
    return _rows(conn, _query().where(exists().where(*held)).order_by(people.c.id))


def namesakes(conn: Connection, name: str, unit_id: int, on: date) -> list[PersonRow]:
    """People of exactly this name in a unit: perhaps one person with a second account."""
    held = exists().where(
        roles.c.person_id == people.c.id,
        roles.c.unit_id == unit_id,
        or_(roles.c.valid_to.is_(None), roles.c.valid_to >= on),
    )
    return _rows(conn, _query().where(people.c.name == name, held).order_by(people.c.id).limit(3))


def count(conn: Connection) -> int:
    query = select(func.count()).select_from(people).where(people.c.closed_at.is_(None))
    return int(conn.execute(query).scalar_one())


def _rows(conn: Connection, query: Select[Any]) -> list[PersonRow]:
    return [_row(row) for row in conn.execute(query)]


def _row(row: Any) -> PersonRow:
    return PersonRow(**{**row._mapping, "is_reached": bool(row.is_reached)})
