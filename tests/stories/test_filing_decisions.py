"""Deciding: by key, by an exact word, once only; refusals with reason and alternative."""

import pytest

from tests import factories
from tests.office import Office
from tests.stories.filing_cast import Cast, cast, files_for_approval, files_one, is_locked


def test_the_first_press_wins_and_every_card_is_locked(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    wang_card, chen_card = people.wang.card("0001号"), people.chen.card("0001号")
    assert "C 类 重大敏感" in wang_card.text
    assert "涉患者" in wang_card.text
    any_office.restart()

    people.wang.presses("同意", on=wang_card)
    any_office.restart()
    people.chen.presses("不同意", on=chen_card)

    assert "已同意" in people.wang.toast
    assert people.chen.toast == "该报备已由王处长于11月23日 周一 09:30同意，无需再办。"
    for approver in (people.wang, people.chen):
        assert "王处长于11月23日 周一 09:30同意" in approver.card("0001号").text
        assert is_locked(approver.card("0001号"))
    assert people.zhang.heard("请按约定时间接受采访")
    assert "11月24日 周二 15:00" in people.zhang.last.text


def test_fifty_press_at_once_and_one_wins(any_office: Office) -> None:
    people = cast(any_office)
    crowd = [factories.person(any_office, f"审批{n}", 3000 + n, "approver") for n in range(50)]
    files_for_approval(people.zhang)

    any_office.deliver_all(
        [press(any_office, one.telegram_id, "filing.approve.1.1") for one in crowd]
    )

    approvals = [call for call in any_office.transport.calls if is_told(call, 1001)]
    assert len(approvals) == 1
    toasts = [
        call.values.get("text", "")
        for call in any_office.transport.calls
        if call.method == "answerCallbackQuery"
    ][-50:]
    assert sum("已同意" in text for text in toasts) == 1
    assert sum("该报备已由审批" in text for text in toasts) == 49
    assert all(is_locked(one.card("0001号")) for one in crowd)


def press(office: Office, telegram_id: int, data: str) -> dict[str, object]:
    return {
        "callback_query": {
            "id": str(office.next_id()),
            "from": {"id": telegram_id, "is_bot": False, "first_name": "x"},
            "chat_instance": "1",
            "data": data,
            "message": {
                "message_id": 1,
                "date": int(office.clock.now().timestamp()),
                "chat": {"id": telegram_id, "type": "private", "first_name": "x"},
                "text": "…",
            },
        }
    }


def is_told(call: object, chat_id: int) -> bool:
    values = call.values  # type: ignore[attr-defined]
    is_new = call.method == "sendMessage"  # type: ignore[attr-defined]
    return bool(is_new and values["chat_id"] == chat_id and "请按约定时间" in values["text"])


def test_a_refusal_names_a_reason_and_its_alternative(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)

    people.wang.presses("不同意")
    any_office.restart()
    assert "只能从下列理由中选择" in people.wang.last.text
    people.wang.presses("患者不同意或不宜")
    any_office.restart()
    people.wang.presses("改采访医务人员")
    any_office.restart()
    people.wang.presses("确认不同意")

    told = people.zhang.last
    assert "理由：患者不同意或不宜" in told.text
    assert "替代方案：改采访医务人员，不涉及患者" in told.text
    assert "理由：患者不同意或不宜" in people.chen.card("0001号").text

    told_and_files_again(people.zhang)


def told_and_files_again(zhang: object) -> None:
    zhang.presses("重新报备")  # type: ignore[attr-defined]
    assert "什么时候采访" in zhang.last.text  # type: ignore[attr-defined]
    zhang.says("后天下午三点").presses("修改").presses("情形").presses("无").presses("无")  # type: ignore[attr-defined]
    zhang.presses("提交")  # type: ignore[attr-defined]
    assert "0002号" in zhang.last.text  # type: ignore[attr-defined]
    assert "待审批" in zhang.last.text  # type: ignore[attr-defined]
    assert "B 类 一般审批" in zhang.last.text  # type: ignore[attr-defined]


def is_refused(people: Cast) -> None:
    people.wang.presses("不同意").presses("涉密").presses("改谈已公开").presses("确认不同意")


def is_returned(people: Cast) -> None:
    people.wang.presses("退回补正").presses("方式").presses("完成").presses("跳过").presses(
        "确认退回"
    )


def copies_as_routine(people: Cast) -> None:
    """The copy with no risk left: everything it needs to be class A."""
    people.zhang.presses("重新报备").says("周五下午三点")
    people.zhang.presses("修改").presses("情形").presses("无").presses("无")


def test_what_was_refused_is_not_filed_at_once_as_a_copy(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    is_refused(people)
    copies_as_routine(people)
    assert "此前未获同意（0001号）" in people.zhang.last.text
    any_office.restart()
    people.zhang.presses("提交")

    card = people.wang.card("0002号")
    assert "B 类 一般审批" in card.text
    assert "此前未获同意（0001号）" in card.text
    is_returned(people)  # what it was copied from stays known through a correction
    people.zhang.presses("补正", on=people.zhang.last).presses("电话").presses("提交")
    assert "此前未获同意（0001号）" in people.wang.card("0002号-2").text
    people.wang.presses("同意")
    assert "王处长" in people.zhang.last.text


def test_withdrawing_a_copy_does_not_wash_the_refusal_off(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    is_refused(people)
    copies_as_routine(people)
    people.zhang.presses("提交").presses("撤回").presses("确认撤回")
    people.zhang.presses("重新报备").says("周五下午四点")
    assert "此前未获同意（0001号）" in people.zhang.last.text
    people.zhang.presses("提交")
    assert "待审批" in people.wang.card("0003号").text


def test_neither_does_withdrawing_what_was_returned_or_objected_to(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    is_returned(people)
    people.zhang.presses("撤回").presses("确认撤回")
    copies_as_routine(people)
    assert "此前未获同意（0001号）" in people.zhang.last.text
    people.zhang.says("/cancel")

    files_one(people.zhang)
    people.liu.presses("提出异议").presses("时间冲突")
    people.zhang.presses("撤回").presses("确认撤回").presses("重新报备").says("周五下午四点")
    assert "此前未获同意（0002号）" in people.zhang.last.text


def test_a_routine_filing_that_waits_says_why(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    assert "<b>我的采访报备　A 类 备案即办</b>" in people.zhang.last.text
    people.liu.presses("提出异议").presses("时间冲突")
    for one in (people.zhang, people.liu, people.wang):
        assert "A 类 备案即办（有异议，转审批）" in one.card("<b>类别依据</b>").text
    is_returned(people)
    people.zhang.presses("补正", on=people.zhang.last).presses("电话").presses("提交")
    assert "A 类 备案即办（曾退回，转审批）" in people.wang.card("0001号-2").text
    people.wang.presses("同意")
    assert "A 类 备案即办</b>" in people.wang.card("0001号-2").text


def test_what_was_agreed_to_after_all_is_copied_freely(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    people.liu.presses("提出异议").presses("时间冲突")
    people.wang.presses("同意")
    people.zhang.presses("取消采访").presses("确认取消采访").presses("重新报备")
    people.zhang.says("周五下午三点").presses("提交")
    assert "已备案" in people.zhang.last.text


@pytest.mark.parametrize(
    ("reason", "asked"),
    [
        ("时间冲突", "改到什么时间"),
        ("已有统一口径", "统一口径什么时候发布"),
        ("超出本单位职责", "联系哪个单位"),
    ],
)
def test_some_reasons_want_their_alternative_written(
    office: Office, reason: str, asked: str
) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    people.wang.presses("不同意").presses(reason)
    assert asked in people.wang.last.text
    people.wang.presses_data(people.wang.last.data("取消").replace("cancel", "pick") + ".usual")
    assert "失效" in people.wang.toast
    people.wang.says("周四上午九点，由市疾控答复").presses("确认不同意")
    assert "替代方案：周四上午九点，由市疾控答复" in people.zhang.last.text


def test_another_expert_is_offered_as_alternative(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    people.wang.presses("不同意").presses("受访人不宜")
    assert not people.wang.last.has("李国栋")
    people.wang.presses("吴启明").presses("确认不同意")
    assert "替代方案：吴启明 主任医师" in people.zhang.last.text


def test_a_changed_reason_asks_for_its_own_alternative(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    people.wang.presses("不同意").presses("涉密").presses("改谈已公开")
    people.wang.presses("修改").presses("理由").presses("未核实").presses("确认不同意")
    assert "需要写明替代方案" in people.wang.toast
    people.wang.presses("修改").presses("理由").presses("时间冲突").presses("确认不同意")
    assert "需要写明替代方案" in people.wang.toast
    people.wang.presses("修改").presses("替代方案").says("改到周五上午").presses("确认不同意")
    assert "替代方案：改到周五上午" in people.zhang.last.text


def test_negative_coverage_is_no_reason(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    people.wang.presses("不同意").says("负面报道")
    assert "只能从列出的理由中选择" in people.wang.last.text
    assert "待审批" in people.chen.card("0001号").text


def test_what_is_returned_is_asked_again_and_nothing_else(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)

    people.wang.presses("退回补正")
    any_office.restart()
    people.wang.presses("主题").presses("时间").presses("完成")
    any_office.restart()
    people.wang.says("主题写清科室").presses("确认退回")

    assert "退回补正：主题、时间" in people.zhang.last.text
    assert "说明：主题写清科室" in people.zhang.last.text
    old = people.chen.card("0001号")
    any_office.restart()
    people.zhang.presses("补正", on=people.zhang.last)
    assert "采访主题" in people.zhang.last.text
    people.zhang.says("呼吸内科谈流感疫苗接种")
    any_office.restart()
    assert "什么时候采访" in people.zhang.last.text
    people.zhang.says("后天上午九点")
    assert "编号不变" in people.zhang.last.text
    any_office.restart()
    people.zhang.presses("提交")

    assert "0001号-2" in people.zhang.last.text
    assert "这张卡片作废" in next(
        m.text for m in people.chen.chat if m.message_id == old.message_id
    )
    people.chen.presses_data("filing.approve.1.1", old.message_id)
    assert "更新为 示卫宣媒备〔2026〕0001号-2" in people.chen.toast
    assert "呼吸内科谈流感疫苗接种" in people.chen.last.text
    people.chen.presses("同意")
    assert "陈处长于11月23日 周一 09:30同意" in people.zhang.last.text


def test_the_lead_keeps_one_card_through_a_correction(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    people.wang.presses("退回补正").presses("方式").presses("完成").presses("跳过").presses(
        "确认退回"
    )
    people.zhang.presses("补正", on=people.zhang.last).presses("电话").presses("提交")
    assert len(people.liu.chat) == 1
    assert "0001号-2" in people.liu.last.text
    people.liu.presses("撤回").presses("确认撤回")
    assert "刘院长" in people.wang.last.text


def test_a_correction_is_pressed_twice(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    people.wang.presses("退回补正").presses("方式").presses("完成").presses("跳过").presses(
        "确认退回"
    )
    told = people.zhang.last
    people.zhang.presses("补正", on=told).presses("电话").presses("提交").presses("补正", on=told)
    assert "报备已更新为" in people.zhang.toast


def test_an_exact_word_in_reply_to_the_card_decides(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    any_office.restart()
    people.wang.replies(people.wang.card("0001号"), "　同意。")
    assert "✓ 已同意" in people.wang.last.text
    assert "王处长" in people.zhang.last.text
    people.chen.replies(people.chen.card("0001号"), "同意")
    assert "该报备已由王处长" in people.chen.last.text


@pytest.mark.parametrize(
    ("word", "asked"), [("不同意！", "不同意的理由"), ("退回", "勾选要补正的内容")]
)
def test_the_other_words_open_their_keys(any_office: Office, word: str, asked: str) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.replies(people.wang.card("0001号"), word)
    assert asked in people.wang.last.text
    assert "待审批" in people.chen.card("0001号").text


@pytest.mark.parametrize(
    "text",
    [
        "同意？",
        "统一",
        "已阅",
        "听说院长同意了",
        "他说“同意”",
        "不是不同意",
        "拟同意",
        "不同意？",
    ],
)
def test_anything_else_is_kept_and_decides_nothing(any_office: Office, text: str) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)

    people.wang.replies(people.wang.card("0001号"), text)

    assert f"已记下「{text}」，但这不算决定" in people.wang.last.text
    assert people.wang.last.has("同意")
    assert "待审批" in people.zhang.last.text
    people.wang.presses("同意")
    assert "王处长于11月23日 周一 09:30同意" in people.wang.last.text
    assert all(map(is_locked, people.wang.chat))


def test_in_english_the_same(office: Office) -> None:
    people = cast(office)
    smith = factories.person(office, "Smith", 1009, "approver", language="en")
    files_one(people.zhang, mode="节目嘉宾")
    assert "Class B" in smith.last.text
    smith.replies(smith.last, "Agreed.")
    assert "Approved" in smith.last.text
    assert "Smith于11月23日" in people.zhang.last.text


def test_approvals_list_what_waits_the_earliest_interview_first(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang, when="后天下午三点")
    files_for_approval(people.li, interviewee="郑晓春", media="示范晚报 赵记者")

    people.wang.says("/approvals")
    assert "待审批 2 件" in people.wang.last.text
    assert people.wang.last.text.index("0002号") < people.wang.last.text.index("0001号")
    any_office.restart()
    people.wang.presses("0002号")
    again = people.wang.last
    assert "赵记者" in again.text
    people.wang.presses("同意", on=again)
    assert "王处长" in people.li.last.text
    assert all("王处长" in m.text for m in people.wang.chat if "0002号</code>" in m.text)


def test_the_remark_is_kept(any_office: Office) -> None:
    from storage import filing_acts

    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.replies(people.wang.card("0001号"), "流感这块听说院长同意")
    assert any_office.ask(filing_acts.remarks, 1) == [
        filing_acts.Remark(by="王处长", text="流感这块听说院长同意")
    ]


@pytest.mark.parametrize("word", ["同意", "不同意", "退回"])
def test_a_word_that_replies_to_no_card_decides_nothing(any_office: Office, word: str) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)

    people.wang.says(word)
    assert "请在审批卡片上按「回复」后再写同意，或发送 /approvals" in people.wang.last.text
    assert "待审批" in people.chen.card("0001号").text
    people.wang.says("同意吗？")
    assert "没有看懂" in people.wang.last.text
    people.zhang.says(word)
    assert "没有看懂" in people.zhang.last.text


def test_a_remark_is_read_by_who_decides_and_is_no_condition(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)

    people.wang.replies(people.wang.card("0001号"), "院长说同意，但只谈流感")
    assert "不转告报备人" in people.wang.last.text
    any_office.restart()
    assert "王处长附言：院长说同意，但只谈流感" in people.chen.card("0001号").text
    people.wang.presses("同意")

    for approver in (people.wang, people.chen):
        decided = approver.card("0001号").text
        assert "王处长于11月23日 周一 09:30同意。\n王处长附言：院长说同意，但只谈流感" in decided
    for other in (people.zhang, people.liu):
        assert not other.heard("只谈流感")


def test_of_many_long_remarks_the_newest_are_shown_in_part(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    for number in range(5):
        people.wang.replies(people.wang.card("0001号"), f"第{number}条 <b>" + "长" * 900)
    shown = people.chen.card("0001号").text
    assert shown.count("王处长附言：") == 3
    assert "第1条" not in shown
    assert "第4条 &lt;b&gt;" in shown
    assert len(shown) < 1500
