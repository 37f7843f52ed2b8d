"""What the clock does after an interview: when it asks, when it closes, and that it always ends."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain import filing, filing_reminder
from domain import filing_afterwards as after
from domain.errors import Refused
from domain.filing import Act, Party, State
from domain.filing_afterwards import Ask, Beat, Standing
from domain.filing_reminder import Due, Reminder
from domain.quiet import is_quiet
from tests.domain.test_filing import OFFICE

MOST_MESSAGES = 6  # of their own or lines of a digest, once the interview is over


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    """Local time of 2026; 23 November is a Monday."""
    return datetime(2026, month, day, hour, minute, tzinfo=OFFICE.zone).astimezone(UTC)


WEDNESDAY = at(25, 15)


def standing(
    state: State, since: datetime, starts_at: datetime = WEDNESDAY, **more: object
) -> Standing:
    return Standing(state, since, starts_at, **more)  # type: ignore[arg-type]


def beats(found: after.Follow) -> list[tuple[datetime, str]]:
    return [(beat.at, str(beat.does)) for beat in found.beats]


def test_two_hours_after_the_end_and_once_more_next_morning() -> None:
    found = after.follow(standing(State.APPROVED, at(23, 9)), OFFICE)
    assert beats(found) == [
        (at(25, 15), "begun"),
        (at(25, 18), "held"),  # an hour long when nobody said how long
        (at(27, 17, 30), "close"),
    ]
    assert found.mornings == (date(2026, 11, 26),)


def test_the_end_that_was_named_counts() -> None:
    one = standing(State.FILED, at(23, 9), ends_at=at(25, 17, 30))
    assert (at(25, 19, 30), "held") in beats(after.follow(one, OFFICE))


@pytest.mark.parametrize(
    ("starts_at", "mornings"),
    [
        (at(25, 17, 30), (date(2026, 11, 26), date(2026, 11, 27))),  # 20:30 is night
        (at(27, 18), (date(2026, 11, 30), date(2026, 12, 1))),  # Friday night
        (at(28, 10), (date(2026, 11, 30), date(2026, 12, 1))),  # a Saturday
        (at(25, 3), (date(2026, 11, 25), date(2026, 11, 26))),  # before dawn: that morning
    ],
)
def test_what_ends_at_night_or_on_a_rest_day_is_asked_in_the_digest(
    starts_at: datetime, mornings: tuple[date, ...]
) -> None:
    found = after.follow(standing(State.APPROVED, at(23, 9), starts_at), OFFICE)
    assert found.mornings == mornings
    assert [does for _, does in beats(found)] == ["begun", "close"]


@pytest.mark.parametrize(
    ("state", "expected", "mornings"),
    [
        (State.HELD, [(at(26, 17, 30), "record")], ()),
        (State.FACT_CHECK, [(at(26, 14, 30), "check")], ()),  # four working hours from 18:00
        (
            State.AWAITING_PUB,
            [(at(8, 17, 30, month=12), "close")],
            (date(2026, 11, 30), date(2026, 12, 7)),  # +3 is a Saturday, +10 too
        ),
        (State.PUBLISHED, [(at(2, 18, month=12), "close")], ()),
        (State.CORRECTION, [(at(30, 17, 30), "close")], (date(2026, 11, 26),)),
        (
            State.CONSENT_REVOKED,
            [(at(25, 20), "outlet-told"), (at(30, 17, 30), "close")],
            (date(2026, 11, 26),),
        ),
    ],
)
def test_every_later_state(
    state: State, expected: list[tuple[datetime, str]], mornings: tuple[date, ...]
) -> None:
    found = after.follow(standing(state, at(25, 18)), OFFICE)
    assert beats(found) == expected
    assert found.mornings == mornings


def test_a_named_day_of_publication_is_asked_about_the_day_after() -> None:
    one = standing(State.AWAITING_PUB, at(25, 18), publish_on=date(2026, 12, 16))
    assert after.follow(one, OFFICE).mornings == (date(2026, 12, 17), date(2026, 12, 24))
    past = replace(one, publish_on=date(2026, 11, 20))  # said long ago, and put off since
    assert after.follow(past, OFFICE).mornings[0] == date(2026, 11, 26)


def test_what_waits_for_a_decision_or_is_over_is_left_alone() -> None:
    followed = {
        State.FILED,
        State.APPROVED,
        State.HELD,
        State.FACT_CHECK,
        State.AWAITING_PUB,
        State.PUBLISHED,
        State.CORRECTION,
        State.CONSENT_REVOKED,
    }
    for state in set(State) - followed:
        assert after.follow(standing(state, at(23, 9)), OFFICE) == after.Follow()


def test_after_a_standstill_only_the_last_thing_is_done() -> None:
    found = after.follow(standing(State.APPROVED, at(23, 9)), OFFICE)
    assert found.due(at(25, 14)) is None
    assert found.due(at(25, 18)) == Beat(at(25, 18), Ask.HELD)
    assert found.due(at(31, 9, month=12)) == Beat(at(27, 17, 30), Act.CLOSE)
    assert found.next_at(at(25, 18)) == at(27, 17, 30)
    assert found.next_at(at(27, 17, 30)) is None


@pytest.mark.parametrize("act", list(Act))
def test_when_an_act_may_be_done(act: Act) -> None:
    """Held or not: only afterwards.  What decides: only before.  What followed: whenever."""
    begun = {Act.HOLD, Act.NO_SHOW}
    whenever = {act for _, act in after.AFTERWARDS} - begun | {Act.RECEIVE}
    assert after.is_timely(act, at(25, 15), at(25, 14)) is (act not in begun)
    assert after.is_timely(act, at(25, 15), at(25, 15)) is (act in begun | whenever)


@pytest.mark.parametrize(
    ("act", "now", "key"),
    [
        (Act.HOLD, at(25, 14), "filing-not-begun"),
        (Act.CANCEL, at(25, 15), "filing-begun"),
        (Act.APPROVE, at(25, 15), "filing-time-passed"),
    ],
)
def test_what_is_said_of_the_wrong_time(act: Act, now: datetime, key: str) -> None:
    with pytest.raises(Refused) as refused:
        after.check_time(act, at(25, 15), now)
    assert refused.value.key == key


@pytest.mark.parametrize("act", list(after.OUTCOMES))
def test_only_a_listed_answer_is_one(act: Act) -> None:
    for code in after.OUTCOMES[act]:
        after.check_outcome(act, code)
    with pytest.raises(Refused):
        after.check_outcome(act, after.UNANSWERED)


MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 2, 1)).map(  # noqa: DTZ001
    lambda naive: naive.replace(tzinfo=UTC, second=0, microsecond=0)
)


@given(
    starts_at=MOMENTS,
    hours=st.integers(0, 30),
    answers=st.lists(st.sampled_from(sorted(Act)), max_size=4),
    named=st.none() | st.integers(0, 180),
)
@settings(max_examples=300, deadline=None)
def test_every_interview_ends_by_the_clock_alone(
    starts_at: datetime, hours: int, answers: list[Act], named: int | None
) -> None:
    """Whatever was answered so far, in whatever state: then silence, and it closes all the same."""
    now, state, asked = starts_at, State.APPROVED, 0
    since = starts_at - timedelta(days=1)
    for act in answers:  # what the table does not allow is refused, and nothing changes
        move = filing.TABLE.get((state, act))
        if move is not None and Party.FILER in move.by and act in after.AT_ANY_TIME | after.BEGUN:
            now += timedelta(hours=hours)
            state, since = move.to, now
    for _ in range(len(State)):
        if state is State.ARCHIVED:
            break
        publish_on = OFFICE.day_of(since) + timedelta(days=named) if named is not None else None
        found = after.follow(Standing(state, since, starts_at, None, publish_on), OFFICE)
        asked += len(found.mornings) + sum(
            beat.does in (Ask.HELD, Ask.OUTLET_TOLD) for beat in found.beats
        )
        assert all(map(OFFICE.workdays.is_workday, found.mornings))
        last = found.beats[-1]
        assert isinstance(last.does, Act)
        assert Party.CLOCK in filing.TABLE[state, last.does].by
        assert last.at > since
        state, since = filing.TABLE[state, last.does].to, last.at
    assert state is State.ARCHIVED
    assert asked <= MOST_MESSAGES


@given(starts_at=MOMENTS)
def test_the_first_question_never_comes_at_night_or_on_a_rest_day(starts_at: datetime) -> None:
    found = after.follow(standing(State.APPROVED, starts_at, starts_at), OFFICE)
    for beat in found.beats:
        if beat.does is Ask.HELD:
            local = OFFICE.local(beat.at)
            assert OFFICE.workdays.is_workday(local.date())
            assert not is_quiet(local.time(), OFFICE.policy)
    assert 1 <= len(found.mornings) <= 2


# before it


@pytest.mark.parametrize(
    ("starts_at", "agreed_at", "expected"),
    [
        (at(26, 15), at(24, 9), [(at(26, 13), Reminder.HOURS)]),  # the digest of the 25th says it
        (
            at(26, 15),
            at(25, 10),  # after that digest
            [(at(26, 13), Reminder.HOURS), (at(25, 15), Reminder.DAY)],
        ),
        (at(26, 15), at(25, 16), [(at(26, 13), Reminder.HOURS)]),  # less than a day before
        (at(26, 15), at(26, 14), []),  # they know
        (at(30, 9), at(26, 9), [(at(30, 7), Reminder.HOURS)]),  # Monday: told on Friday
    ],
)
def test_what_is_brought_to_mind(
    starts_at: datetime, agreed_at: datetime, expected: list[tuple[datetime, Reminder]]
) -> None:
    found = filing_reminder.own_messages(starts_at, agreed_at, None, OFFICE)
    assert found == tuple(Due(which, when) for when, which in expected)


def test_somebody_with_a_later_digest_is_told_in_theirs() -> None:
    afternoon = 16 * 60
    found = filing_reminder.own_messages(at(26, 15), at(25, 10), afternoon, OFFICE)
    assert [due.reminder for due in found] == [Reminder.HOURS]
    assert filing_reminder.told_on(at(30, 9), OFFICE) == date(2026, 11, 27)
