"""Dates set by notice, and who was told of which day."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from domain.health_day import DaySpan
from storage.db import upsert
from storage.schema.health_days import announced_dates, health_day_tellings
from storage.schema.people import people


@dataclass(frozen=True, slots=True)
class Telling:
    """One person hears of one day at one lead; the kinds stand in the table."""

    person_id: int
    kind: str
    day_id: str
    start_on: date
    lead: int


def announced(conn: Connection, year: int) -> dict[str, DaySpan]:
    """The dates confirmed for a year, by the day's id in the catalogue."""
    query = select(announced_dates).where(announced_dates.c.year == year)
    return {row.day_id: DaySpan(row.start_on, row.end_on) for row in conn.execute(query)}


@dataclass(frozen=True, slots=True)
class Recorded:
    """Dates of a year as an admin recorded them."""

    span: DaySpan
    by: str
    at: datetime


def recorded(conn: Connection, day_id: str, year: int) -> Recorded | None:
    """None: nobody recorded dates of this year."""
    query = (
        select(announced_dates, people.c.name.label("by"))
        .join(people, people.c.id == announced_dates.c.confirmed_by)
        .where(announced_dates.c.day_id == day_id, announced_dates.c.year == year)
    )
    row = conn.execute(query).one_or_none()
    return Recorded(DaySpan(row.start_on, row.end_on), row.by, row.confirmed_at) if row else None


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


def who_was_told(conn: Connection, kinds: Collection[str], day_id: str, on: date) -> set[int]:
    """Everybody who was told, in one of these ways, that a day begins on ``on``."""
    told = health_day_tellings.c
    query = select(told.person_id).where(
        told.kind.in_(kinds), told.day_id == day_id, told.start_on == on
    )
    return set(conn.execute(query).scalars())


def told_today(conn: Connection, kind: str, person_id: int, today: date) -> set[str]:
    """The days, by id, of which somebody was told in this way today."""
    told = health_day_tellings.c
    query = select(told.day_id).where(
        told.kind == kind, told.person_id == person_id, told.told_on == today
    )
    return set(conn.execute(query).scalars())


def last_told(
    conn: Connection, kind: str, person_ids: Collection[int], after: date
) -> dict[tuple[int, str, date], date]:
    """When these people were last told of each day that begins on ``after`` or later."""
    told = health_day_tellings.c
    query = (
        select(told.person_id, told.day_id, told.start_on, func.max(told.told_on))
        .where(told.kind == kind, told.person_id.in_(person_ids), told.start_on >= after)
        .group_by(told.person_id, told.day_id, told.start_on)
    )
    return {(person, day, on): told_on for person, day, on, told_on in conn.execute(query)}


def tell(conn: Connection, told: Iterable[Telling], on: date) -> None:
    """Keep who was told and when last."""
    unique = ("person_id", "kind", "day_id", "start_on", "lead")
    rows = [{name: getattr(one, name) for name in unique} | {"told_on": on} for one in told]
    conn.execute(upsert(conn, health_day_tellings, unique, "told_on"), rows)
