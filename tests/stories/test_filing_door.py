"""Two in the morning, a reporter at the door: called, answered, filled in afterwards (F7)."""

from datetime import UTC, datetime, timedelta

import pytest

from storage import filing_doors
from tests import factories
from tests.office import Message, Office, Somebody
from tests.stories.filing_cast import Cast, cast, says_no_more_than_needed

NIGHT = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)  # Tuesday 24 November, 02:00
PAGE = "记者已到现场，请答复"


def at_night(office: Office) -> tuple[Cast, Somebody]:
    people = cast(office)
    zhao = factories.person(office, "赵值班", 1005, "duty_officer")
    office.travel(NIGHT)
    return people, zhao


def calls(somebody: Somebody, who: str = "") -> Message:
    """The three answers and the key; at the end the card of who called."""
    somebody.says("/start").presses("记者已到现场").says("东方早报 王记者").says("昨晚车祸伤员救治")
    somebody.says(who) if who else somebody.presses("跳过")
    somebody.presses("已看记者证")
    return somebody.card("媒备")


def pages(somebody: Somebody) -> int:
    return sum(PAGE in message.text for message in somebody.chat)


def loud(office: Office, chat_id: int) -> list[bool]:
    return [
        "disable_notification" not in call.values
        for call in office.transport.calls
        if call.method == "sendMessage" and call.values["chat_id"] == chat_id
    ]


