"""What has to be said beside a date, so that no placeholder and no dead rule passes for a fact."""

from collections.abc import Iterator

from domain.health_day.day import Conflict, Occurrence, Status
from domain.health_day.wording import in_words
from domain.messages import Phrase, Value


def explain(occurrence: Occurrence) -> tuple[Phrase, ...]:
    """The sentences for an occurrence, the gravest first; none when there is nothing to say."""
    return tuple(_explain(occurrence))


def _explain(occurrence: Occurrence) -> Iterator[Phrase]:
    day, year = occurrence.day, occurrence.start_on.year
    if day.ended and occurrence.is_dead:
        yield Phrase("health-day-ended", {"year": day.ended.last_year, "why": day.ended.why})
    if day.alternative_to:
        yield Phrase("health-day-alternative")
    if occurrence.former:
        former = occurrence.former
        values: dict[str, Value] = {"year": former.last_year, "why": former.why}
        yield Phrase("health-day-former", values)
    if day.is_chosen:
        yield Phrase("health-day-chosen", {"rule": in_words(day.rule)})
    if occurrence.provisional:
        yield Phrase("health-day-provisional")
    for conflict in occurrence.conflicts:
        yield _differs(conflict, year)
    if day.status is Status.UNVERIFIED:
        yield Phrase("health-day-unverified")


def _differs(conflict: Conflict, year: int) -> Phrase:
    days = tuple(span.start_on for span in conflict.rule.spans(year))
    return Phrase("health-day-conflict", {"days": days, "why": conflict.why})
