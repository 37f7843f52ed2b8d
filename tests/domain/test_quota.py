from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.quota import standing

YEAR = 2026


def seen(month: int, day: int = 1, year: int = YEAR) -> date:
    return date(year, month, day)


@pytest.mark.parametrize(
    ("on", "hint"),
    [
        (seen(12, 31, 2025), 0),  # before the quota year
        (seen(1), 0),
        (seen(1, 31), 0),
        (seen(2), 1),
        (seen(6, 30), 5),
        (seen(7), 6),
        (seen(12, 31), 11),
        (seen(1, 1, 2027), 12),  # the year is over
        (seen(6, 1, 2028), 12),
    ],
)
def test_twelve_study_sessions_hint_at_one_for_every_month_that_is_over(
    on: date, hint: int
) -> None:
    assert standing(12, 0, YEAR, on).pace_hint == hint


@pytest.mark.parametrize(
    ("at_least", "by_july", "by_december", "afterwards"),
    [(1, 0, 0, 1), (2, 1, 1, 2), (3, 1, 2, 3), (4, 2, 3, 4), (12, 6, 11, 12)],
)
def test_the_hint_spreads_the_total_evenly_and_rounds_in_favour_of_the_unit(
    at_least: int, by_july: int, by_december: int, afterwards: int
) -> None:
    days = (seen(7), seen(12), seen(1, 1, YEAR + 1))
    hints = tuple(standing(at_least, 0, YEAR, on).pace_hint for on in days)
    assert hints == (by_july, by_december, afterwards)


@pytest.mark.parametrize(
    ("done", "missing", "behind"),
    [(0, 12, True), (5, 7, True), (6, 6, False), (7, 5, False), (12, 0, False), (15, 0, False)],
)
def test_only_the_total_of_the_year_is_missing_whatever_the_pace(
    *, done: int, missing: int, behind: bool
) -> None:
    found = standing(12, done, YEAR, seen(7))
    assert (found.done, found.at_least) == (done, 12)
    assert (found.missing, found.behind) == (missing, behind)


@pytest.mark.parametrize(
    ("at_least", "done", "on", "warned"),
    [
        (2, 0, seen(6, 30), False),  # the first half is not over
        (2, 0, seen(7), True),
        (2, 0, seen(12, 31), True),
        (2, 0, seen(1, 1, 2027), False),  # too late for a warning: now it is missed
        (2, 1, seen(7), False),
        (2, 2, seen(7), False),
        (12, 0, seen(7), True),
        (1, 0, seen(7), False),  # once a year may well be autumn
        (1, 0, seen(12, 31), False),
    ],
)
def test_nothing_done_by_mid_year_is_worth_a_warning(
    *, at_least: int, done: int, on: date, warned: bool
) -> None:
    assert standing(at_least, done, YEAR, on).warn_mid_year is warned


@pytest.mark.parametrize(("at_least", "done"), [(0, 0), (-1, 0), (2, -1)])
def test_a_quota_of_nothing_is_our_mistake(at_least: int, done: int) -> None:
    with pytest.raises(ValueError, match="no quota"):
        standing(at_least, done, YEAR, seen(7))


@given(
    at_least=st.integers(1, 400),
    done=st.integers(0, 500),
    on=st.dates(date(2024, 1, 1), date(2029, 12, 31)),
)
def test_a_day_later_never_hints_at_less_and_never_asks_for_more(
    at_least: int, done: int, on: date
) -> None:
    today = standing(at_least, done, YEAR, on)
    tomorrow = standing(at_least, done, YEAR, on + timedelta(days=1))
    assert 0 <= today.pace_hint <= tomorrow.pace_hint <= at_least
    assert today.missing == tomorrow.missing == max(0, at_least - done)
    assert not (today.behind and today.missing == 0)
