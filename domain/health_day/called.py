"""What the days of the catalogue are called in a sentence.

The catalogue writes other names beside the first (世界抗癌日(世界癌症日), 学雷锋纪念日 / …); a name
that several days share, or a remark such as (春季), names none.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from domain.health_day.day import HealthDay

_APART = re.compile(r"[()（）/·]")
_NAMES_A_TIME = re.compile(r".{2,}(日|周|月|节)$")
PLACES = ("世界", "全国", "国际", "中国", "我国")


def by_name(days: Iterable[HealthDay]) -> dict[str, HealthDay]:
    """The living days by each name that is theirs alone, or shared on the same date."""
    called: defaultdict[str, dict[str, HealthDay]] = defaultdict(dict)
    for day in days:
        if day.ended is None:
            for name in _names(day.name_zh):
                called[name][day.id] = day
    return {
        name: next(iter(found.values()))
        for name, found in called.items()
        if len({day.rule for day in found.values()}) == 1
    }


def _names(written: str) -> Iterator[str]:
    """世界无烟日, and 无烟日."""
    for piece in map(str.strip, _APART.split(written)):
        if _NAMES_A_TIME.match(piece):
            yield piece
            for place in PLACES:
                short = piece.removeprefix(place)
                if short != piece and _NAMES_A_TIME.match(short) and len(short) > 2:  # noqa: PLR2004
                    yield short
