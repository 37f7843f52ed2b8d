"""Checklists: issues pasted or found by a unit, put right with evidence, checked (T9)."""

from datetime import timedelta

import pytest

from tests import factories
from tests.office import Office
from tests.stories.two_units import TwoUnits

TITLE = "文明行业考评指标"
LINES = """1. 门诊无障碍通道畅通｜清理占用、每日巡查｜12月3日｜门诊部主任
2. 禁烟标识齐全
3. 意见箱定期开箱"""


class Cast(TwoUnits):
    """A hospital with two contacts and a lead, a centre, an admin."""

    def opens(self, lines: str = "", checks: str = "管理员") -> None:
        zhou = self.zhou.says("/due").presses("新建其他征集").presses("问题整改清单").says(TITLE)
        zhou = zhou.says(lines) if lines else zhou.presses("跳过")
        zhou.presses(checks).presses("全部单位").says("12月20日前").presses("跳过")
        zhou.presses("下一步").presses("发布给 2 家单位")

    def puts_right(self, number: str = "1", done: str = "已清理并安排每日巡查") -> None:
        self.zhang.presses(number).presses("报送整改结果").says(done).sends_photo()
        self.zhang.presses("完成").presses("提交")


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


def test_a_pasted_list_is_put_right_failed_bettered_and_passed(cast: Cast) -> None:
    cast.opens(LINES)
    assert "应报 2" in cast.zhou.last.text
    zhang, zhou = cast.zhang, cast.zhou
    assert "待整改 3" in zhang.card(TITLE).text
    zhang.presses("整改清单（3 项）")
    assert "1. 门诊无障碍通道畅通" in zhang.last.text
    cast.office.restart()
    cast.puts_right()
    assert "待复查" in zhang.last.text
    assert "待整改 2" in zhang.card("问题整改清单").text

    assert "已报 0（待审 1）" in zhou.says("/due").last.text
    zhou.presses(TITLE)
    assert "已报 0（待审 1）" in zhou.last.text
    zhou.presses("待审（1）").presses("示范市第一人民医院")
    assert "门诊无障碍通道畅通" in zhou.last.text
    assert "每日巡查" in zhou.last.text
    zhou.presses("退回").says("照片看不出通道口")
    cast.office.restart()
    assert "1. 门诊无障碍通道畅通" in zhang.last.text
    zhang.presses("重新报送").presses("1")
    assert "照片看不出通道口" in zhang.last.text
    zhang.presses("报送整改结果").says("已重拍通道口全景").sends_photo("p2").presses("完成")
    zhang.presses("提交")
    zhou.says("/due").presses(TITLE).presses("待审（1）").presses("示范市第一人民医院")
    zhou.presses("接收")
    assert "已通过 1" in zhang.card("问题整改清单").text

    zhou.says("/due").presses(TITLE).presses("整改情况")
    assert "示范市第一人民医院　待整改 2　待复查 0　已通过 1" in zhou.last.text
    zhou.presses("导出台账")
    assert "共 6 项" in zhou.last.text
    assert zhou.last.content[:2] == b"PK"


def test_a_second_person_of_the_unit_checks(cast: Cast) -> None:
    cast.opens(LINES, checks="单位另一人")
    cast.zhang.presses("整改清单（3 项）")
    cast.puts_right()
    assert not cast.zhang.last.has("复查通过")  # not one's own
    sun = cast.sun.presses("整改清单（3 项）").presses("1")
    passing = sun.last.data("复查通过")
    cast.zhang.presses_data(passing)
    assert "另一位同事" in cast.zhang.toast
    cast.office.restart()
    sun.presses("未通过").says("巡查表没有签字")
    assert "巡查表没有签字" in cast.zhang.last.text
    cast.zhang.says("/due").presses(TITLE)
    cast.puts_right(done="巡查表已补签")
    sun.says("/due").presses(TITLE).presses("1").presses("复查通过")
    assert "已通过" in sun.last.text
    sun.presses_data(passing)
    assert "刚有变动" in sun.toast


def test_a_unit_looks_for_itself(cast: Cast) -> None:
    cast.opens()
    li, zhang = cast.li, cast.zhang
    li.presses("自查无问题")
    assert "已记录" in li.last.text
    cast.office.restart()
    zhang.presses("列出一项问题").says("候诊区宣传栏内容过期").presses("跳过").says("12月1日")
    zhang.says("宣传科长").presses("提交")
    assert "候诊区宣传栏" in zhang.last.text
    cast.zhou.says("/due").presses(TITLE)
    assert "未报 1" in cast.zhou.last.text

    li.says("/due")  # something was found after all
    li.presses("列出一项问题").says("电子屏黑屏一块").presses("跳过").presses("跳过").presses(
        "跳过"
    )
    li.presses("提交")
    cast.zhou.says("/due").presses(TITLE)
    assert "未报 2" in cast.zhou.last.text


