"""The morning digest: one message a person, only what is due, late or waiting (C6)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.errors import Refused
from domain.messages import Button, Phrase, Value
from domain.policy import Policy
from domain.quiet import is_quiet
from domain.workdays import Hours, Workdays

ONE_DAY = timedelta(days=1)
MINUTES = 60  # of an hour


@dataclass(frozen=True, slots=True)
class Part:
    """What one noun has to say to one person this morning.

    ``lines`` stand under ``heading``.  ``is_news`` tells whether something here calls for a
    message today (a chase rung, a reminder day, something waiting for this person); lines that
    are no news only ride along when another part is.  ``buttons`` stand under the whole message.
    """

    heading: Phrase
    lines: tuple[Value, ...]
    is_news: bool
    buttons: tuple[tuple[Button, ...], ...] = ()


def hour_of(minute: int | None, policy: Policy) -> time:
    """When somebody wants the digest, by the minute of the day kept; the office's hour else."""
    return policy.digest_at if minute is None else time(*divmod(minute, MINUTES))


def minute_of(at: time) -> int:
    return at.hour * MINUTES + at.minute


def first_hour(policy: Policy) -> time:
    """The earliest hour of a digest: when the night ends, or the office's where that is sooner."""
    return min(policy.digest_at, policy.quiet_to)


def check_hour(at: time, policy: Policy, hours: Hours) -> None:
    """Raises Refused("digest-hour-outside") for an hour at night or after work."""
    first, last = first_hour(policy), hours.closes
    if not first <= at <= last or is_quiet(at, policy):
        raise Refused("digest-hour-outside", first=f"{first:%H:%M}", last=f"{last:%H:%M}")


def next_on(now: datetime, policy: Policy, hours: Hours, workdays: Workdays) -> date:
    """The next working day whose digest is still to come at ``now`` for who named no hour."""
    return hours.local_day(next_for(None, now, policy, hours, workdays))


def next_for(
    minute: int | None, now: datetime, policy: Policy, hours: Hours, workdays: Workdays
) -> datetime:
    """When somebody's next digest is due after ``now`` (aware UTC)."""
    wanted = hour_of(minute, policy)
    today = hours.local_day(now)
    if workdays.is_workday(today) and hours.moment(today, wanted) > now:
        return hours.moment(today, wanted)
    return hours.moment(workdays.next_workday(today + ONE_DAY), wanted)


def comes_at(
    minute: int | None, on: date, policy: Policy, hours: Hours, due_at: datetime | None = None
) -> datetime:
    """When the digest of a day comes: at the hour named, but nothing is told after it was due.

    What its reader owes by ``due_at`` brings one that would come later to the office's hour.
    """
    wanted = hours.moment(on, hour_of(minute, policy))
    usual = hours.moment(on, policy.digest_at)
    return usual if due_at is not None and usual <= due_at <= wanted else wanted


def may_go_out(now: datetime, policy: Policy, hours: Hours, workdays: Workdays) -> bool:
    """On a working day outside the quiet hours: late the same day, never later.

    A digest that missed its day is dropped: the next one says what still holds.
    """
    local = now.astimezone(hours.zone)
    return workdays.is_workday(local.date()) and not is_quiet(local.time(), policy)
