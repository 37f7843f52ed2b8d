"""Notices: what can be sent, whom it reaches, what may be done with it, when it is chased."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.errors import Refused
from domain.office import Office
from domain.permission import Role
from domain.quiet import after_quiet

# Telegram takes 4,096 characters of text and 1,024 of caption (Bot API); the rest of the room is
# for the office's name and the reader's own receipt, which stand under what the admin wrote.
TEXT_ROOM = 3_900
CAPTION_ROOM = 850
TITLE_ROOM = 40
ASKED_FOR = timedelta(days=30)  # a receipt nobody gave by then is no longer asked for

EVERYONE = "everyone"  # the option that stands for every role
READER_ROLES: Mapping[str, frozenset[Role]] = {
    Role.CONTACT: frozenset({Role.CONTACT}),
    Role.UNIT_LEAD: frozenset({Role.UNIT_LEAD}),
    Role.DUTY_OFFICER: frozenset({Role.DUTY_OFFICER}),
    EVERYONE: frozenset(Role),
}


class Kind(StrEnum):
    TEXT = "text"
    PHOTO = "photo"
    DOCUMENT = "document"


class Standing(StrEnum):
    """Where a notice is.  All but the first and the second are the standing of its broadcast."""

    COMPOSED = "composed"
    DROPPED = "dropped"
    SENDING = "sending"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


class Act(StrEnum):
    CONFIRM = "confirm"
    DROP = "drop"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    RESEND = "resend"  # what is uncertain


ALLOWED: Mapping[Standing, frozenset[Act]] = {
    Standing.COMPOSED: frozenset({Act.CONFIRM, Act.DROP}),
    Standing.DROPPED: frozenset(),
    Standing.SENDING: frozenset({Act.PAUSE, Act.CANCEL}),
    Standing.PAUSED: frozenset({Act.RESUME, Act.CANCEL}),
    Standing.DONE: frozenset({Act.RESEND}),
    Standing.CANCELLED: frozenset(),
}


class Cause(StrEnum):
    """Why somebody is not reached."""

    UNREGISTERED = "unregistered"  # nobody of the unit has the role
    NEVER_STARTED = "never-started"  # registered, but never opened a chat with the bot
    STOPPED = "stopped"  # stopped the bot
    DELETED = "deleted"  # the account is gone
    REFUSED = "refused"  # Telegram refused the message itself


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whose role is asked for, as often as they have units.

    ``closed_why`` is what Telegram said when the chat closed; None with a closed chat: there
    never was one.
    """

    person_id: int
    unit_id: int | None
    is_open: bool
    closed_why: str | None


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom a notice reaches: ``readers`` by person with the unit they read it for.

    ``unreached`` are units with nobody who can be reached, ``closed`` counts people who cannot.
    """

    readers: Mapping[int, int | None]
    units: int
    unreached: Mapping[int, Cause]
    closed: Mapping[Cause, int]


@dataclass(frozen=True, slots=True)
class Tally:
    """Where the messages of a notice stand; ``failed`` names who is not reached, by cause."""

    sent: int = 0
    waiting: int = 0
    in_flight: int = 0
    uncertain: int = 0  # the reply was lost: it may have arrived
    cancelled: int = 0
    failed: Mapping[Cause, tuple[str, ...]] = field(default_factory=dict)

    @property
    def refused(self) -> int:
        return sum(map(len, self.failed.values()))

    def mark(self, standing: Standing) -> str:
        """The same as long as there is nothing new to show."""
        counts = (self.sent, self.uncertain, self.cancelled, self.refused)
        return ":".join([standing, *map(str, counts)])


def check(standing: Standing, act: Act, by: str) -> None:
    """``by`` decided it before.  Raises Refused("notice-is-<standing>") for what is not listed."""
    if act not in ALLOWED[standing]:
        raise Refused(f"notice-is-{standing}", by=by)


def check_length(kind: Kind, length: int) -> None:
    """``length`` in characters as Telegram counts them.  Raises Refused with the count."""
    room = TEXT_ROOM if kind is Kind.TEXT else CAPTION_ROOM
    if length > room:
        key = "notice-text-too-long" if kind is Kind.TEXT else "notice-caption-too-long"
        raise Refused(key, length=length, limit=room)


def title(text: str) -> str:
    """The first line that says something, short enough for a list."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return first if len(first) <= TITLE_ROOM else first[: TITLE_ROOM - 1].rstrip() + "…"


def roles_of(options: Iterable[str]) -> frozenset[Role]:
    """The roles behind the options ticked.  Raises KeyError for an option there is not."""
    return frozenset(role for option in options for role in READER_ROLES[option])


def reckon(units: Collection[int], candidates: Iterable[Candidate], *, whole: bool) -> Reach:
    """Who gets it: one message a person, however many units they serve.

    ``whole``: the notice goes to the whole commission, so roles that belong to no unit count too.
    """
    asked = [c for c in candidates if (whole if c.unit_id is None else c.unit_id in units)]
    readers: dict[int, int | None] = {}
    for one in asked:
        if one.is_open and (one.person_id not in readers or readers[one.person_id] is None):
            readers[one.person_id] = one.unit_id
    causes = {c.person_id: cause_of(c.closed_why) for c in asked if c.person_id not in readers}
    return Reach(readers, len(units), _unreached(units, asked), _counted(causes.values()))


def _unreached(units: Collection[int], asked: list[Candidate]) -> dict[int, Cause]:
    reached = {one.unit_id for one in asked if one.is_open}
    closed = {one.unit_id: cause_of(one.closed_why) for one in asked}
    return {
        unit: closed.get(unit, Cause.UNREGISTERED) for unit in sorted(units) if unit not in reached
    }


def _counted(causes: Iterable[Cause]) -> dict[Cause, int]:
    found = Counter(causes)
    return {cause: found[cause] for cause in Cause if cause in found}


def by_cause(failures: Iterable[tuple[str, str]]) -> dict[Cause, tuple[str, ...]]:
    """Names with what Telegram said, gathered by cause."""
    found: dict[Cause, list[str]] = {cause: [] for cause in Cause}
    for name, said in failures:
        found[cause_of(said)].append(name)
    return {cause: tuple(names) for cause, names in found.items() if names}


def cause_of(said: str | None) -> Cause:
    """What Telegram said of a chat or a message, as a cause (Bot API server, Client.cpp)."""
    if said is None:
        return Cause.NEVER_STARTED
    lowered = said.lower()
    if "deactivated" in lowered or "user not found" in lowered:
        return Cause.DELETED
    if "chat not found" in lowered or "initiate conversation" in lowered:
        return Cause.NEVER_STARTED
    if "blocked" in lowered or "kicked" in lowered:
        return Cause.STOPPED
    return Cause.REFUSED


def goes_at(confirmed_at: datetime, office: Office) -> datetime:
    """When the first reader gets it: confirmed at night, it goes out in the morning."""
    return after_quiet(confirmed_at, office.policy, office.zone)


def chase_days(confirmed_at: datetime, office: Office) -> list[date]:
    """The days whose digest asks for a missing receipt, counted from the day it went out."""
    policy = office.policy
    sent_on = office.day_of(goes_at(confirmed_at, office))
    days = [office.workdays.shift(sent_on, after) for after in sorted(policy.notice_chase_days)]
    return [day for day in days if day < office.day_of(confirmed_at + ASKED_FOR)][
        : policy.chase_cap
    ]
