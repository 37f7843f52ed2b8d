"""The files handed in with a submission: fetched after the commit, kept by checksum."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, update

from storage.schema.reports import report_targets as targets
from storage.schema.reports import submission_parts as parts
from storage.schema.reports import submissions


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """One file of a submission, with the task it was handed in for."""

    id: int
    task_id: int
    kind: str
    name: str
    file_id: str


def of_answer(conn: Connection, target_id: int, number: int) -> list[HandedIn]:
    """The files of one answer, in the order they were sent."""
    return _found(conn, submissions.c.target_id == target_id, submissions.c.number == number)


def get(conn: Connection, part_id: int) -> HandedIn:
    return _found(conn, parts.c.id == part_id)[0]


def mark_kept(conn: Connection, part_id: int, sha256: str, size: int, now: datetime) -> None:
    """Its bytes are on disk."""
    values = {"sha256": sha256, "size": size, "kept_at": now, "lost_at": None}
    conn.execute(update(parts).where(parts.c.id == part_id).values(values))


def mark_lost(conn: Connection, part_id: int, now: datetime) -> None:
    """Telegram did not give it to us."""
    conn.execute(update(parts).where(parts.c.id == part_id).values(lost_at=now))


def _found(conn: Connection, *where: object) -> list[HandedIn]:
    query = (
        select(parts.c.id, targets.c.task_id, parts.c.kind, parts.c.name, parts.c.file_id)
        .join(submissions, submissions.c.id == parts.c.submission_id)
        .join(targets, targets.c.id == submissions.c.target_id)
        .where(parts.c.file_id.is_not(None), *where)  # type: ignore[arg-type]
        .order_by(parts.c.position)
    )
    return [HandedIn(**row._mapping) for row in conn.execute(query)]
