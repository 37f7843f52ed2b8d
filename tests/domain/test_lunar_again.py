"""Lunar dates, solar terms and equinoxes of 2026 to 2035 against a second astronomy.

The product asks lunar_python; here sxtwl (寿星天文历, C++) is asked the same, for every rule of the
catalogue that hangs on the moon or the sun, and for the holidays that the law fixes.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
import sxtwl

from bot.facts import load_health_days
from domain import lunar
from domain.health_day import HealthDay, calendar
from domain.health_day.rule import Announced, Equinox, Lunar, Rule, Term, WeekOf
from domain.holidays import statutory

YEARS = range(2026, 2036)
CHINA = timezone(timedelta(hours=8))
# sxtwl numbers the terms from 冬至 on.
TERMS = [
    "冬至",
    "小寒",
    "大寒",
    "立春",
    "雨水",
    "惊蛰",
    "春分",
    "清明",
    "谷雨",
    "立夏",
    "小满",
    "芒种",
    "夏至",
    "小暑",
    "大暑",
    "立秋",
    "处暑",
    "白露",
    "秋分",
    "寒露",
    "霜降",
    "立冬",
    "小雪",
    "大雪",
]


def inner(rule: Rule) -> Rule:
    if isinstance(rule, Announced):
        return inner(rule.placeholder)
    return inner(rule.of) if isinstance(rule, WeekOf) else rule


SKY = [
    day for day in load_health_days().days if isinstance(inner(day.rule), Lunar | Term | Equinox)
]


def moments(year: int) -> dict[str, datetime]:
    """The terms of a solar year, in Chinese time."""
    found = {}
    for one in (*sxtwl.getJieQiByYear(year - 1), *sxtwl.getJieQiByYear(year)):
        at = sxtwl.JD2DD(one.jd)
        day = datetime(int(at.Y), int(at.M), int(at.D), int(at.h), int(at.m), tzinfo=CHINA)
        if day.year == year:
            found[TERMS[one.jqIndex]] = day
    return found


def lunar_days(year: int, month: int, day: int) -> Iterator[date]:
    """Every day of a solar year with this lunar date, leap months left out."""
    on = date(year, 1, 1)
    while on.year == year:
        other = sxtwl.fromSolar(on.year, on.month, on.day)
        if (other.getLunarMonth(), other.getLunarDay()) == (month, day) and not other.isLunarLeap():
            yield on
        on += timedelta(days=1)


def expected(rule: Rule, year: int) -> list[date]:
    match rule:
        case Lunar(month, day):
            return list(lunar_days(year, month, day))
        case Term(name):
            return [moments(year)[name].date()]
        case Equinox(month, weekday):
            day = moments(year)[lunar.EQUINOXES[month]].astimezone(UTC).date()
            return [day - timedelta(days=(day.weekday() - weekday) % 7 or 7)]
    raise AssertionError(rule)


def test_what_the_catalogue_takes_from_the_sky() -> None:
    assert {day.id for day in SKY} == {
        "HD007", "HD012", "HD019", "HD032", "HD092", "HD112", "HD135", "HD160", "HD162",
    }  # fmt: skip


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("day", SKY, ids=lambda day: day.id)
def test_a_day_falls_where_the_second_astronomy_puts_it(day: HealthDay, year: int) -> None:
    ours = [found.start_on for found in calendar([day], year)]
    assert ours == expected(inner(day.rule), year)


@pytest.mark.parametrize("year", YEARS)
def test_all_twenty_four_terms(year: int) -> None:
    other = moments(year)
    assert {name: lunar.term(name, year) for name in lunar.TERMS} == {
        name: other[name].date() for name in lunar.TERMS
    }


@pytest.mark.parametrize("year", YEARS)
def test_both_equinoxes_in_universal_time(year: int) -> None:
    other = moments(year)
    for month, name in lunar.EQUINOXES.items():
        assert lunar.equinox(month, year) == other[name].astimezone(UTC).date()


@pytest.mark.parametrize("year", YEARS)
def test_the_holidays_that_the_law_fixes(year: int) -> None:
    (new_year,) = lunar_days(year, 1, 1)
    spans = {
        "元旦": (date(year, 1, 1), 1),
        "春节": (new_year - timedelta(days=1), 4),
        "清明节": (moments(year)["清明"].date(), 1),
        "劳动节": (date(year, 5, 1), 2),
        "端午节": (*lunar_days(year, 5, 5), 1),
        "中秋节": (*lunar_days(year, 8, 15), 1),
        "国庆节": (date(year, 10, 1), 3),
    }
    wanted: dict[date, set[str]] = {}
    for name, (first, length) in spans.items():
        for on in (first + timedelta(days=n) for n in range(length)):
            wanted.setdefault(on, set()).add(name)
    assert {on: set(names.split("、")) for on, names in statutory(year).items()} == wanted


@pytest.mark.parametrize("year", YEARS)
def test_every_lunar_date_of_ordinary_months(year: int) -> None:
    """All 360: not only those the catalogue names today."""
    found: dict[tuple[int, int], list[date]] = {}
    on = date(year, 1, 1)
    while on.year == year:
        other = sxtwl.fromSolar(on.year, on.month, on.day)
        if not other.isLunarLeap():
            found.setdefault((other.getLunarMonth(), other.getLunarDay()), []).append(on)
        on += timedelta(days=1)
    for month in range(1, 13):
        for day in range(1, 31):
            assert list(lunar.days_in(year, month, day)) == found.get((month, day), [])
