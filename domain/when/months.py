"""Years, halves, quarters, months, thirds of months; their beginnings and ends (底, 初, 末)."""

from dataclasses import dataclass
from datetime import timedelta

from domain.when.expression import AnyOf, Following, Given, Nodes, Part, Shifted
from domain.when.forms import Form, forms
from domain.when.frame import Frame
from domain.when.periods import MONTHS, Stretch, Unit, months
from domain.when.standing import (
    after_range,
    after_same_unit,
    as_numbered_season,
    as_short_year,
    as_unit_with_edge,
    before_a_day,
    before_within,
    in_range_of,
)
from domain.when.tokens import Token
from domain.when.words import Edge, Kind

CENTURY, LAST_CENTURY = 2000, 1900
CLOSEST_OLD_YEAR = 50  # 90年 is 1990
SEASONS = 4
LONGEST_MONTH = 31
_OF_LARGER = (Unit.SEASON, Unit.HALF, Unit.YEAR)


@dataclass(frozen=True, slots=True)
class MonthOf(Part):
    """3月 of a year; 第一个月 and 末月 (-1) of a quarter, of which there is none in a bare year."""

    month: int
    inside: tuple[Unit, ...] = (Unit.YEAR,)
    unit: Unit = Unit.MONTH

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        return _share(whole, self.month, Unit.MONTH)


@dataclass(frozen=True, slots=True)
class SeasonOf(Part):
    """第三季度."""

    season: int
    inside: tuple[Unit, ...] = (Unit.YEAR,)
    unit: Unit = Unit.SEASON

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        return _share(whole, self.season, Unit.SEASON)


@dataclass(frozen=True, slots=True)
class HalfOf(Part):
    """上半年."""

    half: int
    inside: tuple[Unit, ...] = (Unit.YEAR,)
    unit: Unit = Unit.HALF

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        return _share(whole, self.half, Unit.HALF)


@dataclass(frozen=True, slots=True)
class FirstOf(Part):
    """前三季度: the first so many of a year."""

    count: int
    size: Unit
    inside: tuple[Unit, ...] = (Unit.YEAR,)
    unit: Unit = Unit.HALF

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        last = _share(whole, self.count, self.size)
        return Stretch(whole.first, last.last, Unit.HALF) if last else None


@dataclass(frozen=True, slots=True)
class FirstDays(Part):
    """The first so many days of a month or week."""

    count: int
    inside: tuple[Unit, ...] = (Unit.WEEK, Unit.MONTH)
    unit: Unit = Unit.TENS

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        last = whole.first + timedelta(days=self.count - 1)
        return Stretch(whole.first, min(last, whole.last), Unit.TENS)


@dataclass(frozen=True, slots=True)
class TensOf(Part):
    """上旬 (0), 中旬, 下旬; 中下旬 is from 1 to 2."""

    first: int
    last: int
    inside: tuple[Unit, ...] = (Unit.MONTH,)
    unit: Unit = Unit.TENS

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        first = whole.first + timedelta(days=10 * self.first)
        last = whole.last if self.last == 2 else whole.first + timedelta(days=10 * self.last + 9)  # noqa: PLR2004
        return Stretch(first, last, Unit.TENS)


@dataclass(frozen=True, slots=True)
class EndOf(Part):
    """底, 末: the last day, by which things are due."""

    inside: tuple[Unit, ...] = (Unit.MONTH, Unit.YEAR, Unit.HALF, Unit.SEASON, Unit.TENS)
    unit: Unit = Unit.DAY

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        return Stretch.of(whole.last)


def _share(whole: Stretch, number: int, unit: Unit) -> Stretch | None:
    """The ``number``-th part of that size, from the end when it is negative."""
    size = MONTHS[unit]
    count = MONTHS[whole.unit] // size
    at = number - 1 if number > 0 else count + number
    if not 0 <= at < count or number == 0:
        return None
    return months(whole.first.year * 12 + whole.first.month - 1 + at * size, size, unit)


def year_of(token: Token) -> Given | None:
    """2026; 26 is 2026 and 90 is 1990."""
    match len(token.text):
        case 4:
            return Given(token.value)
        case 2:
            return Given(
                token.value + (CENTURY if token.value < CLOSEST_OLD_YEAR else LAST_CENTURY)
            )
    return None


def _year(token: Token) -> Nodes | None:
    found = year_of(token)
    return (found,) if found else None


def _season(number: Token) -> Nodes | None:
    return (SeasonOf(number.value),) if 1 <= number.value <= SEASONS else None


def _lettered(letter: Token, number: Token) -> Nodes | None:
    """Q3, H1."""
    if number.gap or not 1 <= number.value <= letter.value:
        return None
    if letter.value == SEASONS:
        return (SeasonOf(number.value),)
    return (HalfOf(number.value),)


def _lettered_of(year: Token, letter: Token, number: Token) -> Nodes | None:
    part = _lettered(letter, number)
    return (Given(year.value), *part) if part and len(year.text) == len("2026") else None


def _year_month(year: Token, month: Token) -> Nodes | None:
    """1999.08."""
    written = len(year.text) == len("2026") and len(month.text) == len("08")
    return (Given(year.value), MonthOf(month.value)) if written else None


