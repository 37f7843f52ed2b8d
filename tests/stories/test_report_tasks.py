"""What admins do with tasks: audiences, drafts, who is missing, letting off."""

from datetime import date

import pytest

from actions import reports
from domain import plan
from domain.plan import DraftTask, Evidence, UnitKind
from tests import factories
from tests.office import Office
from tests.stories.test_report_submitting import Cast, hands_in
from texts.limits import TEXT, units


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


@pytest.fixture
def one(office: Office) -> Cast:
    """The same on SQLite alone, where nothing of the database is at stake."""
    return Cast(office)


def drafted(due_on: date | None = date(2026, 12, 10)) -> DraftTask:
    return DraftTask(
        plan_code="dongxihu-2020",
        line_id="D12",
        clause="三(二)",
        title_zh="健康宣传活动小结",
        title_en="Summary of health campaigns",
        opens_on=None,
        due_on=due_on,
        audience=plan.Audience(zh="社区", en="communities", kinds=(UnitKind.COMMUNITY_CENTRE,)),
        evidence=(Evidence.PHOTO, Evidence.LINK),
        proposed=True,
    )


def test_by_kind_level_and_name(one: Cast) -> None:
    zhou = one.zhou
    zhou.says("/due").presses("新建材料报送").says("科普稿件").presses("按单位类别")
    zhou.presses("社区卫生服务中心").presses("血站").presses("完成").says("下周五下班前")
    zhou.presses("链接").presses("完成").presses("跳过")
    assert "2</b> 家单位" in zhou.last.text
    assert "12月4日 周五 17:30" in zhou.last.text

    zhou.presses("修改").presses("单位").presses("按层级").presses("街镇级").presses("完成")
    assert "1</b> 家单位，联络员都能收到" in zhou.last.text
    zhou.presses("修改").presses("单位").presses("指定单位").says("第一人民医院，春晖")
    assert "2</b> 家单位" in zhou.last.text
    assert "示范市第一人民医院、春晖社区卫生服务中心" in zhou.last.text
    zhou.presses("下一步").presses("发布给 2 家单位")
    assert one.zhang.heard("科普稿件")
    assert one.li.heard("科普稿件")


def test_a_plan_s_draft_waits_for_the_admin(cast: Cast) -> None:
    zhou = cast.zhou
    cast.office.run(reports.create_draft, drafted())
    zhou.says("/due").presses("草稿 1")
    assert "健康宣传活动小结" in zhou.last.text
    assert "依据 三(二)" in zhou.last.text
    zhou.presses("健康宣传活动小结")
    assert "社区卫生服务中心" in zhou.last.text
    assert "照片、链接" in zhou.last.text
    assert "1</b> 家单位" in zhou.last.text
    zhou.presses("改截止时间").says("12月8日前").presses("提交")
    cast.office.restart()
    zhou.presses("发布给 1 家单位")
    card = cast.li.card("健康宣传活动小结")
    assert "12月8日 周二 17:30" in card.text
    assert "依据　三(二)" in card.text
    assert not cast.zhang.heard("健康宣传活动小结")


def test_a_draft_without_a_date_asks_for_one(one: Cast) -> None:
    zhou = one.zhou
    task_id = one.office.run(reports.create_draft, drafted(due_on=None))
    zhou.says("/due").presses("草稿").presses("健康宣传活动小结")
    assert "截止　未定" in zhou.last.text
    assert not zhou.last.has("发布")
    zhou.presses_data(f"report.open.{task_id}.1.1")
    assert "没有截止时间" in zhou.toast
    zhou.presses("删除草稿").presses("确定")
    assert "草稿已删除：健康宣传活动小结" in zhou.last.text
    zhou.says("/due")
    assert not zhou.last.has("草稿")


def test_who_is_missing_by_kind_with_those_nobody_reaches(cast: Cast) -> None:
    cast.opens()
    hands_in(cast.li)
    cast.zhou.says("/due").presses("半年宣传总结").presses("谁还没交（2）")
    told = cast.zhou.last.text
    assert "医院</b>（1）\n示范市第一人民医院" in told
    assert "示范市中心血站（联系不上）" in told
    assert "春晖" not in told
    cast.zhang.blocks_the_bot()
    cast.zhou.says("/due").presses("半年宣传总结").presses("改截止时间").says("12月11日前")
    cast.zhou.presses("提交").presses("谁还没交")
    assert "示范市第一人民医院（联系不上）" in cast.zhou.last.text


