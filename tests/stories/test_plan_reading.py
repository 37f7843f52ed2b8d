"""Everybody registered reads the plans; their drafts are made once and sent by nobody."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from actions import plans
from actions.plans import Loaded
from bot.facts import load_health_days, load_plan
from domain.errors import Refused
from domain.plan import Plan
from storage import plans as stored
from storage.schema.plans import plan_lines, plan_tasks
from storage.schema.reports import report_tasks
from tests import factories
from tests.office import Message, Office, Somebody

SHANGHAI = ZoneInfo("Asia/Shanghai")
FIVE = ("shanghai-2021", "pudong-2025", "dongxihu-2020", "jilin-2021", "anqing-2013")


def pack(name: str) -> Plan:
    return load_plan(name, frozenset(load_health_days().by_id))


def a_contact(office: Office, language: str = "zh-CN") -> Somebody:
    hospital = factories.unit(office)
    return factories.person(office, "张敏", 1001, "contact", unit_id=hospital, language=language)


def load_all(office: Office) -> list[Loaded]:
    return [office.run(plans.load, pack(name), 2026) for name in FIVE]


def rows(office: Office, *columns: Any) -> list[Any]:
    return list(office.ask(lambda conn: conn.execute(select(*columns)).all()))


def read_through(reader: Somebody, card: Message) -> list[str]:
    """Turn every page of a plan's lines."""
    reader.presses("逐条查看", on=card)
    seen = [reader.card("/").text]
    while reader.last.has("下一页"):
        reader.presses("下一页")
        seen.append(reader.last.text)
    return seen


def test_a_contact_reads_the_numbers_each_with_its_clause(any_office: Office) -> None:
    load_all(any_office)
    zhang = a_contact(any_office)
    zhang.says("/plan")
    assert "2020年发，移到今年" in zhang.last.text

    any_office.restart()
    zhang.presses("全区卫生健康")
    assert "集中学习：不少于 12（每个单位，全年）　— 二(三)（D13）" in zhang.last.text
    assert "理论文章：不少于 1（每人，全年）　— 二(三)（D14）" in zhang.last.text
    assert "专题汇报总结：不少于 1（每个单位，每半年）" in zhang.last.text
    assert "· 自查、专项督查各计1次" in zhang.last.text
    assert "4月7日 周二　世界卫生日　— 三(五)（D23）" in zhang.last.text
    assert "〔待通知〕　爱国主义主题月" in zhang.last.text

    zhang.presses("返回列表").presses("吉林省")
    assert "5 小时内发布信息　— 6（J06）" in zhang.last.text
    assert "24 小时内召开新闻发布会　— 6（J06）" in zhang.last.text
    assert "第3届" in zhang.last.text
    assert "农安县" in zhang.last.text
    assert len(zhang.chat) == 1  # always the same message


@pytest.mark.parametrize("name", FIVE)
def test_every_line_is_read_with_its_clause_and_standing(office: Office, name: str) -> None:
    plan = pack(name)
    office.run(plans.load, plan, 2026)
    zhang = a_contact(office)
    zhang.says("/plan").presses(plan.pack.title)
    pages = read_through(zhang, zhang.last)

    everything = "\n".join(pages)
    standings = {"build": "要办", "exhortation": "号召", "out_of_scope": "不办"}
    for line in plan.pack.lines:
        assert f"{line.id}　{line.clause}　〔{standings[line.standing]}〕" in everything
    assert all(len(page) < 1500 for page in pages)
    zhang.presses("上一页")
    assert len(zhang.chat) == 1


def test_what_is_left_out_is_said(office: Office) -> None:
    office.run(plans.load, pack("dongxihu-2020"), 2026)
    zhang = a_contact(office)
    zhang.says("/plan").presses("2020年")
    everything = "\n".join(read_through(zhang, zhang.last))

    assert "不办的部分：有组织跟评是以官方冒充公众发声，不做" in everything


def test_in_its_own_year_a_plan_has_its_anniversaries(office: Office) -> None:
    office.run(plans.load, pack("pudong-2025"), 2025)
    plan = office.ask(stored.find, "pudong-2025", 2025)
    zhang = a_contact(office)
    zhang.says("/plan")  # 2026: it is not among this year's
    assert "还没有载入" in zhang.last.text

    zhang.presses_data(f"plan.open.{plan.id}.0", zhang.last.message_id)
    assert "浦东开发开放 35 周年" in zhang.last.text
    assert "引领区建设 5 周年" in zhang.last.text
    assert "移到今年" not in zhang.last.text


def test_in_english(office: Office) -> None:
    office.run(plans.load, pack("jilin-2021"), 2026)
    zhang = a_contact(office, "en")
    zhang.says("/plan").presses("Jilin")
    assert "within 5 hours: publish information — 6 (J06)" in zhang.last.text
    zhang.presses("Line by line")
    assert "[to do]" in zhang.last.text


def test_no_plan_yet(office: Office) -> None:
    zhang = a_contact(office)
    zhang.says("/plan")
    assert "还没有载入" in zhang.last.text


@pytest.mark.parametrize(
    "data", ["plan.open.99.0", "plan.lines.1.99", "plan.lines.99.0", "plan.open.x.0"]
)
def test_forged_buttons_change_nothing(office: Office, data: str) -> None:
    office.run(plans.load, pack("jilin-2021"), 2026)
    zhang = a_contact(office)
    zhang.says("/plan")
    before = zhang.chat
    zhang.presses_data(data, zhang.last.message_id)
    assert "失效" in zhang.toast
    assert zhang.chat == before


