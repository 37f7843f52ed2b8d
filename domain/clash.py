"""Two media and one person: what overlaps, and what else there is on that day (§1.10, F10)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.office import Office

STEP = timedelta(minutes=30)  # times are offered on the hour and the half
OFFERED = 3


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch in which somebody is taken, or is to be."""

    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        return self.end - self.start


def slot(starts_at: datetime, ends_at: datetime | None, office: Office) -> Slot:
    """An interview whose end nobody named takes the usual hour."""
    return Slot(starts_at, ends_at or starts_at + office.policy.length_unsaid)


def around(wanted: Slot, office: Office) -> Slot:
    """With the time kept free before and after: what lies in here clashes."""
    room = office.policy.between_interviews
    return Slot(wanted.start - room, wanted.end + room)


def clashes(wanted: Slot, taken: Slot, office: Office) -> bool:
    """Whether one person cannot do both; exactly the room in between is enough."""
    held = around(wanted, office)
    return taken.start < held.end and held.start < taken.end


def other_times(
    wanted: Slot, taken: Iterable[Slot], now: datetime, office: Office
) -> tuple[datetime, ...]:
    """Free times of the same length in the office's hours of that day, the nearest to the wanted.

    In the order of the clock.  None when it is over, full, or the interview longer than a stretch.
    """
    busy = list(taken)
    free = [
        start
        for start in _starts(wanted, office)
        if start > now
        and start != wanted.start
        and not any(clashes(Slot(start, start + wanted.length), one, office) for one in busy)
    ]
    nearest = sorted(free, key=lambda start: (abs(start - wanted.start), start))
    return tuple(sorted(nearest[:OFFERED]))


def _starts(wanted: Slot, office: Office) -> Iterable[datetime]:
    for opens, closes in office.hours.on(office.day_of(wanted.start)):
        start = opens
        while start + wanted.length <= closes:
            yield start
            start += STEP
