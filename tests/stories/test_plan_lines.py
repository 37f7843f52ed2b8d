"""From a line of a plan to what carries it out, and back to how it stands (T11)."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from actions import plans
from bot.facts import load_health_days, load_plan
from tests import factories
from tests.office import Office, Somebody

SHANGHAI = ZoneInfo("Asia/Shanghai")


class Cast:
    """A hospital and a centre under the plan of Dongxihu in 2026."""

    def __init__(self, office: Office, code: str = "dongxihu-2020") -> None:
        self.office = office
        office.clock.moment = datetime(2026, 6, 9, 10, tzinfo=SHANGHAI)
        office.restart()
        self.hospital = factories.unit(office, level="district")
        self.centre = factories.unit(
            office, "春晖社区卫生服务中心", "community_centre", level="street"
        )
        factories.unit(office, "市医师协会", "association", level="city")
        self.zhang = factories.person(office, "张敏", 1001, "contact", unit_id=self.hospital)
        self.zhou = factories.person(office, "周管", 1006, "admin")
        office.run(plans.load, load_plan(code, frozenset(load_health_days().by_id)), 2026)

    def line(self, who: Somebody, name: str, title: str = "全区卫生健康") -> Somebody:
        """The card of one line."""
        who.says("/plan").presses(title).presses("逐条查看")
        while not who.last.has(name):
            who.presses("下一页")
        return who.presses(name)


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


def test_a_line_says_what_it_is_and_starts_a_report_for_its_own_audience(cast: Cast) -> None:
    zhou, office = cast.zhou, cast.office
    cast.line(zhou, "D04")
    assert "组织学习三种重要读本" in zhou.last.text
    assert "对象　各党支部" in zhou.last.text
    assert "时间　年内" in zhou.last.text
    assert "佐证　学习记录" in zhou.last.text
    office.restart()
    zhou.presses("发起：材料报送")
    assert "什么时候截止" in zhou.last.text  # the plan said everything else
    zhou.says("6月30日前")
    assert "组织学习三种重要读本" in zhou.last.text
    assert "按工作要点写的范围" in zhou.last.text
    assert "共 <b>2</b> 家单位" in zhou.last.text
    office.restart()
    zhou.presses("内容无误，下一步").presses("发布给 2 家单位")
    assert "依据　二(一)" in zhou.last.text
    cast.line(zhou, "D04")
    assert "正在收　截止 6月30日 周二 17:30　已报 0　欠 2" in zhou.last.text
    zhou.presses("组织学习三种重要读本")
    assert "谁还没交" in str(zhou.last.buttons)


def test_an_award_a_line_names_is_called_for_under_its_name(cast: Cast) -> None:
    zhou = cast.zhou
    cast.line(zhou, "D21")
    assert zhou.last.has("发起：荆楚楷模")
    zhou.presses("发起：武汉好医生、好护士").presses("到某一天截止").says("6月30日前")
    zhou.presses("下一步")
    zhou.presses("发布给 2 家单位")
    assert "评选推荐　武汉好医生、好护士" in zhou.last.text
    assert "每个单位最多 3 份" in zhou.last.text
    assert "依据　三(四)" in zhou.last.text
    cast.line(zhou, "D21")
    assert "武汉好医生、好护士　正在收" in zhou.last.text


def test_a_monthly_award_repeats_without_being_asked(any_office: Office) -> None:
    cast = Cast(any_office, "shanghai-2021")
    cast.line(cast.zhou, "S37", "工作要点").presses("发起：")
    assert "什么时候截止" not in cast.zhou.last.text
    cast.zhou.presses("启用")
    cast.line(cast.zhou, "S37", "工作要点")
    assert "重复：" in cast.zhou.last.text


def test_topics_of_a_line_are_those_of_its_call_for_material(cast: Cast) -> None:
    cast.line(cast.zhou, "D27").presses("发起：素材稿件").presses("到某一天截止")
    cast.zhou.says("6月30日前").presses("下一步").presses("发布给 2 家单位")
    cast.zhang.says("/due").presses("可以报的征集（1）").presses("报一份稿件").says("一篇稿子")
    assert cast.zhang.last.has("《健康报》")


def test_a_line_repeats_when_its_due_date_does(cast: Cast) -> None:
    zhou = cast.zhou
    cast.line(zhou, "D36").presses("发起：材料报送").says("每季度末").presses("启用")
    cast.line(zhou, "D36")
    assert "重复：每季度末" in zhou.last.text


def test_what_is_not_done_says_why_and_offers_nothing(cast: Cast) -> None:
    zhou = cast.zhou
    cast.line(zhou, "D11")
    assert "有组织跟评" in zhou.last.text
    assert [label for label, _ in zhou.last.buttons] == ["返回条目"]
    zhou.presses("返回条目")
    assert "D11" in zhou.last.text
    cast.line(zhou, "D37")
    assert "号召，没有要办的事项" in zhou.last.text
    cast.line(zhou, "D15")
    assert "表格里的一栏" in zhou.last.text


def test_a_contact_reads_the_line_and_starts_nothing(cast: Cast) -> None:
    cast.line(cast.zhou, "D04")
    start = cast.zhou.last.data("发起：材料报送")
    cast.line(cast.zhang, "D04")
    assert not cast.zhang.last.has("发起")
    cast.zhang.presses_data(start)
    assert "什么时候截止" not in cast.zhang.last.text


def test_a_clause_that_can_be_read_in_two_ways_is_read_in_one_for_good(cast: Cast) -> None:
    zhou, office = cast.zhou, cast.office
    cast.line(zhou, "D09")
    assert "自查和专项督查（全年至少1次）　草稿" in zhou.last.text
    two = zhou.last.data("定为：自查、专项督查各计1次")
    one = zhou.last.data("定为：自查和专项督查合并计1次")
    zhou.presses_data(two)
    assert "· 自查（全年至少1次）　草稿　截止 12月31日 周四 17:30" in zhou.last.text
    assert "· 专项督查（全年至少1次）　草稿　截止 12月31日 周四 17:30" in zhou.last.text
    assert "自查和专项督查（全年至少1次）　草稿" not in zhou.last.text
    zhou.presses_data(one)
    assert "已经定了" in zhou.toast
    office.restart()
    pack = load_plan("dongxihu-2020", frozenset(load_health_days().by_id))
    office.run(plans.load, pack, 2026)  # loading again brings nothing back
    cast.line(zhou, "D09")
    assert zhou.last.text.count("草稿") == 2
    zhou.says("/plan").presses("全区卫生健康")
    assert "此条按「自查、专项督查各计1次」办" in zhou.last.text


def test_a_key_of_a_line_that_has_no_such_way_is_stale(cast: Cast) -> None:
    zhou = cast.zhou
    cast.line(zhou, "D04")
    data = zhou.last.data("发起：材料报送")
    for forged in ("task-9", "collection-nomination", "filing", "training", "nothing"):
        zhou.presses_data(data.replace(".task", f".{forged}"))
        assert "请" in zhou.toast
    zhou.presses_data("plan.start.99999.0.task")
    assert "请" in zhou.toast
    zhou.presses_data(data.replace("plan.start", "plan.choose"))
    assert "请" in zhou.toast


def test_a_line_in_english(cast: Cast) -> None:
    cast.zhou.says("/language").presses("English")
    cast.zhou.says("/plan").presses("district").presses("Line by line").presses("D01")
    assert "A notice to those concerned" in cast.zhou.last.text
    assert "Channels: units hand in under /due" in cast.zhou.last.text
    assert cast.zhou.last.has("Start: Notice")
