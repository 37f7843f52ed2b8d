"""Recurrences as written: 每月25日前, 每季度末月25日, 每周二、周四, 6、8、10、12月3日, 每半年."""

from domain.when.chains import parts_of
from domain.when.cursor import Cursor
from domain.when.days import DayOf
from domain.when.expression import Part
from domain.when.lengths import length_at
from domain.when.months import MonthOf
from domain.when.periods import Unit
from domain.when.phrases import Recurring, Relation
from domain.when.standing import at_of
from domain.when.weeks import NthWeekday, WeekdayOf
from domain.when.words import Kind
from domain.when.working import NthWorkday

_UNITS = {
    Kind.YEAR: Unit.YEAR,
    Kind.SEASON: Unit.SEASON,
    Kind.MONTH: Unit.MONTH,
    Kind.WEEK: Unit.WEEK,
    Kind.DAY: Unit.DAY,
    Kind.DAYS: Unit.DAY,
}
_NAMES = {name: at % 7 for at, name in enumerate("一二三四五六日1234567")} | {"天": 6}
_NAMES_A_DAY = {Kind.FESTIVAL, Kind.HEALTH_DAY, Kind.LUNAR_MONTH}  # 每逢春节
_WORKDAYS_EACH = {(Kind.WORKDAY, Kind.EVERY, unit) for unit in (Kind.DAY, Kind.DAYS)}
_COUNTED = {Kind.CLOCK, Kind.DAY, Kind.MONTH, Kind.COLON}  # units that a number may have
_MEETING = {"每逢", "逢", "每到"}
_LONGEST = 60
_MOST = 31  # in a list, so that a heap of figures costs nothing


def recurring(cursor: Cursor) -> Recurring | None:
    return _every(cursor) or _listed_months(cursor) or _on_workdays(cursor)


def _on_workdays(cursor: Cursor) -> Recurring | None:
    """工作日每天."""
    if (cursor.peek(), cursor.peek(1), cursor.peek(2)) not in _WORKDAYS_EACH:
        return None
    cursor.at += 3
    return Recurring(Unit.DAY, workdays=True)


def _every(cursor: Cursor) -> Recurring | None:
    first = cursor.at
    word = cursor.take(Kind.EVERY, Kind.SKIPPING)
    if word is None:
        return None
    if word.text in _MEETING and (days := _numbered_days(cursor)):
        return Recurring(Unit.MONTH, on=tuple((DayOf(day),) for day in days))
    interval = _interval(cursor, skipped=int(word.kind is Kind.SKIPPING))
    found = _of_unit(cursor, interval) if interval else None
    if found is None:
        cursor.at = first
    return found


def _numbered_days(cursor: Cursor) -> tuple[int, ...]:
    """逢5日, 每逢5日、15日."""
    first = cursor.at
    if days := _numbers(cursor, Kind.DAY):
        return days
    number = cursor.take(Kind.NUMBER)
    if number and cursor.take(Kind.DAY):
        return (number.value,)
    cursor.at = first
    return ()


def _interval(cursor: Cursor, *, skipped: int) -> int | None:
    """每两周, 每3个月; 每隔一周 is every second one."""
    number = cursor.take(Kind.NUMBER)
    cursor.take(Kind.COUNT)
    if number is None:
        return 1 + skipped
    return number.value + skipped if 0 < number.value <= _LONGEST else None


def _of_unit(cursor: Cursor, interval: int) -> Recurring | None:
    if _is_once_a_week(cursor):
        cursor.take(Kind.WEEKDAY)
        return Recurring(Unit.WEEK, interval)
    if cursor.peek() in {Kind.WEEKDAY, Kind.WEEKEND}:
        return _with_parts(cursor, Unit.WEEK, 1) if interval == 1 else None  # 隔周三
    if cursor.take(Kind.WORKDAY):
        cursor.take(Kind.OF)
        return Recurring(Unit.DAY, interval, workdays=True)
    if cursor.peek() is Kind.PART:
        return Recurring(Unit.DAY, interval)
    if cursor.peek() in _NAMES_A_DAY:
        return _with_parts(cursor, Unit.YEAR, interval)
    half = cursor.take(Kind.HALF) is not None
    token = cursor.take(*_UNITS)
    if (
        token is None
        or token.text == "号"
        or (half and token.kind is not Kind.YEAR)
        or token.shift is not None
    ):
        return None
    return _with_parts(cursor, Unit.HALF if half else _UNITS[token.kind], interval)


def _is_once_a_week(cursor: Cursor) -> bool:
    """每周一次, which is no Monday."""
    week, times = (at_of(cursor.tokens, cursor.at + ahead) for ahead in (0, 1))
    monday = week is not None and week.kind is Kind.WEEKDAY and week.text.endswith("一")
    return monday and times is not None and times.text in {"次", "期"}


def _with_parts(cursor: Cursor, unit: Unit, interval: int) -> Recurring | None:
    cursor.take(Kind.OF)
    if unit is Unit.DAY:
        return Recurring(unit, interval)
    if unit is not Unit.WEEK and (days := _days_after(cursor, unit)):
        return Recurring(unit, interval, (days,), relation=Relation.WITHIN)
    if unit is Unit.MONTH:
        cursor.take(Kind.EVERY)  # 每月逢8日
    on = _days_of_week(cursor) if unit is Unit.WEEK else _parts(cursor, unit)
    cursor.take(Kind.OF)
    return Recurring(unit, interval, on)


