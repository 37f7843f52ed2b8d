"""The grammar: tokens into phrases.  It knows how dates are written, not what day it is.

phrase   = recurring | lasting | counted | dated
dated    = time [to time] [前 | 内 | 后 | 起 | 止]
time     = [chain [check]] [part of the day] [clock | 上班 | 下班]
chain    = root part*                      (chains.py and the families of rows)
counted  = length (内 | 后 | 前) | 未来 length | 再过 length
lasting  = 提前 length | 时长 length | length
check    = weekday | "(" chain ")"
"""

from collections.abc import Iterator
from dataclasses import replace

from domain.when import clock as clocks
from domain.when.chains import chain
from domain.when.clock import Clock
from domain.when.cursor import Cursor
from domain.when.days import DayOf
from domain.when.expression import AnyOf, Chain, Shifted
from domain.when.forms import table
from domain.when.lengths import Length, length_at
from domain.when.periods import Unit
from domain.when.phrases import (
    Counted,
    Dated,
    Direction,
    Found,
    Lasting,
    Office,
    Phrase,
    Relation,
    Time,
)
from domain.when.recurring import recurring
from domain.when.standing import as_part_alone, at_of
from domain.when.tokens import Token
from domain.when.weeks import WeekdayOf
from domain.when.words import CLOSES, Kind, Part

_CLOCKS = table(clocks.FORMS)
_RELATIONS = {
    Kind.BEFORE: Relation.BEFORE,
    Kind.WITHIN: Relation.WITHIN,
    Kind.AFTER: Relation.AFTER,
    Kind.SINCE: Relation.SINCE,
    Kind.UNTIL: Relation.UNTIL,
}
_COMING = {
    Kind.COMING: Direction.COMING,
    Kind.PASSING: Direction.AFTER,
    Kind.PASSED: Direction.PASSED,
}
_ANY_WEEK = AnyOf(Unit.WEEK)
_WHO = set("我你您他她它们的")


def phrases(tokens: tuple[Token, ...]) -> Iterator[Found]:
    """Every phrase of the text, from left to right."""
    cursor = Cursor(tokens)
    while cursor.at < len(tokens):
        first = cursor.at
        if phrase := _phrase(cursor):
            yield Found(phrase, first, cursor.at)
        else:
            cursor.at = first + 1


def _phrase(cursor: Cursor) -> Phrase | None:
    for rule in (_recurring, _postponed, _lasting, _counted, _dated):
        first = cursor.at
        if phrase := rule(cursor):
            return phrase
        cursor.at = first
    return None


def _recurring(cursor: Cursor) -> Phrase | None:
    found = recurring(cursor)
    if found is None:
        return None
    moment = _time_of_day(cursor)
    ends = found.on or (moment and isinstance(moment.clock, Clock))
    end = _end(cursor) if ends else None
    relation = _relation(cursor)
    return replace(
        found,
        time=moment,
        end=end,
        relation=found.relation if relation is Relation.AT else relation,
    )


def _postponed(cursor: Cursor) -> Lasting | None:
    """遇节假日顺延至节后第一个工作日: which day that is follows from the date itself."""
    if cursor.take(Kind.POSTPONE) is None:
        return None
    first = cursor.at
    if not (cursor.take(Kind.TO) and chain(cursor)):
        cursor.at = first
    return Lasting(Length())


def _lasting(cursor: Cursor) -> Lasting | None:
    """提前三天, 时长2小时."""
    word = cursor.take(Kind.LEAD, Kind.LASTING)
    if word is None:
        return None
    cursor.take(Kind.ABOUT)
    found = length_at(cursor.tokens, cursor.at)
    if found is None:
        return None
    cursor.at = found[1]
    return Lasting(found[0], lead=word.kind is Kind.LEAD)


def _counted(cursor: Cursor) -> Phrase | None:
    """Lengths with a direction, and without one."""
    base = _base(cursor)
    coming = cursor.take(*_COMING)
    if coming:
        cursor.take(Kind.OF)
    cursor.take(Kind.ABOUT)
    first = cursor.at
    found = length_at(cursor.tokens, first)
    if found is None:
        return None
    if cursor.peek(-1 + first - cursor.at) is Kind.NTH:
        return None  # 第一周 is no length
    length, cursor.at = found
    if coming:
        cursor.take(Kind.WITHIN, Kind.AFTER)
        return Counted(length, _COMING[coming.kind], base)
    cursor.take(Kind.ABOUT)
    return _directed(cursor, Counted(length, Direction.AFTER, base), first)


def _base(cursor: Cursor) -> Chain | None:
    """From when it is counted: 收到通知后 and 即日起 are from now, 12月1日起 from that day."""
    first = cursor.at
    if cursor.take(Kind.RECEIPT):
        cursor.take(Kind.OF)
        cursor.take(Kind.STOP)
        return Chain(Shifted(Unit.DAY, 0))
    cursor.take(Kind.FROM)
    if cursor.take(Kind.NOW) and cursor.take(Kind.SINCE):
        return Chain(Shifted(Unit.DAY, 0))
    cursor.at = first
    return _dated_base(cursor)


def _dated_base(cursor: Cursor) -> Chain | None:
    first = cursor.at
    cursor.take(Kind.FROM)
    found = chain(cursor)
    joined = cursor.take(Kind.SINCE, Kind.AFTER)
    if found and joined and found.unit is Unit.DAY and length_at(cursor.tokens, cursor.at):
        return found
    cursor.at = first
    return None


