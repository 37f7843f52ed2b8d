"""Dates as people type them, read relative to when and where they were typed (dates.md).

``plain`` text → ``tokens`` (words.py) → ``phrases`` (grammar.py; one file a family of rows) → one
reading (resolve.py), or a reason why there is none.  Nothing is guessed: a word of time that the
grammar does not know makes it decline (leftovers.py).
"""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.when.frame import Frame
from domain.when.meaning import COARSE, Caveat, Duration, Grain, Kind, NotUnderstood, Reading, When
from domain.when.names import NO_NAMES, NamedDay
from domain.when.reading import read_in
from domain.when.recurrence import Move, Recurrence
from domain.when.understood import caveat_phrase, understood
from domain.workdays import Hours, Workdays

__all__ = [
    "COARSE",
    "Caveat",
    "Duration",
    "Grain",
    "Kind",
    "Move",
    "NamedDay",
    "NotUnderstood",
    "Reading",
    "Recurrence",
    "When",
    "caveat_phrase",
    "read",
    "understood",
]


def read(
    text: str,
    said_at: datetime,
    zone: ZoneInfo,
    hours: Hours,
    workdays: Workdays,
    names: Mapping[str, NamedDay] = NO_NAMES,
) -> Reading:
    """What ``text`` means, typed at ``said_at`` (aware UTC) by somebody living in ``zone``."""
    return read_in(text, Frame(said_at, zone, hours, workdays, names))
