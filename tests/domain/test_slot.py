"""Issues of a column: by weekday, by day of the month, by dates; rest days move them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.facts import load_holidays
from domain import slot
from domain.slot import Beat, Rhythm
from domain.workdays import Workdays

WORKDAYS = Workdays.of(load_holidays())


def days(beat: Beat, first: date, last: date) -> list[date]:
    return list(beat.between(first, last))


@given(some.integers(0, 6), some.dates(date(2026, 1, 1), date(2027, 12, 1)))
def test_every_week_has_one_issue(weekday: int, first: date) -> None:
    found = days(Beat(rhythm=Rhythm.WEEKLY, day_no=weekday), first, first + timedelta(days=27))
    assert len(found) == 4
    assert {day.weekday() for day in found} == {weekday}


def test_the_31st_is_the_last_day_of_every_month() -> None:
    beat = Beat(rhythm=Rhythm.MONTHLY, day_no=31)
    found = days(beat, date(2026, 1, 1), date(2026, 4, 30))
    assert [day.day for day in found] == [31, 28, 31, 30]


def test_dates_said_one_by_one() -> None:
    beat = Beat(rhythm=Rhythm.DATES, days=(date(2026, 1, 5), date(2026, 3, 5)))
    assert days(beat, date(2026, 1, 6), date(2026, 12, 31)) == [date(2026, 3, 5)]


@pytest.mark.parametrize(
    ("wished", "due"),
    [
        (date(2026, 11, 27), date(2026, 11, 27)),
        (date(2026, 10, 2), date(2026, 10, 8)),  # the national holiday
        (date(2027, 1, 1), date(2027, 1, 4)),
    ],
)
def test_an_issue_on_a_rest_day_moves_forward(wished: date, due: date) -> None:
    assert slot.due_on(wished, WORKDAYS) == due


@pytest.mark.parametrize(("before", "said"), [(6, False), (5, True), (3, False), (2, True)])
def test_on_which_mornings_an_empty_issue_is_said(before: int, *, said: bool) -> None:
    due = date(2026, 12, 4)
    today = WORKDAYS.shift(due, -before)
    assert slot.is_said_on(today, due, WORKDAYS, slot.EMPTY_DAYS) is said
