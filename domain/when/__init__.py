"""Dates as people type them, read relative to when and where they were typed (dates.md).

``plain`` text → ``tokens`` (words.py) → ``phrases`` (forms.py, grammar.py) → one reading
(resolve.py), or a reason why there is none.  Nothing is guessed: a word of time that the grammar
does not know makes it decline (leftovers.py).
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.when.meaning import Caveat, Grain, Kind, NotUnderstood, When
from domain.when.reading import read_in
from domain.when.resolve import Frame
from domain.workdays import Hours, Workdays

__all__ = ["Caveat", "Grain", "Kind", "NotUnderstood", "When", "read"]


def read(
    text: str, said_at: datetime, zone: ZoneInfo, hours: Hours, workdays: Workdays
) -> When | NotUnderstood:
    """What ``text`` means, typed at ``said_at`` (aware UTC) by somebody living in ``zone``."""
    return read_in(text, Frame(said_at, zone, hours, workdays))
