"""Report tasks: what a unit's answer can be, how it stands, and when it is due (T1, T3)."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from domain.errors import Refused
from domain.plan import Evidence
from domain.workdays import Hours, Workdays

ANY = "any"  # the tick that stands for every kind of evidence
PICTURES = (".jpg", ".jpeg", ".png", ".heic", ".webp", ".gif", ".bmp")
ADDRESS = ("http://", "https://")


_SENT = ("kind", "text", "name", "file_id", "file_unique_id")


class TaskState(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class Standing(StrEnum):
    """How one unit stands with one task.

    ``invited``: it may hand in and owes nothing, so it is never missing and never chased.
    """

    MISSING = "missing"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    WAIVED = "waived"
    INVITED = "invited"


class Act(StrEnum):
    SUBMIT = "submit"
    ACCEPT = "accept"
    RETURN = "return"
    WAIVE = "waive"
    EXCUSE = "excuse"  # let off on what was handed in: 「本单位无此项」


OWED = (Standing.MISSING, Standing.RETURNED)

# What each act makes of each standing; what is not listed is refused.  A waived unit may still
# hand in: what somebody made is never turned away.
OUTCOME: Mapping[tuple[Standing, Act], Standing] = {
    (Standing.MISSING, Act.SUBMIT): Standing.SUBMITTED,
    (Standing.SUBMITTED, Act.SUBMIT): Standing.SUBMITTED,
    (Standing.RETURNED, Act.SUBMIT): Standing.SUBMITTED,
    (Standing.WAIVED, Act.SUBMIT): Standing.SUBMITTED,
    (Standing.INVITED, Act.SUBMIT): Standing.SUBMITTED,
    (Standing.SUBMITTED, Act.ACCEPT): Standing.ACCEPTED,
    (Standing.SUBMITTED, Act.RETURN): Standing.RETURNED,
    (Standing.SUBMITTED, Act.EXCUSE): Standing.WAIVED,
    (Standing.MISSING, Act.WAIVE): Standing.WAIVED,
    (Standing.RETURNED, Act.WAIVE): Standing.WAIVED,
}


def outcome(standing: Standing, act: Act) -> Standing:
    """Raises Refused("report-is-<standing>") for what cannot be done any more, or not yet."""
    found = OUTCOME.get((standing, act))
    if found is None:
        raise Refused(f"report-is-{standing}")
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing handed in; ``file_id`` is Telegram's, ``sha256`` names the bytes kept here."""

    kind: str  # text, link, photo or document
    text: str = ""
    name: str = ""
    file_id: str | None = None
    file_unique_id: str | None = None
    sha256: str | None = None
    lost_at: datetime | None = None  # Telegram did not give us the bytes

    @classmethod
    def load(cls, stored: Mapping[str, Any]) -> "Part":
        """From a form's answer; what else is stored there is of no concern here."""
        known = {name: stored[name] for name in cls.__slots__ if name in stored}
        return cls(**known)

    def dump(self) -> dict[str, Any]:
        """As a form's answer: what was sent, nothing of what became of its bytes."""
        return {name: getattr(self, name) for name in _SENT}

    @property
    def shows(self) -> frozenset[Evidence]:
        """As what it counts: a picture sent as a file is a photo too, an address makes a link."""
        found = {Evidence.FILE if self.kind == "document" else Evidence(self.kind)}
        if self.name.lower().endswith(PICTURES):
            found.add(Evidence.PHOTO)
        if any(sign in self.text.lower() for sign in ADDRESS):
            found.add(Evidence.LINK)
        if self.kind == "link":
            found.add(Evidence.TEXT)
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class Answer:
    """What an entry says to one question of its kind, as the column it is kept in."""

    question: str
    value: str


def check_evidence(asked: Collection[str], parts: Iterable[Part]) -> None:
    """One piece of an asked kind is enough.  Raises Refused("report-evidence-missing")."""
    shown = frozenset[str]().union(*(part.shows for part in parts))
    if asked and shown.isdisjoint(asked):
        raise Refused("report-evidence-missing")


def evidence_of(ticked: Iterable[str]) -> tuple[str, ...]:
    """The kinds asked for behind the options ticked; none named is any."""
    return tuple(option for option in ticked if option != ANY)


@dataclass(frozen=True, slots=True)
class Counts:
    """How the units of a task stand: 应报, 已报, 未报, 退回, 待审, 豁免; 可报 owe nothing."""

    expected: int
    handed_in: int
    missing: int
    returned: int
    waiting: int
    waived: int
    invited: int = 0

    @classmethod
    def of(cls, standings: Mapping[str, int]) -> "Counts":
        count = Counter[str](dict(standings))
        waiting, accepted = count[Standing.SUBMITTED], count[Standing.ACCEPTED]
        owed = count[Standing.MISSING] + count[Standing.RETURNED]
        return cls(
            expected=waiting + accepted + owed,
            handed_in=waiting + accepted,
            missing=count[Standing.MISSING],
            returned=count[Standing.RETURNED],
            waiting=waiting,
            waived=count[Standing.WAIVED],
            invited=count[Standing.INVITED],
        )

    @property
    def owed(self) -> int:
        return self.missing + self.returned


@dataclass(frozen=True, slots=True)
class Due:
    """When a task is due; ``said_on`` is the rest day it was moved away from."""

    at: datetime
    said_on: date | None = None


def settle_due(at: datetime, hours: Hours, workdays: Workdays) -> Due:
    """A due day on a rest day moves forward to a working day, never past the end of its year.

    The time of day stays as it was said (architecture.md §9).
    """
    local = at.astimezone(hours.zone)
    on = workdays.due_on_workday(local.date(), date(local.year, 12, 31))
    if on == local.date():
        return Due(at)
    return Due(hours.moment(on, local.time()), said_on=local.date())


@dataclass(frozen=True, slots=True)
class Wish:
    """A due moment as it was said, before the rule of working days; ``is_exact``: with an hour."""

    at: datetime
    is_exact: bool = False


def resettle(
    due_at: datetime, wish: Wish, hours: Hours, workdays: Workdays, *, is_announced: bool
) -> datetime:
    """When a task is due now that other days are worked than was known when it was set.

    An hour that an admin typed for a day stays where it is, unless the rule had moved it.  Of
    what was announced nothing becomes due sooner: nobody is given less time than they were told.
    """
    if wish.is_exact and due_at == wish.at:
        return due_at
    settled = settle_due(wish.at, hours, workdays).at
    return max(due_at, settled) if is_announced else settled


class Urgency(StrEnum):
    """How pressing something owed is, the most pressing first."""

    LATE = "late"
    TODAY = "today"
    SOON = "soon"  # within the ladder
    LATER = "later"


def urgency(due_at: datetime, now: datetime, hours: Hours, soon_on: date) -> Urgency:
    """``soon_on``: the day of the ladder's reach, counted from today."""
    if due_at < now:
        return Urgency.LATE
    due_on = hours.local_day(due_at)
    if due_on == hours.local_day(now):
        return Urgency.TODAY
    return Urgency.SOON if due_on <= soon_on else Urgency.LATER
