"""Which of the stretches a chain can mean is meant: the future is preferred, by rule.

A bare 5号 is the next 5th, a bare 周一 the next Monday (today until the time has passed), 12月1日
said later in December that of next year; what says its own week, month or year (本周三, 昨天,
2026年) stays where it is, and may be past.
"""

from collections.abc import Callable
from dataclasses import replace

from domain.when.expression import Chain
from domain.when.frame import DAY, Frame
from domain.when.periods import Impossible, Stretch
from domain.when.weeks import WeekdayOf, Weekend

Passed = Callable[[Stretch], bool]


def stretches(day: Chain | None, frame: Frame) -> tuple[Stretch, ...]:
    """All that can be meant; without a day today and tomorrow."""
    if day is not None:
        return day.stretches(frame)
    near = Stretch.of(frame.from_day)
    tomorrow = Stretch.of(frame.moment(frame.from_day, DAY).astimezone(frame.zone).date())
    return near, tomorrow


def choose(day: Chain | None, frame: Frame, minutes: int = DAY) -> Stretch:
    """The first whose end has not passed, or else the last; ``minutes`` into its last day."""

    def is_ahead(stretch: Stretch) -> bool:
        if frame.near:  # the end of a range: not before its beginning
            return stretch.last >= frame.near
        if minutes == DAY:
            return stretch.last >= frame.today
        return frame.moment(stretch.last, minutes) >= frame.said_at

    found = stretches(day, frame)
    return next(filter(is_ahead, found), found[-1])


def choose_range(start: Chain, end: Chain | None, frame: Frame) -> tuple[Stretch, Stretch]:
    """The first range that is not over; one of weekdays must not have begun."""
    nearest: dict[Stretch, tuple[Stretch, Stretch]] = {}  # 2月27日至2月29日 is of one year
    for first in stretches(start, frame):
        near = replace(frame, near=first.first)
        last = choose(end, near) if end else first
        if last.last >= first.first:
            nearest[last] = (first, last)
    pairs = list(nearest.values())
    if not pairs:
        raise Impossible
    if end and not end.is_near:
        return pairs[-1]  # 12月底至明年1月初: the nearest beginning
    weekly = bool(start.parts) and isinstance(start.parts[0], WeekdayOf | Weekend)
    today = frame.today
    ahead = (pair for pair in pairs if (pair[0].first if weekly else pair[1].last) >= today)
    return next(ahead, pairs[-1])
