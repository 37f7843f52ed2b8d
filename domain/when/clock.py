"""Times of day: how they are written, which hours 下午 admits, what a bare 「3点」 is taken for."""

from dataclasses import dataclass, replace
from datetime import time

from domain.when.forms import Form, forms
from domain.when.frame import DAY, HOUR
from domain.when.periods import Impossible
from domain.when.standing import as_bare_hour, as_digital_clock, in_range_of
from domain.when.tokens import Token
from domain.when.words import Kind, Part
from domain.workdays import Hours

HALF_DAY = 12 * HOUR
NOON = 12
KE = 15
BEYOND = 99  # an hour that no day has
EVENING, LONGEST_NIGHT = 17 * HOUR, 14 * HOUR  # a range over midnight begins then, lasts so long


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as written.  ``exact``: on 24 hours (15:00, 09:30)."""

    hour: int
    minute: int = 0
    part: Part | None = None
    exact: bool = False
    fine: bool = True  # minutes were said


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

# When a part of the day is over.
ENDS = {
    Part.DAWN: 6 * HOUR,
    Part.MORNING: 12 * HOUR,
    Part.NOON: 14 * HOUR,
    Part.AFTERNOON: 18 * HOUR,
    Part.EVENING: DAY,
}


def readings(clock: Clock, hours: Hours) -> tuple[int, ...]:
    """What the written time can mean, the likelier first.  Raises Impossible."""
    literal = literal_minutes(clock)
    if clock.part is not None or clock.exact or clock.hour == NOON:
        return (literal,)
    return _by_working_sense(literal, hours)


def end_of(clock: Clock, start: int, part: Part | None) -> int:
    """The end of a range that begins at ``start``: 下午两点到四点 keeps its part of the day.

    22:00到2:00 goes over midnight.  Raises Impossible when the end would not be later.
    """
    found = [literal_minutes(clock)]
    if clock.part is None and not clock.exact:
        found.append(found[0] + HALF_DAY)
        if part is not None and clock.hour in _HOURS_OF[part]:
            found.insert(0, literal_minutes(replace(clock, part=part)))
    later = [end for end in found if start < end <= DAY]
    if not later and start >= EVENING:
        later = [end + DAY for end in found if end + DAY - start <= LONGEST_NIGHT]
    if not later:
        raise Impossible
    return later[0]


def literal_minutes(clock: Clock) -> int:
    hour = clock.hour if clock.part is None else _HOURS_OF[clock.part].get(clock.hour, BEYOND)
    minutes = hour * HOUR + clock.minute
    if not (0 <= clock.minute < HOUR and 0 <= minutes <= DAY):
        raise Impossible
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


def spoken(hour: Token, minute: int | None = None) -> Clock:
    """9点; 15点 and 0点 can only be meant on 24 hours."""
    exact = hour.value == 0 or hour.value > NOON
    return Clock(hour.value, minute or 0, exact=exact, fine=minute is not None)


def _spoken_with_figures(hour: Token, minute: Token) -> Clock | None:
    """三点十五, 9点05: without 分 the minutes are written with two figures, or are tens."""
    written = not minute.gap and (len(minute.text) > 1 or minute.value >= NOON)
    return spoken(hour, minute.value) if written or minute.value == 10 else None  # noqa: PLR2004


def _digital(hour: Token, minute: Token) -> Clock | None:
    """15:00 and 09:30 are on 24 hours; 3:30 may be in either half of the day."""
    exact = hour.value == 0 or hour.value > NOON or hour.text.startswith("0")
    return Clock(hour.value, minute.value, exact=exact) if len(minute.text) == len("00") else None


def _short_of(hour: Token, minutes: int) -> Clock | None:
    """差十分九点: so many minutes before the hour."""
    if not 0 < minutes < HOUR or hour.value == 0:
        return None
    before = NOON if hour.value == 1 else hour.value - 1
    return Clock(before, HOUR - minutes, exact=hour.value > NOON)


FORMS: tuple[Form[Clock], ...] = (
    *forms("short NUMBER minute NUMBER clock", lambda m, hour: _short_of(hour, m.value)),
    *forms("short NUMBER ke NUMBER clock", lambda ke, hour: _short_of(hour, KE * ke.value)),
    *forms("NUMBER clock short NUMBER minute", lambda hour, m: _short_of(hour, m.value)),
    *forms("NUMBER clock short NUMBER ke", lambda hour, ke: _short_of(hour, KE * ke.value)),
    *forms("NUMBER colon NUMBER colon number", _digital),
    *forms("NUMBER colon NUMBER", _digital, as_digital_clock),
    *forms("NUMBER clock half", lambda h: spoken(h, 30)),
    *forms("NUMBER clock NUMBER ke", lambda h, ke: spoken(h, KE * ke.value)),
    *forms("NUMBER clock NUMBER minute", lambda h, m: spoken(h, m.value)),
    *forms("NUMBER clock NUMBER", _spoken_with_figures),
    *forms("NUMBER clock sharp", spoken),
    *forms("NUMBER clock", spoken, as_bare_hour),
    *forms("NUMBER", spoken, in_range_of(Kind.CLOCK)),
)
