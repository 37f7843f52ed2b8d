"""What was made of the lines of a plan, and how its clauses are read (T11)."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, and_, or_, select

from domain.report import TaskState
from storage import reports, series
from storage.db import insert_new
from storage.reports import Task
from storage.schema.notices import notices
from storage.schema.plans import plan_choices
from storage.schema.reports import report_tasks as tasks
from storage.series import Series

Between = tuple[datetime, datetime]  # the year a plan is worked in


def tasks_of(conn: Connection, plan_line: str, within: Between) -> list[Task]:
    """Tasks of a line that are due in a year, open ones first; a dropped draft is none."""
    is_dropped = and_(tasks.c.state == TaskState.CLOSED, tasks.c.opened_at.is_(None))
    query = (
        select(tasks.c.id)
        .where(
            tasks.c.plan_line == plan_line,
            or_(
                tasks.c.due_at.between(*within),
                and_(tasks.c.due_at.is_(None), tasks.c.created_at < within[1]),
            ),
            ~is_dropped,
        )
        .order_by(tasks.c.state != TaskState.OPEN, tasks.c.due_at, tasks.c.id)
    )
    found = (reports.get(conn, row.id) for row in conn.execute(query))
    return [one for one in found if one is not None]


def line_of(conn: Connection, task_id: int) -> str | None:
    """The line a task carries out: <plan code>/<line>."""
    query = select(tasks.c.plan_line).where(tasks.c.id == task_id)
    found: str | None = conn.execute(query).scalar_one()
    return found


def series_of(conn: Connection, plan_line: str) -> list[Series]:
    return series.of_lines(conn, plan_line)


def notices_of(conn: Connection, plan_line: str, within: Between) -> list[int]:
    """The notices of a line that were not dropped, the newest first."""
    query = (
        select(notices.c.id)
        .where(
            notices.c.plan_line == plan_line,
            notices.c.created_at.between(*within),
            notices.c.dropped_at.is_(None),
        )
        .order_by(notices.c.id.desc())
    )
    return [int(row.id) for row in conn.execute(query)]


def choose(
    conn: Connection, plan_id: int, number: str, reading: str, by: int, now: datetime
) -> bool:
    """How a clause is read from now on, once.  False: that was decided before."""
    statement = insert_new(conn, plan_choices, "plan_id", "number").returning(plan_choices.c.id)
    row = {"plan_id": plan_id, "number": number, "reading": reading}
    made = conn.execute(statement, row | {"chosen_by": by, "chosen_at": now})
    return made.scalar_one_or_none() is not None


def choices(conn: Connection, plan_id: int) -> Mapping[str, str]:
    """The readings chosen, by number."""
    query = select(plan_choices.c.number, plan_choices.c.reading)
    found = conn.execute(query.where(plan_choices.c.plan_id == plan_id))
    return {row.number: row.reading for row in found}
