"""Days with a name: lunar days, festivals, solar terms, holidays, health days."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import ClassVar

from domain import lunar
from domain.when.beside import after_a_year
from domain.when.expression import Nodes, Part, Root
from domain.when.forms import Form, forms
from domain.when.frame import Frame
from domain.when.months import year_of
from domain.when.periods import Stretch, Unit
from domain.when.standing import as_festival, as_lunar_day, as_unit_with_edge, as_unitless_day
from domain.when.tokens import Token
from domain.when.vocabulary import FESTIVAL_NAMES
from domain.workdays import ONE_DAY, Workdays

LONGEST_LUNAR_MONTH = 30

_FIXED = {
    "元旦": (1, 1),
    "劳动节": (5, 1),
    "国庆": (10, 1),
    "情人节": (2, 14),
    "消费者权益日": (3, 15),
    "妇女节": (3, 8),
    "学雷锋日": (3, 5),
    "植树节": (3, 12),
    "愚人节": (4, 1),
    "青年节": (5, 4),
    "护士节": (5, 12),
    "儿童节": (6, 1),
    "建党节": (7, 1),
    "建军节": (8, 1),
    "医师节": (8, 19),
    "教师节": (9, 10),
    "记者节": (11, 8),
    "双十一": (11, 11),
    "双十二": (12, 12),
    "宪法日": (12, 4),
    "平安夜": (12, 24),
    "圣诞": (12, 25),
    "万圣节": (10, 31),
}
_LUNAR = {
    "春节": (1, 1),
    "元宵": (1, 15),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中元节": (7, 15),
    "中秋": (8, 15),
    "重阳": (9, 9),
}
_LATE_LUNAR = {"腊八": (12, 8), "小年": (12, 23)}
_NTH_WEEKDAY = {"母亲节": (5, 6, 2), "父亲节": (6, 6, 3), "感恩节": (11, 3, 4)}
_FAR = 370  # days within which the next holiday surely is


def _nth_weekday(month: int, weekday: int, number: int, year: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def _late(month: int, day: int, year: int) -> date | None:
    """腊八 of a solar year: rarely none, and of two the first."""
    return next(iter(lunar.days_in(year, month, day)), None)


def _rules() -> dict[str, Callable[[int], date | None]]:
    found: dict[str, Callable[[int], date | None]] = {
        name: partial(_solar, *day) for name, day in _FIXED.items()
    }
    found |= {name: partial(_lunar, *day) for name, day in _LUNAR.items()}
    found |= {name: partial(_late, *day) for name, day in _LATE_LUNAR.items()}
    found |= {name: partial(_nth_weekday, *rule) for name, rule in _NTH_WEEKDAY.items()}
    found |= {term: partial(lunar.term, term) for term in lunar.TERMS}
    return found | {"除夕": lunar.new_years_eve}


def _solar(month: int, day: int, year: int) -> date:
    return date(year, month, day)


def _lunar(month: int, day: int, year: int) -> date:
    return lunar.solar_day(year, month, day)


_RULES = _rules()


@dataclass(frozen=True, slots=True)
class FestivalOf(Part):
    """国庆 of a year."""

    name: str
    inside: tuple[Unit, ...] = (Unit.YEAR,)
    unit: Unit = Unit.DAY

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        day = _RULES[self.name](whole.first.year)
        return Stretch.of(day) if day else None

    @property
    def solar(self) -> tuple[int, int] | None:
        """Its month and day, when they are the same each year."""
        return _FIXED.get(self.name)


@dataclass(frozen=True, slots=True)
class HealthDayOf(Part):
    """世界无烟日: a day, week or month of the catalogue."""

    name: str
    inside: tuple[Unit, ...] = (Unit.YEAR,)
    unit: Unit = Unit.TENS

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:
        spans = frame.names[self.name].spans(whole.first.year)
        unit = Unit.TENS if spans and spans[0][0] != spans[0][1] else Unit.DAY
        return Stretch(*spans[0], unit) if spans else None


@dataclass(frozen=True, slots=True)
class LunarDayOf(Part):
    """正月十五; the year is the lunar one of that number.  A negative month is a leap month."""

    month: int
    day: int
    inside: tuple[Unit, ...] = (Unit.YEAR,)
    unit: Unit = Unit.DAY

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        day = _lunar_day(whole.first.year, self.month, self.day)
        return Stretch.of(day) if day else None


@dataclass(frozen=True, slots=True)
class LunarOrSolar(Part):
    """八月十五, which is a festival by the lunar calendar; ``solar``: read by the other one."""

    month: int
    day: int
    solar: bool = False
    inside: tuple[Unit, ...] = (Unit.YEAR,)
    unit: Unit = Unit.DAY

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        rule = _solar if self.solar else _lunar
        return Stretch.of(rule(self.month, self.day, whole.first.year))


@dataclass(frozen=True, slots=True)
class LunarMonthOf(Part):
    """腊月, 农历六月, 闰四月."""

    month: int
    inside: tuple[Unit, ...] = (Unit.YEAR,)
    unit: Unit = Unit.TENS

    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:  # noqa: ARG002
        days = (LONGEST_LUNAR_MONTH, LONGEST_LUNAR_MONTH - 1)
        first, *last = (_lunar_day(whole.first.year, self.month, day) for day in (1, *days))
        end = last[0] or last[1]
        return Stretch(first, end, Unit.TENS) if first and end else None


@dataclass(frozen=True, slots=True)
class EveryLunarMonth(Root):
    """The lunar months of which 初八 names the day that comes next."""

    day: int
    unit: Unit = Unit.DAY
    near: ClassVar[bool] = True

    def stretches(self, frame: Frame) -> Iterator[Stretch]:
        year = frame.from_day.year
        days = (
            _lunar_day(y, m, self.day) for y in (year - 1, year, year + 1) for m in range(1, 13)
        )
        yield from sorted(Stretch.of(day) for day in days if day and day >= frame.from_day)


def _lunar_day(year: int, month: int, day: int) -> date | None:
    try:
        return lunar.solar_day(year, month, day)
    except ValueError:
        return None


def whole_holiday(day: date, workdays: Workdays) -> Stretch:
    """The days off around a festival; the festival alone where it has none."""
    first = last = day
    while workdays.festival(first - ONE_DAY):
        first -= ONE_DAY
    while workdays.festival(last + ONE_DAY):
        last += ONE_DAY
    return Stretch(first, last, Unit.TENS)


def holiday_near(day: date, workdays: Workdays) -> Stretch:
    """The holiday that lasts on the day, or the next one."""
    ahead = (day + timedelta(days=n) for n in range(_FAR))
    return whole_holiday(next(day for day in ahead if workdays.festival(day)), workdays)


def _festival(token: Token) -> Nodes:
    return (FestivalOf(FESTIVAL_NAMES[token.value]),)


def _new_year_day(*words: Token) -> Nodes:
    """The 初八 of 明年初八, and 年初八: of the first month."""
    return (LunarDayOf(1, words[-1].value),)


def _lunar_month(token: Token) -> Nodes | None:
    return (LunarMonthOf(token.value),) if 1 <= token.value <= 12 else None  # noqa: PLR2004


def _leap_month(number: Token) -> Nodes | None:
    return (LunarMonthOf(-number.value),) if 1 <= number.value <= 12 else None  # noqa: PLR2004


def _day_of(month: Token, day: Token) -> Nodes | None:
    if (month.value, day.value) == (12, LONGEST_LUNAR_MONTH):
        return (FestivalOf("除夕"),)  # 腊月三十, even of a year whose last is the 29th
    fits = 1 <= month.value <= 12 and 1 <= day.value <= LONGEST_LUNAR_MONTH  # noqa: PLR2004
    return (LunarDayOf(month.value, day.value),) if fits else None


def _month_in(year: Token, month: Token) -> Nodes | None:
    """农历二〇二六年六月: 农历 may stand before the year."""
    root, found = year_of(year), _lunar_month(month)
    return (root, *found) if root and found else None


def _day_in(year: Token, month: Token, day: Token) -> Nodes | None:
    root, found = year_of(year), _day_of(month, day)
    return (root, *found) if root and found else None


def _lunar_or_solar(month: Token, day: Token) -> Nodes | None:
    spelt = not (month.text + day.text).isdecimal()
    if day.text.startswith(("廿", "卅")):
        return _day_of(month, day)
    known = (month.value, day.value) in _LUNAR.values()
    return (LunarOrSolar(month.value, day.value),) if spelt and known else None


def _leap_day_of(month: Token, day: Token) -> Nodes | None:
    found = _day_of(month, day)
    return (LunarDayOf(-month.value, day.value),) if found else None


FORMS: tuple[Form[Nodes], ...] = (
    *forms("FESTIVAL", _festival, as_festival),
    *forms("HEALTH_DAY", lambda day: (HealthDayOf(day.text),)),
    *forms("lunar? LUNAR_MONTH LUNAR_DAY", _day_of),
    *forms("lunar? LUNAR_MONTH edge? NUMBER day?", _day_of),
    *forms("lunar? NUMBER month edge NUMBER", _day_of),
    *forms("lunar NUMBER year NUMBER month", _month_in),
    *forms("lunar NUMBER year NUMBER month NUMBER day?", _day_in),
    *forms("lunar NUMBER year NUMBER month LUNAR_DAY", _day_in),
    *forms("lunar NUMBER year LUNAR_MONTH NUMBER|LUNAR_DAY", _day_in),
    *forms("lunar? LUNAR_MONTH", _lunar_month),
    *forms("LUNAR_DAY", _new_year_day, after_a_year),
    *forms("year LUNAR_DAY", _new_year_day, as_unit_with_edge),
    *forms("lunar? NUMBER month LUNAR_DAY", _day_of),
    *forms("lunar NUMBER month NUMBER day?", _day_of),
    *forms("NUMBER month NUMBER", _lunar_or_solar, as_unitless_day),
    *forms("lunar NUMBER month share?", _lunar_month),
    *forms("lunar? leap NUMBER month LUNAR_DAY", _leap_day_of),
    *forms("lunar? leap NUMBER month NUMBER day?", _leap_day_of),
    *forms("lunar? leap NUMBER month", _leap_month),
    *forms("lunar? LUNAR_DAY", lambda day: (EveryLunarMonth(day.value),), as_lunar_day),
)
