"""Several steps: reviewed, co-signed by all, decided last; and who is asked when (F3)."""

import pytest

from storage import filing_steps, filings
from storage.filing_steps import StepRow
from tests import factories
from tests.office import Office
from tests.stories.chain_cast import foreign_with_patients, returns, signers
from tests.stories.filing_cast import cast, files_for_approval, files_one
from tests.stories.test_filing_decisions import press


def steps(office: Office, version: int = 1) -> list[StepRow]:
    return list(office.ask(filing_steps.of, 1, version))


def outcomes(office: Office, version: int = 1) -> list[str | None]:
    return [step.outcome for step in steps(office, version)]


def test_foreign_television_with_patients_through_four_signers(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people)
    assert "初审：等 孙主任" in people.sun.last.text
    assert not people.li.chat
    assert not people.cast.wang.chat
    any_office.restart()
    people.sun.presses("同意")
    assert "已同意，转下一步" in people.sun.toast
    assert "待会签，孙主任于11月23日 周一 09:30同意" in people.cast.zhang.last.text
    assert not people.sun.card("0001号").buttons
    any_office.restart()
    people.he.presses("同意")
    assert not people.he.card("0001号").buttons
    assert "外事会签：何主任 已同意，还差 李处" in people.li.last.text
    any_office.restart()
    people.li.replies(people.li.last, "同意，但须宣传科陪同").presses("确认")
    assert "外事会签：李处、何主任 已同意" in people.chen.last.text
    assert "业务会签：李处、何主任 已同意" in people.chen.last.text
    any_office.restart()
    people.chen.presses("同意")

    told = people.cast.zhang.last
    assert "附条件同意，待报备单位确认。陈发言人于11月23日 周一 09:30签署" in told.text
    assert "条件：须宣传科陪同" in told.text
    card = people.cast.zhang.presses("知悉并照办").card("类别依据")
    for line in ("初审：孙主任 已同意", "外事会签：李处、何主任 已同意", "终审：陈发言人 已同意"):
        assert line in card.text


def test_in_english_the_same(office: Office) -> None:
    people = signers(office)
    smith = factories.person(office, "Smith", 1015, "reviewer", language="en")
    foreign_with_patients(people)
    assert "first review: waits for 孙主任, Smith (any one)" in smith.last.text
    smith.presses("Approve")
    assert "waiting for co-signers; approved by Smith" in smith.last.text
    assert "Agreed and passed on" in smith.toast


def test_one_press_decides_where_only_approvers_are(any_office: Office) -> None:
    people = cast(any_office)
    files_one(people.zhang, flags=("涉患者", "境外媒体", "涉疫情或突发"))
    people.wang.presses("同意")
    assert "王处长于11月23日 周一 09:30同意" in people.zhang.last.text
    assert outcomes(any_office) == ["approve", "carried", "carried", "carried"]


def test_nobody_is_asked_twice_of_one_version(any_office: Office) -> None:
    people = signers(any_office)
    factories.role(any_office, people.sun, "co_signer")
    foreign_with_patients(people)
    people.sun.presses("同意")
    assert "外事会签：孙主任 已同意，还差 李处、何主任" in people.li.last.text
    assert len(people.sun.chat) == 1


def test_a_press_on_a_card_of_an_earlier_step_decides_nothing(any_office: Office) -> None:
    people = signers(any_office)
    factories.role(any_office, people.sun, "spokesperson")
    foreign_with_patients(people)
    people.sun.presses("同意")
    people.li.presses("同意")
    people.sun.presses_data("filing.approve.1.1")
    assert people.sun.toast == "该报备已由李处于11月23日 周一 09:30同意，无需再办。"
    people.li.presses_data("filing.approve.1.1.2")
    assert people.li.toast == "您在这一环节已经答复，无需再办。"
    for forged in ("filing.approve.1.1.9", "filing.approve.1.1.x", "filing.reject.1.2.2"):
        people.he.presses_data(forged)
        assert people.he.toast
    assert outcomes(any_office) == ["approve", None, None, None]


def test_who_is_not_asked_yet_or_any_more_hears_whose_turn_it_is(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people)
    people.cast.wang.presses_data("filing.approve.1.1")
    assert people.cast.wang.toast == "现在是初审环节，由孙主任办理。"
    for other in (people.li, people.chen, people.cast.li):  # they have nothing to do with it yet
        other.presses_data("filing.approve.1.1")
        assert "没有找到" in other.toast
    people.cast.zhang.presses_data("filing.approve.1.1")
    assert "不能审批自己提交的报备" in people.cast.zhang.toast
    assert outcomes(any_office) == [None, None, None, None]


def test_fifty_reviewers_press_at_once_and_the_filing_moves_one_step(any_office: Office) -> None:
    people = signers(any_office)
    crowd = [factories.person(any_office, f"初审{n}", 3000 + n, "reviewer") for n in range(50)]
    foreign_with_patients(people)
    any_office.deliver_all(
        [press(any_office, one.telegram_id, "filing.approve.1.1") for one in crowd]
    )
    toasts = [
        call.values.get("text", "")
        for call in any_office.transport.calls
        if call.method == "answerCallbackQuery"
    ][-50:]
    assert sum("已同意，转下一步" in text for text in toasts) == 1
    assert sum("该报备已由初审" in text for text in toasts) == 49
    assert sum(step.outcome == "approve" for step in steps(any_office)) == 1
    assert len(people.li.chat) == 1


