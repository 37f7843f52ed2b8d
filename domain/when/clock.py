"""Times of day: which hours a word like 下午 admits, and what a bare 「3点」 is taken for."""

from dataclasses import replace
from datetime import time

from domain.when.forms import Clock
from domain.when.words import Part
from domain.workdays import Hours

HOUR = 60  # minutes; times of day are counted in minutes since midnight, 24:00 included
HALF_DAY = 12 * HOUR
MIDNIGHT = 24 * HOUR
NOON = 12
BEYOND = 99  # an hour that no day has


class ImpossibleTime(ValueError):  # noqa: N818  (caught in resolve.py, said to people)
    """25点, 上午15点."""


def _same(first: int, last: int) -> dict[int, int]:
    return {hour: hour for hour in range(first, last + 1)}


def _later(first: int, last: int) -> dict[int, int]:
    return {hour: hour + 12 for hour in range(first, last + 1)}


# Hour said -> hour of the day.  晚上12点 closes the day; 晚上1点 could be either night: not read.
_HOURS_OF = {
    Part.DAWN: _same(0, 6) | {12: 0},
    Part.MORNING: _same(4, 12),
    Part.NOON: _later(1, 2) | _same(10, 14),
    Part.AFTERNOON: _later(1, 7) | _same(12, 19),
    Part.EVENING: _later(5, 11) | _same(17, 24) | {0: 24, 12: 24},
}


def readings(clock: Clock, hours: Hours) -> tuple[int, ...]:
    """What the written time can mean, the likelier first.  Raises ImpossibleTime."""
    literal = _literal(clock)
    if clock.part is not None or clock.exact or clock.hour == NOON:
        return (literal,)
    return _by_working_sense(literal, hours)


def end_of(clock: Clock, start: int, part: Part | None) -> int:
    """The end of a range that begins at ``start``: 下午两点到四点 keeps its part of the day.

    Raises ImpossibleTime when the end would not be later on the same day.
    """
    found = [_literal(clock)]
    if clock.part is None and not clock.exact:
        found.append(found[0] + HALF_DAY)
        if part is not None and clock.hour in _HOURS_OF[part]:
            found.insert(0, _literal(replace(clock, part=part)))
    later = [end for end in found if start < end <= MIDNIGHT]
    if not later:
        raise ImpossibleTime
    return later[0]


def _literal(clock: Clock) -> int:
    hour = clock.hour if clock.part is None else _HOURS_OF[clock.part].get(clock.hour, BEYOND)
    minutes = hour * HOUR + clock.minute
    if not (0 <= clock.minute < HOUR and 0 <= minutes <= MIDNIGHT):
        raise ImpossibleTime
    return minutes


def _by_working_sense(literal: int, hours: Hours) -> tuple[int, ...]:
    """9点 is the morning, for nobody works at 21:00; 3点 is likely 15:00, but asked about."""
    opens, closes = since_midnight(hours.opens), since_midnight(hours.closes)
    later = literal + HALF_DAY
    if opens - HOUR <= literal <= closes:
        return (literal,)
    return (later, literal) if opens <= later <= closes + HOUR else (literal, later)


def since_midnight(at: time) -> int:
    return at.hour * HOUR + at.minute
