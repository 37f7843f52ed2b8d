"""Rights that run out: when it is said, and when one without an end is looked at (P3, P5)."""

from collections.abc import Iterator
from datetime import date, timedelta

from domain.workdays import Workdays

LEADS = (14, 3, 0)  # days before the last one; the last one says that it is today
LOOKED_AHEAD = timedelta(days=max(LEADS) + 20)  # further than any rest days move a morning back
ONE_DAY = timedelta(days=1)


def mornings(until: date, workdays: Workdays) -> Iterator[date]:
    """The mornings that say a right ends; on a rest day it is said on the working day before."""
    for lead in LEADS:
        on = until - timedelta(days=lead)
        yield on if workdays.is_workday(on) else workdays.previous_workday(on)


def is_said_on(today: date, given_on: date, until: date, workdays: Workdays) -> bool:
    """Whether this is one of them; nothing is said on the day it was given."""
    return given_on < today and today in mornings(until, workdays)


def renewed(until: date) -> date:
    """One year more, from the end it has."""
    return a_year_after(until)


def a_year_after(day: date) -> date:
    """The same day of the next year; of 29 February the 28th."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def a_year_before(day: date) -> date:
    """What was confirmed on this day or earlier is to be confirmed."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def is_first_workday(today: date, workdays: Workdays) -> bool:
    """The morning of a month on which admins are asked to confirm what has no end."""
    return workdays.previous_workday(today - ONE_DAY).month != today.month
