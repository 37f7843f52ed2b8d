"""Days by number: 今天, 12月1日, 12/5, 20261201, 5号, 最后一天."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from domain.when.expression import Given, Nodes, Part, Root, Shifted
from domain.when.forms import Form, forms
from domain.when.frame import Frame
from domain.when.months import MonthOf, year_of
from domain.when.periods import Stretch, Unit, later
from domain.when.standing import (
    after_a_month,
    as_bare_day,
    as_listed_day,
    as_numeric_day,
    as_unitless_day,
    at_the_start,
    in_range_of,
)
from domain.when.tokens import Token
from domain.when.words import Kind

MONTHS_OF_YEAR, LONGEST_MONTH = 12, 31


@dataclass(frozen=True, slots=True)
class DayOf(Part):
    """5号 of a month; 最后一天 (-1) and 第一天 of anything."""

    day: int
    inside: tuple[Unit, ...] = (Unit.MONTH,)
    unit: Unit = Unit.DAY

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        days = self.day - 1 if self.day > 0 else (whole.last - whole.first).days + 1 + self.day
        found = whole.first + timedelta(days=days) if abs(days) < 400 else None  # noqa: PLR2004
        if found is None or not whole.first <= found <= whole.last or self.day == 0:
            return None
        return Stretch.of(found)


_ANYTHING = (Unit.YEAR, Unit.HALF, Unit.SEASON, Unit.MONTH, Unit.WEEK)


@dataclass(frozen=True, slots=True)
class TwoDays(Root):
    """今明两天, 明后两天."""

    first: int
    unit: Unit = Unit.TENS

    def stretches(self, frame: Frame) -> Iterator[Stretch]:
        yield Stretch(later(frame.today, self.first), later(frame.today, self.first + 1), self.unit)


def _month_day(month: Token, day: Token) -> Nodes:
    return MonthOf(month.value), DayOf(day.value)


def _full(year: Token, month: Token, day: Token) -> Nodes | None:
    root = year_of(year)
    return (root, *_month_day(month, day)) if root else None


def _numeric(month: Token, day: Token) -> Nodes | None:
    fits = 1 <= month.value <= MONTHS_OF_YEAR and 1 <= day.value <= LONGEST_MONTH
    short = len(month.text) <= len("12") and len(day.text) <= len("31")
    return _month_day(month, day) if fits and short else None


def _run_together(token: Token) -> Nodes | None:
    """20261201."""
    text = token.text
    if len(text) != len("20261201") or not text.startswith("20") or not text.isdecimal():
        return None
    return Given(int(text[:4])), MonthOf(int(text[4:6])), DayOf(int(text[6:]))


def _bare_number(day: Token) -> Nodes | None:
    """The 十五 of 下个月十五."""
    return (DayOf(day.value),) if 1 <= day.value <= LONGEST_MONTH else None


def _edge_day(number: Token, *, sign: int) -> Nodes | None:
    return (DayOf(sign * number.value, _ANYTHING),) if number.value > 0 else None


FORMS: tuple[Form[Nodes], ...] = (
    *forms("NUMBER dash NUMBER dash NUMBER", _full),
    *forms("NUMBER slash NUMBER slash NUMBER", _full),
    *forms("NUMBER dot NUMBER dot NUMBER", _full),
    *forms("NUMBER month NUMBER day", _month_day),
    *forms("NUMBER month NUMBER", _month_day, as_unitless_day),
    *forms("NUMBER slash|dash|dot NUMBER", _numeric, as_numeric_day),
    *forms("NUMBER day", lambda day: (DayOf(day.value),), as_bare_day),
    *forms("NUMBER", lambda day: (DayOf(day.value),), in_range_of(Kind.DAY)),
    *forms("NUMBER", lambda day: (DayOf(day.value),), as_listed_day),
    *forms("NUMBER", _run_together, as_numeric_day),
    *forms("NUMBER", _bare_number, after_a_month),
    *forms("RELATIVE_DAY", lambda day: (Shifted(Unit.DAY, day.value),)),
    *forms("DAY_PAIR", lambda pair: (TwoDays(pair.value),)),
    *forms("that_day", lambda: (Shifted(Unit.DAY, 0),), at_the_start),
    *forms("last NUMBER days|day", lambda n: _edge_day(n, sign=-1) if n.value == 1 else None),
    *forms("nth NUMBER days", lambda n: _edge_day(n, sign=1)),
)
