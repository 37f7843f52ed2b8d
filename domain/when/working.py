"""Working days: the last of a month, the first after a holiday, the next one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from domain.when.expression import AnyOf, Nodes, Part, Root
from domain.when.festivals import holiday_near, whole_holiday
from domain.when.forms import Form, forms
from domain.when.frame import Frame
from domain.when.periods import Stretch, Unit
from domain.when.standing import after_festival, as_holiday_at_hand
from domain.when.tokens import Token
from domain.workdays import ONE_DAY

MOST = 250  # working days of a year


@dataclass(frozen=True, slots=True)
class NthWorkday(Part):
    """第一个工作日, 最后一个工作日 (-1) of a stretch."""

    number: int
    inside: tuple[Unit, ...] = (Unit.MONTH, Unit.SEASON, Unit.HALF, Unit.YEAR, Unit.WEEK, Unit.TENS)
    unit: Unit = Unit.DAY

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:
        outside = whole.first - ONE_DAY if self.number > 0 else whole.last + ONE_DAY
        found = frame.workdays.shift(outside, self.number)
        return Stretch.of(found) if whole.first <= found <= whole.last else None


@dataclass(frozen=True, slots=True)
class FirstWorkdays(Part):
    """The 前五个工作日 of a month."""

    count: int
    inside: tuple[Unit, ...] = (Unit.MONTH, Unit.SEASON, Unit.HALF, Unit.YEAR, Unit.WEEK)
    unit: Unit = Unit.TENS

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:
        first, last = (NthWorkday(n).within(whole, frame) for n in (1, self.count))
        return Stretch(first.first, last.last, self.unit) if first and last else None


@dataclass(frozen=True, slots=True)
class WorkdayBeside(Part):
    """节后第一个工作日, 12月1日前3个工作日: counted from a stretch, outwards."""

    number: int  # negative: before it
    inside: tuple[Unit, ...] = (Unit.DAY, Unit.TENS)
    unit: Unit = Unit.DAY

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:
        edge = whole.last if self.number > 0 else whole.first
        return Stretch.of(frame.workdays.shift(edge, self.number))


@dataclass(frozen=True, slots=True)
class NextWorkday(Root):
    """下一个工作日."""

    number: int
    unit: Unit = Unit.DAY

    def stretches(self, frame: Frame) -> Iterator[Stretch]:
        yield Stretch.of(frame.workdays.shift(frame.today, self.number))


@dataclass(frozen=True, slots=True)
class HolidayAtHand(Root):
    """节 of 节前 and 节后: the holiday that lasts, or the next one."""

    unit: Unit = Unit.TENS

    def stretches(self, frame: Frame) -> Iterator[Stretch]:
        yield holiday_near(frame.from_day, frame.workdays)


@dataclass(frozen=True, slots=True)
class DayBeside(Part):
    """节后第一天, 节前一天."""

    number: int
    inside: tuple[Unit, ...] = (Unit.TENS, Unit.DAY)
    unit: Unit = Unit.DAY

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        edge = whole.last if self.number > 0 else whole.first
        return Stretch.of(edge + timedelta(days=self.number))


@dataclass(frozen=True, slots=True)
class EveOf(Part):
    """节前, by which things are due."""

    inside: tuple[Unit, ...] = (Unit.TENS,)
    unit: Unit = Unit.DAY

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        return Stretch.of(whole.first - ONE_DAY)


@dataclass(frozen=True, slots=True)
class WholeHoliday(Part):
    """国庆节 as the days off around it."""

    inside: tuple[Unit, ...] = (Unit.DAY,)
    unit: Unit = Unit.TENS

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:
        return whole_holiday(whole.first, frame.workdays)


def _counted(number: Token, *, sign: int) -> Nodes | None:
    return (NthWorkday(sign * number.value),) if 0 < number.value <= MOST else None


def _beside(number: Token, *, sign: int) -> Nodes | None:
    return (WorkdayBeside(sign * number.value),) if 0 < number.value <= MOST else None


def _first(number: Token) -> Nodes | None:
    return (FirstWorkdays(number.value),) if 0 < number.value <= MOST else None


def _next(token: Token) -> Nodes | None:
    return (NextWorkday(token.value),) if token.value else None


def _round(side: Token, number: Token | None) -> Nodes | None:
    """节后第二个工作日, 节前最后一个工作日, 节前两个工作日."""
    count = number.value if number else 1
    return (HolidayAtHand(), WorkdayBeside(side.value * count)) if 0 < count <= MOST else None


def _eve(side: Token) -> Nodes | None:
    """节前 is by the day before it; 节后 leaves the day open."""
    return (HolidayAtHand(), EveOf()) if side.value < 0 else None


def _round_days(side: Token, number: Token) -> Nodes | None:
    """节后第一天."""
    fits = 0 < number.value <= MOST
    return (HolidayAtHand(), DayBeside(side.value * number.value)) if fits else None


FORMS: tuple[Form[Nodes], ...] = (
    *forms("nth NUMBER count? workday", lambda n: _counted(n, sign=1)),
    *forms("before NUMBER count? workday", _first),
    *forms("first NUMBER count? workday", _first),
    *forms("first count? workday", lambda: (NthWorkday(1),)),
    *forms("last count? workday", lambda: (NthWorkday(-1),)),
    *forms("last NUMBER count? workday", lambda n: _counted(n, sign=-1) if n.value == 1 else None),
    *forms("edge last count? workday", lambda: (NthWorkday(-1),)),
    *forms("month edge last count? workday", lambda: (AnyOf(Unit.MONTH), NthWorkday(-1))),
    *forms("season edge last count? workday", lambda: (AnyOf(Unit.SEASON), NthWorkday(-1))),
    *forms("year edge last count? workday", lambda: (AnyOf(Unit.YEAR), NthWorkday(-1))),
    *forms("from_end NUMBER count? workday", lambda n: _counted(n, sign=-1)),
    *forms("RELATIVE_WORKDAY", _next),
    *forms("ROUND_HOLIDAY of? nth NUMBER count? workday", _round),
    *forms("ROUND_HOLIDAY of? from_end NUMBER count? workday", _round),
    *forms("ROUND_HOLIDAY NUMBER count? workday", _round),
    *forms("ROUND_HOLIDAY of? first|last count? workday", lambda side: _round(side, None)),
    *forms("ROUND_HOLIDAY of? last NUMBER count? workday", _round),
    *forms("ROUND_HOLIDAY of? nth NUMBER days", _round_days),
    *forms("ROUND_HOLIDAY", _eve, as_holiday_at_hand),
    *forms("holiday? after of? nth NUMBER count? workday", lambda n: _beside(n, sign=1)),
    *forms("holiday? after of? first count? workday", lambda: (WorkdayBeside(1),)),
    *forms("holiday? before of? last count? workday", lambda: (WorkdayBeside(-1),)),
    *forms("holiday? before of? from_end NUMBER count? workday", lambda n: _beside(n, sign=-1)),
    *forms("holiday", lambda: (WholeHoliday(),)),
    *forms("next_day", lambda: (DayBeside(1),), after_festival),
    *forms(
        "after NUMBER days", lambda n: (DayBeside(1),) if n.value == 1 else None, after_festival
    ),
)
