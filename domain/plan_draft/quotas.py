"""At least so many a period, by each unit or each person, as a sentence says it.

Three ways to write one: 不少于 / 至少 N 次, N 篇以上, 每季度一次; a fourth without a number: 半年
组织汇报 (once).  And what looks alike and is none: an upper limit, a length, a rate, what was done
last year, what is punished from the third time on, the number of people at one event.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.plan.words import Counted, Period
from domain.plan_draft.counted_words import (
    DONE,
    HOPED,
    LEAST,
    MEASURE,
    OBJECT_AT_MOST,
    PER_EVENT,
    PUNISHED,
    REPEATED,
    RHYTHM,
    STOCK,
    UPPER,
    VERB,
    Subject,
    object_of,
    period_in,
    subject_in,
)
from domain.plan_draft.doubts import Why
from domain.plan_draft.numerals import NUMBER, value

_TO = rf"(?:[至到~-]{NUMBER})?"  # 「一至二次」 is at least one
_AT_LEAST = re.compile(
    rf"(?:{LEAST})(?P<verb>[^\d，。；]{{0,10}}?)(?P<n>{NUMBER}){_TO}(?:{MEASURE})(?!以下)"
)
_OR_MORE = re.compile(
    rf"(?<![第\d])(?P<verb>)(?P<n>{NUMBER}){_TO}(?:{MEASURE})(?:\(含\))?(?:及|或)?以上"
)
_EVERY = re.compile(
    rf"(?:(?P<verb>{VERB})|各|[年季度月周]|均)(?P<n>{NUMBER}){_TO}(?:{MEASURE})(?!以[下内])"
)
_UNNUMBERED = re.compile(
    rf"(?:每个?(?:半年|季度?|月|周)|按(?:季度?|月|半年)|(?<![上下年过近])(?:^|(?<=[，。；、一-鿿]))半年度?)"
    rf"(?:末|初|底)?(?:要|应当?|须|均|都|定期)?(?P<verb>{VERB})"
)
_PLAN = re.compile(
    r"(?:制[定订]|编制)(?:本单位|本院)?(?P<what>(?:本单位)?(?:全年|年度)[^，。；、]{0,16}?(?:计划|方案))(?:(\d+|[一二两三])份)?"
)
_APART = re.compile(r"[，,：:]|、(?=每|全年|至少|不少于)")
_A_YEAR = re.compile(r"20\d\d(?=年)")
_QUOTED = re.compile(r"《[^》]*》")


@dataclass(frozen=True, slots=True)
class FoundQuota:
    """``why``: there is a number, but it is for a person to say what it binds."""

    counts: str
    per: Counted
    at_least: int
    period: Period
    why: Why | None = None

    @property
    def readings(self) -> tuple[str, str] | None:
        """「自查和专项督查」 may be one count or two."""
        split = re.fullmatch(r"(\w{2,8})[和与及](\w{2,8})", self.counts)
        return (split[1], split[2]) if split else None


@dataclass(slots=True)
class _Said:
    """What earlier parts of the sentence say for the later ones."""

    sentence: str
    heading: str = ""
    period: Period | None = None  # of the last number that named one
    waiting: Period | None = None  # 「每季度，」 alone
    before: str = ""

    def subject(self, end: int) -> Subject | None:
        """Whose number it is that stands here."""
        return subject_in(self.sentence[:end]) or subject_in(self.heading)


def quotas_in(sentence: str, year: int, heading: str = "") -> tuple[FoundQuota, ...]:
    """Every quota of a sentence, in its order; what is told of earlier years has none.

    ``heading`` may say whose: 「全院目标」.
    """
    if DONE.search(sentence) or _tells_of_before(sentence, year):
        return ()
    return tuple(_found(sentence, heading))


def _tells_of_before(sentence: str, year: int) -> bool:
    years = [int(one) for one in _A_YEAR.findall(_QUOTED.sub("", sentence))]
    return bool(years) and max(years) < year


def _found(sentence: str, heading: str) -> Iterator[FoundQuota]:
    said = _Said(sentence, heading)
    start = 0
    for part in _APART.split(sentence):
        yield from _of_part(part, start, said)
        start += len(part) + 1
        said.before = part or said.before


def _of_part(part: str, start: int, said: _Said) -> Iterator[FoundQuota]:
    if plan := _PLAN.search(part):
        yield FoundQuota(plan["what"], _per(said, start + plan.start()), 1, Period.YEAR)
        return
    number = _number_in(part)
    if number is not None:
        found = _numbered(part, number, start, said)
        if found is not None:
            yield found
    elif (again := _UNNUMBERED.search(part)) and not REPEATED.search(part):
        yield _uncounted(part, again, start, said)
    elif (period := period_in(part)) and len(part) <= 6:  # noqa: PLR2004
        said.waiting = period


def _number_in(part: str) -> re.Match[str] | None:
    found = _AT_LEAST.search(part) or _OR_MORE.search(part) or _every_in(part)
    if found is None or UPPER.search(part) or PER_EVENT.search(part[: found.start("n")]):
        return None
    return None if PUNISHED.search(part[found.end() :]) else found


def _every_in(part: str) -> re.Match[str] | None:
    """A number without 不少于 binds where it says whose or how often."""
    found = _EVERY.search(part)
    return (
        found if found and (period_in(part[: found.start("n")]) or _is_each(part, found)) else None
    )


def _is_each(part: str, found: re.Match[str]) -> bool:
    subject = subject_in(part[: found.start("n")])
    return subject is not None and subject.is_each


def _numbered(part: str, found: re.Match[str], start: int, said: _Said) -> FoundQuota | None:
    ahead = part[: found.start("n")]
    own = period_in(ahead) or period_in(part)
    period = own or said.waiting or said.period or Period.YEAR
    at_least = value(found["n"])
    if at_least < 1:
        return None
    said.period, said.waiting = own or said.waiting or said.period, None
    subject = said.subject(start + found.start("n"))
    counts = object_of(part[found.end() :], _ahead(part, found), found["verb"] or "", said.before)
    return FoundQuota(
        counts or part[:OBJECT_AT_MOST],
        subject.per if subject and subject.per else Counted.UNIT,
        at_least,
        period,
        _why_not(part, found, counts, subject),
    )


def _ahead(part: str, found: re.Match[str]) -> str:
    """What stands before 不少于; of 「账号自查一次」 all that stands before the number."""
    return part[: found.start("n") if found.re is _EVERY else found.start()]


def _why_not(
    part: str, found: re.Match[str], counts: str | None, subject: Subject | None
) -> Why | None:
    """Why a number is left to a person."""
    if RHYTHM.search(part[: found.end()]):
        return Why.RHYTHM
    if found.re is _AT_LEAST and not found["verb"] and STOCK.search(part[: found.start()]):
        return Why.STOCK
    if subject and subject.why:
        return subject.why
    if HOPED.search(part[: found.start()]):
        return Why.TOTAL
    return None if counts else Why.UNOWNED


def _uncounted(part: str, found: re.Match[str], start: int, said: _Said) -> FoundQuota:
    period = period_in(found.group()) or Period.HALF_YEAR
    end = start + found.end()
    subject = said.subject(end)
    counts = object_of(part[found.end() :], part[: found.start()], found["verb"], said.before)
    return FoundQuota(
        counts or part[found.start() :][:OBJECT_AT_MOST],
        _per(said, end),
        1,
        period,
        subject.why if subject else None,
    )


def _per(said: _Said, end: int) -> Counted:
    subject = said.subject(end)
    return subject.per if subject and subject.per else Counted.UNIT
