"""Stand-ins, roster and door beside what the stories tell: forged values, races, late timers."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from actions import duty, filing_backfills, filing_door, stand_ins
from actions.tx import Tx
from domain.duty import Planned
from domain.errors import Refused
from domain.filing import State
from domain.filing_door import How
from domain.stand_in import Delegation, Kind
from storage import duty as duty_rows
from storage import filing_doors, filings, people, timers
from storage import stand_ins as stand_in_rows
from storage.timers import Timer
from tests import factories
from tests.actions.test_filings import PROPOSAL, acting, refused
from tests.office import MONDAY, Office
from tests.stories.filing_cast import cast

TODAY = date(2026, 11, 23)


def id_of(office: Office, telegram_id: int) -> int:
    def ask(tx: Tx) -> int:
        found = people.by_telegram(tx.conn, telegram_id, tx.today)
        assert found is not None
        return found.id

    return int(office.run(ask))


def by_nobody(office: Office, fn: Callable[..., Any], *args: Any) -> str:
    with pytest.raises(Refused) as error:
        office.run(fn, *args)
    return error.value.key


def given_by_wang(office: Office, stand_in: int = 1007, **more: Any) -> Delegation:
    fields = {
        "kind": Kind.GIVEN,
        "person_id": id_of(office, 1004),
        "stand_in_id": id_of(office, stand_in),
        "valid_from": TODAY,
        "valid_to": TODAY,
    }
    return Delegation(**fields | more)


def test_who_may_arrange_what(any_office: Office) -> None:
    cast(any_office)
    new = given_by_wang(any_office)
    deputy = given_by_wang(any_office, kind=Kind.DEPUTY, valid_to=None)
    assert by_nobody(any_office, stand_ins.arrange, new) == "not-allowed"
    assert refused(any_office, 1007, stand_ins.arrange, new) == "not-allowed"
    assert refused(any_office, 1004, stand_ins.arrange, deputy) == "not-allowed"
    contact = given_by_wang(any_office, 1001)
    assert refused(any_office, 1004, stand_ins.arrange, contact) == "stand-in-no-seat"
    nobody = given_by_wang(any_office, stand_in_id=999)
    assert refused(any_office, 1004, stand_ins.arrange, nobody) == "not-found"
    for_zhang = given_by_wang(any_office, person_id=id_of(any_office, 1001))
    assert refused(any_office, 1006, stand_ins.arrange, for_zhang) == "stand-in-nothing-to-give"
    acting(any_office, 1004, stand_ins.arrange, new)
    assert refused(any_office, 1007, stand_ins.end, 1) == "not-allowed"


def test_one_day_and_one_class_are_said_so(any_office: Office) -> None:
    people_ = cast(any_office)
    one = given_by_wang(any_office, filing_class="C")
    acting(any_office, 1004, stand_ins.arrange, one)
    assert "11月23日 周一，C 类 重大敏感" in people_.chen.last.text


def test_it_ends_once(any_office: Office) -> None:
    cast(any_office)
    acting(any_office, 1004, stand_ins.arrange, given_by_wang(any_office))
    assert any_office.ask(stand_in_rows.end, 1, MONDAY)
    assert not any_office.ask(stand_in_rows.end, 1, MONDAY)
    assert refused(any_office, 1004, stand_ins.end, 1) == "stand-in-over"


def test_a_leave_ends_and_tells_who_it_is_about(any_office: Office) -> None:
    people_ = cast(any_office)
    leave = given_by_wang(any_office, kind=Kind.LEAVE, stand_in_id=None)
    acting(any_office, 1006, stand_ins.arrange, leave)
    assert "周管安排：王处长请假" in people_.wang.last.text
    acting(any_office, 1006, stand_ins.end, 1)
    assert "周管提前结束" in people_.wang.last.text


def shift(person_id: int, hours: int = 8) -> Planned:
    return Planned(person_id, MONDAY - timedelta(hours=1), MONDAY + timedelta(hours=hours))


def with_officers(office: Office) -> tuple[int, int]:
    cast(office)
    for name, telegram_id in (("赵值班", 1005), ("钱值班", 1008)):
        factories.person(office, name, telegram_id, "duty_officer")
    return id_of(office, 1005), id_of(office, 1008)


def test_only_an_admin_enters_only_officers(any_office: Office) -> None:
    zhao, _ = with_officers(any_office)
    assert by_nobody(any_office, duty.enter, [shift(zhao)]) == "not-allowed"
    assert refused(any_office, 1005, duty.enter, [shift(zhao)]) == "not-allowed"
    assert refused(any_office, 1006, duty.enter, [shift(1)]) == "duty-officer-gone"


def test_a_shift_goes_only_to_another_officer_and_once(any_office: Office) -> None:
    zhao, qian = with_officers(any_office)
    acting(any_office, 1006, duty.enter, [shift(zhao)])
    for nobody in (zhao, 1, 999):
        assert refused(any_office, 1005, duty.hand_over, 1, nobody) == "button-stale"
    found = any_office.ask(duty_rows.get, 1)
    assert any_office.ask(duty_rows.cut, found, MONDAY)
    assert not any_office.ask(duty_rows.cut, found, MONDAY)
    assert refused(any_office, 1005, duty.hand_over, 1, qian) == "duty-over"


def test_an_officer_who_enters_the_roster_is_not_told_of_it(any_office: Office) -> None:
    people_ = cast(any_office)
    factories.role(any_office, people_.zhou, "duty_officer")
    acting(any_office, 1006, duty.enter, [shift(id_of(any_office, 1006))])
    assert not people_.zhou.heard("您的值班")


def arrived(office: Office) -> None:
    with_officers(office)
    acting(office, 1001, lambda tx: filing_door.arrive(tx, PROPOSAL, card_seen=True))


def test_only_the_unit_calls(any_office: Office) -> None:
    with_officers(any_office)
    for caller in (1003, 1004, 1005):
        call = lambda tx: filing_door.arrive(tx, PROPOSAL, card_seen=False)  # noqa: E731
        assert refused(any_office, caller, call) == "not-allowed"


def test_only_a_listed_reason_declines(any_office: Office) -> None:
    arrived(any_office)
    assert (
        refused(any_office, 1005, filing_door.decline, 1, 1, "不想") == "filing-reason-not-listed"
    )
    acting(any_office, 1005, filing_door.decline, 1, 1, "not_ours")
    told = any_office.person(1001, "张敏").last.text
    assert "工作时间另行约访" in told


def test_who_saw_the_page_before_another_answered_is_too_late(any_office: Office) -> None:
    arrived(any_office)
    seen = any_office.ask(filings.get, 1)
    acting(any_office, 1005, filing_door.agree, 1, 1, How.KEY)
    assert any_office.ask(filings.advance, seen, State.VERBAL_NO) is False
    assert refused(any_office, 1008, filing_door.agree, 1, 1, How.KEY) == "filing-already"
    assert refused(any_office, 1008, filing_door.hold, 1, 1) == "filing-already"
    assert any_office.ask(filings.get, 1).temporary_number.endswith("紧01号")


def test_the_form_is_the_units_and_comes_once(any_office: Office) -> None:
    arrived(any_office)
    acting(any_office, 1005, filing_door.agree, 1, 1, How.KEY)
    fill_in = filing_backfills.fill_in
    assert refused(any_office, 1005, fill_in, 1, 1, PROPOSAL) == "not-allowed"
    seen = any_office.ask(filings.get, 1)
    acting(any_office, 1002, fill_in, 1, 1, PROPOSAL)
    assert refused(any_office, 1001, fill_in, 1, 1, PROPOSAL) == "filing-already"
    judged = filing_door.judge_onsite()
    assert not any_office.ask(filings.fill_in, seen, PROPOSAL, judged, State.APPROVED)


def test_a_late_reminder_of_what_is_filled_in_says_nothing(any_office: Office) -> None:
    arrived(any_office)
    acting(any_office, 1005, filing_door.agree, 1, 1, How.KEY)
    acting(any_office, 1001, filing_backfills.fill_in, 1, 1, PROPOSAL)
    heard = len(any_office.person(1001, "张敏").chat)
    late = Timer(99, filing_backfills.BACKFILL, "1:", MONDAY)
    any_office.run(filing_backfills.remind, late)
    any_office.run(filing_backfills.remind, Timer(99, filing_backfills.BACKFILL, "77:", MONDAY))
    assert len(any_office.person(1001, "张敏").chat) == heard


def test_after_the_last_reminder_there_is_none(any_office: Office) -> None:
    arrived(any_office)
    acting(any_office, 1005, filing_door.agree, 1, 1, How.PHONE)
    any_office.travel(MONDAY + timedelta(days=6))
    assert any_office.ask(timers.waiting, filing_backfills.BACKFILL, "1:") is None
    assert any_office.ask(filing_doors.get, 1).filed_at is None
    zhou = any_office.person(1006, "周管")
    owed = [m for m in zhou.chat if "补报备未交" in m.text]
    assert len(owed) == 2
    assert any_office.ask(filings.get, 1).state is State.ARCHIVED
    assert "口头同意后没有补报备" in zhou.last.text
