"""转办, 加签, 抄送; 撤销 by two; 申诉 once (F3, F8)."""

from storage import filings
from tests import factories
from tests.office import Office
from tests.stories.chain_cast import appeals, foreign_with_patients, proposes, returns, signers
from tests.stories.filing_cast import Cast, cast, files_for_approval, files_one
from tests.stories.test_filing_chain import outcomes


def test_a_signer_hands_their_seat_on(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people)
    people.sun.presses("转办")
    assert "转给谁办理" in people.sun.last.text
    any_office.restart()
    people.sun.presses("王处长")
    assert "已转给王处长办理" in people.sun.toast
    assert not people.sun.card("0001号").buttons
    assert "孙主任转请您办理" in people.cast.wang.last.text
    assert "待审批，孙主任于11月23日 周一 09:30转办" in people.cast.zhang.last.text
    people.sun.presses_data("filing.approve.1.1")
    assert "现在是初审环节，由王处长办理" in people.sun.toast
    any_office.restart()
    people.cast.wang.presses("转办")
    assert not people.cast.wang.last.has("孙主任")
    people.cast.wang.presses_data("filing.reassign.1.1.7")
    assert "不能再转回去" in people.cast.wang.toast
    people.cast.wang.presses("上一步").presses("同意")
    assert "初审：王处长 已同意" in people.li.last.text


def test_nobody_is_given_a_seat_who_may_not_sign(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people)
    for person_id in (1, 2, 6, 99, "x"):  # the filer, a lead, an admin, nobody
        people.sun.presses_data(f"filing.reassign.1.1.{person_id}")
        assert people.sun.toast.startswith(("这位不能办理本件", "这个按钮已经失效"))
    people.sun.presses("同意")
    people.li.presses_data("filing.reassign.1.1.9")
    assert "对方已经在办理人之列" in people.li.toast


def test_hand_on_is_typed_and_confirmed(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people)
    people.sun.replies(people.sun.last, "请王处长审定")
    assert "理解为：转办" in people.sun.last.text
    assert "初审：等 孙主任" in people.cast.zhang.last.text
    any_office.restart()
    people.sun.presses("王处长")
    assert "已转给王处长办理" in people.sun.last.text
    assert people.cast.wang.last.has("同意")


def test_hand_on_to_one_of_two_of_a_name(any_office: Office) -> None:
    people = signers(any_office)
    factories.person(any_office, "王主任", 1018, "approver")
    foreign_with_patients(people)
    people.sun.replies(people.sun.card("类别依据"), "转给王主任")
    assert people.sun.last.has("王主任")
    assert not people.sun.last.has("王处长")
    people.sun.replies(people.sun.card("类别依据"), "转给赵局长")
    assert "没有找到可以接办的赵局长" in people.sun.last.text


def test_one_signature_more_is_asked_before_it_goes_on(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people)
    people.sun.presses("加签").presses("王处长")
    assert "已加签王处长" in people.sun.toast
    assert not people.cast.wang.chat
    any_office.restart()
    people.sun.presses("同意")
    assert "加签：等 王处长" in people.cast.wang.last.text
    assert not people.li.chat
    any_office.restart()
    returns(people.cast.wang, "时间")
    people.cast.zhang.presses("补正", on=people.cast.zhang.last).says("周四下午三点").presses(
        "提交"
    )
    assert "初审：孙主任 已同意（补正未涉及，沿用）" in people.cast.wang.last.text
    people.cast.wang.presses("同意", on=people.cast.wang.last)
    assert "加签：王处长 已同意" in people.li.last.text
    assert outcomes(any_office, 2) == ["kept", "approve", None, None, None]


def test_a_copy_is_read_and_decides_nothing(any_office: Office) -> None:
    people = signers(any_office)
    duty = factories.person(any_office, "赵值班", 1005, "duty_officer")
    foreign_with_patients(people)
    people.sun.presses("抄送").presses("赵值班")
    assert "已抄送赵值班" in people.sun.toast
    assert people.sun.card("0001号").has("同意")
    assert "孙主任抄送，仅供查阅" in duty.last.text
    assert not duty.last.buttons
    duty.presses_data("filing.approve.1.1")
    assert "现在是初审环节" in duty.toast
    duty.replies(duty.last, "同意")
    assert outcomes(any_office) == [None, None, None, None]
    people.sun.presses("同意")
    assert "待会签" in duty.chat[0].text


def approved(office: Office) -> Cast:
    people = cast(office)
    files_for_approval(people.zhang)
    people.wang.presses("同意")
    return people


