"""An incident a unit itself reports: where it stands, and who may do what (product.md T10).

Only what a unit says of itself is here; nothing is watched, and no person is written of
(seeds: what is out of scope).  The table below is the whole machine; what it does not list is
refused.
"""

import re
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from domain.errors import Refused
from domain.permission import Person, Right, may
from domain.when import When

ONE_DAY = timedelta(days=1)
FURTHEST = timedelta(days=30)  # an older T0 is a slip of the pen
FACT_LIMITS = (2, 200)  # characters
SEEN = frozenset({"收到", "知道了", "好的", "已阅", "在办", "收到，正在办", "ok", "got it"})
_WEEKDAY = re.compile(r"(?<!下)(?:周|星期|礼拜)")
_NAMES_A_DAY = re.compile(
    r"[今明昨前后当][天日晚早夜]|月|日|号|周|星期|礼拜|[./-]\d|前|day|ago|night", re.IGNORECASE
)


class State(StrEnum):
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class T0Reading(StrEnum):
    """From when the clocks run: the plans leave it open, so whoever starts chooses."""

    OCCURRED = "occurred"
    AWARE = "aware"
    REPORTED = "reported"


class Act(StrEnum):
    START = "start"
    SET_T0 = "set_t0"
    PAUSE = "pause"
    RESUME = "resume"
    CLOSE = "close"
    ADD_FACT = "add_fact"
    CHECK_FACT = "check_fact"
    DRAFT = "draft"
    REMARK = "remark"  # what is to change in a version
    SIGN = "sign"
    RELEASE = "release"
    CONFERENCE = "conference"
    TAKE = "take"
    GIVE = "give"
    LEAVE = "leave"
    NOTE_GAP = "note_gap"
    ANSWER = "answer"  # an alarm was seen


WORKING = (
    Act.ADD_FACT,
    Act.CHECK_FACT,
    Act.DRAFT,
    Act.REMARK,
    Act.SIGN,
    Act.RELEASE,
    Act.CONFERENCE,
    Act.TAKE,
    Act.GIVE,
    Act.LEAVE,
)

TABLE: Mapping[tuple[State | None, Act], State] = {
    (None, Act.START): State.OPEN,
    **{(State.OPEN, act): State.OPEN for act in WORKING},
    **{(State.PAUSED, act): State.PAUSED for act in WORKING},
    (State.OPEN, Act.ANSWER): State.OPEN,
    (State.OPEN, Act.SET_T0): State.OPEN,
    (State.PAUSED, Act.SET_T0): State.PAUSED,
    (State.OPEN, Act.PAUSE): State.PAUSED,
    (State.PAUSED, Act.RESUME): State.OPEN,
    (State.OPEN, Act.CLOSE): State.CLOSED,
    (State.PAUSED, Act.CLOSE): State.CLOSED,
    **{(state, Act.NOTE_GAP): state for state in State},
}

RIGHTS: Mapping[Act, Right] = {
    Act.START: Right.START_INCIDENT,
    Act.SET_T0: Right.STEER_INCIDENT,
    Act.PAUSE: Right.PAUSE_INCIDENT,
    Act.RESUME: Right.PAUSE_INCIDENT,
    Act.CLOSE: Right.END_INCIDENT,
    Act.SIGN: Right.SIGN_STATEMENT,
    **dict.fromkeys((*(act for act in WORKING if act is not Act.SIGN),), Right.WORK_INCIDENT),
    Act.NOTE_GAP: Right.WORK_INCIDENT,
    Act.ANSWER: Right.WORK_INCIDENT,
}


def may_here(person: Person | None, right: Right, places: Collection[int]) -> bool:
    """Whether somebody has a right in the unit or in one above it.

    ``places``: the unit and those it belongs to; the owner answers for it too (seed S23).
    """
    return person is not None and any(may(person, right, place) for place in places)


def move(state: State | None, act: Act, person: Person | None, places: Collection[int]) -> State:
    """The next state.

    Raises Refused: "not-found" for who may not see it, "not-allowed" for who may not do this, and
    "incident-not-now" when nobody may any more.
    """
    if state is not None and not may_here(person, Right.SEE_INCIDENT, places):
        raise Refused("not-found")
    if not may_here(person, RIGHTS[act], places):
        raise Refused("not-allowed")
    found = TABLE.get((state, act))
    if found is None:
        raise Refused(f"incident-is-{state}")
    return found


def possible(state: State, person: Person, places: Collection[int]) -> frozenset[Act]:
    """What somebody may do now."""
    return frozenset(
        act
        for (from_state, act) in TABLE
        if from_state is state and may_here(person, RIGHTS[act], places)
    )


def number_of(year: int, serial: int) -> str:
    return f"突〔{year}〕{serial:03d}号"


def short_number(number: str) -> str:
    """003号"""
    return number.rpartition("〕")[2]


def is_answer(text: str) -> bool:
    """A reply that says no more than that an alarm was seen."""
    return text.strip(" \t\r\n。.，,").casefold() in SEEN


def happened_at(text: str, found: When, now: datetime) -> datetime:
    """What has happened lies behind: of all a time may mean, the latest that is past.

    Without a day 「23点50分」 said after midnight was yesterday; 「11月23日」 without a year and
    「周一」 were the last ones.  Raises Refused.
    """
    if found.start is None:
        raise Refused("incident-t0-unclear")
    said = found.choices or (found.start,)
    for back in _ways_back(text):
        meant = [at - back for at in said if now - FURTHEST <= at - back <= now]
        if meant:
            return max(meant)
    if max(said) <= now:
        return max(said)
    raise Refused("incident-t0-future", at=said[0])


def _ways_back(text: str) -> tuple[timedelta | relativedelta, ...]:
    """By how much a time that was read as one to come may have been meant earlier."""
    nothing = timedelta(0)
    if not _NAMES_A_DAY.search(text):
        return nothing, ONE_DAY
    if _WEEKDAY.search(text):
        return nothing, timedelta(days=7)
    return nothing, relativedelta(years=1)


def check_t0(at: datetime, now: datetime) -> None:
    """Raises Refused for a moment to come, or one too long ago for a clock."""
    if at > now:
        raise Refused("incident-t0-future", at=at)
    if at < now - FURTHEST:
        raise Refused("incident-t0-old", at=at, days=FURTHEST.days)


def check_done(at: datetime, t0_at: datetime, now: datetime) -> None:
    """When something was released or held: behind us, and not before T0.  Raises Refused."""
    if at > now:
        raise Refused("incident-done-future", at=at)
    if at < t0_at:
        raise Refused("incident-done-early", at=at, t0=t0_at)
