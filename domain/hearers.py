"""Who hears of a thing as what, and when: at once, or in a digest at an hour of their own (C8)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain import digest
from domain.office import Office


class Hearer(StrEnum):
    """As what somebody hears of it."""

    CONTACT = "contact"
    UNIT_LEAD = "unit_lead"
    ADMIN = "admin"
    APPROVER = "approver"
    HEAD = "head"
    FILER = "filer"
    READER = "reader"


Minutes = Mapping[int | None, int]  # how many want the digest at which minute; None: named none


@dataclass(frozen=True, slots=True)
class Heard:
    """So many hear it at this moment; a ``count`` of 0 says that nobody can be reached as that."""

    hearer: Hearer
    at: datetime
    count: int


@dataclass(frozen=True, slots=True)
class Crowd:
    """All who can be reached, counted by as what they hear and when they want the digest."""

    office: Office
    minutes: Mapping[Hearer, Minutes]

    def count(self, hearer: Hearer) -> int:
        return sum(self.minutes.get(hearer, {}).values())

    def at_once(self, at: datetime, *hearers: Hearer) -> tuple[Heard, ...]:
        return tuple(Heard(hearer, at, self.count(hearer)) for hearer in hearers)

    def in_digests(
        self, on: date, *hearers: Hearer, due_at: datetime | None = None
    ) -> tuple[Heard, ...]:
        """In the digests of a day that may go out, each at the hour of its reader.

        ``due_at`` is when something that they owe is due.
        """
        return tuple(
            Heard(hearer, at, count)
            for hearer in hearers
            for at, count in self._moments(hearer, on, due_at).items()
            if self._goes_out(at)
        )

    def _moments(self, hearer: Hearer, on: date, due_at: datetime | None) -> Counter[datetime]:
        found = Counter[datetime]()
        for minute, count in (self.minutes.get(hearer) or {None: 0}).items():
            found[self._moment(minute, on, due_at)] += count
        return found

    def _moment(self, minute: int | None, on: date, due_at: datetime | None) -> datetime:
        return digest.comes_at(minute, on, self.office.policy, self.office.hours, due_at)

    def _goes_out(self, at: datetime) -> bool:
        return digest.may_go_out(at, self.office.policy, self.office.hours, self.office.workdays)
