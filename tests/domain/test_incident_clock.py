"""Alarms before a limit: each once, in order, and after an outage only the last."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain import incident_clock as rules

T0 = datetime(2026, 11, 23, 19, 10, tzinfo=UTC)
BEFORES = (120, 60, 30, 10)
LIMIT = rules.limit(T0, 5)
MINUTES = st.integers(-60, 400)


def after(**by: float) -> datetime:
    return T0 + timedelta(**by)


def test_the_alarms_of_five_hours() -> None:
    assert after(hours=5) == LIMIT
    assert rules.moments(BEFORES, LIMIT) == [
        (after(hours=3), 120),
        (after(hours=4), 60),
        (after(hours=4, minutes=30), 30),
        (after(hours=4, minutes=50), 10),
        (after(hours=5), 0),
    ]


def test_what_comes_next_and_what_came_last() -> None:
    cases = [
        (0, 180, None),
        (179, 180, None),
        (180, 240, 120),
        (275, 290, 30),
        (299, 300, 10),
        (300, 300, 0),
        (999, 300, 0),
    ]
    for minutes, following, last in cases:
        now = after(minutes=minutes)
        assert rules.next_at(BEFORES, LIMIT, now) == after(minutes=following)
        assert rules.latest(BEFORES, LIMIT, now) == last


@given(st.sets(st.integers(1, 2000), max_size=6), st.integers(1, 48), MINUTES)
def test_the_next_lies_ahead_or_is_the_limit(befores: set[int], hours: int, minutes: int) -> None:
    now, limit_at = after(minutes=minutes), rules.limit(T0, hours)
    following = rules.next_at(befores, limit_at, now)
    assert following > now or following == limit_at <= now
    last = rules.latest(befores, limit_at, now)
    passed = [one for one in (*befores, 0) if limit_at - timedelta(minutes=one) <= now]
    assert last == (min(passed) if passed else None)


@given(st.lists(st.integers(0, 90), min_size=1, max_size=30))
def test_however_one_looks_no_alarm_comes_twice(steps: list[int]) -> None:
    """Ticks at any distance: what is said is said once, and the limit is always said."""
    now, said = T0, []
    due_at: datetime | None = rules.next_at(BEFORES, LIMIT, now)
    for step in (*steps, 400):
        now += timedelta(minutes=step)
        if due_at is not None and due_at <= now:
            said.append(rules.latest(BEFORES, LIMIT, now))
            due_at = rules.next_at(BEFORES, LIMIT, now) if now < LIMIT else None
    assert len(said) == len(set(said))
    assert said[-1] == rules.AT_LIMIT
    assert None not in said


def test_hours_and_minutes() -> None:
    assert rules.parts(timedelta(hours=4, minutes=35, seconds=59)) == (4, 35)
    assert rules.parts(timedelta(0)) == (0, 0)
    assert rules.parts(timedelta(minutes=-5)) == (0, 0)
