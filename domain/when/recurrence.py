"""A recurrence as calendars write it (RFC 5545), and the working-day rule they have no word for."""

from collections.abc import Iterator
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
    """RRULEs without DTSTART; then ``move``, to the ``count``-th working day on or after it."""

    rrules: tuple[str, ...]
    move: Move = Move.STAY
    count: int = 1

    def days(self, start: date, workdays: Workdays) -> Iterator[date]:
        """The days on or after ``start``, moved to working days."""
        back = timedelta() if any("INTERVAL" in rule for rule in self.rrules) else _MONTH
        begun = datetime.combine(start - back, time())
        written = "\n".join(f"RRULE:{rule}" for rule in self.rrules)
        found = (self._moved(at.date(), workdays) for at in rrulestr(written, dtstart=begun))
        yield from (day for day in islice(found, _REACH) if day is not None and day >= start)

    def _moved(self, day: date, workdays: Workdays) -> date | None:
        match self.move:
            case Move.NEXT:
                return workdays.shift(day - ONE_DAY, self.count)
            case Move.PREVIOUS:
                return workdays.shift(day + ONE_DAY, -self.count)
            case Move.SKIP:
                return day if workdays.is_workday(day) else None
        return day
