"""A rule in words: 「9月第四个星期日」.  Keys and values; the catalogue has the words."""

from functools import singledispatch

from domain.health_day.rule import (
    Announced,
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
from domain.messages import Phrase, Value, named


@singledispatch
def in_words(_rule: Rule) -> Phrase:
    """What is said of a rule; of a form without words of its own only that it has a rule."""
    return Phrase("rule-other")


@in_words.register
def _fixed(rule: Fixed) -> Phrase:
    return Phrase("rule-fixed", {"month": _month(rule.month), "day": rule.day})


@in_words.register
def _range(rule: Range) -> Phrase:
    return Phrase("rule-range", {"first": in_words(rule.start), "last": in_words(rule.end)})


@in_words.register
def _whole_month(rule: Month) -> Phrase:
    return Phrase("rule-month", {"month": _month(rule.month)})


@in_words.register
def _nth(rule: Nth) -> Phrase:
    return Phrase("rule-nth", _weekday_of(rule) | {"nth": named("nth", str(rule.nth))})


@in_words.register
def _last(rule: Last) -> Phrase:
    return Phrase("rule-last", _weekday_of(rule))


@in_words.register
def _last_day(rule: LastDay) -> Phrase:
    return Phrase("rule-last-day", {"month": _month(rule.month)})


@in_words.register
def _lunar(rule: Lunar) -> Phrase:
    return Phrase("rule-lunar", {"month": rule.month, "day": rule.day})


@in_words.register
def _term(rule: Term) -> Phrase:
    return Phrase("rule-term", {"name": rule.name})


@in_words.register
def _week_of(rule: WeekOf) -> Phrase:
    return Phrase("rule-week-of", {"day": in_words(rule.of)})


@in_words.register
def _announced(_rule: Announced) -> Phrase:
    return Phrase("rule-announced")


def _month(number: int) -> Phrase:
    return named("month", str(number))


def _weekday_of(rule: Nth | Last) -> dict[str, Value]:
    weekday = named("weekday-long", str(rule.weekday + 1))
    return {"month": _month(rule.month), "weekday": weekday}
