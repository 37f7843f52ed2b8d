"""How days and times of day are written: rows of token kinds, and what each row builds.

A longer form stands before a shorter one that begins alike.  A builder answers None when the
values do not fit (a month of four digits); whether 2月30日 exists is asked later.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from domain.when.standing import (
    Tokens,
    anywhere,
    as_bare_day,
    as_bare_hour,
    as_digital_clock,
    as_numeric_day,
)
from domain.when.tokens import Token
from domain.when.words import Kind, Part

NOON = 12
QUARTER = 15
CENTURY = 2000
CLOSEST_OLD_YEAR = 50  # 90年 is not 2090, and nobody has to file for 1990


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """今天, 后天."""

    offset: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """周三; with ``shift`` the week is said: 0 本, 1 下, 2 下下, -1 上."""

    weekday: int
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class MonthDay:
    """12月1日; the year as written, or as a shift (明年), or neither."""

    month: int
    day: int
    year: int | None = None
    year_shift: int | None = None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """5号, 下月5号."""

    day: int
    month_shift: int | None = None


Day = RelativeDay | Weekday | MonthDay | DayOfMonth


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as written.  ``exact``: on 24 hours (15:00, 09:30)."""

    hour: int
    minute: int = 0
    part: Part | None = None
    exact: bool = False
    fine: bool = True  # minutes were said


Built = TypeVar("Built")


@dataclass(frozen=True, slots=True)
class Form(Generic[Built]):
    """One way of writing; ``stands`` says where it may."""

    kinds: tuple[Kind, ...]
    build: Callable[..., Built | None]
    stands: Callable[[Tokens, int, int], bool] = anywhere

    def match(self, tokens: Tokens, first: int) -> Built | None:
        row = tokens[first : first + len(self.kinds)]
        return self.build(*row) if tuple(token.kind for token in row) == self.kinds else None


def spoken(hour: Token, minute: int | None = None) -> Clock:
    """9点; 15点 and 0点 can only be meant on 24 hours."""
    exact = hour.value == 0 or hour.value > NOON
    return Clock(hour.value, minute or 0, exact=exact, fine=minute is not None)


def _spoken_with_figures(hour: Token, minute: Token) -> Clock | None:
    """三点十五, 9点05: without 分 the minutes are written with two figures, or are tens."""
    return spoken(hour, minute.value) if len(minute.text) > 1 or minute.value >= NOON else None


def _digital(hour: Token, minute: Token) -> Clock | None:
    """15:00 and 09:30 are on 24 hours; 3:30 may be in either half of the day."""
    exact = hour.value == 0 or hour.value > NOON or hour.text.startswith("0")
    return Clock(hour.value, minute.value, exact=exact) if len(minute.text) == len("00") else None


def _full_day(year: Token, month: Token, day: Token) -> Day | None:
    match len(year.text):
        case 4:
            return MonthDay(month.value, day.value, year.value)
        case 2 if year.value < CLOSEST_OLD_YEAR:
            return MonthDay(month.value, day.value, CENTURY + year.value)
    return None


def _numeric_day(month: Token, day: Token) -> Day | None:
    fits = 1 <= month.value <= 12 and 1 <= day.value <= 31  # noqa: PLR2004  (of a calendar)
    short = len(month.text) <= len("12") and len(day.text) <= len("31")
    return MonthDay(month.value, day.value) if fits and short else None


def _run_together(token: Token) -> Day | None:
    """20261201."""
    text = token.text
    if len(text) != len("20261201") or not text.startswith("20"):
        return None
    return MonthDay(int(text[4:6]), int(text[6:]), int(text[:4]))


def _numbered_weekday(week: Token, number: Token) -> Day | None:
    """周3, 下周3: the vocabulary holds the Chinese numerals only."""
    figure = number.text in set("123456") and week.text != "天"
    return Weekday(number.value - 1, week.shift) if figure else None


N, Y, M, D, C = Kind.NUMBER, Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.CLOCK

DAY_FORMS: tuple[Form[Day], ...] = (
    Form((N, Y, N, M, N, D), lambda y, _y, m, _m, d, _d: _full_day(y, m, d)),
    Form((N, Kind.DASH, N, Kind.DASH, N), lambda y, _1, m, _2, d: _full_day(y, m, d)),
    Form((N, Kind.SLASH, N, Kind.SLASH, N), lambda y, _1, m, _2, d: _full_day(y, m, d)),
    Form((N, Kind.DOT, N, Kind.DOT, N), lambda y, _1, m, _2, d: _full_day(y, m, d)),
    Form(
        (Kind.RELATIVE_YEAR, N, M, N, D),
        lambda y, m, _m, d, _d: MonthDay(m.value, d.value, year_shift=y.value),
    ),
    Form((N, M, N, D), lambda m, _m, d, _d: MonthDay(m.value, d.value)),
    Form((Kind.RELATIVE_MONTH, N, D), lambda m, d, _d: DayOfMonth(d.value, m.value)),
    Form((N, Kind.SLASH, N), lambda m, _, d: _numeric_day(m, d), as_numeric_day),
    Form((N, Kind.DASH, N), lambda m, _, d: _numeric_day(m, d), as_numeric_day),
    Form((N, Kind.DOT, N), lambda m, _, d: _numeric_day(m, d), as_numeric_day),
    Form((N, D), lambda d, _: DayOfMonth(d.value), as_bare_day),
    Form((N,), _run_together, as_numeric_day),
    Form((Kind.RELATIVE_DAY,), lambda day: RelativeDay(day.value)),
    Form((Kind.WEEKDAY,), lambda day: Weekday(day.value, day.shift)),
    Form((Kind.WEEK, N), _numbered_weekday),
    Form((Kind.LENGTH, N), _numbered_weekday),
)

CLOCK_FORMS: tuple[Form[Clock], ...] = (
    Form((N, Kind.COLON, N, Kind.COLON, N), lambda h, _1, m, _2, _s: _digital(h, m)),
    Form((N, Kind.COLON, N), lambda h, _, m: _digital(h, m), as_digital_clock),
    Form((N, C, Kind.HALF), lambda h, _c, _h: spoken(h, 30)),
    Form((N, C, N, Kind.QUARTER), lambda h, _c, q, _q: spoken(h, QUARTER * q.value)),
    Form((N, C, N, Kind.MINUTE), lambda h, _c, m, _m: spoken(h, m.value)),
    Form((N, C, N), lambda h, _c, m: _spoken_with_figures(h, m)),
    Form((N, C, Kind.SHARP), lambda h, _c, _s: spoken(h)),
    Form((N, C), lambda h, _: spoken(h), as_bare_hour),
)
