"""When reports are due, as a calendar program hears of it: also what was dropped lately (C7)."""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select

from domain.calendar_entry import Task
from domain.messages import Bilingual
from domain.office import Office
from domain.report import OWED, Standing, TaskState
from storage.schema.reports import report_targets as targets
from storage.schema.reports import report_tasks as tasks

MOST = 400


def of_units(
    conn: Connection,
    unit_ids: Collection[int],
    office: Office,
    *,
    due_after: datetime,
    dropped_after: datetime,
) -> Iterator[Task]:
    """What units owe or have handed in, and what they need not hand in since ``dropped_after``."""
    ended_at = func.coalesce(tasks.c.closed_at, targets.c.decided_at)
    dropped = or_(
        targets.c.state == Standing.WAIVED,
        and_(tasks.c.state == TaskState.CLOSED, targets.c.state.in_(OWED)),
    )
    query = (
        _tasks(targets.c.id.label("target_id"), targets.c.state.label("standing"))
        .add_columns(targets.c.decided_at, targets.c.version.label("target_version"))
        .join(targets, targets.c.task_id == tasks.c.id)
        .where(
            targets.c.unit_id.in_(unit_ids),
            tasks.c.state != TaskState.DRAFT,
            targets.c.due_at >= due_after,
            or_(~dropped, ended_at >= dropped_after),
        )
        .order_by(targets.c.due_at, targets.c.id)
        .limit(MOST)
    )
    for row in conn.execute(query):
        yield _task(
            row,
            office,
            ref=f"report-{row.target_id}",
            standing=Standing(row.standing),
            sequence=row.version + row.target_version,
            changes=(row.opened_at, row.closed_at, row.decided_at),
        )


def of_office(
    conn: Connection, office: Office, *, due_after: datetime, dropped_after: datetime
) -> Iterator[Task]:
    """What the office has asked for."""
    is_open = tasks.c.state == TaskState.OPEN
    query = (
        _tasks()
        .where(
            tasks.c.due_at >= due_after,
            or_(
                is_open, and_(tasks.c.state == TaskState.CLOSED, tasks.c.closed_at >= dropped_after)
            ),
        )
        .order_by(tasks.c.due_at, tasks.c.id)
        .limit(MOST)
    )
    for row in conn.execute(query):
        yield _task(
            row,
            office,
            ref=f"task-{row.id}",
            standing=None,
            sequence=row.version,
            changes=(row.opened_at, row.closed_at),
        )


def _tasks(*more: Any) -> Select[Any]:
    names = ("id", "title_zh", "title_en", "due_at", "state", "opened_at", "closed_at", "version")
    return select(*[tasks.c[name] for name in names], *more)


def _task(
    row: Any,
    office: Office,
    *,
    ref: str,
    standing: Standing | None,
    sequence: int,
    changes: tuple[datetime | None, ...],
) -> Task:
    return Task(
        ref=ref,
        title=Bilingual(row.title_zh, row.title_en),
        due_at=row.due_at,
        due_on=office.day_of(row.due_at),
        state=TaskState(row.state),
        standing=standing,
        sequence=sequence,
        changed_at=max(at for at in changes if at is not None),
    )
