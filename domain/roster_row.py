"""Rows of rosters: what can be done with one, when it has to be confirmed, when it is over (T8)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.errors import Refused

CONFIRMED_FOR = timedelta(days=366)  # a confirmation lasts until the next year's
SOON = timedelta(days=30)  # before the end of a term the unit is told


class RowState(StrEnum):
    PROPOSED = "proposed"  # added by a unit to a roster that the office checks
    CURRENT = "current"
    LEFT = "left"
    DECLINED = "declined"


class RowAct(StrEnum):
    CHANGE = "change"
    ACCEPT = "accept"
    DECLINE = "decline"
    LEAVE = "leave"


KEPT = (RowState.PROPOSED, RowState.CURRENT)

# What is not listed is refused.  Who left or was declined is added anew, as a row of its own.
OUTCOME: Mapping[tuple[RowState, RowAct], RowState] = {
    (RowState.PROPOSED, RowAct.CHANGE): RowState.PROPOSED,
    (RowState.PROPOSED, RowAct.ACCEPT): RowState.CURRENT,
    (RowState.PROPOSED, RowAct.DECLINE): RowState.DECLINED,
    (RowState.PROPOSED, RowAct.LEAVE): RowState.LEFT,
    (RowState.CURRENT, RowAct.CHANGE): RowState.CURRENT,
    (RowState.CURRENT, RowAct.LEAVE): RowState.LEFT,
}


@dataclass(frozen=True, slots=True)
class Term:
    """From when to when somebody holds it; either end may be open."""

    begins_on: date | None
    ends_on: date | None

    @classmethod
    def of(cls, answers: Mapping[str, str]) -> "Term":
        """Raises Refused("roster-term-order")."""
        begins_on, ends_on = (
            date.fromisoformat(answers[key]) if answers.get(key) else None
            for key in ("valid_from", "valid_to")
        )
        if begins_on and ends_on and ends_on < begins_on:
            raise Refused("roster-term-order", begins=begins_on, ends=ends_on)
        return cls(begins_on, ends_on)


def outcome(state: RowState, act: RowAct) -> RowState:
    """Raises Refused("roster-row-is-<state>")."""
    found = OUTCOME.get((state, act))
    if found is None:
        raise Refused(f"roster-row-is-{state}")
    return found


def first_state(*, is_checked: bool, by_office: bool) -> RowState:
    """What a unit adds to a checked roster waits; what the office puts in stands."""
    return RowState.PROPOSED if is_checked and not by_office else RowState.CURRENT


def is_unconfirmed(confirmed_on: date | None, today: date) -> bool:
    """Nobody has said within a year that it still holds: marked, never barred."""
    return confirmed_on is None or today - confirmed_on > CONFIRMED_FOR


def is_over(ends_on: date | None, today: date) -> bool:
    """The last day of a term still counts."""
    return ends_on is not None and ends_on < today


def falls_due(ends_on: date, today: date, last_told_on: date) -> bool:
    """Whether this is the first morning on which the end is near, or on which it is past.

    ``last_told_on`` is the working day before, whose digest told of what was near then.
    """
    for days in (SOON, -timedelta(days=1)):
        told_on = ends_on - days
        if last_told_on < told_on <= today:
            return True
    return False


def stamp(rows: Iterable[tuple[int, int]]) -> str:
    """What a list looked like when somebody was asked whether it still holds (id, version)."""
    found = list(rows)
    versions = sum(version for _, version in found)
    return f"{len(found)}-{versions}-{max((row_id for row_id, _ in found), default=0)}"


def check_stays(was: str, now: str, *, is_checked: bool, by_office: bool) -> None:
    """Under the name of somebody who was checked nobody else slips in.

    Raises Refused("roster-name-stays").
    """
    if is_checked and not by_office and was != now:
        raise Refused("roster-name-stays", name=was)


def check_room(at_most: int | None, kept: int) -> None:
    """Raises Refused("roster-full")."""
    if at_most is not None and kept >= at_most:
        raise Refused("roster-full", most=at_most)