def test_called_at_two_and_agreed_by_one_key(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    card = calls(people.zhang)
    assert "赵值班" in card.text
    assert pages(zhao) == 1
    assert loud(any_office, 1005)[-1], "the only thing that rings at night"
    any_office.restart()

    zhao.presses("同意（口头）")
    assert "紧01号" in zhao.toast
    told = people.zhang.card("可以接受采访").text
    assert "赵值班于11月24日 周二 02:00口头同意（按键）" in told
    assert "临时号 <code>示卫宣媒备〔2026〕紧01号</code>" in told
    assert "请在11月25日 周三 02:00前按「补报备」" in told
    assert not zhao.card("媒备").has("同意")
    any_office.travel(NIGHT + timedelta(minutes=30))
    assert pages(zhao) == 0, "answered cards have another heading's keys, and nobody is called"


def test_called_again_every_five_minutes_then_the_next(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    qian = factories.person(any_office, "钱值班", 1008, "duty_officer")
    roster(any_office, "11月24日 赵值班 0:00-8:00\n11月24日 钱值班 8:00-18:00")
    calls(people.zhang)
    assert (pages(zhao), pages(qian)) == (1, 0)
    for minute, expected in ((5, (2, 0)), (10, (3, 0)), (15, (3, 1)), (25, (3, 3))):
        any_office.travel(NIGHT + timedelta(minutes=minute))
        any_office.restart()
        assert (pages(zhao), pages(qian)) == expected
        assert pages(people.wang) == 0
    assert "尚无人答复，改呼下一班值班员：钱值班" in people.zhang.card("改呼").text
    any_office.travel(NIGHT + timedelta(minutes=30))
    assert (pages(people.wang), pages(people.chen), pages(people.zhou)) == (1, 1, 0)
    any_office.travel(NIGHT + timedelta(minutes=45))
    assert pages(people.zhou) == 1
    any_office.travel(NIGHT + timedelta(minutes=60))
    assert pages(zhao) == 4, "and again from the beginning"
    people.zhou.presses("同意（口头）")
    assert "周管于11月24日 周二 03:00口头同意" in people.zhang.last.text
    any_office.travel(NIGHT + timedelta(hours=3))
    assert all(pages(one) == 0 for one in (zhao, qian, people.wang, people.chen, people.zhou))
    kept = any_office.ask(filing_doors.pages, 1)
    assert len(kept) == 3 + 3 + 6 + 3 + 1


def test_after_a_stop_there_is_one_round_and_no_pile(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    calls(people.zhang)
    any_office.clock.move(minutes=22)
    any_office.restart()
    assert pages(zhao) == 2
    any_office.tick(minutes=5)
    assert pages(zhao) == 3


def test_silence_is_never_consent(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    calls(people.zhang)
    any_office.travel(NIGHT + timedelta(hours=2, minutes=1))
    assert "没有同意，请勿接受采访" in people.zhang.last.text
    assert people.zhang.last.has("重新报备")
    for one in (zhao, people.wang, people.zhou):
        assert "计入主管部门未答复统计" in one.last.text
    zhao.presses_data("filing.verbal_ok.1.1")
    assert "过期" in zhao.toast


def test_two_answer_at_once_and_the_first_one_counts(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    qian = factories.person(any_office, "钱值班", 1008, "duty_officer")
    calls(people.zhang)
    any_office.deliver_all(
        [zhao.pressing("filing.verbal_ok.1.1"), qian.pressing("filing.verbal_no.1.1.identity")]
    )
    assert "赵值班于" in people.zhang.last.text
    assert "口头同意" in qian.card("媒备").text
    qian.presses_data("filing.verbal_no.1.1.identity")
    assert "已由赵值班于11月24日 周二 02:00口头同意" in qian.toast


def test_held_and_asked_again(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    calls(people.zhang)
    zhao.presses("稍候")
    assert "15 分钟后再次询问" in zhao.toast
    assert "请记者在接待处等候" in people.zhang.last.text
    any_office.travel(NIGHT + timedelta(minutes=14))
    any_office.restart()
    before = len(zhao.chat)
    any_office.travel(NIGHT + timedelta(minutes=16))
    assert len(zhao.chat) == before + 1
    zhao.presses("已电话同意")
    assert "口头同意（电话）" in people.zhang.last.text


def test_declined_for_a_listed_reason(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    calls(people.zhang)
    zhao.presses("婉拒")
    assert "请选择婉拒的理由" in zhao.last.text
    any_office.restart()
    zhao.presses("上一步")
    assert zhao.last.has("同意（口头）")
    zhao.presses("婉拒").presses("未核实记者身份")
    assert "赵值班于11月24日 周二 02:00婉拒：未核实记者身份" in people.zhang.last.text
    assert "核实记者证或单位介绍信后重新报备" in people.zhang.last.text
    zhao.presses_data("filing.verbal_no.1.1.nonsense")
    assert "无需再办" in zhao.toast
    people.zhang.presses("重新报备").says("明天下午三点").says("李国栋")
    assert not people.wang.heard("0002号")


def test_the_form_comes_in_afterwards(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    calls(people.zhang, "李国栋")
    zhao.presses("同意（口头）")
    any_office.travel(NIGHT + timedelta(hours=7))
    any_office.restart()
    people.zhang.presses("补报备")
    assert "方式" in people.zhang.last.text, "what is known is not asked again"
    people.zhang.presses("面访").presses("涉患者").presses("完成")
    says_no_more_than_needed(people.zhang)
    assert "已获口头同意" in people.zhang.last.text
    people.zhang.presses("提交")
    card = people.zhang.card("补报备（临时号")
    assert "0001号" in card.text
    assert "涉患者" in card.text
    assert "手续已补齐" in zhao.last.text
    assert "口头同意后，张敏于" in people.wang.last.text, "who approves gets a copy"
    people.zhang.says("/filing").presses("我的报备")
    assert "0001号　已同意" in people.zhang.last.text
    people.zhang.presses_data("filing.backfill.1.1")
    assert "已由张敏于" in people.zhang.toast
    any_office.travel(NIGHT + timedelta(days=4))
    assert not people.zhang.heard("请补报备")


def test_the_time_of_the_form_may_be_changed_to_another_past_one(office: Office) -> None:
    people, zhao = at_night(office)
    calls(people.zhang, "李国栋")
    zhao.presses("同意（口头）")
    office.travel(NIGHT + timedelta(hours=7))
    people.zhang.presses("补报备").presses("电话").presses("无").presses("修改").presses("时间")
    people.zhang.says("今天凌晨三点").presses("提交")
    assert "11月24日 周二 03:00" in people.zhang.card("补报备（临时号").text


def test_a_form_that_does_not_come_is_asked_of_both(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    calls(people.zhang)
    zhao.presses("同意（口头）")
    any_office.travel(NIGHT + timedelta(hours=20, minutes=1))
    assert not zhao.heard("补报备未交")
    assert not people.zhang.heard("请补报备</b>"), "not in the quiet hours"
    any_office.travel(NIGHT + timedelta(hours=30))
    any_office.restart()
    assert "补报备未交" in zhao.last.text
    assert people.zhang.heard("补报备已逾期")
    assert not people.zhou.heard("补报备未交")
    any_office.travel(NIGHT + timedelta(hours=54))
    assert people.zhou.heard("补报备未交")
    people.zhang.presses("补报备")
    assert "哪家媒体" not in people.zhang.last.text


def test_typed_conditions_are_kept(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    calls(people.zhang)
    zhao.replies(zhao.last, "同意，让他们在门诊大厅")
    assert "理解为：口头同意，条件：" in zhao.last.text
    assert "门诊大厅" in zhao.last.text
    any_office.restart()
    zhao.presses("确认")
    assert "紧01号" in zhao.last.text
    assert "门诊大厅" in people.zhang.last.text
    people.zhang.presses("补报备").says("李国栋").presses("面访").presses("无").presses("提交")
    assert "门诊大厅" in people.wang.last.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("同意", "可以接受采访"),
        ("稍等，我问一下领导", "请记者在接待处等候"),
    ],
)
def test_a_word_that_cannot_be_misread_acts_at_once(
    any_office: Office, text: str, said: str
) -> None:
    people, zhao = at_night(any_office)
    calls(people.zhang)
    zhao.replies(zhao.last, text)
    assert said in people.zhang.last.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("不行，太晚了，不接", "请选择理由"),
        ("退回", "这不算答复"),
        ("谁？", "这不算答复"),
        ("可以的吧，接", "理解为：口头同意"),
    ],
)
def test_what_could_be_misread_answers_nothing(any_office: Office, text: str, said: str) -> None:
    people, zhao = at_night(any_office)
    calls(people.zhang)
    zhao.replies(zhao.last, text)
    assert said in zhao.last.text
    assert "呼叫值班中" in _mine(people.zhang)
    any_office.travel(NIGHT + timedelta(minutes=5))
    assert "第 2 次呼叫" in people.zhang.card("到场").text


def _mine(somebody: Somebody) -> str:
    somebody.says("/filing").presses("我的报备")
    text = somebody.last.text
    somebody.says("/cancel")
    return text


def test_nobody_at_all(any_office: Office) -> None:
    hospital = factories.unit(any_office)
    zhang = factories.person(any_office, "张敏", 1001, "contact", unit_id=hospital)
    any_office.travel(NIGHT)
    calls(zhang)
    assert "没有可以呼叫的人，请直接打电话" in zhang.last.text
    zhou = factories.person(any_office, "周管", 1006, "admin")
    any_office.tick(minutes=5)
    assert pages(zhou) == 1


def test_no_roster_and_no_officer_goes_to_the_approvers(any_office: Office) -> None:
    people = cast(any_office)
    any_office.travel(NIGHT)
    calls(people.zhang)
    assert (pages(people.wang), pages(people.chen), pages(people.zhou)) == (1, 1, 0)


def test_the_duty_officer_of_the_unit_is_called_too(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    sun = factories.person(any_office, "孙总值", 1010, "duty_officer", unit_id=1)
    other = factories.person(any_office, "吴总值", 1011, "duty_officer", unit_id=2)
    calls(people.zhang)
    assert (pages(zhao), pages(sun), pages(other)) == (1, 1, 0)
    other.presses_data("filing.verbal_ok.1.1")
    assert "等候答复" in people.zhang.card("到场").text
    sun.presses("同意（口头）")
    assert "孙总值于" in people.zhang.last.text


def test_who_cannot_be_reached_is_passed_over(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    any_office.deliver(zhao.membership("kicked"))
    calls(people.zhang)
    assert pages(people.wang) == 1


def test_who_is_no_officer_any_more_is_not_called(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    factories.person(any_office, "钱值班", 1008, "duty_officer")
    roster(any_office, "11月24日 钱值班 0:00-8:00")
    people.zhou.says("/people 钱值班").presses("结束：值班员").presses("确认结束")
    calls(people.zhang)
    assert pages(zhao) == 1, "nobody is on the roster: every duty officer"


def test_who_takes_the_duty_over_sees_what_waits(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    qian = factories.person(any_office, "钱值班", 1008, "duty_officer")
    roster(any_office, "11月24日 赵值班 0:00-8:00")
    calls(people.zhang)
    assert (pages(zhao), pages(qian)) == (1, 0)
    zhao.says("/duty").presses("交班").presses("钱值班")
    assert pages(qian) == 1
    any_office.restart()
    any_office.travel(NIGHT + timedelta(minutes=5))
    assert (pages(zhao), pages(qian)) == (1, 2)
    qian.presses("同意（口头）")
    assert "钱值班于" in people.zhang.last.text


def test_nobody_answers_for_themselves(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    factories.role(any_office, zhao, "contact", 1)
    calls(zhao)
    assert pages(people.wang) == 1
    zhao.presses_data("filing.verbal_ok.1.1")
    assert "不能" in zhao.toast
    people.li.presses_data("filing.verbal_ok.1.1")
    people.zhang.presses_data("filing.verbal_ok.1.1")
    assert "等候答复" in zhao.card("到场").text


def test_the_reporter_leaves(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    calls(people.zhang)
    people.zhang.presses("撤回").presses("确认撤回")
    assert "撤回" in zhao.card("媒备").text
    assert not zhao.card("媒备").has("同意")
    any_office.travel(NIGHT + timedelta(hours=3))
    zhao.presses_data("filing.verbal_ok.1.1")
    assert "已由张敏于" in zhao.toast


def test_pressed_twice(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    people.zhang.says("/filing").presses("记者已到现场").says("东方早报").says("车祸")
    people.zhang.presses("跳过")
    submit = people.zhang.last.data("未看记者证")
    people.zhang.presses_data(submit, people.zhang.last.message_id)
    people.zhang.presses_data(submit)
    assert "已经提交或取消" in people.zhang.toast
    assert pages(zhao) == 1
    assert "未查看，请先核实身份" in zhao.last.text
    people.zhang.says("/start").presses("记者已到现场")
    assert "不必再按" in people.zhang.last.text
    people.zhang.presses("另有一家媒体")
    assert "哪家媒体" in people.zhang.last.text


def test_seen_in_the_lists(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    calls(people.zhang)
    people.wang.says("/approvals").presses("0001号").presses("稍候")
    assert "王处长于11月24日 周二 02:00答复：稍候" in people.zhang.last.text
    zhao.says("/duty").presses("待答复：东方早报").presses("同意（口头）")
    assert "赵值班于" in people.zhang.last.text


def test_numbers_run_for_themselves(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    calls(people.zhang)
    zhao.presses("同意（口头）")
    calls(people.li)
    zhao.presses("同意（口头）")
    assert "〔2026〕0002号（临时号 示卫宣媒备〔2026〕紧02号）" in people.li.card("到场").text


def test_in_english(any_office: Office) -> None:
    people, _zhao = at_night(any_office)
    smith = factories.person(any_office, "Smith", 1009, "duty_officer", language="en")
    calls(people.zhang)
    assert "Reporter is here, please answer" in smith.last.text
    smith.presses("Consented by phone")
    assert "Smith于11月24日 周二 02:00口头同意（电话）" in people.zhang.last.text
    assert "Oral consent by Smith" in smith.card("Class D").text


def roster(office: Office, text: str) -> None:
    """Typed by the admin at another time of day."""
    office.person(1006, "周管").says("/duty").presses("排班").says(text).presses("提交")
