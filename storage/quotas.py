"""Numbers owed: what each unit owes and did of them, and the persons who each owe one (T2)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, case, func, insert, select, update

from domain.collection import REPORT
from domain.report import OWED, Standing, TaskState
from storage.db import upsert
from storage.reports import Target, target
from storage.schema.people import units
from storage.schema.reports import leaders
from storage.schema.reports import report_targets as targets
from storage.schema.reports import report_tasks as tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One unit's number in a task."""

    task_id: int
    plan_line: str | None
    unit: str
    state: Standing
    asked: int
    done: int
    since_on: date
    due_at: datetime


def progressed(conn: Connection, seen: Target, state: Standing, done: int, pending: int) -> None:
    """One more was handed in; nobody decides by it, so the version stays."""
    conn.execute(
        update(targets)
        .where(targets.c.id == seen.id)
        .values(state=state, done=done, pending=pending)
    )


def reckon(
    conn: Connection,
    seen: Target,
    state: Standing,
    counted: tuple[int, int],
    asked: int | None,
    *,
    by: int | None = None,
    now: datetime | None = None,
) -> Target | None:
    """A review, or another number: how the unit stands now.  None: it is no longer as seen."""
    done, pending = counted
    changed = conn.execute(
        update(targets)
        .where(targets.c.id == seen.id, targets.c.version == seen.version)
        .values(
            state=state,
            done=done,
            pending=pending,
            asked=asked,
            decided_by=by,
            decided_at=now,
            version=seen.version + 1,
        )
    )
    return target(conn, seen.id) if changed.rowcount else None


def set_share(conn: Connection, target_id: int, since_on: date | None, why: str) -> None:
    """A number of its own for one unit, and why."""
    values: dict[str, object] = {"asked_why": why}
    if since_on is not None:
        values["since_on"] = since_on
    conn.execute(update(targets).where(targets.c.id == target_id).values(**values))


def of_task(conn: Connection, task_id: int) -> list[Target]:
    """Everything owed for a task, whoever is closed meanwhile."""
    found = conn.execute(select(targets.c.id).where(targets.c.task_id == task_id))
    return [one for row in found if (one := target(conn, row.id)) is not None]


def open_ones_of(conn: Connection, unit_id: int) -> list[Target]:
    """The numbers a unit owes in open tasks."""
    query = (
        select(targets.c.id)
        .join(tasks, tasks.c.id == targets.c.task_id)
        .where(
            targets.c.unit_id == unit_id,
            targets.c.asked.is_not(None),
            tasks.c.state == TaskState.OPEN,
        )
    )
    found = conn.execute(query.order_by(targets.c.id))
    return [one for row in found if (one := target(conn, row.id)) is not None]


def add_unit(
    conn: Connection, task_id: int, unit_id: int, due_at: datetime, since_on: date
) -> Target | None:
    """A unit that came later owes its part too; what it owes is set afterwards."""
    row = {
        "task_id": task_id,
        "unit_id": unit_id,
        "state": Standing.MISSING,
        "due_at": due_at,
        "asked": 1,
        "since_on": since_on,
    }
    made = conn.execute(insert(targets).returning(targets.c.id), row).scalar_one()
    return target(conn, made)


def progress(conn: Connection, plan_code: str) -> list[Progress]:
    """How every unit stands with the numbers of a plan, in open tasks."""
    query = (
        select(
            tasks.c.id.label("task_id"),
            tasks.c.plan_line,
            units.c.name.label("unit"),
            targets.c.state,
            targets.c.asked,
            targets.c.done,
            targets.c.since_on,
            targets.c.due_at,
        )
        .join(targets, targets.c.task_id == tasks.c.id)
        .join(units, units.c.id == targets.c.unit_id)
        .where(
            tasks.c.state == TaskState.OPEN,
            tasks.c.plan_line.startswith(f"{plan_code}/", autoescape=True),
            tasks.c.kind == REPORT,
            targets.c.asked.is_not(None),
            units.c.closed_at.is_(None),
        )
        .order_by(tasks.c.id, units.c.name)
    )
    return [
        Progress(**{**row._mapping, "state": Standing(row.state)}) for row in conn.execute(query)
    ]


def totals(conn: Connection, task_ids: Collection[int]) -> dict[int, tuple[int, int]]:
    """What was done of the numbers of some tasks, and what is asked of all units together.

    What is more than asked of one unit makes up for no other.
    """
    done = case((targets.c.done > targets.c.asked, targets.c.asked), else_=targets.c.done)
    query = (
        select(targets.c.task_id, func.sum(done), func.sum(targets.c.asked))
        .join(units, units.c.id == targets.c.unit_id)
        .where(
            targets.c.task_id.in_(task_ids),
            targets.c.asked.is_not(None),
            targets.c.state != Standing.WAIVED,
            (units.c.closed_at.is_(None)) | (targets.c.state.not_in(OWED)),
        )
        .group_by(targets.c.task_id)
    )
    return {row[0]: (int(row[1]), int(row[2])) for row in conn.execute(query)}


def people_of(conn: Connection, unit_ids: Collection[int]) -> Mapping[int, tuple[str, ...]]:
    """The persons a unit has named, in the order of their naming."""
    query = select(leaders.c.unit_id, leaders.c.name).where(
        leaders.c.unit_id.in_(unit_ids), leaders.c.left_at.is_(None)
    )
    found: dict[int, list[str]] = {}
    for unit_id, name in conn.execute(query.order_by(leaders.c.id)):
        found.setdefault(unit_id, []).append(name)
    return {unit_id: tuple(names) for unit_id, names in found.items()}


def name_people(
    conn: Connection, unit_id: int, names: Iterable[str], by: int, now: datetime
) -> None:
    """These and no others; who left keeps what they did."""
    kept = list(names)
    conn.execute(
        update(leaders)
        .where(
            leaders.c.unit_id == unit_id, leaders.c.left_at.is_(None), leaders.c.name.not_in(kept)
        )
        .values(left_at=now)
    )
    rows = [
        {"unit_id": unit_id, "name": name, "named_by": by, "named_at": now, "left_at": None}
        for name in kept
    ]
    conn.execute(upsert(conn, leaders, ("unit_id", "name"), "left_at"), rows)
