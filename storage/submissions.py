"""What units handed in: one row each time, its parts below it (T3)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, update

from domain.duplicate import fingerprint
from domain.report import Answer, Part, Standing
from storage.schema.people import people, units
from storage.schema.reports import report_targets as targets
from storage.schema.reports import submission_answers, submission_parts, submissions

REPLACED = "replaced"  # handed in anew before it was reviewed


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
    state: str
    done_on: date | None
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An answer that waits for its review."""

    target_id: int
    version: int
    unit: str
    submitted_at: datetime
    is_late: bool
    person: str


def add(
    conn: Connection,
    target_id: int,
    parts: Sequence[Part],
    *,
    by: int,
    is_late: bool,
    now: datetime,
    done_on: date | None = None,
    person: str = "",
    answers: Sequence[Answer] = (),
) -> int:
    """Write an answer, its parts and what it says; returns its number, from 1 in each target.

    With ``done_on`` it is one more of a number; without, it replaces what waits for its review.
    """
    if done_on is None:
        conn.execute(
            update(submissions)
            .where(submissions.c.target_id == target_id, submissions.c.state == Standing.SUBMITTED)
            .values(state=REPLACED)
        )
    number = select(func.coalesce(func.max(submissions.c.number), 0) + 1).where(
        submissions.c.target_id == target_id
    )
    row = {
        "target_id": target_id,
        "number": number.scalar_subquery(),
        "submitted_by": by,
        "submitted_at": now,
        "is_late": is_late,
        "state": Standing.SUBMITTED,
        "done_on": done_on,
        "person": person,
    }
    statement = insert(submissions).values(row).returning(submissions.c.id, submissions.c.number)
    made = conn.execute(statement).one()
    if parts:
        conn.execute(
            insert(submission_parts),
            [_row(part, made.id, position) for position, part in enumerate(parts)],
        )
    if answers:
        conn.execute(insert(submission_answers), _answer_rows(answers, made.id))
    return int(made.number)


def get(conn: Connection, submission_id: int) -> Submission | None:
    row = conn.execute(_with_names().where(submissions.c.id == submission_id)).one_or_none()
    return Submission(**row._mapping) if row else None


def latest(conn: Connection, target_id: int) -> Submission | None:
    """The answer that counts."""
    query = _with_names().where(submissions.c.target_id == target_id)
    row = conn.execute(query.order_by(submissions.c.number.desc()).limit(1)).one_or_none()
    return Submission(**row._mapping) if row else None


def latest_of(conn: Connection, target_ids: Collection[int]) -> dict[int, Submission]:
    """The same for many targets at once."""
    newest = (
        select(func.max(submissions.c.id))
        .where(submissions.c.target_id.in_(target_ids))
        .group_by(submissions.c.target_id)
    )
    rows = conn.execute(_with_names().where(submissions.c.id.in_(newest)))
    return {row.target_id: Submission(**row._mapping) for row in rows}


def first_waiting(conn: Connection, target_id: int) -> Submission | None:
    """Of several that wait for their review, the one that waits longest."""
    query = _with_names().where(
        submissions.c.target_id == target_id, submissions.c.state == Standing.SUBMITTED
    )
    row = conn.execute(query.order_by(submissions.c.number).limit(1)).one_or_none()
    return Submission(**row._mapping) if row else None


def of_target(conn: Connection, target_id: int) -> list[Submission]:
    """Everything handed in for a target, in its order."""
    query = _with_names().where(submissions.c.target_id == target_id)
    rows = conn.execute(query.order_by(submissions.c.number))
    return [Submission(**row._mapping) for row in rows]


def review(
    conn: Connection,
    submission_id: int,
    state: str,
    why: str | None = None,
    *,
    by: int | None = None,
    now: datetime | None = None,
) -> None:
    """Keep how an answer was judged, by whom, and why it was returned."""
    conn.execute(
        update(submissions)
        .where(submissions.c.id == submission_id)
        .values(state=state, comment=why, reviewed_by=by, reviewed_at=now)
    )


def parts(conn: Connection, submission_id: int) -> list[Part]:
    """As they were sent, in their order."""
    query = (
        select(submission_parts)
        .where(submission_parts.c.submission_id == submission_id)
        .order_by(submission_parts.c.position)
    )
    return [Part.load(dict(row._mapping)) for row in conn.execute(query)]


def answers(conn: Connection, submission_ids: Collection[int]) -> dict[int, dict[str, str]]:
    """What entries say, each by question."""
    query = select(submission_answers).where(submission_answers.c.submission_id.in_(submission_ids))
    found: dict[int, dict[str, str]] = {one: {} for one in submission_ids}
    for row in conn.execute(query.order_by(submission_answers.c.position)):
        found[row.submission_id][row.question] = row.value
    return found


def waiting(conn: Connection, task_id: int) -> list[Waiting]:
    """What waits for review in a task, the longest waiting first."""
    query = (
        select(
            targets.c.id.label("target_id"),
            targets.c.version,
            units.c.name.label("unit"),
            submissions.c.submitted_at,
            submissions.c.is_late,
            submissions.c.person,
        )
        .join(submissions, submissions.c.target_id == targets.c.id)
        .join(units, units.c.id == targets.c.unit_id)
        .where(targets.c.task_id == task_id, submissions.c.state == Standing.SUBMITTED)
        .order_by(submissions.c.submitted_at, submissions.c.id)
    )
    return [Waiting(**row._mapping) for row in conn.execute(query)]


def waiting_counts(conn: Connection, task_ids: Collection[int]) -> dict[int, int]:
    """How much waits for review in each of some tasks."""
    query = (
        select(targets.c.task_id, func.count())
        .join(submissions, submissions.c.target_id == targets.c.id)
        .where(targets.c.task_id.in_(task_ids), submissions.c.state == Standing.SUBMITTED)
        .group_by(targets.c.task_id)
    )
    found = dict.fromkeys(task_ids, 0)
    for task_id, count in conn.execute(query):
        found[task_id] = count
    return found


def _with_names() -> Select[Any]:
    columns = [submissions.c[name] for name in Submission.__slots__ if name != "by"]
    return select(*columns, people.c.name.label("by")).join(
        people, people.c.id == submissions.c.submitted_by
    )


def _answer_rows(answers: Sequence[Answer], submission_id: int) -> list[dict[str, Any]]:
    return [
        {
            "submission_id": submission_id,
            "position": position,
            "question": answer.question,
            "value": answer.value,
        }
        for position, answer in enumerate(answers)
    ]


def _row(part: Part, submission_id: int, position: int) -> dict[str, Any]:
    return {
        "submission_id": submission_id,
        "position": position,
        "kind": part.kind,
        "file_id": part.file_id,
        "file_unique_id": part.file_unique_id,
        "name": part.name,
        "text": part.text,
        "text_sha256": fingerprint(part.text),
    }
