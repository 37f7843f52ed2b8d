"""Rules as the catalogue writes them: ``FIXED 05-31``, ``WEEKOF NTH 10 MON 3``."""

from collections.abc import Callable

from domain import lunar
from domain.health_day.rule import (
    Announced,
    Equinox,
    Fixed,
    Last,
    LastDay,
    Lunar,
    Month,
    Nth,
    Range,
    Rule,
    Term,
    WeekOf,
)

LEAP_YEAR = 2024  # a date that does not exist in it exists in none
WEEKDAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")


def parse_rule(text: str) -> Rule:
    """A rule as the catalogue writes it.  Raises ValueError with the reason."""
    form, _, rest = text.partition(" ")
    if form not in _FORMS:
        raise ValueError(f"unknown form of rule: {form!r}")
    return _FORMS[form](rest)


def _fixed(text: str) -> Fixed:
    month, day = _two(text, "-")
    found = Fixed(_number(month), _number(day))
    if not found.spans(LEAP_YEAR):
        raise ValueError(f"no such date: {text}")
    return found


def _range(text: str) -> Range:
    start, end = _two(text, "..")
    return Range(_fixed(start), _fixed(end))


def _nth(text: str) -> Nth:
    month, weekday, nth = text.split()
    if nth not in set("12345"):
        raise ValueError(f"no month has a weekday {nth} times")
    return Nth(_month(month), _weekday(weekday), int(nth))


def _last(text: str) -> Last:
    month, weekday = _two(text, " ")
    return Last(_month(month), _weekday(weekday))


def _lunar(text: str) -> Lunar:
    month, day = (_number(part) for part in _two(text, "-"))
    if not (1 <= month <= 12 and 1 <= day <= 30):  # noqa: PLR2004  (of the lunar calendar)
        raise ValueError(f"no such lunar date: {text}")
    return Lunar(month, day)


def _term(text: str) -> Term:
    if text not in lunar.TERMS:
        raise ValueError(f"no such solar term: {text}")
    return Term(text)


def _equinox(text: str) -> Equinox:
    before, month = _two(text, " ")
    weekday, _, where = before.partition("-")
    if where != "BEFORE" or month not in lunar.EQUINOXES:
        raise ValueError(f"not like FRI-BEFORE MAR: {text}")
    return Equinox(month, _weekday(weekday))


def _month(text: str) -> int:
    month = _number(text)
    if not 1 <= month <= 12:  # noqa: PLR2004  (of a year)
        raise ValueError(f"no such month: {text}")
    return month


def _weekday(text: str) -> int:
    if text not in WEEKDAYS:
        raise ValueError(f"no such weekday: {text}")
    return WEEKDAYS.index(text)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise ValueError(f"not a number: {text!r}")
    return int(text)


def _two(text: str, between: str) -> tuple[str, str]:
    first, found, second = text.partition(between)
    if not found:
        raise ValueError(f"two parts with {between!r} between them are expected: {text!r}")
    return first, second


_FORMS: dict[str, Callable[[str], Rule]] = {
    "FIXED": _fixed,
    "RANGE": _range,
    "MONTH": lambda text: Month(_month(text)),
    "NTH": _nth,
    "LAST": _last,
    "LASTDAY": lambda text: LastDay(_month(text)),
    "LUNAR": _lunar,
    "TERM": _term,
    "EQUINOX": _equinox,
    "WEEKOF": lambda text: WeekOf(parse_rule(text)),
    "ANNOUNCED": lambda text: Announced(parse_rule(text)),
}
