"""What was wished of reminders: tiers and leads set by admins, days not ours, mutes, snoozes."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import Connection, delete, func, select

from domain import lead
from domain.health_day import Tier
from domain.lead import Leads
from domain.reminder import DayRules
from storage.db import insert_new, upsert
from storage.schema.people import units
from storage.schema.reminders import day_leads, day_tiers, mutes, not_ours, snoozes


def rules(conn: Connection) -> DayRules:
    """All that admins have set over the catalogue; a few rows."""
    tiers = {(row.day_id, row.unit_kind): Tier(row.tier) for row in conn.execute(select(day_tiers))}
    leads = {row.day_id: lead.load(row.leads) for row in conn.execute(select(day_leads))}
    return DayRules(tiers, leads)


def set_tier(
    conn: Connection, day_id: str, kind: str, tier: Tier | None, by: int, now: datetime
) -> None:
    """Raise or lower a day for a unit kind; None goes back to what holds for all."""
    if tier is None:
        wanted = (day_tiers.c.day_id == day_id, day_tiers.c.unit_kind == kind)
        conn.execute(delete(day_tiers).where(*wanted))
        return
    row = {"day_id": day_id, "unit_kind": kind, "tier": tier, "set_by": by, "set_at": now}
    unique = ("day_id", "unit_kind")
    conn.execute(upsert(conn, day_tiers, unique, "tier", "set_by", "set_at"), row)


def set_leads(conn: Connection, day_id: str, leads: Leads, by: int, now: datetime) -> None:
    row = {"day_id": day_id, "leads": lead.dump(leads), "set_by": by, "set_at": now}
    conn.execute(upsert(conn, day_leads, ("day_id",), "leads", "set_by", "set_at"), row)


def kinds_of(conn: Connection, unit_ids: Collection[int]) -> dict[int, str]:
    query = select(units.c.id, units.c.kind).where(units.c.id.in_(unit_ids))
    return {row.id: row.kind for row in conn.execute(query)}


def not_ours_of(conn: Connection, unit_ids: Collection[int]) -> set[tuple[int, str]]:
    """The days these units said are no business of theirs."""
    query = select(not_ours.c.unit_id, not_ours.c.day_id).where(not_ours.c.unit_id.in_(unit_ids))
    return {(unit_id, day_id) for unit_id, day_id in conn.execute(query)}


def say_not_ours(conn: Connection, day_id: str, unit_id: int, by: int, now: datetime) -> None:
    row = {"day_id": day_id, "unit_id": unit_id, "said_by": by, "said_at": now}
    conn.execute(insert_new(conn, not_ours, "unit_id", "day_id"), row)


def say_ours(conn: Connection, day_id: str, unit_id: int) -> None:
    conn.execute(delete(not_ours).where(not_ours.c.day_id == day_id, not_ours.c.unit_id == unit_id))


def units_without(conn: Connection, day_id: str, limit: int) -> tuple[int, tuple[str, ...]]:
    """How many units said of a day that it is not theirs, and the names of the first."""
    query = (
        select(units.c.name, func.count().over().label("all"))
        .join(not_ours, not_ours.c.unit_id == units.c.id)
        .where(not_ours.c.day_id == day_id)
        .order_by(units.c.id)
        .limit(limit)
    )
    found = conn.execute(query).all()
    return (found[0].all if found else 0), tuple(row.name for row in found)


def mutes_of(conn: Connection, person_ids: Collection[int]) -> set[tuple[int, str]]:
    """Whom which family of days is not told."""
    query = select(mutes.c.person_id, mutes.c.family).where(mutes.c.person_id.in_(person_ids))
    return {(person_id, family) for person_id, family in conn.execute(query)}


def mute(conn: Connection, person_id: int, family: str) -> None:
    row = {"person_id": person_id, "family": family}
    conn.execute(insert_new(conn, mutes, "person_id", "family"), row)


def unmute(conn: Connection, person_id: int, family: str) -> None:
    conn.execute(delete(mutes).where(mutes.c.person_id == person_id, mutes.c.family == family))


Snoozed = dict[tuple[int, str, date], date]


def snoozed(conn: Connection, person_ids: Collection[int], after: date) -> Snoozed:
    """Until when these people put off the days that begin on ``after`` or later."""
    query = select(snoozes).where(snoozes.c.person_id.in_(person_ids), snoozes.c.start_on >= after)
    return {(row.person_id, row.day_id, row.start_on): row.until_on for row in conn.execute(query)}


def snooze(conn: Connection, person_id: int, day_id: str, start_on: date, until_on: date) -> None:
    row = {"person_id": person_id, "day_id": day_id, "start_on": start_on, "until_on": until_on}
    conn.execute(upsert(conn, snoozes, ("person_id", "start_on", "day_id"), "until_on"), row)


def wake(conn: Connection, person_id: int, day_id: str, start_on: date) -> None:
    """A snooze taken back."""
    conn.execute(
        delete(snoozes).where(
            snoozes.c.person_id == person_id,
            snoozes.c.day_id == day_id,
            snoozes.c.start_on == start_on,
        )
    )
