"""An admin asks for material, contacts hand it in, the admin accepts or returns it."""

import pytest

from tests import factories
from tests.office import Office, Somebody


class Cast:
    """One commission: an admin, a hospital with contact and lead, a community centre."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.hospital = factories.unit(office)
        self.centre = factories.unit(office, "春晖社区卫生服务中心", "community_centre", level="street")
        self.bare = factories.unit(office, "示范市中心血站", "blood_centre")
        self.zhang = factories.person(office, "张敏", 1001, "contact", unit_id=self.hospital)
        self.liu = factories.person(office, "刘院长", 1002, "unit_lead", unit_id=self.hospital)
        self.li = factories.person(office, "李强", 1003, "contact", unit_id=self.centre)
        self.zhou = factories.person(office, "周管", 1006, "admin")

    def opens(self, title: str = "半年宣传总结", due: str = "12月10日前") -> None:
        """周管 composes a task for everybody and opens it."""
        zhou = self.zhou
        zhou.says("/due").presses("新建材料报送").says(title)
        zhou.presses("全部单位").says(due).presses("都可以").presses("跳过")
        zhou.presses("下一步").presses("发布给 3 家单位")


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


def hands_in(who: Somebody, text: str = "上半年共发稿 12 篇。") -> None:
    who.presses("报送").says(text).presses("完成").presses("提交")


def test_from_the_question_to_the_accepted_answer(cast: Cast) -> None:
    zhou, zhang = cast.zhou, cast.zhang
    zhou.says("/due")
    assert "没有正在收的材料" in zhou.last.text

    zhou.presses("新建材料报送").says("半年宣传总结")
    zhou.presses("全部单位").says("12月10日前")
    assert "12月10日 周四 17:30" in zhou.last.text
    cast.office.restart()
    zhou.presses("都可以").says("一页纸以内即可。")
    assert "3</b> 家单位" in zhou.last.text
    assert "1 家联系不上" in zhou.last.text
    assert "示范市中心血站" in zhou.last.text
    zhou.presses("下一步")
    assert not zhang.heard("半年宣传总结"), "nothing goes out before the second confirmation"
    zhou.presses("发布给 3 家单位")
    assert "已发布给 3 家单位" in zhou.toast
    assert "应报 3　已报 0（待审 0）　未报 3" in zhou.last.text

    card = zhang.card("半年宣传总结")
    assert "一页纸以内即可。" in card.text
    assert not cast.liu.heard("半年宣传总结"), "the unit lead is not spammed"
    zhang.presses("报送", on=card)
    assert "示范市第一人民医院" in zhang.last.text
    zhang.says("上半年共发稿 <12> 篇。")
    cast.office.restart()
    zhang.sends_photo("p-1", caption="活动现场").presses("完成")
    assert "上半年共发稿 &lt;12&gt; 篇。" in zhang.last.text
    assert "照片" in zhang.last.text
    zhang.presses("提交")
    assert "已报送" in zhang.last.text
    assert "2 份" in zhang.last.text
    assert "张敏于" in zhang.card("材料报送").text
    zhang.says("/due")
    assert "目前没有要交的材料" in zhang.last.text
    assert "1 项已报" in zhang.last.text

    zhou.says("/due").presses("半年宣传总结").presses("待审（1）").presses("示范市第一人民医院")
    assert "p-1" in [message.file_id for message in zhou.chat]
    assert "上半年共发稿 &lt;12&gt; 篇。" in zhou.last.text
    before = len(zhang.chat)
    zhou.presses("接收")
    assert "周管于" in zhou.card("接收").text
    assert len(zhang.chat) == before, "an acceptance is no new message"
    assert "已接收" in zhang.card("材料报送").text


def test_returned_once_with_a_comment_and_handed_in_again(cast: Cast) -> None:
    zhou, zhang = cast.zhou, cast.zhang
    cast.opens()
    hands_in(zhang)
    zhou.says("/due").presses("半年宣传总结").presses("待审").presses("示范市第一人民医院")
    zhou.presses("退回")
    cast.office.restart()
    zhou.says("缺下半年计划")
    assert "退回：缺下半年计划" in zhou.last.text

    told = zhang.last
    assert "退回补充" in told.text
    assert "缺下半年计划" in told.text
    zhang.says("/due")
    assert "退回待补" in zhang.last.text
    zhang.presses("重新报送", on=told).says("补充：下半年计划").presses("完成").presses("提交")
    zhou.says("/due").presses("半年宣传总结").presses("待审").presses("示范市第一人民医院")
    assert "下半年计划" in zhou.last.text
    zhou.replies(zhou.last, "接收")
    assert "接收" in zhou.last.text
