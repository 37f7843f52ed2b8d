"""Tasks that repeat, and what became of their occurrences (T1)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from domain.audience import Audience
from domain.collection import Term
from domain.messages import Bilingual
from domain.series import Outcome, Rule, SeriesState
from storage.db import insert_new
from storage.schema.reports import report_tasks as tasks
from storage.schema.series import series_tasks
from storage.schema.series import task_series as series


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSeries:
    """What every occurrence is made of; ``said`` is the recurrence as it was typed."""

    title: Bilingual
    audience: Audience
    evidence: tuple[str, ...]  # none: any kind
    said: str
    rule: Rule
    kind: str
    created_by: int
    explanation: str = ""
    clause: str | None = None
    plan_line: str | None = None
    ordinal: int | None = None
    at_most: int | None = None
    winners: int | None = None
    term: Term = Term.ONCE
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    at_least: int | None = None  # of each unit; none: one answer, 0: nobody owes it


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(NewSeries):
    id: int
    state: SeriesState
    next_on: date | None
    version: int


@dataclass(frozen=True, slots=True)
class Past:
    """One occurrence: what became of it, and the task it is, if it is one."""

    on: date
    outcome: Outcome
    task_id: int | None
    state: str | None


_SAME = (
    "id",
    "kind",
    "said",
    "explanation",
    "clause",
    "plan_line",
    "ordinal",
    "at_most",
    "winners",
)
_MORE = ("at_least", "created_by", "next_on", "version")


def add(conn: Connection, new: NewSeries, next_on: date, now: datetime) -> int:
    row = {
        "state": SeriesState.RUNNING,
        "kind": new.kind,
        "title_zh": new.title.zh,
        "title_en": new.title.en,
        "explanation": new.explanation,
        "clause": new.clause,
        "plan_line": new.plan_line,
        "audience": new.audience.dump(),
        "evidence": list(new.evidence),
        "ordinal": new.ordinal,
        "at_most": new.at_most,
        "winners": new.winners,
        "term": new.term,
        "choices": {name: list(words) for name, words in new.choices.items()} or None,
        "at_least": new.at_least,
        "said": new.said,
        "rule": new.rule.dump(),
        "next_on": next_on,
        "created_by": new.created_by,
        "created_at": now,
    }
    return int(conn.execute(insert(series).returning(series.c.id), row).scalar_one())


def get(conn: Connection, series_id: int) -> Series | None:
    row = conn.execute(select(series).where(series.c.id == series_id)).one_or_none()
    return _series(row) if row else None


def in_state(conn: Connection, state: SeriesState) -> list[Series]:
    """The one whose turn comes first stands first."""
    query = select(series).where(series.c.state == state)
    order = (series.c.next_on.is_(None), series.c.next_on, series.c.id)
    return [_series(row) for row in conn.execute(query.order_by(*order))]


def change(conn: Connection, seen: Series, **values: Any) -> Series | None:
    """None: it is no longer as seen."""
    changed = conn.execute(
        update(series)
        .where(series.c.id == seen.id, series.c.version == seen.version)
        .values(**values, version=seen.version + 1)
        .returning(*series.c)
    )
    row = changed.one_or_none()
    return _series(row) if row else None


def claim(conn: Connection, series_id: int, on: date, outcome: Outcome, now: datetime) -> bool:
    """What became of an occurrence, once.  False: that has been settled before."""
    statement = insert_new(conn, series_tasks, "series_id", "on").returning(series_tasks.c.id)
    row = {"series_id": series_id, "on": on, "outcome": outcome, "task_id": None, "at": now}
    return conn.execute(statement, row).scalar_one_or_none() is not None


def bind(conn: Connection, series_id: int, on: date, task_id: int) -> None:
    """The task an occurrence became."""
    conn.execute(
        update(series_tasks)
        .where(series_tasks.c.series_id == series_id, series_tasks.c.on == on)
        .values(task_id=task_id)
    )


def past(conn: Connection, series_id: int, limit: int) -> list[Past]:
    """The latest first."""
    query = (
        select(series_tasks.c.on, series_tasks.c.outcome, series_tasks.c.task_id, tasks.c.state)
        .outerjoin(tasks, tasks.c.id == series_tasks.c.task_id)
        .where(series_tasks.c.series_id == series_id)
        .order_by(series_tasks.c.on.desc())
        .limit(limit)
    )
    return [
        Past(row.on, Outcome(row.outcome), row.task_id, row.state) for row in conn.execute(query)
    ]


def last_on(conn: Connection, series_id: int) -> date | None:
    """The day of the latest occurrence that is settled."""
    query = select(func.max(series_tasks.c.on)).where(series_tasks.c.series_id == series_id)
    found: date | None = conn.execute(query).scalar_one()
    return found


def of_lines(conn: Connection, plan_line: str) -> list[Series]:
    """Those that carry out a line of a plan, the running ones first."""
    query = select(series).where(series.c.plan_line == plan_line)
    return [_series(row) for row in conn.execute(query.order_by(series.c.state, series.c.id))]


def is_of_one(conn: Connection, task_id: int) -> bool:
    """Whether a task is one occurrence of what repeats."""
    query = select(series_tasks.c.id).where(series_tasks.c.task_id == task_id)
    return conn.execute(query).first() is not None


def _series(row: Any) -> Series:
    values: Mapping[str, Any] = row._mapping
    return Series(
        **{name: values[name] for name in (*_SAME, *_MORE)},
        state=SeriesState(row.state),
        title=Bilingual(row.title_zh, row.title_en),
        audience=Audience.load(row.audience),
        evidence=tuple(row.evidence),
        rule=Rule.load(row.rule),
        term=Term(row.term),
        choices={name: tuple(words) for name, words in (row.choices or {}).items()},
    )
