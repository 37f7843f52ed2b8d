"""Issues of a recurring column: when each is due, and what is said of it beforehand (T6, Q15)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.workdays import Workdays

AHEAD = timedelta(days=62)  # so far issues are laid out
EMPTY_DAYS = (5, 2)  # working days before an issue nobody has taken, on which admins hear of it
TAKEN_DAYS = (3, 1, 0)  # and on which who took it is reminded
ONE_DAY = timedelta(days=1)


class Rhythm(StrEnum):
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    DATES = "dates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """How often a column appears: on a weekday (0 is Monday), on a day of the month, on days."""

    rhythm: Rhythm
    day_no: int | None = None
    days: tuple[date, ...] = ()

    def between(self, first: date, last: date) -> Iterator[date]:
        """The days of a stretch on which it would appear, before rest days move anything."""
        if self.rhythm is Rhythm.DATES:
            yield from (day for day in self.days if first <= day <= last)
            return
        yield from (day for day in _days(first, last) if self._falls_on(day))

    def _falls_on(self, day: date) -> bool:
        if self.rhythm is Rhythm.WEEKLY:
            return day.weekday() == self.day_no
        return day.day == min(self.day_no or 1, _length(day))


def due_on(wished_on: date, workdays: Workdays) -> date:
    """An issue on a rest day moves forward to a working day, never past its year."""
    return workdays.due_on_workday(wished_on, date(wished_on.year, 12, 31))


def is_said_on(today: date, due: date, workdays: Workdays, days: Sequence[int]) -> bool:
    """Whether this morning is one of those so many working days before an issue."""
    return today in {workdays.previous_workday(workdays.shift(due, -before)) for before in days}


def _length(day: date) -> int:
    """How many days a month has: the 31st is the last of every month."""
    return ((day.replace(day=28) + timedelta(days=4)).replace(day=1) - ONE_DAY).day


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))
