"""Two media and one person: said in time, with a way out; the approver sees it; who left."""

import pytest
from sqlalchemy import Connection, text

from actions import rosters
from actions.tx import Tx
from domain.roster import parse_experts
from storage import clashes, experts
from storage import filings as rows
from tests.office import Office, Somebody
from tests.stories.filing_cast import (
    Cast,
    answers,
    cast,
    files_for_approval,
    files_one,
    says_no_more_than_needed,
)

COLLEAGUES = """name,unit,field,title,is_leader
何佳,示范市第一人民医院,呼吸内科,副主任医师,no
钱志远,春晖社区卫生服务中心,呼吸内科,主治医师,no
潘院,示范市第一人民医院,呼吸内科,院长助理,yes
"""


@pytest.fixture
def people(any_office: Office) -> Cast:
    """李国栋 is taken tomorrow at three, by 东方早报."""
    found = cast(any_office)
    any_office.run(add_colleagues)
    files_one(found.zhang)
    return found


def add_colleagues(tx: Tx) -> None:
    rosters.put_experts(tx, parse_experts(COLLEAGUES, "colleagues.csv"))


def asks_for(somebody: Somebody, when: str = "明天下午三点半") -> None:
    """Up to the time, by another outlet."""
    somebody.says("/filing").says("示范晚报 赵记者").says("呼吸道疾病门诊").says("李国栋")
    somebody.says(when)


def leaves(office: Office, name: str = "李国栋") -> None:
    who = office.ask(experts.search, name, 1, 1)[0]
    office.run(lambda tx: experts.close(tx.conn, who.id, tx.now))


def test_the_filer_hears_at_the_question_and_takes_another_time(
    any_office: Office, people: Cast
) -> None:
    asks_for(people.liu)
    assert "李国栋 主任医师已有东方早报的采访（11月24日 周二 15:00）" in people.liu.last.text
    assert [label for label, _ in people.liu.last.buttons][:3] == [
        "11月24日 周二 10:30",
        "11月24日 周二 13:30",
        "11月24日 周二 16:30",
    ]
    any_office.restart()
    people.liu.presses("16:30").presses("面访").presses("无")
    assert "11月24日 周二 16:30" in people.liu.last.text
    assert "时间冲突" not in people.liu.last.text
    people.liu.presses("提交")
    assert "已备案" in people.liu.last.text


def test_or_somebody_else_of_the_same_field_the_own_unit_first(
    any_office: Office, people: Cast
) -> None:
    asks_for(people.liu)
    offered = [label for label, _ in people.liu.last.buttons if label.startswith("改请")]
    assert offered == ["改请何佳（示范市第一人民医院）", "改请钱志远（春晖社区卫生服务中心）"]
    any_office.restart()
    people.liu.presses("改请何佳").presses("面访").presses("无").presses("提交")
    filed = any_office.ask(rows.get, 2)
    assert filed.interviewee == "何佳 副主任医师"
    assert filed.starts_at == any_office.ask(rows.get, 1).starts_at.replace(minute=30)


def test_or_writes_another_time_or_keeps_it_and_the_approver_sees_it(
    any_office: Office, people: Cast
) -> None:
    asks_for(people.liu)
    people.liu.says("明天下午两点四十五")
    assert "时间冲突" in people.liu.last.text
    people.liu.says("随便")
    assert "时间冲突" not in people.liu.last.text
    any_office.restart()
    people.liu.presses("仍用这个时间").presses("节目嘉宾").presses("无")
    people.liu.says("《健康有约》，示范健康频道").presses("已确认")
    says_no_more_than_needed(people.liu)
    assert "审批人和分管领导会看到" in people.liu.card("请核对").text
    people.liu.presses("提交")
    for one in (people.wang, people.chen):
        assert "已有东方早报的采访（11月24日 周二 15:00）" in one.card("0002号").text
    assert "时间冲突" not in people.liu.card("0002号").text
    people.wang.presses("同意")
    assert "时间冲突" not in people.wang.card("0002号").text


def test_the_preview_offers_a_way_out_too(any_office: Office, people: Cast) -> None:
    answers(people.liu, media="示范晚报 赵记者", interviewee="陈素云", when="明天下午三点")
    people.liu.presses("修改").presses("受访人").says("李国栋")
    assert "已有东方早报的采访" in people.liu.last.text
    any_office.restart()
    people.liu.presses("改请何佳")
    assert "何佳 副主任医师" in people.liu.last.text
    assert "时间冲突" not in people.liu.last.text


def test_a_stranger_to_the_other_filing_hears_no_outlet(any_office: Office, people: Cast) -> None:
    asks_for(people.li)
    assert "李国栋 主任医师这个时间已有安排" in people.li.last.text
    assert not people.li.heard("东方早报的采访")
    people.li.presses("改请钱志远").presses("面访").presses("无").presses("提交")
    assert "已备案" in people.li.last.text


