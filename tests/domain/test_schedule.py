"""The ladder of a chase: named cases one by one, and what always holds."""

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts import load_holidays
from domain.permission import Role
from domain.policy import Policy
from domain.quiet import is_quiet
from domain.schedule import HEARS, LAST_CALL, Ladder, Step
from domain.workdays import Hours, Workdays

SHANGHAI = ZoneInfo("Asia/Shanghai")
HOURS = Hours(SHANGHAI)
WORKDAYS = Workdays.of(load_holidays())
LADDER = Ladder(Policy(), HOURS, WORKDAYS)
LONG_AGO = datetime(2022, 1, 1, tzinfo=UTC)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


def told(ladder: Ladder, due: str, opened: str) -> list[str]:
    """「before 12-07 08:30」 for every rung."""
    rungs = ladder.rungs(local(due), local(opened))
    return [f"{rung.step} {rung.at.astimezone(SHANGHAI):%m-%d %H:%M}" for rung in rungs]


CASES = (
    # the usual: Thursday afternoon, opened weeks before
    (
        "2026-12-10 17:30",
        "2026-11-23 09:30",
        (
            "before 12-07 08:30, before 12-09 08:30, day 12-10 08:30, after 12-11 08:30,"
            " lead 12-14 08:30"
        ),
    ),
    # over the National Day holiday and its make-up Saturday 10 October
    (
        "2026-10-09 17:30",
        "2026-09-01 09:00",
        (
            "before 09-29 08:30, before 10-08 08:30, day 10-09 08:30, after 10-10 08:30,"
            " lead 10-12 08:30"
        ),
    ),
    # opened the day before: that day's telling was the opening
    (
        "2026-12-10 17:30",
        "2026-12-09 09:30",
        "day 12-10 08:30, after 12-11 08:30, lead 12-14 08:30",
    ),
    # opened and due on one day: no morning is left, so the last call is a push
    (
        "2026-12-10 17:30",
        "2026-12-10 09:30",
        "push 12-10 15:30, after 12-11 08:30, lead 12-14 08:30",
    ),
    # opened so late that a last call would only repeat the opening
    ("2026-12-10 17:30", "2026-12-10 14:00", "after 12-11 08:30, lead 12-14 08:30"),
    # opened on Friday, heard of on Friday or on Monday morning: Tuesday's would come too soon
    (
        "2026-12-04 17:30",
        "2026-11-27 09:30",
        "before 12-03 08:30, day 12-04 08:30, after 12-07 08:30, lead 12-08 08:30",
    ),
    # a day more to go, and it is not too soon
    (
        "2026-12-04 17:30",
        "2026-11-26 09:30",
        (
            "before 12-01 08:30, before 12-03 08:30, day 12-04 08:30, after 12-07 08:30,"
            " lead 12-08 08:30"
        ),
    ),
    # opened at night: the units hear of it on the 9th at 07:30, so that morning has no rung
    (
        "2026-12-10 17:30",
        "2026-12-08 21:00",
        "day 12-10 08:30, after 12-11 08:30, lead 12-14 08:30",
    ),
    # due on Monday before the digest: Friday's is too long ago, the push waits for the quiet's end
    (
        "2026-12-14 08:00",
        "2026-11-23 09:30",
        (
            "before 12-09 08:30, before 12-11 08:30, push 12-14 07:30, after 12-15 08:30,"
            " lead 12-16 08:30"
        ),
    ),
    # due at dawn on Monday: no awake moment of a working day is left
    (
        "2026-12-14 07:00",
        "2026-11-23 09:30",
        "before 12-09 08:30, before 12-11 08:30, after 12-15 08:30, lead 12-16 08:30",
    ),
    # due on a Saturday, the year's end: told on the working day before, no push at the weekend
    (
        "2022-12-31 17:30",
        "2022-12-01 09:30",
        "before 12-28 08:30, day 12-30 08:30, after 01-03 08:30, lead 01-04 08:30",
    ),
)


@pytest.mark.parametrize(("due", "opened", "rungs"), CASES)
def test_named_cases(due: str, opened: str, rungs: str) -> None:
    assert ", ".join(told(LADDER, due, opened)) == rungs


def test_numbers_are_data() -> None:
    policy = replace(Policy(), chase_days_before=(5,), chase_on_the_day=False, chase_days_after=())
    ladder = replace(LADDER, policy=policy)
    assert told(ladder, "2026-12-10 17:30", "2026-11-23 09:30") == [
        "before 12-03 08:30",
        "lead 12-11 08:30",
    ]