def test_loading_twice_makes_no_doubles(any_office: Office) -> None:
    first = load_all(any_office)
    lines = rows(any_office, plan_lines.c.id, plan_lines.c.line)
    any_office.restart()
    second = load_all(any_office)

    assert [one.lines for one in first] == [43, 43, 38, 32, 27]
    assert not any(one.changed or one.drafts for one in second)
    assert rows(any_office, plan_lines.c.id, plan_lines.c.line) == lines
    given = rows(any_office, plan_tasks.c.plan_id, plan_tasks.c.line, plan_tasks.c.mark)
    assert len(given) == len(set(given)) == sum(one.drafts for one in first)
    assert len(rows(any_office, report_tasks.c.id)) == len(given)


def test_drafts_cite_their_clause_wait_for_the_admin_and_reach_nobody(any_office: Office) -> None:
    zhang = a_contact(any_office)
    admin = factories.person(any_office, "周管", 1006, "admin")
    done = any_office.run(plans.load, pack("dongxihu-2020"), 2026)

    columns = (report_tasks.c.title_zh, report_tasks.c.clause, report_tasks.c.due_at)
    found = {row.title_zh: row for row in rows(any_office, *columns)}
    half = found["下半年专题汇报总结"]
    assert half.clause == "二(二)"
    assert half.due_at.astimezone(SHANGHAI).isoformat() == "2026-12-31T17:30:00+08:00"
    assert found["全年学习计划"].due_at is None
    assert "上半年专题汇报总结" not in found  # its day was over in November
    assert (done.drafts, done.passed) == (7, 4)
    assert {state for (state,) in rows(any_office, report_tasks.c.state)} == {"draft"}
    assert zhang.chat == []
    assert admin.chat == []


def test_the_admin_opens_one_draft_and_drops_another(any_office: Office) -> None:
    centre = factories.unit(any_office, "春晖社区卫生服务中心", "community_centre", level="street")
    li = factories.person(any_office, "李强", 1003, "contact", unit_id=centre)
    zhou = factories.person(any_office, "周管", 1006, "admin")
    any_office.run(plans.load, pack("dongxihu-2020"), 2026)

    zhou.says("/due").presses("草稿 7").presses("下半年专题汇报总结")
    assert "依据　二(二)" in zhou.last.text
    assert li.chat == []
    zhou.presses("发布给 1 家单位")
    assert "依据　二(二)" in li.card("下半年专题汇报总结").text

    zhou.says("/due").presses("草稿 6").presses("自查和专项督查").presses("删除草稿")
    zhou.presses("确定")
    any_office.restart()
    again = any_office.run(plans.load, pack("dongxihu-2020"), 2026)
    assert again.drafts == 0
    zhou.says("/due")
    assert zhou.last.has("草稿 5")


def test_loaded_early_in_the_year_every_dated_clause_has_its_draft(office: Office) -> None:
    office.clock.moment = datetime(2026, 1, 5, 1, tzinfo=UTC)
    done = {one.code: one for one in load_all(office)}

    assert {code: (one.drafts, one.passed) for code, one in done.items()} == {
        "shanghai-2021": (13, 0),
        "pudong-2025": (5, 0),
        "dongxihu-2020": (11, 0),
        "jilin-2021": (16, 0),
        "anqing-2013": (0, 0),
    }


def test_a_corrected_pack_keeps_its_lines_and_gives_no_draft_twice(office: Office) -> None:
    plan = pack("dongxihu-2020")
    office.run(plans.load, plan, 2026)
    ids = dict(rows(office, plan_lines.c.line, plan_lines.c.id))

    first = plan.pack.lines[0].model_copy(update={"text_zh": "改过的文字"})
    fewer = (first, *plan.pack.lines[1:10], *plan.pack.lines[11:])  # D11 is withdrawn
    corrected = replace(plan, pack=plan.pack.model_copy(update={"lines": fewer}))
    done = office.run(plans.load, corrected, 2026)

    assert done.changed
    assert done.drafts == 0
    kept = dict(rows(office, plan_lines.c.line, plan_lines.c.id))
    assert kept == {line: id_ for line, id_ in ids.items() if line != "D11"}
    texts = dict(rows(office, plan_lines.c.line, plan_lines.c.text_zh))
    assert texts["D01"] == "改过的文字"


def test_a_plan_cannot_be_moved_before_its_year(office: Office) -> None:
    with pytest.raises(Refused, match="plan-before-its-year"):
        office.run(plans.load, pack("pudong-2025"), 2024)


def test_the_configured_plans_are_there_from_the_first_start(database_url: str) -> None:
    office = Office(database_url, {"office": {"plans": ["pudong-2025", "jilin-2021"]}})
    try:
        zhang = a_contact(office)
        zhang.says("/plan")
        assert "浦东" in zhang.last.text
        assert "吉林" in zhang.last.text
        drafts = len(rows(office, report_tasks.c.id))
        office.restart()
        assert len(rows(office, report_tasks.c.id)) == drafts
    finally:
        office.close()


def test_a_plan_of_a_year_to_come_waits(database_url: str) -> None:
    office = Office(database_url, {"office": {"plans": ["pudong-2025"]}})
    try:
        office.clock.moment = datetime(2024, 3, 4, 1, tzinfo=UTC)
        office.restart()
        assert office.ask(stored.of_year, 2024) == ()
        assert len(office.ask(stored.of_year, 2026)) == 1
    finally:
        office.close()
