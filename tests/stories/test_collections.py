"""Other kinds than reports: their pack asks, a unit gives as many as it may and owes nothing."""

from datetime import timedelta

import pytest

from tests.office import Office, Somebody
from tests.stories.two_units import TwoUnits

TITLE = "武汉好医生、好护士推荐"
DEEDS = "从医三十年，带队支援基层，群众口碑好。"


class Cast(TwoUnits):
    """A hospital with two contacts, a centre, an admin."""

    def calls(self, most: str = "2") -> None:
        """周管 calls for nominations of every unit."""
        zhou = self.zhou
        zhou.says("/due").presses("新建其他征集").presses("评选推荐").says(TITLE)
        zhou.says("第八届").says("2").says(most).presses("到某一天截止").presses("全部单位").says(
            "12月10日前"
        ).presses("跳过")
        zhou.presses("下一步").presses("发布给 2 家单位")


def recommends(who: Somebody, name: str, content: str = "推荐表见附件") -> Somebody:
    """One entry, from the newest key for it to its preview."""
    who.presses("报一份推荐").says(name).presses("个人").says("呼吸科 主任医师").says(DEEDS)
    return who.presses("已征得同意").says(content).presses("完成")


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


def test_a_call_is_composed_answered_returned_bettered_and_accepted(cast: Cast) -> None:
    cast.calls()
    assert f"第八届{TITLE}" in cast.zhou.last.text
    assert "每个单位最多 2 份" in cast.zhou.last.text
    assert "已报 0 家（待审 0）　未报 2 家，可以不报" in cast.zhou.last.text

    zhang = cast.zhang
    assert f"评选推荐　第八届{TITLE}" in zhang.card("评选推荐").text
    assert "还没有报，可以不报" in zhang.last.text
    recommends(zhang, "陈医生")
    assert "推荐对象</b>　陈医生" in zhang.last.text
    assert "类别</b>　个人" in zhang.last.text
    cast.office.restart()
    zhang.presses("提交")
    assert "已采纳 0 份，待审 1" in zhang.last.text

    cast.zhou.says("/due").presses(TITLE).presses("待审（1）").presses("示范市第一人民医院")
    assert "推荐对象</b>　陈医生" in cast.zhou.last.text
    assert "事迹摘要" in cast.zhou.last.text
    cast.zhou.presses("退回").says("请写明支援的时间")
    assert "请写明支援的时间" in zhang.last.text

    zhang.presses("重新报送")
    assert "推荐对象</b>　陈医生" in zhang.last.text  # what was given stands in the form again
    zhang.presses("修改").presses("事迹摘要").says("2020年2月至4月带队支援，" + DEEDS)
    cast.office.restart()
    zhang.presses("提交")
    cast.zhou.says("/due").presses(TITLE).presses("待审（1）").presses("示范市第一人民医院")
    assert "2020年2月至4月" in cast.zhou.last.text
    cast.zhou.presses("接收")
    assert "已采纳 1 份" in zhang.card("评选推荐").text


def test_no_more_than_each_unit_may_give(cast: Cast) -> None:
    cast.calls("1")
    zhang, sun = cast.zhang, cast.sun
    recommends(zhang, "陈医生")
    recommends(sun, "急诊科护理组")
    zhang.presses("提交")
    sun.presses("提交")  # two contacts of one unit at once
    assert "本单位已经报满 1 份" in sun.toast
    assert not zhang.card("评选推荐").has("报一份推荐")


def test_who_owes_nothing_is_neither_missing_nor_chased(cast: Cast) -> None:
    cast.calls()
    cast.zhou.says("/due").presses(TITLE)
    assert not cast.zhou.last.has("未报")
    li = cast.li.says("/due")
    assert "目前没有要交的材料" in li.last.text
    li.presses("可以报的征集（1）")
    assert TITLE in li.last.text
    said = len(li.chat)
    cast.office.travel(cast.office.clock.moment + timedelta(days=30))
    assert not [one for one in li.chat[said:] if TITLE in one.text]
    li.says("/due")
    assert not li.last.has("可以报的征集")


def test_nothing_is_taken_after_the_close(cast: Cast) -> None:
    cast.calls()
    li = cast.li
    recommends(li, "赵护士")
    cast.office.travel(cast.office.clock.moment + timedelta(days=30))
    li.presses("提交")
    assert "截止，不再接收" in li.toast


def test_a_unit_hands_in_for_itself_alone(cast: Cast) -> None:
    cast.calls()
    theirs = cast.zhang.card("评选推荐").data("报一份推荐")
    cast.li.presses_data(theirs)
    assert "推荐谁" not in cast.li.last.text


def test_what_is_called_for_stands_before_the_rosters(cast: Cast) -> None:
    zhou = cast.zhou.says("/due").presses("新建其他征集")
    names = [label for label, _ in zhou.last.buttons]
    assert names.index("评选推荐") < names.index("典型名册")
    assert names.index("作品征集") < names.index("宣传阵地名册")
