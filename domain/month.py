"""One month as a sheet of weeks: what stands on which day, and what stretches over several.

Weeks begin on Monday, as Chinese offices print them.  Nothing here knows how it is drawn.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from domain.messages import Bilingual

WEEK = 7
ONE_DAY = timedelta(days=1)

Week = tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A health day as it falls in a year.  ``is_key``: people are reminded of it (tier A)."""

    name: Bilingual
    first: date
    last: date
    is_key: bool = False
    is_tentative: bool = False

    def touches(self, first: date, last: date) -> bool:
        return self.first <= last and self.last >= first


@dataclass(frozen=True, slots=True)
class DueOn:
    """A report that is due."""

    title: Bilingual
    on: date
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """All that one month's sheet says.  ``unsure`` are years whose holidays are not known yet."""

    first: date
    today: date
    place: str = ""
    held: tuple[Held, ...] = ()
    dues: tuple[DueOn, ...] = ()
    off: frozenset[date] = frozenset()  # holidays, weekends within them included
    make_up: frozenset[date] = frozenset()
    lunar: Mapping[date, Bilingual] = field(default_factory=dict)
    unsure: tuple[int, ...] = ()

    @property
    def last(self) -> date:
        return following(self.first) - ONE_DAY

    def whole(self) -> tuple[Held, ...]:
        """What is held all month long: said once, not drawn through every week."""
        return tuple(h for h in self.held if h.first <= self.first and h.last >= self.last)

    def on(self, day: date) -> tuple[Held, ...]:
        """What is held on this day alone, what is reminded of first."""
        alone = [one for one in self.held if one.first == one.last == day]
        return tuple(sorted(alone, key=lambda one: not one.is_key))

    def stretches(self) -> tuple[Held, ...]:
        """What lasts several days, but not all month."""
        whole = self.whole()
        return tuple(h for h in self.held if h.last > h.first and h not in whole)


def following(first: date) -> date:
    """The first day of the next month."""
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)


def weeks(first: date) -> tuple[Week, ...]:
    """The four to six weeks that hold a month, from Monday to Sunday."""
    start = first - timedelta(days=first.weekday())
    found = []
    while start < following(first):
        found.append(tuple(start + timedelta(days=n) for n in range(WEEK)))
        start += timedelta(days=WEEK)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Bar:
    """One stretch in one week: from which column to which (0 is Monday), in which lane."""

    held: Held
    start: int
    end: int
    lane: int


def bars(week: Week, stretches: Iterable[Held]) -> tuple[Bar, ...]:
    """Stretches laid in lanes, none over another; what is reminded of comes first."""
    found: list[Bar] = []
    ordered = sorted(stretches, key=lambda one: (not one.is_key, one.first, one.last))
    for held in ordered:
        if held.touches(week[0], week[-1]):
            start = max(0, (held.first - week[0]).days)
            end = min(WEEK - 1, (held.last - week[0]).days)
            found.append(Bar(held, start, end, _free_lane(found, start, end)))
    return tuple(found)


def _free_lane(taken: list[Bar], start: int, end: int) -> int:
    across = {bar.lane for bar in taken if bar.start <= end and bar.end >= start}
    return next(lane for lane in range(len(taken) + 1) if lane not in across)


def days_of(weeks_: Iterable[Week]) -> Iterator[date]:
    for week in weeks_:
        yield from week
