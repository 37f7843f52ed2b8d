"""How long before a health day its reminder stands: days, or working days (C5)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.errors import Refused
from domain.messages import Phrase, Value
from domain.when.tokens import number
from domain.workdays import Workdays

LONGEST = 90  # days; 60 in working days
LONGEST_WORKDAYS = 60
MOST = 4  # of one day: more would be nagging
WEEK = 7
_WORKDAY_CODES = 1000  # where the numbers of leads in working days begin

_WRITTEN = re.compile(
    r"\s*(?:提前)?\s*(?P<count>\d{1,3}|[零一二两三四五六七八九十]{1,3})\s*个?\s*"
    r"(?P<unit>工作日|working\s*days?|workdays?|w|星期|周|weeks?|天|日|days?|d)\s*(?:之?前|before)?\s*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[、，,;；和及与\n]|\band\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lead:
    """``count`` days before the day, or ``count`` working days."""

    count: int
    in_workdays: bool = False

    def on(self, start_on: date, workdays: Workdays) -> date:
        """The working day of the reminder; a rest day gives way to the working day before."""
        if self.in_workdays and self.count:
            return workdays.shift(start_on, -self.count)
        return workdays.previous_workday(start_on - timedelta(days=self.count))

    @property
    def code(self) -> int:
        """One number that says both, for a column."""
        return self.count + _WORKDAY_CODES * self.in_workdays

    def __str__(self) -> str:
        """As in packs and columns: 14 or 3w."""
        return f"{self.count}{'w' if self.in_workdays else ''}"

    @property
    def words(self) -> Phrase:
        return Phrase("lead-workdays" if self.in_workdays else "lead-days", {"count": self.count})


Leads = tuple[Lead, ...]


def of_pack(written: int | str) -> Lead:
    """14 or "3w".  Raises ValueError."""
    text = str(written)
    if not re.fullmatch(r"\d{1,2}w?", text):
        raise ValueError(f"{written!r} is no lead: write 14, or 3w for working days")
    lead = Lead(int(text.removesuffix("w")), text.endswith("w"))
    if lead.count > _longest(lead):
        raise ValueError(f"{written!r} is too long before")
    return lead


def load(text: str) -> Leads:
    """What ``dump`` wrote."""
    return tuple(of_pack(part) for part in text.split(","))


def dump(leads: Leads) -> str:
    return ",".join(map(str, leads))


def read(text: str) -> Leads:
    """Typed leads, 「14天、3个工作日」, the longest first as written, none twice.

    Raises Refused with an example when they are not understood, too many or too long before.
    """
    found = tuple(dict.fromkeys(_read(text)))
    if not found:
        raise Refused("lead-not-understood", text=text[:40])
    if len(found) > MOST:
        raise Refused("lead-too-many", limit=MOST)
    if any(lead.count > _longest(lead) for lead in found):
        raise Refused("lead-too-long", days=LONGEST, workdays=LONGEST_WORKDAYS)
    return found


def words(leads: Sequence[Lead]) -> Value:
    return tuple(lead.words for lead in leads)


def _read(text: str) -> Iterator[Lead]:
    for part in filter(str.strip, _BETWEEN.split(text)):
        match = _WRITTEN.fullmatch(part)
        count = number(match["count"]) if match else None
        if match is None or count is None:
            raise Refused("lead-not-understood", text=text[:40])
        unit = match["unit"].lower()
        if unit.startswith(("工", "w")) and not unit.startswith("week"):
            yield Lead(count, in_workdays=True)
        else:
            yield Lead(count * (WEEK if unit.startswith(("周", "星", "week")) else 1))


def _longest(lead: Lead) -> int:
    return LONGEST_WORKDAYS if lead.in_workdays else LONGEST
