"""周管 asks how the half-year stands: one message, and a sheet that holds every figure."""

from io import BytesIO

import docx
import pytest
from openpyxl import load_workbook

from tests.office import Office
from tests.stories.test_quota_year import STUDY, Cast, at, did


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


def the_year(cast: Cast) -> None:
    """Study sessions asked of both units: the hospital has all its twelve, the centre two."""
    cast.opens(STUDY)
    for day in ("1月8日", "1月20日", "2月6日", "2月20日", "3月5日", "3月19日"):
        did(cast.zhang, day)
    for day in ("4月9日", "4月23日", "5月7日", "5月21日", "6月1日", "6月2日"):
        did(cast.zhang, day)
    for day in ("3月5日", "4月9日"):
        did(cast.li, day)
    accepts(cast, "示范市第一人民医院", 12)
    accepts(cast, "春晖社区卫生服务中心", 2)
    cast.office.travel(at("2026-12-31", "23:00"))


def accepts(cast: Cast, unit: str, count: int) -> None:
    for _ in range(count):
        cast.zhou.says("/due").presses(STUDY).presses("待审").presses(unit).presses("接收")


def sheets(content: bytes) -> dict[str, list[dict[str, object]]]:
    """Every sheet of a workbook, its rows by the labels of their columns."""
    book = load_workbook(BytesIO(content))
    return {
        sheet.title: [
            dict(zip(header, row, strict=True))
            for header, *rows in [list(sheet.iter_rows(values_only=True))]
            for row in rows
        ]
        for sheet in book
    }


def test_the_year_of_two_units(cast: Cast) -> None:
    the_year(cast)
    zhou = cast.zhou.says("/plan").presses("情况汇总").presses("全年")
    text = zhou.last.text
    assert "2026年全年情况" in text
    assert "集中学习记录（全年不少于12次）：达标 1/2 家，合计 14/24" in text
    assert "应报 2 家次，已报 1（逾期 0），未报 1，退回待补 0，豁免 0" in text

    cast.office.restart()
    zhou.presses("导出明细表")
    found = sheets(zhou.last.content)
    assert [row["名称"] for row in found["任务"]] == ["集中学习记录（全年不少于12次）"]
    units = found["各单位"]
    assert [(row["单位"], row["状态"], row["已完成"], row["应完成"]) for row in units] == [
        ("春晖社区卫生服务中心", "未报", 2, 12),
        ("示范市第一人民医院", "已接收", 12, 12),
    ]
    chased = sum(int(str(row["未报家数"])) for row in found["催报"])
    assert f"催报 {len(found['催报'])} 次、{chased} 家次" in text


def test_the_report_is_a_paper_too(cast: Cast) -> None:
    the_year(cast)
    zhou = cast.zhou.says("/plan").presses("情况汇总").presses("全年").presses("导出报告")
    assert "Word" in zhou.last.text
    written = docx.Document(BytesIO(zhou.last.content))
    lines = [paragraph.text for paragraph in written.paragraphs]
    assert "示范市卫生健康委员会 2026年全年情况" in lines
    assert any("集中学习记录" in line and "未报 1" in line for line in lines)
    assert any(line.endswith("（1 家）：春晖社区卫生服务中心") for line in lines)


def test_a_plan_alone_and_another_stretch(cast: Cast) -> None:
    the_year(cast)
    zhou = cast.zhou.says("/plan").presses("2020年全区卫生健康宣传工作要点")
    zhou.presses("情况汇总").presses("上半年")
    assert "上半年情况" in zhou.last.text
    assert "应报 0 家次" in zhou.last.text
    assert "媒体采访报备" not in zhou.last.text
    zhou.presses("全年")
    assert "应报 2 家次" in zhou.last.text
    zhou.presses("2025年")
    assert "应报 0 家次" in zhou.last.text


def test_only_who_reads_the_register_is_told(cast: Cast) -> None:
    assert not cast.zhang.says("/plan").last.has("情况汇总")
    cast.zhang.presses_data("tally.show.0.2026.y")
    assert "报送" not in cast.zhang.last.text.splitlines()[0]
    cast.zhou.presses_data("tally.show.0.9999.y")
    cast.zhou.presses_data("tally.show.999.2026.h1")
    cast.zhou.presses_data("tally.show.0.2026.h3")
    assert "按钮" in cast.zhou.toast
