"""Checklists: the lines of a task, and every unit's issues (T9)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, insert, select, update

from domain.issue import COUNTED, UNDONE, IssueState
from domain.messages import Bilingual
from domain.report import TaskState
from storage.schema.issues import checklist_lines as lines_
from storage.schema.issues import issues
from storage.schema.people import units
from storage.schema.reports import report_targets as targets
from storage.schema.reports import report_tasks as tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class NewIssue:
    problem: str
    measure: str = ""
    post: str = ""
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """``ends_at``: its own due moment, or its task's."""

    id: int
    target_id: int
    task_id: int
    title: Bilingual
    unit_id: int
    unit: str
    number: int
    state: IssueState
    problem: str
    measure: str
    post: str
    due_at: datetime | None
    ends_at: datetime
    submission_id: int | None
    comment: str | None
    listed_at: datetime
    version: int


def keep_lines(conn: Connection, task_id: int, listed: Sequence[NewIssue]) -> None:
    """What every unit is to look at, until the task opens."""
    rows = [
        {
            "task_id": task_id,
            "position": position,
            "problem": one.problem,
            "measure": one.measure,
            "post": one.post,
            "due_at": one.due_at,
        }
        for position, one in enumerate(listed)
    ]
    if rows:
        conn.execute(insert(lines_), rows)


def lines_of(conn: Connection, task_id: int) -> list[NewIssue]:
    query = select(lines_).where(lines_.c.task_id == task_id).order_by(lines_.c.position)
    return [
        NewIssue(problem=row.problem, measure=row.measure, post=row.post, due_at=row.due_at)
        for row in conn.execute(query)
    ]


def lay_out(conn: Connection, task_id: int, by: int, now: datetime) -> None:
    """The lines of a task as issues of each of its units."""
    listed = lines_of(conn, task_id)
    if not listed:
        return
    units_ = conn.execute(select(targets.c.id).where(targets.c.task_id == task_id)).scalars()
    rows = [
        _row(target_id, one, number, by, now)
        for target_id in units_
        for number, one in enumerate(listed, 1)
    ]
    conn.execute(insert(issues), rows)


def carry(conn: Connection, task_id: int, from_id: int, by: int, now: datetime) -> None:
    """What is open in an earlier round goes on as issues of the same units in this one."""
    new = {
        row.unit_id: row.id
        for row in conn.execute(
            select(targets.c.id, targets.c.unit_id).where(targets.c.task_id == task_id)
        )
    }
    going_on = [one for one in open_in(conn, from_id) if one.unit_id in new]
    if not going_on:
        return
    numbers = _numbers(conn, list(new.values()))
    rows = []
    for one in going_on:
        target_id = new[one.unit_id]
        numbers[target_id] += 1
        same = NewIssue(problem=one.problem, measure=one.measure, post=one.post)
        row = _row(target_id, same, numbers[target_id], by, now)
        rows.append(row | {"carried_from": one.id})
    conn.execute(insert(issues), rows)
    gone = update(issues).where(issues.c.id == bindparam("old"))
    gone = gone.values(state=IssueState.CARRIED, version=issues.c.version + 1)
    conn.execute(gone, [{"old": one.id} for one in going_on])
    owes = update(targets).where(targets.c.id == bindparam("one")).values(asked=bindparam("all"))
    owed = {new[one.unit_id] for one in going_on}
    conn.execute(owes, [{"one": target_id, "all": numbers[target_id]} for target_id in owed])


def _numbers(conn: Connection, target_ids: Sequence[int]) -> dict[int, int]:
    """The last number given in each of some new targets, 0 where there is none."""
    query = select(issues.c.target_id, func.max(issues.c.number)).group_by(issues.c.target_id)
    found = conn.execute(query.where(issues.c.target_id.in_(target_ids)))
    return dict.fromkeys(target_ids, 0) | {row[0]: row[1] for row in found}


