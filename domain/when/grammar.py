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

from domain.when.chains import chain
from domain.when.clock import Clock
from domain.when.counting import counted, lasting
from domain.when.cursor import Cursor
from domain.when.expression import Chain, Shifted
from domain.when.lengths import NO_LENGTH, Length, length_at
from domain.when.months import EndOf
from domain.when.periods import Unit
from domain.when.phrases import (
    Counted,
    Dated,
    Direction,
    Found,
    Lasting,
    Phrase,
    Relation,
    Time,
)
from domain.when.recurring import recurring
from domain.when.times import ending, part_alone, time_at, time_of_day
from domain.when.tokens import Token
from domain.when.vocabulary import LASTS
from domain.when.words import Kind

_RELATIONS = {
    Kind.BEFORE: Relation.BEFORE,
    Kind.WITHIN: Relation.WITHIN,
    Kind.AFTER: Relation.AFTER,
    Kind.SINCE: Relation.SINCE,
    Kind.UNTIL: Relation.UNTIL,
}


_FROM_NOW = {(Kind.NOW, Kind.SINCE), (Kind.NOW, Kind.TO), (Kind.RECEIPT, Kind.TO)}
_MOST = 31  # in a list


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
    for rule in (_recurring, _postponed, lasting, counted, _dated):
        first = cursor.at
        if phrase := rule(cursor):
            return phrase
        cursor.at = first
    return None


def _recurring(cursor: Cursor) -> Phrase | None:
    found = recurring(cursor)
    if found is None:
        return None
    moment = time_of_day(cursor)
    ends = found.on or (moment and isinstance(moment.clock, Clock))
    before_end = cursor.at
    end = ending(cursor) if ends else None
    if end and end.listed:
        cursor.at, end = before_end, None
    _aside(cursor)
    relation = _relation(cursor)
    found = replace(
        found,
        time=moment,
        end=end,
        relation=found.relation if relation is Relation.AT else relation,
    )
    return replace(found, ahead=_ahead(cursor)) if relation is Relation.BEFORE else found


def _ahead(cursor: Cursor) -> Length:
    """The 一周 of 每年春节前一周."""
    length = length_at(cursor.tokens, cursor.at)
    if length is None or length[0].is_fine or length[0].months:
        return NO_LENGTH
    cursor.at = length[1]
    return length[0]


def _postponed(cursor: Cursor) -> Lasting | None:
    """遇节假日顺延至节后第一个工作日: which day that is follows from the date itself."""
    if cursor.take(Kind.POSTPONE) is None:
        return None
    first = cursor.at
    if not (cursor.take(Kind.TO) and (chain(cursor) or _first_workday(cursor))):
        cursor.at = first
    return Lasting(Length())


def _first_workday(cursor: Cursor) -> bool:
    """假期后首个工作日, 下一工作日, in whatever words."""
    while cursor.take(Kind.HOLIDAY, Kind.AFTER, Kind.FIRST, Kind.NTH, Kind.NUMBER, Kind.COUNT):
        pass
    return cursor.take(Kind.WORKDAY) is not None


def _dated(cursor: Cursor) -> Phrase | None:
    if until := _until(cursor):
        return until
    cursor.take(Kind.FROM)
    start = _now(cursor) or time_at(cursor) or part_alone(cursor)
    if start is None:
        return None
    _aside(cursor)
    began = cursor.take(Kind.SINCE)
    if began and (cursor.peek(), cursor.peek(1)) == (Kind.STOP, Kind.TO):
        cursor.take(Kind.STOP)  # 9月8日开始，到9月18日结束
    between, end = _endings(cursor)
    if end:
        _aside(cursor)
    if end is None and began:
        return Dated(start, None, Relation.SINCE)
    found = Dated(start, end, _relation(cursor), between)
    return _ahead_of(cursor, found) or found


def _endings(cursor: Cursor) -> tuple[tuple[Time, ...], Time | None]:
    """至7日; of 、4日、5日 the last, and those before it."""
    found: list[Time] = []
    while len(found) < _MOST and (end := ending(cursor)):
        if found and not end.listed:
            return (), None
        found.append(end)
        if not end.listed:
            break
    return tuple(found[:-1]), found[-1] if found else None


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
    lasts = first < len(cursor.tokens) and cursor.tokens[first].text in LASTS
    word = cursor.take(Kind.TO) if begins or lasts else None
    time = time_at(cursor) if word else None
    ended = cursor.take(Kind.UNTIL)
    if word and time and (ended or word.text != "到" or _is_an_end(time)):
        return Dated(time, None, Relation.UNTIL)
    cursor.at = first
    return None


def _is_an_end(time: Time) -> bool:
    """到年底."""
    return time.day is not None and bool(time.day.parts) and isinstance(time.day.parts[-1], EndOf)


def _now(cursor: Cursor) -> Time | None:
    """即日起, 现在到; 自发文之日起至."""
    following = (cursor.peek(), cursor.peek(1))
    if following in _FROM_NOW:
        cursor.take(Kind.NOW, Kind.RECEIPT)
        return Time(Chain(Shifted(Unit.DAY, 0)))
    return None


def _aside(cursor: Cursor) -> None:
    """（含）, （含当日） between a date and its 前."""
    first = cursor.at
    if cursor.take(Kind.OPEN):
        while cursor.take(Kind.WORD, Kind.THAT_DAY, Kind.WORKDAY, Kind.POSTPONE):
            pass
        if cursor.take(Kind.CLOSE):
            return
    cursor.at = first


def _relation(cursor: Cursor) -> Relation:
    cursor.take(Kind.AND)  # 或之前, 及以后
    word = cursor.take(*_RELATIONS)
    if word is None and cursor.peek(-1) is Kind.AND:
        cursor.at -= 1
    return _RELATIONS[word.kind] if word else Relation.AT
