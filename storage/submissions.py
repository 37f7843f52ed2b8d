"""What units handed in: one row each time, its parts below it (T3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, func, insert, select, update

from domain.report import Part, Standing
from storage.schema.people import people, units
from storage.schema.reports import report_targets as targets
from storage.schema.reports import submission_parts, submissions


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A unit's answer; ``number`` counts its corrections, ``by`` is who handed it in."""

    id: int
    target_id: int
    number: int
    submitted_by: int
    by: str
    submitted_at: datetime
    is_late: bool
    comment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An answer that waits for its review."""

    target_id: int
    version: int
    unit: str
    submitted_at: datetime
    is_late: bool


def add(
    conn: Connection,
    target_id: int,
    parts: Sequence[Part],
    *,
    by: int,
    is_late: bool,
    now: datetime,
) -> int:
    """Write an answer and its parts; returns its number, counted from 1 for each target."""
    number = select(func.coalesce(func.max(submissions.c.number), 0) + 1).where(
        submissions.c.target_id == target_id
    )
    row = {
        "target_id": target_id,
        "number": number.scalar_subquery(),
        "submitted_by": by,
        "submitted_at": now,
        "is_late": is_late,
    }
    statement = insert(submissions).values(row).returning(submissions.c.id, submissions.c.number)
    made = conn.execute(statement).one()
    conn.execute(
        insert(submission_parts),
        [_row(part, made.id, position) for position, part in enumerate(parts)],
    )
    return int(made.number)


def latest(conn: Connection, target_id: int) -> Submission | None:
    """The answer that counts."""
    query = _with_names().where(submissions.c.target_id == target_id)
    row = conn.execute(query.order_by(submissions.c.number.desc()).limit(1)).one_or_none()
    return Submission(**row._mapping) if row else None


def comment(conn: Connection, submission_id: int, text: str) -> None:
    """Keep why an answer was returned."""
    conn.execute(update(submissions).where(submissions.c.id == submission_id).values(comment=text))


def parts(conn: Connection, submission_id: int) -> list[Part]:
    """As they were sent, in their order."""
    query = (
        select(submission_parts)
        .where(submission_parts.c.submission_id == submission_id)
        .order_by(submission_parts.c.position)
    )
    return [Part.load(dict(row._mapping)) for row in conn.execute(query)]


def waiting(conn: Connection, task_id: int) -> list[Waiting]:
    """What waits for review in a task, the longest waiting first."""
    newest = (
        select(submissions.c.target_id, func.max(submissions.c.number).label("number"))
        .join(targets, targets.c.id == submissions.c.target_id)
        .where(targets.c.task_id == task_id, targets.c.state == Standing.SUBMITTED)
        .group_by(submissions.c.target_id)
        .subquery()
    )
    query = (
        select(
            targets.c.id.label("target_id"),
            targets.c.version,
            units.c.name.label("unit"),
            submissions.c.submitted_at,
            submissions.c.is_late,
        )
        .join(newest, newest.c.target_id == targets.c.id)
        .join(
            submissions,
            and_(
                submissions.c.target_id == newest.c.target_id,
                submissions.c.number == newest.c.number,
            ),
        )
        .join(units, units.c.id == targets.c.unit_id)
        .order_by(submissions.c.submitted_at, submissions.c.id)
    )
    return [Waiting(**row._mapping) for row in conn.execute(query)]


def _with_names() -> Select[Any]:
    columns = [submissions.c[name] for name in Submission.__slots__ if name != "by"]
    return select(*columns, people.c.name.label("by")).join(
        people, people.c.id == submissions.c.submitted_by
    )


def _row(part: Part, submission_id: int, position: int) -> dict[str, Any]:
    return {
        "submission_id": submission_id,
        "position": position,
        "kind": part.kind,
        "file_id": part.file_id,
        "file_unique_id": part.file_unique_id,
        "name": part.name,
        "text": part.text,
    }
