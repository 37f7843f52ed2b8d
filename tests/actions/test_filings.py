"""Actions on filings beside what the stories tell: races, forged values, timers that come late."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select

from actions import approvals, filing_moves, filing_timers, filings
from actions.tx import Tx
from domain.decision import Refusal
from domain.errors import Refused
from domain.filing import Act, Proposal, State
from domain.filing_class import Flag, Mode
from storage import filing_acts, filing_lists, outlets, people
from storage import filings as rows
from storage.filing_acts import NewAct
from storage.schema.engine import journal
from storage.timers import Timer
from tests.office import MONDAY, Office
from tests.stories.filing_cast import cast, files_for_approval, files_one, fill_rosters

PROPOSAL = Proposal(
    unit_id=1,
    outlet_id=1,
    outlet="东方早报",
    journalist="王记者",
    topic="秋冬季流感疫苗接种",
    expert_id=1,
    interviewee="李国栋 主任医师",
    starts_at=MONDAY + timedelta(days=1),
    ends_at=MONDAY + timedelta(days=1, hours=1),
    mode=Mode.IN_PERSON,
    flags=frozenset({Flag.PATIENT}),
)


def acting(office: Office, telegram_id: int, fn: Callable[..., Any], *args: Any) -> Any:
    """An action done by somebody, outside any chat."""

    def act(tx: Tx) -> Any:
        tx.actor = people.by_telegram(tx.conn, telegram_id, tx.today)
        return fn(tx, *args)

    return office.run(act)


def refused(office: Office, telegram_id: int, fn: Callable[..., Any], *args: Any) -> str:
    with pytest.raises(Refused) as error:
        acting(office, telegram_id, fn, *args)
    return error.value.key


def test_who_saw_the_filing_before_another_decided_is_too_late(any_office: Office) -> None:
    people_ = cast(any_office)
    files_for_approval(people_.zhang)
    seen = any_office.ask(rows.get, 1)
    people_.wang.presses("同意")

    late = NewAct(act=Act.REJECT, to=State.REJECTED)
    assert refused(any_office, 1007, filing_moves.settle, seen, late) == "filing-already"
    assert any_office.ask(rows.get, 1).state is State.APPROVED
    assert any_office.ask(rows.correct, seen, PROPOSAL, judged(any_office)) is False


def judged(office: Office) -> Any:
    return office.run(filings.classify, PROPOSAL)


def test_an_action_asks_for_the_right_itself(any_office: Office) -> None:
    cast(any_office)
    elsewhere = replace(PROPOSAL, unit_id=2)
    assert refused(any_office, 1001, filings.submit, elsewhere) == "not-allowed"
    assert refused(any_office, 1004, filings.submit, PROPOSAL) == "not-allowed"
    with pytest.raises(Refused):
        any_office.run(filings.submit, PROPOSAL)


def test_an_action_checks_what_the_form_checked(office: Office) -> None:
    cast(office)
    past = replace(PROPOSAL, starts_at=MONDAY)
    assert refused(office, 1001, filings.submit, past) == "filing-starts-in-past"
    long = replace(PROPOSAL, topic="长" * 61)
    assert refused(office, 1001, filings.submit, long) == "answer-too-long"


def test_only_the_units_own_account_is_routine(office: Office) -> None:
    cast(office)
    routine = replace(PROPOSAL, flags=frozenset())
    for unit_id, filing_class in ((1, "A"), (2, "B")):
        account = office.ask(outlets.offered, unit_id, 1)[0]
        proposal = replace(routine, outlet_id=account.id)
        assert office.run(filings.classify, proposal).filing_class == filing_class


def test_a_refused_filing_takes_no_number(any_office: Office) -> None:
    cast(any_office)
    refused(any_office, 1001, filings.submit, replace(PROPOSAL, starts_at=MONDAY))
    assert acting(any_office, 1001, filings.submit, PROPOSAL).number.endswith("0001号")


def test_what_was_filed_is_read_back(any_office: Office) -> None:
    cast(any_office)
    filing = acting(any_office, 1001, filings.submit, PROPOSAL)
    assert filing == any_office.ask(rows.get, filing.id)
    assert filing.flags == (Flag.PATIENT,)
    assert filing.ends_at == PROPOSAL.ends_at
    assert (filing.unit, filing.filer) == ("示范市第一人民医院", "张敏")


def test_only_listed_fields_are_returned(any_office: Office) -> None:
    people_ = cast(any_office)
    files_for_approval(people_.zhang)
    for fields in ([], ["number"], ["state", "version"]):
        assert refused(any_office, 1004, approvals.send_back, 1, 1, fields, None) == (
            "filing-no-field"
        )
    acting(any_office, 1004, approvals.send_back, 1, 1, ["flags", "topic", "x"], None)
    done = any_office.ask(filing_acts.last_act, 1)
    assert set(done.fields) == {"topic", "flags"}


def test_a_refusal_is_checked_by_the_action(office: Office) -> None:
    people_ = cast(office)
    files_for_approval(people_.zhang)
    for refusal, key in (
        (Refusal("negative_coverage", "以后再说"), "filing-reason-not-listed"),
        (Refusal("time_clash", None), "filing-alternative-missing"),
    ):
        assert refused(office, 1004, approvals.reject, 1, 1, refusal) == key
    assert office.ask(rows.get, 1).state is State.SUBMITTED


@pytest.mark.parametrize("kind", ["filing.nudge", "filing.expire"])
def test_a_timer_that_comes_late_does_nothing(any_office: Office, kind: str) -> None:
    people_ = cast(any_office)
    files_for_approval(people_.zhang)
    people_.wang.presses("同意")
    said = len(any_office.transport.calls)
    act = filing_timers.nudge if kind == "filing.nudge" else filing_timers.expire
    for ref in ("1:", "999:"):
        any_office.run(act, Timer(id=1, kind=kind, ref=ref, due_at=MONDAY))
    assert len(any_office.transport.calls) == said
    assert any_office.ask(rows.get, 1).state is State.APPROVED


def test_the_journal_holds_keys_never_names(any_office: Office) -> None:
    people_ = cast(any_office)
    files_for_approval(people_.zhang)
    people_.wang.replies(people_.wang.card("0001号"), "流感的事再等等")
    people_.wang.presses("不同意").presses("时间冲突").says("周四上午九点").presses("确认不同意")

    entries = any_office.ask(entries_of_filings)
    assert [act for act, _ in entries] == ["filing.submit", "filing.remark", "filing.reject"]
    told = str(entries)
    for secret in ("王记者", "流感", "李国栋", "周四", "张敏", "王处长"):
        assert secret not in told


def entries_of_filings(conn: Connection) -> list[tuple[str, Any]]:
    query = select(journal.c.act, journal.c.detail).where(journal.c.noun == "filing")
    return [tuple(row) for row in conn.execute(query.order_by(journal.c.id))]


def test_the_register_holds_every_filing_whatever_became_of_it(any_office: Office) -> None:
    people_ = cast(any_office)
    files_one(people_.zhang)
    files_for_approval(people_.li, interviewee="郑晓春")
    people_.li.presses("撤回").presses("确认撤回")
    found = any_office.ask(filing_lists.register_rows, *november())
    assert [(one.number[-5:], one.unit, one.state) for one in found] == [
        ("0001号", "示范市第一人民医院", State.FILED),
        ("0002号", "春晖社区卫生服务中心", State.WITHDRAWN),
    ]


def november() -> tuple[datetime, datetime]:
    return datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)


def test_rosters_are_put_in_again_without_doubling(any_office: Office) -> None:
    cast(any_office)
    any_office.run(fill_rosters)
    assert len(any_office.ask(outlets.search, "东方早报", 1, 10)) == 1
    assert len(any_office.ask(rosters_of_hospital)) == 6


def rosters_of_hospital(conn: Connection) -> list[Any]:
    from storage import experts

    return experts.of_unit(conn, 1, 10)
