"""So many a year: pieces of the day they were done, reviews one by one, who is behind (T2)."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from actions import plans
from bot.facts import load_health_days, load_plan
from tests import factories
from tests.office import Office, Somebody

SHANGHAI = ZoneInfo("Asia/Shanghai")
STUDY, ARTICLES = "集中学习记录", "领导干部理论文章"


class Cast:
    """A hospital and a centre under the plan of Dongxihu, which arrives in June."""

    def __init__(self, office: Office) -> None:
        self.office = office
        office.clock.moment = at("2026-06-09")
        office.restart()
        self.hospital = factories.unit(office, level="district")
        self.centre = factories.unit(
            office, "春晖社区卫生服务中心", "community_centre", level="street"
        )
        self.zhang = factories.person(office, "张敏", 1001, "contact", unit_id=self.hospital)
        self.li = factories.person(office, "李强", 1003, "contact", unit_id=self.centre)
        self.zhou = factories.person(office, "周管", 1006, "admin")
        pack = load_plan("dongxihu-2020", frozenset(load_health_days().by_id))
        office.run(plans.load, pack, 2026)

    def opens(self, title: str) -> None:
        zhou = self.zhou.says("/due").presses("草稿")
        while not zhou.last.has(title):
            zhou.presses("下一页")
        zhou.presses(title).presses("发布给 2 家单位")


def at(day: str, time: str = "10:00") -> datetime:
    return datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=SHANGHAI)


def did(who: Somebody, day: str, text: str = "学习记录") -> Somebody:
    """One piece of a number, from the newest key for it."""
    return who.presses("报一次").says(day).says(text).presses("完成").presses("提交")


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


def test_twelve_a_year_of_which_five_were_done_before_the_plan_came(cast: Cast) -> None:
    zhou, zhang = cast.zhou, cast.zhang
    cast.opens(STUDY)
    assert "不少于 12（每个单位，1月1日 周四 起办的都算）" in zhou.last.text
    assert "次数合计　0/24" in zhou.last.text
    assert "0/12，按进度应有 5" in zhang.card("材料报送").text

    for day in ("1月8日", "2月6日", "3月5日", "4月9日"):
        did(zhang, day)
        cast.office.restart()
    zhang.presses("报一次").presses("今天").says("第五次").presses("完成")
    assert "集中学习记录（全年不少于12次）（6月9日 周二）" in zhang.last.text
    zhang.presses("提交")
    assert "已完成 0/12，按进度应有 5，待审 5" in zhang.last.text

    zhou.says("/due").presses(STUDY).presses("待审（5）").presses("示范市第一人民医院")
    for left in (4, 3, 2, 1):
        zhou.presses("接收并看下一份")
        assert (f"待审还有 {left} 份" in zhou.last.text) == (left > 1)
    cast.office.restart()
    zhou.presses("退回").says("请附照片")
    assert "退回待补：请附照片" in zhang.card("材料报送").text
    zhang.says("/due")
    assert "已完成 4/12，按进度应有 5" in zhang.last.text

    zhou.says("/due").presses(STUDY)
    assert "次数合计　4/24" in zhou.last.text
    zhou.presses("谁还没交（2）")
    assert "示范市第一人民医院（4/12、退回待补）" in zhou.last.text
    assert "春晖社区卫生服务中心（0/12）" in zhou.last.text


def test_the_plan_shows_who_is_behind(cast: Cast) -> None:
    cast.opens(STUDY)
    for day in ("1月8日", "2月6日", "3月5日", "4月9日", "5月7日"):
        did(cast.zhang, day)
    cast.zhou.says("/due").presses(STUDY).presses("待审（5）").presses("示范市第一人民医院")
    for _ in range(4):
        cast.zhou.presses("接收")
    cast.zhou.presses("接收")
    cast.zhou.says("/plan").presses("全区卫生健康")
    assert "完成 0 家，按进度落后 1 家：春晖社区卫生服务中心" in cast.zhou.last.text
    cast.zhang.says("/plan").presses("全区卫生健康")
    assert "落后" not in cast.zhang.last.text


def test_a_day_to_come_or_of_last_year_does_not_count(cast: Cast) -> None:
    cast.opens(STUDY)
    cast.zhang.presses("报一次").says("明天")
    assert "还没有到" in cast.zhang.last.text
    cast.zhang.says("2025年12月30日")
    assert "1月1日 周四 起办的才算" in cast.zhang.last.text
    cast.zhang.says("上周五").says("记录").presses("完成").presses("提交")
    assert "待审 1" in cast.zhang.last.text


def test_two_contacts_of_one_unit_each_add_one(cast: Cast) -> None:
    wang = factories.person(cast.office, "王助理", 1009, "contact", unit_id=cast.hospital)
    cast.opens(STUDY)
    cast.zhang.presses("报一次").says("3月5日").says("甲")
    wang.presses("报一次").says("3月12日").says("乙").presses("完成").presses("提交")
    cast.zhang.presses("完成").presses("提交")
    assert "待审 2" in cast.zhang.last.text


def test_one_article_by_each_leader(cast: Cast) -> None:
    zhou, zhang = cast.zhou, cast.zhang
    cast.opens(ARTICLES)
    zhang.presses("登记人员").says("刘院长、陈书记 何副院长")
    cast.office.restart()
    zhang.presses("提交")
    assert "共 3 人" in zhang.last.text
    assert "0/3" in zhang.card("材料报送").text
    zhang.presses("报一次").presses("刘院长").says("3月5日").says("http://a.cn/1")
    zhang.presses("完成").presses("提交")
    assert "（3月5日 周四，刘院长）" in zhang.last.text
    for text in ("http://a.cn/2", "http://a.cn/3"):
        zhang.presses("报一次").presses("陈书记").says("4月5日").says(text)
        zhang.presses("完成").presses("提交")
    assert "待审 2" in zhang.last.text, "nobody does another's part"
    zhou.says("/due").presses(ARTICLES).presses("待审（3）").presses("示范市第一人民医院")
    zhou.presses("接收").presses("接收").presses("接收")
    zhang.says("/due")
    assert "已完成 2/3" in zhang.last.text
    zhang.presses("登记人员").says("刘院长、陈书记").presses("提交")
    assert "2/2" in zhang.card("材料报送").text
    zhang.says("/due")
    assert "目前没有要交的材料" in zhang.last.text


def test_a_number_lowered_below_what_is_done_keeps_what_was_done(cast: Cast) -> None:
    zhou, zhang = cast.zhou, cast.zhang
    cast.opens(STUDY)
    for day in ("1月8日", "2月6日"):
        did(zhang, day)
    zhou.says("/due").presses(STUDY).presses("待审（2）").presses("示范市第一人民医院")
    zhou.presses("接收").presses("接收")
    zhou.says("/due").presses(STUDY).presses("改次数").says("一")
    assert "请写一个 1 到 366 的数字" in zhou.last.text
    zhou.says("1次").presses("每个单位")
    assert "次数合计　1/2" in zhou.last.text
    assert "次数由 12 改为 1" in zhang.card("改为").text
    assert "已完成 2/1" in zhang.card("材料报送").text
    zhang.says("/due")
    assert "目前没有要交的材料" in zhang.last.text
    cast.office.restart()
    zhou.says("/due").presses(STUDY).presses("改次数").says("4").presses("每个单位")
    zhang.says("/due")
    assert "已完成 2/4" in zhang.last.text


def test_a_unit_that_began_in_may_owes_its_part_of_the_year(cast: Cast) -> None:
    zhou = cast.zhou
    cast.opens(STUDY)
    new = factories.unit(cast.office, "新城社区卫生服务中心", "community_centre", level="street")
    chen = factories.person(cast.office, "陈新", 1010, "contact", unit_id=new)
    zhou.says("/due").presses(STUDY).presses("某单位另计").says("新城").says("5月")
    cast.office.restart()
    zhou.says("5月新开业")
    assert "新城社区卫生服务中心　0/8" in zhou.last.text
    chen.says("/due")
    assert "已完成 0/8" in chen.last.text
    chen.presses(STUDY).says("5月20日").says("记录").presses("完成").presses("提交")
    assert "待审 1" in chen.last.text


def test_a_unit_is_let_off_and_hands_in_anyway(cast: Cast) -> None:
    zhou, li = cast.zhou, cast.li
    cast.opens(STUDY)
    did(li, "3月5日")
    zhou.says("/due").presses(STUDY).presses("豁免一家").presses("春晖").says("整体搬迁")
    li.says("/due")
    assert "目前没有要交的材料" in li.last.text
    zhou.says("/due").presses(STUDY)
    assert "豁免 1" in zhou.last.text
    zhou.presses("待审（1）").presses("春晖").presses("接收")
    assert "豁免 1" in zhou.says("/due").presses(STUDY).last.text


def test_half_of_the_year_is_over_and_nothing_is_done(cast: Cast) -> None:
    cast.opens("专题研究意识形态工作记录")
    cast.office.travel(at("2026-07-01", "09:00"))
    assert "时间过半，还没有完成的（0/2）" in cast.li.card("时间过半").text
    before = len(cast.li.chat)
    cast.office.travel(at("2026-07-02", "09:00"))
    assert not any("时间过半" in message.text for message in cast.li.chat[before:])


def test_a_draft_of_an_admin_becomes_a_number(cast: Cast) -> None:
    zhou = cast.zhou
    zhou.says("/due").presses("新建材料报送").says("健康讲座")
    zhou.presses("全部单位").says("12月10日前").presses("都可以").presses("跳过").presses("下一步")
    zhou.presses("改次数").says("4").presses("每个单位")
    zhou.presses("发布给 2 家单位")
    assert "次数合计　0/8" in zhou.last.text


def test_in_english(cast: Cast) -> None:
    smith = factories.person(
        cast.office, "Smith", 1011, "contact", unit_id=cast.hospital, language="en"
    )
    cast.opens(STUDY)
    assert "done 0/12, 5 by now if spread evenly" in smith.card("0/12").text
    smith.presses("Hand in one").says("5 March").says("minutes").presses("Done").presses("Submit")
    assert "1 to be reviewed" in smith.last.text


def test_pieces_of_a_number_are_judged_many_at_once(cast: Cast) -> None:
    cast.opens(STUDY)
    zhou, zhang = cast.zhou, cast.zhang
    for day in ("1月8日", "2月6日", "3月5日"):
        did(zhang, day)
    zhou.says("/due").presses(STUDY).presses("待审（3）")
    zhou.presses("选", on=zhou.last).presses("接收所选 1 份").presses("确定接收 1 份")
    assert "已完成 1/12" in zhang.card("材料报送").text
    cast.office.restart()
    zhou.presses("待审（2）").presses("退回列出的 2 份").says("请附照片").presses("退回 2 份")
    assert sum("退回补充" in one.text for one in zhang.chat) == 1, "one message a unit"
    assert "已完成 1/12" in zhang.card("材料报送　").text
