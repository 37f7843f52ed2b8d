"""Material: topics that come with the task, accepted, published here and there, counted (T6)."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from storage import publications
from tests.office import Office, Somebody
from tests.stories.test_collections import Cast

TITLE = "重点选题征稿"


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


def calls(cast: Cast, topics: str = "中医药、数字化转型") -> None:
    zhou = cast.zhou
    zhou.says("/due").presses("新建其他征集").presses("素材稿件").says(TITLE).presses("跳过")
    zhou.says(topics) if topics else zhou.presses("跳过")
    zhou.presses("常年收").presses("全部单位").presses("跳过").presses("下一步")
    zhou.presses("发布给 2 家单位")


def offers(who: Somebody, title: str, topic: str = "中医药") -> None:
    who.presses("报一份稿件").says(title)
    if topic:
        who.presses(topic)
    who.presses("稿件").says("健康报").presses("国家级").says("正文在这里").presses("完成")
    who.presses("提交")


def accepts(zhou: Somebody, unit: str) -> None:
    zhou.says("/due").presses(TITLE).presses("待审").presses(unit).presses("接收")


def test_a_piece_is_accepted_published_and_counted(cast: Cast) -> None:
    calls(cast)
    zhang, zhou = cast.zhang, cast.zhou
    zhang.presses("报一份稿件").says("冬病夏治")
    assert zhang.last.has("数字化转型")
    zhang.says("没有的选题")
    assert "没有找到" in zhang.last.text or "没有的选题" in zhang.last.text
    cast.office.restart()
    zhang.presses("中医药").presses("稿件").says("健康报").presses("国家级")
    zhang.says("正文在这里").presses("完成")
    assert "选题</b>　中医药" in zhang.last.text
    zhang.presses("提交")
    offers(cast.li, "智慧门诊", "数字化转型")
    accepts(zhou, "示范市第一人民医院")

    zhang.presses("本单位已报的").presses("冬病夏治").presses("记录刊发").presses("健康报")
    zhang.presses("国家级").says("明天")
    zhang.says("www.example.org/a")
    assert "http://" in zhang.last.text
    zhang.says("https://example.org/a").presses("提交")
    assert "还没有到" in zhang.toast
    zhang.presses("修改").presses("刊发日期").says("昨天").presses("提交")
    assert "已刊发　健康报（国家级）　11月22日" in zhang.last.text

    cast.office.restart()
    zhou.says("/due").presses(TITLE).presses("报送一览").presses("冬病夏治").presses("记录刊发")
    zhou.says("示范晚报").presses("市级").says("今天").presses("跳过").presses("提交")
    zhou.says("/due").presses(TITLE).presses("报送一览").presses("统计")
    assert "中医药　报 1　采纳 1　刊发 2（市级 1、国家级 1）" in zhou.last.text
    assert "数字化转型　报 1　采纳 0　刊发 0" in zhou.last.text
    zhou.says("/due").presses(TITLE).presses("报送一览").presses("导出表格")
    sheet = load_workbook(BytesIO(zhou.last.content)).active
    assert sheet is not None
    cells = [row[-1] for row in sheet.iter_rows(values_only=True)]
    assert "健康报（国家级）2026-11-22 https://example.org/a" in str(cells[1:])
    first, last = (
        datetime(2026, 11, 1, tzinfo=UTC).date(),
        datetime(2026, 11, 22, tzinfo=UTC).date(),
    )
    found = cast.office.ask(publications.by_topic, kind="material", between=(first, last))
    assert [(one.topic, one.given, one.by_tier) for one in found] == [
        ("中医药", 0, {"national": 1})
    ]


def test_a_task_without_topics_does_not_ask_for_one(cast: Cast) -> None:
    calls(cast, "")
    offers(cast.zhang, "急诊一夜", "")
    assert "已报送" in cast.zhang.last.text


def test_another_units_piece_is_not_there(cast: Cast) -> None:
    calls(cast)
    offers(cast.zhang, "冬病夏治")
    cast.zhang.presses("本单位已报的").presses("冬病夏治")
    assert not cast.zhang.last.has("记录刊发")  # not accepted yet
    cast.zhang.presses_data("published.note.1.0")
    accepts(cast.zhou, "示范市第一人民医院")
    cast.li.presses_data("published.note.1.0")
    assert not cast.li.last.has("国家级")
