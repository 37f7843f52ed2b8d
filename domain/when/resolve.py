"""Phrases into readings: what day and moment a phrase means to who said it when and where.

The future is preferred by rule: a bare 5号 is the next 5th, a bare 周一 the next Monday (today
until the time has passed), 12月1日 said later in December that of next year; what says its own
week, month or year (本周三, 昨天, 2026年) stays where it is, and may be past.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import count, islice
from zoneinfo import ZoneInfo

from domain.when.clock import HOUR, MIDNIGHT, ImpossibleTime, end_of, readings, since_midnight
from domain.when.forms import Clock, Day, DayOfMonth, MonthDay, RelativeDay, Weekday
from domain.when.grammar import Office, Phrase
from domain.when.meaning import Caveat, Grain, Kind, When
from domain.workdays import ONE_DAY, Hours, Workdays, moment

FIRST_YEAR, LAST_YEAR = 1950, 2100  # what the calendars behind are good for
WEEK = timedelta(days=7)


class Unreadable(Exception):  # noqa: N818  (it never leaves the package)
    """The phrase has no reading; ``reason_key`` is that of ``NotUnderstood``."""

    def __init__(self, reason_key: str) -> None:
        super().__init__(reason_key)
        self.reason_key = reason_key


@dataclass(frozen=True, slots=True)
class Frame:
    """Who reads: the moment it was said (aware UTC), the place, the office's time."""

    said_at: datetime
    zone: ZoneInfo
    hours: Hours
    workdays: Workdays

    @property
    def today(self) -> date:
        return self.said_at.astimezone(self.zone).date()

    def moment(self, day: date, minutes: int) -> datetime:
        """Minutes since the day's midnight on the wall; 24:00 is the next midnight."""
        if minutes == MIDNIGHT:
            return moment(day + ONE_DAY, time(), self.zone)
        return moment(day, time(*divmod(minutes, HOUR)), self.zone)


def resolve(phrase: Phrase, frame: Frame, *, due: bool) -> When:
    """Raises Unreadable."""
    if due and (phrase.end or (phrase.part is not None and phrase.start is None)):
        raise Unreadable("when-unread")  # 两点到四点前, 明天上午前
    try:
        times = _times(phrase, frame.hours)
        end = end_of(phrase.end, times[0], phrase.part) if phrase.end else None
    except ImpossibleTime:
        raise Unreadable("when-impossible") from None
    on = _day(phrase.day, frame, times, due=due)
    at = tuple(frame.moment(on, minutes) for minutes in times)
    shown = _Shown(phrase, frame, on, at)
    if due:
        return shown.deadline()
    return shown.span(frame.moment(on, end)) if end is not None else shown.point()


@dataclass(frozen=True, slots=True)
class _Shown:
    """A phrase with its day and moments found; ``at`` is empty when no time of day was said."""

    phrase: Phrase
    frame: Frame
    on: date
    at: tuple[datetime, ...]

    def point(self) -> When:
        start = self.at[0] if self.at else self.frame.moment(self.on, 0)
        past = start < self.frame.said_at if self.at else self.on < self.frame.today
        return self._when(Kind.POINT, start, None, past=past)

    def span(self, end: datetime) -> When:
        return self._when(Kind.SPAN, self.at[0], end, past=self.at[0] < self.frame.said_at)

    def deadline(self) -> When:
        by_default = self.frame.moment(self.on, since_midnight(self.frame.hours.due))
        end = self.at[0] if self.at else by_default
        return self._when(Kind.SPAN, None, end, past=end < self.frame.said_at, due=True)

    def _when(
        self,
        kind: Kind,
        start: datetime | None,
        end: datetime | None,
        *,
        past: bool,
        due: bool = False,
    ) -> When:
        grain = self._grain()
        return When(
            kind=kind,
            start=start,
            end=end,
            grain=grain,
            on=self.on,
            due=due,
            inclusive=not due or grain is Grain.DAY,
            caveats=tuple(self._caveats(past=past)),
            choices=self.at if len(self.at) > 1 else (),
        )

    def _grain(self) -> Grain:
        match self.phrase.start:
            case None:
                return Grain.DAY
            case Clock(fine=False):
                return Grain.HOUR
        return Grain.MINUTE

    def _caveats(self, *, past: bool) -> Iterator[Caveat]:
        workdays = self.frame.workdays
        if self.phrase.check and not _agrees(self.phrase.check, self.on, self.frame):
            yield Caveat.WEEKDAY_MISMATCH
        if past:
            yield Caveat.PAST
        if not workdays.is_workday(self.on):
            yield Caveat.NOT_A_WORKDAY
        if not workdays.is_published(self.on.year):
            yield Caveat.TABLE_UNPUBLISHED
        if len(self.at) > 1:
            yield Caveat.AMBIGUOUS


