"""Dates set by notice, and who was told of which day."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from domain.health_day import DaySpan
from storage.db import insert_new, upsert
from storage.schema.health_days import announced_dates, health_day_tellings


@dataclass(frozen=True, slots=True)
class Telling:
    """One person hears of one day at one lead; ``kind`` is reminder or confirm."""

    person_id: int
    kind: str
    day_id: str
    start_on: date
    lead: int


def announced(conn: Connection, year: int) -> dict[str, DaySpan]:
    """The dates confirmed for a year, by the day's id in the catalogue."""
    query = select(announced_dates).where(announced_dates.c.year == year)
    return {row.day_id: DaySpan(row.start_on, row.end_on) for row in conn.execute(query)}


def confirmed_at(conn: Connection, year: int) -> dict[str, datetime]:
    """When the dates of a year were recorded or corrected last, by the day's id."""
    query = select(announced_dates).where(announced_dates.c.year == year)
    return {row.day_id: row.confirmed_at for row in conn.execute(query)}


def announce(
    conn: Connection,
    *,
    day_id: str,
    year: int,
    span: DaySpan,
    notice_no: str | None,
    person_id: int,
    now: datetime,
) -> None:
    """Record or correct a year's dates."""
    row = {
        "day_id": day_id,
        "year": year,
        "start_on": span.start_on,
        "end_on": span.end_on,
        "notice_no": notice_no,
        "confirmed_by": person_id,
        "confirmed_at": now,
    }
    changed = ("start_on", "end_on", "notice_no", "confirmed_by", "confirmed_at")
    conn.execute(upsert(conn, announced_dates, ("day_id", "year"), *changed), row)


def tellings(conn: Connection, kind: str, person_ids: Collection[int], after: date) -> set[Telling]:
    """What these people were told of days that begin on ``after`` or later."""
    told = health_day_tellings.c
    query = select(told.person_id, told.kind, told.day_id, told.start_on, told.lead).where(
        told.kind == kind, told.person_id.in_(person_ids), told.start_on >= after
    )
    return {Telling(**row._mapping) for row in conn.execute(query)}


def tell(conn: Connection, told: Iterable[Telling], on: date) -> None:
    """Keep who was told; what is kept already stays."""
    unique = ("person_id", "kind", "day_id", "start_on", "lead")
    rows = [{name: getattr(one, name) for name in unique} | {"told_on": on} for one in told]
    conn.execute(insert_new(conn, health_day_tellings, *unique), rows)
