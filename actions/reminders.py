"""What people, units and admins wish of reminders: hour, mutes, snoozes, tiers, leads (C5, C6).

Wishes touch reminders of health days and the hour of the digest.  Nothing that is due is muted:
report deadlines, receipts and decisions are told whatever was wished.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from actions import day_reminders, digest, health_days
from actions.tx import Tx
from domain import digest as hours
from domain.errors import Refused
from domain.health_day import HealthDay, Occurrence, Tier
from domain.lead import Leads
from domain.messages import Day
from domain.permission import Person, Right, Role, may
from domain.plan import UnitKind
from domain.reminder import EVERY_KIND
from storage import mornings, reminders

ONE_DAY = timedelta(days=1)


def hour_of(tx: Tx, person: Person) -> time:
    """When this person has the digest."""
    return hours.hour_of(mornings.minute_of(tx.conn, person.id), tx.office.policy)


def set_hour(tx: Tx, at: time) -> datetime:
    """The digest comes at this hour from now on; gives when the next one is due.

    Raises Refused("digest-hour-outside").
    """
    policy = tx.office.policy
    hours.check_hour(at, policy, tx.office.hours)
    minute = None if at == policy.digest_at else hours.minute_of(at)
    return digest.set_hour(tx, _actor(tx).id, minute)


def muted(tx: Tx, person: Person) -> frozenset[str]:
    """The families this person is not reminded of."""
    return frozenset(family for _, family in reminders.mutes_of(tx.conn, [person.id]))


def turn_family(tx: Tx, family: str) -> bool:
    """Mute a family of days, or hear of it again; True: it is muted now."""
    person = _actor(tx)
    if family not in tx.office.health_days.families:
        raise Refused("button-stale")
    if family in muted(tx, person):
        reminders.unmute(tx.conn, person.id, family)
        return False
    reminders.mute(tx.conn, person.id, family)
    return True


def coming(tx: Tx, person: Person, within: timedelta) -> list[Occurrence]:
    """The days this person will be reminded of, by date."""
    wishes = day_reminders.Wishes.of(tx, [person])
    last = tx.today + within
    found = day_reminders.ahead(tx, wishes.rules)
    return [one for one in found if one.start_on <= last and wishes.hears(person, one)]


def occurrence(tx: Tx, day_id: str, start_on: date) -> Occurrence:
    """A day as it was told of.  Raises Refused when it is over, or has moved since."""
    if start_on < tx.today:
        raise Refused("reminder-day-over", on=Day(start_on))
    for found in health_days.of_year(tx, start_on.year):
        if found.day.id == day_id and found.start_on == start_on:
            return found
    raise Refused("button-stale")


def day(tx: Tx, day_id: str) -> HealthDay:
    """Raises Refused("not-found")."""
    if day_id not in tx.office.health_days.by_id:
        raise Refused("not-found")
    return tx.office.health_days.get(day_id)


def snooze(tx: Tx, found: Occurrence, until_on: date) -> date:
    """Tell it again on this day, or on the working day before; gives the day.

    Raises Refused("reminder-snooze-late") where no working day is left before the day itself,
    Refused("reminder-not-heard") where it would not be told at all: no reminder is promised then.
    """
    person = _actor(tx)
    if not day_reminders.Wishes.of(tx, [person]).hears(person, found):
        raise Refused("reminder-not-heard")
    latest = min(until_on, found.start_on)
    on = tx.office.workdays.previous_workday(latest)
    if until_on > found.start_on or on <= tx.today:
        raise Refused("reminder-snooze-late", on=Day(found.start_on))
    reminders.snooze(tx.conn, person.id, found.day.id, found.start_on, on)
    return on


def snooze_to_tomorrow(tx: Tx, found: Occurrence) -> date:
    """明天再说: on the next working day."""
    return snooze(tx, found, tx.office.workdays.next_workday(tx.today + ONE_DAY))


def wake(tx: Tx, found: Occurrence) -> None:
    reminders.wake(tx.conn, _actor(tx).id, found.day.id, found.start_on)


def until(tx: Tx, found: Occurrence) -> date | None:
    """Until when the one who speaks has put it off."""
    put_off = reminders.snoozed(tx.conn, [_actor(tx).id], tx.today)
    on = put_off.get((_actor(tx).id, found.day.id, found.start_on))
    return on if on is not None and on > tx.today else None


def units_of(tx: Tx, found: HealthDay) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The units one serves as a contact: those the day concerns, and those it was said not to."""
    units = _actor(tx).units(Role.CONTACT)
    said = {unit for unit, day_id in reminders.not_ours_of(tx.conn, units) if day_id == found.id}
    return tuple(u for u in units if u not in said), tuple(u for u in units if u in said)


def say_not_ours(tx: Tx, found: HealthDay, unit_ids: Sequence[int]) -> None:
    """A contact says that a day is no business of these units; admins see it beside the day."""
    person = _speaks_for(tx, unit_ids)
    for unit_id in unit_ids:
        reminders.say_not_ours(tx.conn, found.id, unit_id, person.id, tx.now)
        tx.note("health_day.not_ours", "health_day", _number(found), unit=unit_id)


def say_ours(tx: Tx, found: HealthDay, unit_ids: Sequence[int]) -> None:
    """Taken back."""
    _speaks_for(tx, unit_ids)
    for unit_id in unit_ids:
        reminders.say_ours(tx.conn, found.id, unit_id)
        tx.note("health_day.ours", "health_day", _number(found), unit=unit_id)


def set_leads(tx: Tx, found: HealthDay, leads: Leads) -> None:
    """An admin says how long before a day its reminders stand."""
    admin = _planner(tx)
    reminders.set_leads(tx.conn, found.id, leads, admin.id, tx.now)
    tx.note("health_day.leads_set", "health_day", _number(found), leads=",".join(map(str, leads)))


def set_tier(tx: Tx, found: HealthDay, kind: str, tier: Tier | None) -> None:
    """An admin raises or lowers a day for a unit kind or all; None: as it is for all others."""
    admin = _planner(tx)
    if kind != EVERY_KIND and kind not in [one.value for one in UnitKind]:
        raise Refused("button-stale")
    reminders.set_tier(tx.conn, found.id, kind, tier, admin.id, tx.now)
    tx.note("health_day.tier_set", "health_day", _number(found), kind=kind, tier=tier or "")


def _actor(tx: Tx) -> Person:
    if tx.actor is None or not may(tx.actor, Right.ENTER):
        raise Refused("not-allowed")
    return tx.actor


def _planner(tx: Tx) -> Person:
    if tx.actor is None or not may(tx.actor, Right.MANAGE_PLAN):
        raise Refused("not-allowed")
    return tx.actor


def _speaks_for(tx: Tx, unit_ids: Sequence[int]) -> Person:
    person = _actor(tx)
    if not unit_ids or not all(may(person, Right.SPEAK_FOR_UNIT, unit) for unit in unit_ids):
        raise Refused("not-allowed")
    return person


def _number(found: HealthDay) -> int:
    return int(found.id[2:])