def test_an_issue_with_a_day_of_its_own_is_chased_by_it(cast: Cast) -> None:
    cast.opens(LINES)  # the first is due on 3 December, the list on the 20th
    said = len(cast.zhang.chat)
    cast.office.travel(cast.office.clock.moment + timedelta(days=12))
    told = [one.text for one in cast.zhang.chat[said:] if "门诊无障碍通道" in one.text]
    assert any("12月3日" in text for text in told)
    assert any("逾期" in text for text in told)
    assert not any("禁烟标识" in one.text for one in cast.zhang.chat[said:])


def test_what_is_open_goes_on_in_the_next_round(cast: Cast) -> None:
    cast.opens(LINES)
    cast.zhang.presses("整改清单（3 项）")
    cast.puts_right()
    zhou = cast.zhou.says("/due").presses(TITLE).presses("待审（1）")
    zhou.presses("示范市第一人民医院").presses("接收")
    zhou.says("/due").presses(TITLE).presses("开下一期").says("明年3月31日前")
    assert "上一期未完成的 5 项" in zhou.last.text
    cast.office.restart()
    zhou.presses("发布给 2 家单位")
    zhou.says("/due")
    assert zhou.last.text.count(TITLE) == 1
    zhou.presses(TITLE).presses("整改情况")
    assert "示范市第一人民医院　待整改 2" in zhou.last.text
    assert "春晖社区卫生服务中心　待整改 3" in zhou.last.text


def test_a_wrong_line_is_named_and_nothing_is_lost(cast: Cast) -> None:
    zhou = cast.zhou.says("/due").presses("新建其他征集").presses("问题整改清单").says(TITLE)
    zhou.says("指标一\n指标二｜｜前天｜宣传科")
    assert "第 2 行的期限" in zhou.last.text
    zhou.says("指标一\n指标二｜｜12月5日｜宣传科").presses("管理员").presses("全部单位")
    zhou.says("12月20日前").presses("跳过")
    assert "清单 2 项" in zhou.last.text


def test_an_issue_of_another_unit_is_not_there(cast: Cast) -> None:
    cast.opens(LINES)
    cast.zhang.presses("整改清单（3 项）")
    cast.li.presses_data(cast.zhang.last.data("1"))
    assert "门诊无障碍" not in cast.li.last.text


def test_in_english_the_same_is_said(cast: Cast) -> None:
    ann = factories.person(
        cast.office, "Ann", 1009, "contact", unit_id=cast.hospital, language="en"
    )
    cast.opens(LINES)
    assert "open 3" in ann.card(TITLE).text
    ann.presses("Issues (3)").presses("2").presses("Hand in what was done").says("All signs are up")
    cast.office.restart()
    ann.presses("Skip").presses("Submit")
    assert "to be checked" in ann.last.text


def test_the_office_takes_out_what_was_listed_in_error(cast: Cast) -> None:
    cast.opens()
    zhang, zhou = cast.zhang, cast.zhou
    old = zhang.card(TITLE)
    zhang.presses("列出一项问题").says("候诊区宣传栏内容过期").presses("跳过").presses("跳过")
    zhang.presses("跳过").presses("提交")
    zhang.presses_data(old.data("自查无问题"), old.message_id)
    assert "已列出问题" in zhang.toast
    zhou.says("/due").presses(TITLE).presses("整改情况").presses("示范市第一人民医院").presses("1")
    cast.office.restart()
    zhou.presses("撤下这一项")
    assert "已撤下" in zhou.last.text
    zhang.presses_data(zhang.last.data("报送整改结果"))
    assert "刚有变动" in zhang.toast
    zhang.presses("自查无问题", on=zhang.card("问题整改清单"))
    assert "已记录" in zhang.last.text
    zhang.presses_data(old.data("自查无问题"), old.message_id)
    assert "已经记录过" in zhang.toast


def test_two_hand_in_one_issue_at_once(cast: Cast) -> None:
    cast.opens(LINES)
    for who in (cast.zhang, cast.sun):
        who.presses("整改清单（3 项）").presses("2").presses("报送整改结果").says("标识已补齐")
        who.presses("跳过")
    cast.sun.presses("提交")
    cast.zhang.presses("提交")
    assert "刚有变动" in cast.zhang.toast
    cast.zhou.says("/due").presses(TITLE)
    assert cast.zhou.last.has("待审（1）")
