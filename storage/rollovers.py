"""Years rolled over to, and what goes along with them (T11)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update

from domain.collection import REPORT
from domain.report import TaskState
from domain.rollover import a_year_later
from storage import reports
from storage.db import upsert
from storage.plans import LoadedPlan
from storage.reports import Task
from storage.schema.people import people
from storage.schema.plans import (
    plan_clocks,
    plan_days,
    plan_figures,
    plan_lines,
    plan_milestones,
    plan_quotas,
    plan_tasks,
    plans,
    year_rolls,
)
from storage.schema.reports import report_tasks as tasks

CHILDREN = (plan_lines, plan_quotas, plan_clocks, plan_milestones, plan_figures)


@dataclass(frozen=True, slots=True)
class Roll:
    """When admins were asked about a year, and who rolled over to it when."""

    asked_at: datetime
    by: str | None
    rolled_at: datetime | None


def find(conn: Connection, year: int) -> Roll | None:
    query = (
        select(year_rolls.c.asked_at, people.c.name, year_rolls.c.rolled_at)
        .outerjoin(people, people.c.id == year_rolls.c.rolled_by)
        .where(year_rolls.c.year == year)
    )
    row = conn.execute(query).one_or_none()
    return Roll(row.asked_at, row.name, row.rolled_at) if row else None


def ask(conn: Connection, year: int, now: datetime) -> None:
    row = {"year": year, "asked_at": now}
    conn.execute(upsert(conn, year_rolls, ("year",), "asked_at"), row)


def claim(conn: Connection, year: int, by: int, now: datetime) -> bool:
    """Roll over to a year, once.  False: somebody did."""
    if find(conn, year) is None:
        ask(conn, year, now)
    done = conn.execute(
        update(year_rolls)
        .where(year_rolls.c.year == year, year_rolls.c.rolled_at.is_(None))
        .values(rolled_by=by, rolled_at=now)
    )
    return done.rowcount == 1


def stale_drafts(conn: Connection, now: datetime) -> list[Task]:
    """What plans suggested for days that are over, and nobody opened."""
    query = select(tasks.c.id).where(
        tasks.c.state == TaskState.DRAFT, tasks.c.plan_line.is_not(None), tasks.c.due_at < now
    )
    return _tasks(conn, query)


def gathered(conn: Connection, within: tuple[datetime, datetime]) -> list[Task]:
    """Collections with entries that were opened and fell due in a year: they come again."""
    query = (
        select(tasks.c.id)
        .where(
            tasks.c.kind != REPORT,
            tasks.c.opened_at.is_not(None),
            tasks.c.due_at.between(*within),
        )
        .order_by(tasks.c.due_at, tasks.c.id)
    )
    return _tasks(conn, query)


def given_drafts(conn: Connection, plan_id: int) -> list[Mapping[str, Any]]:
    """The drafts a plan gave, with the task each became, whatever became of that."""
    query = (
        select(plan_tasks.c.line, plan_tasks.c.clause, plan_tasks.c.mark, plan_tasks.c.task_id)
        .where(plan_tasks.c.plan_id == plan_id, plan_tasks.c.task_id.is_not(None))
        .order_by(plan_tasks.c.id)
    )
    return [dict(row._mapping) for row in conn.execute(query)]


def copy_plan(conn: Connection, plan: LoadedPlan, year: int, now: datetime) -> int:
    """A plan that no pack holds (read from a file in chat), in another year; gives its id."""
    row = dict(conn.execute(select(plans).where(plans.c.id == plan.id)).one()._mapping)
    del row["id"]
    made = conn.execute(
        insert(plans).returning(plans.c.id), row | {"year": year, "loaded_at": now}
    ).scalar_one()
    for table in CHILDREN:
        _copy(conn, table, plan.id, made)
    _copy_days(conn, plan, made, year)
    return int(made)


def _copy(conn: Connection, table: Table, plan_id: int, made: int) -> None:
    found = conn.execute(select(table).where(table.c.plan_id == plan_id).order_by(table.c.id))
    rows = [{**row._mapping, "plan_id": made} for row in found]
    for row in rows:
        del row["id"]
    if rows:
        conn.execute(insert(table), rows)


def _copy_days(conn: Connection, plan: LoadedPlan, made: int, year: int) -> None:
    """Anniversaries count on."""
    found = conn.execute(select(plan_days).where(plan_days.c.plan_id == plan.id))
    for row in found.all():
        day: date | None = row.on
        values = dict(row._mapping) | {
            "plan_id": made,
            "on": a_year_later(day, year) if day else None,
            "ordinal": row.ordinal + year - plan.year if row.ordinal else None,
        }
        del values["id"]
        conn.execute(insert(plan_days), values)


def _tasks(conn: Connection, query: Any) -> list[Task]:
    found = (reports.get(conn, row.id) for row in conn.execute(query))
    return [one for one in found if one is not None]
