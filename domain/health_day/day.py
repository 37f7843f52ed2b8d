"""One day of the catalogue, and its occurrence in a year."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.health_day.rule import Announced, DaySpan, Rule
from domain.lead import Leads
from domain.messages import Bilingual


class Level(StrEnum):
    INTERNATIONAL = "international"
    NATIONAL = "national"
    LOCAL = "local"


class Length(StrEnum):
    """What the catalogue calls its kind."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    PERIOD = "period"


class Status(StrEnum):
    """How well the rule is known (health-days.md)."""

    VERIFIED = "verified"
    NOTED = "noted"
    ANNOUNCED = "announced"
    UNVERIFIED = "unverified"


class Tier(StrEnum):
    """Who hears of it: A is pushed, B is found on demand, C stands in the calendar only."""

    A = "A"
    B = "B"
    C = "C"


@dataclass(frozen=True, slots=True)
class Ended:
    """A dead rule that old lists still print: why it is dead, and what holds instead."""

    last_year: int
    why: Bilingual
    now: str | None = None  # the id of the day that took its place


@dataclass(frozen=True, slots=True)
class Conflict:
    """Another rule that sources give for the same day."""

    rule: Rule
    why: Bilingual
    written: str  # the rule as the catalogue writes it
    row: str | None = None  # the id of the day that is this rule's own row


@dataclass(frozen=True, slots=True)
class Former:
    """The rule a day followed before the present one (health-days.md §1.2)."""

    rule: Rule
    first_year: int
    last_year: int
    why: Bilingual

    def holds_in(self, year: int) -> bool:
        return self.first_year <= year <= self.last_year


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthDay:
    """A row of packs/health_days.csv with what packs/health_days.toml says about it."""

    id: str
    name_zh: str
    name_en: str
    level: Level
    kind: Length
    rule: Rule
    effective_from: int | None
    status: Status
    seed_clause: str
    note: str
    tier: Tier
    leads: Leads  # the reminder itself moves to a working day
    family: str  # of packs/health_days.toml, what a person mutes
    report_required: bool = False
    style_note: Bilingual | None = None
    ended: Ended | None = None
    conflicts: tuple[Conflict, ...] = ()
    alternative_to: str | None = None  # off until an admin chooses it over that day's rule
    is_chosen: bool = False  # an admin has decided between the rules of sources
    former: tuple[Former, ...] = ()
    starts: tuple[date, ...] = ()  # when it began in earlier years, as far as known
    columns: Mapping[str, str] = field(compare=False)  # the row as catalogued, for export

    @property
    def written(self) -> str:
        """The rule as the catalogue writes it."""
        return self.columns["rule"]

    @property
    def rules(self) -> tuple[tuple[str, Rule], ...]:
        """Its own rule, then those of other sources, each with how the catalogue writes it."""
        return ((self.written, self.rule), *((c.written, c.rule) for c in self.conflicts))

    @property
    def effective_to(self) -> int | None:
        """The last year of a dead rule."""
        return self.ended.last_year if self.ended else None

    @property
    def is_announced(self) -> bool:
        return isinstance(self.rule, Announced)

    def is_dead_in(self, year: int) -> bool:
        return self.ended is not None and year > self.ended.last_year


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A day of the catalogue in one year."""

    day: HealthDay
    span: DaySpan
    provisional: bool = False  # a placeholder: this year's date has not been announced
    conflicts: tuple[Conflict, ...] = ()  # those whose rule puts it elsewhere this year
    former: Former | None = None  # the rule of that year, where it was an earlier one

    @property
    def start_on(self) -> date:
        return self.span.start_on

    @property
    def end_on(self) -> date:
        return self.span.end_on

    @property
    def from_on(self) -> date:
        """The earliest day it may begin on: a placeholder's, or that of any known year before.

        全国老年健康宣传周 was in July and is in June: whoever asks for the date asks before both.
        """
        if not self.provisional:
            return self.start_on
        known = [(on.month, on.day) for on in self.day.starts]
        earliest = min([(self.start_on.month, self.start_on.day), *known])
        return date(self.start_on.year, *earliest)

    @property
    def is_dead(self) -> bool:
        return self.day.is_dead_in(self.start_on.year)

    @property
    def is_live(self) -> bool:
        """Whether it may be told to anybody as a fact of this year."""
        return not (self.provisional or self.is_off)

    @property
    def is_off(self) -> bool:
        """A dead rule, or one that waits for an admin to choose it."""
        return self.is_dead or self.day.alternative_to is not None

    @property
    def is_pushed(self) -> bool:
        """Tier A.  A placeholder too, marked as such: its preparation cannot wait."""
        return self.day.tier is Tier.A and not self.is_off

    @property
    def catalogued(self) -> str:
        """The date as the catalogue writes it, an unannounced one as 待通知(占位 …)."""
        return f"待通知(占位 {self.span})" if self.provisional else str(self.span)
