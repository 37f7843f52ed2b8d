"""Changing what was filed or agreed to before it begins: what differs, what is decided anew.

An office that wants other answers decided anew changes ``WEIGHTS``; steps of a chain that hang on
one answer are reopened by the same names.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from domain.filing_class import Flag, Mode
from domain.filing_states import UNIT, Act, Move, State
from domain.office import Office

CHANGING: Mapping[tuple[State | None, Act], Move] = {
    (State.FILED, Act.CHANGE): Move(State.FILED, UNIT),
    (State.FILED, Act.REOPEN): Move(State.SUBMITTED, UNIT),
    (State.APPROVED, Act.CHANGE): Move(State.APPROVED, UNIT),
    (State.APPROVED, Act.REOPEN): Move(State.SUBMITTED, UNIT),
}


class Weight(StrEnum):
    """What a changed answer does to the decision."""

    TOLD = "told"  # it stands; who decided is told
    ANEW = "anew"
    BY_DISTANCE = "by_distance"  # of a time: a small move on the same day is told


WEIGHTS: Mapping[str, Weight] = {
    "outlet": Weight.ANEW,
    "journalist": Weight.TOLD,
    "topic": Weight.ANEW,
    "interviewee": Weight.ANEW,
    "when": Weight.BY_DISTANCE,
    "mode": Weight.ANEW,
    "flags": Weight.ANEW,
}


class Answered(Protocol):
    """A filing, or what is asked for in its place."""

    @property
    def outlet(self) -> str: ...
    @property
    def journalist(self) -> str: ...
    @property
    def topic(self) -> str: ...
    @property
    def interviewee(self) -> str: ...
    @property
    def starts_at(self) -> datetime: ...
    @property
    def ends_at(self) -> datetime | None: ...
    @property
    def mode(self) -> Mode: ...
    @property
    def flags(self) -> Collection[Flag]: ...


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that differs, both written as ``written`` writes them."""

    field: str
    was: str
    becomes: str


def written(answered: Answered) -> dict[str, str]:
    """Every answer that can be changed, as text: codes and instants, never words."""
    ends_at = answered.ends_at.isoformat() if answered.ends_at else ""
    return {
        "outlet": answered.outlet,
        "journalist": answered.journalist,
        "topic": answered.topic,
        "interviewee": answered.interviewee,
        "when": f"{answered.starts_at.isoformat()} {ends_at}".strip(),
        "mode": answered.mode.value,
        "flags": " ".join(flag.value for flag in Flag if flag in answered.flags),
    }


def moments(text: str) -> tuple[datetime, datetime | None]:
    """A time as ``written`` wrote it."""
    start, *end = (datetime.fromisoformat(one) for one in text.split())
    return start, end[0] if end else None


def changes(was: Answered, becomes: Answered) -> tuple[Change, ...]:
    """What differs, in the order of the form."""
    old, new = written(was), written(becomes)
    return tuple(Change(key, old[key], new[key]) for key in old if old[key] != new[key])


def is_decided_anew(found: Collection[Change], decided_at: datetime, office: Office) -> bool:
    """Whether any of it touches what was decided.

    ``decided_at`` is when the interview was to begin when it was decided: many small moves
    together are a large one.
    """
    return any(_weight(one, decided_at, office) is Weight.ANEW for one in found)


def _weight(change: Change, decided_at: datetime, office: Office) -> Weight:
    weight = WEIGHTS[change.field]
    if weight is not Weight.BY_DISTANCE:
        return weight
    (was, was_end), (start, end) = moments(change.was), moments(change.becomes)
    is_near = abs(start - decided_at) <= office.policy.small_move
    is_same_day = office.day_of(start) == office.day_of(decided_at)
    is_longer = _length(start, end) - _length(was, was_end) > office.policy.small_move
    return Weight.TOLD if is_near and is_same_day and not is_longer else Weight.ANEW


def _length(start: datetime, end: datetime | None) -> timedelta:
    return end - start if end else timedelta()
