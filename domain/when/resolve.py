"""Phrases into readings: what day and moment a phrase means to who said it when and where."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.when.choosing import choose, choose_range
from domain.when.clock import ENDS, Clock, end_of, literal_minutes, readings, since_midnight
from domain.when.counted import counted
from domain.when.due import due_days
from domain.when.expression import AnyOf, Chain
from domain.when.festivals import FestivalOf, HealthDayOf, LunarOrSolar, whole_holiday
from domain.when.frame import DAY, Frame
from domain.when.meaning import Duration, Grain, Reading, When
from domain.when.months import EndOf
from domain.when.periods import Stretch, Unit, Unreadable, later
from domain.when.phrases import (
    Counted,
    Dated,
    Direction,
    Lasting,
    Office,
    Phrase,
    Recurring,
    Relation,
    Time,
)
from domain.when.recurrence_rules import is_due, recurrence_of
from domain.when.shown import Shown
from domain.when.working import EveOf

GRAINS = {
    Unit.YEAR: Grain.YEAR,
    Unit.HALF: Grain.MONTH,
    Unit.SEASON: Grain.MONTH,
    Unit.MONTH: Grain.MONTH,
    Unit.WEEK: Grain.WEEK,
}
_DUE = {Relation.BEFORE, Relation.WITHIN, Relation.UNTIL}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the rest of the sentence adds: 截止, and 遇节假日顺延 (1) or 提前 (-1)."""

    due: bool = False
    postponed: int = 0


def resolve(phrase: Phrase, frame: Frame, asked: Asked) -> Reading:
    """Raises Unreadable, Impossible, Unwritable."""
    match phrase:
        case Lasting(length=length, lead=lead):
            return Duration(length.months, length.days, length.minutes, length.workdays, lead=lead)
        case Counted():
            return counted(phrase, Shown(frame, asked.postponed))
        case Recurring():
            return _recurring(phrase, Shown(frame, asked.postponed))
        case Dated(start=start, end=end, between=between) if end is not None:
            found = _range(start, end, Shown(frame))
            if end.listed and not _are_consecutive((*between, end), found.on, frame):
                raise Unreadable("when-several")  # 12月1日、5日
            return found
    named = _health_day(phrase.start.day)
    return _single(phrase, Shown(frame, asked.postponed, named), due=asked.due)


def _health_day(day: Chain | None) -> str | None:
    last = day.parts[-1] if day and day.parts else None
    return last.name if isinstance(last, HealthDayOf) else None


def is_deadline(phrase: Phrase) -> bool:
    match phrase:
        case Dated(start=Time(day=day), relation=relation, end=None):
            return relation in _DUE or (day is not None and _names_an_end(day))
        case Counted(direction=direction):
            return direction in {Direction.WITHIN, Direction.AHEAD}
        case Recurring():
            return is_due(phrase)
    return False


def _names_an_end(day: Chain) -> bool:
    """月底, 年末."""
    return bool(day.parts) and isinstance(day.parts[-1], EndOf | EveOf)


def _single(phrase: Dated, shown: Shown, *, due: bool) -> When:
    start, relation = phrase.start, phrase.relation
    if relation in (Relation.AFTER, Relation.SINCE):
        return _since(start, relation, shown)
    if due or is_deadline(phrase):
        return _deadline(start, relation, shown)
    times = _times(start, shown)
    until = times[0] if times else DAY if start.part is None or start.day else ENDS[start.part]
    stretch = choose(start.day, shown.frame, until)
    if stretch.unit is Unit.DAY:
        days = (stretch.first, *_other_days(start.day, shown.frame))
        return shown.point(days, times, _grain(start), start.check)
    if start.clock:
        raise Unreadable("when-unread")  # 下周9点
    return shown.days(stretch, GRAINS.get(stretch.unit, Grain.DAY))


def _deadline(start: Time, relation: Relation, shown: Shown) -> When:
    times = _times(start, shown)
    until = times[0] if times else since_midnight(shown.frame.hours.due)
    if times:
        stretch = choose(start.day, shown.frame, until)
        if stretch.unit is not Unit.DAY:
            raise Unreadable("when-unread")
        days = (stretch.first, *_other_days(start.day, shown.frame))
        return shown.deadline(days, times, _grain(start), start.check)
    days = due_days(start.day, relation, shown.frame, until)
    days = (*days, *_other_days(start.day, shown.frame))
    return shown.deadline(days, (), Grain.DAY, start.check)


def _since(start: Time, relation: Relation, shown: Shown) -> When:
    """12月1日起; 节后 begins when the days off are over."""
    times = _times(start, shown)
    stretch = choose(start.day, shown.frame, times[0] if times else DAY)
    on = stretch.first
    if relation is Relation.AFTER and stretch.unit is not Unit.DAY:
        on = later(stretch.last, 1)
    elif relation is Relation.AFTER and start.day and _is_festival(start.day):
        on = later(whole_holiday(stretch.first, shown.frame.workdays).last, 1)
    return shown.since(on, times, _grain(start))


