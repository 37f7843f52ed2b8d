"""Two in the morning, a fire at a hospital: clocks, facts, a statement, a conference (T10)."""

import io
import zipfile
from datetime import UTC, datetime, timedelta

from actions import incident_clocks
from storage import incidents, timers
from tests import factories
from tests.office import Office, Somebody
from tests.stories.filing_cast import Cast, cast

NIGHT = datetime(2026, 11, 23, 19, 20, tzinfo=UTC)  # Tuesday 24 November, 03:20
FIRE = "/incident 3点10分急诊楼起火，已扑灭"
T0 = NIGHT - timedelta(minutes=10)
TEXT = "今日3时10分，我院急诊楼一楼起火，已扑灭，无人员伤亡。"


def at_night(office: Office) -> tuple[Cast, Somebody]:
    people = cast(office)
    zhao = factories.person(office, "赵值班", 1005, "duty_officer")
    office.travel(NIGHT)
    return people, zhao


def starts(somebody: Somebody, sentence: str = FIRE) -> None:
    somebody.says(sentence).presses("启动")


def opens(somebody: Somebody) -> None:
    somebody.says("/incident").presses("001号")


def drafts(somebody: Somebody, text: str = TEXT) -> None:
    opens(somebody)
    somebody.presses("口径").presses("起草新一稿").says(text).presses("提交")


def signs(somebody: Somebody) -> None:
    somebody.presses("打开第").presses("审签")
    if somebody.last.has("仍然审签"):
        somebody.presses("仍然审签")


def releases(somebody: Somebody, when: str = "现在") -> None:
    somebody.presses("打开第").presses("登记发布").says(when).presses("跳过").presses("提交")


def rung(office: Office, somebody: Somebody, words: str) -> list[bool]:
    """Every message to somebody with these words, and whether it rang."""
    return [
        "disable_notification" not in call.values
        for call in office.transport.calls
        if call.method == "sendMessage"
        and call.values["chat_id"] == somebody.telegram_id
        and words in str(call.values["text"])
    ]


