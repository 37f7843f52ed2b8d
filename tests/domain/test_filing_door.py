"""The ladder of calls, enumerated; the clock of the form that comes in afterwards."""

from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import filing_door as door
from domain.filing import TABLE, Act, Party, State
from domain.filing_class import (
    Facts,
    FilingClass,
    Flag,
    Interviewee,
    Mark,
    Mode,
    Outlet,
    judge_onsite,
)
from domain.filing_door import LADDER, Call, Reminded, Stage
from tests.domain.test_filing import OFFICE

NIGHT = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)  # 02:00
STAFFINGS = [frozenset(found) for n in range(5) for found in combinations(LADDER, n)]


@pytest.mark.parametrize("staffed", STAFFINGS)
def test_everybody_there_is_is_called_three_times_and_then_anew(staffed: frozenset[Stage]) -> None:
    call: Call | None = Call(Stage.START, 0)
    heard = []
    for _ in range(3 * len(staffed) + 1):
        assert call is not None
        call = door.next_call(call, staffed, 3)
        heard.append(call)
    if not staffed:
        assert heard == [None]
        return
    expected = [Call(stage, n) for stage in LADDER if stage in staffed for n in (1, 2, 3)]
    assert heard == [*expected, expected[0]]


@given(st.lists(st.sampled_from(STAFFINGS), min_size=1, max_size=40))
def test_whoever_comes_and_goes_nobody_absent_is_called(staffings: list[frozenset[Stage]]) -> None:
    last = Call(Stage.START, 0)
    for staffed in staffings:
        call = door.next_call(last, staffed, 3)
        assert (call is None) is (not staffed)
        if call is not None:
            assert call.stage in staffed
            assert 1 <= call.round <= 3
            last = call


def test_the_clock_never_consents() -> None:
    for (_state, act), move in TABLE.items():
        if Party.CLOCK in move.by:
            assert act not in (Act.VERBAL_OK, Act.APPROVE, Act.CONDITION)
            assert move.to not in (State.VERBAL_OK, State.APPROVED, State.CONDITIONAL, State.FILED)


@pytest.mark.parametrize(
    ("serial", "expected"),
    [
        (1, "示卫宣媒备〔2026〕紧01号"),
        (99, "示卫宣媒备〔2026〕紧99号"),
        (100, "示卫宣媒备〔2026〕紧100号"),
    ],
)
def test_temporary_numbers(serial: int, expected: str) -> None:
    assert door.temporary_number("示卫宣", 2026, serial) == expected


def test_the_form_is_asked_for_before_it_is_due_then_of_more_people() -> None:
    expected = [
        (datetime(2026, 11, 24, 23, 30, tzinfo=UTC), Reminded.SOON),  # 22:00, after the night
        (datetime(2026, 11, 24, 23, 30, tzinfo=UTC), Reminded.OVERDUE),  # 02:00, the same
        (datetime(2026, 11, 25, 23, 30, tzinfo=UTC), Reminded.STILL),
        (datetime(2026, 11, 26, 23, 30, tzinfo=UTC), Reminded.STILL),
    ]
    assert list(door.reminders(NIGHT, OFFICE)) == expected


def test_by_day_nothing_waits_for_the_morning() -> None:
    noon = NIGHT + timedelta(hours=10)
    after = [(at - noon) / timedelta(hours=1) for at, _ in door.reminders(noon, OFFICE)]
    assert after == [20, 24, 48, 72]


@given(st.integers(0, 60 * 24 * 30))
def test_reminders_end(minutes: int) -> None:
    answered_at = NIGHT + timedelta(minutes=minutes)
    now, heard = answered_at, []
    while (found := door.next_reminder(answered_at, now, OFFICE)) is not None:
        now = found
        if now < door.gives_up_at(answered_at, OFFICE):
            heard.append(door.last_reminder(answered_at, now, OFFICE))
    assert now == door.gives_up_at(answered_at, OFFICE)
    assert 3 <= len(heard) <= 4
    assert heard[-1] is Reminded.STILL
    assert Reminded.OVERDUE in heard


def test_before_anything_is_due_nobody_is_reminded() -> None:
    assert door.last_reminder(NIGHT, NIGHT, OFFICE) is None


@pytest.mark.parametrize("flag", list(Flag))
def test_what_began_at_the_door_stays_urgent(flag: Flag) -> None:
    facts = Facts(
        flags=frozenset({flag}),
        mode=Mode.PHONE,
        outlet=Outlet.LICENSED,
        interviewee=Interviewee.EXPERT,
    )
    assert judge_onsite().marks == (Mark.ONSITE,)
    judged = judge_onsite(facts)
    assert judged.filing_class is FilingClass.D
    assert set(judged.marks) == {Mark.ONSITE, Mark(flag.value)}
