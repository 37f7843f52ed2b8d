"""Tasks that were opened or moved and ride on somebody's next digest."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select

from storage.db import insert_new
from storage.schema.reminders import digest_hours, report_news

OPENED, MOVED = "opened", "moved"


def add(
    conn: Connection,
    person_ids: Iterable[int],
    task_id: int,
    kind: str,
    before_at: datetime | None = None,
) -> None:
    """What waits already stays: of a task moved twice the first date is the one they know."""
    rows: list[dict[str, Any]] = [
        {"person_id": one, "task_id": task_id, "kind": kind, "before_at": before_at}
        for one in person_ids
    ]
    if rows:
        conn.execute(insert_new(conn, report_news, "person_id", "task_id", "kind"), rows)


def waiting(
    conn: Connection, person_ids: Collection[int]
) -> dict[int, dict[int, dict[str, datetime | None]]]:
    """What waits for these people: by person and task the kinds, with the due moment before."""
    query = select(report_news).where(report_news.c.person_id.in_(person_ids))
    found: dict[int, dict[int, dict[str, datetime | None]]] = {}
    for row in conn.execute(query):
        of_task = found.setdefault(row.person_id, {}).setdefault(row.task_id, {})
        of_task[row.kind] = row.before_at
    return found


def drop(conn: Connection, person_id: int) -> None:
    """Told."""
    conn.execute(delete(report_news).where(report_news.c.person_id == person_id))


def minutes_of(conn: Connection, person_ids: Collection[int]) -> dict[int, int]:
    """Of these people, who wants the digest at a minute of their own."""
    query = select(digest_hours).where(digest_hours.c.person_id.in_(person_ids))
    return {row.person_id: row.minute for row in conn.execute(query)}
