"""When it is said that a right ends, and when one without an end is asked about."""

from datetime import date, timedelta

import pytest

from bot.facts import load_holidays
from domain.validity import (
    LOOKED_AHEAD,
    a_year_before,
    is_first_workday,
    is_said_on,
    mornings,
    renewed,
)
from domain.workdays import Workdays

WORKDAYS = Workdays.of(load_holidays())
YEAR = [date(2026, 1, 1) + timedelta(days=days) for days in range(365)]


@pytest.mark.parametrize("until", YEAR)
def test_it_is_said_at_most_three_times_on_working_days_and_never_too_late(until: date) -> None:
    said = list(mornings(until, WORKDAYS))
    assert len(said) == 3
    assert said == sorted(said)
    assert all(WORKDAYS.is_workday(on) for on in said)
    assert said[-1] <= until <= said[0] + LOOKED_AHEAD


def test_fourteen_and_three_days_before_and_on_the_day() -> None:
    assert list(mornings(date(2026, 12, 31), WORKDAYS)) == [
        date(2026, 12, 17),
        date(2026, 12, 28),
        date(2026, 12, 31),
    ]


def test_not_on_the_day_it_was_given() -> None:
    until = date(2026, 12, 31)
    assert is_said_on(date(2026, 12, 28), date(2026, 12, 1), until, WORKDAYS)
    assert not is_said_on(date(2026, 12, 28), date(2026, 12, 28), until, WORKDAYS)
    assert not is_said_on(date(2026, 12, 29), date(2026, 12, 1), until, WORKDAYS)


def test_a_leap_day() -> None:
    assert renewed(date(2028, 2, 29)) == date(2029, 2, 28)
    assert renewed(date(2026, 12, 31)) == date(2027, 12, 31)
    assert a_year_before(date(2028, 2, 29)) == date(2027, 2, 28)
    assert a_year_before(date(2026, 11, 23)) == date(2025, 11, 23)


def test_one_morning_a_month() -> None:
    found = [on for on in YEAR if WORKDAYS.is_workday(on) and is_first_workday(on, WORKDAYS)]
    assert [on.month for on in found] == list(range(1, 13))
