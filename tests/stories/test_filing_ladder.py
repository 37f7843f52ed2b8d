"""催办阶梯 in working time, and 解围: who hears when nobody answers (F6)."""

from datetime import UTC, datetime

from tests import factories
from tests.office import Office
from tests.stories.chain_cast import foreign_with_patients, signers
from tests.stories.filing_cast import cast, files_for_approval, files_one
from tests.stories.test_filing_chain import outcomes
from tests.stories.test_filing_timers import NUDGED, at, count

AS_HEAD = "等候已久，请您一并办理"
STUCK = "无人办理</b>"


def test_signers_then_the_head_then_the_admins_each_once(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people, when="12月4日下午三点")  # Monday 09:30, four working hours each
    any_office.travel(at(23, 15, 29))
    assert not people.sun.heard(NUDGED)
    any_office.travel(at(23, 15, 31))
    assert count(people.sun, NUDGED) == 1
    any_office.restart()
    any_office.travel(at(24, 10, 29))
    assert not people.chen.chat
    any_office.travel(at(24, 10, 31))
    assert AS_HEAD in people.chen.last.text
    assert "初审：等 孙主任、陈发言人（任一人）" in people.sun.card("类别依据").text
    any_office.restart()
    any_office.travel(at(24, 16, 31))
    assert STUCK in people.cast.zhou.last.text
    any_office.restart()
    any_office.travel(at(27, 9, 0))
    assert count(people.sun, NUDGED) == 1
    assert count(people.chen, AS_HEAD) == 1
    assert count(people.cast.zhou, STUCK) == 1
    people.chen.presses("同意", on=people.chen.card(AS_HEAD))
    assert "陈发言人于11月27日 周五 09:00同意" in people.cast.zhang.card("类别依据").text


def test_a_co_signer_has_a_working_day(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people, when="12月4日下午三点")
    people.sun.presses("同意")
    people.he.presses("同意")
    any_office.travel(at(24, 9, 29))
    assert not people.li.heard(NUDGED)
    any_office.travel(at(24, 9, 31))
    assert count(people.li, NUDGED) == 1
    assert not people.he.heard(NUDGED)


def test_the_ladder_rests_over_a_holiday_and_works_on_a_make_up_day(any_office: Office) -> None:
    any_office.clock.moment = datetime(2026, 9, 18, 8, 0, tzinfo=UTC)  # Friday 16:00
    people = cast(any_office)
    files_for_approval(people.zhang, when="9月30日下午三点")
    any_office.travel(datetime(2026, 9, 20, 2, 59, tzinfo=UTC))  # Sunday, worked for the holiday
    assert not people.wang.heard(NUDGED)
    any_office.travel(datetime(2026, 9, 20, 3, 1, tzinfo=UTC))  # 11:01
    assert count(people.wang, NUDGED) == 1


def test_who_is_handed_it_has_the_whole_time_anew(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people, when="12月4日下午三点")
    any_office.travel(at(23, 15, 0))
    people.sun.presses("转办", on=people.sun.card("0001号")).presses("王处长")
    any_office.travel(at(24, 9, 59))
    assert not people.cast.wang.heard(NUDGED)
    any_office.travel(at(24, 10, 1))
    assert count(people.cast.wang, NUDGED) == 1
    assert not people.sun.heard(NUDGED)


