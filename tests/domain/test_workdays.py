"""Working days against the official tables, and their arithmetic against itself."""

from datetime import UTC, date, datetime, time, timedelta
from importlib import resources
from zoneinfo import ZoneInfo

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import PackError
from domain.holidays import parse_table, statutory
from domain.workdays import (
    Caveat,
    Hours,
    Workdays,
    add_working_time,
    moment,
    working_time_between,
)

SHANGHAI = ZoneInfo("Asia/Shanghai")
HOURS = Hours(SHANGHAI)
TABLES = tuple(
    parse_table(file.read_text(encoding="utf-8"), file.name)
    for file in resources.files("packs").joinpath("holidays").iterdir()
    if file.name.endswith(".toml")
)
WORKDAYS = Workdays.of(TABLES)
YEARS = sorted(WORKDAYS.published)

days = st.dates(date(2013, 1, 10), date(2028, 12, 20))
counts = st.integers(-60, 60)


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]


def on(day: str, at: str = "00:00") -> datetime:
    return moment(date.fromisoformat(day), time.fromisoformat(at), SHANGHAI)


def table(lines: str) -> str:
    return f'year = 2026\nsource = "test"\n[[holiday]]\nname = "元旦"\n{lines}'


@pytest.mark.parametrize("year", YEARS)
def test_every_day_of_a_published_year_agrees_with_chinesecalendar(year: int) -> None:
    ours = [WORKDAYS.is_workday(day) for day in days_of(year)]
    assert ours == [chinese_calendar.is_workday(day) for day in days_of(year)]


def test_2026_is_the_arrangement_of_the_notice() -> None:
    (table_2026,) = [table for table in TABLES if table.year == 2026]
    spans = ("01-01/03", "02-15/23", "04-04/06", "05-01/05", "06-19/21", "09-25/27", "10-01/07")
    off = set()
    for span in spans:
        month, ends = span.split("-")
        first, last = map(int, ends.split("/"))
        off |= {date(2026, int(month), day) for day in range(first, last + 1)}
    assert table_2026.off.keys() == off
    make_up = ("01-04", "02-14", "02-28", "05-09", "09-20", "10-10")
    assert table_2026.make_up.keys() == {date.fromisoformat(f"2026-{day}") for day in make_up}
    assert WORKDAYS.festival(date(2026, 2, 17)) == "春节"
    assert WORKDAYS.festival(date(2026, 2, 24)) is None


def test_years_from_2013_to_2026_are_there() -> None:
    assert list(range(2013, 2027)) == YEARS


def test_a_year_without_its_table_falls_back_to_weekdays_and_the_law_and_says_so() -> None:
    assert WORKDAYS.caveat_for(date(2026, 12, 31)) is None
    assert WORKDAYS.caveat_for(date(2026, 12, 31), date(2027, 1, 4)) is Caveat.TABLE_UNPUBLISHED
    assert not WORKDAYS.is_workday(date(2027, 1, 1))  # Friday, but the law's New Year
    assert WORKDAYS.festival(date(2027, 2, 5)) == "春节"  # New Year's Eve, off since 2025
    assert WORKDAYS.is_workday(date(2027, 10, 4))  # Monday; only the table could give it away
    assert not WORKDAYS.is_workday(date(2027, 10, 9))  # Saturday; it may become a make-up day


@pytest.mark.parametrize("year", [2025, 2026])
def test_what_the_law_fixes_is_off_in_the_official_tables(year: int) -> None:
    assert not [day for day in statutory(year) if WORKDAYS.is_workday(day)]


def test_a_coinciding_festival_keeps_both_names() -> None:
    assert statutory(2020)[date(2020, 10, 1)] == "中秋节、国庆节"


@given(days)
def test_next_and_previous_are_the_nearest_working_days(day: date) -> None:
    after, before = WORKDAYS.next_workday(day), WORKDAYS.previous_workday(day)
    assert before <= day <= after
    assert WORKDAYS.is_workday(before)
    assert WORKDAYS.is_workday(after)
    assert WORKDAYS.is_workday(day) == (before == day == after)
    assert WORKDAYS.workdays_between(day, after) == (0 if day == after else 1)


@given(days, counts)
def test_shifting_back_undoes_shifting(day: date, count: int) -> None:
    workday = WORKDAYS.next_workday(day)
    shifted = WORKDAYS.shift(workday, count)
    assert WORKDAYS.shift(shifted, -count) == workday
    assert WORKDAYS.workdays_between(workday, shifted) == count


@given(days, days)
def test_counting_is_the_inverse_of_shifting(start: date, end: date) -> None:
    start, end = WORKDAYS.next_workday(start), WORKDAYS.next_workday(end)
    assert WORKDAYS.shift(start, WORKDAYS.workdays_between(start, end)) == end


def test_five_working_days_over_two_holidays() -> None:
    assert WORKDAYS.shift(date(2026, 9, 23), 5) == date(2026, 10, 8)
    assert WORKDAYS.shift(date(2026, 11, 26), 2) == date(2026, 11, 30)


