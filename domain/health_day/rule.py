"""Rules that give the days of a year: one small class a form (grammar of health-days.md §2).

``spans(year)`` are the stretches that begin in the year: one as a rule, none when the year has no
such day (29 February, a fifth Sunday), rarely two (a lunar date of late winter).
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from domain import lunar

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, order=True)
class DaySpan:
    """Days from the first to the last, both included."""

    start_on: date
    end_on: date

    @classmethod
    def of(cls, day: date) -> "DaySpan":
        return cls(day, day)

    def __str__(self) -> str:
        """As the catalogue writes it: 2026-04-07 or 2026-04-15/2026-04-21."""
        if self.start_on == self.end_on:
            return self.start_on.isoformat()
        return f"{self.start_on.isoformat()}/{self.end_on.isoformat()}"


class Rule(Protocol):
    """What every form of rule can do."""

    def spans(self, year: int) -> tuple[DaySpan, ...]:
        """The stretches that begin in ``year``, in order."""
        ...


@dataclass(frozen=True, slots=True)
class Fixed:
    """The same date each year."""

    month: int
    day: int

    def spans(self, year: int) -> tuple[DaySpan, ...]:
        return _existing(year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class Range:
    """A fixed stretch; when the end is earlier in the year than the start, it is in the next."""

    start: Fixed
    end: Fixed

    def spans(self, year: int) -> tuple[DaySpan, ...]:
        over = (self.end.month, self.end.day) < (self.start.month, self.start.day)
        ends = self.end.spans(year + over)
        starts = self.start.spans(year)
        return tuple(
            DaySpan(start.start_on, end.end_on) for start, end in zip(starts, ends, strict=False)
        )


@dataclass(frozen=True, slots=True)
class Month:
    """A whole month."""

    month: int

    def spans(self, year: int) -> tuple[DaySpan, ...]:
        return (DaySpan(date(year, self.month, 1), _last_day(year, self.month)),)


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth of a weekday in a month."""

    month: int
    weekday: int
    nth: int

    def spans(self, year: int) -> tuple[DaySpan, ...]:
        first = date(year, self.month, 1)
        ahead = timedelta(days=(self.weekday - first.weekday()) % 7)
        day = first + ahead + (self.nth - 1) * WEEK
        return (DaySpan.of(day),) if day.month == self.month else ()


@dataclass(frozen=True, slots=True)
class Last:
    """The last of a weekday in a month."""

    month: int
    weekday: int

    def spans(self, year: int) -> tuple[DaySpan, ...]:
        last = _last_day(year, self.month)
        return (DaySpan.of(last - timedelta(days=(last.weekday() - self.weekday) % 7)),)


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day of a month, 29 February in a leap year."""

    month: int

    def spans(self, year: int) -> tuple[DaySpan, ...]:
        return (DaySpan.of(_last_day(year, self.month)),)


@dataclass(frozen=True, slots=True)
class Lunar:
    """A Chinese lunar date, in an ordinary month."""

    month: int
    day: int

    def spans(self, year: int) -> tuple[DaySpan, ...]:
        return tuple(DaySpan.of(day) for day in lunar.days_in(year, self.month, self.day))


@dataclass(frozen=True, slots=True)
class Term:
    """A solar term."""

    name: str

    def spans(self, year: int) -> tuple[DaySpan, ...]:
        return (DaySpan.of(lunar.term(self.name, year)),)


@dataclass(frozen=True, slots=True)
class Equinox:
    """The last of a weekday strictly before an equinox, ``MAR`` or ``SEP``."""

    month: str
    weekday: int

    def spans(self, year: int) -> tuple[DaySpan, ...]:
        day = lunar.equinox(self.month, year)
        back = (day.weekday() - self.weekday) % 7 or 7
        return (DaySpan.of(day - timedelta(days=back)),)


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week, Monday to Sunday, that contains the day of another rule."""

    of: Rule

    def spans(self, year: int) -> tuple[DaySpan, ...]:
        mondays = (
            span.start_on - timedelta(days=span.start_on.weekday()) for span in self.of.spans(year)
        )
        return tuple(DaySpan(monday, monday + timedelta(days=6)) for monday in mondays)


@dataclass(frozen=True, slots=True)
class Announced:
    """Set each year by notice: the rule inside is a placeholder, never to be stated as fact."""

    placeholder: Rule

    def spans(self, year: int) -> tuple[DaySpan, ...]:
        return self.placeholder.spans(year)


def disagreement(rule: Rule, printed: date) -> str | None:
    """How a date printed in somebody's list contradicts the rule it claims to follow.

    ``weekday``: it falls on another weekday than the rule's; ``day``: it is another day; None:
    it agrees.  Lists copy the dates of a year long past, so both are met (health-days.md §4).
    """
    days = [span.start_on for span in rule.spans(printed.year)]
    if printed in days:
        return None
    bound = isinstance(rule, Nth | Last | Equinox)
    return "weekday" if bound and printed.weekday() not in {d.weekday() for d in days} else "day"


def _existing(year: int, month: int, day: int) -> tuple[DaySpan, ...]:
    try:
        return (DaySpan.of(date(year, month, day)),)
    except ValueError:
        return ()


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
