"""Report tasks and what each unit owes for them (T1, T4)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, insert, or_, select, update

from domain.audience import Audience
from domain.collection import REPORT, Term
from domain.messages import Bilingual
from domain.plan import Counted
from domain.quota import Asked
from domain.report import OWED, Standing, TaskState, Wish
from storage.schema.people import units
from storage.schema.reports import report_targets as targets
from storage.schema.reports import report_tasks as tasks

_KIND = ("kind", "ordinal", "at_most", "checks", "follows", "winners")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTask:
    """A task as a form or a plan gives it; it becomes a draft."""

    title: Bilingual
    audience: Audience
    evidence: tuple[str, ...]  # none: any kind
    due_at: datetime | None
    wish: Wish | None = None  # of the due moment, before it moved off a rest day
    explanation: str = ""
    clause: str | None = None
    plan_line: str | None = None
    opens_on: date | None = None
    created_by: int | None = None
    asked: Asked | None = None  # a number, where one answer is not enough
    kind: str = REPORT
    ordinal: int | None = None
    at_most: int | None = None
    checks: str | None = None
    follows: int | None = None
    winners: int | None = None  # how many of all entries are chosen
    term: Term = Term.ONCE
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by question


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """``rung`` is the latest step of the chase and ``chased_on`` the morning it stands on."""

    id: int
    state: TaskState
    title: Bilingual
    audience: Audience
    evidence: tuple[str, ...]
    due_at: datetime | None
    wish: Wish | None
    explanation: str
    clause: str | None
    opens_on: date | None
    opened_at: datetime | None
    chased_on: date | None
    rung: str | None
    version: int
    asked: Asked | None
    kind: str
    ordinal: int | None
    at_most: int | None
    checks: str | None  # of a checklist: who checks beside the office
    follows: int | None  # the round whose open issues go on in this one
    winners: int | None
    term: Term
    choices: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What one unit owes for one task; ``asked`` only where it is a number, with what it did."""

    id: int
    task_id: int
    unit_id: int
    unit: str
    kind: str
    state: Standing
    due_at: datetime
    waived_why: str | None
    decided_by: int | None
    decided_at: datetime | None
    asked: int | None
    done: int
    pending: int
    since_on: date | None
    asked_why: str | None
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """A target with what is said of its task where many are listed."""

    target: Target
    title: Bilingual
    chased_on: date | None
    rung: str | None


def add(conn: Connection, new: NewTask, now: datetime) -> int:
    row = {
        "state": TaskState.DRAFT,
        "kind": new.kind,
        "ordinal": new.ordinal,
        "at_most": new.at_most,
        "checks": new.checks,
        "follows": new.follows,
        "winners": new.winners,
        "term": new.term,
        "choices": {name: list(words) for name, words in new.choices.items()} or None,
        "title_zh": new.title.zh,
        "title_en": new.title.en,
        "explanation": new.explanation,
        "clause": new.clause,
        "plan_line": new.plan_line,
        "audience": new.audience.dump(),
        "evidence": list(new.evidence),
        "opens_on": new.opens_on,
        "due_at": new.due_at,
        **_wished(new.wish),
        **_number(new.asked),
        "created_by": new.created_by,
        "created_at": now,
    }
    return int(conn.execute(insert(tasks).returning(tasks.c.id), row).scalar_one())


def get(conn: Connection, task_id: int) -> Task | None:
    row = conn.execute(select(tasks).where(tasks.c.id == task_id)).one_or_none()
    return _task(row) if row else None


def in_state(conn: Connection, state: TaskState) -> list[Task]:
    """All tasks in a state, the earliest due first, those without a due moment last."""
    order = (tasks.c.due_at.is_(None), tasks.c.due_at, tasks.c.id)
    rows = conn.execute(select(tasks).where(tasks.c.state == state).order_by(*order))
    return [_task(row) for row in rows]


