"""What a pack says beside its lines: numbers, days and tasks, each on a line and its clause."""

from pydantic import Field

from domain.plan.line import AtLeastOne, DueRule, LineId, MonthDay, Number, Shape, Words
from domain.plan.words import Counted, DayKind, Evidence, Period, Rhythm, Window


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
    quota: Number | None = None  # whose number this task asks for, piece by piece
    evidence: tuple[Evidence, ...]
