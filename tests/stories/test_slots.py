"""A weekly column: laid out, taken by a unit, said while empty, reminded of, stopped (T6, Q15)."""

from datetime import UTC, datetime

import pytest

from tests.office import Office
from tests.stories.test_collections import Cast

NAME = "健康周刊"


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


def local(year: int, month: int, day: int, hour: int = 9) -> datetime:
    return datetime(year, month, day, hour - 8, tzinfo=UTC)


def sets_up(cast: Cast) -> None:
    zhou = cast.zhou
    zhou.says("/due").presses("栏目排期").presses("新建栏目").says(NAME).says("示范广电报")
    zhou.presses("每周").presses("周五").presses("提交")


def test_a_weekly_column_from_its_setup_to_its_end(cast: Cast) -> None:
    assert not cast.zhang.says("/due").last.has("栏目排期")
    sets_up(cast)
    assert "每周五" in cast.zhou.last.text
    assert "11月27日 周五　空" in cast.zhou.last.text.replace("<b>", "").replace("</b>", "")
    cast.office.restart()

    zhang, li = cast.zhang, cast.li
    zhang.says("/due").presses("栏目排期").presses(NAME).presses("12-04").presses("认领这一期")
    zhang.says("冬季呼吸道防护")
    assert "12月4日 周五　示范市第一人民医院：冬季呼吸道防护" in zhang.last.text
    li.says("/due").presses("栏目排期").presses(NAME)
    assert "示范市第一人民医院：冬季呼吸道防护" in li.last.text
    li.presses("12-04")
    assert not li.last.has("认领")
    assert not li.last.has("退出")

    before = len(zhang.chat)
    cast.office.travel(local(2026, 11, 25))
    assert "《健康周刊》11月27日 周五 一期还没有单位认领" in cast.zhou.card("栏目排期").text
    cast.office.travel(local(2026, 12, 1))
    told = [one.text for one in zhang.chat[before:] if "由贵单位供稿" in one.text]
    assert any("12月4日 周五 一期由贵单位供稿：冬季呼吸道防护" in text for text in told)
    assert not [one for one in li.chat if "由贵单位供稿" in one.text]
    zhang.says("/due").presses("栏目排期").presses(NAME).presses("12-04").presses("已交稿")
    assert "已交稿" in zhang.last.text
    count = len([one for one in zhang.chat if "由贵单位供稿" in one.text])
    cast.office.travel(local(2026, 12, 7))
    assert len([one for one in zhang.chat if "由贵单位供稿" in one.text]) == count
    assert "周一" not in zhang.last.text or "还没有交稿" not in cast.zhou.last.text

    cast.zhou.says("/due").presses("栏目排期").presses(NAME).presses("停办").presses("确定停办")
    assert "已停办" in cast.zhou.last.text
    assert not zhang.says("/due").last.has("栏目排期")


def test_two_units_want_one_issue(cast: Cast) -> None:
    sets_up(cast)
    for who in (cast.zhang, cast.li):
        who.says("/due").presses("栏目排期").presses(NAME).presses("12-11").presses("认领这一期")
    cast.zhang.presses("跳过")
    cast.li.says("义诊")
    assert "已由示范市第一人民医院认领" in cast.li.last.text
    card = cast.zhang.says("/due").presses("栏目排期").presses(NAME).presses("12-11").last
    assert "选题待定" in card.text
    back = card.data("退出这一期")
    cast.li.presses_data(back)
    cast.zhang.presses("退出这一期")
    assert "空" in cast.zhang.last.text


def test_an_admin_says_who_supplies_it_and_sees_who_did_not(cast: Cast) -> None:
    sets_up(cast)
    zhou = cast.zhou
    zhou.presses("11-27").presses("认领这一期").says("春晖").says("老年慢病")
    assert "春晖社区卫生服务中心：老年慢病" in zhou.last.text
    cast.office.travel(local(2026, 11, 30))
    assert "11月27日 周五 一期春晖社区卫生服务中心还没有交稿" in zhou.card("栏目排期").text


def test_a_monthly_column_and_one_of_dates(cast: Cast) -> None:
    zhou = cast.zhou
    zhou.says("/due").presses("栏目排期").presses("新建栏目").says("卫生专刊").says("示范日报")
    zhou.presses("每月").says("每月32日")
    zhou.says("15日").presses("提交")
    assert "12月15日 周二" in zhou.last.text
    zhou.says("/due").presses("栏目排期").presses("新建栏目").says("形象策划").says("示范晚报")
    zhou.presses("按日期").says("12月5日、12月20日").presses("提交")
    assert "12月7日 周一" in zhou.last.text  # Saturday moves on
    assert "12月21日 周一" in zhou.last.text
