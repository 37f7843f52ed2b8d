"""Recurrences as written into RRULEs: each part of 每季度|末月|25日 narrows months or days."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from domain.when.days import DayOf
from domain.when.expression import Part
from domain.when.festivals import FestivalOf, HealthDayOf, LunarDayOf
from domain.when.months import EndOf, HalfOf, MonthOf, SeasonOf, TensOf
from domain.when.periods import MONTHS, Impossible, Unit
from domain.when.phrases import Recurring, Relation
from domain.when.recurrence import Move, Recurrence
from domain.when.weeks import NthWeekday, WeekdayOf, Weekend
from domain.when.working import FirstWorkdays, NthWorkday

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_YEAR = 12
LEAP_YEAR = 2000
_TENS_BEGIN, _TENS_END = (1, 11, 21), (10, 20, -1)


class Unwritable(Exception):  # noqa: N818  (it never leaves the package)
    """No RRULE says this, and no name: 每季度第三周."""


@dataclass(slots=True)
class _Narrowing:
    """What is left of a unit: the months it begins in, its size in months, the days picked."""

    begins: tuple[int, ...]
    size: int
    due: bool
    monthdays: set[int | str] = field(default_factory=set)
    weekdays: set[int | str] = field(default_factory=set)
    move: Move = Move.STAY
    count: int = 1

    def take(self, part: Part) -> None:
        match part:
            case MonthOf(month=number) | SeasonOf(season=number) | HalfOf(half=number):
                self._share(number, MONTHS[part.unit])
            case DayOf(day=day):
                self._day(day)
            case EndOf():
                self._day(-1)
            case TensOf(first=first, last=last):
                self._day(_TENS_END[last] if self.due else _TENS_BEGIN[first])
            case NthWorkday(number=number):
                self._day(1 if number > 0 else -1)
                self.move, self.count = (Move.NEXT if number > 0 else Move.PREVIOUS), abs(number)
            case FirstWorkdays(count=count):
                self._day(1)
                self.move, self.count = Move.NEXT, count if self.due else 1
            case NthWeekday(number=number, weekday=weekday):
                self._month_at(number)
                self.weekdays.add(f"{number:+d}{_DAYS[weekday]}")
            case FestivalOf(solar=(month, day)):
                self._share(month, 1)
                self._day(day)
            case _:
                raise Unwritable

    def _share(self, number: int, size: int) -> None:
        count = self.size // size
        at = number - 1 if number > 0 else count + number
        if not 0 <= at < count:
            raise Impossible
        self.begins, self.size = tuple(month + at * size for month in self.begins), size

    def _month_at(self, number: int) -> None:
        """The first month of what is left, or its last one when counted from the end."""
        self._share(1 if number > 0 else -1, 1)

    def _day(self, day: int) -> None:
        self._month_at(day)
        longest = max(monthrange(LEAP_YEAR, month)[1] for month in self.begins)
        if not (day == -1 or 1 <= day <= longest):  # dateutil would look for it to the year 9999
            raise Impossible
        self.monthdays.add(day)


def recurrence_of(recurring: Recurring, postponed: int) -> Recurrence:
    """Raises Unwritable, or Impossible for 每月32日."""
    found = _named(recurring, postponed) or _ruled(recurring, postponed)
    ahead, is_eve = recurring.ahead, recurring.relation is Relation.BEFORE and _is_named(recurring)
    days = ahead.days or int(is_eve and not ahead.workdays)
    return replace(found, days_ahead=days, workdays_ahead=ahead.workdays)


def _named(recurring: Recurring, postponed: int) -> Recurrence | None:
    """每年中秋, 每年腊月二十三, 每年世界视觉日: whose day is another one each year."""
    if recurring.unit is not Unit.YEAR or recurring.interval > 1 or len(recurring.on) != 1:
        return None
    match recurring.on[0]:
        case [FestivalOf(solar=None, name=name) | HealthDayOf(name=name), *_]:
            return Recurrence((), _postponed(postponed), named=name)
        case [FestivalOf(name=name), _, *_]:  # 每年国庆节后第一个工作日
            return Recurrence((), _postponed(postponed), named=name)
        case [LunarDayOf(month=month, day=day)] if month > 0:
            return Recurrence((), _postponed(postponed), named=f"农历{month}月{day}日")
    return None


def _is_named(recurring: Recurring) -> bool:
    """国庆节前 is by the day before, 10月1日前 by the day itself."""
    return any(isinstance(on[-1], FestivalOf | HealthDayOf) for on in recurring.on)


def _ruled(recurring: Recurring, postponed: int) -> Recurrence:
    if recurring.unit is Unit.DAY:
        move = Move.SKIP if recurring.workdays else Move.STAY
        return Recurrence((_rule("DAILY", recurring.interval),), move)
    if recurring.unit is Unit.WEEK:
        return Recurrence((_weekly(recurring),), _postponed(postponed))
    parts = [_narrowed(recurring, on) for on in recurring.on or ((EndOf(),),)]
    first = parts[0]
    move = first.move if first.move is not Move.STAY else _postponed(postponed)
    return Recurrence(_monthly(recurring, parts), move, first.count)


def is_due(recurring: Recurring) -> bool:
    """每月25日前, 每月底, and 每季度 with nothing else, which is due by the end of each."""
    whole = not recurring.on and recurring.unit not in (Unit.DAY, Unit.WEEK)
    ends = any(isinstance(on[-1], EndOf) for on in recurring.on)
    asked = recurring.relation in (Relation.BEFORE, Relation.WITHIN, Relation.UNTIL)
    return asked or whole or (ends and recurring.time is None)


def _postponed(sign: int) -> Move:
    return {1: Move.NEXT, -1: Move.PREVIOUS}.get(sign, Move.STAY)


def _narrowed(recurring: Recurring, on: tuple[Part, ...]) -> _Narrowing:
    size = MONTHS[recurring.unit]
    found = _Narrowing(tuple(range(1, _YEAR + 1, size)), size, is_due(recurring))
    for part in on:
        found.take(part)
    if not found.monthdays | found.weekdays:  # 每年9月: by its end, or from its first day
        found.take(DayOf(-1 if found.due else 1))
    return found


def _weekly(recurring: Recurring) -> str:
    """每周 with nothing else is done by Sunday, 每周末 begins on Saturday."""
    if not recurring.on:
        return _rule("WEEKLY", recurring.interval, BYDAY=["SU"])
    found = [part for (part,) in recurring.on if isinstance(part, WeekdayOf | Weekend)]
    if len(found) < len(recurring.on):
        raise Unwritable
    days = [_DAYS[part.weekday] if isinstance(part, WeekdayOf) else "SA" for part in found]
    return _rule("WEEKLY", recurring.interval, BYDAY=days)


def _monthly(recurring: Recurring, parts: list[_Narrowing]) -> tuple[str, ...]:
    """One rule for the months that have the same days: 6月30日、12月31日 are two."""
    days: defaultdict[tuple[int, ...], set[int | str]] = defaultdict(set)
    for part in parts:
        days[part.begins] |= part.monthdays | part.weekdays
    months: defaultdict[frozenset[int | str], set[int]] = defaultdict(set)
    for begins, same in days.items():
        months[frozenset(same)] |= set(begins)
    return tuple(_in_months(recurring, sorted(each), same) for same, each in months.items())


def _in_months(recurring: Recurring, months: list[int], days: frozenset[int | str]) -> str:
    by: dict[str, Sequence[int | str]] = {
        "BYMONTHDAY": sorted(day for day in days if isinstance(day, int)),
        "BYDAY": sorted(day for day in days if isinstance(day, str)),
    }
    if len(months) == _YEAR:
        return _rule("MONTHLY", recurring.interval, **by)
    years, rest = divmod(recurring.interval * MONTHS[recurring.unit], _YEAR)
    if recurring.interval > 1 and rest:
        raise Unwritable  # every third quarter
    return _rule("YEARLY", max(years, 1), **{"BYMONTH": months, **by})


def _rule(frequency: str, interval: int, **by: Sequence[int | str]) -> str:
    written = [f"FREQ={frequency}"]
    if interval > 1:
        written.append(f"INTERVAL={interval}")
    written += [f"{key}={','.join(map(str, values))}" for key, values in by.items() if values]
    return ";".join(written)
