"""Rows of rosters and what they say; found by unit, by name in any spelling, by what they say."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from domain.pinyin import spell
from domain.report import Answer, TaskState
from domain.roster_row import KEPT, RowState, Term
from storage.patterns import contains, is_spelled, patterns
from storage.schema.people import units
from storage.schema.reports import report_targets, report_tasks
from storage.schema.rosters import roster_answers as answers_
from storage.schema.rosters import roster_rows as rows


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRow:
    kind: str
    unit_id: int
    name: str
    state: RowState
    term: Term
    answers: tuple[Answer, ...]
    confirmed_on: date | None
    created_by: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRow:
    id: int
    kind: str
    unit_id: int
    unit: str
    state: RowState
    name: str
    valid_from: date | None
    valid_to: date | None
    confirmed_on: date | None
    left_on: date | None
    why: str | None
    created_by: int | None
    version: int


def add(conn: Connection, new: NewRow, now: datetime) -> int:
    row = {
        "kind": new.kind,
        "unit_id": new.unit_id,
        "state": new.state,
        "confirmed_on": new.confirmed_on,
        "created_by": new.created_by,
        "created_at": now,
        **_called(new.name, new.term),
    }
    row_id = int(conn.execute(insert(rows).returning(rows.c.id), row).scalar_one())
    _say(conn, row_id, new.answers)
    return row_id


def change(
    conn: Connection,
    seen: RosterRow,
    name: str,
    term: Term,
    answers: Sequence[Answer],
    on: date,
) -> bool:
    """Say something else in a row.  False: it is no longer as seen."""
    if not _set(conn, seen, confirmed_on=on, **_called(name, term)):
        return False
    conn.execute(delete(answers_).where(answers_.c.row_id == seen.id))
    _say(conn, seen.id, answers)
    return True


def settle(
    conn: Connection,
    seen: RosterRow,
    state: RowState,
    *,
    on: date | None = None,
    why: str | None = None,
) -> bool:
    """Let a row stand otherwise; ``on``: it left that day.  False: it is no longer as seen."""
    return _set(conn, seen, state=state, left_on=on, why=why)


def confirm(conn: Connection, row_ids: Collection[int], on: date) -> None:
    """These still hold; what somebody was shown stays as it was."""
    conn.execute(update(rows).where(rows.c.id.in_(row_ids)).values(confirmed_on=on))


def get(conn: Connection, row_id: int) -> RosterRow | None:
    found = conn.execute(_rows().where(rows.c.id == row_id)).one_or_none()
    return _row(found) if found else None


def of_unit(conn: Connection, kind: str, unit_id: int, *states: RowState) -> list[RosterRow]:
    """What a unit keeps of a kind, in the order it was put in."""
    query = _rows().where(rows.c.kind == kind, rows.c.unit_id == unit_id)
    query = query.where(rows.c.state.in_(states or KEPT))
    return [_row(one) for one in conn.execute(query.order_by(rows.c.id))]


def of_kind(
    conn: Connection, kind: str, *states: RowState, limit: int | None = None, offset: int = 0
) -> list[RosterRow]:
    """A kind in every unit, by unit."""
    query = _rows().where(rows.c.kind == kind, rows.c.state.in_(states or KEPT))
    query = query.order_by(units.c.name, rows.c.id).limit(limit).offset(offset)
    return [_row(one) for one in conn.execute(query)]


def counts(conn: Connection, unit_ids: Collection[int] | None) -> dict[tuple[str, RowState], int]:
    """How many rows of each kind stand how; ``None``: in every unit."""
    query = select(rows.c.kind, rows.c.state, func.count()).group_by(rows.c.kind, rows.c.state)
    found = conn.execute(query.where(_in_units(unit_ids)))
    return {(kind, RowState(state)): count for kind, state, count in found}


def named(conn: Connection, kinds: Collection[str], unit_id: int, name: str) -> list[RosterRow]:
    """The current rows of some kinds under one name in a unit."""
    query = _rows().where(
        rows.c.kind.in_(kinds),
        rows.c.unit_id == unit_id,
        rows.c.name == name,
        rows.c.state == RowState.CURRENT,
    )
    return [_row(one) for one in conn.execute(query.order_by(rows.c.id))]


def search(
    conn: Connection, text: str, unit_ids: Collection[int] | None, limit: int
) -> list[RosterRow]:
    """By name, pinyin, initials, unit or anything a row says."""
    says = exists().where(answers_.c.row_id == rows.c.id, contains(answers_.c.value))
    query = (
        _rows()
        .where(
            rows.c.state.in_(KEPT),
            _in_units(unit_ids),
            or_(
                contains(rows.c.name),
                is_spelled(rows.c.pinyin),
                is_spelled(rows.c.initials),
                contains(units.c.name),
                says,
            ),
        )
        .order_by(units.c.name, rows.c.kind, rows.c.id)
        .limit(limit)
    )
    return [_row(one) for one in conn.execute(query, patterns(text))]


def ending(conn: Connection, from_on: date, to_on: date) -> list[RosterRow]:
    """Current rows whose term ends in a stretch of days."""
    query = _rows().where(rows.c.state == RowState.CURRENT, rows.c.valid_to.between(from_on, to_on))
    return [_row(one) for one in conn.execute(query.order_by(rows.c.valid_to, rows.c.id))]


def answers(conn: Connection, row_ids: Collection[int]) -> dict[int, dict[str, str]]:
    """What rows say, each by question."""
    query = select(answers_).where(answers_.c.row_id.in_(row_ids)).order_by(answers_.c.position)
    found: dict[int, dict[str, str]] = {one: {} for one in row_ids}
    for row in conn.execute(query):
        found[row.row_id][row.question] = row.value
    return found


def open_tasks(conn: Connection, kind: str, unit_id: int) -> list[int]:
    """The targets of open tasks by which a unit is asked for its roster of a kind."""
    query = (
        select(report_targets.c.id)
        .join(report_tasks, report_tasks.c.id == report_targets.c.task_id)
        .where(
            report_tasks.c.kind == kind,
            report_tasks.c.state == TaskState.OPEN,
            report_targets.c.unit_id == unit_id,
        )
    )
    return list(conn.execute(query.order_by(report_targets.c.due_at)).scalars())


def _called(name: str, term: Term) -> dict[str, Any]:
    spelled: Mapping[str, str] = asdict(spell(name)) if name else {"pinyin": "", "initials": ""}
    dates = {"valid_from": term.begins_on, "valid_to": term.ends_on}
    return {"name": name, **spelled, **dates}


def _say(conn: Connection, row_id: int, answers: Iterable[Answer]) -> None:
    said = [
        {"row_id": row_id, "position": at, "question": one.question, "value": one.value}
        for at, one in enumerate(answers)
    ]
    if said:
        conn.execute(insert(answers_), said)


def _set(conn: Connection, seen: RosterRow, **values: Any) -> bool:
    changed = conn.execute(
        update(rows)
        .where(rows.c.id == seen.id, rows.c.version == seen.version)
        .values(**values, version=seen.version + 1)
    )
    return bool(changed.rowcount)


def _in_units(unit_ids: Collection[int] | None) -> ColumnElement[bool]:
    return rows.c.unit_id.is_not(None) if unit_ids is None else rows.c.unit_id.in_(unit_ids)


def _rows() -> Select[Any]:
    columns = [rows.c[name] for name in RosterRow.__slots__ if name != "unit"]
    return select(*columns, units.c.name.label("unit")).join(units, units.c.id == rows.c.unit_id)


def _row(found: Any) -> RosterRow:
    return RosterRow(**{**found._mapping, "state": RowState(found.state)})
