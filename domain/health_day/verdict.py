"""What is to be said of a line of somebody's list: it agrees, or why not (health-days.md §1.1)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.health_day.claim import Claim
from domain.health_day.day import Former, HealthDay
from domain.health_day.health_days import NOTHING_ANNOUNCED, HealthDays, occurrences
from domain.health_day.named import called
from domain.health_day.rule import DaySpan, disagreement


class Verdict(StrEnum):
    """The first that holds is said."""

    WEEKDAY = "weekday"  # its own date falls on another weekday than it says: rejected
    UNKNOWN = "unknown"
    DEAD = "dead"  # the rule is no longer in force
    UNDATED = "undated"  # it gives no date that could be read
    VAGUE = "vague"  # 第几周: no calendar defines it
    AGREES = "agrees"
    DISPUTED = "disputed"  # the rule of another source; the office goes by a different one
    ANNOUNCED = "announced"  # set by notice each year, and not yet
    OTHER_DAY = "other-day"

    @property
    def rejects(self) -> bool:
        return self is Verdict.WEEKDAY


@dataclass(frozen=True, slots=True)
class Judged:
    """``held``: when the day is in that year; ``on`` and ``real``: a date and its true weekday."""

    claim: Claim
    verdict: Verdict
    day: HealthDay | None = None
    held: tuple[DaySpan, ...] = ()
    former: Former | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Judge:
    """Holds lines against the catalogue as an office goes by it."""

    days: HealthDays
    year: int  # for lines that name none
    announced: Mapping[int, Mapping[str, DaySpan]]

    def all(self, claims: Iterable[Claim]) -> tuple[Judged, ...]:
        return tuple(self.one(claim) for claim in claims)

    def one(self, claim: Claim) -> Judged:
        """Of several days of that name the one whose date agrees, else the first."""
        contradicted = _contradiction(claim, claim.year or self.year)
        found = called(self.days, claim.name)
        judged = [self._of(day, claim) for day in found]
        best = next((one for one in judged if one.verdict is Verdict.AGREES), None)
        best = best or next(iter(judged), Judged(claim, Verdict.UNKNOWN))
        if contradicted is not None:
            return Judged(claim, Verdict.WEEKDAY, best.day, best.held, on=contradicted)
        return best

    def _of(self, day: HealthDay, claim: Claim) -> Judged:
        year = claim.year or self.year
        known = self.announced.get(year, NOTHING_ANNOUNCED)
        found = tuple(occurrences(day, year, known))
        held = tuple(one.span for one in found)
        if day.is_dead_in(year):
            return Judged(claim, Verdict.DEAD, day, held)
        if not claim.has_date or claim.vague:
            verdict = Verdict.VAGUE if claim.vague else Verdict.UNDATED
            return Judged(claim, verdict, day, held)
        if any(one.provisional for one in found):
            return Judged(claim, Verdict.ANNOUNCED, day, held)
        if claim.rule != day.rule and claim.rule in [c.rule for c in day.conflicts]:
            return Judged(claim, Verdict.DISPUTED, day, held)
        if _agrees(claim, day, held, year):
            return Judged(claim, Verdict.AGREES, day, held)
        return self._differs(day, claim, held)

    def _differs(self, day: HealthDay, claim: Claim, held: tuple[DaySpan, ...]) -> Judged:
        for former in day.former:
            if claim.rule == former.rule or _dates(claim, former.first_year) & set(
                former.rule.spans(former.first_year)
            ):
                return Judged(claim, Verdict.DEAD, day, held, former)
        return Judged(claim, Verdict.OTHER_DAY, day, held)


def _contradiction(claim: Claim, year: int) -> date | None:
    """The date a line prints, if the weekday or the rule beside it says another weekday."""
    on = _printed_on(claim, year)
    if on is None:
        return None
    if claim.weekday is not None and claim.weekday != on.weekday():
        return on
    if claim.rule is not None and disagreement(claim.rule, on) == "weekday":
        return on
    return None


def _printed_on(claim: Claim, year: int) -> date | None:
    if claim.printed is None:
        return None
    try:
        return date(year, *claim.printed)
    except ValueError:  # 29 February
        return None


def _agrees(claim: Claim, day: HealthDay, held: tuple[DaySpan, ...], year: int) -> bool:
    """The same rule, or the same first day in the year; a printed end must be the same too.

    A date printed beside its rule has to be the rule's.
    """
    ours = set(held)
    starts = {span.start_on for span in held}
    if claim.rule is not None and claim.rule == day.rule:
        return claim.printed is None or _printed_on(claim, year) in starts
    for span in _dates(claim, year):
        if span in ours or (span.start_on == span.end_on and span.start_on in starts):
            return True
    return False


def _dates(claim: Claim, year: int) -> set[DaySpan]:
    return set(_spans(claim, year))


def _spans(claim: Claim, year: int) -> Iterator[DaySpan]:
    on = _printed_on(claim, year)
    if claim.rule is not None:
        yield from claim.rule.spans(year)
    elif on is not None:
        yield DaySpan.of(on)