def test_returned_ones_are_marked_and_nobody_missing_is_said(one: Cast) -> None:
    zhou = one.zhou
    one.closes_unit(one.bare)
    zhou.says("/due").presses("新建材料报送").says("半年宣传总结").presses("全部单位")
    zhou.says("12月10日前").presses("都可以").presses("跳过").presses("下一步")
    zhou.presses("发布给 2 家单位")
    hands_in(one.zhang)
    hands_in(one.li)
    zhou.says("/due").presses("半年宣传总结")
    assert not zhou.last.has("谁还没交")
    zhou.presses_data("report.missing.1.1")
    assert "没有单位欠报" in zhou.last.text
    zhou.presses("待审（2）").presses("示范市第一人民医院").presses("退回").says("请补照片")
    zhou.says("/due").presses("半年宣传总结").presses("谁还没交（1）")
    assert "示范市第一人民医院（退回待补）" in zhou.last.text


def test_two_units_of_one_contact_are_told_apart(one: Cast) -> None:
    one.also_serves(1001, one.bare)
    one.opens()
    one.zhang.says("/due")
    assert "示范市中心血站" in one.zhang.last.text
    one.zhang.presses("半年宣传总结（示范市中心血站）").says("血站总结").presses("完成")
    assert "示范市中心血站" in one.zhang.last.text
    one.zhang.presses("提交").says("/due")
    assert "1 项" in one.zhang.last.text


def test_four_hundred_names_arrive_whole(one: Cast) -> None:
    """A long list is one message with pages, cut between names."""
    for number in range(400):
        factories.unit(one.office, f"示范市第{number}社区卫生服务中心", "community_centre")
    zhou = one.zhou
    zhou.says("/due").presses("新建材料报送").says("全市普查").presses("全部单位").says(
        "12月10日前"
    )
    zhou.presses("都可以").presses("跳过").presses("下一步").presses("发布给 403 家单位")
    before = len(zhou.chat)
    zhou.presses("谁还没交（403）")
    told = [zhou.last.text]
    while zhou.last.has("下一页"):
        told.append(zhou.presses("下一页").last.text)
    assert len(zhou.chat) == before + 1, "one message, turned"
    assert len(told) > 1
    assert all(units(text) <= TEXT for text in told)
    names = "".join(told)
    expected = [f"示范市第{number}社区卫生服务中心" for number in range(400)]
    assert [name for name in expected if name not in names] == []


def test_letting_a_unit_off(cast: Cast) -> None:
    zhou = cast.zhou
    cast.opens()
    hands_in(cast.li)
    zhou.says("/due").presses("半年宣传总结").presses("豁免一家")
    assert not zhou.last.has("春晖"), "who handed in is not offered"
    zhou.says("第一人民医院")
    cast.office.restart()
    zhou.says("本年度新建，下半年再报")
    assert "已豁免" in zhou.last.text
    assert "这次不用报：本年度新建" in cast.zhang.card("材料报送").text
    cast.zhang.says("/due")
    assert "目前没有要交的材料" in cast.zhang.last.text
    zhou.says("/due")
    assert "应报 2　已报 1（待审 1）　未报 1　退回 0　豁免 1" in zhou.last.text


def test_more_than_a_page(one: Cast) -> None:
    for number in range(10):
        one.opens(title=f"材料{number}号")
    one.zhang.says("/due")
    assert "10 项" in one.zhang.last.text
    assert not one.zhang.last.has("材料9号")
    one.zhang.presses("下一页")
    assert one.zhang.last.has("材料9号")
    one.zhang.presses("上一页")
    assert one.zhang.last.has("材料0号")
    one.zhou.says("/due").presses("下一页")
    assert one.zhou.last.has("材料9号")
    one.zhou.presses("上一页")
    assert one.zhou.last.has("材料0号")


def test_an_admin_who_is_also_a_contact_sees_both(one: Cast) -> None:
    one.also_serves(1006, one.bare)
    one.opens()
    one.zhou.says("/due")
    assert "要交的材料" in one.zhou.chat[-2].text
    assert "正在收的材料" in one.zhou.chat[-1].text


def test_the_unit_lead_may_look_and_hand_in(one: Cast) -> None:
    one.opens()
    one.liu.says("/due")
    assert "半年宣传总结" in one.liu.last.text
    hands_in(one.liu, "院长亲自报")
    assert "刘院长于" in one.zhang.card("材料报送").text
