"""The whole catalogue: found by id or name, laid out as the calendar of a year."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from types import MappingProxyType
from typing import Any

from domain.health_day.choosing import chosen
from domain.health_day.day import Conflict, HealthDay, Occurrence
from domain.health_day.rule import DaySpan
from domain.messages import Bilingual

YEARS_KEPT = 16
NOTHING_ANNOUNCED: Mapping[str, DaySpan] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class HealthDays:
    """The days in the order of the catalogue, by their ids, and the families they belong to.

    ``packed``: the catalogue itself, where an office chose between rules since.
    """

    by_id: Mapping[str, HealthDay]
    families: Mapping[str, Bilingual] = field(default_factory=lambda: MappingProxyType({}))
    packed: "HealthDays | None" = None
    _laid_out: dict[Any, tuple[Occurrence, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )  # a morning asks for the same years some hundred times

    @property
    def days(self) -> tuple[HealthDay, ...]:
        return tuple(self.by_id.values())

    def get(self, day_id: str) -> HealthDay:
        """Raises KeyError for an unknown id."""
        return self.by_id[day_id]

    def choosing(self, rules: Mapping[str, str]) -> "HealthDays":
        """The catalogue with the rules an office chose, by id, as the catalogue writes them.

        A choice whose rule the catalogue does not know any more is no choice.
        """
        packed = self.packed or self
        by_id = dict(packed.by_id)
        for day_id, written in rules.items():
            if day_id in by_id:
                by_id |= chosen(packed.by_id, day_id, written)
        return HealthDays(MappingProxyType(by_id), packed.families, packed)

    def contested(self, day_id: str) -> HealthDay | None:
        """The day as packed whose rule is to be chosen: asked for either row of a pair."""
        packed = self.packed or self
        day = packed.by_id.get(day_id)
        if day is not None and day.alternative_to:
            day = packed.by_id[day.alternative_to]
        return day if day is not None and day.conflicts else None

    def search(self, words: str) -> tuple[HealthDay, ...]:
        """The days whose id is this, or whose name in either language holds all the words.

        Brackets, punctuation and spaces count on neither side: nobody types 《》 into a search.
        """
        sought = [word for word in map(bare, words.split()) if word]
        if not sought:
            return ()
        return tuple(day for day in self.days if _is_called(day, sought))

    def calendar(
        self, year: int, announced: Mapping[str, DaySpan] = NOTHING_ANNOUNCED
    ) -> tuple[Occurrence, ...]:
        """Everything that begins in the year; ``announced`` has its dates set by notice, by id."""
        key = (year, tuple(sorted(announced.items())))
        if key not in self._laid_out:
            if len(self._laid_out) >= YEARS_KEPT:
                self._laid_out.clear()
            self._laid_out[key] = calendar(self.days, year, announced)
        return self._laid_out[key]

    def pushed(
        self, year: int, announced: Mapping[str, DaySpan] = NOTHING_ANNOUNCED
    ) -> tuple[Occurrence, ...]:
        """What contacts are reminded of: tier A, a placeholder marked, nothing dead."""
        return tuple(found for found in self.calendar(year, announced) if found.is_pushed)


def calendar(
    days: Iterable[HealthDay], year: int, announced: Mapping[str, DaySpan] = NOTHING_ANNOUNCED
) -> tuple[Occurrence, ...]:
    """The occurrences of a year by their first day, dead and provisional ones marked as such.

    A day before its ``effective_from`` follows its former rule, or is left out if none is known.
    """
    found = [occurrence for day in days for occurrence in occurrences(day, year, announced)]
    return tuple(sorted(found, key=lambda occurrence: (occurrence.span, occurrence.day.id)))


def occurrences(
    day: HealthDay, year: int, announced: Mapping[str, DaySpan] = NOTHING_ANNOUNCED
) -> Iterator[Occurrence]:
    """When a day is in a year.  An announced date is a fact only if ``announced`` has it."""
    if day.effective_from is not None and year < day.effective_from:
        yield from _before(day, year)
        return
    if day.is_announced and day.id in announced:
        yield Occurrence(day, announced[day.id])
        return
    for span in day.rule.spans(year):
        conflicts = () if day.is_chosen else _elsewhere(day, span, year)
        yield Occurrence(day, span, provisional=day.is_announced, conflicts=conflicts)


def _before(day: HealthDay, year: int) -> Iterator[Occurrence]:
    """By the rule of that year, where one is known."""
    for former in day.former:
        if former.holds_in(year):
            yield from (Occurrence(day, span, former=former) for span in former.rule.spans(year))


def _elsewhere(day: HealthDay, span: DaySpan, year: int) -> tuple[Conflict, ...]:
    return tuple(c for c in day.conflicts if span not in c.rule.spans(year))


def co_dated(found: Iterable[Occurrence]) -> tuple[tuple[Occurrence, ...], ...]:
    """Occurrences that begin on the same day together, by that day: one message tells of them."""
    ordered = sorted(found, key=lambda occurrence: (occurrence.start_on, occurrence.day.id))
    return tuple(
        tuple(together) for _, together in groupby(ordered, lambda occurrence: occurrence.start_on)
    )


def _is_called(day: HealthDay, sought: list[str]) -> bool:
    names = f"{bare(day.name_zh)} {bare(day.name_en)}"
    return sought == [day.id.casefold()] or all(word in names for word in sought)


def bare(words: str) -> str:
    """Letters, digits and characters alone."""
    return "".join(filter(str.isalnum, words)).casefold()
