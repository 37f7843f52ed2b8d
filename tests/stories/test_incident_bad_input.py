"""Nonsense, stale keys, forged keys, two at once: refused in a sentence, nothing is lost (T10)."""

from datetime import timedelta

import pytest

from actions.tx import Tx
from storage import incident_log, incidents, units
from storage.schema.people import units as table
from tests import factories
from tests.office import Office
from tests.stories.test_incident_night import (
    T0,
    at_night,
    drafts,
    opens,
    releases,
    signs,
    starts,
)


def test_what_is_reported_after_its_limit_is_said_once(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang, "/incident 昨天下午3点急诊楼起火，已扑灭")
    any_office.restart()
    any_office.settle()
    assert "已过时限" in people.liu.last.text
    assert "报告突发事件" in people.liu.last.text
    assert not people.liu.heard("发布首份信息已过时限")
    assert not people.zhang.heard("发布首份信息已过时限")
    assert people.zhou.heard("发布首份信息已过时限")
    opens(people.liu)
    people.liu.presses("缺口")
    assert "发布首份信息未在时限内完成" in people.liu.last.text
    assert "无人负责" not in people.liu.last.text


def test_t0_moves_a_passed_limit_ahead_again(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    any_office.travel(T0 + timedelta(hours=5, minutes=10))
    assert people.liu.heard("发布首份信息已过时限")
    opens(people.liu)
    people.liu.presses("改起算时间").says("6点").presses("知悉").says("单位此时才知悉").presses(
        "提交"
    )
    assert "11月24日 周二 11:00前" in people.liu.last.text
    people.liu.presses("缺口")
    assert "未在时限内完成" not in people.liu.last.text
    any_office.travel(T0 + timedelta(hours=6))
    assert "发布首份信息还剩 2 小时" in people.liu.card("还剩 2 小时").text


def test_done_after_the_limit_while_nothing_ran(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    drafts(people.zhang)
    signs(people.liu)
    opens(people.zhou)
    people.zhou.presses("暂停提醒").says("正在核实")
    any_office.travel(T0 + timedelta(hours=6))
    releases(people.zhang)
    assert "超过时限" in people.zhang.last.text
    people.zhang.presses("缺口")
    assert "发布首份信息未在时限内完成" in people.zhang.last.text


def test_an_alarm_is_answered_by_a_key(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    any_office.travel(T0 + timedelta(hours=3))
    people.liu.presses("收到，正在办")
    assert "已记下：您正在办理" in people.liu.toast
    any_office.travel(T0 + timedelta(hours=4))
    gaps = any_office.ask(incident_log.gaps, 1)
    assert not [gap for gap in gaps if gap.kind == "unanswered"]
    assert people.liu.heard("还剩 2 小时"), "the alarm itself stays as it was"


def test_a_stale_card_decides_nothing(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    opens(people.liu)
    people.liu.presses("结束").says("已处置")
    opens(people.zhou)
    people.zhou.presses("暂停提醒").says("正在核实")
    people.liu.presses("提交")
    assert "刚刚有变化" in people.liu.toast
    assert any_office.ask(incidents.get, 1).state == "paused"
    people.zhou.presses_data("incident.resume.1.1")
    assert "刚刚有变化" in people.zhou.toast
    people.zhou.presses("恢复提醒").presses_data("incident.resume.1.3")
    assert "正在进行，无需恢复" in people.zhou.toast


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("incident.open.99.1", "没有找到这条记录"),
        ("incident.answer.99.1", "没有找到这条记录"),
        ("incident.log.1.1.x", "已经失效"),
        ("fact.open.99.1", "没有找到这条记录"),
        ("fact.verify.99.1", "没有找到这条记录"),
        ("statement.open.99.1", "没有找到这条记录"),
        ("statement.sign.99.1", "没有找到这条记录"),
        ("statement.compare.1.1", "已经失效"),
        ("statement.use.1.1.x", "已经失效"),
        ("statement.use.1.1.77", "已经失效"),
        ("statement.facts.1.9", "第 1 稿还在修改或尚未审签"),
        ("board.to.1.1.lead", "已经失效"),
        ("board.give.1.1.king", "已经失效"),
        ("incident.burn.1.1", "已经失效"),
    ],
)
def test_a_forged_key_is_refused(office: Office, data: str, told: str) -> None:
    people, _ = at_night(office)
    starts(people.zhang)
    drafts(people.zhang)
    people.liu.presses_data(data)
    assert told in people.liu.toast


def test_a_version_once_signed_stays_as_it_is(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    people.zhang.presses("事实清单").presses("加一条").says("急诊楼一楼起火").presses("已核实")
    people.zhang.says("保卫科")
    drafts(people.zhang)
    people.liu.presses("打开第 1 稿").presses("标注事实")
    people.wang.says("/incident").presses("001号").presses("口径").presses("第 1 稿")
    people.wang.presses("审签")
    people.liu.presses("一楼起火")
    assert "第 1 稿已由王处长审签" in people.liu.toast
    people.zhang.presses("打开第 1 稿").presses("登记发布").presses("现在").presses("跳过")
    drafts(people.liu, "更正：我院急诊楼一楼东侧起火，已扑灭。")
    people.zhang.presses("提交", on=people.zhang.card("登记发布"))
    assert "第 1 稿已被新稿代替" in people.zhang.toast
    people.liu.presses("上一步").presses("第 1 稿")
    assert "已被新稿代替" in people.liu.last.text


def test_a_released_version_says_when_and_where(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    drafts(people.zhang)
    signs(people.liu)
    people.zhang.presses("打开第 1 稿").presses("登记发布").says("明天3点")
    assert "还没有到" in people.zhang.last.text
    people.zhang.says("2点")
    people.zhang.says("东方早报网").says("https://example.org/a b")
    assert "链接请以 http" in people.zhang.last.text
    people.zhang.says("https://example.org/?a=1&b=<x>").presses("提交")
    assert "早于起算时间" in people.zhang.toast
    people.zhang.presses("修改").presses("发布时间").presses("现在").presses("提交")
    people.zhang.presses("口径").presses("第 1 稿")
    assert "https://example.org/?a=1&amp;b=&lt;x&gt;" in people.zhang.last.text


def test_pages_of_facts_and_of_the_log(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    for number in range(10):
        people.zhang.replies(people.zhang.card("001号"), f"第{number + 1}处已排查")
    assert "10．〔待核实〕" in people.zhang.last.text
    people.zhang.presses("上一页")
    assert "1．〔待核实〕第1处已排查" in people.zhang.last.text
    people.zhang.presses("下一页").presses("上一步").presses("时间线")
    assert "报告，起算" in people.zhang.last.text
    for number in range(4):
        people.zhang.replies(people.zhang.card("001号"), f"第{number}处复查")
    opens(people.zhang)
    people.zhang.presses("时间线")
    assert "报告，起算" not in people.zhang.last.text
    people.zhang.presses("更早")
    assert "报告，起算" in people.zhang.last.text
    people.zhang.presses("更晚")
    assert "第3处复查" in people.zhang.last.text


def test_two_say_the_same_of_a_fact(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    people.zhang.replies(people.zhang.last, "楼内人员已疏散")
    people.zhang.presses("1").presses("核实")
    opens(people.liu)
    people.liu.presses("事实清单").presses("1").presses("核实").says("现场指挥")
    people.zhang.says("保卫科")
    assert "这一条已由刘院长于" in people.zhang.last.text
    people.zhang.presses_data("fact.verify.1.2")
    people.zhang.says("保卫科")
    assert "刘院长已于11月24日 周二 03:20这样登记" in people.zhang.last.text


def test_the_conference_has_a_sensible_number_of_people(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    people.zhang.presses("登记发布会已召开").presses("现在").says("很多")
    assert "请输入 1 到 99999 之间的人数" in people.zhang.last.text
    people.zhang.presses("跳过").presses("提交")
    assert people.zhang.heard("已登记发布会")


def test_a_contact_of_two_units_says_which(any_office: Office) -> None:
    people, _ = at_night(any_office)
    centre = any_office.ask(units.id_of, "春晖社区卫生服务中心")
    factories.role(any_office, people.zhang, "contact", centre)
    people.zhang.says("/incident 3点10分停水，正在抢修")
    assert "哪个单位" in people.zhang.last.text
    people.zhang.says("/incident 3点10分停电，正在抢修").presses("春晖")
    assert "停水" not in people.zhang.last.text
    people.zhang.presses("启动")
    assert "春晖社区卫生服务中心" in people.zhang.last.text
    people.zhang.says("/incident").presses("报告突发事件")
    assert "哪个单位" in people.zhang.last.text


def test_a_unit_closed_meanwhile(any_office: Office) -> None:
    people, _ = at_night(any_office)
    people.zhang.says("/incident 3点10分停水，正在抢修")

    def close(tx: Tx) -> None:
        tx.conn.execute(table.update().values(closed_at=tx.now))

    any_office.run(close)
    people.zhang.presses("启动")
    assert "这个单位已经停用" in people.zhang.toast


def test_a_role_somebody_holds_is_not_given_to_them_again(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    people.zhang.presses("分工").presses("请人负责牵头").presses("刘院长")
    people.zhang.presses("请人负责牵头").presses("刘院长")
    assert "「牵头」已由刘院长负责" in people.zhang.toast
    people.zhang.presses("张敏")
    assert "牵头：张敏" in people.zhang.last.text
