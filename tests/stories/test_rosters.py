"""Rosters: kept by units at any time, confirmed once a year, offered in filings (T8)."""

from datetime import UTC, datetime, timedelta

import pytest

from tests import factories
from tests.office import Office
from tests.stories import filing_cast
from tests.stories.two_units import TwoUnits

TITLE = "2026年新闻发言人名册"


class Cast(TwoUnits):
    """A hospital with two contacts, a centre, an admin."""

    def names_spokesperson(self, name: str = "王建国") -> None:
        zhang = self.zhang.says("/rosters").presses("新闻发言人名册").presses("增加发言人")
        zhang.says(name).says("党委副书记").presses("发言人").presses("是")
        zhang.presses("跳过").presses("跳过").says("2027年1月10日")
        zhang.presses("提交")

    def asks_for_confirmation(self) -> None:
        zhou = self.zhou.says("/rosters").presses("新闻发言人名册").presses("发起年度确认")
        zhou.presses(TITLE).presses("全部单位").says("12月10日前").presses("跳过")
        zhou.presses("下一步").presses("发布给 2 家单位")
        self.office.travel(self.office.clock.moment + timedelta(days=1))


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


def test_one_press_confirms_a_roster(cast: Cast) -> None:
    cast.names_spokesperson()
    assert "王建国" in cast.zhang.last.text
    assert "党委副书记" in cast.zhang.last.text
    cast.office.restart()

    cast.asks_for_confirmation()
    card = cast.sun.card(TITLE)
    assert "王建国" in card.text
    assert "党委副书记" in card.text
    cast.office.restart()
    cast.zhang.says("/due").presses(TITLE)
    assert "王建国" in cast.zhang.last.text
    cast.zhang.presses("无变化，确认（1 条）")
    assert "已确认新闻发言人名册，共 1 条" in cast.zhang.last.text
    assert "张敏于" in cast.sun.card(TITLE).text
    cast.sun.presses_data(card.data("无变化，确认"), card.message_id)
    assert "已由张敏于" in cast.sun.toast

    cast.zhou.says("/due").presses(TITLE)
    assert "应报 2" in cast.zhou.last.text
    assert "未报 1" in cast.zhou.last.text


def test_a_unit_without_one_adds_it_and_confirms(cast: Cast) -> None:
    cast.asks_for_confirmation()
    li = cast.li
    assert "还没有登记发言人" in li.card(TITLE).text
    li.presses("增加发言人").says("赵芳").says("中心副主任").presses("副发言人").presses("否")
    cast.office.restart()
    li.presses("跳过").presses("跳过").presses("跳过").presses("提交")
    li.presses("无变化，确认（1 条）")
    assert "共 1 条" in li.last.text


def test_a_list_that_changed_meanwhile_is_shown_again(cast: Cast) -> None:
    cast.names_spokesperson()
    cast.asks_for_confirmation()
    old = cast.sun.card(TITLE)
    cast.names_spokesperson("陈主任")
    cast.sun.presses_data(old.data("无变化，确认（1 条）"), old.message_id)
    assert "刚有变动" in cast.sun.toast
    assert "陈主任" in cast.sun.last.text
    cast.sun.presses("无变化，确认（2 条）")
    assert "共 2 条" in cast.sun.last.text


def test_who_left_is_offered_no_more(cast: Cast) -> None:
    cast.names_spokesperson()
    zhang = cast.zhang
    zhang.says("/filing").says("健康报").says("王记者").says("流感疫苗接种")
    assert zhang.last.has("王建国 党委副书记")
    zhang.says("/cancel")
    zhang.says("/rosters").presses("新闻发言人名册").presses("王建国").presses("标记离任")
    cast.office.restart()
    zhang.presses("确认离任")
    assert "已离任" in zhang.last.text
    zhang.says("/filing").says("健康报").says("王记者").says("流感疫苗接种")
    assert not zhang.last.has("王建国")
    zhang.says("王建国")
    assert "已不在" in zhang.last.text


