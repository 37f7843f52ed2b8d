"""One commission's office: what it is called, the numbers it runs by, and the facts it knows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.chain_pack import Chain
from domain.collection import Collection
from domain.decision import Reason
from domain.exam import Bank
from domain.form import Form
from domain.health_day import HealthDays
from domain.holidays import HolidayTable
from domain.incident_pack import IncidentPack
from domain.pace import Pace
from domain.plan import Plan
from domain.policy import Policy
from domain.schedule import Ladder
from domain.workdays import Hours, Workdays


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Read at the start from the configuration and packs/.

    What was recorded since (holiday tables, chosen rules) makes another office out of it.
    """

    name: str
    code: str  # 机关代字, as in 示卫宣媒备〔2026〕0017号
    zone: ZoneInfo
    policy: Policy
    hours: Hours
    workdays: Workdays
    health_days: HealthDays
    tables: tuple[HolidayTable, ...] = ()  # of packs/holidays, under those recorded
    forms: Mapping[str, Form]
    collections: Mapping[str, Collection] = field(default_factory=dict)  # by kind
    plans: tuple[Plan, ...] = ()
    reasons: Mapping[str, Reason] = field(default_factory=dict)  # why a filing may be refused
    chain: Chain = field(default_factory=lambda: Chain(steps=()))
    banks: Mapping[str, Bank] = field(default_factory=dict)  # of questions, by name
    incident: IncidentPack = field(default_factory=IncidentPack)
    pace: Pace = field(default_factory=Pace)
    ops_chat_id: int | None = None
    public_url: str = ""  # where our pages are reached from outside; none: no feeds
    syllables: str = ""  # how characters are read, one syllable a line (packs/syllables.txt)
    has_pictures: bool = False  # there is Chinese type to set them in
    bot_username: str = field(default="", compare=False)

    @property
    def ladder(self) -> Ladder:
        """By what those who owe something are chased."""
        return Ladder(self.policy, self.hours, self.workdays)

    def with_recorded(self, tables: Iterable[HolidayTable], rules: Mapping[str, str]) -> "Office":
        """The office with what it recorded: a table takes the place of the packs' of its year."""
        by_year = {table.year: table for table in (*self.tables, *tables)}
        return replace(
            self,
            workdays=Workdays.of(by_year.values()),
            health_days=self.health_days.choosing(rules),
        )

    def local(self, instant: datetime) -> datetime:
        """An aware instant on the office's clock."""
        return instant.astimezone(self.zone)

    def day_of(self, instant: datetime) -> date:
        """The office's calendar day at an instant."""
        return self.local(instant).date()
