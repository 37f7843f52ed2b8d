"""When the turn of the year is asked about, day by day, and where a date goes."""

from datetime import date

import pytest

from domain.rollover import a_year_later, asked_about, coming
from tests.domain.when_office import WORKDAYS


@pytest.mark.parametrize(
    ("today", "year"),
    [
        ("2026-11-30", None),
        ("2026-12-01", 2027),
        ("2026-12-31", 2027),
        ("2027-01-01", 2027),
        ("2027-01-31", 2027),
        ("2027-02-01", None),
        ("2024-12-01", None),  # a Sunday
        ("2024-12-02", 2025),
    ],
)
def test_which_year_one_can_roll_over_to(today: str, year: int | None) -> None:
    assert coming(date.fromisoformat(today), WORKDAYS) == year


@pytest.mark.parametrize(
    ("today", "asked_on", "is_rolled", "year"),
    [
        ("2026-11-30", None, False, None),
        ("2026-12-01", None, False, 2027),
        ("2026-12-01", "2026-12-01", False, 2027),  # another admin, the same morning
        ("2026-12-02", "2026-12-01", False, None),
        ("2026-12-09", None, False, 2027),  # the bot was off until then
        ("2026-12-01", None, True, None),
        ("2027-01-04", "2026-12-01", False, 2027),
        ("2027-01-05", "2027-01-04", False, None),
        ("2027-01-04", None, False, 2027),
        ("2027-01-04", "2026-12-01", True, None),
    ],
)
def test_the_mornings_that_ask(
    today: str, asked_on: str | None, *, is_rolled: bool, year: int | None
) -> None:
    asked = date.fromisoformat(asked_on) if asked_on else None
    found = asked_about(date.fromisoformat(today), WORKDAYS, asked, is_rolled=is_rolled)
    assert found == year


def test_a_date_a_year_later() -> None:
    assert a_year_later(date(2026, 6, 30), 2027) == date(2027, 6, 30)
    assert a_year_later(date(2028, 2, 29), 2029) == date(2029, 2, 28)
