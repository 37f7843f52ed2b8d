"""An interview filing: what it says, where it stands, and who may move it on (interview.md §10).

The table below is the whole machine.  What it does not list is refused.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from domain.errors import Refused
from domain.filing_afterwards import AFTERWARDS
from domain.filing_change import CHANGING
from domain.filing_class import FilingClass, Flag, Mode
from domain.filing_deciding import DECIDING, WAITING
from domain.filing_door import AT_DOOR as AT_DOOR  # noqa: PLC0414  found here by everybody
from domain.filing_door import AT_THE_DOOR
from domain.filing_states import CLOCK, Move
from domain.filing_states import Act as Act  # noqa: PLC0414
from domain.filing_states import Party as Party  # noqa: PLC0414
from domain.filing_states import State as State  # noqa: PLC0414
from domain.office import Office
from domain.permission import Person, Right, Role, may
from domain.quiet import after_quiet
from domain.workdays import add_working_time, working_time_between

TABLE: Mapping[tuple[State | None, Act], Move] = {
    **DECIDING,
    **AT_THE_DOOR,
    **CHANGING,
    **AFTERWARDS,
}

AGREED = frozenset({Act.APPROVE, Act.VERBAL_OK})
VERDICTS = AGREED | {Act.REJECT, Act.RETURN, Act.CONDITION, Act.OBJECT, Act.VERBAL_NO}

SIX = ("media", "topic", "interviewee", "when", "mode", "flags")  # the answers always asked
FIELDS = (*SIX, "outline", "press_card", "consent", "details")  # what a return may name
TOPIC_LIMITS = (4, 60)  # characters

_BEHIND_CODE = r"媒备〔\d{4}〕\d{4,}号"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a filer asks for.  An outlet or interviewee without id is in no register."""

    unit_id: int
    outlet_id: int | None
    outlet: str
    journalist: str
    topic: str
    expert_id: int | None
    interviewee: str
    starts_at: datetime
    ends_at: datetime | None
    mode: Mode
    flags: frozenset[Flag]
    refused: str = ""  # the number of the filing it copies, when that was not agreed to
    details: Mapping[str, Any] = field(default_factory=dict)  # the second layer, by question


def is_waiting(state: State) -> bool:
    """Whether somebody of the office is asked."""
    return state in WAITING


def move(state: State | None, act: Act, parties: frozenset[Party]) -> State:
    """The next state.

    Raises Refused("filing-not-now") when the act is not possible in this state at all, and
    Refused("not-allowed") when it is, but not for this person.
    """
    found = TABLE.get((state, act))
    if found is None:
        raise Refused("filing-not-now")
    if not found.by & parties:
        raise Refused("not-allowed")
    return found.to


def possible(state: State, party: Party) -> tuple[Act, ...]:
    """What the table lets one party do in this state, in the table's order."""
    return tuple(
        act
        for (from_state, act), found in TABLE.items()
        if from_state is state and party in found.by
    )


def standing_after_submit(filing_class: FilingClass) -> State:
    """Routine is filed at once; everything else waits for an approver (product.md §0.4)."""
    return State.FILED if filing_class is FilingClass.A else State.SUBMITTED


def parties(person: Person | None, unit_id: int, filer_id: int) -> frozenset[Party]:
    """What somebody is to a filing by their roles (nobody: the clock).

    A filer never decides their own; who signs is asked step by step (actions/filing_seats.py).
    """
    if person is None:
        return CLOCK
    found = set()
    if person.id == filer_id:
        found.add(Party.FILER)
    elif may(person, Right.DECIDE, unit_id):
        found.add(Party.APPROVER)
    if leads(person, unit_id):
        found.add(Party.UNIT_LEAD)
    if may(person, Right.RESCUE, unit_id):
        found.add(Party.ADMIN)
    return frozenset(found)


def leads(person: Person, unit_id: int) -> bool:
    """Whether somebody is the lead of exactly this unit."""
    return unit_id in person.units(Role.UNIT_LEAD)


def filing_number(code: str, year: int, serial: int) -> str:
    """示卫宣媒备〔2026〕0017号: the office's code, the local year, four digits or more."""
    return f"{code}媒备〔{year}〕{serial:04d}号"


def shown_number(number: str, version: int) -> str:
    """The number as it stands on a card: a corrected filing carries its version behind it."""
    return number if version == 1 else f"{number}-{version}"


def short_number(number: str) -> str:
    """0017号: enough in a list, and never mistaken for a card that is quoted."""
    return number.rpartition("〕")[2]


def number_in(text: str, code: str) -> str | None:
    """The filing number of this office in a text; None when there is none, or more than one."""
    found = set(re.findall(re.escape(code) + _BEHIND_CODE, text))
    return found.pop() if len(found) == 1 else None


def answer_due_at(
    now: datetime, starts_at: datetime, office: Office, within: timedelta | None = None
) -> datetime:
    """When the signers are reminded: after ``within`` of working time, or ``first_answer_in``.

    What begins before that is reminded of half-way through the working time that is left, while
    there is still somebody to answer: what is filed on the eve of a holiday on that eve.
    """
    due_at = _after_working_time(now, office, within)
    if due_at < starts_at:
        return due_at
    left = working_time_between(now, starts_at, office.hours, office.workdays)
    if not left:
        return now + (starts_at - now) / 2
    return add_working_time(now, left / 2, office.hours, office.workdays)


def nudge_at(
    now: datetime, starts_at: datetime, office: Office, within: timedelta | None = None
) -> datetime | None:
    """When the reminder reaches the signers; None: not before the interview begins."""
    due_at = answer_due_at(now, starts_at, office, within)
    at = after_quiet(due_at, office.policy, office.zone)
    return at if at < starts_at else None


def starts_soon(now: datetime, starts_at: datetime, office: Office) -> bool:
    """Whether the interview begins before an answer can be expected."""
    return starts_at < _after_working_time(now, office)


def objection_until(now: datetime, starts_at: datetime, office: Office) -> datetime:
    """The objection window in working time; it closes when the interview starts."""
    window = office.policy.objection_window
    return min(add_working_time(now, window, office.hours, office.workdays), starts_at)


def correction_due_at(now: datetime, starts_at: datetime, office: Office) -> datetime:
    """A returned filing is open until the interview, five working days at most (§10)."""
    day = office.workdays.shift(office.day_of(now), office.policy.returned_open_days)
    return min(office.hours.moment(day, office.hours.closes), starts_at)


def appeal_until(refused_at: datetime, starts_at: datetime, office: Office) -> datetime:
    """An appeal is open for two working days, and never beyond the interview (§10)."""
    day = office.workdays.shift(office.day_of(refused_at), office.policy.appeal_days)
    return min(office.hours.moment(day, office.hours.closes), starts_at)


def _after_working_time(now: datetime, office: Office, within: timedelta | None = None) -> datetime:
    wait = office.policy.first_answer_in if within is None else within
    return add_working_time(now, wait, office.hours, office.workdays)