def _edge(token: Token) -> Part:
    """底 is a day, 初 and 中 are ten of them."""
    match Edge(token.value):
        case Edge.END:
            return EndOf()
        case Edge.START:
            return TensOf(0, 0, inside=(Unit.MONTH, Unit.SEASON))
    return TensOf(1, 1)


def _edge_of_year(token: Token) -> Part | None:
    """年底 is its last day, 年初 its first month; 年中 could be many things."""
    match Edge(token.value):
        case Edge.END:
            return EndOf()
        case Edge.START:
            return MonthOf(1, (Unit.YEAR, Unit.HALF))
    return None


def _edge_of_this_year(token: Token) -> Nodes | None:
    part = _edge_of_year(token)
    return (AnyOf(Unit.YEAR), part) if part else None


def _edges(token: Token) -> Nodes:
    return (_edge(token),)


def _edge_of_season(token: Token) -> Nodes | None:
    return None if token.value == Edge.MIDDLE else (AnyOf(Unit.SEASON), _edge(token))


def _edge_inside_year(token: Token) -> Nodes | None:
    part = _edge_of_year(token)
    return (part,) if part else None


def _last_month_at(token: Token) -> Nodes | None:
    """The 末 of 季末25日."""
    return (MonthOf(-1, _OF_LARGER),) if token.value == Edge.END else None


def _last_of_season() -> Nodes:
    """季度末月: of the quarter at hand."""
    return AnyOf(Unit.SEASON), MonthOf(-1, _OF_LARGER)


def _first_of_year(number: Token, unit: Token) -> Nodes | None:
    """前三季度, 前11个月."""
    fits = 1 <= number.value <= MONTHS[Unit.YEAR]
    size = Unit.MONTH if unit.kind is Kind.MONTH else Unit.SEASON
    return (FirstOf(number.value, size),) if fits else None


def _first_days(number: Token) -> Nodes | None:
    """The 前两天 of 这个月前两天."""
    return (FirstDays(number.value),) if 0 < number.value <= LONGEST_MONTH else None


def _last_months(number: Token) -> Nodes | None:
    """后三月, 前三个月 of a year are its last or first quarter."""
    return (SeasonOf(SEASONS),) if number.value == 3 else None  # noqa: PLR2004


FORMS: tuple[Form[Nodes], ...] = (
    *forms("NUMBER year", _year, as_short_year),
    *forms("RELATIVE_YEAR", lambda year: (Shifted(Unit.YEAR, year.value),)),
    *forms("RELATIVE_HALF", lambda half: (Shifted(Unit.HALF, half.value),)),
    *forms("RELATIVE_SEASON", lambda season: (Shifted(Unit.SEASON, season.value),)),
    *forms("RELATIVE_MONTH", lambda month: (Shifted(Unit.MONTH, month.value),)),
    *forms("NEXT_UNIT", lambda unit: (Following(Unit(unit.value)),), after_range),
    *forms("HALF_YEAR", lambda half: (HalfOf(half.value),)),
    *forms("NUMBER count? season", _season),
    *forms("nth NUMBER count? season", _season, as_numbered_season),
    *forms("first season", lambda: (SeasonOf(1),)),
    *forms("LETTERED NUMBER", _lettered),
    *forms("NUMBER LETTERED NUMBER", _lettered_of),
    *forms("NUMBER dot NUMBER", _year_month),
    *forms("NUMBER month share?", lambda month: (MonthOf(month.value),)),
    *forms("NUMBER", lambda month: (MonthOf(month.value),), in_range_of(Kind.MONTH)),
    *forms("NUMBER", _year, in_range_of(Kind.YEAR)),
    *forms("nth NUMBER count month", lambda n: (MonthOf(n.value, _OF_LARGER),)),
    *forms("first count? month", lambda: (MonthOf(1, _OF_LARGER),)),
    *forms("last month|count month?", lambda: (MonthOf(-1, _OF_LARGER),)),
    *forms(
        "EDGE month", lambda edge: (MonthOf(-1, _OF_LARGER),) if edge.value == Edge.END else None
    ),
    *forms("after NUMBER count? month", _last_months),
    *forms("TENS", lambda tens: (TensOf(tens.value, tens.shift),)),
    *forms("TENS", lambda tens: (AnyOf(Unit.MONTH), TensOf(tens.value, tens.shift))),
    *forms("EDGE", _last_month_at, before_a_day),
    *forms("EDGE", _edges),
    *forms("EDGE", _edge_inside_year),
    *forms("year EDGE", _edge_inside_year, after_same_unit),
    *forms("month EDGE", _edges, after_same_unit),
    *forms("season EDGE", _edges, after_same_unit),
    *forms("before NUMBER count? MONTH|SEASON", _first_of_year),
    *forms("before NUMBER days", _first_days),
    *forms("season edge month", _last_of_season, as_unit_with_edge),
    *forms("year EDGE", _edge_of_this_year, as_unit_with_edge),
    *forms("season EDGE", _edge_of_season, as_unit_with_edge),
    *forms("month EDGE", lambda edge: (AnyOf(Unit.MONTH), _edge(edge)), as_unit_with_edge),
    *forms("year", lambda: (Shifted(Unit.YEAR, 0),), before_within),
    *forms("season", lambda: (Shifted(Unit.SEASON, 0),), before_within),
    *forms("month", lambda: (Shifted(Unit.MONTH, 0),), before_within),
)
