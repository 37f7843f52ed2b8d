"""The days of the catalogue by their names, for reading typed dates (domain/when)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from domain.health_day.day import HealthDay, Occurrence
from domain.health_day.health_days import NOTHING_ANNOUNCED, HealthDays, occurrences
from domain.health_day.rule import DaySpan
from domain.when import NamedDay

Announced = Callable[[int], Mapping[str, DaySpan]]  # the dates set for a year, by id


def nothing_announced(_year: int) -> Mapping[str, DaySpan]:
    return NOTHING_ANNOUNCED


def named_days(
    days: HealthDays, announced: Announced = nothing_announced
) -> Mapping[str, NamedDay]:
    """The living days by name; ``announced`` is asked only for a day that was named."""
    return _Named(days.called, announced)


@dataclass(frozen=True, slots=True)
class _Named(Mapping[str, NamedDay]):
    called: Mapping[str, HealthDay]
    announced: Announced

    def __getitem__(self, name: str) -> NamedDay:
        day, announced = self.called[name], self.announced
        return NamedDay(
            partial(_spans, day=day, announced=announced),
            partial(_is_provisional, day=day, announced=announced),
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self.called)

    def __len__(self) -> int:
        return len(self.called)


def _spans(year: int, day: HealthDay, announced: Announced) -> tuple[tuple[date, date], ...]:
    found = _in(year, day, announced)
    return tuple((each.span.start_on, each.span.end_on) for each in found)


def _is_provisional(year: int, day: HealthDay, announced: Announced) -> bool:
    return any(each.provisional for each in _in(year, day, announced))


def _in(year: int, day: HealthDay, announced: Announced) -> tuple[Occurrence, ...]:
    return tuple(occurrences(day, year, announced(year)))
