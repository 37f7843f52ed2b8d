"""Every state, every act, every role of an incident; and when it is said to have happened."""

from datetime import UTC, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from bot.config import Config
from bot.facts import load_office
from domain import incident as rules
from domain import when
from domain.errors import Refused
from domain.incident import RIGHTS, TABLE, Act, State
from domain.permission import Person, Role, RoleHeld

# What is possible in each state, written down a second time, by hand.
WORK = "add_fact check_fact draft remark sign release conference take give leave note_gap"
POSSIBLE = {
    None: "start",
    State.OPEN: f"{WORK} answer set_t0 pause close",
    State.PAUSED: f"{WORK} set_t0 resume close",
    State.CLOSED: "note_gap",
}
# Who may: contact, lead, spokesperson, reviewer, approver, co-signer, duty, admin, auditor.
ROLES = tuple(Role)
WORKING = [act for act in Act if act in WORK.split() and act is not Act.SIGN]
MAY = {
    **dict.fromkeys((*WORKING, Act.ANSWER), "x x x . x . x x ."),
    Act.START: "x x . . . . x x .",
    Act.SET_T0: ". x . . . . x x .",
    Act.PAUSE: ". . . . . . . x .",
    Act.RESUME: ". . . . . . . x .",
    Act.CLOSE: ". x . . . . . x .",
    Act.SIGN: ". x . . x . . . .",
}
SEES = "x x x . x . x x x"
SHANGHAI = ZoneInfo("Asia/Shanghai")
OFFICE = load_office(Config.model_validate({"telegram": {"token": "1:a"}}))


def somebody(role: Role, unit_id: int | None) -> Person:
    return Person(1, "甲", "zh-CN", 1001, (RoleHeld(role, unit_id),))


def marked(marks: str, role: Role) -> bool:
    return marks.split()[ROLES.index(role)] == "x"


def expected(state: State | None, act: Act, role: Role) -> str:
    if state is not None and not marked(SEES, role):
        return "not-found"
    if not marked(MAY[act], role):
        return "not-allowed"
    return "" if act in POSSIBLE[state].split() else f"incident-is-{state}"


@pytest.mark.parametrize(
    ("state", "act", "role"), list(product((None, *State), Act, Role)), ids=str
)
def test_every_state_act_and_role(state: State | None, act: Act, role: Role) -> None:
    refused = expected(state, act, role)
    for unit_id in (7, 70, None):  # the unit, the one above it, the whole commission
        person = somebody(role, unit_id)
        if refused:
            with pytest.raises(Refused) as caught:
                rules.move(state, act, person, (7, 70))
            assert caught.value.key == refused
        else:
            assert rules.move(state, act, person, (7, 70)) is TABLE[state, act]
    if state is not None:
        person = somebody(role, 7)
        offered = act in rules.possible(state, person, (7, 70))
        assert offered is (act in POSSIBLE[state].split() and marked(MAY[act], role))


@pytest.mark.parametrize(("act", "role"), list(product(Act, Role)))
def test_another_unit_is_nobodys_business(act: Act, role: Role) -> None:
    with pytest.raises(Refused) as caught:
        rules.move(State.OPEN, act, somebody(role, 8), (7, 70))
    assert caught.value.key == "not-found"
    with pytest.raises(Refused):
        rules.move(None, Act.START, None, (7,))


def test_the_tables_are_whole() -> None:
    assert set(MAY) == set(RIGHTS) == set(Act)
    assert {(state, act) for state, acts in POSSIBLE.items() for act in acts.split()} == set(TABLE)


def at(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=SHANGHAI).astimezone(UTC)


@pytest.mark.parametrize(
    ("said_at", "text", "happened"),
    [
        ("2026-11-24 03:20", "3点10分急诊楼起火，已扑灭", "2026-11-24 03:10"),
        ("2026-11-24 03:20", "凌晨3点10分", "2026-11-24 03:10"),
        ("2026-11-24 03:20", "03:10", "2026-11-24 03:10"),
        ("2026-11-24 03:20", "23:50", "2026-11-23 23:50"),
        ("2026-11-24 00:20", "23点50", "2026-11-23 23:50"),
        ("2026-11-24 00:20", "昨晚23点50分", "2026-11-23 23:50"),
        ("2026-11-24 16:20", "3点10分", "2026-11-24 15:10"),
        ("2026-11-24 16:20", "半小时前", "2026-11-24 15:50"),
        ("2026-11-24 16:20", "今天下午3点", "2026-11-24 15:00"),
        ("2026-11-24 16:20", "昨天15:00", "2026-11-23 15:00"),
        ("2026-11-24 03:20", "11月23日22:00", "2026-11-23 22:00"),
        ("2026-11-25 03:20", "周二22:00", "2026-11-24 22:00"),
        ("2027-01-01 03:20", "12月31日 23:30", "2026-12-31 23:30"),
        ("2026-11-24 03:20", "2026年9月1日8:00", "2026-09-01 08:00"),
    ],
)
def test_what_happened_lies_behind(said_at: str, text: str, happened: str) -> None:
    now = at(said_at)
    found = when.read(text, now, SHANGHAI, OFFICE.hours, OFFICE.workdays)
    assert isinstance(found, when.When)
    assert rules.happened_at(text, found, now) == at(happened)


@pytest.mark.parametrize("text", ["明天3点", "今天下午3点", "12月2日15:00", "下周一9:00"])
def test_what_is_to_come_has_not_happened(text: str) -> None:
    now = at("2026-11-24 03:20")
    found = when.read(text, now, SHANGHAI, OFFICE.hours, OFFICE.workdays)
    assert isinstance(found, when.When)
    with pytest.raises(Refused, match="incident-t0-future"):
        rules.happened_at(text, found, now)


def test_a_deadline_is_no_beginning() -> None:
    now = at("2026-11-24 03:20")
    found = when.read("周五前", now, SHANGHAI, OFFICE.hours, OFFICE.workdays)
    assert isinstance(found, when.When)
    with pytest.raises(Refused, match="incident-t0-unclear"):
        rules.happened_at("周五前", found, now)


def test_t0_lies_behind_and_not_too_far() -> None:
    now = at("2026-11-24 03:20")
    rules.check_t0(now, now)
    rules.check_t0(now - rules.FURTHEST, now)
    with pytest.raises(Refused, match="incident-t0-future"):
        rules.check_t0(now + timedelta(minutes=1), now)
    with pytest.raises(Refused, match="incident-t0-old"):
        rules.check_t0(now - rules.FURTHEST - timedelta(minutes=1), now)


def test_what_was_done_was_done_after_t0_and_before_now() -> None:
    now = at("2026-11-24 03:20")
    t0 = now - timedelta(hours=1)
    rules.check_done(t0, t0, now)
    rules.check_done(now, t0, now)
    with pytest.raises(Refused, match="incident-done-future"):
        rules.check_done(now + timedelta(minutes=1), t0, now)
    with pytest.raises(Refused, match="incident-done-early"):
        rules.check_done(t0 - timedelta(minutes=1), t0, now)


def test_seen_is_no_fact() -> None:
    assert all(map(rules.is_answer, ("收到", " 收到。", "OK", "Got it")))
    assert not any(map(rules.is_answer, ("", "收到两份报告", "楼道有烟")))


def test_numbers() -> None:
    assert rules.number_of(2026, 3) == "突〔2026〕003号"
    assert rules.short_number("突〔2026〕003号") == "003号"