def test_from_the_first_sentence_to_the_review(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    starts(people.zhang)
    is_told_at_once(any_office, people, zhao)
    any_office.restart()
    collects_facts(people)
    any_office.restart()
    any_office.travel(T0 + timedelta(hours=3))
    is_drafted_and_signed(any_office, people)
    is_released(any_office, people, zhao)
    holds_the_conference(any_office, people)
    looks_back(any_office, people)


def is_told_at_once(any_office: Office, people: Cast, zhao: Somebody) -> None:
    assert "突〔2026〕001号" in people.zhang.last.text
    assert "11月24日 周二 08:10前，还剩 4 小时 50 分" in people.zhang.last.text
    for one in (people.liu, zhao):
        assert "张敏报告突发事件，时限已开始计算" in one.last.text
    assert rung(any_office, people.liu, "时限已开始计算") == [True], "it rings at night"


def collects_facts(people: Cast) -> None:
    people.zhang.presses("分工").presses("认领牵头").presses("请人负责审签").presses("刘院长")
    assert "审签：刘院长" in people.zhang.last.text
    assert "张敏请您负责「审签」" in people.liu.last.text

    people.zhang.replies(people.zhang.card("分工"), "急诊楼一楼起火")
    people.zhang.replies(people.zhang.card("分工"), "无人员伤亡")
    assert "〔待核实〕无人员伤亡" in people.zhang.last.text
    people.zhang.presses("1").presses("核实").says("保卫科现场确认")
    assert "〔已核实〕急诊楼一楼起火（保卫科现场确认；张敏" in people.zhang.last.text
    assert "此前：" in people.zhang.last.text


def is_drafted_and_signed(any_office: Office, people: Cast) -> None:
    assert "发布首份信息还剩 2 小时" in people.liu.last.text
    assert rung(any_office, people.liu, "还剩 2 小时") == [True]
    people.liu.replies(people.liu.last, "收到")
    assert "已记下" in people.liu.last.text

    drafts(people.zhang)
    assert "用到待核实的事实 2" in people.zhang.last.text
    assert "已请刘院长审签" in people.zhang.last.text
    drafts(people.zhang, TEXT + "后续情况将及时发布。")
    people.zhang.presses("与上一稿比较")
    assert "＋ <u>后续情况将及时发布。</u>" in people.zhang.last.text
    people.liu.presses("打开第 2 稿").presses("审签")
    assert "用到待核实的事实 2" in people.liu.last.text
    any_office.restart()
    people.liu.presses("仍然审签")
    assert "可以发布" in people.zhang.last.text


def is_released(any_office: Office, people: Cast, zhao: Somebody) -> None:
    any_office.travel(T0 + timedelta(hours=4, minutes=40))
    people.zhang.presses("打开第 2 稿").presses("登记发布").presses("现在")
    people.zhang.says("https://example.org/1").presses("提交")
    assert "11月24日 周二 07:50完成，用时 4 小时 40 分" in people.zhang.last.text
    assert "口径第 2 稿已于11月24日 周二 07:50发布" in zhao.card("第 2 稿").text
    any_office.travel(T0 + timedelta(hours=6))
    assert not people.liu.heard("发布首份信息已过时限")


def holds_the_conference(any_office: Office, people: Cast) -> None:
    any_office.travel(T0 + timedelta(hours=22))
    any_office.restart()
    assert "召开新闻发布会还剩 2 小时" in people.liu.last.text
    any_office.travel(T0 + timedelta(hours=23))
    opens(people.zhang)
    people.zhang.presses("登记发布会已召开").presses("现在").says("35人").presses("提交")
    assert "用时 23 小时" in people.zhang.last.text
    assert not people.zhang.last.has("登记发布会已召开")


def looks_back(any_office: Office, people: Cast) -> None:
    opens(people.liu)
    people.liu.presses("结束").says("火已扑灭，门诊照常").presses("提交")
    assert "已结束，不再提醒" in people.liu.card("突发事件").text
    review = people.liu.card("复盘稿</b>").text
    assert "第 2 稿发布时用到未核实的事实：2" in review
    assert "为什么在事实尚未核实时发布" in review
    with zipfile.ZipFile(io.BytesIO(people.liu.last.content)) as parts:
        assert "（35 人参加）" in parts.read("word/document.xml").decode()
    any_office.travel(T0 + timedelta(hours=30))
    assert any_office.ask(timers.all_waiting, kind=incident_clocks.ALARM) == []


def test_nobody_acts_and_the_limit_passes(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    starts(people.zhang)
    for hours, minutes in ((3, 0), (4, 0), (4, 30), (4, 50), (5, 0)):
        any_office.travel(T0 + timedelta(hours=hours, minutes=minutes))
        any_office.restart()
    assert [
        people.zhang.heard(f"还剩 {left}") for left in ("2 小时", "1 小时", "30 分", "10 分")
    ] == ([True] * 4)
    assert not zhao.heard("还剩 2 小时"), "first the unit, then the duty officer"
    assert zhao.heard("还剩 1 小时")
    assert people.zhou.heard("还剩 10 分")
    for one in (people.zhang, people.liu, zhao, people.zhou, people.wang):
        assert "发布首份信息已过时限" in one.last.text

    opens(people.liu)
    people.liu.presses("缺口")
    told = people.liu.last.text
    assert "发布首份信息未在时限内完成" in told
    assert "提醒时「牵头」无人负责" in told
    assert told.count("提醒后无人办理") == 4
    drafts(people.zhang)
    signs(people.liu)
    any_office.tick(minutes=20)
    releases(people.zhang)
    assert "超过时限" in people.zhang.last.text


def test_released_in_time_and_recorded_late(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    drafts(people.zhang)
    signs(people.liu)
    any_office.travel(T0 + timedelta(hours=5, minutes=20))
    assert people.zhang.heard("发布首份信息已过时限")
    people.zhang.presses("登记发布", on=people.zhang.card("可以发布"))
    people.zhang.says("7点50").presses("跳过").presses("提交")
    assert "07:50完成，用时 4 小时 40 分" in people.zhang.last.text
    assert "超过时限" not in people.zhang.last.text
    people.zhang.presses("缺口")
    assert "按时完成，登记晚于时限" in people.zhang.last.text


def test_after_an_outage_only_the_latest_alarm_is_said(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    any_office.crash()
    any_office.clock.moment = T0 + timedelta(hours=4, minutes=35)
    any_office.restart()
    any_office.settle()
    alarms = [m.text for m in people.liu.chat if "发布首份信息还剩" in m.text]
    assert len(alarms) == 1
    assert "还剩 25 分" in alarms[0], "the time that is truly left"
    any_office.travel(T0 + timedelta(hours=4, minutes=50))
    assert people.liu.heard("还剩 10 分")


def test_t0_moves_and_the_alarms_with_it(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    starts(people.zhang)
    opens(people.liu)
    people.liu.presses("改起算时间").says("2点").presses("发生").says("监控显示").presses("提交")
    assert "11月24日 周二 07:00前" in people.liu.last.text
    told = zhao.card("起算时间由").text
    assert "由11月24日 周二 03:10改为11月24日 周二 02:00（发生）" in told
    any_office.travel(T0 + timedelta(hours=1, minutes=50))
    assert people.zhang.heard("发布首份信息还剩 2 小时")


def test_paused_alarms_are_silent_and_a_passed_limit_is_said_when_they_go_on(
    any_office: Office,
) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    opens(people.zhou)
    people.zhou.presses("暂停提醒").says("正在核实是否误报")
    assert "已暂停提醒" in people.zhou.last.text
    assert "正在核实是否误报" in people.liu.last.text
    any_office.travel(T0 + timedelta(hours=5, minutes=30))
    assert not people.liu.heard("发布首份信息还剩")
    opens(people.zhou)
    people.zhou.presses("恢复提醒")
    any_office.settle()
    assert people.liu.heard("发布首份信息已过时限")


def test_two_press_the_same_and_a_key_is_stale(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    opens(people.liu)
    people.zhang.presses("分工")
    people.liu.presses("分工")
    people.zhang.presses("认领牵头")
    people.liu.presses("认领牵头")
    assert "「牵头」已由张敏负责" in people.liu.toast
    assert not people.zhang.last.has("认领审签")
    people.zhang.presses_data("board.take.1.1.sign")
    assert "只能由分管领导或终审人承担" in people.zhang.toast

    drafts(people.zhang)
    people.liu.presses("打开第 1 稿")
    people.wang.says("/incident").presses("001号").presses("口径").presses("第 1 稿").presses(
        "审签"
    )
    people.liu.presses("审签")
    assert "第 1 稿已由王处长审签" in people.liu.toast


def test_what_cannot_be_is_refused(any_office: Office) -> None:
    people, _ = at_night(any_office)
    people.zhang.says("/incident").says("急诊楼起火，已扑灭").says("明天3点")
    assert "还没有到" in people.zhang.last.text
    people.zhang.says("不知道")
    assert "3点" in people.zhang.last.text or "没有看懂" in people.zhang.last.text
    people.zhang.says("23点50").presses("知悉").says("东侧楼梯已封闭").presses("启动")
    assert "11月23日 周一 23:50（知悉）" in people.zhang.last.text
    assert "已核实 1" in people.zhang.last.text
    people.li.says("/incident")
    assert "001号" not in people.li.last.text, "another unit's is not seen"
    people.li.presses_data("incident.open.1.1")
    assert "没有找到这条记录" in people.li.toast
    people.zhang.presses_data("incident.pause.1.1")
    assert "没有办理此事的权限" in people.zhang.toast


def test_a_patient_is_not_written_of(any_office: Office) -> None:
    people, _ = at_night(any_office)
    people.zhang.says("/incident 3点10分急诊楼起火，患者张三丰烧伤，身份证310101199001010012")
    assert people.zhang.last.has("打码") or "涉密" in people.zhang.last.text
    assert any_office.ask(incidents.running) == []
