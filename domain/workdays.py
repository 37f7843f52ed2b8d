"""Working days and working time: weekdays, holidays, make-up weekends, office hours."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

from domain.holidays import HolidayTable, statutory

ONE_DAY = timedelta(days=1)
SATURDAY = 5


class Caveat(StrEnum):
    """What has to be said beside a computed working day."""

    TABLE_UNPUBLISHED = "table-unpublished"


@dataclass(frozen=True, slots=True)
class Workdays:
    """Which days are worked.  A year without its table falls back to weekdays and the law."""

    off: Mapping[date, str]
    make_up: Mapping[date, str]
    published: frozenset[int]

    @classmethod
    def of(cls, tables: Iterable[HolidayTable]) -> "Workdays":
        off: dict[date, str] = {}
        make_up: dict[date, str] = {}
        published = set()
        for table in tables:
            off.update(table.off)
            make_up.update(table.make_up)
            published.add(table.year)
        return cls(off, make_up, frozenset(published))

    def is_published(self, year: int) -> bool:
        return year in self.published

    def caveat_for(self, *days: date) -> Caveat | None:
        """Said when any of the days lies in a year whose table is not known yet."""
        known = all(self.is_published(day.year) for day in days)
        return None if known else Caveat.TABLE_UNPUBLISHED

    def festival(self, day: date) -> str | None:
        """The holiday a day off belongs to, in Chinese; None on every other day."""
        if day in self.off:
            return self.off[day]
        return None if self.is_published(day.year) else statutory(day.year).get(day)

    def is_workday(self, day: date) -> bool:
        if day in self.make_up:
            return True
        return day.weekday() < SATURDAY and self.festival(day) is None

    def next_workday(self, day: date) -> date:
        """The first working day on or after ``day``."""
        return day if self.is_workday(day) else self.shift(day, 1)

    def previous_workday(self, day: date) -> date:
        """The last working day on or before ``day``."""
        return day if self.is_workday(day) else self.shift(day, -1)

    def shift(self, day: date, count: int) -> date:
        """The ``count``-th working day after ``day``, before it when negative; 0 is ``day``.

        ``day`` itself is never counted: five working days from receipt exclude the day of receipt.
        """
        if count == 0:
            return day
        return next(islice(self._workdays_from(day, count), abs(count) - 1, abs(count)))

    def workdays_between(self, start: date, end: date) -> int:
        """Working days after ``start`` up to and including ``end``; negative when end is before.

        ``workdays_between(day, shift(day, n)) == n`` for every n and every working ``day``.
        """
        if end < start:
            return -sum(self.is_workday(day) for day in _days(end, start))
        return sum(self.is_workday(day + ONE_DAY) for day in _days(start, end))

    def due_on_workday(self, day: date, last_day: date) -> date:
        """A due day on a rest day moves forward, never past ``last_day``, its quota year's end.

        It never moves back either: nobody is given less time than was announced.
        """
        return max(day, min(self.next_workday(day), last_day))

    def _workdays_from(self, day: date, sign: int) -> Iterator[date]:
        step = ONE_DAY if sign > 0 else -ONE_DAY
        while True:
            day += step
            if self.is_workday(day):
                yield day


@dataclass(frozen=True, slots=True)
class Hours:
    """The office's working hours, local to ``zone``; ``spans`` in order, none past midnight."""

    zone: ZoneInfo
    spans: tuple[tuple[time, time], ...] = (
        (time(8, 30), time(11, 30)),
        (time(13, 30), time(17, 30)),
    )
    due: time = time(17, 30)  # by when a thing due on a day is due

    @property
    def opens(self) -> time:
        """上班."""
        return self.spans[0][0]

    @property
    def closes(self) -> time:
        """下班."""
        return self.spans[-1][1]

    def moment(self, day: date, at: time) -> datetime:
        return moment(day, at, self.zone)

    def local_day(self, at: datetime) -> date:
        return at.astimezone(self.zone).date()

    def on(self, day: date) -> tuple[tuple[datetime, datetime], ...]:
        """The working spans of a working day, aware UTC."""
        return tuple((self.moment(day, start), self.moment(day, end)) for start, end in self.spans)


def moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """A local wall-clock time as aware UTC."""
    return datetime.combine(day, at, zone).astimezone(UTC)


def add_working_time(
    at: datetime, duration: timedelta, hours: Hours, workdays: Workdays
) -> datetime:
    """The instant (aware UTC) when ``duration`` of working time has passed since ``at``.

    Zero gives ``at`` itself within working hours, else the next opening.
    """
    spans = _working_spans(at, hours, workdays)
    left = duration
    start, end = next(spans)
    while left > end - start:
        left -= end - start
        start, end = next(spans)
    return start + left


def working_time_between(
    start: datetime, end: datetime, hours: Hours, workdays: Workdays
) -> timedelta:
    """How much of the time from ``start`` to ``end`` was worked; zero when end is not later."""
    spans = takewhile(lambda span: span[0] < end, _working_spans(start, hours, workdays))
    return sum((min(closes, end) - opens for opens, closes in spans), timedelta())


def _working_spans(
    at: datetime, hours: Hours, workdays: Workdays
) -> Iterator[tuple[datetime, datetime]]:
    """What is left of today's working spans after ``at``, then those of every working day after."""
    day = workdays.next_workday(hours.local_day(at))
    while True:
        for start, end in hours.on(day):
            if end >= at:
                yield max(start, at), end
        day = workdays.shift(day, 1)


def _days(start: date, end: date) -> Iterator[date]:
    """From ``start`` up to, not including, ``end``."""
    return (start + timedelta(days=n) for n in range((end - start).days))