def test_an_expert_waits_for_the_office(cast: Cast) -> None:
    zhang, zhou = cast.zhang, cast.zhou
    zhang.says("/rosters").presses("专家名册").presses("增加专家")
    zhang.says("李国栋").says("主任医师").says("呼吸内科").presses("否").says("流感")
    zhang.presses("英语").presses("完成").presses("可以").presses("跳过")
    assert "管理员核对" in zhang.last.text
    cast.office.restart()
    zhang.presses("提交")
    assert "待核对" in zhang.last.text
    zhang.says("/filing").says("健康报").says("王记者").says("流感疫苗接种")
    assert not zhang.last.has("李国栋")
    zhang.says("/cancel")

    zhou.says("/rosters").presses("专家名册").presses("待核对（1）").presses("全部收录（1）")
    assert "已收录 1 条" in zhou.last.text
    zhou.presses_data("roster.all.0.0.expert.1-1-1")
    assert "刚有变动" in zhou.toast  # pressed twice
    zhang.says("/filing").says("健康报").says("王记者").says("流感疫苗接种")
    assert zhang.last.has("李国栋 主任医师")
    assert not zhang.last.has("待确认")
    zhou.says("/rosters lgd")
    assert "呼吸内科" in zhou.last.text
    zhou.says("/rosters 流感")
    assert "李国栋" in zhou.last.text


def test_a_declined_expert_is_told_why(cast: Cast) -> None:
    zhang, zhou = cast.zhang, cast.zhou
    zhang.says("/rosters").presses("专家名册").presses("增加专家")
    zhang.says("李国栋").says("主任医师").says("呼吸内科").presses("否").presses("跳过")
    zhang.presses("无").presses("暂不安排").presses("跳过").presses("提交")
    zhou.says("/rosters").presses("专家名册").presses("李国栋").presses("不收录")
    cast.office.restart()
    zhou.says("已调离本院")
    assert "已调离本院" in zhang.last.text


def test_under_a_checked_name_nobody_else_slips_in(cast: Cast) -> None:
    test_an_expert_waits_for_the_office(cast)
    zhang = cast.zhang.says("/cancel")
    zhang.says("/rosters").presses("专家名册").presses("李国栋").presses("修改")
    zhang.presses("修改").presses("姓名").says("王二").presses("提交")
    assert "不能改成别人" in zhang.toast


def test_a_term_that_ends_is_told_thirty_days_before(cast: Cast) -> None:
    cast.names_spokesperson()  # until 10 January 2027
    said = len(cast.zhang.chat)
    cast.office.travel(datetime(2026, 12, 12, 2, 0, tzinfo=UTC))
    told = [one.text for one in cast.zhang.chat[said:] if "王建国" in one.text]
    assert len(told) == 1
    assert "到期" in told[0]
    said = len(cast.zhang.chat)
    cast.office.travel(datetime(2027, 1, 12, 2, 0, tzinfo=UTC))
    cast.zhang.says("/filing").says("健康报").says("王记者").says("流感疫苗接种")
    assert not cast.zhang.last.has("王建国")


def test_after_a_year_a_row_is_marked_and_not_barred(cast: Cast) -> None:
    zhang = cast.zhang
    zhang.says("/rosters").presses("新闻发言人名册").presses("增加发言人")
    zhang.says("王建国").says("党委副书记").presses("发言人").presses("是")
    zhang.presses("跳过").presses("跳过").presses("跳过").presses("提交")
    cast.office.clock.moment += timedelta(days=400)
    zhang.says("/filing").says("健康报").says("王记者").says("流感疫苗接种")
    assert zhang.last.has("（待确认）")
    zhang.presses("王建国")
    assert "王建国" in zhang.last.text


def test_a_unit_keeps_its_own_rosters_alone(cast: Cast) -> None:
    cast.names_spokesperson()
    zhang = cast.zhang.says("/rosters").presses("新闻发言人名册")
    cast.li.presses_data(zhang.last.data("王建国"))
    assert not cast.li.heard("王建国")
    cast.li.says("/rosters 王建国")
    assert "没有找到" in cast.li.last.text


def test_the_office_exports_a_roster(cast: Cast) -> None:
    cast.names_spokesperson()
    cast.zhou.says("/rosters").presses("新闻发言人名册").presses("导出表格")
    assert "共 1 条" in cast.zhou.last.text
    assert cast.zhou.last.content[:2] == b"PK"