def _days_after(cursor: Cursor, unit: Unit) -> tuple[Part, ...]:
    """每季度结束后15日内 is by the 15th of the quarter after it."""
    first = cursor.at
    found = length_at(cursor.tokens, cursor.at + 1) if cursor.peek() is Kind.AFTER else None
    if found is None:
        cursor.at = first
        return ()
    length, cursor.at = found
    if not cursor.take(Kind.WITHIN) or not (length.days or length.workdays) or length.months:
        cursor.at = first
        return ()
    day: Part = NthWorkday(length.workdays) if length.workdays else DayOf(length.days)
    return (day,) if unit is Unit.MONTH else (MonthOf(1, (unit,)), day)


def _parts(cursor: Cursor, unit: Unit) -> tuple[tuple[Part, ...], ...]:
    """The parts after 每月: 25日; 5日、20日; 5、15、25日."""
    if unit is Unit.MONTH and (days := _numbers(cursor, Kind.DAY)):
        return tuple((DayOf(day),) for day in days)
    if unit is Unit.YEAR and (months := _numbers(cursor, Kind.MONTH)):
        rest = parts_of(cursor, Unit.MONTH)
        return tuple((MonthOf(month), *rest) for month in months)
    if unit is Unit.MONTH and (weekdays := _numbered_weekdays(cursor)):
        return weekdays
    found = []
    while parts := _unit_again(cursor, unit):
        found.append(parts)
        if cursor.peek(1) not in {Kind.NUMBER, Kind.LAST, Kind.NTH} or not cursor.take(Kind.AND):
            break
    return tuple(found)


def _numbered_weekdays(cursor: Cursor) -> tuple[tuple[Part, ...], ...]:
    """第一、三个周二; 第二和第四个周五."""
    start = cursor.at
    found: list[int] = []
    while len(found) < _MOST and (cursor.take(Kind.NTH) or found):
        if not (number := cursor.take(Kind.NUMBER)):
            break
        found.append(number.value)
        if not cursor.take(Kind.AND):
            break
    cursor.take(Kind.COUNT)
    weekday = cursor.take(Kind.WEEKDAY) if len(found) > 1 and all(found) else None
    if weekday is None or weekday.shift is not None:
        cursor.at = start
        return ()
    return tuple((NthWeekday(number, weekday.value),) for number in found)


def _unit_again(cursor: Cursor, unit: Unit) -> tuple[Part, ...]:
    """每月月底 says its month twice."""
    first = cursor.at
    if (unit, cursor.peek(), cursor.peek(1)) in _SAID_TWICE:
        cursor.at += 1
    parts = parts_of(cursor, unit)
    if not parts:
        cursor.at = first
    return parts


_SAID_TWICE = {
    (Unit.MONTH, Kind.MONTH, Kind.EDGE),
    (Unit.YEAR, Kind.YEAR, Kind.EDGE),
    (Unit.SEASON, Kind.SEASON, Kind.EDGE),
}


def _days_of_week(cursor: Cursor) -> tuple[tuple[Part, ...], ...]:
    """每周二、周四; 每周一、三、五; 每周一至周五."""
    first = parts_of(cursor, Unit.WEEK)
    if not first and (day := _weekday(cursor)) is not None:
        first = (WeekdayOf(day),)  # 每周3
    if first:
        found = [first, *_run_of_weekdays(cursor)]
        while more := _next_weekday(cursor, found[-1][0]):
            found.extend((part,) for part in more)
        return tuple(found)
    return ()


def _run_of_weekdays(cursor: Cursor) -> list[tuple[Part, ...]]:
    """The 三五 of 每周一三五."""
    token = at_of(cursor.tokens, cursor.at)
    weekday, named = (
        cursor.peek(-1) is Kind.WEEKDAY,
        token is not None and set(token.text) <= set(_NAMES),
    )
    if token is None or not (weekday and named) or cursor.peek(1) in _COUNTED or token.gap:
        return []
    cursor.at += 1
    return [(WeekdayOf(_NAMES[name]),) for name in token.text]


def _next_weekday(cursor: Cursor, last: Part) -> tuple[Part, ...]:
    start = cursor.at
    if cursor.peek(1) is Kind.AND and cursor.peek(2) is Kind.WEEKDAY:
        cursor.take(Kind.PART)  # 每周二上午、周四下午
    bridge = cursor.take(Kind.AND, Kind.TO, Kind.DASH)
    day = _weekday(cursor) if bridge and isinstance(last, WeekdayOf) else None
    if day is None or not isinstance(last, WeekdayOf):
        cursor.at = start
        return ()
    if bridge and bridge.kind is not Kind.AND:
        return tuple(WeekdayOf(each) for each in range(last.weekday + 1, day + 1))
    return (WeekdayOf(day),)


def _weekday(cursor: Cursor) -> int | None:
    if token := cursor.take(Kind.WEEKDAY):
        return token.value if token.shift is None else None
    if cursor.peek(1) in _COUNTED:
        return None
    token = cursor.tokens[cursor.at] if cursor.at < len(cursor.tokens) else None
    if token is None or token.text not in _NAMES:
        return None
    cursor.at += 1
    return _NAMES[token.text]


def _listed_months(cursor: Cursor) -> Recurring | None:
    """6、8、10、12月3日; 3月、6月、9月和12月的25日."""
    months = _numbers(cursor, Kind.MONTH)
    parts = parts_of(cursor, Unit.MONTH) if len(months) > 1 else ()
    if not parts:
        return None
    return Recurring(Unit.YEAR, 1, tuple((MonthOf(month), *parts) for month in months))


def _numbers(cursor: Cursor, unit: Kind) -> tuple[int, ...]:
    """At least two numbers of one unit, the unit said at the end or each time; else none taken."""
    found: list[int] = []
    start, said = cursor.at, False
    while len(found) < _MOST and (number := cursor.take(Kind.NUMBER)):
        found.append(number.value)
        said = cursor.take(unit) is not None
        if not cursor.take(Kind.AND):
            break
    if said and len(found) > 1:
        return tuple(found)
    cursor.at = start
    return ()
