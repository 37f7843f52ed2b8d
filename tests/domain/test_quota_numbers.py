"""What a number asks of a unit and a person, what counts of what was done, how a unit stands."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Refused
from domain.plan import Counted, Period
from domain.quota import (
    Asked,
    Piece,
    begins,
    check_done_on,
    done_of,
    meant,
    part_of,
    standing_between,
    stands,
)
from domain.report import Standing

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
MISSING, SUBMITTED, RETURNED, ACCEPTED, WAIVED = (
    Standing.MISSING,
    Standing.SUBMITTED,
    Standing.RETURNED,
    Standing.ACCEPTED,
    Standing.WAIVED,
)


@pytest.mark.parametrize(
    ("at_least", "by_month"),
    [
        (12, [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
        (4, [4, 3, 3, 3, 2, 2, 2, 1, 1, 1, 1, 1]),
        (2, [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
        (1, [1] * 12),
    ],
)
def test_a_unit_that_began_during_the_year_owes_its_share(
    at_least: int, by_month: list[int]
) -> None:
    began = [part_of(at_least, FIRST, LAST, date(2026, month, 10)) for month in range(1, 13)]
    assert began[1:] == by_month[1:]
    assert part_of(at_least, FIRST, LAST, None) == at_least
    assert part_of(at_least, FIRST, LAST, FIRST) == at_least
    assert part_of(at_least, FIRST, LAST, date(2027, 3, 1)) == 1


@pytest.mark.parametrize(
    ("on", "hint"),
    [(date(2026, 6, 30), 0), (date(2026, 7, 1), 0), (date(2026, 8, 1), 1), (date(2026, 12, 31), 5)],
)
def test_the_pace_of_a_half_year(on: date, hint: int) -> None:
    between = (date(2026, 7, 1), LAST)
    assert standing_between(6, 0, between, on).pace_hint == hint


def test_the_pace_of_several_persons_is_each_ones() -> None:
    between = (FIRST, LAST)
    assert standing_between(3, 0, between, date(2026, 12, 1), 3).pace_hint == 0
    assert standing_between(3, 0, between, date(2027, 1, 1), 3).pace_hint == 3


@pytest.mark.parametrize(
    ("per", "people", "since", "asked"),
    [
        (Counted.UNIT, 5, None, 12),
        (Counted.PERSON, 5, None, 60),
        (Counted.PERSON, 0, None, 12),
        (Counted.PERSON, 2, date(2026, 7, 1), 12),
        (Counted.UNIT, 0, date(2026, 5, 1), 8),
    ],
)
def test_what_a_unit_owes(per: Counted, people: int, since: date | None, asked: int) -> None:
    assert Asked(12, per, FIRST).of_unit(people, LAST, since) == asked


@pytest.mark.parametrize(
    ("period", "due_on", "first"),
    [
        (Period.YEAR, LAST, FIRST),
        (Period.HALF_YEAR, date(2026, 6, 30), FIRST),
        (Period.HALF_YEAR, LAST, date(2026, 7, 1)),
        (Period.QUARTER, date(2026, 9, 30), date(2026, 7, 1)),
        (Period.MONTH, date(2026, 9, 30), date(2026, 9, 1)),
        (Period.WEEK, date(2026, 9, 30), date(2026, 9, 1)),
    ],
)
def test_the_first_day_of_a_period(period: Period, due_on: date, first: date) -> None:
    assert begins(period, due_on) == first


def pieces(*said: tuple[Standing, str]) -> list[Piece]:
    return [Piece(state, person) for state, person in said]


def test_nobody_does_anothers_part() -> None:
    asked = Asked(1, Counted.PERSON, FIRST)
    done = pieces((ACCEPTED, "刘"), (ACCEPTED, "刘"), (SUBMITTED, "刘"), (SUBMITTED, "陈"))
    assert done_of(done, asked, ["刘", "陈", "何"]) == (1, 1)
    assert done_of(done, asked, []) == (2, 2), "where nobody is named, all count"
    assert done_of(done, Asked(1, Counted.UNIT, FIRST), ["刘"]) == (2, 2)
    assert done_of(pieces((RETURNED, "刘")), asked, ["刘"]) == (0, 0)


@pytest.mark.parametrize(
    ("asked", "done", "pending", "was", "returned", "now"),
    [
        (12, 0, 0, MISSING, False, MISSING),
        (12, 5, 6, MISSING, False, MISSING),
        (12, 5, 7, MISSING, False, SUBMITTED),
        (12, 12, 0, SUBMITTED, False, ACCEPTED),
        (12, 15, 2, ACCEPTED, False, ACCEPTED),
        (12, 5, 3, MISSING, True, RETURNED),
        (12, 5, 7, SUBMITTED, True, SUBMITTED),
        (4, 5, 0, MISSING, False, ACCEPTED),  # lowered below what is done
        (12, 5, 0, ACCEPTED, False, MISSING),  # raised
        (12, 5, 7, WAIVED, False, WAIVED),
        (12, 12, 0, WAIVED, False, ACCEPTED),
    ],
)
def test_how_a_unit_stands(
    asked: int, done: int, pending: int, was: Standing, returned: int, now: Standing
) -> None:
    assert stands(asked, done, pending, was, is_returned=bool(returned)) is now


@given(
    st.integers(1, 4),
    st.lists(
        st.tuples(st.sampled_from([ACCEPTED, SUBMITTED, RETURNED]), st.sampled_from("甲乙丙")),
        max_size=20,
    ),
)
def test_what_persons_did_never_counts_beyond_their_part(
    at_least: int, said: list[tuple[Standing, str]]
) -> None:
    asked = Asked(at_least, Counted.PERSON, FIRST)
    done, pending = done_of(pieces(*said), asked, ["甲", "乙", "丙"])
    assert done + pending <= 3 * at_least
    accepted = Counter(person for state, person in said if state is ACCEPTED)
    assert done == sum(min(at_least, count) for count in accepted.values())


@pytest.mark.parametrize(
    ("read_on", "with_year", "on"),
    [
        (date(2027, 3, 5), False, date(2026, 3, 5)),
        (date(2027, 3, 5), True, date(2027, 3, 5)),
        (date(2026, 6, 10), False, date(2026, 6, 10)),
        (date(2026, 6, 8), False, date(2026, 6, 8)),
        (date(2028, 2, 29), False, date(2027, 2, 28)),
    ],
)
def test_a_day_typed_without_its_year_lies_behind(read_on: date, with_year: int, on: date) -> None:
    assert meant(read_on, date(2026, 6, 9), with_year=bool(with_year)) == on


def test_only_what_is_done_and_of_this_year_counts() -> None:
    today = date(2026, 6, 9)
    check_done_on(FIRST, FIRST, today)
    check_done_on(today, FIRST, today)
    for day, key in ((date(2026, 6, 10), "future"), (date(2025, 12, 31), "before")):
        with pytest.raises(Refused) as refused:
            check_done_on(day, FIRST, today)
        assert refused.value.key == f"quota-done-{key}"
