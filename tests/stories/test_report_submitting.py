"""An admin asks for material, contacts hand it in, the admin accepts or returns it."""

import pytest

from actions.tx import Tx
from storage import people, units
from tests import factories
from tests.office import Office, Somebody


class Cast:
    """One commission: an admin, a hospital with contact and lead, a community centre."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.hospital = factories.unit(office)
        self.centre = factories.unit(
            office, "春晖社区卫生服务中心", "community_centre", level="street"
        )
        self.bare = factories.unit(office, "示范市中心血站", "blood_centre")
        self.zhang = factories.person(office, "张敏", 1001, "contact", unit_id=self.hospital)
        self.liu = factories.person(office, "刘院长", 1002, "unit_lead", unit_id=self.hospital)
        self.li = factories.person(office, "李强", 1003, "contact", unit_id=self.centre)
        self.zhou = factories.person(office, "周管", 1006, "admin")

    def opens(self, title: str = "半年宣传总结", due: str = "12月10日前") -> None:
        """周管 composes a task for everybody and opens it."""
        self.opens_for(3, title, due)

    def opens_for(self, count: int, title: str = "半年宣传总结", due: str = "12月10日前") -> None:
        """The same where there are so many units."""
        zhou = self.zhou
        zhou.says("/due").presses("新建材料报送").says(title)
        zhou.presses("全部单位").says(due).presses("都可以").presses("跳过")
        zhou.presses("下一步").presses(f"发布给 {count} 家单位")

    def also_serves(self, telegram_id: int, unit_id: int) -> None:
        """Somebody is contact of one more unit."""

        def give(tx: Tx) -> None:
            person = people.by_telegram(tx.conn, telegram_id, tx.today)
            assert person is not None
            people.give_role(
                tx.conn,
                person_id=person.id,
                role="contact",
                unit_id=unit_id,
                valid_from=tx.today,
                granted_by=None,
                now=tx.now,
            )

        self.office.run(give)

    def closes_unit(self, unit_id: int) -> None:
        def close(tx: Tx) -> None:
            units.change(tx.conn, unit_id, {"closed_at": tx.now})

        self.office.run(close)


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
    assert "接收" in zhou.chat[-2].text
    assert "没有待审的材料了" in zhou.last.text


def test_two_contacts_of_one_unit_see_each_other(cast: Cast) -> None:
    zhang = cast.zhang
    wang = factories.person(cast.office, "王助理", 1011, "contact", unit_id=cast.hospital)
    cast.opens()
    wang.presses("报送").says("王助理的版本")
    hands_in(zhang, "张敏的版本")
    assert "张敏于" in wang.card("材料报送").text
    wang.presses("完成")
    assert "张敏已于" in wang.last.text, "the preview tells that somebody was faster"
    wang.presses("提交")
    assert "刚有变化" in wang.toast
    cast.office.restart()
    wang.presses("提交")
    assert "已报送" in wang.last.text
    assert "王助理于" in zhang.card("材料报送").text

    cast.zhou.says("/due").presses("半年宣传总结").presses("待审（1）").presses(
        "示范市第一人民医院"
    )
    assert "王助理的版本" in cast.zhou.last.text
    assert "张敏的版本" not in cast.zhou.last.text


def test_the_first_of_two_admins_decides(cast: Cast) -> None:
    qian = factories.person(cast.office, "钱管", 1012, "admin")
    cast.opens()
    hands_in(cast.zhang)
    for admin in (cast.zhou, qian):
        admin.says("/due").presses("半年宣传总结").presses("待审").presses("示范市第一人民医院")
    qian.presses("退回")
    cast.zhou.presses("接收", on=cast.zhou.card("上半年共发稿"))
    qian.says("不够具体")
    assert "没有退回" in qian.last.text
    qian.presses("接收", on=qian.card("上半年共发稿"))
    assert "已由周管于" in qian.toast
    assert not cast.zhang.heard("退回补充")
    qian.says("随便说一句")
    assert "没有看懂" in qian.last.text, "the form has ended"


def test_reviews_go_on_to_the_next_one(cast: Cast) -> None:
    zhou = cast.zhou
    cast.opens()
    hands_in(cast.zhang, "医院总结")
    hands_in(cast.li, "中心总结")
    zhou.says("/due").presses("半年宣传总结").presses("待审（2）").presses("示范市第一人民医院")
    zhou.presses("跳过")
    assert "中心总结" in zhou.last.text
    zhou.presses("跳过")
    assert "医院总结" in zhou.last.text
    zhou.replies(zhou.last, "我再看看")
    assert "没有作任何决定" in zhou.last.text
    zhou.replies(zhou.card("医院总结"), "退回：请加照片")
    assert "退回：请加照片" in zhou.last.text
    zhou.presses("下一份（还有 1 份）").presses("接收", on=zhou.card("中心总结"))
    assert not zhou.card("接收").has("下一份")
    zhou.says("/due").presses("半年宣传总结")
    assert "已报 1（待审 0）　未报 1　退回 1" in zhou.last.text


def test_late_is_late_but_welcome(cast: Cast) -> None:
    cast.opens(due="明天17:30前")
    cast.office.tick(days=3)
    cast.zhang.presses("报送", on=cast.zhang.card("还没有报"))
    assert "注明逾期" in cast.zhang.last.text
    cast.zhang.says("补交").presses("完成").presses("提交")
    assert "（逾期）" in cast.zhang.last.text
    cast.zhou.says("/due").presses("半年宣传总结").presses("待审")
    assert "（逾期）" in cast.zhou.last.text


def test_in_english(cast: Cast) -> None:
    lee = factories.person(cast.office, "Lee", 1013, "contact", unit_id=cast.bare, language="en")
    zhou = cast.zhou
    zhou.says("/due").presses("新建材料报送").says("活动照片").presses("全部单位")
    zhou.says("12月10日前").presses("照片").presses("完成").presses("跳过")
    assert "联系不上" not in zhou.last.text
    zhou.presses("下一步").presses("发布给 3 家单位")
    assert "To hand in: 活动照片" in lee.last.text
    lee.presses("Hand in").says("Here it is").presses("Done")
    assert "still missing" in lee.toast
    lee.sends_photo().presses("Done").presses("Submit")
    assert "Handed in: 活动照片" in lee.last.text
    assert "2 parts" in lee.last.text