def test_fifty_co_signers_press_at_once_and_all_are_counted(any_office: Office) -> None:
    people = signers(any_office)
    crowd = [factories.person(any_office, f"会签{n}", 3000 + n, "co_signer") for n in range(48)]
    foreign_with_patients(people)
    people.sun.presses("同意")
    everybody = (people.li, people.he, *crowd)
    any_office.deliver_all(
        [press(any_office, one.telegram_id, "filing.approve.1.1.2") for one in everybody]
    )
    assert outcomes(any_office) == ["approve", "approve", "carried", None]
    assert len(people.chen.chat) == 1
    assert "李处、何主任、会签0、会签1 等 50 人 已同意" in people.chen.last.text


def test_a_co_signer_returns_two_answers_and_the_review_stands(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people)
    people.sun.presses("同意")
    returns(people.li, "时间", "方式")
    any_office.restart()
    assert "退回补正：时间、方式" in people.cast.zhang.last.text
    assert not people.he.card("0001号").buttons
    zhang = people.cast.zhang
    zhang.presses("补正", on=zhang.last)
    assert "<b>1/2</b>　什么时候采访" in zhang.last.text
    any_office.restart()
    zhang.says("周四下午三点")
    assert "<b>2/2</b>　以什么方式采访" in zhang.last.text
    zhang.presses("电话").presses("提交")

    assert "0001号-2" in people.li.last.text
    assert "初审：孙主任 已同意（补正未涉及，沿用）" in people.li.last.text
    assert not people.sun.heard("0001号-2</code>\n待")
    any_office.restart()
    people.he.presses("同意", on=people.he.last)
    people.li.presses("同意", on=people.li.last)
    people.chen.presses("同意", on=people.chen.last)
    assert "陈发言人于11月23日 周一 09:30同意" in people.cast.zhang.last.text


def test_what_the_review_looked_at_is_reviewed_again(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people)
    people.sun.presses("同意")
    returns(people.li, "主题")
    people.cast.zhang.presses("补正", on=people.cast.zhang.last).says("呼吸内科谈流感").presses(
        "提交"
    )
    assert "初审：等 孙主任" in people.sun.last.text
    assert outcomes(any_office, 2) == [None, None, None, None]


def test_a_refusal_at_any_step_ends_it(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people)
    people.sun.presses("同意")
    people.he.presses("不同意").presses("涉密").presses("改谈已公开").presses("确认不同意")
    assert "何主任于11月23日 周一 09:30不同意" in people.cast.zhang.last.text
    assert not people.li.card("0001号").buttons
    assert "初审：孙主任 已同意" in people.li.last.text
    people.li.presses_data("filing.approve.1.1.2")
    assert "已由何主任" in people.li.toast


def test_the_unit_takes_it_back_while_it_is_co_signed(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people)
    people.sun.presses("同意")
    people.cast.zhang.presses("撤回").presses("确认撤回")
    assert "张敏于11月23日 周一 09:30撤回" in people.li.last.text
    assert not people.li.last.buttons


def test_the_leader_consents_and_nobody_in_their_place(any_office: Office) -> None:
    people = signers(any_office)
    boss = factories.person(any_office, "何文涛", 1021, "unit_lead", unit_id=1)
    files_one(people.cast.zhang, interviewee="何文涛", when="周五下午三点")
    people.sun.presses("同意")
    any_office.restart()
    assert "本人同意：等 何文涛" in boss.last.text
    for verb in ("reassign", "add_signer"):
        boss.presses_data(f"filing.{verb}.1.1.5")
        assert "本人同意不能转办" in boss.toast
    people.cast.liu.presses_data("filing.approve.1.1.2")
    assert "待会签" in people.cast.zhang.last.text
    boss.replies(boss.last, "同意")
    assert "✓ 已同意" in boss.last.text
    assert "本人同意：何文涛 已同意" in people.chen.last.text


def test_a_leader_the_bot_does_not_know_is_the_units_to_ask(any_office: Office) -> None:
    people = signers(any_office)
    files_one(people.cast.zhang, interviewee="何文涛", when="周五下午三点")
    people.sun.presses("同意")
    assert "本人同意：由报备单位负责取得" in people.chen.last.text
    people.chen.presses("同意")
    assert "陈发言人" in people.cast.zhang.last.text


def test_who_loses_the_role_signs_nothing_and_others_are_asked(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people)
    people.cast.zhou.says("/people 孙主任").presses("结束").presses("确认结束")
    any_office.restart()
    assert "初审：等 王处长、陈处长（任一人）" in people.cast.wang.last.text
    people.cast.wang.presses("同意")
    assert "待会签" in people.cast.zhang.last.text


