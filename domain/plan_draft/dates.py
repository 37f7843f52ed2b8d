"""Deadlines a sentence names, read by the grammar of typed dates (domain/when)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain import when
from domain.plan_draft.numerals import NUMBER
from domain.workdays import Hours, Workdays

_DEADLINE = re.compile(
    rf"(?P<month>每月|每个月)?(?<![\d/])(?P<next>次年|明年|下一年)?(?P<said>(?:20\d\d年)?(?:每年)?{NUMBER}月(?:{NUMBER}日|[底末]|[上中下]旬)?(?:之|以)?前"
    rf"|(?:20\d\d年)?{NUMBER}月[底末]|(?<=每月)底(?:之|以)?前|年底(?:之|以)?前|(?<=每月){NUMBER}[日号](?:之|以)?前)"
)
_QUOTED = re.compile(r"《[^》]*》|\([^()]*号\)")
_AROUND = re.compile(
    r"^(?:请|于|在|并|须|要|应|务必|各单位|将|，|、|:|：|和|及|内)+|[，、：:于在]+$"
)
TITLE_AT_MOST = 30


@dataclass(frozen=True, slots=True)
class FoundDate:
    """``on`` None: every month."""

    what: str
    on: date | None
    understood: bool = True


@dataclass(frozen=True, slots=True)
class Office:
    """Where and by which working days the dates of a plan are read."""

    zone: ZoneInfo
    hours: Hours
    workdays: Workdays


def dates_in(sentence: str, year: int, office: Office) -> tuple[FoundDate, ...]:
    return tuple(_found(sentence, year, office))


def _found(sentence: str, year: int, office: Office) -> Iterator[FoundDate]:
    bare = _QUOTED.sub(lambda found: "·" * len(found.group()), sentence)
    for found in _DEADLINE.finditer(bare):
        what = _what(sentence, found)
        if found["month"] or sentence[: found.start("said")].endswith(("每月", "每个月")):
            yield FoundDate(what, None)
            continue
        if found["next"]:
            yield FoundDate(what, None, understood=False)
            continue
        on = _read(found["said"].replace("每年", ""), year, office)
        if on is None or on.year == year:
            yield FoundDate(what, on, on is not None)


def _read(said: str, year: int, office: Office) -> date | None:
    """As if it had been said on the first morning of the plan's year."""
    said_at = datetime(year, 1, 1, tzinfo=office.zone)
    reading = when.read(said, said_at, office.zone, office.hours, office.workdays)
    return reading.last_on if isinstance(reading, when.When) else None


def _what(sentence: str, found: re.Match[str]) -> str:
    """What is due: the rest of the part the date stands in, else the part before it."""
    end = re.search(r"[，。；]|$", sentence[found.end() :])
    after = sentence[found.end() : found.end() + (end.start() if end else 0)]
    start = max(sentence.rfind(sign, 0, found.start()) for sign in "，。；") + 1
    before = sentence[start : found.start()]
    for text in (after, before, sentence[:start], sentence[found.end() :]):
        title = _title(text)
        if len(title) >= 4:  # noqa: PLR2004
            return title[:TITLE_AT_MOST]
    return sentence[:TITLE_AT_MOST]


def _title(text: str) -> str:
    """The first part that says something, without the dates beside it."""
    bare = _AROUND.sub("", _DEADLINE.sub("", text).strip("，。；、 "))
    return _AROUND.sub("", bare.split("，")[0])
