"""A reporter at the door: who is called, in which rounds, what may follow (interview.md §4, §10).

Silence is never consent: it calls the next.  An oral consent counts at once; the form that belongs
to it is filled in afterwards.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.filing_states import CLOCK, DUTY, FILER, UNIT, Act, Move, State
from domain.office import Office
from domain.quiet import after_quiet

AT_DOOR = frozenset({State.ONSITE, State.VERBAL_HOLD})  # somebody has to answer
BEGUN = AT_DOOR | {State.VERBAL_OK}  # the reporter is here: it is never too early, or too late


def _waiting(state: State) -> Mapping[tuple[State | None, Act], Move]:
    return {
        (state, Act.VERBAL_OK): Move(State.VERBAL_OK, DUTY),
        (state, Act.VERBAL_HOLD): Move(State.VERBAL_HOLD, DUTY),
        (state, Act.VERBAL_NO): Move(State.VERBAL_NO, DUTY),
        (state, Act.WITHDRAW): Move(State.WITHDRAWN, UNIT),
        (state, Act.EXPIRE): Move(State.EXPIRED, CLOCK),
    }


# Reading of interview.md §10 (backfill_due → held or unit_review): the oral consent is the
# approval, so the form that comes in afterwards stands as approved (decision 0028).
AT_THE_DOOR: Mapping[tuple[State | None, Act], Move] = {
    (None, Act.ARRIVE): Move(State.ONSITE, FILER),
    **_waiting(State.ONSITE),
    **_waiting(State.VERBAL_HOLD),
    (State.VERBAL_OK, Act.BACKFILL): Move(State.APPROVED, UNIT),
    (State.VERBAL_OK, Act.CANCEL): Move(State.CANCELLED, UNIT),
    (State.VERBAL_OK, Act.CLOSE): Move(State.ARCHIVED, CLOCK),  # the form never came
}


class How(StrEnum):
    """How an oral consent was given."""

    KEY = "key"
    PHONE = "phone"
    REPLY = "reply"


class Stage(StrEnum):
    """Whom a call goes to; ``START`` is before the first."""

    START = "start"
    DUTY = "duty"  # on the roster now; nobody there: every duty officer
    NEXT = "next"  # the next on the roster
    APPROVERS = "approvers"
    ADMINS = "admins"


LADDER = (Stage.DUTY, Stage.NEXT, Stage.APPROVERS, Stage.ADMINS)


@dataclass(frozen=True, slots=True)
class Call:
    """One round of calls."""

    stage: Stage
    round: int


def next_call(last: Call, staffed: Collection[Stage], rounds: int) -> Call | None:
    """The round after this one: the same people again, or the next stage where somebody is.

    After the last stage it begins anew, because the roster may have moved on.  None: nobody
    could be called at all.
    """
    if last.stage in staffed and last.round < rounds:
        return Call(last.stage, last.round + 1)
    position = LADDER.index(last.stage) + 1 if last.stage in LADDER else 0
    ahead = (*LADDER[position:], *LADDER[:position])
    found = next((stage for stage in ahead if stage in staffed), None)
    return Call(found, 1) if found else None


def temporary_number(code: str, year: int, serial: int) -> str:
    """示卫宣媒备〔2026〕紧01号: the number of an oral consent, two digits or more."""
    return f"{code}媒备〔{year}〕紧{serial:02d}号"


class Reminded(StrEnum):
    """How late the form is."""

    SOON = "soon"  # the unit
    OVERDUE = "overdue"  # and who consented
    STILL = "still"  # and the admins


def due_at(answered_at: datetime, office: Office) -> datetime:
    """When the form has to be in: hours of the clock, working or not."""
    return answered_at + office.policy.backfill_in


def reminders(answered_at: datetime, office: Office) -> tuple[tuple[datetime, Reminded], ...]:
    """When the form is asked for, and how loudly; never in the quiet hours."""
    wait, due = office.policy.backfill_in, due_at(answered_at, office)
    planned = (
        (due - wait / 6, Reminded.SOON),
        (due, Reminded.OVERDUE),
        (due + wait, Reminded.STILL),
        (due + 2 * wait, Reminded.STILL),
    )
    return tuple((after_quiet(at, office.policy, office.zone), how) for at, how in planned)


def next_reminder(answered_at: datetime, now: datetime, office: Office) -> datetime | None:
    """The first still to come, or the end of asking; None: that is past too."""
    moments = [at for at, _ in reminders(answered_at, office)]
    return next((at for at in (*moments, gives_up_at(answered_at, office)) if at > now), None)


def gives_up_at(answered_at: datetime, office: Office) -> datetime:
    """When nobody is asked for the form any more: it is put away without one, and that is said."""
    wait = office.policy.backfill_in
    return after_quiet(answered_at + 4 * wait, office.policy, office.zone)


def last_reminder(answered_at: datetime, now: datetime, office: Office) -> Reminded | None:
    """The newest whose moment has come."""
    come = [how for at, how in reminders(answered_at, office) if at <= now]
    return come[-1] if come else None
