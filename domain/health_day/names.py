"""What the days of the catalogue are called in a sentence, for reading typed dates (domain/when).

The catalogue writes other names beside the first (世界抗癌日(世界癌症日), 学雷锋纪念日 / …); a name
that several days share, or a remark such as (春季), names none.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

from domain.health_day.day import HealthDay, Occurrence
from domain.health_day.health_days import NOTHING_ANNOUNCED, HealthDays, occurrences
from domain.health_day.rule import DaySpan
from domain.when import NamedDay

Announced = Mapping[int, Mapping[str, DaySpan]]  # by year, then by id
NONE_ANNOUNCED: Announced = {}
_APART = re.compile(r"[()（）/·]")
_NAMES_A_TIME = re.compile(r".{2,}(日|周|月|节)$")
_PLACES = ("世界", "全国", "国际", "中国", "我国")


def named_days(days: HealthDays, announced: Announced = NONE_ANNOUNCED) -> Mapping[str, NamedDay]:
    """The living days by each name that is theirs alone, or shared on the same date."""
    called: defaultdict[str, dict[str, HealthDay]] = defaultdict(dict)
    for day in days.days:
        if day.ended is None:
            for name in _names(day.name_zh):
                called[name][day.id] = day
    return {
        name: _named(next(iter(found.values())), announced=announced)
        for name, found in called.items()
        if len({day.rule for day in found.values()}) == 1
    }


def _names(written: str) -> Iterator[str]:
    """世界无烟日, and 无烟日."""
    for piece in map(str.strip, _APART.split(written)):
        if _NAMES_A_TIME.match(piece):
            yield piece
            for place in _PLACES:
                short = piece.removeprefix(place)
                if short != piece and _NAMES_A_TIME.match(short) and len(short) > 2:  # noqa: PLR2004
                    yield short


def _named(day: HealthDay, *, announced: Announced) -> NamedDay:
    return NamedDay(partial(_spans, day, announced), partial(_is_provisional, day, announced))


def _in(day: HealthDay, announced: Announced, year: int) -> tuple[Occurrence, ...]:
    return tuple(occurrences(day, year, announced.get(year, NOTHING_ANNOUNCED)))


def _spans(day: HealthDay, announced: Announced, year: int) -> tuple[tuple[date, date], ...]:
    found = _in(day, announced, year)
    return tuple((each.span.start_on, each.span.end_on) for each in found)


def _is_provisional(day: HealthDay, announced: Announced, year: int) -> bool:
    return any(each.provisional for each in _in(day, announced, year))
