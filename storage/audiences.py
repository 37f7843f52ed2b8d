"""An audience resolved to the units and contacts there are at this moment."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, case, func, or_, select

from domain.audience import Audience, Unit
from domain.permission import Role
from storage.schema.people import chats, people, roles, units

BY_ID = 200  # so many units are named in a statement; with more, all are read and sifted here


@dataclass(frozen=True, slots=True)
class Contact:
    """Who holds a role in one unit; ``is_open``: Telegram lets us write to them."""

    person_id: int
    unit_id: int
    is_open: bool


def unit_ids(conn: Connection, audience: Audience) -> tuple[int, ...]:
    """The open units an audience means, by id."""
    return audience.among(Unit(**row._mapping) for row in conn.execute(_traits()))


def meant(conn: Connection, audience: Audience, within: Collection[int]) -> tuple[int, ...]:
    """Of these units, those an audience means, by id: a person's few, not all there are."""
    query = _traits().where(units.c.id.in_(within))
    return audience.among(Unit(**row._mapping) for row in conn.execute(query))


def contacts_of(conn: Connection, within: Collection[int], on: date) -> list[Contact]:
    """The contacts of these units on a day, unit by unit, with or without an open chat."""
    return holders_of(conn, Role.CONTACT, within, on)


def holders_of(conn: Connection, role: Role, within: Collection[int], on: date) -> list[Contact]:
    """The same for another role that is held for a unit."""
    query = _holders(role, on)
    if len(within) <= BY_ID:
        query = query.where(roles.c.unit_id.in_(within))
    found = (Contact(row.person_id, row.unit_id, bool(row.open)) for row in conn.execute(query))
    wanted = frozenset(within)
    return [contact for contact in found if contact.unit_id in wanted]


def served_by(
    conn: Connection, person_ids: Collection[int], on: date
) -> dict[int, tuple[int, ...]]:
    """The units each of some people is contact of on a day."""
    query = select(roles.c.person_id, roles.c.unit_id).where(
        roles.c.person_id.in_(person_ids),
        roles.c.role == Role.CONTACT,
        roles.c.unit_id.is_not(None),
        roles.c.valid_from <= on,
        or_(roles.c.valid_to.is_(None), roles.c.valid_to >= on),
    )
    found: dict[int, dict[int, None]] = {}
    for person_id, unit_id in conn.execute(query.order_by(roles.c.id)):
        found.setdefault(person_id, {})[unit_id] = None
    return {person_id: tuple(units) for person_id, units in found.items()}


def _traits() -> Select[Any]:
    """What an audience asks of the open units."""
    traits = (units.c.id, units.c.kind, units.c.level, units.c.ownership, units.c.tags)
    return select(*traits).where(units.c.closed_at.is_(None)).order_by(units.c.id)


def _holders(role: Role, on: date) -> Select[Any]:
    is_open = func.max(case((chats.c.is_open, 1), else_=0)).label("open")
    return (
        select(roles.c.person_id, roles.c.unit_id, is_open)
        .join(people, people.c.id == roles.c.person_id)
        .outerjoin(chats, chats.c.person_id == people.c.id)
        .where(
            roles.c.role == role,
            roles.c.unit_id.is_not(None),
            people.c.closed_at.is_(None),
            roles.c.valid_from <= on,
            or_(roles.c.valid_to.is_(None), roles.c.valid_to >= on),
        )
        .group_by(roles.c.unit_id, roles.c.person_id)
        .order_by(roles.c.unit_id, roles.c.person_id)
    )
