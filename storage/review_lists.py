"""What waits for review in a task, the list an admin has before them, and judging many at once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from domain.report import Part, Standing
from storage.db import upsert
from storage.schema.people import people, units
from storage.schema.reports import report_targets as targets
from storage.schema.reports import review_lists, submission_parts, submissions


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewList:
    """``entries`` are the submissions as they were listed; later ones are not among them."""

    id: int
    person_id: int
    task_id: int
    sieve: str
    entries: tuple[int, ...]
    ticked: tuple[int, ...]
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """A submission that waits for its review."""

    id: int
    target_id: int
    target_version: int
    number: int
    unit_id: int
    unit: str
    kind: str
    submitted_by: int
    submitted_at: datetime
    is_late: bool
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What became of a submission that waited: ``by`` whom, None where the unit replaced it."""

    id: int
    unit: str
    state: str
    by: str | None


def put(
    conn: Connection,
    person_id: int,
    task_id: int,
    sieve: str,
    entries: Sequence[int],
    now: datetime,
) -> ReviewList:
    """The list an admin has of a task from now on; keys of an earlier one are stale."""
    known = of(conn, person_id, task_id)
    kept = set(entries)
    row = {
        "person_id": person_id,
        "task_id": task_id,
        "sieve": sieve,
        "entries": list(entries),
        "ticked": [one for one in (known.ticked if known else ()) if one in kept],
        "version": known.version + 1 if known else 1,
        "shown_at": now,
    }
    conn.execute(
        upsert(
            conn,
            review_lists,
            ("person_id", "task_id"),
            "sieve",
            "entries",
            "ticked",
            "version",
            "shown_at",
        ),
        row,
    )
    return _known(of(conn, person_id, task_id))


def of(conn: Connection, person_id: int, task_id: int) -> ReviewList | None:
    return _one(conn, review_lists.c.person_id == person_id, review_lists.c.task_id == task_id)


def get(conn: Connection, list_id: int) -> ReviewList | None:
    return _one(conn, review_lists.c.id == list_id)


def tick(conn: Connection, list_id: int, ticked: Sequence[int]) -> None:
    """Nobody else sees it: the version stays."""
    conn.execute(
        update(review_lists).where(review_lists.c.id == list_id).values(ticked=list(ticked))
    )


def waiting(conn: Connection, task_id: int) -> list[Waits]:
    """What waits for review in a task, the longest waiting first."""
    query = (
        select(
            submissions.c.id,
            submissions.c.target_id,
            targets.c.version.label("target_version"),
            submissions.c.number,
            targets.c.unit_id,
            units.c.name.label("unit"),
            units.c.kind,
            submissions.c.submitted_by,
            submissions.c.submitted_at,
            submissions.c.is_late,
            submissions.c.person,
        )
        .join(targets, targets.c.id == submissions.c.target_id)
        .join(units, units.c.id == targets.c.unit_id)
        .where(targets.c.task_id == task_id, submissions.c.state == Standing.SUBMITTED)
        .order_by(submissions.c.submitted_at, submissions.c.id)
    )
    return [Waits(**row._mapping) for row in conn.execute(query)]


def parts_of(conn: Connection, task_id: int) -> dict[int, list[Part]]:
    """What was sent with each submission that waits in a task."""
    query = (
        select(submission_parts)
        .join(submissions, submissions.c.id == submission_parts.c.submission_id)
        .join(targets, targets.c.id == submissions.c.target_id)
        .where(targets.c.task_id == task_id, submissions.c.state == Standing.SUBMITTED)
        .order_by(submission_parts.c.submission_id, submission_parts.c.position)
    )
    found: dict[int, list[Part]] = {}
    for row in conn.execute(query):
        found.setdefault(row.submission_id, []).append(Part.load(dict(row._mapping)))
    return found


def judged(conn: Connection, submission_ids: Collection[int]) -> list[Judged]:
    """Those of some submissions that wait no more, and what became of them."""
    query = (
        select(
            submissions.c.id,
            units.c.name.label("unit"),
            submissions.c.state,
            people.c.name.label("by"),
        )
        .join(targets, targets.c.id == submissions.c.target_id)
        .join(units, units.c.id == targets.c.unit_id)
        .outerjoin(people, people.c.id == submissions.c.reviewed_by)
        .where(submissions.c.id.in_(submission_ids), submissions.c.state != Standing.SUBMITTED)
        .order_by(submissions.c.id)
    )
    return [Judged(**row._mapping) for row in conn.execute(query)]


def judge(
    conn: Connection,
    submission_ids: Collection[int],
    state: Standing,
    why: str | None,
    *,
    by: int,
    now: datetime,
) -> int:
    """Judge all of these that still wait; gives how many that were."""
    changed = conn.execute(
        update(submissions)
        .where(submissions.c.id.in_(submission_ids), submissions.c.state == Standing.SUBMITTED)
        .values(state=state, comment=why, reviewed_by=by, reviewed_at=now)
    )
    return changed.rowcount


def settle(
    conn: Connection, target_ids: Collection[int], state: Standing, *, by: int, now: datetime
) -> int:
    """Let the units that handed in one answer stand so; gives how many that were."""
    changed = conn.execute(
        update(targets)
        .where(targets.c.id.in_(target_ids), targets.c.state == Standing.SUBMITTED)
        .values(
            state=state,
            decided_by=by,
            decided_at=now,
            waived_why=None,
            version=targets.c.version + 1,
        )
    )
    return changed.rowcount


def _one(conn: Connection, *where: Any) -> ReviewList | None:
    columns = [review_lists.c[name] for name in ReviewList.__dataclass_fields__]
    row = conn.execute(select(*columns).where(*where)).one_or_none()
    if row is None:
        return None
    lists = {"entries": tuple(row.entries), "ticked": tuple(row.ticked)}
    return ReviewList(**{**row._mapping, **lists})


def _known(found: ReviewList | None) -> ReviewList:
    if found is None:
        raise LookupError("a list just written is gone")
    return found
