"""What a sieve lets through, and what a decision on a list means: every combination."""

from datetime import UTC, datetime
from itertools import chain, combinations, product

import pytest

from domain.missing import Line, by_unit
from domain.review import ALL, KIND, PLAIN, Choice, Entry, Mark, chosen, passes

NOW = datetime(2026, 11, 24, tzinfo=UTC)
MARKS = [frozenset(some) for some in chain.from_iterable(combinations(Mark, n) for n in range(4))]


def entry(number: int, marks: frozenset[Mark] = frozenset(), kind: str = "hospital") -> Entry:
    return Entry(
        id=number,
        target_id=number,
        target_version=1,
        unit_id=number,
        unit=f"第{number}医院",
        kind=kind,
        submitted_at=NOW,
        person="",
        marks=marks,
    )


@pytest.mark.parametrize("marks", MARKS)
def test_every_sieve_on_every_set_of_marks(marks: frozenset[Mark]) -> None:
    one = entry(1, marks)
    assert passes(ALL, one)
    assert passes(PLAIN, one) == (not marks)
    for mark in Mark:
        assert passes(mark, one) == (mark in marks)
    assert passes(f"{KIND}hospital", one)
    assert not passes(f"{KIND}cdc", one)


def test_a_decision_means_what_was_shown_and_still_waits() -> None:
    """Four submissions, each shown or not, ticked or not, waiting or not, marked or not."""
    states = list(product([False, True], repeat=4))
    for number, (is_shown, is_ticked, still_waits, is_late) in enumerate(states):
        one = entry(number, frozenset({Mark.LATE}) if is_late else frozenset())
        shown, ticked = [number] if is_shown else [], [number] if is_ticked else []
        waiting = [one] if still_waits else []
        meant = {choice: bool(chosen(shown, ticked, waiting, choice)) for choice in Choice}
        assert meant[Choice.ALL] == (is_shown and still_waits)
        assert meant[Choice.TICKED] == (is_shown and still_waits and is_ticked)
        assert meant[Choice.PLAIN] == (is_shown and still_waits and not is_late)


def test_the_units_of_a_list_are_counted_from_its_lines() -> None:
    lines = [
        Line(task, unit, "hospital", "", 0, 1, False, (), True)
        for task, unit in ((1, "乙"), (1, "甲"), (2, "甲"), (2, "丙"))
    ]
    assert [(line.unit, count) for line, count in by_unit(lines)] == [
        ("甲", 2),
        ("丙", 1),
        ("乙", 1),
    ]
