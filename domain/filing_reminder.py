"""An interview is brought to mind the day before and two hours before (interview.md §10).

The day before is a line of the last digest before that day; a message of its own comes only to
who was told too late for that digest.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain import digest
from domain.office import Office

ONE_DAY = timedelta(days=1)


class Reminder(StrEnum):
    DAY = "day"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Due:
    """A message of its own, and when."""

    reminder: Reminder
    at: datetime


def told_on(starts_at: datetime, office: Office) -> date:
    """The working day in whose digest it stands."""
    return office.workdays.previous_workday(office.day_of(starts_at) - ONE_DAY)


def own_messages(
    starts_at: datetime, agreed_at: datetime, minute: int | None, office: Office
) -> tuple[Due, ...]:
    """Those still to come at ``agreed_at``; ``minute``: when the filer wants the digest."""
    policy = office.policy
    digest_at = digest.comes_at(minute, told_on(starts_at, office), policy, office.hours)
    found = [Due(Reminder.HOURS, starts_at - policy.hours_before)]
    if digest_at <= agreed_at:
        found.append(Due(Reminder.DAY, starts_at - policy.day_before))
    return tuple(one for one in found if one.at > agreed_at)
