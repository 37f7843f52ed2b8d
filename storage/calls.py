"""Calls for entries: earlier editions of an award, the drafts a plan gave (T5)."""

from datetime import datetime

from sqlalchemy import Connection, select

from domain.collection import REPORT
from domain.report import TaskState
from storage.schema.reports import report_tasks as tasks


def drafts_of_line(conn: Connection, plan_line: str) -> list[int]:
    """The drafts a line of a plan gave that nobody has opened."""
    query = select(tasks.c.id).where(
        tasks.c.plan_line == plan_line, tasks.c.state == TaskState.DRAFT
    )
    return list(conn.execute(query.order_by(tasks.c.id)).scalars())


def newest(conn: Connection, limit: int = 60) -> list[int]:
    """What was opened of every kind but the report, the newest first."""
    query = select(tasks.c.id).where(tasks.c.kind != REPORT, tasks.c.opened_at.is_not(None))
    return list(
        conn.execute(
            query.order_by(tasks.c.opened_at.desc(), tasks.c.id.desc()).limit(limit)
        ).scalars()
    )


def line_of(conn: Connection, task_id: int) -> str | None:
    """The line of a plan a task stands on."""
    query = select(tasks.c.plan_line).where(tasks.c.id == task_id)
    return conn.execute(query).scalar_one_or_none()


def editions(conn: Connection, kind: str) -> list[tuple[str, int, datetime]]:
    """Title, number and time of every call of a kind that was 第N届 of something."""
    query = select(tasks.c.title_zh, tasks.c.ordinal, tasks.c.opened_at).where(
        tasks.c.kind == kind, tasks.c.ordinal.is_not(None), tasks.c.opened_at.is_not(None)
    )
    return [(row[0], row[1], row[2]) for row in conn.execute(query)]