def test_a_co_signer_leaves_and_an_approver_signs_in_their_place(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people)
    people.sun.presses("同意")
    people.li.presses("同意")
    people.cast.zhou.says("/people 何主任").presses("结束").presses("确认结束")
    any_office.restart()
    assert "外事会签：等 李处、王处长" not in people.cast.wang.last.text
    assert people.cast.wang.last.has("同意")
    assert outcomes(any_office) == ["approve", None, None, None], "nobody has pressed yet"
    people.cast.wang.presses("同意")
    assert outcomes(any_office)[:3] == ["approve", "approve", "carried"]


def test_nobody_left_to_ask_and_the_admins_hear(any_office: Office) -> None:
    hospital = factories.unit(any_office)
    zhang = factories.person(any_office, "张敏", 1001, "contact", unit_id=hospital)
    zhou = factories.person(any_office, "周管", 1006, "admin")
    sun = factories.person(any_office, "孙主任", 1011, "reviewer")
    zhang.says("/filing").says("新周刊 王记者").says("秋冬季流感疫苗接种").says("李医生")
    zhang.says("周五下午三点").presses("面访").presses("无").presses("其余都不填").presses("提交")
    assert sun.last.has("同意")
    zhou.says("/people 孙主任").presses("结束").presses("确认结束")
    assert zhou.heard("没有可以审批的人")
    late = factories.person(any_office, "钱主任", 1016, "approver")
    late.says("/approvals").presses("0001号").presses("同意")
    assert "钱主任" in zhang.last.text


def test_nobody_decides_the_last_step_and_it_counts_against_the_office(
    any_office: Office,
) -> None:
    people = signers(any_office)
    foreign_with_patients(people, when="明天下午三点")
    people.sun.presses("同意")
    people.li.presses("同意")
    people.he.presses("同意")
    any_office.tick(days=2)
    assert people.chen.heard("本件计入主管部门未答复统计")
    assert people.cast.zhou.heard("本件计入主管部门未答复统计")
    assert people.cast.zhang.heard("责任不在贵单位")
    assert any_office.ask(filings.get, 1).step == 0


def test_approvals_lists_what_is_ones_own_turn(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people)
    files_for_approval(people.cast.li, interviewee="郑晓春", media="示范晚报 赵记者")
    people.li.says("/approvals")
    assert "目前没有待您审批的报备" in people.li.last.text
    people.sun.says("/approvals")
    assert "待审批 2 件" in people.sun.last.text
    people.sun.presses("0001号").presses("同意")
    people.li.says("/approvals")
    assert "待审批 1 件" in people.li.last.text
    assert "待会签" in people.li.last.text


def test_a_co_signer_of_a_subject_is_asked_about_that_one_only(any_office: Office) -> None:
    """李处 answers for foreign media, 何主任 for patients, nobody for an epidemic alone."""
    people = signers(any_office)
    for name, subject in (("李处", "境外媒体"), ("何主任", "涉患者")):
        people.cast.zhou.says(f"/people {name}").presses("授予").presses("会签人")
        people.cast.zhou.presses(subject).presses("完成").presses("全委").presses("跳过")
        people.cast.zhou.presses("提交")
        assert f"{subject}会签人（全委）" in people.cast.zhou.last.text
    any_office.restart()
    people.cast.zhou.says("/people 李处")
    assert "境外媒体会签人　全委" in people.cast.zhou.last.text
    people.cast.zhou.presses("授予").presses("会签人").presses("境外媒体").presses("完成")
    people.cast.zhou.presses("全委").presses("跳过").presses("提交")
    assert "已经是会签人" in people.cast.zhou.toast
    foreign_with_patients(people)
    people.sun.presses("同意")
    assert "外事会签：等 李处" in people.li.last.text
    assert not people.he.heard("0001号")
    people.he.presses_data("filing.approve.1.1.2")
    assert outcomes(any_office) == ["approve", None, None, None]
    any_office.restart()
    people.li.presses("同意")
    assert "业务会签：等 何主任" in people.he.last.text
    people.he.presses("同意")
    assert "外事会签：李处 已同意" in people.chen.last.text
    files_one(people.cast.li, interviewee="郑晓春", flags=("涉疫情或突发",), when="周五下午三点")
    people.sun.presses("同意", on=people.sun.card("0002号"))
    assert "业务会签：等 王处长、陈处长（任一人）" in people.cast.wang.last.text


@pytest.mark.parametrize("role", ["reviewer", "co_signer", "spokesperson"])
def test_roles_that_sign_are_granted_in_the_chat(office: Office, role: str) -> None:
    people = cast(office)
    new = factories.person(office, "钱主任", 1016, "auditor")
    labels = {"reviewer": "初审人", "co_signer": "会签人", "spokesperson": "发言人"}
    people.zhou.says("/people 钱主任").presses("授予").presses(labels[role])
    if role == "co_signer":
        people.zhou.presses("跳过")
    people.zhou.presses("全委").presses("跳过").presses("提交")
    assert f"您现在是{labels[role]}" in new.last.text
