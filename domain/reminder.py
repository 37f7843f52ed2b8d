"""When contacts are reminded of a health day.  Planning only: nothing is sent from here."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.health_day import Occurrence, co_dated
from domain.workdays import Workdays


@dataclass(frozen=True, slots=True)
class Reminder:
    """One message of a working day about everything that begins on one later day.

    ``lead`` is the lead time meant, in days; the actual distance is longer where the reminder
    moved off a rest day.
    """

    remind_on: date
    occurrences: tuple[Occurrence, ...]
    lead: int

    @property
    def day_on(self) -> date:
        return self.occurrences[0].start_on


def reminders(
    occurrences: Iterable[Occurrence],
    workdays: Workdays,
    leads: Sequence[int] | None,
    from_on: date,
    to_on: date,
) -> tuple[Reminder, ...]:
    """The reminders that fall on ``from_on`` to ``to_on``, both included, in order.

    ``leads`` in days before; None takes each day's own.  A reminder on a rest day goes to the
    working day before (C5).  Co-dated days share one; when two leads meet on one working day
    only the shorter is said.
    """
    planned = (
        reminder
        for together in co_dated(occurrences)
        for reminder in _of_one_day(together, workdays, leads)
    )
    within = (reminder for reminder in planned if from_on <= reminder.remind_on <= to_on)
    return tuple(sorted(within, key=lambda reminder: (reminder.remind_on, reminder.day_on)))


def _of_one_day(
    together: tuple[Occurrence, ...], workdays: Workdays, leads: Sequence[int] | None
) -> Iterator[Reminder]:
    told: dict[date, list[tuple[int, Occurrence]]] = {}
    for occurrence in together:
        for remind_on, lead in _leads_by_day(occurrence, workdays, leads).items():
            told.setdefault(remind_on, []).append((lead, occurrence))
    for remind_on, found in told.items():
        shortest = min(lead for lead, _ in found)
        yield Reminder(remind_on, tuple(occurrence for _, occurrence in found), shortest)


def _leads_by_day(
    occurrence: Occurrence, workdays: Workdays, leads: Sequence[int] | None
) -> dict[date, int]:
    """The working day of every lead time; of two on the same day the shorter stays.

    A placeholder is prepared for, but nobody is told on the day that it is the day.
    """
    wanted = occurrence.day.lead_days if leads is None else leads
    least = 1 if occurrence.provisional else 0
    longest_first = sorted((lead for lead in wanted if lead >= least), reverse=True)
    return {
        workdays.previous_workday(occurrence.start_on - timedelta(days=lead)): lead
        for lead in longest_first
    }
