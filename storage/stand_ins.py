"""Delegations, deputies and leave as rows (product.md P4)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Exists, exists, insert, or_, select, update

from domain.stand_in import Delegation, Kind
from storage.schema.people import people, roles, units
from storage.schema.stand_ins import delegations

_FACTS = (
    "id",
    "kind",
    "person_id",
    "stand_in_id",
    "unit_id",
    "filing_class",
    "filing_id",
    "valid_from",
    "valid_to",
)


@dataclass(frozen=True, slots=True)
class Arranged:
    """An arrangement with the names of everybody and everything in it."""

    fact: Delegation
    person: str
    stand_in: str  # empty: leave, nobody named
    unit: str  # empty: every unit


def standing(conn: Connection, on: date) -> list[Delegation]:
    """Everything that holds on a day or later, in the order it was arranged."""
    query = select(*(delegations.c[name] for name in _FACTS)).where(*_not_over(on))
    return [_fact(row) for row in conn.execute(query.order_by(delegations.c.id))]


def of_person(conn: Connection, person_id: int, on: date) -> list[Arranged]:
    """What was arranged for somebody, and where they stand in; not single filings."""
    query = _named().where(
        *_not_over(on),
        delegations.c.kind != Kind.ASKED,
        or_(delegations.c.person_id == person_id, delegations.c.stand_in_id == person_id),
    )
    rows = conn.execute(query.order_by(delegations.c.valid_from, delegations.c.id))
    return [_arranged(row) for row in rows]


def find(conn: Connection, delegation_id: int) -> Arranged | None:
    """One that was not ended.  None: there is no such id, or it is over."""
    query = _named().where(delegations.c.id == delegation_id, delegations.c.ended_at.is_(None))
    row = conn.execute(query).one_or_none()
    return _arranged(row) if row else None


def add(conn: Connection, new: Delegation, *, granted_by: int | None, now: datetime) -> int:
    row: dict[str, Any] = {name: getattr(new, name) for name in _FACTS if name != "id"}
    row |= {"granted_by": granted_by, "created_at": now}
    statement = insert(delegations).returning(delegations.c.id)
    return int(conn.execute(statement, row).scalar_one())


def end(conn: Connection, delegation_id: int, now: datetime) -> bool:
    """End it as of now.  False: it was over already."""
    ended = conn.execute(
        update(delegations)
        .where(delegations.c.id == delegation_id, delegations.c.ended_at.is_(None))
        .values(ended_at=now)
    )
    return ended.rowcount == 1


def stands_in(person_id: Any, on: Any) -> Exists:
    """Whether somebody may have to act for another on a day: opens the door, decides nothing."""
    return exists().where(
        delegations.c.stand_in_id == person_id,
        delegations.c.valid_from <= on,
        or_(delegations.c.valid_to.is_(None), delegations.c.valid_to >= on),
        delegations.c.ended_at.is_(None),
    )


def candidates(
    conn: Connection, held: Iterable[str], unit_ids: Collection[int], on: date
) -> list[tuple[int, str]]:
    """Who holds one of these roles for the commission or in these units, as (id, name)."""
    query = (
        select(people.c.id, people.c.name)
        .join(roles, roles.c.person_id == people.c.id)
        .where(
            people.c.closed_at.is_(None),
            roles.c.role.in_(list(held)),
            or_(roles.c.unit_id.is_(None), roles.c.unit_id.in_(unit_ids)),
            roles.c.valid_from <= on,
            or_(roles.c.valid_to.is_(None), roles.c.valid_to >= on),
        )
        .order_by(people.c.id)
        .distinct()
    )
    return [(row.id, row.name) for row in conn.execute(query)]


def _named() -> Any:
    instead = people.alias()
    return (
        select(
            *(delegations.c[name] for name in _FACTS),
            people.c.name.label("person"),
            instead.c.name.label("stand_in"),
            units.c.name.label("unit"),
        )
        .join(people, people.c.id == delegations.c.person_id)
        .outerjoin(instead, instead.c.id == delegations.c.stand_in_id)
        .outerjoin(units, units.c.id == delegations.c.unit_id)
    )


def _not_over(on: date) -> tuple[Any, ...]:
    return (
        delegations.c.ended_at.is_(None),
        or_(delegations.c.valid_to.is_(None), delegations.c.valid_to >= on),
    )


def _fact(row: Any) -> Delegation:
    columns = {name: row._mapping[name] for name in _FACTS}
    return Delegation(**columns | {"kind": Kind(row.kind)})


def _arranged(row: Any) -> Arranged:
    return Arranged(_fact(row), row.person, row.stand_in or "", row.unit or "")
