"""Quiet hours: what can wait reaches nobody from 20:00 to 07:30."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.policy import Policy
from domain.quiet import after_quiet, is_quiet

SHANGHAI = ZoneInfo("Asia/Shanghai")
POLICY = Policy()
BY_DAY = Policy(quiet_from=time(12), quiet_to=time(14))


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2026-11-23T19:59:59", "2026-11-23T19:59:59"),
        ("2026-11-23T20:00:00", "2026-11-24T07:30:00"),
        ("2026-11-23T23:59:59", "2026-11-24T07:30:00"),
        ("2026-11-24T00:00:00", "2026-11-24T07:30:00"),
        ("2026-11-24T07:29:59", "2026-11-24T07:30:00"),
        ("2026-11-24T07:30:00", "2026-11-24T07:30:00"),
        ("2026-12-31T22:00:00", "2027-01-01T07:30:00"),
    ],
)
def test_the_night_ends_in_the_morning(now: str, told: str) -> None:
    assert after_quiet(local(now), POLICY, SHANGHAI) == local(told)


def test_every_minute_of_a_day_is_loud_when_it_is_told() -> None:
    start = local("2026-11-23T00:00:00")
    for minute in range(24 * 60):
        told = after_quiet(start + timedelta(minutes=minute), POLICY, SHANGHAI)
        assert not is_quiet(told.astimezone(SHANGHAI).time(), POLICY)
        assert timedelta(0) <= told - (start + timedelta(minutes=minute)) <= timedelta(hours=11.5)


@pytest.mark.parametrize(
    ("at", "quiet"), [("11:59", False), ("12:00", True), ("13:59", True), ("14:00", False)]
)
def test_quiet_hours_within_a_day(at: str, quiet: bool) -> None:  # noqa: FBT001
    assert is_quiet(time.fromisoformat(at), BY_DAY) is quiet


def test_the_end_of_quiet_hours_within_a_day_is_the_same_day() -> None:
    now = local("2026-11-23T12:30:00")
    assert after_quiet(now, BY_DAY, SHANGHAI) == local("2026-11-23T14:00:00")


def test_no_quiet_hours_at_all() -> None:
    never = Policy(quiet_from=time(0), quiet_to=time(0))
    now = local("2026-11-23T02:00:00")
    assert after_quiet(now, never, SHANGHAI) == now
