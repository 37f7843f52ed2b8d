"""Who can be written to this morning, with their roles, in few questions."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import Connection, or_, select

from domain.permission import Person, RoleHeld
from storage.schema.people import chats, people, roles


def readers(conn: Connection) -> list[int]:
    """Everybody with an open chat of their own, by id."""
    query = (
        select(people.c.id)
        .join(chats, chats.c.person_id == people.c.id)
        .where(people.c.closed_at.is_(None), chats.c.is_open)
        .distinct()
        .order_by(people.c.id)
    )
    return list(conn.execute(query).scalars())


def people_between(conn: Connection, first_id: int, last_id: int, on: date) -> tuple[Person, ...]:
    """Those of them with ids in a stretch, with the roles that are valid ``on`` this day."""
    query = (
        select(people)
        .join(chats, chats.c.person_id == people.c.id)
        .where(
            people.c.id.between(first_id, last_id), people.c.closed_at.is_(None), chats.c.is_open
        )
        .order_by(people.c.id)
        .distinct()
    )
    found = {row.id: row for row in conn.execute(query)}
    held = _roles(conn, found.keys(), on)
    return tuple(
        Person(row.id, row.name, row.language, row.telegram_id, tuple(held.get(row.id, ())))
        for row in found.values()
    )


def _roles(conn: Connection, person_ids: Collection[int], on: date) -> dict[int, list[RoleHeld]]:
    query = (
        select(roles.c.person_id, roles.c.role, roles.c.unit_id)
        .where(
            roles.c.person_id.in_(person_ids),
            roles.c.valid_from <= on,
            or_(roles.c.valid_to.is_(None), roles.c.valid_to >= on),
        )
        .order_by(roles.c.id)
    )
    held: dict[int, list[RoleHeld]] = {}
    for person_id, role, unit_id in conn.execute(query):
        held.setdefault(person_id, []).append(RoleHeld(role, unit_id))
    return held
