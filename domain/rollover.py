"""The turn of the year: when it is asked about, and where a date goes (T11)."""

from datetime import date

from domain.workdays import Workdays

DECEMBER, JANUARY = 12, 1


def asked_about(
    today: date, workdays: Workdays, asked_on: date | None, *, is_rolled: bool
) -> int | None:
    """The year an admin is asked about this morning; None: not today.

    Once from the first working day of December on, and once more in January where nobody did it.
    ``asked_on`` and ``is_rolled`` are of the year that ``coming`` names.
    """
    year = coming(today, workdays)
    if year is None or is_rolled:
        return None
    is_due = asked_on is None or asked_on == today
    if today.month == JANUARY:
        is_due = is_due or (asked_on is not None and asked_on.year < today.year)
    return year if is_due else None


def coming(today: date, workdays: Workdays) -> int | None:
    """The year one can roll over to now; None: it is not the time."""
    if today.month == JANUARY:
        return today.year
    first = workdays.next_workday(date(today.year, DECEMBER, 1))
    return today.year + 1 if today >= first else None


def a_year_later(day: date, year: int) -> date:
    """The same day of another year; the last of February stays the last of February."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
