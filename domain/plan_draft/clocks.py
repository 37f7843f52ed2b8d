"""Hours from T0: 「5小时内发布信息」.

What T0 is, a clause seldom says; then it is to be chosen.
"""

import re
from dataclasses import dataclass

from domain.plan_draft.numerals import NUMBER, value

_CLOCK = re.compile(
    rf"(?<![\d第])({NUMBER})个?小时(?:之|以)?内(?:完成|予以|须|要|应)?([^，。；、]{{2,24}})"
)
_NOT_OWED = re.compile(r"^(?:未|无|不|没有|免费|服务|营业|可|睡眠|饮)")
_END = re.compile(r"(?:的?(?:时限)?(?:要求|规定|原则))$")
_FROM = re.compile(r"(?:发生|事发|知悉|获知|发现|接报|接到[^，。；]{0,6}|上报)(?:之?后|起)")


@dataclass(frozen=True, slots=True)
class FoundClock:
    what: str
    hours: int
    says_from: bool  # whether the clause says what the hours are counted from


def clocks_in(sentence: str) -> tuple[FoundClock, ...]:
    return tuple(
        FoundClock(_END.sub("", found[2]), value(found[1]), _says_from(sentence, found))
        for found in _CLOCK.finditer(sentence)
        if not _NOT_OWED.match(found[2])
    )


def _says_from(sentence: str, found: re.Match[str]) -> bool:
    return bool(_FROM.search(sentence[: found.start()]))
