"""Changing what was filed or agreed to: only that is asked, and only what matters decided anew."""

from datetime import timedelta

from domain.filing import State
from storage import filing_steps
from storage import filings as rows
from tests.office import Office
from tests.stories.chain_cast import Signers, foreign_with_patients, signers
from tests.stories.filing_cast import (
    Cast,
    cast,
    files_for_approval,
    files_one,
    says_no_more_than_needed,
)
from tests.stories.test_filing_afterwards import at, count, is_agreed, state


def moves_to(people: Cast, when: str) -> None:
    people.zhang.presses("变更", on=people.zhang.card("我的采访报备")).presses("时间").says(when)


def test_a_small_move_stands_and_those_concerned_are_told(any_office: Office) -> None:
    people = is_agreed(any_office)
    moves_to(people, "后天下午三点半")
    assert "<b>时间</b>　11月25日 周三 15:00 → 11月25日 周三 15:30" in people.zhang.last.text
    assert "改动不影响原决定" in people.zhang.last.text
    assert "15:30" not in people.wang.card("0001号").text
    any_office.restart()
    people.zhang.presses("提交")

    assert state(any_office) is State.APPROVED
    for one in (people.wang, people.chen, people.liu):
        assert "<b>张敏变更了采访报备</b>，原决定不变" in one.last.text
        assert "15:00 → 11月25日 周三 15:30" in one.last.text
        assert "0001号-2" in one.card("<b>类别依据</b>").text
    assert not people.wang.card("<b>类别依据</b>").has("同意")
    any_office.travel(at(25, 13, 29))
    assert not people.zhang.heard("采访提醒")
    any_office.travel(at(25, 13, 30))
    assert people.zhang.heard("采访提醒")
    any_office.travel(at(25, 18, 30))
    assert people.zhang.heard("采访进行了吗")


def test_another_topic_is_decided_anew_and_old_cards_lock(any_office: Office) -> None:
    people = is_agreed(any_office)
    old = people.wang.card("0001号")
    people.zhang.presses("变更").presses("主题").says("儿童流感疫苗接种")
    any_office.restart()
    people.zhang.presses("修改").presses("记者").says("东方早报 陈记者")
    assert "<b>记者</b>　王记者 → 陈记者" in people.zhang.last.text
    assert "<b>主题</b>　秋冬季流感疫苗接种 → 儿童流感疫苗接种" in people.zhang.last.text
    assert "提交后重新审批，编号不变；同意之前请勿接受采访" in people.zhang.last.text
    people.zhang.presses("提交")

    assert state(any_office) is State.SUBMITTED
    locked = next(m for m in people.wang.chat if m.message_id == old.message_id)
    assert "已变更并重新提交，这张卡片作废" in locked.text
    assert locked.buttons == ()
    card = people.wang.card("0001号-2")
    assert "变更后待审批，张敏于11月23日 周一 09:30提交" in card.text
    assert "秋冬季流感疫苗接种 → 儿童流感疫苗接种" in card.text
    people.wang.presses_data("filing.approve.1.1", old.message_id)
    assert "报备已更新为 示卫宣媒备〔2026〕0001号-2" in people.wang.toast
    any_office.restart()
    people.wang.presses("同意", on=card)
    assert "王处长" in people.zhang.last.text
    assert "→" not in people.wang.card("0001号-2").text


def is_agreed_by_four(office: Office) -> Signers:
    people = signers(office)
    foreign_with_patients(people)
    for one in (people.sun, people.he, people.li, people.chen):
        one.presses("同意")
    assert state(office) is State.APPROVED
    return people


def test_only_the_steps_a_change_touches_are_asked_again(any_office: Office) -> None:
    people = is_agreed_by_four(any_office)
    any_office.restart()
    people.cast.zhang.presses("变更", on=people.cast.zhang.card("我的采访报备"))
    people.cast.zhang.presses("时间").says("12月10日上午九点").presses("提交")
    outcomes = [step.outcome for step in any_office.ask(filing_steps.of, 1, 2)]
    assert outcomes == ["kept", "kept", "kept", None]
    assert state(any_office) is State.FINAL_REVIEW
    assert "变更后" in people.chen.last.text
    assert not any(m.has("同意") for m in people.sun.chat)
    people.chen.presses("同意")
    assert state(any_office) is State.APPROVED


def test_a_small_move_keeps_what_was_signed_and_all_signers_hear(any_office: Office) -> None:
    people = is_agreed_by_four(any_office)
    starts_at = any_office.ask(rows.get, 1).starts_at
    moved = any_office.bot.office.local(starts_at) + timedelta(minutes=30)
    people.cast.zhang.presses("变更", on=people.cast.zhang.card("我的采访报备"))
    people.cast.zhang.presses("时间").says(f"{moved:%m月%d日 %H:%M}").presses("提交")
    for one in (people.sun, people.he, people.li, people.chen):
        assert "张敏变更了采访报备" in one.last.text
        assert "初审：孙主任 已同意" in one.card("类别依据").text
    assert state(any_office) is State.APPROVED


def test_what_was_refused_after_a_change_does_not_take_place(office: Office) -> None:
    people = is_agreed(office)
    people.zhang.presses("变更").presses("主题").says("儿童流感疫苗接种").presses("提交")
    people.wang.presses("不同意").presses("涉密").presses("改谈已公开").presses("确认不同意")
    office.travel(at(26, 9))
    assert not people.zhang.heard("采访提醒")
    assert not people.zhang.heard("采访进行了吗")


