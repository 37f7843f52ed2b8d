"""Plans as loaded: written whole, read by year (T11)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from domain.messages import Bilingual
from storage.db import insert_new, upsert
from storage.schema.plans import (
    plan_clocks,
    plan_days,
    plan_figures,
    plan_lines,
    plan_milestones,
    plan_quotas,
    plan_tasks,
    plans,
)

Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class LoadedPlan:
    """A plan in the year it is worked in; ``issued_for`` is the year it was written for."""

    id: int
    code: str
    year: int
    issued_for: int
    title: Bilingual
    issuer: Bilingual
    document_no: str | None
    seal: str

    @property
    def moved(self) -> bool:
        return self.year != self.issued_for


@dataclass(frozen=True, slots=True)
class PlanLine:
    """``audience`` is JSON, as tasks keep theirs; ``who`` are the plan's own words for it."""

    id: int
    plan_id: int
    line: str
    clause: str
    text: Bilingual
    who: Bilingual | None
    excluded: Bilingual | None
    note: Bilingual | None
    rhythm: str
    standing: str
    mechanisms: tuple[str, ...]
    evidence: tuple[str, ...]
    health_days: tuple[str, ...]
    audience: Mapping[str, Any]
    topics: tuple[str, ...]
    collects: tuple[str, ...]
    feature: str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a clause; ``counts`` is what it counts one by one."""

    key: str
    said: Bilingual
    counts: tuple[Bilingual, ...]


@dataclass(frozen=True, slots=True)
class PlanQuota:
    """At least ``at_least`` a ``period`` by each unit or person (``per``)."""

    number: str
    line: str
    clause: str
    counts: Bilingual
    per: str
    at_least: int
    period: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class PlanClock:
    number: str
    line: str
    clause: str
    what: Bilingual
    hours: int
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class PlanMilestone:
    number: str
    line: str
    clause: str
    what: Bilingual
    followed_by: Bilingual | None
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanFigure:
    """Another number of a plan; ``amount`` is a target or 第N届, ``value`` a figure in words."""

    number: str
    line: str
    clause: str
    kind: str
    name: Bilingual
    amount: int | None
    value: Bilingual | None
    window: str | None


@dataclass(frozen=True, slots=True)
class PlanDay:
    line: str
    clause: str
    kind: str
    name: Bilingual
    note: Bilingual | None
    health_day: str | None
    ordinal: int | None
    on: date | None
    passed: bool


@dataclass(frozen=True, slots=True)
class Numbers:
    """Everything countable and dated that a plan says."""

    quotas: tuple[PlanQuota, ...]
    clocks: tuple[PlanClock, ...]
    milestones: tuple[PlanMilestone, ...]
    figures: tuple[PlanFigure, ...]
    days: tuple[PlanDay, ...]


def of_year(conn: Connection, year: int) -> tuple[LoadedPlan, ...]:
    rows = conn.execute(select(plans).where(plans.c.year == year).order_by(plans.c.code))
    return tuple(_plan(row) for row in rows)


def get(conn: Connection, plan_id: int) -> LoadedPlan | None:
    row = conn.execute(select(plans).where(plans.c.id == plan_id)).one_or_none()
    return _plan(row) if row else None


def find(conn: Connection, code: str, year: int) -> LoadedPlan | None:
    query = select(plans).where(plans.c.code == code, plans.c.year == year)
    row = conn.execute(query).one_or_none()
    return _plan(row) if row else None


def put(conn: Connection, row: Mapping[str, Any], now: datetime) -> int:
    """Write the plan itself, over what was loaded of it for that year before."""
    changed = tuple(name for name in row if name not in ("code", "year"))
    statement = upsert(conn, plans, ("code", "year"), *changed, "loaded_at").returning(plans.c.id)
    return int(conn.execute(statement, {**row, "loaded_at": now}).scalar_one())


def put_lines(conn: Connection, plan_id: int, rows: Rows) -> None:
    """Lines keep their ids when a plan is loaded in a newer wording; vanished ones go."""
    changed = tuple(name for name in rows[0] if name != "line")
    statement = upsert(conn, plan_lines, ("plan_id", "line"), *changed)
    conn.execute(statement, [{"plan_id": plan_id, **row} for row in rows])
    kept = [row["line"] for row in rows]
    conn.execute(
        delete(plan_lines).where(plan_lines.c.plan_id == plan_id, plan_lines.c.line.not_in(kept))
    )


def put_numbers(
    conn: Connection,
    plan_id: int,
    *,
    quotas: Rows,
    clocks: Rows,
    milestones: Rows,
    figures: Rows,
    days: Rows,
) -> None:
    """Replace everything countable and dated."""
    _replace(conn, plan_quotas, plan_id, quotas)
    _replace(conn, plan_clocks, plan_id, clocks)
    _replace(conn, plan_milestones, plan_id, milestones)
    _replace(conn, plan_figures, plan_id, figures)
    _replace(conn, plan_days, plan_id, days)


def _replace(conn: Connection, table: Table, plan_id: int, rows: Rows) -> None:
    conn.execute(delete(table).where(table.c.plan_id == plan_id))
    if rows:
        conn.execute(insert(table), [{"plan_id": plan_id, **row} for row in rows])


def lines(conn: Connection, plan_id: int) -> tuple[PlanLine, ...]:
    """In the order of the plan."""
    query = select(plan_lines).where(plan_lines.c.plan_id == plan_id)
    return tuple(map(_line, conn.execute(query.order_by(plan_lines.c.position))))


def line(conn: Connection, line_id: int) -> PlanLine | None:
    row = conn.execute(select(plan_lines).where(plan_lines.c.id == line_id)).one_or_none()
    return _line(row) if row else None


def numbers(conn: Connection, plan_id: int) -> Numbers:
    return Numbers(
        quotas=tuple(map(_quota, _children(conn, plan_quotas, plan_id))),
        clocks=tuple(map(_clock, _children(conn, plan_clocks, plan_id))),
        milestones=tuple(map(_milestone, _children(conn, plan_milestones, plan_id))),
        figures=tuple(map(_figure, _children(conn, plan_figures, plan_id))),
        days=tuple(map(_day, _children(conn, plan_days, plan_id))),
    )


def claim_task(
    conn: Connection, plan_id: int, mark: Mapping[str, Any], now: datetime
) -> int | None:
    """Note that a plan gives this draft.  None: it has given it already."""
    statement = insert_new(conn, plan_tasks, "plan_id", "line", "mark").returning(plan_tasks.c.id)
    row = {"plan_id": plan_id, **mark, "created_at": now}
    return conn.execute(statement, row).scalar_one_or_none()


def bind_task(conn: Connection, claim_id: int, task_id: int) -> None:
    """The report task a claimed draft became."""
    conn.execute(update(plan_tasks).where(plan_tasks.c.id == claim_id).values(task_id=task_id))


def given_task(
    conn: Connection, plan_id: int, line: str, mark: str
) -> tuple[int, date | None] | None:
    """The report task a plan gave for a mark, and the due day it gave.  None: it gave none."""
    query = select(plan_tasks.c.task_id, plan_tasks.c.due_on).where(
        plan_tasks.c.plan_id == plan_id, plan_tasks.c.line == line, plan_tasks.c.mark == mark
    )
    row = conn.execute(query).one_or_none()
    if row is None or row.task_id is None:
        return None
    return int(row.task_id), row.due_on


def redate_task(conn: Connection, task_id: int, due_on: date) -> None:
    """The plan gives the task for another day now."""
    conn.execute(update(plan_tasks).where(plan_tasks.c.task_id == task_id).values(due_on=due_on))


def task_count(conn: Connection, plan_id: int) -> int:
    """How many report tasks a plan has given so far."""
    query = select(func.count()).where(plan_tasks.c.plan_id == plan_id)
    return int(conn.execute(query).scalar_one())


def _children(conn: Connection, table: Table, plan_id: int) -> list[Any]:
    return list(conn.execute(select(table).where(table.c.plan_id == plan_id).order_by(table.c.id)))


def _plan(row: Any) -> LoadedPlan:
    return LoadedPlan(
        id=row.id,
        code=row.code,
        year=row.year,
        issued_for=row.issued_for,
        title=Bilingual(row.title_zh, row.title_en),
        issuer=Bilingual(row.issuer_zh, row.issuer_en),
        document_no=row.document_no,
        seal=row.seal,
    )


def _line(row: Any) -> PlanLine:
    return PlanLine(
        id=row.id,
        plan_id=row.plan_id,
        line=row.line,
        clause=row.clause,
        text=Bilingual(row.text_zh, row.text_en),
        who=_maybe(row.who_zh, row.who_en),
        excluded=_maybe(row.excluded_zh, row.excluded_en),
        note=_maybe(row.note_zh, row.note_en),
        rhythm=row.rhythm,
        standing=row.standing,
        mechanisms=tuple(row.mechanisms),
        evidence=tuple(row.evidence),
        health_days=tuple(row.health_days),
        audience=row.audience,
        topics=tuple(row.topics),
        collects=tuple(row.collects),
        feature=row.feature,
    )


def _quota(row: Any) -> PlanQuota:
    return PlanQuota(
        number=row.number,
        line=row.line,
        clause=row.clause,
        counts=Bilingual(row.counts_zh, row.counts_en),
        per=row.per,
        at_least=row.at_least,
        period=row.period,
        readings=_readings(row),
    )


def _clock(row: Any) -> PlanClock:
    what = Bilingual(row.what_zh, row.what_en)
    return PlanClock(row.number, row.line, row.clause, what, row.hours, _readings(row))


def _readings(row: Any) -> tuple[Reading, ...]:
    """Of a plan loaded by an earlier version only the words are known."""
    return tuple(
        Reading(
            one.get("key", ""),
            Bilingual(one["zh"], one["en"]),
            tuple(map(Bilingual, one.get("counts_zh", ()), one.get("counts_en", ()))),
        )
        for one in row.readings
    )


def _milestone(row: Any) -> PlanMilestone:
    return PlanMilestone(
        number=row.number,
        line=row.line,
        clause=row.clause,
        what=Bilingual(row.what_zh, row.what_en),
        followed_by=_maybe(row.followed_by_zh, row.followed_by_en),
        places=tuple(row.places),
    )


def _figure(row: Any) -> PlanFigure:
    return PlanFigure(
        number=row.number,
        line=row.line,
        clause=row.clause,
        kind=row.kind,
        name=Bilingual(row.name_zh, row.name_en),
        amount=row.amount,
        value=_maybe(row.value_zh, row.value_en),
        window=row.window,
    )


def _day(row: Any) -> PlanDay:
    return PlanDay(
        line=row.line,
        clause=row.clause,
        kind=row.kind,
        name=Bilingual(row.name_zh, row.name_en),
        note=_maybe(row.note_zh, row.note_en),
        health_day=row.health_day,
        ordinal=row.ordinal,
        on=row.on,
        passed=row.passed,
    )


def _maybe(zh: str | None, en: str | None) -> Bilingual | None:
    return Bilingual(zh, en) if zh and en else None