def test_the_office_pastes_a_roster_and_looks_at_it_first(cast: Cast) -> None:
    zhou = cast.zhou.says("/rosters").presses("专家名册").presses("粘贴导入")
    assert "单位全称、姓名、职称、专业" in zhou.last.text
    zhou.says(
        "示范市第一人民医院\t李国栋\t主任医师\t呼吸内科\t否\t流感\t英语、日语\t可以\t2027年12月31日\n"
        "没有的医院\t王二\t医师\t内科\t否\t\t\t暂不安排\n"
        "春晖社区卫生服务中心\t赵芳\t主治医师\t全科\t也许\t\t\t可以"
    )
    assert "可以写入 1 条，有问题 2 条" in zhou.last.text
    assert "第 2 行：没有叫「没有的医院」的单位" in zhou.last.text
    assert "第 3 行：「也许」不是可选的" in zhou.last.text
    cast.office.restart()
    zhou.presses("写入 1 条")
    assert "1 条" in zhou.last.text
    zhou.says("/rosters 李国栋").presses("李国栋")
    assert "英语、日语" in zhou.last.text
    cast.zhang.says("/filing").says("健康报").says("王记者").says("流感疫苗接种")
    assert cast.zhang.last.has("李国栋 主任医师")


def test_volunteers_are_counted_not_named(cast: Cast) -> None:
    zhang = cast.zhang.says("/rosters").presses("志愿服务队伍").presses("增加登记")
    zhang.says("三支")
    assert "只写一个数字" in zhang.last.text
    zhang.says("3 支").says("120").says("18").presses("提交")
    zhang.says("/rosters").presses("志愿服务队伍")
    assert "人数 120" in zhang.last.text
    zhang.presses("增加登记")
    assert "最多 1 条" in zhang.toast


def test_an_accepted_nomination_is_put_before_the_office_as_an_exemplar(cast: Cast) -> None:
    zhou, zhang = cast.zhou, cast.zhang
    zhou.says("/due").presses("新建其他征集").presses("评选推荐").says("好医生推荐")
    zhou.presses("跳过").presses("跳过").presses("跳过").presses("到某一天截止")
    zhou.presses("全部单位").says("12月10日前").presses("跳过")
    zhou.presses("下一步").presses("发布给 2 家单位")
    zhang.presses("报一份推荐").says("陈医生").presses("个人").says("呼吸科 主任医师")
    zhang.says("从医三十年，带队支援基层，群众口碑好。").presses("已征得同意")
    zhang.says("推荐表").presses("完成").presses("提交")
    zhou.says("/due").presses("好医生推荐").presses("待审（1）").presses("示范市第一人民医院")
    zhou.presses("接收")
    cast.office.restart()
    zhou.says("/rosters").presses("典型名册（1）").presses("陈医生")
    assert "从医三十年" in zhou.last.text
    zhou.presses("收录")
    assert "待核对" not in zhou.last.text


def test_who_counted_on_somebody_that_left_hears_of_it(any_office: Office) -> None:
    people = filing_cast.cast(any_office)
    filing_cast.answers(people.zhang)
    people.zhang.presses("提交")
    people.zhou.says("/rosters 李国栋").presses("李国栋").presses("标记离任")
    any_office.restart()
    people.zhou.presses("确认离任")
    told = people.zhang.card("已不在名册")
    assert "秋冬季流感疫苗接种" in told.text
    people.zhang.presses("打开这件报备", on=told)
    assert "李国栋" in people.zhang.last.text


def test_somebody_who_serves_two_units_confirms_each(cast: Cast) -> None:
    factories.role(cast.office, cast.sun, "contact", cast.centre)
    cast.names_spokesperson()
    cast.asks_for_confirmation()
    sun = cast.sun
    sun.presses("确认（1 条）：示范市第一人民医院")
    sun.presses("确认没有发言人：春晖社区卫生服务中心")
    assert "共 0 条" in sun.last.text
    sun.says("/rosters").presses("示范市第一人民医院").presses("新闻发言人名册（1）")
    assert "王建国" in sun.last.text