def test_an_admin_hands_several_over_and_decides_none(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people, when="12月4日下午三点")
    files_for_approval(people.cast.li, interviewee="郑晓春", when="12月4日下午四点")
    files_for_approval(people.cast.li, interviewee="郑晓春", when="12月7日下午四点")
    zhou = people.cast.zhou
    any_office.travel(at(25, 9, 0))
    any_office.restart()
    zhou.says("/approvals").presses("无人办理的（3）")
    assert "无人办理 3 件" in zhou.last.text
    zhou.says("9")
    assert "没有这些编号" in zhou.last.text
    zhou.says("1、0003号")
    any_office.restart()
    zhou.presses("王处长")
    zhou.presses("原签署人不在岗")
    assert "0001号、0003号" in zhou.last.text
    assert "0002号" not in zhou.last.text
    any_office.restart()
    zhou.presses("提交")
    assert "已请王处长办理 2 件" in zhou.last.text
    assert count(people.cast.wang, "周管转请您办理") == 2
    assert outcomes(any_office) == [None, None, None, None]
    zhou.says("/approvals").presses("无人办理的（1）")
    zhou.says("/cancel")
    people.cast.wang.presses("同意", on=people.cast.wang.card("0001号"))
    assert "待会签" in people.cast.zhang.card("类别依据").text
    zhou.presses_data("filing.approve.2.1")
    assert "待审批" in people.cast.li.card("0002号").text


def test_only_an_admin_rescues_and_only_to_an_approver(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people, when="12月4日下午三点")
    any_office.travel(at(25, 9, 0))
    for other in (people.cast.zhang, people.cast.wang, people.sun):
        other.presses_data("filing.stuck.0.0")
        assert other.toast
        assert not other.heard("把哪些交给审批人")
    zhou = people.cast.zhou
    zhou.presses_data("filing.stuck.0.0").presses("全部").says("孙主任")
    assert "没有找到" in zhou.last.text


def test_a_role_that_ran_out_by_its_date_is_noticed_the_next_night(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people, when="12月4日下午三点")
    any_office.run(_ends_today, 1011)
    any_office.travel(datetime(2026, 11, 23, 16, 5, tzinfo=UTC))  # 00:05
    assert "初审：等 王处长、陈处长（任一人）" in people.cast.wang.last.text
    assert not people.sun.card("类别依据").buttons


def _ends_today(tx: object, telegram_id: int) -> None:
    from storage import people, roles

    person = people.by_telegram(tx.conn, telegram_id, tx.today)  # type: ignore[attr-defined]
    assert person is not None
    row = roles.of_person(tx.conn, person.id, tx.today)[0]  # type: ignore[attr-defined]
    roles.set_end(tx.conn, row.id, tx.today)  # type: ignore[attr-defined]


def test_in_english_the_same(office: Office) -> None:
    people = signers(office)
    smith = factories.person(office, "Smith", 1015, "admin", language="en")
    foreign_with_patients(people, when="12月4日下午三点")
    office.travel(at(25, 9, 0))
    assert smith.heard("stuck at first review")
    smith.says("/approvals").presses("Stuck (1)").presses("All (1)").presses("王处长")
    smith.presses("Those asked are away").presses("Submit")
    assert "王处长 is asked for 1." in smith.last.text


def test_a_consent_nobody_can_give_any_more_is_left_to_the_unit(any_office: Office) -> None:
    """The leader has stopped the bot: an admin lets it go on, nobody consents in their place."""
    people = signers(any_office)
    boss = factories.person(any_office, "何文涛", 1021, "unit_lead", unit_id=1)
    zhou = people.cast.zhou
    files_one(people.cast.zhang, interviewee="何文涛", when="12月4日下午三点")
    people.sun.presses("同意")
    assert "本人同意：等 何文涛" in boss.last.text
    any_office.travel(at(25, 18, 0))
    zhou.says("/approvals").presses("无人办理的（1）").presses("0001号").presses("王处长")
    zhou.presses("原签署人不在岗").presses("提交")
    assert "不能办理" in zhou.toast, "as long as the leader is reached, they wait"
    boss.blocks_the_bot()
    any_office.travel(at(26, 18, 0))
    any_office.restart()
    zhou.presses("提交")
    assert zhou.heard("本人同意改由报备单位负责取得：1 件")
    assert "本人同意：由报备单位负责取得" in people.chen.last.text
    people.chen.presses("同意")
    assert people.cast.zhang.heard("陈发言人")
