"""The same file or the same words handed in before: what a submission is a twin of (T3).

Only what came earlier and still counts is compared with: of two that are the same, the later one is
marked.  Other units' answers count for the same task, a unit's own for any.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, union_all

from domain.messages import Bilingual
from domain.report import Standing
from storage.schema.people import units
from storage.schema.reports import report_targets, report_tasks, submission_parts, submissions

COUNTS = (Standing.SUBMITTED, Standing.ACCEPTED)
SAME = ("file_unique_id", "sha256", "text_sha256")  # one of them is enough

Meant = Callable[[Any, Any], ColumnElement[bool]]  # of which submissions: (submission, target)


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """What was handed in earlier; ``is_own``: by the same unit."""

    unit: str
    title: Bilingual
    submitted_at: datetime
    is_own: bool


def of(conn: Connection, submission_id: int) -> Twin | None:
    """What a submission is a twin of, the first there was."""
    return _first(conn, lambda later, _one: later.c.id == submission_id).get(submission_id)


def of_task(conn: Connection, task_id: int) -> dict[int, Twin]:
    """The same for all that waits in a task."""
    return _first(
        conn,
        lambda later, one: and_(one.c.task_id == task_id, later.c.state == Standing.SUBMITTED),
    )


def _first(conn: Connection, meant: Meant) -> dict[int, Twin]:
    pairs = union_all(*(_pairs(name, meant) for name in SAME)).subquery()
    query = select(pairs.c.later, func.min(pairs.c.earlier)).group_by(pairs.c.later)
    found = {row[0]: row[1] for row in conn.execute(query)}
    known = _shown(conn, {*found, *found.values()})
    return {
        later: _twin(known[earlier], is_own=known[earlier].unit_id == known[later].unit_id)
        for later, earlier in found.items()
    }


def own(
    conn: Connection,
    target_id: int,
    unit_id: int,
    *,
    files: Sequence[str],
    texts: Sequence[str],
    is_piece: bool,
) -> Twin | None:
    """What this unit handed in before with one of these files or texts, the newest.

    An answer that will be replaced is no twin; another piece of the same number is one.
    """
    parts, targets = submission_parts, report_targets
    query = (
        select(submissions.c.id)
        .join(parts, parts.c.submission_id == submissions.c.id)
        .join(targets, targets.c.id == submissions.c.target_id)
        .where(
            targets.c.unit_id == unit_id,
            submissions.c.state.in_(COUNTS),
            or_(parts.c.file_unique_id.in_(files), parts.c.text_sha256.in_(texts)),
        )
        .order_by(submissions.c.id.desc())
        .limit(1)
    )
    if not is_piece:
        query = query.where(targets.c.id != target_id)
    found = conn.execute(query).scalar_one_or_none()
    return None if found is None else _twin(_shown(conn, [found])[found], is_own=True)


def _pairs(name: str, meant: Meant) -> Any:
    """Later and earlier submissions with the same file, bytes or words."""
    mine, theirs = submission_parts.alias(), submission_parts.alias()
    later, earlier = submissions.alias(), submissions.alias()
    one, other = report_targets.alias(), report_targets.alias()
    return (
        select(mine.c.submission_id.label("later"), theirs.c.submission_id.label("earlier"))
        .join(
            theirs,
            and_(
                theirs.c[name] == mine.c[name],
                theirs.c.submission_id < mine.c.submission_id,
            ),
        )
        .join(later, later.c.id == mine.c.submission_id)
        .join(earlier, earlier.c.id == theirs.c.submission_id)
        .join(one, one.c.id == later.c.target_id)
        .join(other, other.c.id == earlier.c.target_id)
        .where(
            meant(later, one),
            earlier.c.state.in_(COUNTS),
            _compared(one, other, later),
        )
    )


def _compared(one: Any, other: Any, later: Any) -> ColumnElement[bool]:
    is_own = other.c.unit_id == one.c.unit_id
    own_other = and_(is_own, or_(other.c.id != one.c.id, later.c.done_on.is_not(None)))
    return or_(own_other, and_(~is_own, other.c.task_id == one.c.task_id))


def _shown(conn: Connection, submission_ids: Collection[int]) -> dict[int, Any]:
    query = (
        select(
            submissions.c.id,
            submissions.c.submitted_at,
            report_targets.c.unit_id,
            units.c.name.label("unit"),
            report_tasks.c.title_zh,
            report_tasks.c.title_en,
        )
        .join(report_targets, report_targets.c.id == submissions.c.target_id)
        .join(report_tasks, report_tasks.c.id == report_targets.c.task_id)
        .join(units, units.c.id == report_targets.c.unit_id)
        .where(submissions.c.id.in_(submission_ids))
    )
    return {row.id: row for row in conn.execute(query)}


def _twin(row: Any, *, is_own: bool) -> Twin:
    return Twin(
        unit=row.unit,
        title=Bilingual(row.title_zh, row.title_en),
        submitted_at=row.submitted_at,
        is_own=is_own,
    )
