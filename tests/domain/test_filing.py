"""The state machine, enumerated whole; numbers and clocks of a filing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts import load_holidays
from domain import filing
from domain.chain import STATE_OF
from domain.errors import Refused
from domain.filing import Act, Party, State
from domain.filing_class import FilingClass
from domain.filing_deciding import WAITING
from domain.office import Office
from domain.permission import Person, Role, RoleHeld
from domain.policy import Policy
from domain.workdays import Hours, Workdays

# interview.md §10, written out a second time: state, act, who → the next state.
AT_A_STEP = {  # wherever somebody of the office is asked; None: it stays where it is
    ("approve", "signer"): "approved",  # once no step is left
    ("reject", "signer"): "rejected",
    ("return", "signer"): "returned",
    ("condition", "signer"): "conditional",
    ("reassign", "signer"): None,
    ("add_signer", "signer"): None,
    ("cc", "signer"): None,
    ("rescue", "admin"): None,
    ("withdraw", "filer"): "withdrawn",
    ("withdraw", "unit_lead"): "withdrawn",
    ("expire", "clock"): "expired",
}
ALLOWED = {
    (None, "submit", "filer"): "submitted",
    **{
        (state, act, party): to or state
        for state in ("submitted", "co_sign", "final_review")
        for (act, party), to in AT_A_STEP.items()
    },
    ("conditional", "accept", "filer"): "approved",
    ("conditional", "accept", "unit_lead"): "approved",
    ("conditional", "withdraw", "filer"): "withdrawn",
    ("conditional", "withdraw", "unit_lead"): "withdrawn",
    ("conditional", "expire", "clock"): "expired",
    ("returned", "resubmit", "filer"): "submitted",
    ("returned", "withdraw", "filer"): "withdrawn",
    ("returned", "withdraw", "unit_lead"): "withdrawn",
    ("returned", "expire", "clock"): "expired",
    ("filed", "object", "unit_lead"): "submitted",
    ("filed", "object", "approver"): "submitted",
    ("filed", "cancel", "filer"): "cancelled",
    ("filed", "cancel", "unit_lead"): "cancelled",
    ("filed", "propose", "approver"): "filed",
    ("filed", "revoke", "approver"): "revoked",
    ("approved", "cancel", "filer"): "cancelled",
    ("approved", "cancel", "unit_lead"): "cancelled",
    ("approved", "propose", "approver"): "approved",
    ("approved", "revoke", "approver"): "revoked",
    ("rejected", "appeal", "filer"): "final_review",
    ("rejected", "appeal", "unit_lead"): "final_review",
    ("revoked", "receive", "filer"): "revoked",
    ("revoked", "receive", "unit_lead"): "revoked",
    (None, "arrive", "filer"): "onsite",
    **{
        (state, act, "duty_officer"): to
        for state in ("onsite", "verbal_hold")
        for act, to in (
            ("verbal_ok", "verbal_ok"),
            ("verbal_hold", "verbal_hold"),
            ("verbal_no", "verbal_no"),
        )
    },
    ("onsite", "withdraw", "filer"): "withdrawn",
    ("onsite", "withdraw", "unit_lead"): "withdrawn",
    ("onsite", "expire", "clock"): "expired",
    ("verbal_hold", "withdraw", "filer"): "withdrawn",
    ("verbal_hold", "withdraw", "unit_lead"): "withdrawn",
    ("verbal_hold", "expire", "clock"): "expired",
    ("verbal_ok", "backfill", "filer"): "approved",
    ("verbal_ok", "backfill", "unit_lead"): "approved",
    ("verbal_ok", "cancel", "filer"): "cancelled",
    ("verbal_ok", "cancel", "unit_lead"): "cancelled",
    ("verbal_ok", "close", "clock"): "archived",
}
UNIT = ("filer", "unit_lead")
AFTERWARDS = (  # state, act, who, the next state
    ("filed", "change", UNIT, "filed"),
    ("filed", "reopen", UNIT, "submitted"),
    ("approved", "change", UNIT, "approved"),
    ("approved", "reopen", UNIT, "submitted"),
    ("filed", "hold", UNIT, "held"),
    ("approved", "hold", UNIT, "held"),
    ("filed", "no_show", UNIT, "archived"),
    ("approved", "no_show", UNIT, "archived"),
    ("filed", "close", ("clock",), "archived"),
    ("approved", "close", ("clock",), "archived"),
    ("held", "record", (*UNIT, "clock"), "awaiting_pub"),
    ("held", "agree_check", UNIT, "fact_check"),
    ("fact_check", "check", (*UNIT, "clock"), "awaiting_pub"),
    ("held", "publish", UNIT, "published"),
    ("fact_check", "publish", UNIT, "published"),
    ("awaiting_pub", "publish", UNIT, "published"),
    ("awaiting_pub", "drop", UNIT, "archived"),
    ("awaiting_pub", "close", ("clock",), "archived"),
    ("published", "correct", UNIT, "correction"),
    ("published", "close", ("clock",), "archived"),
    ("correction", "answer", UNIT, "archived"),
    ("correction", "close", ("clock",), "archived"),
    ("submitted", "revoke_consent", UNIT, "consent_revoked"),
    ("co_sign", "revoke_consent", UNIT, "consent_revoked"),
    ("final_review", "revoke_consent", UNIT, "consent_revoked"),
    ("returned", "revoke_consent", UNIT, "consent_revoked"),
    ("conditional", "revoke_consent", UNIT, "consent_revoked"),
    ("approved", "revoke_consent", UNIT, "consent_revoked"),
    ("held", "revoke_consent", UNIT, "consent_revoked"),
    ("fact_check", "revoke_consent", UNIT, "consent_revoked"),
    ("awaiting_pub", "revoke_consent", UNIT, "consent_revoked"),
    ("published", "revoke_consent", UNIT, "consent_revoked"),
    ("correction", "revoke_consent", UNIT, "consent_revoked"),
    ("consent_revoked", "tell_outlet", UNIT, "archived"),
    ("consent_revoked", "close", ("clock",), "archived"),
)
ALLOWED |= {(state, act, who): to for state, act, by, to in AFTERWARDS for who in by}
STATES: tuple[State | None, ...] = (None, *State)
ZONE = ZoneInfo("Asia/Shanghai")
OFFICE = Office(
    name="示范市卫生健康委员会",
    code="示卫宣",
    zone=ZONE,
    policy=Policy(),
    hours=Hours(ZONE),
    workdays=Workdays.of(()),
    health_days=None,
    forms={},
)
MONDAY = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)  # 09:30
FRIDAY_EVENING = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)  # 18:00


@pytest.mark.parametrize(("state", "act", "party"), [*product(STATES, Act, Party)])
def test_every_state_act_and_party(state: State | None, act: Act, party: Party) -> None:
    expected = ALLOWED.get((state, act.value, party.value))
    if expected is not None:
        assert filing.move(state, act, frozenset({party})) == expected
        return
    with pytest.raises(Refused) as refused:
        filing.move(state, act, frozenset({party}))
    somebody_may = any((state, act.value, other.value) in ALLOWED for other in Party)
    assert refused.value.key == ("not-allowed" if somebody_may else "filing-not-now")


@pytest.mark.parametrize(("state", "party"), [*product(State, Party)])
def test_the_keys_offered_are_those_that_work(state: State, party: Party) -> None:
    offered = {act.value for act in filing.possible(state, party)}
    assert offered == {a for s, a, p in ALLOWED if s == state and p == party}


def test_every_state_can_be_reached_and_no_open_one_is_a_trap() -> None:
    reached = {move.to for move in filing.TABLE.values()} | {State.FILED, *STATE_OF.values()}
    assert reached == set(State)
    ends = set(State) - {state for state, _ in filing.TABLE}
    assert ends == {
        State.VERBAL_NO,
        State.WITHDRAWN,
        State.CANCELLED,
        State.EXPIRED,
        State.ARCHIVED,
    }
    decided = {State.REJECTED, State.REVOKED}  # ended too: one may appeal, one hears of it
    for state in set(State) - ends - decided:
        assert any(
            Party.CLOCK in move.by for (from_, _), move in filing.TABLE.items() if from_ is state
        )
    for state in (*WAITING, State.RETURNED, State.CONDITIONAL, *filing.AT_DOOR):
        assert (state, Act.EXPIRE) in filing.TABLE


def test_the_clock_approves_nothing() -> None:
    clock = frozenset({Party.CLOCK})
    assert {filing.TABLE[key].to for key in filing.TABLE if filing.TABLE[key].by == clock} == {
        State.EXPIRED,
        State.ARCHIVED,
    }


@pytest.mark.parametrize("filing_class", list(FilingClass))
def test_only_routine_is_filed_at_once(filing_class: FilingClass) -> None:
    expected = State.FILED if filing_class is FilingClass.A else State.SUBMITTED
    assert filing.standing_after_submit(filing_class) is expected


@pytest.mark.parametrize(
    ("roles", "is_filer", "expected"),
    [
        ([("contact", 1)], True, {"filer"}),
        ([("contact", 1)], False, set()),
        ([("unit_lead", 1)], False, {"unit_lead"}),
        ([("unit_lead", 1)], True, {"filer", "unit_lead"}),
        ([("unit_lead", 2)], False, set()),
        ([("unit_lead", None)], False, set()),
        ([("approver", None)], False, {"approver"}),
        ([("approver", 1)], False, {"approver"}),
        ([("approver", 2)], False, set()),
        ([("approver", None)], True, {"filer"}),
        ([("approver", 1), ("unit_lead", 1)], False, {"approver", "unit_lead"}),
        ([("admin", None)], False, {"admin"}),
        ([("reviewer", None)], False, set()),  # asked step by step, not by the role alone
        ([("auditor", None)], False, set()),
        ([], False, set()),
    ],
)
def test_what_somebody_is_to_a_filing(
    roles: list[tuple[str, int | None]], *, is_filer: bool, expected: set[str]
) -> None:
    held = tuple(RoleHeld(Role(role), unit_id) for role, unit_id in roles)
    person = Person(7, "某某", "zh-CN", 7, held)
    assert filing.parties(person, 1, 7 if is_filer else 8) == expected


def test_nobody_is_the_clock() -> None:
    assert filing.parties(None, 1, 7) == {Party.CLOCK}


@pytest.mark.parametrize(
    ("serial", "expected"),
    [
        (17, "示卫宣媒备〔2026〕0017号"),
        (9999, "示卫宣媒备〔2026〕9999号"),
        (10000, "示卫宣媒备〔2026〕10000号"),
    ],
)
def test_numbers_have_four_digits_or_more(serial: int, expected: str) -> None:
    assert filing.filing_number("示卫宣", 2026, serial) == expected


@given(st.integers(1, 10**6), st.integers(2000, 2100), st.integers(1, 99), st.text(max_size=20))
def test_a_number_is_found_again_wherever_it_stands(
    serial: int, year: int, version: int, around: str
) -> None:
    number = filing.filing_number("示卫宣", year, serial)
    text = f"{around}<code>{filing.shown_number(number, version)}</code> {around}"
    assert filing.number_in(text, "示卫宣") == number


def test_two_numbers_are_no_card() -> None:
    one, two = (filing.filing_number("示卫宣", 2026, serial) for serial in (1, 2))
    assert filing.number_in(f"{one} {two}", "示卫宣") is None
    assert filing.number_in("第0001号", "示卫宣") is None
    assert filing.number_in(one, "邻卫宣") is None


def test_what_stands_in_a_list_is_no_number_to_quote() -> None:
    number = filing.filing_number("示卫宣", 2026, 17)
    assert filing.short_number(number) == "0017号"
    assert filing.number_in(filing.short_number(number), "示卫宣") is None


def test_the_version_stands_behind_the_number_from_the_second_on() -> None:
    assert filing.shown_number("示卫宣媒备〔2026〕0017号", 1) == "示卫宣媒备〔2026〕0017号"
    assert filing.shown_number("示卫宣媒备〔2026〕0017号", 2) == "示卫宣媒备〔2026〕0017号-2"


@pytest.mark.parametrize(
    ("now", "starts_at", "due_at"),
    [
        # four working hours: two before noon, two after
        (MONDAY, MONDAY + timedelta(days=3), datetime(2026, 11, 23, 7, 30, tzinfo=UTC)),
        (FRIDAY_EVENING, MONDAY + timedelta(days=9), datetime(2026, 11, 30, 6, 30, tzinfo=UTC)),
        # it begins before: half of the time that is left
        (MONDAY, MONDAY + timedelta(hours=2), MONDAY + timedelta(hours=1)),
    ],
)
def test_when_an_answer_is_due(now: datetime, starts_at: datetime, due_at: datetime) -> None:
    assert filing.answer_due_at(now, starts_at, OFFICE) == due_at


@pytest.mark.parametrize(
    ("after", "soon"), [(timedelta(hours=5, minutes=59), True), (timedelta(hours=6), False)]
)
def test_soon_is_before_an_answer_is_due(after: timedelta, *, soon: bool) -> None:
    assert filing.starts_soon(MONDAY, MONDAY + after, OFFICE) is soon


@pytest.mark.parametrize(
    ("starts_in", "until"),
    [
        (timedelta(days=2), MONDAY + timedelta(hours=6)),
        (timedelta(hours=1), MONDAY + timedelta(hours=1)),
    ],
)
def test_the_objection_window_closes_with_the_interview(
    starts_in: timedelta, until: datetime
) -> None:
    assert filing.objection_until(MONDAY, MONDAY + starts_in, OFFICE) == until


@pytest.mark.parametrize(
    ("starts_in", "due_at"),
    [
        (timedelta(days=30), datetime(2026, 11, 30, 9, 30, tzinfo=UTC)),  # Monday 17:30
        (timedelta(days=1), MONDAY + timedelta(days=1)),
    ],
)
def test_a_correction_has_five_working_days(starts_in: timedelta, due_at: datetime) -> None:
    assert filing.correction_due_at(MONDAY, MONDAY + starts_in, OFFICE) == due_at


@given(st.timedeltas(min_value=timedelta(minutes=1), max_value=timedelta(days=60)))
def test_every_clock_rings_before_the_interview(starts_in: timedelta) -> None:
    starts_at = MONDAY + starts_in
    assert MONDAY < filing.answer_due_at(MONDAY, starts_at, OFFICE) < starts_at
    assert MONDAY < filing.objection_until(MONDAY, starts_at, OFFICE) <= starts_at
    assert MONDAY < filing.correction_due_at(MONDAY, starts_at, OFFICE) <= starts_at


@pytest.mark.parametrize(
    ("starts_in", "until"),
    [
        (timedelta(days=30), datetime(2026, 11, 25, 9, 30, tzinfo=UTC)),  # Wednesday 17:30
        (timedelta(days=1), MONDAY + timedelta(days=1)),
    ],
)
def test_an_appeal_has_two_working_days(starts_in: timedelta, until: datetime) -> None:
    assert filing.appeal_until(MONDAY, MONDAY + starts_in, OFFICE) == until


def test_no_reminder_reaches_anybody_after_the_interview_began() -> None:
    at_night = MONDAY.replace(hour=13)  # 21:00; half-way would be 22:00, in the quiet hours
    assert filing.nudge_at(at_night, at_night + timedelta(hours=2), OFFICE) is None
    after = filing.nudge_at(at_night, at_night + timedelta(days=1), OFFICE)
    assert after is not None
    assert after < at_night + timedelta(days=1)


def test_what_is_filed_on_the_eve_of_a_holiday_is_reminded_of_on_that_eve() -> None:
    eve = datetime(2026, 9, 30, 8, 0, tzinfo=UTC)  # 16:00; work goes on at 08:30 on 8 October
    starts_at = datetime(2026, 10, 8, 2, 0, tzinfo=UTC)  # 10:00
    office = replace(OFFICE, workdays=Workdays.of(load_holidays()))
    assert filing.nudge_at(eve, starts_at, office) == datetime(2026, 9, 30, 9, 30, tzinfo=UTC)