def open_for_units(
    conn: Connection,
    task: Task,
    unit_ids: Iterable[int],
    by: int,
    now: datetime,
    asked: Mapping[int, int] | None = None,
) -> Task | None:
    """Open a draft and write what each unit owes.  None: it is no longer as seen.

    ``asked``: how many of each unit, where the task has a number.
    """
    opened = _change(conn, task, state=TaskState.OPEN, opened_by=by, opened_at=now)
    if opened is not None:
        row = {
            "task_id": task.id,
            "due_at": task.due_at,
            "since_on": task.asked.begins_on if task.asked else None,
        }
        number = asked or {}
        conn.execute(
            insert(targets),
            [row | {"unit_id": unit, **_share(number.get(unit))} for unit in unit_ids],
        )
    return opened


def close(conn: Connection, task: Task, now: datetime) -> Task | None:
    """Nothing is handed in or chased any more.  None: it is no longer as seen."""
    return _change(conn, task, state=TaskState.CLOSED, closed_at=now)


def set_due(
    conn: Connection, task: Task, due_at: datetime, wish: Wish | None = None
) -> Task | None:
    """Due at another moment, for every unit.  None: it is no longer as seen.

    Whether something came late stays as it was when it was handed in.
    """
    values = {"due_at": due_at, "chased_on": None, "rung": None, **_wished(wish)}
    moved = _change(conn, task, **values)
    if moved is not None:
        conn.execute(update(targets).where(targets.c.task_id == task.id).values(due_at=due_at))
    return moved


def set_number(conn: Connection, task: Task, asked: Asked | None) -> Task | None:
    """Ask for another number.  None: the task is no longer as seen."""
    return _change(conn, task, **_number(asked))


def set_opening(conn: Connection, task_id: int, opens_on: date | None) -> None:
    """From when on a plan wants a draft open."""
    conn.execute(update(tasks).where(tasks.c.id == task_id).values(opens_on=opens_on))


def mark_rung(conn: Connection, task_id: int, rung: str, on: date) -> None:
    """A step of the chase has come; nobody decides by it, so the version stays."""
    conn.execute(update(tasks).where(tasks.c.id == task_id).values(rung=rung, chased_on=on))


def counts(conn: Connection, task_ids: Collection[int]) -> dict[int, dict[str, int]]:
    """How many units of each task stand how; closed units owe nothing."""
    query = (
        select(targets.c.task_id, targets.c.state, func.count())
        .join(units, units.c.id == targets.c.unit_id)
        .where(targets.c.task_id.in_(task_ids), _counts())
        .group_by(targets.c.task_id, targets.c.state)
    )
    found: dict[int, dict[str, int]] = {task_id: {} for task_id in task_ids}
    for task_id, state, count in conn.execute(query):
        found[task_id][state] = count
    return found


def target(conn: Connection, target_id: int) -> Target | None:
    row = conn.execute(_targets().where(targets.c.id == target_id)).one_or_none()
    return _target(row) if row else None


def targets_of(conn: Connection, task_id: int, unit_ids: Collection[int]) -> list[Target]:
    """What these units owe for a task, in the order of their names."""
    query = _targets().where(targets.c.task_id == task_id, targets.c.unit_id.in_(unit_ids))
    return [_target(row) for row in conn.execute(query.order_by(units.c.name))]


def standing_in(conn: Connection, task_id: int, *states: Standing) -> list[Target]:
    """The units of a task that stand like this, by kind and name.  Who is missing is this."""
    query = _targets().where(targets.c.task_id == task_id, targets.c.state.in_(states), _counts())
    return [_target(row) for row in conn.execute(query.order_by(units.c.kind, units.c.name))]


def owed(
    conn: Connection, unit_ids: Collection[int], *states: Standing, limit: int = 200
) -> list[Owed]:
    """What units stand to hand in for open tasks, the earliest due first."""
    query = (
        _targets(tasks.c.title_zh, tasks.c.title_en, tasks.c.chased_on, tasks.c.rung)
        .join(tasks, tasks.c.id == targets.c.task_id)
        .where(
            targets.c.unit_id.in_(unit_ids),
            targets.c.state.in_(states),
            tasks.c.state == TaskState.OPEN,
        )
        .order_by(targets.c.due_at, targets.c.id)
        .limit(limit)
    )
    return [_owed(row) for row in conn.execute(query)]


