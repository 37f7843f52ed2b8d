"""Notices: who is reached, what may be done when, when a receipt is asked for."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product

import pytest

from bot.config import Config
from bot.facts import load_office
from domain import notice
from domain.errors import Refused
from domain.notice import Act, Candidate, Cause, Kind, Standing, Tally
from domain.permission import Role

HOSPITAL, CENTRE, CDC = 1, 2, 3
ZHANG, LIU, LI, ZHAO = 11, 12, 13, 14


def open_(person: int, unit: int | None) -> Candidate:
    return Candidate(person, unit, is_open=True, closed_why=None)


def closed(person: int, unit: int | None, why: str | None) -> Candidate:
    return Candidate(person, unit, is_open=False, closed_why=why)


POSSIBLE = {
    (Standing.COMPOSED, Act.CONFIRM),
    (Standing.COMPOSED, Act.DROP),
    (Standing.SENDING, Act.PAUSE),
    (Standing.SENDING, Act.CANCEL),
    (Standing.PAUSED, Act.RESUME),
    (Standing.PAUSED, Act.CANCEL),
    (Standing.DONE, Act.RESEND),
}


@pytest.mark.parametrize(("standing", "act"), list(product(Standing, Act)))
def test_what_may_be_done_when(standing: Standing, act: Act) -> None:
    if (standing, act) in POSSIBLE:
        notice.check(standing, act, "周管")
        return
    with pytest.raises(Refused) as refused:
        notice.check(standing, act, "周管")
    assert refused.value.key == f"notice-is-{standing}"
    assert refused.value.values == {"by": "周管"}


def test_one_message_a_person_however_many_units() -> None:
    reach = notice.reckon(
        [HOSPITAL, CENTRE], [open_(ZHANG, HOSPITAL), open_(ZHANG, CENTRE)], whole=True
    )
    assert reach.readers == {ZHANG: HOSPITAL}
    assert reach.unreached == {}


def test_units_with_nobody_are_named_with_their_cause() -> None:
    reach = notice.reckon(
        [HOSPITAL, CENTRE, CDC],
        [open_(ZHANG, HOSPITAL), closed(LI, CENTRE, "blocked")],
        whole=False,
    )
    assert reach.units == 3
    assert reach.unreached == {CENTRE: Cause.STOPPED, CDC: Cause.UNREGISTERED}
    assert reach.closed == {Cause.STOPPED: 1}


def test_a_unit_is_reached_when_one_of_its_people_is() -> None:
    reach = notice.reckon(
        [HOSPITAL], [closed(LIU, HOSPITAL, None), open_(ZHANG, HOSPITAL)], whole=False
    )
    assert reach.unreached == {}
    assert reach.closed == {Cause.NEVER_STARTED: 1}


@pytest.mark.parametrize(("whole", "readers"), [(True, {ZHAO: None}), (False, {})])
def test_roles_of_no_unit_count_only_for_the_whole_commission(
    *, whole: bool, readers: dict[int, None]
) -> None:
    assert notice.reckon([HOSPITAL], [open_(ZHAO, None)], whole=whole).readers == readers


def test_a_unit_outside_the_audience_is_left_alone() -> None:
    assert notice.reckon([CENTRE], [open_(ZHANG, HOSPITAL)], whole=True).readers == {}


@pytest.mark.parametrize("order", [1, -1])
def test_who_serves_a_unit_and_the_commission_reads_for_the_unit(order: int) -> None:
    both = [open_(ZHANG, None), open_(ZHANG, HOSPITAL)][::order]
    assert notice.reckon([HOSPITAL], both, whole=True).readers == {ZHANG: HOSPITAL}


@pytest.mark.parametrize(
    ("said", "cause"),
    [
        (None, Cause.NEVER_STARTED),
        ("blocked", Cause.STOPPED),
        ("Forbidden: bot was blocked by the user", Cause.STOPPED),
        ("Forbidden: bot was kicked from the group chat", Cause.STOPPED),
        ("Forbidden: user is deactivated", Cause.DELETED),
        ("Bad Request: user not found", Cause.DELETED),
        ("Bad Request: chat not found", Cause.NEVER_STARTED),
        ("Forbidden: bot can't initiate conversation with a user", Cause.NEVER_STARTED),
        ("Bad Request: wrong file identifier", Cause.REFUSED),
        ("", Cause.REFUSED),
    ],
)
def test_what_telegram_says_is_a_cause(said: str | None, cause: Cause) -> None:
    assert notice.cause_of(said) is cause


def test_names_are_gathered_by_cause() -> None:
    said = [
        ("张敏", "user is deactivated"),
        ("李强", "blocked"),
        ("刘院长", "Forbidden: bot was blocked by the user"),
    ]
    assert notice.by_cause(said) == {Cause.STOPPED: ("李强", "刘院长"), Cause.DELETED: ("张敏",)}


@pytest.mark.parametrize(
    ("kind", "room", "key"),
    [
        (Kind.TEXT, notice.TEXT_ROOM, "notice-text-too-long"),
        (Kind.PHOTO, notice.CAPTION_ROOM, "notice-caption-too-long"),
        (Kind.DOCUMENT, notice.CAPTION_ROOM, "notice-caption-too-long"),
    ],
)
def test_what_is_too_long_is_refused_with_its_count(kind: Kind, room: int, key: str) -> None:
    notice.check_length(kind, room)
    with pytest.raises(Refused) as refused:
        notice.check_length(kind, room + 1)
    assert refused.value.key == key
    assert refused.value.values == {"length": room + 1, "limit": room}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("", ""),
        ("\n  \n关于报送计划的通知\n各单位：", "关于报送计划的通知"),
        ("长" * 40, "长" * 40),
        ("长" * 41, "长" * 39 + "…"),
    ],
)
def test_the_first_line_is_the_title(text: str, title: str) -> None:
    assert notice.title(text) == title


def test_roles_behind_the_options() -> None:
    assert notice.roles_of(["contact", "unit_lead"]) == {Role.CONTACT, Role.UNIT_LEAD}
    assert notice.roles_of(["everyone"]) == set(Role)


def test_receipts_are_asked_for_on_working_days_after() -> None:
    friday = datetime(2026, 11, 27, 2, 0, tzinfo=UTC)
    assert chased(friday, (3, 1)) == [date(2026, 11, 30), date(2026, 12, 2)]
    assert chased(friday, (1, 3), cap=1) == [date(2026, 11, 30)]
    assert chased(friday, ()) == []
    assert chased(friday, (1, 30)) == [date(2026, 11, 30)], "after 30 days nobody is asked"


def test_what_is_confirmed_at_night_is_asked_for_a_day_after_it_went_out() -> None:
    monday_night = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)  # it goes out on Tuesday at 07:30
    assert chased(monday_night, (1,)) == [date(2026, 11, 25)]


def chased(confirmed_at: datetime, days: tuple[int, ...], cap: int = 5) -> list[date]:
    office = load_office(Config())
    policy = replace(office.policy, notice_chase_days=days, chase_cap=cap)
    return notice.chase_days(confirmed_at, replace(office, policy=policy))


def test_the_card_is_shown_anew_only_when_something_moved() -> None:
    before = Tally(sent=1, waiting=2).mark(Standing.SENDING)
    assert Tally(sent=1, waiting=1, in_flight=1).mark(Standing.SENDING) == before
    moved = (
        Tally(sent=2),
        Tally(sent=1, uncertain=1),
        Tally(sent=1, cancelled=1),
        Tally(sent=1, failed={Cause.STOPPED: ("李强",)}),
    )
    assert len({before, *(tally.mark(Standing.SENDING) for tally in moved)}) == 5
    assert Tally(sent=1, waiting=2).mark(Standing.PAUSED) != before
