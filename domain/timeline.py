"""A forecast laid out by days, to be drawn: what happens on each, and what kind of day it is."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.holidays import in_both_languages
from domain.messages import Bilingual, Value
from domain.workdays import SATURDAY, Workdays

ONE_DAY = timedelta(days=1)


class Tone(StrEnum):
    WORK = "work"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MAKE_UP = "make-up"


@dataclass(frozen=True, slots=True)
class Look:
    """One day; ``festival`` is named on holidays alone."""

    on: date
    tone: Tone
    festival: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """``time`` is the office's; ``heard`` is empty where nobody is told."""

    on: date
    time: str
    what: Value
    heard: Value = ""
    is_due: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    title: Value
    premise: Value
    moments: tuple[Moment, ...]
    looks: tuple[Look, ...]  # every day from the first moment to the last
    notes: tuple[Value, ...] = ()


def looks(first: date, last: date, workdays: Workdays) -> tuple[Look, ...]:
    """Every day from ``first`` to ``last``."""
    days = (first + ONE_DAY * n for n in range((last - first).days + 1))
    return tuple(_look(day, workdays) for day in days)


def _look(on: date, workdays: Workdays) -> Look:
    festival = workdays.festival(on)
    if festival is not None:
        return Look(on, Tone.HOLIDAY, in_both_languages(festival))
    if on in workdays.make_up:
        return Look(on, Tone.MAKE_UP)
    return Look(on, Tone.WEEKEND if on.weekday() >= SATURDAY else Tone.WORK)
