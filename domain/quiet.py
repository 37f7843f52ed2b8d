"""Quiet hours: nothing that can wait reaches anybody at night (architecture.md §9)."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.policy import Policy
from domain.workdays import moment

ONE_DAY = timedelta(days=1)


def is_quiet(at: time, policy: Policy) -> bool:
    """Whether a local time lies in the quiet hours; they may span midnight, their end is loud."""
    if policy.quiet_from <= policy.quiet_to:
        return policy.quiet_from <= at < policy.quiet_to
    return at >= policy.quiet_from or at < policy.quiet_to


def after_quiet(instant: datetime, policy: Policy, zone: ZoneInfo) -> datetime:
    """The instant itself, or the end of the quiet hours it lies in (aware UTC)."""
    local = instant.astimezone(zone)
    if not is_quiet(local.time(), policy):
        return instant
    ends_tomorrow = local.time() >= policy.quiet_to
    day = local.date() + ONE_DAY if ends_tomorrow else local.date()
    return moment(day, policy.quiet_to, zone)
