"""Columns, their issues, and who supplies which (T6)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, update

from domain.slot import Beat, Rhythm
from storage.db import upsert
from storage.schema.materials import slot_columns as columns
from storage.schema.materials import slots
from storage.schema.people import units


@dataclass(frozen=True, slots=True, kw_only=True)
class NewColumn:
    name: str
    outlet: str
    beat: Beat


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotColumn(NewColumn):
    id: int
    stopped_at: datetime | None
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One issue; without ``unit_id`` nobody has taken it."""

    id: int
    column_id: int
    column: str
    due_on: date
    unit_id: int | None
    unit: str | None
    topic: str
    delivered_at: datetime | None
    version: int


def add(conn: Connection, new: NewColumn, by: int, now: datetime) -> int:
    row = {
        "name": new.name,
        "outlet": new.outlet,
        "rhythm": new.beat.rhythm,
        "day_no": new.beat.day_no,
        "days": [day.isoformat() for day in new.beat.days] or None,
        "created_by": by,
        "created_at": now,
    }
    return int(conn.execute(insert(columns).returning(columns.c.id), row).scalar_one())


def column(conn: Connection, column_id: int) -> SlotColumn | None:
    row = conn.execute(select(columns).where(columns.c.id == column_id)).one_or_none()
    return _column(row) if row else None


def going_on(conn: Connection) -> list[SlotColumn]:
    """Columns nobody has stopped, the oldest first."""
    query = select(columns).where(columns.c.stopped_at.is_(None)).order_by(columns.c.id)
    return [_column(row) for row in conn.execute(query)]


def stop(conn: Connection, seen: SlotColumn, now: datetime) -> bool:
    """False: it is no longer as seen."""
    changed = conn.execute(
        update(columns)
        .where(columns.c.id == seen.id, columns.c.version == seen.version)
        .values(stopped_at=now, version=seen.version + 1)
    )
    return bool(changed.rowcount)


def lay_out(conn: Connection, column_id: int, due: dict[date, date]) -> None:
    """Issues by the day of the rhythm; one that is there keeps its unit and gets its day anew."""
    rows = [
        {"column_id": column_id, "wished_on": wished, "due_on": day} for wished, day in due.items()
    ]
    if rows:
        conn.execute(upsert(conn, slots, ("column_id", "wished_on"), "due_on"), rows)


def get(conn: Connection, slot_id: int) -> Slot | None:
    row = conn.execute(_slots().where(slots.c.id == slot_id)).one_or_none()
    return Slot(**row._mapping) if row else None


def of_column(
    conn: Connection, column_id: int, since: date, limit: int, offset: int
) -> tuple[list[Slot], int]:
    """The issues from a day on, in pages, and how many there are."""
    wanted = (slots.c.column_id == column_id, slots.c.due_on >= since)
    query = _slots().where(*wanted).order_by(slots.c.due_on, slots.c.id)
    found = [Slot(**row._mapping) for row in conn.execute(query.limit(limit).offset(offset))]
    total = conn.execute(select(func.count()).select_from(slots).where(*wanted)).scalar_one()
    return found, int(total)


def near(conn: Connection, first: date, last: date) -> list[Slot]:
    """What is due in a stretch of columns that go on, and was not delivered."""
    query = _slots().where(
        slots.c.due_on.between(first, last),
        slots.c.delivered_at.is_(None),
        columns.c.stopped_at.is_(None),
    )
    rows = conn.execute(query.order_by(slots.c.due_on, slots.c.id))
    return [Slot(**row._mapping) for row in rows]


def change(conn: Connection, seen: Slot, **values: Any) -> Slot | None:
    """Taken, given back, delivered.  None: it is no longer as seen."""
    changed = conn.execute(
        update(slots)
        .where(slots.c.id == seen.id, slots.c.version == seen.version)
        .values(**values, version=seen.version + 1)
    )
    return get(conn, seen.id) if changed.rowcount else None


def _slots() -> Select[Any]:
    same = ("id", "column_id", "due_on", "unit_id", "topic", "delivered_at", "version")
    return (
        select(
            *(slots.c[name] for name in same),
            columns.c.name.label("column"),
            units.c.name.label("unit"),
        )
        .join(columns, columns.c.id == slots.c.column_id)
        .outerjoin(units, units.c.id == slots.c.unit_id)
    )


def _column(row: Any) -> SlotColumn:
    days = tuple(date.fromisoformat(day) for day in row.days or ())
    return SlotColumn(
        id=row.id,
        name=row.name,
        outlet=row.outlet,
        beat=Beat(rhythm=Rhythm(row.rhythm), day_no=row.day_no, days=days),
        stopped_at=row.stopped_at,
        version=row.version,
    )
