"""Phrases: dates, lengths and recurrences as written, before anybody asks what day it is."""

from dataclasses import dataclass
from enum import Enum, auto

from domain.when.clock import Clock
from domain.when.expression import AnyOf, Chain
from domain.when.expression import Part as ChainPart
from domain.when.lengths import NO_LENGTH, Length
from domain.when.periods import Unit
from domain.when.words import Part


@dataclass(frozen=True, slots=True)
class Office:
    """下班前, or 上班前: a time of day that the configuration knows."""

    closes: bool


@dataclass(frozen=True, slots=True)
class Time:
    """A day, a time of day, or both."""

    day: Chain | None = None
    check: Chain | None = None
    part: Part | None = None
    clock: Clock | Office | None = None
    next_day: bool = False  # 次日, at the end of a range
    listed: bool = False  # 、 and no 至: the day after


class Relation(Enum):
    AT = auto()
    BEFORE = auto()
    WITHIN = auto()
    AFTER = auto()
    SINCE = auto()
    UNTIL = auto()


class Direction(Enum):
    WITHIN = auto()
    AFTER = auto()
    AGO = auto()
    COMING = auto()
    PASSED = auto()
    AHEAD = auto()  # before the base, and due


@dataclass(frozen=True, slots=True)
class Dated:
    """``between``: what is listed between the start and the end."""

    start: Time
    end: Time | None = None
    relation: Relation = Relation.AT
    between: tuple[Time, ...] = ()


@dataclass(frozen=True, slots=True)
class Counted:
    """三天内, 5个工作日后: a length from ``base``, or from when it was said."""

    length: Length
    direction: Direction
    base: Chain | None = None


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length and no date: 时长2小时; ``lead``: 提前三天."""

    length: Length
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Recurring:
    """每 unit, every ``interval`` of them, on each of ``on``; no parts: the whole of it.

    ``ahead``: so long before each of them, 每年春节前一周; ``since``: 4月起每周三.
    """

    unit: Unit
    interval: int = 1
    on: tuple[tuple[ChainPart, ...], ...] = ()
    workdays: bool = False  # 每个工作日
    time: Time | None = None
    end: Time | None = None
    relation: Relation = Relation.AT
    ahead: Length = NO_LENGTH
    since: Chain | None = None


_LISTED_IN = {Unit.HALF: Unit.YEAR, Unit.SEASON: Unit.YEAR}


def narrowed(every: Recurring, dated: Dated) -> Recurring | None:
    """每半年 on 6月20日、12月20日, 每月 on 25日; None where the dates do not say when in each."""
    listed = bool(dated.end and dated.end.listed)
    days = [dated.start, *dated.between, *([dated.end] if dated.end and listed else [])]
    unit = _LISTED_IN.get(every.unit, every.unit) if listed else every.unit
    chains = [time.day for time in days if time.day and time.day.root == AnyOf(unit)]
    if (
        every.on
        or (every.interval > 1 and unit is not Unit.WEEK)
        or (dated.end and not listed)
        or len(chains) < len(days)
    ):
        return None
    on = tuple(chain.parts for chain in chains)
    last = days[-1]
    return Recurring(
        unit,
        every.interval,
        on,
        time=Time(part=last.part, clock=last.clock),
        relation=dated.relation,
    )


Phrase = Dated | Counted | Lasting | Recurring


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase and the tokens it took: from ``first`` up to, not including, ``after``."""

    phrase: Phrase
    first: int
    after: int
