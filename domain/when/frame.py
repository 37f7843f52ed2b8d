"""Who reads, and when and where it was said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.when.names import NamedDay
from domain.workdays import Hours, Workdays, moment

HOUR = 60  # minutes; times of day are counted in minutes since midnight, 24:00 included
DAY = 24 * HOUR


@dataclass(frozen=True, slots=True)
class Frame:
    """The moment it was said (aware UTC), the place, the office's time, the days with names.

    ``near`` is the day that bare days are looked for from: today, or the start of a range.
    """

    said_at: datetime
    zone: ZoneInfo
    hours: Hours
    workdays: Workdays
    names: Mapping[str, NamedDay]
    today: date = field(init=False)
    near: date | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "today", self.said_at.astimezone(self.zone).date())

    @property
    def from_day(self) -> date:
        return self.near or self.today

    def moment(self, day: date, minutes: int) -> datetime:
        """Minutes since the day's midnight on the wall; beyond 24:00 the days after."""
        days, minutes = divmod(minutes, DAY)
        return moment(day + timedelta(days=days), time(*divmod(minutes, HOUR)), self.zone)