def _times(phrase: Phrase, hours: Hours) -> tuple[int, ...]:
    match phrase.start:
        case None:
            return ()
        case Office(closes=closes):
            return (since_midnight(hours.closes if closes else hours.opens),)
        case clock:
            return readings(clock, hours)


def _day(day: Day | None, frame: Frame, times: tuple[int, ...], *, due: bool) -> date:
    """The first possible day whose moment has not passed, or else the first."""
    until = times[0] if times else since_midnight(frame.hours.due) if due else MIDNIGHT
    possible = _possible_days(day, frame.today)
    ahead = (found for found in possible if frame.moment(found, until) >= frame.said_at)
    return next(ahead, possible[0])


def _possible_days(day: Day | None, today: date) -> tuple[date, ...]:
    """The days meant, best first.  Raises Unreadable when there is no such day."""
    match day:
        case None:
            return (today, today + ONE_DAY)
        case RelativeDay(offset):
            return (today + timedelta(days=offset),)
        case Weekday():
            return _weekdays(day, today)
        case MonthDay():
            return (_month_day(day, today),)
        case _:
            return (_day_of_month(day, today),)


def _weekdays(day: Weekday, today: date) -> tuple[date, ...]:
    """Weeks begin on Monday; 下周三 is the Wednesday of the next calendar week."""
    if day.shift is None:
        coming = today + timedelta(days=(day.weekday - today.weekday()) % 7)
        return (coming, coming + WEEK)
    monday = today - timedelta(days=today.weekday())
    return (monday + day.shift * WEEK + timedelta(days=day.weekday),)


def _month_day(day: MonthDay, today: date) -> date:
    if day.year is not None:
        return _existing(day.year, day.month, day.day)
    if day.year_shift is not None:
        return _existing(today.year + day.year_shift, day.month, day.day)
    return _first_ahead(((today.year + n, day.month, day.day) for n in range(2)), today)


def _day_of_month(day: DayOfMonth, today: date) -> date:
    months = (
        divmod(today.year * 12 + today.month - 1 + n, 12) for n in count(day.month_shift or 0)
    )
    dates = ((year, month + 1, day.day) for year, month in months)
    if day.month_shift is not None:
        return _existing(*next(dates))
    return _first_ahead(islice(dates, 12), today)


def _first_ahead(dates: Iterable[tuple[int, int, int]], today: date) -> date:
    """The first of the dates that exists and is not before today."""
    for written in dates:
        with suppress(Unreadable):
            found = _existing(*written)
            if found >= today:
                return found
    raise Unreadable("when-impossible")


def _existing(year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except (ValueError, OverflowError):
        raise Unreadable("when-impossible") from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise Unreadable("when-impossible")
    return found


def _agrees(check: Day, on: date, frame: Frame) -> bool:
    """Whether the second naming of the day, such as the weekday in brackets, names it too."""
    if isinstance(check, Weekday) and check.shift is None:
        return check.weekday == on.weekday()
    return on in _possible_days(check, frame.today)
