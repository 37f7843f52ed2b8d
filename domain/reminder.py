"""When contacts are reminded of a health day.  Planning only: nothing is sent from here."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from domain.health_day import HealthDay, Occurrence, Tier, co_dated
from domain.lead import Lead, Leads
from domain.workdays import Workdays

EVERY_KIND = ""  # in place of a unit kind


@dataclass(frozen=True, slots=True)
class Reminder:
    """What is told on one working day about everything that begins on one later day.

    ``lead`` is the lead time meant; the actual distance is longer where the reminder moved off
    a rest day.
    """

    remind_on: date
    occurrences: tuple[Occurrence, ...]
    lead: Lead

    @property
    def day_on(self) -> date:
        return self.occurrences[0].start_on


@dataclass(frozen=True, slots=True)
class DayRules:
    """What admins have set over the catalogue.

    ``tiers`` by day and unit kind, ``EVERY_KIND`` for all the others; ``leads`` by day.
    """

    tiers: Mapping[tuple[str, str], Tier] = field(default_factory=lambda: MappingProxyType({}))
    leads: Mapping[str, Leads] = field(default_factory=lambda: MappingProxyType({}))

    def tier(self, day: HealthDay, kind: str = EVERY_KIND) -> Tier:
        """How a day stands for units of a kind: what was set for it, for all, or the catalogue."""
        for_all = self.tiers.get((day.id, EVERY_KIND), day.tier)
        return self.tiers.get((day.id, kind), for_all)

    def leads_of(self, day: HealthDay) -> Leads:
        return self.leads.get(day.id, day.leads)

    def is_pushed_to_some(self, found: Occurrence) -> bool:
        """Whether units of any kind are reminded of it; a dead or unused rule never is."""
        if found.is_off:
            return False
        pushed = {day_id for (day_id, _), tier in self.tiers.items() if tier is Tier.A}
        return self.tier(found.day) is Tier.A or found.day.id in pushed


AS_CATALOGUED = DayRules()


def reminders(
    occurrences: Iterable[Occurrence],
    workdays: Workdays,
    rules: DayRules,
    from_on: date,
    to_on: date,
) -> tuple[Reminder, ...]:
    """The reminders that fall on ``from_on`` to ``to_on``, both included, in order.

    A reminder on a rest day goes to the working day before (C5).  Co-dated days share one; when
    two leads meet on one working day only the later is said.
    """
    planned = (
        reminder
        for together in co_dated(occurrences)
        for reminder in _of_one_day(together, workdays, rules)
    )
    within = (reminder for reminder in planned if from_on <= reminder.remind_on <= to_on)
    return tuple(sorted(within, key=lambda reminder: (reminder.remind_on, reminder.day_on)))


def for_unit(
    planned: Iterable[Reminder], rules: DayRules, kind: str, not_ours: Collection[str]
) -> Iterator[Reminder]:
    """Of the reminders for all, those for a unit of a kind that said of some days: not ours."""
    for reminder in planned:
        theirs = tuple(
            found
            for found in reminder.occurrences
            if found.day.id not in not_ours and rules.tier(found.day, kind) is Tier.A
        )
        if theirs:
            yield Reminder(reminder.remind_on, theirs, reminder.lead)


def _of_one_day(
    together: tuple[Occurrence, ...], workdays: Workdays, rules: DayRules
) -> Iterator[Reminder]:
    told: dict[date, list[tuple[Lead, Occurrence]]] = {}
    for occurrence in together:
        for remind_on, lead in leads_by_day(occurrence, workdays, rules).items():
            told.setdefault(remind_on, []).append((lead, occurrence))
    for remind_on, found in told.items():
        shortest = min((lead for lead, _ in found), key=lambda lead: lead.count)
        yield Reminder(remind_on, tuple(occurrence for _, occurrence in found), shortest)


def leads_by_day(occurrence: Occurrence, workdays: Workdays, rules: DayRules) -> dict[date, Lead]:
    """The working day of every lead time; of those that meet the shortest stays.

    A placeholder is prepared for, but nobody is told on the day that it is the day.
    """
    least = 1 if occurrence.provisional else 0
    wanted = (lead for lead in rules.leads_of(occurrence.day) if lead.count >= least)
    longest_first = sorted(wanted, key=lambda lead: -lead.count)
    return {lead.on(occurrence.start_on, workdays): lead for lead in longest_first}
