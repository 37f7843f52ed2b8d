"""Days with their check and their time of day, and what a range ends with.

time  = [chain [check]] [part of the day] [clock | 上班 | 下班]
check = weekday | "(" chain ")"
"""

from dataclasses import replace

from domain.when import clock as clocks
from domain.when.chains import chain
from domain.when.clock import Clock
from domain.when.cursor import Cursor
from domain.when.days import DayOf
from domain.when.expression import AnyOf, Chain
from domain.when.forms import table
from domain.when.periods import Unit
from domain.when.phrases import (
    Office,
    Time,
)
from domain.when.standing import as_part_alone, at_of
from domain.when.tokens import Token
from domain.when.weeks import WeekdayOf
from domain.when.words import CLOSES, Kind, Part

_CLOCKS = table(clocks.FORMS)


_ANY_WEEK = AnyOf(Unit.WEEK)


def time_at(cursor: Cursor) -> Time | None:
    cursor.take(Kind.ABOUT)
    day, check = _day_and_check(cursor)
    if day:
        cursor.take(Kind.THAT_DAY)
        cursor.take(Kind.OF)
    moment = time_of_day(cursor, anchored=bool(day)) or (_time_behind(cursor) if day else None)
    if day and moment and moment.part is not None and moment.clock is None:
        moment = _clock_behind(cursor, moment.part) or moment
    if moment:
        return replace(moment, day=day, check=check)
    if day and cursor.peek(-1) is Kind.OF:
        cursor.at -= 1
    return Time(day, check) if day else None


def _time_behind(cursor: Cursor) -> Time | None:
    """The 下午3点 of 12月1日，下午3点."""
    first = cursor.at
    comma = cursor.take(Kind.STOP)
    found = time_of_day(cursor) if comma and comma.text == "," else None
    if found is None or found.clock is None:
        cursor.at = first
        return None
    return found


def _clock_behind(cursor: Cursor, part: Part) -> Time | None:
    """The 七点 of 后天晚上，七点."""
    first = cursor.at
    comma = cursor.take(Kind.STOP)
    clock = _clock(cursor, anchored=True) if comma and comma.text == "," else None
    if clock is None:
        cursor.at = first
        return None
    return Time(part=part, clock=replace(clock, part=part))


def _day_and_check(cursor: Cursor) -> tuple[Chain | None, Chain | None]:
    """Of a date and a bare weekday the date is meant, and the weekday is its check."""
    day = chain(cursor)
    check = _check(cursor) if day and day.unit is Unit.DAY else None
    if check is None and _is_weekday(day) and (date := _date_after(cursor)):
        return date, day
    return (check, day) if check and _is_weekday(day) else (day, check)


def _date_after(cursor: Cursor) -> Chain | None:
    """周一，10月12日."""
    first = cursor.at
    cursor.take(Kind.STOP)
    day = chain(cursor)
    if day and day.unit is Unit.DAY and _has_number(day):
        return day
    cursor.at = first
    return None


def _has_number(day: Chain) -> bool:
    return len(day.parts) > 1 and isinstance(day.parts[-1], DayOf)


def _is_weekday(day: Chain | None) -> bool:
    return day is not None and day.is_open and isinstance(day.parts[-1], WeekdayOf)


def _check(cursor: Cursor) -> Chain | None:
    """The weekday of 12月1日（周二）, 12月1日 周二, 12月1日，周二; or 周二（12月1日）.

    A name behind it is one too: 5月12日国际护士节.
    """
    first = cursor.at
    if cursor.peek() in {Kind.FESTIVAL, Kind.HEALTH_DAY}:
        return chain(cursor)
    if cursor.take(Kind.OPEN):
        day = chain(cursor)
        if day and day.unit is Unit.DAY and cursor.take(Kind.CLOSE):
            return day
    elif cursor.peek(-1) is not Kind.WEEKDAY:
        cursor.take(Kind.STOP)
        day = chain(cursor) if cursor.peek() is Kind.WEEKDAY else None
        if _is_weekday(day):
            return day
    cursor.at = first
    return None


def time_of_day(cursor: Cursor, *, anchored: bool = True) -> Time | None:
    """A part of the day, a clock or 下班; ``anchored`` to a day that stands before it."""
    first = cursor.at
    cursor.take(Kind.ABOUT)
    token = cursor.take(Kind.PART)
    part = Part(token.value) if token else None
    if part is not None and cursor.peek(1) is Kind.NUMBER:
        cursor.take(Kind.ABOUT)  # 下午大概三点
    clock = _clock(cursor, anchored=anchored or part is not None)
    if clock is None and part is None:
        cursor.at = first
        return Time(clock=office) if (office := _office(cursor)) else None
    if clock is None and not anchored:
        cursor.at = first
        return None
    return Time(part=part, clock=replace(clock, part=part) if clock else _office(cursor))


def _clock(cursor: Cursor, *, anchored: bool) -> Clock | None:
    tokens = (Token(Kind.PART, ""), *cursor.tokens[cursor.at :]) if anchored else cursor.tokens
    found = _CLOCKS.match(tokens, 1 if anchored else cursor.at)
    if found is None:
        return None
    cursor.at += found[1] - (1 if anchored else cursor.at)
    while cursor.take(Kind.ABOUT):
        pass
    clock: Clock = found[0]
    return clock


def _office(cursor: Cursor) -> Office | None:
    """Only before it: what 「下班后」 leaves open is not read."""
    if (cursor.peek(), cursor.peek(1)) != (Kind.OFFICE, Kind.BEFORE):
        return None
    word = cursor.take(Kind.OFFICE)
    return Office(closes=word is not None and word.value == CLOSES)


def ending(cursor: Cursor) -> Time | None:
    """到四点, 至7日, -周五; 至次日2点."""
    first = cursor.at
    joined = cursor.take(Kind.AND)
    if joined and joined.text != "或":
        listed = time_at(cursor)
        if listed and listed.day and not listed.clock:
            return replace(listed, listed=True)
        cursor.at = first
        return None
    if (cursor.peek(-1), cursor.peek()) == (Kind.WEEKDAY, Kind.WEEKDAY):  # 周六周日
        listed = time_at(cursor)
        return replace(listed, listed=True) if listed else None
    if cursor.take(Kind.TO, Kind.DASH):
        cursor.take(Kind.TO, Kind.DASH)
        next_day = cursor.take(Kind.NEXT_DAY) is not None
        moment = time_of_day(cursor) if next_day else _numbered_weekday(cursor) or _ended(cursor)
        if moment:
            return replace(moment, next_day=next_day)
    cursor.at = first
    return None


def _ended(cursor: Cursor) -> Time | None:
    found = time_at(cursor)
    return found or time_of_day(cursor)


def _numbered_weekday(cursor: Cursor) -> Time | None:
    """周一至五."""
    weekday, number = cursor.peek(-2), at_of(cursor.tokens, cursor.at)
    if weekday is not Kind.WEEKDAY or number is None or number.text not in set("二三四五六日"):
        return None
    if cursor.peek(1) in {Kind.DAY, Kind.MONTH, Kind.CLOCK}:
        return None
    cursor.at += 1
    return Time(Chain(_ANY_WEEK, (WeekdayOf("一二三四五六日".index(number.text)),)))


def part_alone(cursor: Cursor) -> Time | None:
    token = cursor.take(Kind.PART)
    if token is None:
        return None
    if as_part_alone(cursor.tokens, cursor.at - 1, cursor.at):
        return Time(part=Part(token.value))
    cursor.at -= 1
    return None