def _other_days(day: Chain | None, frame: Frame) -> tuple[date, ...]:
    """八月十五 by the other calendar."""
    last = day.parts[-1] if day and day.parts else None
    if day is None or not isinstance(last, LunarOrSolar):
        return ()
    return (choose(replace(day, parts=(*day.parts[:-1], replace(last, solar=True))), frame).first,)


def _is_festival(day: Chain) -> bool:
    return bool(day.parts) and isinstance(day.parts[-1], FestivalOf)


def _range(start: Time, end: Time, shown: Shown) -> When:
    frame = shown.frame
    times = _times(start, shown)
    if end.day is None and start.clock is None:
        raise Unreadable("when-unread")  # 12月1日到4点
    if start.day is None and end.day is not None:
        raise Unreadable("when-unread")  # 9点到12月1日
    if end.day is None:
        stretch = choose(start.day, frame, times[0])
        if stretch.unit is not Unit.DAY or not isinstance(end.clock, Clock):
            raise Unreadable("when-unread")
        until = _until(end, end.clock, times[0], start)
        return shown.hours(stretch.first, times, until, _grain(start), start.check)
    assert start.day is not None  # noqa: S101  (the cases without a day are above)
    first, last = choose_range(start.day, end.day, frame)
    ends = _ends(start, end, shown)
    if times and ends:
        return shown.between(
            frame.moment(first.first, times[0]), frame.moment(last.last, ends[0]), _grain(start)
        )
    check = start.check
    return shown.days(Stretch(first.first, last.last), Grain.DAY, check)


def _are_consecutive(listed: tuple[Time, ...], first: date, frame: Frame) -> bool:
    """4月23、24、25日: one stretch."""
    for count, time in enumerate(listed, start=1):
        if choose(time.day, replace(frame, near=first)).first != later(first, count):
            return False
    return True


def _ends(start: Time, end: Time, shown: Shown) -> tuple[int, ...]:
    """18日23:00至19日6:00: what begins on 24 hours ends on them."""
    match start.clock, end.clock:
        case Clock(exact=True), Clock(part=None) as clock:
            return (literal_minutes(clock),)
    return _times(end, shown)


def _until(end: Time, clock: Clock, start: int, begun: Time) -> int:
    if end.next_day:
        return DAY + literal_minutes(clock)
    return end_of(clock, start, begun.part)


def _times(start: Time, shown: Shown) -> tuple[int, ...]:
    match start.clock:
        case None:
            return ()
        case Office(closes=closes):
            hours = shown.frame.hours
            return (since_midnight(hours.closes if closes else hours.opens),)
        case clock:
            return readings(clock, shown.frame.hours)


def _grain(start: Time) -> Grain:
    match start.clock:
        case None:
            return Grain.DAY
        case Clock(fine=False):
            return Grain.HOUR
    return Grain.MINUTE


def _recurring(phrase: Recurring, shown: Shown) -> When:
    """The first time it happens, and the rule for those after it."""
    rule = recurrence_of(phrase, shown.postponed)
    frame, due = shown.frame, is_due(phrase)
    start = phrase.time or Time()
    times = _times(start, shown)
    until = times[0] if times else since_midnight(frame.hours.due) if due else DAY
    first = choose(phrase.since, frame).first if phrase.since else frame.today
    ahead = (
        day
        for day in rule.days(
            max(first, frame.today), frame.workdays, lambda: _named_days(phrase, frame)
        )
        if frame.moment(day, until) >= frame.said_at
    )
    on = next(ahead, None)
    if on is None:
        raise Unreadable("when-impossible")
    end = _first_end(phrase, on, until, shown)
    at = frame.moment(on, until if times or due else 0)
    return shown.recurring(rule, on, at, end, _grain(start), due=due)


def _named_days(phrase: Recurring, frame: Frame) -> list[date]:
    """The days of 每年春节, this year's and those to come."""
    return [each.first for each in Chain(AnyOf(phrase.unit), phrase.on[0]).stretches(frame)]


def _first_end(phrase: Recurring, on: date, until: int, shown: Shown) -> datetime | None:
    """The end of the first time: 每天8点到9点, 每月1日至5日."""
    end, frame = phrase.end, shown.frame
    if end is None:
        return None
    if end.day is not None:
        return frame.moment(choose(end.day, replace(frame, near=on)).last, 0)
    if not isinstance(end.clock, Clock):
        raise Unreadable("when-unread")
    return frame.moment(on, _until(end, end.clock, until, phrase.time or Time()))
