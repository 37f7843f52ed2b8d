"""Lunar dates, solar terms and equinoxes against dates that sources state."""

from datetime import date

import pytest

from domain import lunar


@pytest.mark.parametrize(
    ("lunar_year", "month", "day", "solar"),
    [
        (2024, 9, 9, "2024-10-11"),
        (2025, 9, 9, "2025-10-29"),
        (2026, 9, 9, "2026-10-18"),
        (2027, 9, 9, "2027-10-08"),
        (2026, 1, 1, "2026-02-17"),
        (2026, 1, 15, "2026-03-03"),
        (2025, 8, 15, "2025-10-06"),  # after the leap sixth month
        (2023, 5, 5, "2023-06-22"),  # after the leap second month
    ],
)
def test_lunar_dates(lunar_year: int, month: int, day: int, solar: str) -> None:
    assert lunar.solar_day(lunar_year, month, day).isoformat() == solar


@pytest.mark.parametrize(("month", "day"), [(12, 30), (13, 1), (0, 1), (1, 0), (1, 31)])
def test_a_lunar_date_that_does_not_exist(month: int, day: int) -> None:
    with pytest.raises(ValueError, match="no lunar day 2026"):
        lunar.solar_day(2026, month, day)  # the twelfth month of 2026 has 29 days


def test_a_lunar_date_of_late_winter_is_in_the_next_solar_year() -> None:
    laba = (12, 8)
    assert lunar.days_in(2026, *laba) == (date(2026, 1, 26),)
    assert lunar.days_in(2022, *laba) == (date(2022, 1, 10), date(2022, 12, 30))
    assert lunar.days_in(2023, *laba) == ()


def test_a_day_that_only_long_months_have_is_left_out_in_the_others() -> None:
    assert lunar.days_in(2025, 12, 30) == ()  # the twelfth month of 2024 had 29 days
    assert lunar.new_years_eve(2025) == date(2025, 1, 28)


@pytest.mark.parametrize(
    ("name", "year", "solar"),
    [
        ("清明", 2026, "2026-04-05"),
        ("清明", 2027, "2027-04-05"),
        ("清明", 2024, "2024-04-04"),
        ("小寒", 2027, "2027-01-05"),
        ("大雪", 2026, "2026-12-07"),
        ("冬至", 2026, "2026-12-22"),  # not that of the winter before
    ],
)
def test_solar_terms(name: str, year: int, solar: str) -> None:
    assert lunar.term(name, year).isoformat() == solar


def test_an_unknown_term() -> None:
    with pytest.raises(KeyError):
        lunar.term("端午", 2026)


def test_every_term_is_in_its_year_and_they_are_in_order() -> None:
    for year in range(2020, 2041):
        days = [lunar.term(name, year) for name in lunar.TERMS]
        assert days == sorted(days)
        assert {day.year for day in days} == {year}


def test_the_equinox_is_that_of_universal_time() -> None:
    assert lunar.equinox("MAR", 2026) == date(2026, 3, 20)
    assert lunar.equinox("MAR", 2015) == date(2015, 3, 20)
    assert lunar.term("春分", 2015) == date(2015, 3, 21)  # in China it was the next day
    assert lunar.equinox("SEP", 2026) == date(2026, 9, 23)