def invitations(conn: Connection, unit_ids: Collection[int], now: datetime) -> list[Owed]:
    """What units may hand in and owe nothing of, the earliest closing first."""
    query = (
        _targets(tasks.c.title_zh, tasks.c.title_en, tasks.c.chased_on, tasks.c.rung)
        .join(tasks, tasks.c.id == targets.c.task_id)
        .where(
            targets.c.unit_id.in_(unit_ids),
            targets.c.asked == 0,
            targets.c.due_at > now,
            tasks.c.state == TaskState.OPEN,
        )
        .order_by(targets.c.due_at, targets.c.id)
    )
    return [_owed(row) for row in conn.execute(query)]


def decide(
    conn: Connection,
    seen: Target,
    state: Standing,
    *,
    by: int | None = None,
    now: datetime | None = None,
    why: str | None = None,
) -> Target | None:
    """Let a target stand otherwise.  None: it is no longer as seen."""
    changed = conn.execute(
        update(targets)
        .where(targets.c.id == seen.id, targets.c.version == seen.version)
        .values(
            state=state,
            decided_by=by,
            decided_at=now,
            waived_why=why,
            version=seen.version + 1,
        )
    )
    return target(conn, seen.id) if changed.rowcount else None


def _share(asked: int | None) -> dict[str, Any]:
    """What one unit stands with at the opening: of what is asked of nobody it is invited."""
    return {"asked": asked, "state": Standing.INVITED if asked == 0 else Standing.MISSING}


def _change(conn: Connection, task: Task, **values: Any) -> Task | None:
    changed = conn.execute(
        update(tasks)
        .where(tasks.c.id == task.id, tasks.c.version == task.version)
        .values(**values, version=task.version + 1)
        .returning(*tasks.c)
    )
    row = changed.one_or_none()
    return _task(row) if row else None


def _counts() -> ColumnElement[bool]:
    """Of a closed unit only what it handed in counts."""
    return or_(units.c.closed_at.is_(None), targets.c.state.not_in(OWED))


def _targets(*more: Any) -> Select[Any]:
    return select(targets, units.c.name.label("unit"), units.c.kind, *more).join(
        units, units.c.id == targets.c.unit_id
    )


def _number(asked: Asked | None) -> dict[str, Any]:
    if asked is None:
        return {"at_least": None, "per": None, "begins_on": None}
    return {"at_least": asked.at_least, "per": asked.per, "begins_on": asked.begins_on}


def _wished(wish: Wish | None) -> dict[str, Any]:
    if wish is None:
        return {"wished_at": None, "wished_exact": False}
    return {"wished_at": wish.at, "wished_exact": wish.is_exact}


def _task(row: Any) -> Task:
    values: Mapping[str, Any] = row._mapping
    same = ("id", "due_at", "explanation", "clause", "opens_on", "opened_at", *_KIND)
    return Task(
        **{name: values[name] for name in same},
        state=TaskState(row.state),
        title=Bilingual(row.title_zh, row.title_en),
        audience=Audience.load(row.audience),
        evidence=tuple(row.evidence),
        wish=Wish(row.wished_at, row.wished_exact) if row.wished_at else None,
        chased_on=row.chased_on,
        rung=row.rung,
        version=row.version,
        asked=Asked(row.at_least, Counted(row.per), row.begins_on) if row.per else None,
        term=Term(row.term),
        choices={name: tuple(words) for name, words in (row.choices or {}).items()},
    )


def _owed(row: Any) -> Owed:
    return Owed(
        target=_target(row),
        title=Bilingual(row.title_zh, row.title_en),
        chased_on=row.chased_on,
        rung=row.rung,
    )


def _target(row: Any) -> Target:
    values: Mapping[str, Any] = row._mapping
    known = {name: values[name] for name in Target.__slots__ if name != "state"}
    return Target(**known, state=Standing(row.state))