def test_a_due_day_moves_to_a_working_day_within_its_quota_year() -> None:
    end_of_2026 = date(2026, 12, 31)
    assert WORKDAYS.due_on_workday(date(2026, 10, 3), end_of_2026) == date(2026, 10, 8)
    assert WORKDAYS.due_on_workday(date(2026, 12, 31), end_of_2026) == date(2026, 12, 31)
    # 30 June 2024 is a Sunday and ends a half-year: the day stands, nobody loses time.
    assert WORKDAYS.due_on_workday(date(2024, 6, 30), date(2024, 6, 30)) == date(2024, 6, 30)
    assert WORKDAYS.due_on_workday(date(2024, 6, 29), date(2024, 6, 30)) == date(2024, 6, 30)


@given(days, st.integers(0, 40))
def test_a_due_day_is_never_made_earlier_nor_later_than_the_end(day: date, room: int) -> None:
    last = day + timedelta(days=room)
    assert day <= WORKDAYS.due_on_workday(day, last) <= last


def test_a_local_moment_is_aware_utc() -> None:
    assert on("2026-12-02", "15:00") == datetime(2026, 12, 2, 7, tzinfo=UTC)
    assert HOURS.local_day(datetime(2026, 12, 1, 16, tzinfo=UTC)) == date(2026, 12, 2)
    assert (HOURS.opens, HOURS.closes) == (time(8, 30), time(17, 30))


@pytest.mark.parametrize(
    ("at", "hours", "until"),
    [
        (on("2026-11-24", "09:00"), 2, on("2026-11-24", "11:00")),
        (on("2026-11-24", "10:30"), 2, on("2026-11-24", "14:30")),  # over lunch
        (on("2026-11-24", "16:30"), 4, on("2026-11-25", "11:30")),  # over the night
        (on("2026-11-27", "17:00"), 1, on("2026-11-30", "09:00")),  # over the weekend
        (on("2026-09-30", "17:00"), 1, on("2026-10-08", "09:00")),  # over the National Day week
        (on("2026-02-14", "16:30"), 1, on("2026-02-14", "17:30")),  # a make-up Saturday is worked
        (on("2026-11-24", "22:00"), 0, on("2026-11-25", "08:30")),
        (on("2026-11-24", "12:00"), 0, on("2026-11-24", "13:30")),
    ],
)
def test_working_time_skips_what_is_not_worked(at: datetime, hours: int, until: datetime) -> None:
    assert add_working_time(at, timedelta(hours=hours), HOURS, WORKDAYS) == until


@given(
    st.datetimes(datetime(2025, 1, 2), datetime(2027, 12, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.integers(0, 60 * 60).map(lambda minutes: timedelta(minutes=minutes)),
)
def test_time_added_is_time_worked(at: datetime, duration: timedelta) -> None:
    until = add_working_time(at, duration, HOURS, WORKDAYS)
    assert until >= at
    assert working_time_between(at, until, HOURS, WORKDAYS) == duration


def test_nothing_was_worked_backwards() -> None:
    later, earlier = on("2026-11-25", "10:00"), on("2026-11-24", "10:00")
    assert working_time_between(later, earlier, HOURS, WORKDAYS) == timedelta()


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        ("year = ", "toml", "Invalid value"),
        ('year = "2026"', "year", "must be given as int"),
        ("year = 2026", "holiday", "must be given as list"),
        ("year = 2026\nholiday = [1]", "holiday", "section"),
        ("year = 2026\nyaer = 1", "yaer", "unknown key"),
        ("year = 2026\n[[holiday]]\nname = 1", "name", "must be given as str"),
        (table("of = []"), "of", "unknown key"),
        (table(""), "元旦.off", "first day, last day"),
        (table("off = 1"), "元旦.off", "list of dates"),
        (table("off = [2026-01-03, 2026-01-01]"), "元旦.off", "first day, last day"),
        (table("off = [2026-01-01, 2026-01-03T00:00:00]"), "元旦.off", "is not a date"),
        (table('off = ["1-1", "1-3"]'), "元旦.off", "is not a date"),
        (table("off = [2025-01-01, 2025-01-03]"), "元旦.off", "not in the year 2026"),
        (table("off = [2026-01-01, 2026-01-03]\nmake_up = [2026-01-03]"), "元旦.make_up", "both"),
        (
            table("off = [2026-01-01, 2026-01-03]")
            + '\n[[holiday]]\nname = "春节"\noff = [2026-01-03, 2026-01-04]',
            "春节.off",
            "already off for 元旦",
        ),
        (
            'year = 2026\n[[holiday]]\nname = "元旦"\noff = [2026-01-01, 2026-01-01]',
            "source",
            "must be given as str",
        ),
    ],
)
def test_a_wrong_table_is_refused_with_file_key_and_reason(
    text: str, key: str, reason: str
) -> None:
    with pytest.raises(PackError) as caught:
        parse_table(text, "2026.toml")
    assert (caught.value.file, caught.value.key) == ("2026.toml", key)
    assert reason in caught.value.reason