RETURNED = (  # when, then the contacts, then the unit lead
    ("2026-12-17 16:00", "after 12-18 08:30, lead 12-21 08:30"),
    ("2026-12-18 23:10", "after 12-21 08:30, lead 12-22 08:30"),
    ("2026-09-30 16:00", "after 10-08 08:30, lead 10-09 08:30"),
    ("2026-12-20 12:00", "after 12-21 08:30, lead 12-22 08:30"),
)


@pytest.mark.parametrize(("returned", "rungs"), RETURNED)
def test_what_is_returned_late_is_asked_for_from_then_on(returned: str, rungs: str) -> None:
    found = LADDER.returned(local(returned))
    shown = [f"{rung.step} {rung.at.astimezone(SHANGHAI):%m-%d %H:%M}" for rung in found]
    assert ", ".join(shown) == rungs


def test_the_cap_holds_for_a_return_too() -> None:
    ladder = replace(LADDER, policy=Policy(chase_days_after=(1, 2, 3, 4, 5, 6), chase_cap=3))
    assert [rung.step for rung in ladder.returned(local("2026-12-01 10:00"))] == [Step.AFTER] * 3


@pytest.mark.parametrize("cap", range(7))
def test_the_cap_holds(cap: int) -> None:
    policy = replace(Policy(), chase_cap=cap)
    rungs = replace(LADDER, policy=policy).rungs(local("2026-12-10 17:30"), LONG_AGO)
    assert rungs == LADDER.rungs(local("2026-12-10 17:30"), LONG_AGO)[:cap]


EVERY_DAY = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]


@pytest.mark.parametrize("days_given", [0, 1, 2, 3, 5, 8, 14, 30, 90])
def test_five_at_most_and_the_lead_last_for_every_due_day_of_a_year(days_given: int) -> None:
    """T4: contacts four times at most, the unit lead once and last, admins once after it."""
    for due_on in EVERY_DAY:
        due_at = HOURS.moment(due_on, Policy().due_hour)
        steps = [
            rung.step for rung in LADDER.rungs(due_at, due_at - timedelta(days=days_given, hours=8))
        ]
        told = {role: sum(role in HEARS[step] for step in steps) for role in Role}
        assert len(steps) <= 5, due_on
        assert steps[-2:] == [Step.AFTER, Step.LEAD], due_on
        assert told[Role.CONTACT] <= 4, due_on
        assert told[Role.UNIT_LEAD] == 1, due_on
        assert told[Role.ADMIN] == 1, due_on


moments = st.datetimes(datetime(2023, 1, 1), datetime(2026, 12, 31)).map(  # noqa: DTZ001  (UTC is set next)
    lambda moment: moment.replace(tzinfo=UTC, second=0, microsecond=0)
)
days = st.lists(st.integers(1, 12), max_size=4, unique=True).map(tuple)
policies = st.builds(
    Policy,
    chase_days_before=days,
    chase_days_after=days,
    chase_on_the_day=st.booleans(),
    chase_cap=st.integers(0, 9),
)


@given(policies, moments, st.timedeltas(timedelta(minutes=1), timedelta(days=60)))
def test_what_always_holds(policy: Policy, opened_at: datetime, time_given: timedelta) -> None:
    due_at = opened_at + time_given
    rungs = Ladder(policy, HOURS, WORKDAYS).rungs(due_at, opened_at)

    assert len(rungs) <= policy.chase_cap
    assert all(WORKDAYS.is_workday(rung.on) for rung in rungs)
    assert all(one.at < other.at for one, other in itertools.pairwise(rungs))
    assert len({rung.on for rung in rungs if rung.step is not Step.PUSH}) == sum(
        rung.step is not Step.PUSH for rung in rungs
    ), "one morning, one rung"
    for rung in rungs:
        assert rung.at > opened_at
        assert (rung.at < due_at) == (rung.step in (Step.BEFORE, Step.DAY, Step.PUSH))
        assert rung.on == date.fromisoformat(f"{rung.at.astimezone(SHANGHAI):%Y-%m-%d}")


@given(moments, st.timedeltas(timedelta(minutes=1), timedelta(days=60)))
def test_the_last_call_stands_alone_in_the_last_day(
    opened_at: datetime, time_given: timedelta
) -> None:
    due_at = opened_at + time_given
    rungs = LADDER.rungs(due_at, opened_at)
    pushes = [rung for rung in rungs if rung.step is Step.PUSH]
    for push in pushes:
        others = [rung for rung in rungs if rung.step is not Step.PUSH and rung.at < due_at]
        assert all(due_at - rung.at > timedelta(hours=24) for rung in others)
        assert timedelta() < due_at - push.at <= LAST_CALL
        assert not is_quiet(push.at.astimezone(SHANGHAI).time(), Policy())
    assert len(pushes) <= 1