def test_nobody_decides_a_change_and_it_counts_against_the_office(office: Office) -> None:
    people = is_agreed(office)
    moves_to(people, "后天上午九点")
    people.zhang.presses("提交")
    office.travel(at(25, 9, 1))
    assert "责任不在贵单位" in people.zhang.last.text


def test_many_small_moves_are_a_large_one(office: Office) -> None:
    people = is_agreed(office)
    moves_to(people, "后天下午四点")
    people.zhang.presses("提交")
    assert state(office) is State.APPROVED
    moves_to(people, "后天下午四点半")
    assert "提交后重新审批" in people.zhang.last.text
    people.zhang.presses("取消")
    moves_to(people, "后天下午两点半")
    people.zhang.presses("提交")
    assert state(office) is State.APPROVED


def test_routine_that_stays_routine_is_filed_at_once_again(any_office: Office) -> None:
    people = cast(any_office)
    files_one(people.zhang, when="后天下午三点")
    any_office.tick(hours=3)
    people.zhang.presses("变更").presses("受访人").presses("陈素云")
    assert "仍属备案即办" in people.zhang.last.text
    people.zhang.presses("提交")
    assert state(any_office) is State.FILED
    assert "异议期至11月23日 周一 17:30" in people.zhang.last.text
    assert "李国栋 主任医师 → 陈素云 主任医师" in people.liu.last.text
    assert people.wang.chat == []
    people.liu.presses("提出异议").presses("受访人不宜")
    assert "0001号-2" in people.wang.last.text


def test_routine_that_is_none_any_more_goes_to_the_approvers(any_office: Office) -> None:
    people = cast(any_office)
    files_one(people.zhang, when="后天下午三点")
    people.zhang.presses("变更").presses("情形").presses("涉患者").presses("完成")
    says_no_more_than_needed(people.zhang)
    assert "C 类 重大敏感" in people.zhang.last.text
    people.zhang.presses("提交")
    assert "<b>情形</b>　无 → 涉患者" in people.wang.card("0001号-2").text
    assert state(any_office) is State.SUBMITTED


def test_what_has_become_routine_is_decided_all_the_same(office: Office) -> None:
    """An approver has looked at it once."""
    people = is_agreed(office)
    people.zhang.presses("变更").presses("情形").presses("无").presses("提交")
    assert "A 类 备案即办（有变更，转审批）" in people.wang.card("0001号-2").text
    people.wang.presses("同意")
    assert state(office) is State.APPROVED


def test_the_lead_may_change_it_and_the_filer_gets_a_card(office: Office) -> None:
    people = is_agreed(office)
    people.liu.presses("变更").presses("方式").presses("电话").presses("提交")
    assert "本单位采访报备" in people.liu.last.text
    assert "变更后待审批，刘院长于" in people.zhang.last.text
    people.zhang.presses("撤回").presses("确认撤回")
    assert state(office) is State.WITHDRAWN


def test_conditions_stay_through_a_small_change(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang, when="后天下午三点")
    people.wang.replies(people.wang.card("0001号"), "同意，只谈流感")
    people.wang.presses("确认")
    people.zhang.presses("知悉并照办")
    for when in ("后天下午三点半", "后天下午三点十分"):
        moves_to(people, when)
        people.zhang.presses("提交")
    assert "条件仍有效：只谈流感" in people.wang.card("<b>类别依据</b>").text


def test_wrong_turns(any_office: Office) -> None:
    people = is_agreed(any_office)
    people.zhang.presses("变更").presses("上一步")
    people.zhang.presses("变更").presses("时间")
    people.zhang.presses_data("filing.change.1.1.topic")  # another answer after all
    assert "采访主题" in people.zhang.last.text
    people.zhang.says("秋冬季流感疫苗接种")
    assert "没有要变更的" in people.zhang.last.text
    people.zhang.presses("提交")
    assert "没有要变更的" in people.zhang.toast
    for forged in ("unit", "home", "x"):
        people.zhang.presses_data(f"filing.change.1.1.{forged}")
        assert "失效" in people.zhang.toast
    for one in (people.wang, people.li, people.zhou):
        one.presses_data("filing.change.1.1.topic")
    people.zhang.presses("修改").presses("主题").says("儿童流感疫苗接种")
    told = people.zhang.last
    people.zhang.presses("提交", on=told).presses("提交", on=told)
    assert any_office.ask(rows.get, 1).version == 2
    assert count(people.wang, "0001号-2") == 2  # the card, and the old one that names it


def test_a_change_half_made_is_void_when_it_begins(any_office: Office) -> None:
    people = is_agreed(any_office)
    moves_to(people, "后天下午三点半")
    preview = people.zhang.last
    any_office.clock.moment = at(25, 15, 1)
    people.zhang.presses("提交", on=preview)
    assert "采访时间已到" in people.zhang.toast
    assert any_office.ask(rows.get, 1).version == 1
    people.zhang.presses_data("filing.change.1.1")
    assert "采访时间已到" in people.zhang.toast


def test_who_was_quicker_wins(any_office: Office) -> None:
    people = is_agreed(any_office)
    moves_to(people, "后天下午三点半")
    preview = people.zhang.last
    people.liu.presses("取消采访").presses("确认取消采访")
    people.zhang.presses("提交", on=preview)
    assert "已经提交或取消" in people.zhang.toast
    assert state(any_office) is State.CANCELLED
