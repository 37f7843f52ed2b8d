"""The morning digest: one message a person, only what is due, late or waiting (C6)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.messages import Button, Phrase, Value
from domain.policy import Policy
from domain.quiet import is_quiet
from domain.workdays import Hours, Workdays

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Part:
    """What one noun has to say to one person this morning.

    ``lines`` stand under ``heading``.  ``is_news`` tells whether something here calls for a
    message today (a chase rung, a reminder day, something waiting for this person); lines that
    are no news only ride along when another part is.
    """

    heading: Phrase
    lines: tuple[Value, ...]
    is_news: bool
    buttons: tuple[tuple[Button, ...], ...] = ()


def next_at(now: datetime, policy: Policy, hours: Hours, workdays: Workdays) -> datetime:
    """When the next digest is due after ``now``: on a working day, at the hour (aware UTC)."""
    today = hours.local_day(now)
    if workdays.is_workday(today) and hours.moment(today, policy.digest_at) > now:
        return hours.moment(today, policy.digest_at)
    return hours.moment(workdays.next_workday(today + ONE_DAY), policy.digest_at)


def may_go_out(now: datetime, policy: Policy, hours: Hours, workdays: Workdays) -> bool:
    """On a working day from its hour until the quiet hours: late the same day, never later.

    A digest that missed its day is dropped: the next one says what still holds.
    """
    local = now.astimezone(hours.zone)
    if not workdays.is_workday(local.date()):
        return False
    return local.time() >= policy.digest_at and not is_quiet(local.time(), policy)
