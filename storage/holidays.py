"""Official holiday tables an office recorded, a year each (C3)."""

from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from domain.holidays import HolidayTable
from storage.db import upsert
from storage.schema.holidays import holiday_dates as dates
from storage.schema.holidays import holiday_tables as tables


def recorded(conn: Connection) -> tuple[HolidayTable, ...]:
    """Every table, by year."""
    found = conn.execute(select(tables).order_by(tables.c.year)).all()
    days: dict[int, list[Any]] = {row.id: [] for row in found}
    for day in conn.execute(select(dates).order_by(dates.c.on)):
        days[day.table_id].append(day)
    return tuple(_table(row, days[row.id]) for row in found)


def record(conn: Connection, table: HolidayTable, by: int | None, now: datetime) -> None:
    """Keep a year's table; an earlier one of the year is replaced."""
    row = {"year": table.year, "source": table.source, "recorded_by": by, "recorded_at": now}
    put = upsert(conn, tables, ("year",), "source", "recorded_by", "recorded_at")
    table_id = conn.execute(put.returning(tables.c.id), row).scalar_one()
    conn.execute(delete(dates).where(dates.c.table_id == table_id))
    rows = [
        {"table_id": table_id, "on": on, "name": name, "is_off": is_off}
        for days, is_off in ((table.off, True), (table.make_up, False))
        for on, name in days.items()
    ]
    conn.execute(insert(dates), rows)


def _table(row: Any, days: list[Any]) -> HolidayTable:
    off = {day.on: day.name for day in days if day.is_off}
    make_up = {day.on: day.name for day in days if not day.is_off}
    return HolidayTable(row.year, row.source, MappingProxyType(off), MappingProxyType(make_up))
