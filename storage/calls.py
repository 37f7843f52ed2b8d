"""Calls for entries: earlier editions of an award, and series that open every month (T5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from domain.audience import Audience
from domain.collection import REPORT
from domain.messages import Bilingual
from domain.report import TaskState
from storage.schema.call_series import call_series
from storage.schema.reports import report_tasks as tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSeries:
    """What every month's call will be like."""

    kind: str
    title: Bilingual
    explanation: str
    audience: Audience
    choices: Mapping[str, tuple[str, ...]]
    at_most: int | None
    winners: int | None
    clause: str | None = None
    plan_line: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(NewSeries):
    """``started_at`` is None while it is a draft."""

    id: int
    created_by: int
    started_at: datetime | None
    stopped_at: datetime | None
    version: int

    @property
    def is_running(self) -> bool:
        return self.started_at is not None and self.stopped_at is None


def add(conn: Connection, new: NewSeries, by: int, now: datetime) -> int:
    row = {
        "kind": new.kind,
        "title_zh": new.title.zh,
        "title_en": new.title.en,
        "explanation": new.explanation,
        "clause": new.clause,
        "plan_line": new.plan_line,
        "audience": new.audience.dump(),
        "choices": {name: list(words) for name, words in new.choices.items()} or None,
        "at_most": new.at_most,
        "winners": new.winners,
        "created_by": by,
        "created_at": now,
    }
    return int(conn.execute(insert(call_series).returning(call_series.c.id), row).scalar_one())


def get(conn: Connection, series_id: int) -> Series | None:
    row = conn.execute(select(call_series).where(call_series.c.id == series_id)).one_or_none()
    return _series(row) if row else None


def running(conn: Connection) -> list[Series]:
    """Those that go on, the oldest first."""
    query = select(call_series).where(
        call_series.c.started_at.is_not(None), call_series.c.stopped_at.is_(None)
    )
    return [_series(row) for row in conn.execute(query.order_by(call_series.c.id))]


def change(conn: Connection, seen: Series, **values: datetime) -> Series | None:
    """Start or stop it.  None: it is no longer as seen."""
    changed = conn.execute(
        update(call_series)
        .where(call_series.c.id == seen.id, call_series.c.version == seen.version)
        .values(**values, version=seen.version + 1)
        .returning(*call_series.c)
    )
    row = changed.one_or_none()
    return _series(row) if row else None


def months(conn: Connection, series_id: int) -> list[date]:
    """The first days of the months it has opened a call for."""
    query = select(tasks.c.series_on).where(tasks.c.series_id == series_id)
    return list(conn.execute(query.order_by(tasks.c.series_on)).scalars())


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


def _series(row: Any) -> Series:
    return Series(
        id=row.id,
        kind=row.kind,
        title=Bilingual(row.title_zh, row.title_en),
        explanation=row.explanation,
        clause=row.clause,
        plan_line=row.plan_line,
        audience=Audience.load(row.audience),
        choices={name: tuple(words) for name, words in (row.choices or {}).items()},
        at_most=row.at_most,
        winners=row.winners,
        created_by=row.created_by,
        started_at=row.started_at,
        stopped_at=row.stopped_at,
        version=row.version,
    )
