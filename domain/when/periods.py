"""Stretches of the calendar: years, halves, quarters, months, weeks and days, and their order."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

WEEK = timedelta(days=7)
FIRST_YEAR, LAST_YEAR = 1950, 2100  # what the calendars behind are good for


class Unit(IntEnum):
    """A size of stretch, the finer the later."""

    YEAR = 0
    HALF = 1
    SEASON = 2
    MONTH = 3
    TENS = 4
    WEEK = 5
    DAY = 6


MONTHS = {Unit.YEAR: 12, Unit.HALF: 6, Unit.SEASON: 3, Unit.MONTH: 1}


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Days from the first to the last, both included."""

    first: date
    last: date
    unit: Unit = Unit.DAY

    @classmethod
    def of(cls, day: date) -> "Stretch":
        return cls(day, day)


class Impossible(Exception):  # noqa: N818  (it never leaves the package)
    """2月30日, 25点, 2300年: no such day or time."""


class Unreadable(Exception):  # noqa: N818  (it never leaves the package)
    """The phrase has no reading; ``reason_key`` is that of ``NotUnderstood``."""

    def __init__(self, reason_key: str) -> None:
        super().__init__(reason_key)
        self.reason_key = reason_key


def holding(unit: Unit, day: date, shift: int = 0) -> Stretch:
    """The stretch of a kind that ``day`` lies in, or one ``shift`` further."""
    if unit is Unit.DAY:
        return Stretch.of(later(day, shift))
    if unit is Unit.WEEK:
        monday = later(day, 7 * shift - day.weekday())
        return Stretch(monday, monday + timedelta(days=6), unit)
    size = MONTHS[unit]
    at = ((day.year * 12 + day.month - 1) // size + shift) * size
    return months(at, size, unit)


def months(at: int, size: int, unit: Unit = Unit.MONTH) -> Stretch:
    """``size`` months from month ``at``, counted from January of the year 0."""
    year, month = divmod(at, 12)
    end_year, end_month = divmod(at + size - 1, 12)
    return Stretch(
        existing(year, month + 1, 1),
        existing(end_year, end_month + 1, monthrange(end_year, end_month + 1)[1]),
        unit,
    )


def later(day: date, days: int) -> date:
    found = day + timedelta(days=days)
    return existing(found.year, found.month, found.day)


def existing(year: int, month: int, day: int) -> date:
    """Raises Impossible for a day beyond what our calendars are good for."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Impossible
    return date(year, month, day)
