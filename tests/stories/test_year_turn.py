"""The turn of the year: asked once, looked at, done in one press, and never twice (T11)."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from actions import plans
from bot.facts import load_health_days, load_plan
from domain.plan import Plan
from tests import factories
from tests.office import Office

SHANGHAI = ZoneInfo("Asia/Shanghai")
CODES = ("dongxihu-2020", "pudong-2025")


class Cast:
    """A hospital under two plans of 2026; it is the last day of November."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.hospital = factories.unit(office, level="district")
        self.zhang = factories.person(office, "张敏", 1001, "contact", unit_id=self.hospital)
        self.zhou = factories.person(office, "周管", 1006, "admin")
        self.wu = factories.person(office, "吴管", 1016, "admin")

    def turns(self) -> None:
        self.zhou.says("/plan").presses("转入 2027 年：先看会转什么").presses("转入 2027 年")


def at(day: str, time: str = "10:00") -> datetime:
    return datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=SHANGHAI)


def pack(code: str) -> Plan:
    return load_plan(code, frozenset(load_health_days().by_id))


@pytest.fixture
def cast(migrated_url: str) -> Iterator[Cast]:
    office = Office(migrated_url, {"office": {"plans": list(CODES)}}, now=at("2026-11-30"))
    yield Cast(office)
    office.close()


def test_asked_in_one_morning_looked_at_and_done_in_one_press(cast: Cast) -> None:
    zhou, office = cast.zhou, cast.office
    zhou.says("/plan")
    assert not zhou.last.has("转入")
    office.travel(at("2026-12-01"))
    assert "可以把工作要点和每年一次的征集转入 2027 年了" in zhou.card("新的一年").text
    assert not cast.zhang.heard("新的一年")
    office.restart()
    zhou.presses("转入 2027 年：先看会转什么")
    assert "现在还什么都没有做" in zhou.last.text
    assert "全国文明城区复评：预计第8届" in zhou.last.text
    assert "一次性的周年 3 个已过" in zhou.last.text
    shown = zhou.last
    office.restart()
    zhou.presses("转入 2027 年", on=shown)
    assert "已转入 2027 年" in zhou.last.text
    zhou.says("/due").presses("草稿")
    assert "上半年专题汇报总结　截止 2027年6月30日" in _all(cast)
    cast.wu.presses("转入 2027 年：先看会转什么")
    assert "2027 年已由周管于" in cast.wu.toast


def _all(cast: Cast) -> str:
    zhou, text = cast.zhou, cast.zhou.last.text
    while zhou.last.has("下一页"):
        zhou.presses("下一页")
        text += zhou.last.text
    return text


def test_a_second_press_adds_nothing(cast: Cast) -> None:
    office, zhou = cast.office, cast.zhou
    office.travel(at("2026-12-01"))
    zhou.presses("转入 2027 年：先看会转什么")
    key = zhou.last.data("转入 2027 年")
    zhou.presses_data(key)
    zhou.says("/due")
    drafts = next(label for label, _ in zhou.last.buttons if label.startswith("草稿"))
    zhou.presses_data(key)
    assert "2027 年已由周管于" in zhou.toast
    office.run(plans.load, pack("dongxihu-2020"), 2027)  # by command, as ever
    office.travel(at("2027-01-04"))
    office.restart()  # the configured plans are loaded at every start
    zhou.says("/due")
    assert zhou.last.has(drafts)


def test_not_done_in_december_it_is_asked_once_more_in_january(cast: Cast) -> None:
    office, zhou = cast.office, cast.zhou
    office.travel(at("2026-12-31"))
    asked = [one for one in zhou.chat if "新的一年" in one.text]
    assert len(asked) == 1
    office.travel(at("2027-01-15"))
    asked = [one for one in zhou.chat if "新的一年" in one.text]
    assert len(asked) == 2
    cast.turns()
    assert "已转入 2027 年" in zhou.last.text
    office.travel(at("2027-02-01"))
    zhou.presses_data("year.show.2027.0")
    assert "已由周管于" in zhou.toast
    zhou.presses_data("year.show.2029.0")
    assert "还不到" in zhou.toast


