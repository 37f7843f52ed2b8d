"""Weeks, which begin on Monday; their days, weekends, and the weekdays of a month."""

from dataclasses import dataclass
from datetime import timedelta

from domain.when.expression import Nodes, Part, Shifted
from domain.when.forms import Form, forms
from domain.when.frame import Frame
from domain.when.periods import Stretch, Unit
from domain.when.standing import before_within
from domain.when.tokens import Token

SATURDAY = 5
DAYS = 7


@dataclass(frozen=True, slots=True)
class WeekdayOf(Part):
    """周三."""

    weekday: int
    inside: tuple[Unit, ...] = (Unit.WEEK,)
    unit: Unit = Unit.DAY

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        return Stretch.of(whole.first + timedelta(days=self.weekday))


@dataclass(frozen=True, slots=True)
class Weekend(Part):
    """Saturday and Sunday."""

    inside: tuple[Unit, ...] = (Unit.WEEK,)
    unit: Unit = Unit.TENS

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        return Stretch(whole.first + timedelta(days=SATURDAY), whole.last, Unit.TENS)


@dataclass(frozen=True, slots=True)
class NthWeekday(Part):
    """第一个周二, 最后一个周五 (-1) of a month, quarter or year."""

    number: int
    weekday: int
    inside: tuple[Unit, ...] = (Unit.MONTH, Unit.SEASON, Unit.HALF, Unit.YEAR)
    unit: Unit = Unit.DAY

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        if self.number > 0:
            ahead = (self.weekday - whole.first.weekday()) % DAYS + DAYS * (self.number - 1)
            found = whole.first + timedelta(days=ahead)
        else:
            back = (whole.last.weekday() - self.weekday) % DAYS - DAYS * (self.number + 1)
            found = whole.last - timedelta(days=back)
        return Stretch.of(found) if whole.first <= found <= whole.last else None


@dataclass(frozen=True, slots=True)
class NthWeekend(Part):
    """最后一个周末 (-1) of a month: the Saturday lies in it."""

    number: int
    inside: tuple[Unit, ...] = (Unit.MONTH,)
    unit: Unit = Unit.TENS

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:
        found = NthWeekday(self.number, SATURDAY).within(whole, frame)
        return Stretch(found.first, found.first + timedelta(days=1), self.unit) if found else None


def _weekday(token: Token) -> Nodes:
    day = WeekdayOf(token.value)
    return (day,) if token.shift is None else (Shifted(Unit.WEEK, token.shift), day)


def _week(token: Token) -> Nodes | None:
    return None if token.shift is None else (Shifted(Unit.WEEK, token.shift),)


def _numbered(week: Token, number: Token) -> Nodes | None:
    """周3, 下周3: the vocabulary holds the Chinese numerals only."""
    if number.text not in set("123456"):
        return None
    day = WeekdayOf(number.value - 1)
    return (day,) if week.shift is None else (Shifted(Unit.WEEK, week.shift), day)


def _weekend(token: Token) -> Nodes:
    return (Weekend(),) if token.shift is None else (Shifted(Unit.WEEK, token.shift), Weekend())


def _nth(number: Token, weekday: Token) -> Nodes | None:
    fits = weekday.shift is None and number.value > 0
    return (NthWeekday(number.value, weekday.value),) if fits else None


def _last(weekday: Token) -> Nodes | None:
    return (NthWeekday(-1, weekday.value),) if weekday.shift is None else None


FORMS: tuple[Form[Nodes], ...] = (
    *forms("WEEKDAY", _weekday),
    *forms("WEEK NUMBER", _numbered),
    *forms("WEEK", _week),
    *forms("WEEKEND", _weekend),
    *forms("nth NUMBER count? WEEKDAY", _nth),
    *forms("last count? WEEKDAY", _last),
    *forms("edge last count? WEEKDAY", _last),
    *forms("nth NUMBER count? weekend", lambda n: (NthWeekend(n.value),) if n.value else None),
    *forms("last count? weekend", lambda: (NthWeekend(-1),)),
    *forms("week", lambda: (Shifted(Unit.WEEK, 0),), before_within),
)
