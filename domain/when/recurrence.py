"""A recurrence as calendars write it (RFC 5545), and the working-day rule they have no word for."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice

from dateutil.rrule import rrulestr

from domain.workdays import ONE_DAY, Workdays

_REACH = 400  # occurrences looked through for a working day
_MONTH = timedelta(days=31)


class Move(StrEnum):
    """Where a day that is not worked goes."""

    STAY = "stay"
    NEXT = "next-workday"
    PREVIOUS = "previous-workday"
    SKIP = "skip"  # 每个工作日


@dataclass(frozen=True, slots=True)
class Recurrence:
    """RRULEs without DTSTART; then ``move``, to the ``count``-th working day on or after it.

    A day that is announced or lunar has a name instead, and no RRULE: 每年春节.  Each is brought
    forward by so many days and working days: 每年春节前一周.
    """

    rrules: tuple[str, ...]
    move: Move = Move.STAY
    count: int = 1
    named: str | None = None
    days_ahead: int = 0
    workdays_ahead: int = 0

    def days(
        self, start: date, workdays: Workdays, calendar: Callable[[], Iterable[date]] = tuple
    ) -> Iterator[date]:
        """The days on or after ``start``; ``calendar`` has those of the name."""
        days = calendar() if self.named else self._ruled(start)
        found = (self._moved(day, workdays) for day in days)
        ahead = (self._ahead(day, workdays) for day in found if day is not None)
        yield from (day for day in ahead if day >= start)

    def _ruled(self, start: date) -> Iterator[date]:
        back = timedelta() if any("INTERVAL" in rule for rule in self.rrules) else _MONTH
        begun = datetime.combine(start - back, time())
        written = "\n".join(f"RRULE:{rule}" for rule in self.rrules)
        return (at.date() for at in islice(rrulestr(written, dtstart=begun), _REACH))

    def _ahead(self, day: date, workdays: Workdays) -> date:
        return workdays.shift(day - timedelta(days=self.days_ahead), -self.workdays_ahead)

    def _moved(self, day: date, workdays: Workdays) -> date | None:
        match self.move:
            case Move.NEXT:
                return workdays.shift(day - ONE_DAY, self.count)
            case Move.PREVIOUS:
                return workdays.shift(day + ONE_DAY, -self.count)
            case Move.SKIP:
                return day if workdays.is_workday(day) else None
        return day
