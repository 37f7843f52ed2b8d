"""A sheet of weeks as words: what stands in its cells, its strips, and beneath them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

ROOM = 3  # days that nobody is reminded of: so many a cell shows, the rest are counted


class Tone(StrEnum):
    """What something is; words say it too, never the colour alone."""

    PLAIN = "plain"
    KEY = "key"  # reminded of in advance
    DUE = "due"
    TENTATIVE = "tentative"
    OFF = "off"
    MAKE_UP = "make_up"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something on one day."""

    text: str
    tone: Tone
    is_tentative: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One day.  ``more`` says how many found no room."""

    number: str
    lunar: str
    is_inside: bool
    is_today: bool
    is_rest: bool
    mark: str
    is_make_up: bool
    entries: tuple[Entry, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Strip:
    """Something over several days of a week, from column to column."""

    text: str
    tone: Tone
    start: int
    end: int
    lane: int
    is_tentative: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    cells: tuple[Cell, ...]
    strips: tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Beneath the month: when, and what."""

    when: str
    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Mark:
    """What a sign means."""

    tone: Tone
    sign: str
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    title: str
    place: str
    weekdays: tuple[str, ...]
    whole: str
    weeks: tuple[Week, ...]
    lists: tuple[Line, ...]
    legend: tuple[Mark, ...]
    notes: tuple[str, ...]

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> "Sheet":
        """From what was kept as JSON."""
        several = {
            "weekdays": tuple(kept["weekdays"]),
            "weeks": tuple(map(_week, kept["weeks"])),
            "lists": tuple(Line(**one) for one in kept["lists"]),
            "legend": tuple(Mark(**one) for one in kept["legend"]),
            "notes": tuple(kept["notes"]),
        }
        return cls(**{**kept, **several})


def _week(kept: Mapping[str, Any]) -> Week:
    cells = tuple(
        Cell(**{**cell, "entries": tuple(Entry(**entry) for entry in cell["entries"])})
        for cell in kept["cells"]
    )
    return Week(cells, tuple(Strip(**strip) for strip in kept["strips"]))
