"""Which days of the catalogue a name in somebody's list means; lists write them as they like."""

import re
from collections.abc import Iterator
from functools import lru_cache

from domain.health_day.called import PLACES
from domain.health_day.day import HealthDay
from domain.health_day.health_days import HealthDays, bare

SHORTEST = 4  # characters: anything shorter is in too many names
SHORTEST_WITHOUT_PLACE = 3
_BRACKETS = re.compile(r"[(（]([^()（）]*)[)）]")
_NO_NAME = re.compile(r"规则|已废止|选用|obsolete|rule|list", re.IGNORECASE)


def called(days: HealthDays, name: str) -> tuple[HealthDay, ...]:
    """The days of this name, said with its place or without (护士节 for 国际护士节).

    Else of a name that holds it, or is held by it.

    Else those of whose name it leaves characters out (世界麻风病日 for 世界防治麻风病日).
    """
    sought = bare(name)
    if not sought:
        return ()
    for matches in (_same, _without_place, _holds, _leaves_out):
        if found := tuple(day for day in days.days if any(matches(sought, n) for n in _names(day))):
            return tuple(day for day in found if not day.alternative_to)
    return ()


@lru_cache(maxsize=512)
def _names(day: HealthDay) -> tuple[str, ...]:
    return tuple(filter(None, map(bare, _written(day))))


def _written(day: HealthDay) -> Iterator[str]:
    """Without what stands in brackets, and what stands there where it is a name of its own."""
    for name in (day.name_zh, day.name_en):
        yield _BRACKETS.sub("", name)
        yield from (inner for inner in _BRACKETS.findall(name) if not _NO_NAME.search(inner))


def _same(sought: str, name: str) -> bool:
    return sought == name


def _without_place(sought: str, name: str) -> bool:
    return len(sought) >= SHORTEST_WITHOUT_PLACE and name in {place + sought for place in PLACES}


def _holds(sought: str, name: str) -> bool:
    enough = min(len(sought), len(name)) >= SHORTEST
    return enough and (sought in name or name in sought)


def _leaves_out(sought: str, name: str) -> bool:
    """Every character in its order, with the same beginning and end."""
    if len(sought) < SHORTEST or sought[0] != name[0] or sought[-1] != name[-1]:
        return False
    left = iter(name)
    return all(sign in left for sign in sought)
