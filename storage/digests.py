"""Who can be written to this morning, with their roles, in few questions."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import Connection, or_, select

from domain.permission import Person, RoleHeld
from storage import stand_ins
from storage.schema.people import chats, people, roles
from storage.schema.reminders import digest_hours, mornings


def readers(conn: Connection) -> list[tuple[int, int | None]]:
    """Everybody with an open chat of their own, by id, with the minute they want the digest at."""
    query = (
        select(people.c.id, digest_hours.c.minute)
        .join(chats, chats.c.person_id == people.c.id)
        .outerjoin(digest_hours, digest_hours.c.person_id == people.c.id)
        .where(people.c.closed_at.is_(None), chats.c.is_open)
        .distinct()
        .order_by(people.c.id)
    )
    return [(person_id, minute) for person_id, minute in conn.execute(query)]


def people_between(
    conn: Connection, first_id: int, last_id: int, on: date, minute: int | None
) -> tuple[Person, ...]:
    """Those of them with ids in a stretch who had no digest ``on`` this day, with their roles.

    Only those who want it at this ``minute``, None for those who named no hour; a stretch of one
    is that person, whatever they want.
    """
    query = (
        select(people, stand_ins.stands_in(people.c.id, on).label("stands_in"))
        .join(chats, chats.c.person_id == people.c.id)
        .outerjoin(digest_hours, digest_hours.c.person_id == people.c.id)
        .outerjoin(mornings, mornings.c.person_id == people.c.id)
        .where(
            people.c.id.between(first_id, last_id),
            people.c.closed_at.is_(None),
            chats.c.is_open,
            or_(mornings.c.digest_on.is_(None), mornings.c.digest_on != on),
        )
        .order_by(people.c.id)
        .distinct()
    )
    if first_id != last_id:
        query = query.where(digest_hours.c.minute.is_not_distinct_from(minute))
    found = {row.id: row for row in conn.execute(query)}
    held = _roles(conn, found.keys(), on)
    return tuple(
        Person(
            row.id,
            row.name,
            row.language,
            row.telegram_id,
            tuple(held.get(row.id, ())),
            bool(row.stands_in),
        )
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
