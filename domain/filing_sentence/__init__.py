"""One sentence that files an interview (F1).

「东方早报王记者明天下午三点来采访呼吸科李主任，谈流感疫苗」

The text on a ``canvas`` → the time (moments.py) → outlet and reporter (media.py) → who is
interviewed (people.py) → how (words.py: MODES) → about what (topics.py).  Each rule takes the
words it knows from the canvas; what nothing takes may be the topic.  Nothing is guessed: two
people of one name, two outlets, two times stay to be asked, and a sentence that asks, refuses or
tells of the past is no filing.
"""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.filing_sentence.known import LONGEST, Known, KnownExpert, KnownOutlet, Named, Said
from domain.when.frame import Frame
from domain.when.names import NO_NAMES, NamedDay
from domain.workdays import Hours, Workdays

__all__ = ["LONGEST", "Known", "KnownExpert", "KnownOutlet", "Named", "Said", "read"]


def read(
    text: str,
    known: Known,
    said_at: datetime,
    zone: ZoneInfo,
    hours: Hours,
    workdays: Workdays,
    names: Mapping[str, NamedDay] = NO_NAMES,
) -> Said:
    """What one sentence says of an interview, typed at ``said_at`` (aware UTC)."""
    from domain.filing_sentence.reading import read_in  # its patterns are made when one comes

    return read_in(text, known, Frame(said_at, zone, hours, workdays, names))
