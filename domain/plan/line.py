"""A line of a plan: one obligation as printed, and the small types all of a pack is made of."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from domain.plan.words import (
    CatalogueKind,
    Collected,
    Feature,
    Level,
    Mechanism,
    Ownership,
    Rhythm,
    Standing,
    UnitKind,
)

PREAMBLE = "总述"  # the unnumbered opening of a plan, cited like a clause
BETWEEN_CLAUSES = "；"
MONTH_END = "month_end"


def _a_month_day(text: str) -> str:
    date.fromisoformat(f"2001-{text}")  # no leap year: a yearly date must exist every year
    return text


def _a_due_rule(text: str) -> str:
    return text if text == MONTH_END else _a_month_day(text)


Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
LineId = Annotated[str, StringConstraints(pattern=r"^[A-Z]\d\d$")]
Number = Annotated[str, StringConstraints(pattern=r"^Q\d{1,2}$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
MonthDay = Annotated[str, AfterValidator(_a_month_day)]  # "06-30"
DueRule = Annotated[str, AfterValidator(_a_due_rule)]  # "06-30", or the last day of every month
AtLeastOne = Annotated[int, Field(ge=1)]


class Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, validate_by_name=True)


class Audience(Shape):
    """Who is meant, in words and as a choice among units; an empty choice leaves all in."""

    zh: Words
    en: Words
    kinds: tuple[UnitKind, ...] = ()
    levels: tuple[Level, ...] = ()
    ownership: tuple[Ownership, ...] = ()


class Line(Shape):
    """One obligation (a row of the plan), its clause, and what carries it."""

    id: LineId
    clause: Words
    text_zh: Words
    text_en: Words
    who: Audience | None = None  # none: everybody the plan is addressed to
    when: Rhythm = Rhythm.ADMIN_SETS
    on: tuple[MonthDay, ...] = ()
    evidence: tuple[Words, ...] = ()
    mechanisms: tuple[Mechanism, ...] = ()
    collects: tuple[Collected, ...] = ()
    feature: Feature | None = None
    part_of: LineId | None = None
    standing: Standing
    topics: tuple[Words, ...] = ()
    health_days: tuple[Words, ...] = ()
    catalogue: tuple[CatalogueKind, ...] = ()
    excluded_zh: Words | None = None  # the half of the sentence that is left out for good
    excluded_en: Words | None = None
    note_zh: Words | None = None
    note_en: Words | None = None

    @property
    def clauses(self) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.clause.split(BETWEEN_CLAUSES))
