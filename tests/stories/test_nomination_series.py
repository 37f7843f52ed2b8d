"""A call of every month opens and closes by itself, an award keeps counting (T5, Q12, Q13, Q16)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from actions import reports
from actions.tx import Tx
from domain.plan import Audience, DraftTask, Evidence
from domain.report import TaskState
from storage import reports as tasks
from tests.office import Office
from tests.stories.test_collections import DEEDS, Cast, recommends

MONTHLY = "“中国好医生、中国好护士”月度人物推荐"


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


def composes(cast: Cast, title: str, term: str, ordinal: str = "") -> None:
    zhou = cast.zhou
    zhou.says("/due").presses("新建其他征集").presses("评选推荐").says(title)
    zhou.says(ordinal) if ordinal else zhou.presses("跳过")
    zhou.presses("跳过").presses("跳过").presses(term).presses("全部单位")


def local(year: int, month: int, day: int, hour: int = 9) -> datetime:
    return datetime(year, month, day, hour - 8, tzinfo=UTC)


def test_every_month_opens_by_itself_and_can_be_stopped(cast: Cast) -> None:
    zhou, office = cast.zhou, cast.office
    composes(cast, MONTHLY, "每月一次")
    zhou.presses("跳过").presses("启用，到日子自动发布")
    assert "到日子自动发布" in zhou.last.text
    cast.zhang.presses("报一份推荐").says("陈医生").presses("个人").says("呼吸科 医师").says(DEEDS)
    cast.zhang.presses("已征得同意").says("推荐表").presses("完成").presses("提交")

    office.restart()
    before = len(cast.li.chat)
    office.travel(local(2026, 12, 1))
    news = [one for one in cast.li.chat[before:] if f"{MONTHLY}（2026年12月）" in one.text]
    assert len(news) == 1  # one morning message
    cast.zhang.says("/due").presses("可以报的征集（1）")
    assert "12月31日 周四 17:30 截止" in cast.zhang.last.text

    office.travel(local(2027, 1, 6))
    zhou.says("/due")
    assert "（2026年11月）" in zhou.last.text  # somebody gave one: it waits for its result
    assert "（2026年12月）" not in zhou.last.text  # nobody gave anything: over by itself
    assert "（2027年1月）" in zhou.last.text
    zhou.presses("重复任务（1）").presses(MONTHLY)
    office.restart()
    zhou.presses("停止").presses("确定")
    office.travel(local(2027, 2, 10))
    assert not zhou.says("/due").last.has("（2027年2月）")


def test_a_month_that_went_by_is_not_made_up_for(cast: Cast) -> None:
    zhou, office = cast.zhou, cast.office
    composes(cast, MONTHLY, "每月一次")
    zhou.presses("跳过").presses("启用，到日子自动发布")
    office.clock.moment = local(2027, 1, 20)  # switched off since November
    office.restart()
    office.tick(seconds=5)
    office.restart()
    office.tick(seconds=5)
    found = [one.title.zh for one in office.ask(tasks.in_state, state=TaskState.OPEN)]
    assert found.count(f"{MONTHLY}（2027年1月）") == 1
    assert not any("2026年12月" in title for title in found)


def test_what_is_always_open_closes_with_the_year(cast: Cast) -> None:
    zhou, office = cast.zhou, cast.office
    composes(cast, "身边好人推荐", "常年收")
    zhou.presses("跳过").presses("下一步").presses("发布给 2 家单位")
    assert "12月31日 周四 17:30" in zhou.last.text
    recommends(cast.li, "赵护士").presses("提交")
    recommends(cast.zhang, "陈医生").presses("提交")
    office.travel(office.clock.moment + timedelta(days=1))
    assert "身边好人推荐　待审 2 份" in zhou.last.text  # in the morning
    for number in range(2):
        zhou.says("/due").presses("身边好人").presses("待审").presses(
            "人民医院" if number else "中心"
        )
        zhou.presses("接收")
    zhou.says("/due").presses("身边好人").presses("报送一览").presses("定当选").presses("赵护士")
    zhou.presses("公布结果").presses("公布，告知 1 人")
    assert "赵护士" in cast.li.last.text
    assert not cast.zhang.heard("结果")  # stays for the next time
    zhou.says("/due").presses("身边好人").presses("报送一览").presses("定未入选").presses("陈医生")
    zhou.presses("公布结果").presses("公布，告知 2 人")
    assert "陈医生（示范市第一人民医院）　未入选" in cast.zhang.last.text
    office.travel(local(2027, 1, 4))
    assert "身边好人" not in zhou.says("/due").last.text


def test_an_award_goes_on_counting(cast: Cast) -> None:
    zhou = cast.zhou
    composes(cast, "武汉好医生推荐", "到某一天截止", ordinal="第八届")
    zhou.says("12月10日前").presses("跳过").presses("下一步").presses("发布给 2 家单位")
    cast.office.travel(local(2027, 3, 1))
    zhou.says("/due").presses("新建其他征集").presses("评选推荐").says("武汉好医生评选")
    assert "上一次是第8届（2026年）" in zhou.last.text
    zhou.presses("第9届")
    assert "届次：9" in zhou.last.text


def test_twelve_drafts_of_a_plan_become_one_series(any_office: Office) -> None:
    cast = Cast(any_office)
    draft = DraftTask(
        plan_code="shanghai-2021",
        line_id="S37",
        clause="九",
        title_zh="",
        title_en="",
        opens_on=None,
        due_on=None,
        audience=Audience(zh="全部", en="all"),
        evidence=(Evidence.FILE,),
        proposed=True,
    )

    def give(tx: Tx) -> None:
        for month in range(1, 13):
            zh, en = f"{month}月{MONTHLY}", f"Nominations, month {month}"
            reports.create_draft(tx, replace(draft, title_zh=zh, title_en=en))

    any_office.run(give)
    zhou = cast.zhou.says("/due").presses("草稿 12").presses(f"3月{MONTHLY}")
    zhou.presses("改为每月自动发布")
    assert "到日子自动发布" in zhou.last.text
    assert not zhou.says("/due").last.has("草稿")
    assert f"11月{MONTHLY}" in zhou.last.text
    zhou.presses(f"11月{MONTHLY}")
    assert "依据　九" in zhou.last.text
