"""Lengths of time with a direction, 三天内 and 两小时后, and without: 提前三天, 时长2小时."""

from dataclasses import replace

from domain.when.chains import chain
from domain.when.cursor import Cursor
from domain.when.expression import Chain, Shifted
from domain.when.lengths import length_at
from domain.when.periods import Unit
from domain.when.phrases import (
    Counted,
    Direction,
    Lasting,
    Phrase,
)
from domain.when.standing import at_of
from domain.when.words import Kind
from domain.when.working import WholeHoliday

_COMING = {
    Kind.COMING: Direction.COMING,
    Kind.PASSING: Direction.AFTER,
    Kind.PASSED: Direction.PASSED,
}


_WHO = set("我你您他她它们的")


def lasting(cursor: Cursor) -> Lasting | None:
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


def counted(cursor: Cursor) -> Phrase | None:
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
    if cursor.peek(-1 + first - cursor.at) in {Kind.NTH, Kind.EVERY, Kind.SKIPPING}:
        return None  # 第一周 and 每半月 are no lengths
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
    if found and joined is None and cursor.peek(-1) is Kind.FESTIVAL:  # 国庆收假后一周内
        joined = cursor.take(Kind.ROUND_HOLIDAY)
        found = replace(found, parts=(*found.parts, WholeHoliday()))
    if found and joined and length_at(cursor.tokens, cursor.at):
        least = Unit.TENS if joined.kind is not Kind.SINCE else Unit.DAY  # 端午假期后3个工作日内
        if found.unit >= least:
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