def test_in_english_the_same_is_said(any_office: Office) -> None:
    hospital = factories.unit(any_office)
    ann = factories.person(any_office, "Ann", 1009, "contact", unit_id=hospital, language="en")
    ann.says("/rosters").presses("Spokespersons (0)").presses("Add a spokesperson")
    ann.says("Wang Jianguo").says("Deputy secretary").presses("Chief").presses("No")
    any_office.restart()
    ann.presses("Skip").presses("Skip").presses("Skip").presses("Submit")
    assert "<b>Post</b>" in ann.last.text
    ann.says("/rosters").presses("Spokespersons (1)")
    assert "Deputy secretary, Chief" in ann.last.text


def test_two_contacts_change_one_row_at_once(cast: Cast) -> None:
    cast.names_spokesperson()
    zhang, sun = cast.zhang, cast.sun
    for who, post in ((zhang, "党委书记"), (sun, "院长助理")):
        who.says("/rosters").presses("新闻发言人名册").presses("王建国").presses("修改")
        who.presses("修改").presses("职务").says(post)
    sun.presses("提交")
    zhang.presses("提交")
    assert "刚被修改过" in zhang.toast
    zhang.says("/rosters 王建国").presses("王建国")
    assert "院长助理" in zhang.last.text
    stale = zhang.last.data("标记离任")
    zhang.presses("标记离任").presses("确认离任")
    zhang.presses_data(stale)
    assert "刚被修改过" in zhang.toast


def test_a_name_that_is_there_is_not_added_twice(cast: Cast) -> None:
    cast.names_spokesperson()
    zhang = cast.zhang.says("/rosters").presses("新闻发言人名册").presses("增加发言人")
    zhang.says("王建国").says("院长").presses("发言人").presses("是").presses("跳过")
    zhang.says("2026年5月1日").says("2026年1月1日")
    assert "已在名册里" in zhang.last.text


def test_a_term_in_the_wrong_order_is_refused_and_nothing_is_lost(cast: Cast) -> None:
    zhang = cast.zhang.says("/rosters").presses("新闻发言人名册").presses("增加发言人")
    zhang.says("王建国").says("院长").presses("发言人").presses("是").presses("跳过")
    zhang.says("2026年5月1日").says("2026年1月1日").presses("提交")
    assert "早于开始" in zhang.toast
    zhang.presses("修改").presses("任期至").says("2028年1月1日").presses("提交")
    assert "2028年1月1日" in zhang.last.text


def test_what_the_office_pastes_over_a_proposed_row_is_taken(cast: Cast) -> None:
    zhang, zhou = cast.zhang, cast.zhou
    zhang.says("/rosters").presses("专家名册").presses("增加专家")
    zhang.says("李国栋").says("医师").says("内科").presses("否").presses("跳过")
    zhang.presses("无").presses("暂不安排").presses("跳过").presses("提交")
    zhou.says("/rosters").presses("专家名册").presses("粘贴导入")
    zhou.says("示范市第一人民医院|李国栋|主任医师|呼吸内科|否|||可以").presses("写入 1 条")
    zhou.says("/rosters").presses("专家名册")
    assert "主任医师、呼吸内科" in zhou.last.text
    assert not zhou.last.has("待核对")


def test_the_office_alone_takes_and_declines(cast: Cast) -> None:
    zhang = cast.zhang.says("/rosters").presses("专家名册").presses("增加专家")
    zhang.says("李国栋").says("医师").says("内科").presses("否").presses("跳过")
    zhang.presses("无").presses("暂不安排").presses("跳过").presses("提交")
    assert not zhang.last.has("收录")
    for forged in ("roster.accept.1.1", "roster.decline.1.1", "roster.all.0.0.expert.1-1-1"):
        zhang.presses_data(forged)
    zhang.says("/rosters 李国栋").presses("李国栋")
    assert "待核对" in zhang.last.text
    zhang.presses("标记离任").presses("确认离任")  # taken back before it was looked at
    cast.zhou.says("/rosters").presses("专家名册")
    assert not cast.zhou.last.has("待核对")
