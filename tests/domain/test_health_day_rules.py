"""Every form of rule against the dates that sources state (health-days.md §4)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.health_day import DaySpan, disagreement, parse_rule
from domain.health_day.rule import Range

SIGHT_DAY = "NTH 10 THU 2"
FIRST_AID_DAY = "NTH 09 SAT 2"
COPD_DAY = "NTH 11 WED 3"
PANCREATIC_CANCER_DAY = "NTH 11 THU 3"
DAY_AGAINST_PAIN = "NTH 10 MON 3"
PAIN_WEEK = "WEEKOF NTH 10 MON 3"
DISABLED_DAY = "NTH 05 SUN 3"
LEPROSY_DAY = "LAST 01 SUN"

years = st.integers(1950, 2099)


def days(rule: str, year: int) -> list[str]:
    return [str(span) for span in parse_rule(rule).spans(year)]


@pytest.mark.parametrize(
    ("rule", "stated"),
    [
        (SIGHT_DAY, ["2016-10-13"]),
        (FIRST_AID_DAY, ["2015-09-12", "2016-09-10", "2021-09-11"]),
        (COPD_DAY, ["2024-11-20"]),
        (
            PANCREATIC_CANCER_DAY,
            ["2022-11-17", "2023-11-16", "2024-11-21", "2025-11-20", "2026-11-19"],
        ),
        (DAY_AGAINST_PAIN, ["2020-10-19", "2022-10-17"]),
        (PAIN_WEEK, ["2006-10-16/2006-10-22", "2007-10-15/2007-10-21", "2008-10-20/2008-10-26"]),
        ("LAST 03 MON", ["2022-03-28"]),
        ("NTH 09 SUN 4", ["2021-09-26", "2022-09-25"]),
        (DISABLED_DAY, ["2025-05-18", "2026-05-17"]),
        ("LUNAR 09-09", ["2024-10-11", "2025-10-29", "2026-10-18", "2027-10-08"]),
        ("EQUINOX FRI-BEFORE MAR", ["2015-03-13", "2026-03-13", "2027-03-19"]),
        (LEPROSY_DAY, ["2018-01-28"]),
        ("LASTDAY 02", ["2024-02-29", "2026-02-28"]),
        ("TERM 清明", ["2024-04-04", "2026-04-05"]),
        ("MONTH 04", ["2026-04-01/2026-04-30"]),
        ("RANGE 04-25..05-01", ["2026-04-25/2026-05-01"]),
        ("RANGE 12-15..02-28", ["2026-12-15/2027-02-28"]),
        ("WEEKOF FIXED 05-25", ["2026-05-25/2026-05-31"]),
        ("ANNOUNCED WEEKOF NTH 05 SAT 3", ["2026-05-11/2026-05-17"]),
    ],
)
def test_a_rule_gives_the_dates_that_sources_state(rule: str, stated: list[str]) -> None:
    assert [days(rule, int(day[:4])) for day in stated] == [[day] for day in stated]


def test_the_week_of_2005_does_not_follow_the_rule_of_later_years() -> None:
    assert days(PAIN_WEEK, 2005) != ["2005-10-10/2005-10-16"]


def test_the_two_rules_of_the_day_of_the_deaf_differ_in_three_years_only() -> None:
    fourth, last = "NTH 09 SUN 4", "LAST 09 SUN"
    differing = [year for year in range(2021, 2031) if days(fourth, year) != days(last, year)]
    assert differing == [2024, 2029, 2030]


def test_a_year_may_have_no_such_day() -> None:
    assert days("FIXED 02-29", 2026) == []
    assert days("NTH 02 MON 5", 2026) == []
    assert days("RANGE 02-29..03-06", 2026) == []
    assert days("LUNAR 12-08", 2022) == ["2022-01-10", "2022-12-30"]


@given(years, st.integers(1, 12), st.sampled_from(["MON", "WED", "SUN"]), st.integers(1, 5))
def test_the_nth_weekday_is_in_its_month_or_not_at_all(
    year: int, month: int, weekday: str, nth: int
) -> None:
    for span in parse_rule(f"NTH {month:02} {weekday} {nth}").spans(year):
        assert span.start_on.month == month
        assert (span.start_on.day - 1) // 7 == nth - 1
        assert f"{span.start_on:%a}".upper() == weekday


@given(years, st.integers(1, 12), st.integers(1, 28))
def test_a_week_holds_its_day_and_begins_on_monday(year: int, month: int, day: int) -> None:
    (week,) = parse_rule(f"WEEKOF FIXED {month:02}-{day:02}").spans(year)
    assert week.start_on <= date(year, month, day) <= week.end_on
    assert week.start_on.weekday() == 0
    assert week.end_on - week.start_on == timedelta(days=6)


@given(years, st.sampled_from(["FRI", "MON", "SUN"]))
def test_the_day_before_an_equinox_is_strictly_before_it(year: int, weekday: str) -> None:
    (span,) = parse_rule(f"EQUINOX {weekday}-BEFORE MAR").spans(year)
    assert f"{span.start_on:%a}".upper() == weekday
    assert date(year, 3, 12) <= span.start_on <= date(year, 3, 20)


def test_a_range_over_the_year_end_begins_in_its_year() -> None:
    rule = parse_rule("RANGE 12-15..02-28")
    assert isinstance(rule, Range)
    assert rule.spans(2023) == (DaySpan(date(2023, 12, 15), date(2024, 2, 28)),)


@pytest.mark.parametrize(
    ("rule", "printed", "wrong"),
    [
        ("NTH 09 SUN 4", "2018-09-25", "weekday"),  # a page prints a Tuesday for a Sunday
        (LEPROSY_DAY, "2018-01-26", "weekday"),  # a list prints a Friday
        (LEPROSY_DAY, "2018-01-21", "day"),  # a Sunday, but not the last
        ("FIXED 09-29", "2026-09-27", "day"),
        ("NTH 09 SUN 4", "2018-09-23", None),
        (LEPROSY_DAY, "2018-01-28", None),
        ("FIXED 09-29", "2026-09-29", None),
    ],
)
def test_a_printed_date_is_held_against_its_rule(
    rule: str, printed: str, wrong: str | None
) -> None:
    assert disagreement(parse_rule(rule), date.fromisoformat(printed)) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SOMETIMES",
        "FIXED",
        "FIXED 13-01",
        "FIXED 02-30",
        "FIXED 2-x",
        "FIXED ²-01",
        "RANGE 03-01",
        "RANGE 03-01..03-32",
        "MONTH 13",
        "MONTH x",
        "NTH 10 THU",
        "NTH 10 THU 6",
        "NTH 10 THURSDAY 2",
        "LAST 01",
        "LAST 01 DOM",
        "LASTDAY 00",
        "LUNAR 13-01",
        "LUNAR 01-31",
        "TERM 端午",
        "EQUINOX FRI-AFTER MAR",
        "EQUINOX FRI-BEFORE JUN",
        "EQUINOX MAR",
        "WEEKOF",
        "ANNOUNCED NTH",
    ],
)
def test_a_rule_that_means_nothing_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_rule(text)
