"""What repeats: when each occurrence opens and is due, what it is called, how it is kept."""

from datetime import date, time, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Refused
from domain.messages import Bilingual
from domain.series import Rule, coming, days_called, first_few, titled
from domain.when import Move, Recurrence
from tests.domain.when_office import HOURS, NAMES, WORKDAYS

MONTHLY = Recurrence(("FREQ=MONTHLY;BYMONTHDAY=-1",), Move.PREVIOUS)
TODAY = date(2026, 11, 23)


def rule(recurrence: Recurrence, begins_on: date = TODAY, opens_before: int = 14) -> Rule:
    return Rule(
        recurrence=recurrence, begins_on=begins_on, due=time(17, 30), opens_before=opens_before
    )


def said(of: Rule, count: int = 3, after: date = TODAY - timedelta(days=1)) -> list[str]:
    found = islice(coming(of, after, HOURS, WORKDAYS), count)
    return [f"{one.opens_on:%m-%d}..{HOURS.local_day(one.due.at):%m-%d}" for one in found]


@pytest.mark.parametrize(
    ("recurrence", "expected"),
    [
        (MONTHLY, ["11-23..11-30", "12-17..12-31", "01-15..01-29"]),
        # a due day on a rest day moves forward, never past its year
        (Recurrence(("FREQ=MONTHLY;BYMONTHDAY=5",)), ["11-23..12-07", "12-22..01-05"]),
        # weekly: each opens once the one before it is over
        (Recurrence(("FREQ=WEEKLY;BYDAY=FR",)), ["11-23..11-27", "11-30..12-04", "12-07..12-11"]),
        # every second week, counted from the first
        (Recurrence(("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",)), ["11-23..11-25", "11-26..12-09"]),
    ],
)
def test_when_each_opens_and_is_due(recurrence: Recurrence, expected: list[str]) -> None:
    assert said(rule(recurrence), len(expected)) == expected


def test_every_second_week_stays_the_same_weeks_later_on() -> None:
    each = rule(Recurrence(("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",)), date(2026, 11, 25))
    assert said(each, 2, date(2026, 12, 9)) == ["12-10..12-23", "12-24..01-06"]


def test_a_window_may_be_the_whole_month() -> None:
    assert said(rule(MONTHLY, opens_before=31), 2) == ["11-23..11-30", "12-01..12-31"]


def test_a_day_with_a_name_is_asked_of_the_calendar() -> None:
    festival = rule(Recurrence((), named="春节", days_ahead=7))
    found = coming(festival, TODAY, HOURS, WORKDAYS, lambda: [date(2026, 2, 17), date(2027, 2, 6)])
    assert [one.on for one in first_few(found)] == [date(2027, 1, 30)]


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("春节", [date(2026, 2, 17), date(2027, 2, 6)]),
        ("农历12月23日", [date(2027, 1, 30), date(2028, 1, 19)]),
        ("世界视觉日", [date(2026, 10, 8), date(2027, 10, 14)]),
        ("13月40日", []),
    ],
)
def test_when_a_day_of_that_name_is(name: str, days: list[date]) -> None:
    assert list(days_called(name, (2026, 2027), HOURS, WORKDAYS, NAMES)) == days


@pytest.mark.parametrize(
    "rrule", ["FREQ=DAILY", "FREQ=DAILY;INTERVAL=4", "FREQ=WEEKLY;BYDAY=MO,WE,FR"]
)
def test_nobody_is_asked_more_than_once_a_week(rrule: str) -> None:
    with pytest.raises(Refused, match="series-too-often"):
        rule(Recurrence((rrule,))).check()


def test_once_a_week_is_allowed() -> None:
    rule(Recurrence(("FREQ=WEEKLY;BYDAY=MO",))).check()


@pytest.mark.parametrize(
    ("recurrence", "zh", "en"),
    [
        (MONTHLY, "自查（2026年12月）", "Check (2026-12)"),
        (
            Recurrence(("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1",)),
            "自查（2026年12月）",
            "Check (2026-12)",
        ),
        (Recurrence(("FREQ=MONTHLY;BYMONTHDAY=5,20",)), "自查（12月5日）", "Check (12-05)"),
        (Recurrence(("FREQ=WEEKLY;BYDAY=SA",)), "自查（12月5日）", "Check (12-05)"),
        (Recurrence((), named="春节"), "自查（2026年）", "Check (2026)"),
    ],
)
def test_an_occurrence_is_called_by_its_month_or_day(
    recurrence: Recurrence, zh: str, en: str
) -> None:
    assert titled(Bilingual("自查", "Check"), rule(recurrence), date(2026, 12, 5)) == Bilingual(
        zh, en
    )


def test_the_month_stands_where_the_title_wants_it() -> None:
    made = titled(Bilingual("{month}月人物", "People of {month}"), rule(MONTHLY), date(2026, 12, 5))
    assert made == Bilingual("12月人物", "People of 2026-12")


@given(
    recurrence=st.sampled_from(
        [MONTHLY, Recurrence((), named="中秋", workdays_ahead=2), Recurrence(("FREQ=DAILY",))]
    ),
    begins_on=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    due=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    opens_before=st.integers(1, 60),
)
def test_a_rule_is_the_same_after_it_was_kept(
    recurrence: Recurrence, begins_on: date, due: time, opens_before: int
) -> None:
    made = Rule(recurrence=recurrence, begins_on=begins_on, due=due, opens_before=opens_before)
    assert Rule.load(made.dump()) == made
