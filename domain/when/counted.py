"""When lengths of time have passed: 三天内, 5个工作日后, 春节前3天."""

from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from domain.when.choosing import choose
from domain.when.frame import Frame
from domain.when.meaning import Grain, When
from domain.when.periods import Stretch, existing, later
from domain.when.phrases import (
    Counted,
    Direction,
)
from domain.when.shown import Shown

_BACK = {Direction.AGO, Direction.PASSED, Direction.AHEAD}


def counted(
    phrase: Counted, shown: Shown, times: tuple[int, ...] = (), grain: Grain = Grain.DAY
) -> When:
    length, frame = phrase.length, shown.frame
    base = _base(phrase, frame)
    sign = -1 if phrase.direction in _BACK else 1
    if length.is_fine and not phrase.base:
        return _counted_fine(phrase, shown, sign)
    on = _counted_day(base, length.workdays * sign, length.calendar * sign, shown)
    match phrase.direction:
        case Direction.WITHIN:
            return shown.deadline((on,), (), Grain.DAY, None)
        case Direction.COMING:
            return shown.days(Stretch(later(base, 1), on), Grain.DAY)
        case Direction.PASSED:
            return shown.days(Stretch(on, later(base, -1)), Grain.DAY)
        case Direction.AHEAD:
            return shown.deadline((on,), (), Grain.DAY, None)
    return shown.point((on,), times, grain, None)


def _base(phrase: Counted, frame: Frame) -> date:
    if phrase.base is None:
        return frame.today
    stretch = choose(phrase.base, frame)
    return stretch.first if phrase.direction is Direction.AHEAD else stretch.last


def _counted_day(base: date, workdays: int, calendar: relativedelta, shown: Shown) -> date:
    found = base + calendar  # a Length is of less than 1000 of each
    existing(found.year, found.month, found.day)
    return shown.frame.workdays.shift(found, workdays)


def _counted_fine(phrase: Counted, shown: Shown, sign: int) -> When:
    """Two hours from now: as exact as a minute."""
    length, said = phrase.length, shown.frame.said_at.replace(second=0, microsecond=0)
    on = _counted_day(shown.frame.today, 0, replace(length, minutes=0).calendar * sign, shown)
    days = (on - shown.frame.today).days
    at = said + timedelta(days=days, minutes=length.minutes * sign)
    match phrase.direction:
        case Direction.WITHIN:
            return shown.deadline_at(at)
        case Direction.COMING:
            return shown.between(said, at, Grain.MINUTE)
        case Direction.PASSED:
            return shown.between(at, said, Grain.MINUTE)
    return shown.moment(at)
