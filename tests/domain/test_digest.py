"""When a digest is due and whether it may still go out, over weekends and the October holidays."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.facts import load_holidays
from domain.digest import may_go_out, next_for, next_on
from domain.policy import Policy
from domain.workdays import Hours, Workdays

SHANGHAI = ZoneInfo("Asia/Shanghai")
HOURS = Hours(SHANGHAI)
POLICY = Policy()
WORKDAYS = Workdays.of(load_holidays())


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-23T00:00:00", "2026-11-23T08:30:00"),
        ("2026-11-23T08:29:59", "2026-11-23T08:30:00"),
        ("2026-11-23T08:30:00", "2026-11-24T08:30:00"),
        ("2026-11-27T09:00:00", "2026-11-30T08:30:00"),  # Friday → Monday
        ("2026-09-30T09:00:00", "2026-10-08T08:30:00"),  # over the October holidays
        ("2026-10-09T09:00:00", "2026-10-10T08:30:00"),  # a Saturday that is worked
        ("2026-12-31T09:00:00", "2027-01-04T08:30:00"),  # New Year's Day by law, then a weekend
    ],
)
def test_the_next_digest(now: str, due: str) -> None:
    assert next_for(None, local(now), POLICY, HOURS, WORKDAYS) == local(due)
    assert next_on(local(now), POLICY, HOURS, WORKDAYS) == HOURS.local_day(local(due))


@pytest.mark.parametrize(
    ("now", "may"),
    [
        ("2026-11-23T07:29:59", False),
        ("2026-11-23T07:30:00", True),  # who asked for it then
        ("2026-11-23T15:00:00", True),  # late, but the same day
        ("2026-11-23T19:59:59", True),
        ("2026-11-23T20:00:00", False),
        ("2026-11-28T09:00:00", False),  # Saturday
        ("2026-10-05T09:00:00", False),  # holiday
        ("2026-10-10T09:00:00", True),  # make-up Saturday
    ],
)
def test_late_the_same_day_never_at_night_nor_on_a_rest_day(now: str, may: bool) -> None:  # noqa: FBT001
    assert may_go_out(local(now), POLICY, HOURS, WORKDAYS) is may


def test_a_year_has_one_digest_a_working_day() -> None:
    now, end, days = local("2026-01-01T00:00:00"), local("2027-01-01T00:00:00"), []
    while (now := next_for(None, now, POLICY, HOURS, WORKDAYS)) < end:
        assert may_go_out(now, POLICY, HOURS, WORKDAYS)
        days.append(HOURS.local_day(now))

    year = (date(2026, 1, 1) + timedelta(days=n) for n in range(365))
    assert days == [day for day in year if WORKDAYS.is_workday(day)]
