"""What waits for a review, sifted: so that four hundred can be judged without opening each (T3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Mark(StrEnum):
    """What a reviewer should look at before accepting."""

    LATE = "late"
    LACKING = "lacking"  # nothing of an asked kind, or a file that could not be kept
    TWIN = "twin"  # the same was handed in before


class Choice(StrEnum):
    """Which of a list are meant."""

    ALL = "all"
    PLAIN = "plain"  # without any mark
    TICKED = "ticked"


ALL = "all"
PLAIN = "plain"
KIND = "kind-"  # and a kind of unit
SIEVES = (ALL, PLAIN, *Mark)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One submission that waits; ``person`` and ``done_on`` only of a number."""

    id: int
    target_id: int
    target_version: int
    unit_id: int
    unit: str
    kind: str
    submitted_at: datetime
    person: str
    marks: frozenset[Mark]


def passes(sieve: str, entry: Entry) -> bool:
    """Whether a sieve lets it through; one that is not known lets all through."""
    if sieve.startswith(KIND):
        return entry.kind == sieve.removeprefix(KIND)
    if sieve == PLAIN:
        return not entry.marks
    return sieve not in set(Mark) or sieve in entry.marks


def sift(entries: Iterable[Entry], sieve: str) -> list[Entry]:
    return [entry for entry in entries if passes(sieve, entry)]


def chosen(
    shown: Iterable[int], ticked: Iterable[int], waiting: Iterable[Entry], choice: Choice
) -> list[Entry]:
    """Of a list as it was shown, what is meant and still waits.

    What was handed in after the list was shown is not in it, and is never among them.
    """
    known = frozenset(shown)
    of_list = [entry for entry in waiting if entry.id in known]
    if choice is Choice.TICKED:
        picked = frozenset(ticked)
        return [entry for entry in of_list if entry.id in picked]
    return sift(of_list, PLAIN) if choice is Choice.PLAIN else of_list
