"""Rows of rosters: every act on every state, terms, when something is told or marked."""

from datetime import date, timedelta
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import roster_row
from domain.errors import Refused
from domain.roster_row import OUTCOME, RowAct, RowState, Term

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(("state", "act"), [*product(RowState, RowAct)])
def test_what_is_not_listed_is_refused(state: RowState, act: RowAct) -> None:
    if (state, act) in OUTCOME:
        assert roster_row.outcome(state, act) is OUTCOME[state, act]
        return
    with pytest.raises(Refused, match=f"roster-row-is-{state}"):
        roster_row.outcome(state, act)


@pytest.mark.parametrize(
    ("is_checked", "by_office", "state"),
    [
        (True, True, RowState.CURRENT),
        (True, False, RowState.PROPOSED),
        (False, True, RowState.CURRENT),
        (False, False, RowState.CURRENT),
    ],
)
def test_what_a_unit_adds_to_a_checked_roster_waits(
    is_checked: bool,  # noqa: FBT001
    by_office: bool,  # noqa: FBT001
    state: RowState,
) -> None:
    assert roster_row.first_state(is_checked=is_checked, by_office=by_office) is state


def test_a_term_has_two_ends_and_an_order() -> None:
    assert Term.of({}) == Term(None, None)
    assert Term.of({"valid_from": "", "valid_to": "2026-11-26"}) == Term(None, TODAY)
    one_day = {"valid_from": "2026-11-26", "valid_to": "2026-11-26"}
    assert Term.of(one_day) == Term(TODAY, TODAY)
    with pytest.raises(Refused, match="roster-term-order"):
        Term.of({"valid_from": "2026-11-27", "valid_to": "2026-11-26"})


@pytest.mark.parametrize(
    ("days", "is_old"), [(None, True), (0, False), (365, False), (366, False), (367, True)]
)
def test_a_confirmation_lasts_a_year(days: int | None, is_old: bool) -> None:  # noqa: FBT001
    confirmed_on = None if days is None else TODAY - timedelta(days=days)
    assert roster_row.is_unconfirmed(confirmed_on, TODAY) is is_old


@pytest.mark.parametrize(("days", "over"), [(-1, True), (0, False), (1, False)])
def test_the_last_day_of_a_term_counts(days: int, over: bool) -> None:  # noqa: FBT001
    assert roster_row.is_over(TODAY + timedelta(days=days), TODAY) is over
    assert not roster_row.is_over(None, TODAY)


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.sets(st.integers(0, 120)))
def test_an_end_is_told_twice_at_most(ends_on: date, mornings: set[int]) -> None:
    """Whatever mornings there are: once when it is near, once when it is past."""
    days = [ends_on - timedelta(days=80) + timedelta(days=one) for one in sorted(mornings)]
    told = [
        today for before, today in pairwise(days) if roster_row.falls_due(ends_on, today, before)
    ]
    assert len(told) <= 2
    assert all(today >= ends_on - roster_row.SOON for today in told)


def test_a_list_that_changed_is_stamped_otherwise() -> None:
    rows = [(1, 1), (2, 1)]
    seen = roster_row.stamp(rows)
    others = [[(1, 2), (2, 1)], [(1, 1)], [(1, 1), (3, 1)], [*rows, (3, 1)], []]
    assert seen not in [roster_row.stamp(one) for one in others]


@pytest.mark.parametrize(
    ("at_most", "kept", "fits"), [(None, 99, True), (1, 0, True), (1, 1, False)]
)
def test_a_roster_may_be_full(at_most: int | None, kept: int, fits: bool) -> None:  # noqa: FBT001
    if fits:
        roster_row.check_room(at_most, kept)
        return
    with pytest.raises(Refused, match="roster-full"):
        roster_row.check_room(at_most, kept)


def test_a_checked_name_stays_unless_the_office_changes_it() -> None:
    roster_row.check_stays("李国栋", "李国栋", is_checked=True, by_office=False)
    roster_row.check_stays("李国栋", "李国梁", is_checked=True, by_office=True)
    roster_row.check_stays("李国栋", "李国梁", is_checked=False, by_office=False)
    with pytest.raises(Refused, match="roster-name-stays"):
        roster_row.check_stays("李国栋", "李国梁", is_checked=True, by_office=False)
