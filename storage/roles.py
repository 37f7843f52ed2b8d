"""Roles as rows: who holds what, where, from when, until when (P3)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, or_, select, update

from domain.permission import Role
from storage.schema.people import people, roles, units


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role given to somebody; without a unit it holds for the whole commission."""

    id: int
    person_id: int
    role: str
    unit_id: int | None
    unit_name: str | None
    valid_from: date
    valid_to: date | None
    subjects: list[str] | None = None  # of a co-signer; none: all


def _query() -> Any:
    columns = ("id", "person_id", "role", "unit_id", "valid_from", "valid_to", "subjects")
    return select(*[roles.c[name] for name in columns], units.c.name.label("unit_name")).outerjoin(
        units, units.c.id == roles.c.unit_id
    )


def _not_over(on: date) -> Any:
    return or_(roles.c.valid_to.is_(None), roles.c.valid_to >= on)


def of_person(conn: Connection, person_id: int, on: date) -> list[RoleRow]:
    """Roles that hold on a day or begin later, in the order they were given."""
    query = _query().where(roles.c.person_id == person_id, _not_over(on)).order_by(roles.c.id)
    return [RoleRow(**row._mapping) for row in conn.execute(query)]


def get(conn: Connection, role_id: int) -> RoleRow | None:
    row = conn.execute(_query().where(roles.c.id == role_id)).one_or_none()
    return RoleRow(**row._mapping) if row else None


def same(conn: Connection, person_id: int, role: str, unit_id: int | None) -> list[RoleRow]:
    """Every time this role was given to this person in this place, over or not."""
    place = roles.c.unit_id.is_(None) if unit_id is None else roles.c.unit_id == unit_id
    query = _query().where(roles.c.person_id == person_id, roles.c.role == role, place)
    return [RoleRow(**row._mapping) for row in conn.execute(query.order_by(roles.c.id))]


def ended_between(conn: Connection, since: date, until: date, wanted: Collection[str]) -> list[int]:
    """Person ids whose role of one of these kinds had its last day in between."""
    query = (
        select(roles.c.person_id)
        .where(roles.c.role.in_(wanted), roles.c.valid_to >= since, roles.c.valid_to < until)
        .order_by(roles.c.person_id)
        .distinct()
    )
    return list(conn.execute(query).scalars())


@dataclass(frozen=True, slots=True)
class HeldBy:
    """A role with whose it is; ``person_version`` is that of their card."""

    id: int
    person_id: int
    person: str
    person_version: int
    role: str
    unit_id: int | None
    unit_name: str | None
    valid_from: date
    valid_to: date | None


def ending(conn: Connection, first: date, last: date) -> list[HeldBy]:
    """What ends in between, the first to end first."""
    query = _held_by().where(roles.c.valid_to.between(first, last), roles.c.valid_from <= first)
    return _held(conn, query.order_by(roles.c.valid_to, people.c.id, roles.c.id))


def unconfirmed(conn: Connection, by: date) -> list[HeldBy]:
    """What has no end and was given, and confirmed last, on this day or earlier."""
    query = _held_by().where(
        roles.c.valid_to.is_(None), func.coalesce(roles.c.confirmed_on, roles.c.valid_from) <= by
    )
    return _held(conn, query.order_by(people.c.id, roles.c.id))


def confirm(conn: Connection, role_ids: Collection[int], on: date) -> None:
    conn.execute(update(roles).where(roles.c.id.in_(role_ids)).values(confirmed_on=on))


def _held_by() -> Any:
    return (
        select(
            roles.c.id,
            roles.c.person_id,
            people.c.name,
            people.c.version,
            roles.c.role,
            roles.c.unit_id,
            units.c.name,
            roles.c.valid_from,
            roles.c.valid_to,
        )
        .join(people, people.c.id == roles.c.person_id)
        .outerjoin(units, units.c.id == roles.c.unit_id)
        .where(people.c.closed_at.is_(None))
    )


def _held(conn: Connection, query: Any) -> list[HeldBy]:
    return [HeldBy(*row) for row in conn.execute(query)]


def set_end(conn: Connection, role_id: int, valid_to: date | None) -> None:
    conn.execute(update(roles).where(roles.c.id == role_id).values(valid_to=valid_to))


def set_subjects(conn: Connection, role_id: int, subjects: Collection[str]) -> None:
    """What a co-signer is asked about from now on."""
    row = {"subjects": list(subjects) or None}
    conn.execute(update(roles).where(roles.c.id == role_id).values(row))


def lasting_admins(conn: Connection, on: date, *, without_role: int | None = None) -> int:
    """How many people are admins from ``on`` without an end, leaving one role row out."""
    query = (
        select(func.count(func.distinct(roles.c.person_id)))
        .join(people, people.c.id == roles.c.person_id)
        .where(
            roles.c.role == Role.ADMIN,
            roles.c.valid_from <= on,
            roles.c.valid_to.is_(None),
            people.c.closed_at.is_(None),
        )
    )
    if without_role is not None:
        query = query.where(roles.c.id != without_role)
    return int(conn.execute(query).scalar_one())


def in_unit(conn: Connection, unit_id: int, on: date) -> list[tuple[str, str]]:
    """Who holds which role in a unit today, as (role, name)."""
    query = (
        select(roles.c.role, people.c.name)
        .join(people, people.c.id == roles.c.person_id)
        .where(
            roles.c.unit_id == unit_id,
            roles.c.valid_from <= on,
            _not_over(on),
            people.c.closed_at.is_(None),
        )
        .order_by(roles.c.role, roles.c.id)
    )
    return [(role, name) for role, name in conn.execute(query)]