def _directed(cursor: Cursor, counted: Counted, first: int) -> Phrase:
    if cursor.take(Kind.WITHIN):
        return replace(counted, direction=Direction.WITHIN)
    if cursor.take(Kind.AFTER):
        return counted
    if cursor.peek() is Kind.BEFORE and _is_told_of(cursor, first):
        cursor.take(Kind.BEFORE)
        return replace(counted, direction=Direction.AGO)
    return Lasting(counted.length)


def _is_told_of(cursor: Cursor, first: int) -> bool:
    """他5天前 is the past; 活动5天前 is a lead time."""
    previous = at_of(cursor.tokens, first - 1)
    clause = {Kind.STOP, Kind.ABOUT, Kind.COLON, Kind.OPEN}
    return previous is None or previous.kind in clause or previous.text in _WHO


def _dated(cursor: Cursor) -> Phrase | None:
    if until := _until(cursor):
        return until
    cursor.take(Kind.FROM)
    start = _now(cursor) or _time(cursor) or _part_alone(cursor)
    if start is None:
        return None
    _aside(cursor)
    began = cursor.take(Kind.SINCE)
    end = _end(cursor)
    if end is None and began:
        return Dated(start, None, Relation.SINCE)
    found = Dated(start, end, _relation(cursor))
    return _ahead_of(cursor, found) or found


def _ahead_of(cursor: Cursor, found: Dated) -> Counted | None:
    """春节前3天, 12月1日前两个工作日."""
    length = length_at(cursor.tokens, cursor.at) if found.relation is Relation.BEFORE else None
    day = found.start.day
    if length is None or found.end or found.start.clock or day is None or day.unit < Unit.TENS:
        return None
    cursor.at = length[1]
    return Counted(length[0], Direction.AHEAD, day)


def _until(cursor: Cursor) -> Dated | None:
    """至4月底, 到明天为止, at the start of a clause."""
    first = cursor.at
    begins = first == 0 or cursor.peek(-1) in {Kind.STOP, Kind.COLON, Kind.LASTING}
    word = cursor.take(Kind.TO) if begins else None
    time = _time(cursor) if word else None
    ended = cursor.take(Kind.UNTIL)
    if word and time and (ended or word.text != "到"):
        return Dated(time, None, Relation.UNTIL)
    cursor.at = first
    return None


def _part_alone(cursor: Cursor) -> Time | None:
    token = cursor.take(Kind.PART)
    if token is None:
        return None
    if as_part_alone(cursor.tokens, cursor.at - 1, cursor.at):
        return Time(part=Part(token.value))
    cursor.at -= 1
    return None


def _now(cursor: Cursor) -> Time | None:
    if cursor.peek() is Kind.NOW and cursor.peek(1) is Kind.SINCE:
        cursor.take(Kind.NOW)
        return Time(Chain(Shifted(Unit.DAY, 0)))
    return None


def _relation(cursor: Cursor) -> Relation:
    cursor.take(Kind.AND)  # 或之前, 及以后
    word = cursor.take(*_RELATIONS)
    if word is None and cursor.peek(-1) is Kind.AND:
        cursor.at -= 1
    return _RELATIONS[word.kind] if word else Relation.AT


def _time(cursor: Cursor) -> Time | None:
    cursor.take(Kind.ABOUT)
    day, check = _day_and_check(cursor)
    if day:
        cursor.take(Kind.THAT_DAY)
        cursor.take(Kind.OF)
    moment = _time_of_day(cursor, anchored=bool(day))
    if moment:
        return replace(moment, day=day, check=check)
    if day and cursor.peek(-1) is Kind.OF:
        cursor.at -= 1
    return Time(day, check) if day else None


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
    """The weekday of 12月1日（周二）, 12月1日 周二, 12月1日，周二; or 周二（12月1日）."""
    first = cursor.at
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


def _time_of_day(cursor: Cursor, *, anchored: bool = True) -> Time | None:
    """A part of the day, a clock or 下班; ``anchored`` to a day that stands before it."""
    first = cursor.at
    cursor.take(Kind.ABOUT)
    token = cursor.take(Kind.PART)
    part = Part(token.value) if token else None
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


def _end(cursor: Cursor) -> Time | None:
    """到四点, 至7日, -周五; 至次日2点."""
    first = cursor.at
    if cursor.take(Kind.AND):
        listed = _time(cursor)
        if listed and listed.day and not listed.clock:
            return replace(listed, listed=True)
        cursor.at = first
        return None
    if cursor.take(Kind.TO, Kind.DASH):
        cursor.take(Kind.TO, Kind.DASH)
        next_day = cursor.take(Kind.NEXT_DAY) is not None
        moment = _time_of_day(cursor) if next_day else _numbered_weekday(cursor) or _ended(cursor)
        if moment:
            return replace(moment, next_day=next_day)
    cursor.at = first
    return None


def _ended(cursor: Cursor) -> Time | None:
    found = _time(cursor)
    return found or _time_of_day(cursor)


def _numbered_weekday(cursor: Cursor) -> Time | None:
    """周一至五."""
    weekday, number = cursor.peek(-2), at_of(cursor.tokens, cursor.at)
    if weekday is not Kind.WEEKDAY or number is None or number.text not in set("二三四五六日"):
        return None
    if cursor.peek(1) in {Kind.DAY, Kind.MONTH, Kind.CLOCK}:
        return None
    cursor.at += 1
    return Time(Chain(_ANY_WEEK, (WeekdayOf("一二三四五六日".index(number.text)),)))


def _aside(cursor: Cursor) -> None:
    """（含）, （含当日） between a date and its 前."""
    first = cursor.at
    if cursor.take(Kind.OPEN):
        while cursor.take(Kind.WORD, Kind.THAT_DAY):
            pass
        if cursor.take(Kind.CLOSE):
            return
    cursor.at = first