def test_a_preview_that_was_overtaken_is_looked_at_again(cast: Cast) -> None:
    office, zhou = cast.office, cast.zhou
    office.travel(at("2026-12-01"))
    zhou.presses("转入 2027 年：先看会转什么")
    office.run(plans.load, pack("dongxihu-2020"), 2027)
    zhou.presses("转入 2027 年", on=zhou.last)
    assert "请再看一次" in zhou.toast


def test_what_is_gathered_yearly_comes_again_with_the_next_ordinal(cast: Cast) -> None:
    office, zhou = cast.office, cast.zhou
    zhou.says("/due").presses("新建其他征集").presses("评选推荐").says("好医生推荐").says("第八届")
    zhou.presses("跳过").presses("跳过").presses("跳过").presses("到某一天截止")
    zhou.presses("全部单位")
    zhou.says("12月10日前").presses("跳过").presses("下一步")
    zhou.presses("发布给 1 家单位")
    office.travel(at("2026-12-02"))
    zhou.says("/plan").presses("转入 2027 年：先看会转什么")
    assert "每年一次的征集、名册确认 1 项，成为草稿：第八届好医生推荐" in zhou.last.text
    zhou.presses("转入 2027 年", on=zhou.last).says("/due").presses("草稿")
    while not zhou.last.has("第九届好医生推荐"):
        zhou.presses("下一页")
    zhou.presses("第九届好医生推荐")
    assert "第九届好医生推荐" in zhou.last.text
    assert "截止　2027年12月10日" in zhou.last.text


def test_last_years_numbers_stay_readable_and_the_new_ones_start_anew(cast: Cast) -> None:
    office, zhou, zhang = cast.office, cast.zhou, cast.zhang
    zhou.says("/due").presses("草稿")
    while not zhou.last.has("集中学习记录"):
        zhou.presses("下一页")
    zhou.presses("集中学习记录").presses("发布给 1 家单位")
    zhang.presses("报一次").says("3月5日").says("记录").presses("完成").presses("提交")
    zhou.says("/due").presses("集中学习记录").presses("待审（1）").presses("示范市第一人民医院")
    zhou.presses("接收")
    office.travel(at("2026-12-01"))
    cast.turns()
    office.travel(at("2027-01-20"))
    office.restart()
    zhou.says("/due").presses("草稿")
    while not zhou.last.has("集中学习记录"):
        zhou.presses("下一页")
    zhou.presses("集中学习记录").presses("发布给 1 家单位")
    assert "次数合计　0/12" in zhou.last.text
    assert "2027年1月1日" in zhou.last.text or "1月1日" in zhou.last.text
    zhang.presses("报一次").says("1月8日").says("记录").presses("完成").presses("提交")
    assert "待审 1" in zhang.last.text  # done before the new task was there
    zhou.says("/plan").presses("2026年的").presses("全区卫生健康")
    assert "集中学习" in zhou.last.text
    zhou.presses("返回列表")
    assert "2026年工作要点" in zhou.last.text


def test_a_new_plan_of_the_same_office_takes_the_place_of_the_old_one(cast: Cast) -> None:
    office, zhou = cast.office, cast.zhou
    newer = pack("dongxihu-2020").pack
    own = newer.model_copy(update={"code": "dongxihu-2027", "year": 2027, "tasks": ()})
    office.travel(at("2026-12-01"))
    office.run(plans.load, Plan(pack=own, year=2027), 2027)
    zhou.presses("转入 2027 年：先看会转什么")
    assert "新的一年已有新的要点，不转" in zhou.last.text


def test_a_plan_that_no_pack_holds_comes_along_with_its_drafts(cast: Cast) -> None:
    office, zhou = cast.office, cast.zhou
    own = pack("dongxihu-2020").pack.model_copy(update={"code": "own-2026", "issuer": "本局"})
    office.run(plans.load, Plan(pack=own, year=2020), 2026)
    office.travel(at("2026-12-01"))
    cast.turns()
    zhou.says("/plan").presses("2027年的")
    assert zhou.last.text.count("全区卫生健康宣传工作要点") == 2
    zhou.says("/due").presses("草稿")
    assert _all(cast).count("下半年专题汇报总结　截止 2027年12月31日") == 2
