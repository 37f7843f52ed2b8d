"""A month as weeks: Monday first, nothing lost, no strip over another."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import lunar
from domain.messages import Bilingual
from domain.month import Held, Month, bars, days_of, following, weeks

firsts = st.dates(date(1990, 1, 1), date(2099, 12, 1)).map(lambda day: day.replace(day=1))


def held(first: date, last: date, *, key: bool = False) -> Held:
    return Held(name=Bilingual("某日", "some day"), first=first, last=last, is_key=key)


@given(firsts)
def test_weeks_hold_the_month_and_begin_on_monday(first: date) -> None:
    found = weeks(first)
    days = list(days_of(found))
    assert all(week[0].weekday() == 0 and len(week) == 7 for week in found)
    assert days == [days[0] + timedelta(days=n) for n in range(len(days))]
    assert found[0][0] <= first <= found[0][-1]
    assert found[-1][0] < following(first) <= found[-1][-1] + timedelta(days=1)


@pytest.mark.parametrize(("month", "count"), [(2, 4), (4, 5), (5, 5), (8, 6)])
def test_four_to_six_weeks(month: int, count: int) -> None:
    year = 2027 if month == 2 else 2026
    assert len(weeks(date(year, month, 1))) == count


stretches = st.lists(
    st.tuples(st.integers(-10, 40), st.integers(1, 20), st.booleans()).map(
        lambda it: held(
            date(2026, 5, 1) + timedelta(days=it[0]),
            date(2026, 5, 1) + timedelta(days=it[0] + it[1]),
            key=it[2],
        )
    ),
    max_size=8,
)


@given(stretches)
def test_no_strip_lies_over_another_and_none_is_lost(found: list[Held]) -> None:
    for week in weeks(date(2026, 5, 1)):
        laid = bars(week, found)
        taken = [(bar.lane, day) for bar in laid for day in range(bar.start, bar.end + 1)]
        assert len(taken) == len(set(taken))
        assert len(laid) == sum(one.touches(week[0], week[-1]) for one in found)


def test_one_day_is_a_cell_several_a_strip_all_month_a_line() -> None:
    first = date(2026, 10, 1)
    alone = held(date(2026, 10, 8), date(2026, 10, 8))
    key = held(date(2026, 10, 8), date(2026, 10, 8), key=True)
    stretch = held(date(2026, 9, 30), date(2026, 10, 2))
    whole = held(date(2026, 9, 1), date(2026, 10, 31))
    month = Month(first=first, today=first, held=(alone, key, stretch, whole))
    assert month.on(date(2026, 10, 8)) == (key, alone)
    assert month.stretches() == (stretch,)
    assert month.whole() == (whole,)


def test_what_a_wall_calendar_prints_beneath_a_day() -> None:
    assert lunar.said(date(2026, 4, 5)) == Bilingual("清明", "Qingming")
    assert lunar.said(date(2026, 2, 17)) == Bilingual("正月", "1.1")
    assert lunar.said(date(2026, 2, 20)) == Bilingual("初四", "1.4")
    assert lunar.said(date(2025, 7, 25)) == Bilingual("闰六月", "L6.1")


def test_every_solar_term_of_a_year_is_said_on_its_day() -> None:
    for name, english in zip(lunar.TERMS, lunar.ENGLISH_TERMS, strict=True):
        assert lunar.said(lunar.term(name, 2026)) == Bilingual(name, english)
