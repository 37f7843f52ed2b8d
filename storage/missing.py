"""Who has not handed in, across tasks: few columns of many rows, joined to names in memory (T4).

Four hundred units times sixty tasks are one indexed question of about 10,000 short rows; names,
titles and contacts are read once each, not once a row.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, case, func, or_, select

from domain.permission import Role
from domain.report import OWED
from storage.schema.people import chats, people, roles, units
from storage.schema.reports import report_targets as targets


class Owing(NamedTuple):
    """One unit that has not handed in for one task, or only what came back."""

    task_id: int
    unit_id: int
    state: str
    asked: int | None
    done: int


@dataclass(frozen=True, slots=True)
class Place:
    """A unit by name and kind, and what it belongs to."""

    name: str
    kind: str
    parent_id: int | None
    parent: str


@dataclass(frozen=True, slots=True)
class Answering:
    """Who answers for a unit; ``is_open``: Telegram lets us write to them."""

    name: str
    is_open: bool


def owing(
    conn: Connection, task_ids: Collection[int], unit_ids: Collection[int] | None = None
) -> list[Owing]:
    """What open units owe for some tasks; ``unit_ids``: of these units alone."""
    query = (
        select(
            targets.c.task_id,
            targets.c.unit_id,
            targets.c.state,
            targets.c.asked,
            targets.c.done,
        )
        .join(units, units.c.id == targets.c.unit_id)
        .where(
            targets.c.task_id.in_(task_ids),
            targets.c.state.in_(OWED),
            units.c.closed_at.is_(None),
        )
    )
    if unit_ids is not None:
        query = query.where(targets.c.unit_id.in_(unit_ids))
    return [Owing._make(row) for row in conn.execute(query)]


def standings(
    conn: Connection, task_ids: Collection[int], unit_ids: Collection[int] | None = None
) -> dict[int, dict[str, int]]:
    """How many units stand how with each task; a closed unit counts with what it handed in."""
    query = (
        select(targets.c.task_id, targets.c.state, func.count())
        .join(units, units.c.id == targets.c.unit_id)
        .where(
            targets.c.task_id.in_(task_ids),
            or_(units.c.closed_at.is_(None), targets.c.state.not_in(OWED)),
        )
        .group_by(targets.c.task_id, targets.c.state)
    )
    if unit_ids is not None:
        query = query.where(targets.c.unit_id.in_(unit_ids))
    found: dict[int, dict[str, int]] = {task_id: {} for task_id in task_ids}
    for task_id, state, count in conn.execute(query):
        found[task_id][state] = count
    return found


def places(conn: Connection) -> dict[int, Place]:
    """Every open unit."""
    above = units.alias()
    query = (
        select(
            units.c.id,
            units.c.name,
            units.c.kind,
            units.c.parent_id,
            func.coalesce(above.c.name, "").label("parent"),
        )
        .outerjoin(above, above.c.id == units.c.parent_id)
        .where(units.c.closed_at.is_(None))
    )
    return {row[0]: Place(*row[1:]) for row in conn.execute(query)}


def below(known: Mapping[int, Place], unit_ids: Collection[int]) -> frozenset[int]:
    """These units and all that belong to them, however far down."""
    found, fresh = set(unit_ids), set(unit_ids)
    while fresh:
        fresh = {one for one, place in known.items() if place.parent_id in fresh} - found
        found |= fresh
    return frozenset(found)


def contacts(conn: Connection, on: date) -> dict[int, list[Answering]]:
    """The contacts of every unit on a day, in the order they were named."""
    is_open = func.max(case((chats.c.is_open, 1), else_=0))
    query = (
        select(roles.c.unit_id, people.c.name, is_open)
        .join(people, people.c.id == roles.c.person_id)
        .outerjoin(chats, chats.c.person_id == people.c.id)
        .where(
            roles.c.role == Role.CONTACT,
            roles.c.unit_id.is_not(None),
            people.c.closed_at.is_(None),
            roles.c.valid_from <= on,
            or_(roles.c.valid_to.is_(None), roles.c.valid_to >= on),
        )
        .group_by(roles.c.unit_id, people.c.id, people.c.name)
        .order_by(roles.c.unit_id, people.c.id)
    )
    found: dict[int, list[Answering]] = {}
    for unit_id, name, seen in conn.execute(query):
        found.setdefault(unit_id, []).append(Answering(name, bool(seen)))
    return found
