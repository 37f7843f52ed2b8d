"""A campaign: one form, one press, one message to each contact, one card, one report (N4)."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from actions import plans
from bot.facts import load_collections, load_health_days, load_plan
from domain.plan.ways import MATERIAL
from tests import factories
from tests.office import Office, Somebody
from tests.stories.two_units import TwoUnits

SHANGHAI = ZoneInfo("Asia/Shanghai")
TITLE = "世界艾滋病日在行动"
TEXT = "请在门诊大厅布置展板，开展一次义诊。<免费>"


class Cast(TwoUnits):
    """A hospital with two contacts, a centre with one, an admin; Monday, 23 November 2026."""

    def composes(self, days: str = "世界艾滋病日", after: str = "5") -> Somebody:
        zhou = self.zhou.says("/due").presses("主题宣传").presses("新建主题宣传").says(TITLE)
        zhou.says(days).presses("全部单位").says(TEXT)
        zhou.says(after) if after else zhou.presses("跳过")
        if zhou.last.has("征集"):
            zhou.presses("征集")
        return zhou

    def sends(self) -> Somebody:
        return self.composes().presses("提交").presses("发布给 3 人")


def at(day: str, time: str = "10:00") -> datetime:
    return datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=SHANGHAI)


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


def test_one_press_one_message_to_each(cast: Cast) -> None:
    zhou, zhang, office = cast.zhou, cast.zhang, cast.office
    cast.composes()
    assert "日子　12月1日 周二（世界艾滋病日）" in zhou.last.text
    assert "活动小结　12月8日 周二 17:30 前在 /due 里报送" in zhou.last.text
    assert "3" in zhou.last.text.split("范围")[1]
    office.restart()
    zhou.presses("提交")
    assert "还没有发布" in zhou.last.text
    heard = [(one, len(one.chat)) for one in (zhang, cast.sun, cast.li)]
    office.restart()
    zhou.presses("发布给 3 人")
    for one, before in heard:
        assert len(one.chat) == before + 1
        assert TITLE in one.last.text
        assert "&lt;免费&gt;" in one.last.text
        assert "活动小结　12月8日 周二 17:30 前在 /due 里报送" in one.last.text
    zhang.presses("收到")
    assert "活动小结　12月8日" in zhang.last.text
    zhang.says("/due").presses(f"{TITLE}：活动小结").says("布展两块，义诊30人次")
    zhang.presses("完成").presses("提交")
    office.restart()
    zhou.says("/due").presses("主题宣传").presses(TITLE)
    assert "通知　已送达 3/3，回执 1/3" in zhou.last.text
    assert "小结　已报 1/2（待审 1），12月8日 周二 17:30 截止" in zhou.last.text


def test_it_ends_with_a_report(cast: Cast) -> None:
    zhou = cast.sends()
    zhou.presses("结束并总结")
    sure = zhou.last.data("确定")
    cast.office.restart()
    zhou.presses_data(sure)
    assert "没有交小结的 2 家" in zhou.last.text
    assert "示范市第一人民医院" in zhou.last.text
    zhou.presses_data(sure)
    assert "已经结束" in zhou.toast
    cast.li.says("/due")
    assert "目前没有要交的材料" in cast.li.last.text


def test_a_second_press_and_a_changed_count_send_nothing_twice(cast: Cast) -> None:
    zhou = cast.composes().presses("提交")
    confirm = zhou.last.data("发布给 3 人")
    factories.person(cast.office, "王助理", 1009, "contact", unit_id=cast.centre)
    zhou.presses_data(confirm)
    assert "现在是 4 人" in zhou.toast
    zhou.says("/due").presses("主题宣传").presses(TITLE).presses("发布给 4 人")
    said = len(cast.zhang.chat)
    zhou.presses_data(confirm)
    assert "已经发布" in zhou.toast
    assert len(cast.zhang.chat) == said


def test_when_the_day_moves_all_of_it_moves_and_each_hears_once(cast: Cast) -> None:
    zhou, zhang = cast.zhou, cast.zhang
    cast.composes("文化科技卫生三下乡").presses("提交").presses("发布给 3 人")
    said = len(zhang.chat)
    zhou.says("/calendar 三下乡").presses("登记2026年").says("12月16日至12月25日")
    zhou.presses("跳过").presses("提交")
    cast.office.restart()
    moved = [one.text for one in zhang.chat[said:]]
    assert len(moved) == 1
    assert "日子有变动" in moved[0]
    assert "12月16日 周三至12月25日 周五" in moved[0]
    zhou.says("/due").presses("主题宣传").presses(TITLE)
    assert "小结　已报 0/2（待审 0），2027年1月4日 周一 17:30 截止" in zhou.last.text


def test_what_was_composed_can_be_given_up(cast: Cast) -> None:
    zhou = cast.composes().presses("提交").presses("放弃")
    assert "没有通知任何人" in zhou.last.text
    zhou.says("/due").presses("主题宣传")
    assert "还没有主题宣传" in zhou.last.text


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("2026年11月1日", "已经过去"),
        ("12月1日至2027年6月1日", "最长 120 天"),
        ("明年", "哪一天"),
        ("随便", "随便"),
    ],
)
def test_days_that_cannot_be_are_asked_for_again(cast: Cast, said: str, answer: str) -> None:
    zhou = cast.zhou.says("/due").presses("主题宣传").presses("新建主题宣传").says(TITLE)
    zhou.says(said)
    assert answer in zhou.last.text
    zhou.says("12月1日至7日")
    assert "哪些单位" in zhou.last.text


GATHERS = any(one.kind == MATERIAL for one in load_collections())


@pytest.mark.skipif(not GATHERS, reason="no pack says what material is asked for")
def test_material_is_called_for_in_the_same_message(cast: Cast) -> None:
    zhou = cast.sends()
    assert "素材　12月8日 周二 17:30 前在 /due 里报，可以不报" in cast.li.last.text
    assert "素材　0 家已报（待审 0）" in zhou.last.text
    cast.li.says("/due").presses("可以报的征集（1）")
    assert f"{TITLE}：素材" in cast.li.last.text


def test_from_a_line_of_a_plan_in_english(cast: Cast) -> None:
    zhou, office = cast.zhou, cast.office
    pack = load_plan("dongxihu-2020", frozenset(load_health_days().by_id))
    office.run(plans.load, pack, 2026)
    factories.unit(office, "西区卫生院", "township_centre", level="street")
    zhou.says("/language").presses("English")
    zhou.says("/plan").presses("district").presses("Line by line")
    while not zhou.last.has("D22"):
        zhou.presses("Later")
    zhou.presses("D22").presses("Start: Campaign")
    zhou.says("12月7日至11日").says(TEXT).presses("Skip")
    if zhou.last.has("Yes"):
        zhou.presses("No")
    assert "Contacts get this one message" in zhou.last.text
    zhou.presses("Submit").presses("Send to 1 people")
    assert "going on" in zhou.last.text
    assert "三(五)" in zhou.last.text
    zhou.says("/plan").presses("district").presses("Line by line")
    while not zhou.last.has("D22"):
        zhou.presses("Later")
    assert "Campaign: " in zhou.presses("D22").last.text