def test_what_is_over_or_stopped_takes_nobodys_time(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    people.zhang.presses("取消采访").presses("确认取消采访")
    asks_for(people.liu)
    assert "时间冲突" not in people.liu.last.text


def test_half_an_hour_between_two_is_enough(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    asks_for(people.liu, when="明天下午四点半")
    assert "时间冲突" not in people.liu.last.text


def test_a_correction_does_not_clash_with_itself(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    people.wang.presses("退回补正").presses("时间").presses("完成").presses("跳过")
    people.wang.presses("确认退回")
    people.zhang.presses("补正", on=people.zhang.last).says("明天下午三点半")
    assert "时间冲突" not in people.zhang.last.text


def test_keys_of_another_moment_or_person_are_stale(any_office: Office, people: Cast) -> None:
    asks_for(people.liu)
    taken = people.liu.last.data("16:30")
    head = taken.rpartition(".")[0]
    for forged in (f"{head}.1", f"{head}.x", head, head.replace("time", "expert") + ".1"):
        people.liu.presses_data(forged)
        assert "失效" in people.liu.toast
    people.zhang.presses_data(taken)
    people.liu.presses_data(taken).presses_data(taken)
    assert any_office.ask(rows.find, 2) is None


def test_of_two_filers_at_once_the_second_hears_when_handing_in(any_office: Office) -> None:
    """Neither was there when the other was asked for the time."""
    people = cast(any_office)
    answers(people.zhang)
    answers(people.liu, media="示范晚报 赵记者")
    people.zhang.presses("提交")
    any_office.restart()
    people.liu.presses("提交")
    assert "刚被另一件报备占用" in people.liu.toast
    assert "已有东方早报的采访" in people.liu.card("请核对").text
    assert any_office.ask(rows.find, 2) is None
    people.liu.presses("提交")
    assert "0002号" in people.liu.card("我的采访报备").text


def test_the_lead_sees_a_clash_of_what_was_filed_at_once(any_office: Office, people: Cast) -> None:
    answers(people.zhang, media="示范晚报 赵记者", when="后天下午三点")
    people.zhang.presses("修改").presses("时间").says("明天下午三点半").presses("仍用这个时间")
    people.zhang.presses("提交")
    assert "已有东方早报的采访" in people.liu.card("0002号").text
    people.liu.presses("提出异议").presses("时间冲突")
    assert "已有东方早报的采访" in people.wang.card("0002号").text


def test_a_refusal_offers_who_is_free_then(any_office: Office, people: Cast) -> None:
    files_one(people.li, interviewee="何佳", when="后天下午三点")
    files_for_approval(people.liu, media="示范晚报 赵记者", when="后天下午三点")
    people.wang.presses("不同意").presses("受访人不宜")
    keys = [label for label, _ in people.wang.last.buttons]
    assert "钱志远 主治医师　呼吸内科" in keys
    assert not any("何佳" in label or "潘院" in label for label in keys)
    assert keys.index("钱志远 主治医师　呼吸内科") == 0
    any_office.restart()
    people.wang.presses("上一步").presses("时间冲突")
    assert people.wang.last.has("14:30")
    people.wang.presses("16:00" if people.wang.last.has("16:00") else "15:30")
    people.wang.presses("确认不同意")
    assert "替代方案：2026-11-25 15:30" in people.liu.last.text


def test_somebody_who_left_is_not_taken_silently(any_office: Office) -> None:
    people = cast(any_office)
    answers(people.zhang)
    leaves(any_office)
    people.zhang.presses("提交")
    assert "李国栋 主任医师已不在专家名录，请换一位受访人" in people.zhang.toast
    any_office.restart()
    people.zhang.presses("修改").presses("受访人").says("李国栋")
    assert "请在姓名后注明现单位或「退休」" in people.zhang.last.text
    people.zhang.says("李国栋（退休）")
    says_no_more_than_needed(people.zhang)
    people.zhang.presses("提交")
    assert "受访人不在专家名录" in people.wang.last.text


def test_a_copy_asks_for_somebody_else_when_they_left(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    people.zhang.presses("取消采访").presses("确认取消采访")
    leaves(office)
    people.zhang.presses("重新报备")
    assert "李国栋 主任医师已不在专家名录，请另选受访人" in people.zhang.last.text
    people.zhang.presses("陈素云").says("周五下午三点").presses("提交")
    assert "已备案" in people.zhang.last.text


def test_the_question_who_is_taken_goes_by_the_index(office: Office) -> None:
    def plan(conn: Connection) -> str:
        asked = "SELECT id FROM filings WHERE expert_id = 1 AND starts_at < '2026-12-01'"
        return str(conn.execute(text(f"EXPLAIN QUERY PLAN {asked}")).all())

    assert "ix_filings_expert" in office.ask(plan)
    assert clashes.TAKEN
