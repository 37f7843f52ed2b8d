"""The shape of a plan pack: one work plan of a commission, line by line, as its file says it.

Everything here is as printed in the plan; nothing depends on a year but the plan's own.
"""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from domain.plan.words import (
    CatalogueKind,
    Counted,
    DayKind,
    Evidence,
    Feature,
    Level,
    Mechanism,
    Ownership,
    Period,
    Rhythm,
    Standing,
    UnitKind,
    Window,
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


class Cited(Shape):
    """Whatever a pack says beside its lines stands on one of them and on its clause."""

    line: LineId
    clause: Words


class Numbered(Cited):
    """A number a plan states: ``number`` is its name in the list of all such numbers."""

    number: Number


class Reading(Shape):
    """One way to understand a clause that can be read in more than one; an admin chooses."""

    key: Words
    zh: Words
    en: Words
    counts_zh: tuple[Words, ...] = ()  # what is counted on its own under this reading
    counts_en: tuple[Words, ...] = ()


class Readable(Numbered):
    """A number whose clause may be read in more than one way."""

    choice_needed: bool = False
    readings: tuple[Reading, ...] = Field(default=(), alias="reading")


class Pace(Shape):
    """A hint how the total spreads; it never binds."""

    every: Period
    about: AtLeastOne


class Quota(Readable):
    """At least so many a period, by each unit or each named person."""

    counts_zh: Words
    counts_en: Words
    per: Counted
    at_least: AtLeastOne
    period: Period
    pace: Pace | None = None
    warn_mid_year: bool = False


class Clock(Readable):
    """So many hours from T0; the plan leaves open what T0 is."""

    what_zh: Words
    what_en: Words
    hours: AtLeastOne


class Milestone(Numbered):
    """A stage that named places have to reach."""

    what_zh: Words
    what_en: Words
    places: tuple[Words, ...]
    followed_by_zh: Words | None = None
    followed_by_en: Words | None = None


class Reference(Numbered):
    """A figure the plan starts from; nobody owes it."""

    what_zh: Words
    what_en: Words
    value_zh: Words
    value_en: Words


class Call(Numbered):
    """A call for entries; ``target`` is how many are sought, ``winners`` how many are chosen."""

    name_zh: Words
    name_en: Words
    window: Window = Window.ADMIN_SETS
    target: AtLeastOne | None = None
    winners: AtLeastOne | None = None


class Ordinal(Numbered):
    """第N届 of something; ``cycle_years`` only where its rhythm is publicly known."""

    name_zh: Words
    name_en: Words
    ordinal: AtLeastOne
    cycle_years: AtLeastOne | None = None
    note_zh: Words | None = None
    note_en: Words | None = None


class Slot(Numbered):
    """A recurring column that takes in material."""

    name_zh: Words
    name_en: Words
    outlet: Words
    when: Rhythm


class Day(Cited):
    """A day the plan names and no rule gives: an anniversary, an announced period, a month."""

    id: Words
    kind: DayKind
    number: Number | None = None
    name_zh: Words
    name_en: Words
    health_day: Words | None = None  # the row of the catalogue, if it has one
    since: AtLeastOne | None = None  # the year an anniversary counts from
    ordinal: AtLeastOne | None = None  # as printed, 第N周年
    on: MonthDay | None = None
    one_off: bool = False
    note_zh: Words | None = None
    note_en: Words | None = None


class Task(Cited):
    """What becomes a draft report task for the admin to open; it is never sent by itself.

    Due on ``due`` or ``workdays_after`` a named ``day``; with neither, the admin sets the date.
    ``proposed``: the clause gives no such date, it is our proposal.
    """

    title_zh: Words
    title_en: Words
    due: DueRule | None = None
    day: Words | None = None
    workdays_after: AtLeastOne | None = None
    opens_before: AtLeastOne | None = None  # calendar days before the due day; else period start
    proposed: bool = False
    evidence: tuple[Evidence, ...]


class Pack(Shape):
    """A whole plan as its file says it."""

    code: Words
    title: Words
    title_en: Words
    document_no: Words | None = None
    issuer: Words
    issuer_en: Words
    issued_on: date | None = None
    year: Annotated[int, Field(ge=1990, le=2100)]
    addressed_to: Words
    source_sha256: Sha256
    audience: Audience
    lines: tuple[Line, ...] = Field(alias="line")
    quotas: tuple[Quota, ...] = Field(default=(), alias="quota")
    clocks: tuple[Clock, ...] = Field(default=(), alias="clock")
    milestones: tuple[Milestone, ...] = Field(default=(), alias="milestone")
    references: tuple[Reference, ...] = Field(default=(), alias="reference")
    calls: tuple[Call, ...] = Field(default=(), alias="call")
    ordinals: tuple[Ordinal, ...] = Field(default=(), alias="ordinal")
    slots: tuple[Slot, ...] = Field(default=(), alias="slot")
    days: tuple[Day, ...] = Field(default=(), alias="day")
    tasks: tuple[Task, ...] = Field(default=(), alias="task")

    def line(self, line_id: str) -> Line:
        return next(line for line in self.lines if line.id == line_id)

    def audience_of(self, line: Line) -> Audience:
        """The line's own words; the choice of units falls back to the whole plan's."""
        if line.who is None:
            return self.audience
        if line.who.kinds or line.who.levels or line.who.ownership:
            return line.who
        choice = {"kinds", "levels", "ownership"}
        return line.who.model_copy(update=self.audience.model_dump(include=choice))

    @property
    def numbered(self) -> tuple[Numbered, ...]:
        """Every number of Q1–Q17 but the anniversaries, which are days."""
        return (
            *self.quotas,
            *self.clocks,
            *self.milestones,
            *self.references,
            *self.calls,
            *self.ordinals,
            *self.slots,
        )

    @property
    def health_days(self) -> frozenset[str]:
        """The rows of the health-day catalogue that this plan names."""
        on_lines = {day for line in self.lines for day in line.health_days}
        return frozenset(on_lines | {day.health_day for day in self.days if day.health_day})
