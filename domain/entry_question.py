"""「上次推荐了谁」: what is asked about nominations and material, read as it is typed (T5, A4).

A text is such a question only with a word of these and a word that asks; what is left of it is the
name of the award, of a person or of nothing.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 60
_ABOUT = re.compile("推荐|评选|征集|入围|当选|入选|获奖|nominat|shortlist|chosen", re.IGNORECASE)
_ASKS = re.compile("谁|哪些|哪几|有没有|什么|who|which|what", re.IGNORECASE)
_WON = re.compile("当选|入选|获奖|chosen", re.IGNORECASE)
_SHORT = re.compile("入围|shortlist", re.IGNORECASE)
_FILLING = re.compile(
    "上次|上一次|上回|最近|今年|去年|我们|本单位|单位|几个|有|被|都|过|了|的|人|吗|呢|[？?，。！、,.!]|"
    r"\b(?:last|time|was|were|is|did|we|the|for|in|by|of)\b",
    re.IGNORECASE,
)


class Reached(StrEnum):
    """How far an entry must have come."""

    GIVEN = "given"
    SHORTLISTED = "shortlisted"
    WON = "won"


@dataclass(frozen=True, slots=True)
class EntryQuestion:
    """``name`` is what is left: an award's or a person's, or nothing at all."""

    reached: Reached
    name: str


def read(text: str) -> EntryQuestion | None:
    """None: it asks of something else, or it is no question."""
    if len(text) > LONGEST or not _ABOUT.search(text) or not _ASKS.search(text):
        return None
    reached = Reached.GIVEN
    if _WON.search(text):
        reached = Reached.WON
    elif _SHORT.search(text):
        reached = Reached.SHORTLISTED
    name = text
    for words in (_ABOUT, _ASKS, _FILLING):
        name = words.sub(" ", name)
    return EntryQuestion(reached, " ".join(name.split()).replace(" ", ""))