def test_two_revoke_and_the_unit_confirms(any_office: Office) -> None:
    people = approved(any_office)
    people.wang.says("/approvals").presses("待采访的报备").presses("0001号")
    people.wang.presses("撤销同意").presses("疫情信息由有权部门发布")
    any_office.restart()
    people.wang.says("数据尚未核实").presses("确认提议")
    assert "王处长于11月23日 周一 09:30提议撤销" in people.chen.last.text
    assert not people.zhang.heard("撤销")
    people.wang.presses_data("filing.revoke.1.1")
    assert "撤销须由另一位审批人确认" in people.wang.toast
    any_office.restart()
    people.chen.presses("确认撤销")
    assert (
        "采访不得进行。理由：疫情信息由有权部门发布。说明：数据尚未核实" in people.zhang.last.text
    )
    assert people.liu.last.has("收悉")
    any_office.restart()
    people.zhang.presses("收悉", on=people.zhang.last)
    for one in (people.wang, people.chen):
        assert one.heard("报备单位已确认收悉撤销")
    people.liu.presses("收悉", on=people.liu.last)
    assert "已由张敏" in people.liu.toast
    any_office.tick(hours=1)
    assert not people.wang.heard("请立即电话通知")
    people.zhang.says("/search 东方早报被撤销的采访")
    assert "撤销理由：疫情信息由有权部门发布。说明：数据尚未核实" in people.zhang.last.text
    people.zhang.presses("重新报备")


def test_nobody_confirms_and_the_office_telephones(any_office: Office) -> None:
    people = approved(any_office)
    proposes(people.wang)
    people.chen.presses("确认撤销")
    any_office.tick(minutes=14)
    assert not people.wang.heard("请立即电话通知")
    any_office.restart()
    any_office.tick(minutes=2)
    for one in (people.wang, people.chen):
        assert one.heard("请立即电话通知</b>　示范市第一人民医院 张敏")


def test_nothing_is_revoked_alone_or_without_a_listed_reason(any_office: Office) -> None:
    people = approved(any_office)
    people.chen.presses_data("filing.revoke.1.1")
    assert "请先由一位审批人提议撤销" in people.chen.toast
    people.wang.presses_data("filing.propose.1.1").says("负面报道")
    assert "只能从列出的理由中选择" in people.wang.last.text
    for other in (people.zhang, people.liu, people.li):
        other.presses_data("filing.propose.1.1")
        other.presses_data("filing.revoke.1.1")
    assert any_office.ask(filings.get, 1).state == "approved"
    people.wang.says("/cancel")
    people.chen.presses_data("filing.propose.1.1").presses("涉密").says("现场有未公开的数据")
    proposes(people.wang)
    people.chen.presses("确认提议")
    assert "已由王处长" in people.chen.toast


def refused(office: Office) -> Cast:
    people = cast(office)
    files_for_approval(people.zhang, when="周五下午三点")
    people.wang.presses("不同意").presses("涉密").presses("改谈已公开").presses("确认不同意")
    return people


def test_an_appeal_goes_to_somebody_else_and_only_once(any_office: Office) -> None:
    people = refused(any_office)
    appeals(people.zhang)
    assert "申诉理由：内容已在官网公开，不涉密" in people.zhang.card("类别依据").text
    any_office.restart()
    assert "申诉理由：内容已在官网公开，不涉密" in people.chen.last.text
    assert "申诉复核：等 陈处长" in people.chen.last.text
    assert not people.wang.card("0001号").buttons
    people.wang.presses_data("filing.approve.1.1.4")
    assert "由陈处长办理" in people.wang.toast
    people.chen.presses("不同意").presses("涉密").presses("改谈已公开").presses("确认不同意")
    assert not people.zhang.card("类别依据").has("申诉")
    people.zhang.presses_data("filing.appeal.1.1")
    assert "已经申诉过一次" in people.zhang.toast


def test_an_appeal_that_is_agreed_to_leaves_no_step_out(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people)
    people.sun.presses("不同意").presses("涉密").presses("改谈已公开").presses("确认不同意")
    appeals(people.cast.zhang)
    people.chen.presses("同意")
    assert "待会签" in people.cast.zhang.card("类别依据").text
    people.li.presses("同意")
    people.he.presses("同意")
    assert "何主任于11月23日 周一 09:30同意" in people.cast.zhang.last.text


def test_an_appeal_comes_in_time_or_not_at_all(any_office: Office) -> None:
    people = refused(any_office)
    any_office.tick(days=2, hours=9)
    people.zhang.presses_data("filing.appeal.1.1")
    assert "申诉期已于11月25日 周三 17:30结束" in people.zhang.toast


def test_a_filing_at_once_is_objected_to_first_and_revoked_later(any_office: Office) -> None:
    people = cast(any_office)
    files_one(people.zhang, when="周五下午三点")
    people.wang.says("/approvals").presses("0001号")
    assert people.wang.last.has("提出异议")
    assert not people.wang.last.has("撤销同意")
    any_office.tick(hours=8)
    people.wang.says("/approvals").presses("待采访的报备").presses("0001号")
    assert people.wang.last.has("撤销同意")