def open_in(conn: Connection, task_id: int) -> list[Issue]:
    """What is not put right yet in a task."""
    query = _issues().where(targets.c.task_id == task_id, issues.c.state.in_(UNDONE))
    return [_issue(row) for row in conn.execute(query.order_by(issues.c.id))]


def add(conn: Connection, target_id: int, new: NewIssue, by: int, now: datetime) -> int:
    number = select(func.coalesce(func.max(issues.c.number), 0) + 1).where(
        issues.c.target_id == target_id
    )
    row = _row(target_id, new, number.scalar_subquery(), by, now)
    return int(conn.execute(insert(issues).values(row).returning(issues.c.id)).scalar_one())


def get(conn: Connection, issue_id: int) -> Issue | None:
    row = conn.execute(_issues().where(issues.c.id == issue_id)).one_or_none()
    return _issue(row) if row else None


def of_submission(conn: Connection, submission_id: int) -> Issue | None:
    """The issue that something handed in is about."""
    query = _issues().where(issues.c.submission_id == submission_id)
    row = conn.execute(query).one_or_none()
    return _issue(row) if row else None


def of_target(conn: Connection, target_id: int) -> list[Issue]:
    """A unit's issues that count, in their order."""
    query = _issues().where(issues.c.target_id == target_id, issues.c.state.in_(COUNTED))
    return [_issue(row) for row in conn.execute(query.order_by(issues.c.number))]


def of_task(conn: Connection, task_id: int) -> list[Issue]:
    """Every unit's, by unit."""
    query = _issues().where(targets.c.task_id == task_id, issues.c.state.in_(COUNTED))
    query = query.order_by(units.c.name, issues.c.number)
    return [_issue(row) for row in conn.execute(query)]


def undone(conn: Connection, unit_ids: Collection[int], until: datetime) -> list[Issue]:
    """Issues with a due moment of their own that is near or past, in open tasks."""
    query = _issues().where(
        targets.c.unit_id.in_(unit_ids),
        tasks.c.state == TaskState.OPEN,
        issues.c.state.in_(UNDONE),
        issues.c.due_at <= until,
    )
    return [_issue(row) for row in conn.execute(query.order_by(issues.c.due_at, issues.c.id))]


def settle(conn: Connection, seen: Issue, state: IssueState, **values: Any) -> bool:
    """Let an issue stand otherwise.  False: it is no longer as seen."""
    changed = conn.execute(
        update(issues)
        .where(issues.c.id == seen.id, issues.c.version == seen.version)
        .values(state=state, version=seen.version + 1, **values)
    )
    return bool(changed.rowcount)


def _row(target_id: int, new: NewIssue, number: Any, by: int, now: datetime) -> dict[str, Any]:
    return {
        "target_id": target_id,
        "number": number,
        "state": IssueState.OPEN,
        "problem": new.problem,
        "measure": new.measure,
        "post": new.post,
        "due_at": new.due_at,
        "listed_by": by,
        "listed_at": now,
    }


def _issues() -> Select[Any]:
    own = ("id", "target_id", "number", "state", "problem", "measure", "post", "due_at")
    more = ("submission_id", "comment", "listed_at", "version")
    return (
        select(
            *(issues.c[name] for name in (*own, *more)),
            targets.c.task_id,
            targets.c.unit_id,
            func.coalesce(issues.c.due_at, targets.c.due_at, type_=issues.c.due_at.type).label(
                "ends_at"
            ),
            tasks.c.title_zh,
            tasks.c.title_en,
            units.c.name.label("unit"),
        )
        .join(targets, targets.c.id == issues.c.target_id)
        .join(tasks, tasks.c.id == targets.c.task_id)
        .join(units, units.c.id == targets.c.unit_id)
    )


def _issue(row: Any) -> Issue:
    values = dict(row._mapping)
    title = Bilingual(values.pop("title_zh"), values.pop("title_en"))
    return Issue(**{**values, "state": IssueState(row.state), "title": title})
