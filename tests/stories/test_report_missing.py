"""「谁还没交」: across tasks in one message, one task by kind, as a workbook, and typed."""

import io
from typing import Any

import pytest
from openpyxl import load_workbook

from actions.tx import Tx
from storage import units
from tests import factories
from tests.office import Office
from tests.stories.test_report_submitting import Cast, hands_in


@pytest.fixture
def cast(any_office: Office) -> Cast:
    cast = Cast(any_office)
    cast.opens()
    cast.opens("活动照片", "12月20日前")
    hands_in(cast.zhang, "医院上半年宣传工作总结。")
    return cast


def book(content: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of each sheet."""
    return {
        sheet.title: [tuple(row) for row in sheet.iter_rows(values_only=True)]
        for sheet in load_workbook(io.BytesIO(content)).worksheets
    }


def test_all_tasks_in_one_message(cast: Cast) -> None:
    zhou = cast.zhou
    zhou.says("/due")
    before = len(zhou.chat)
    zhou.presses("谁还没交（全部）")
    assert len(zhou.chat) == before + 1
    assert "2 项材料，共欠 5 份" in zhou.last.text
    assert "<b>半年宣传总结</b>　截止 12月10日 周四 17:30" in zhou.last.text
    assert "2 家没有报：春晖社区卫生服务中心、示范市中心血站" in zhou.last.text
    cast.office.restart()
    zhou.presses("半年宣传总结（2）")
    assert "还有 2 家没有报" in zhou.last.text
    assert "<b>社区卫生服务中心</b>（1）" in zhou.last.text
    assert "示范市中心血站（联系不上）" in zhou.last.text


def test_the_workbook_adds_up(cast: Cast) -> None:
    factories.unit(cast.office, '=HYPERLINK("http://x.cn","点我")', "cdc")
    cast.opens_for(4, "月报", "12月25日前")
    cast.zhou.says("/due").presses("导出名单")
    assert "全部 3 项　9 行" in cast.zhou.last.text
    sheets = book(cast.zhou.last.content)
    head, *rows = sheets["未报名单"]
    assert head[:6] == ("单位", "类型", "上级", "任务", "截止", "已报/应报")
    assert len(rows) == 9
    assert [row[0] for row in rows if row[3] == "半年宣传总结"] == [
        "示范市中心血站",
        "春晖社区卫生服务中心",
    ]
    bare = next(row for row in rows if row[0] == "示范市中心血站")
    assert f"{bare[4]:%Y-%m-%d %H:%M}" == "2026-12-10 17:30"
    assert bare[5:] == ("0/1", "未报", None, None, "否")
    assert not any(str(cell).startswith("=") for row in rows for cell in row)

    sums = sheets["汇总"]
    gap = sums.index((None,) * len(sums[0]))
    tasks, by_unit = sums[1:gap], sums[gap + 2 :]
    for title, _, expected, handed, missing, returned, _ in tasks:
        of_task = [row for row in rows if row[3] == title]
        assert len(of_task) == missing + returned == expected - handed
    assert sum(row[3] for row in by_unit) == len(rows)
    for unit, *_, owes in (row[:4] for row in by_unit):
        assert owes == sum(row[0] == unit for row in rows)


def test_one_task_as_a_workbook_in_english(cast: Cast) -> None:
    smith = factories.person(cast.office, "Smith", 1020, "admin", language="en")
    smith.says("who hasn't handed in 半年宣传总结?")
    assert "<b>半年宣传总结</b>  2 units have not reported" in smith.last.text
    smith.presses("Export the list")
    assert "2 rows" in smith.last.text
    sheets = book(smith.last.content)
    assert sheets["Missing"][0][0] == "Unit"
    assert len(sheets["Missing"]) == 3


def test_chased_contacts_and_returned_stand_in_the_workbook(cast: Cast) -> None:
    zhou = cast.zhou
    zhou.says("/due").presses("半年宣传总结").presses("待审").presses("示范市第一人民医院")
    zhou.presses("退回").says("缺图片")
    cast.office.tick(days=15)  # the ladder's mornings have come
    zhou.says("谁没交半年总结").presses("导出名单")
    rows = book(zhou.last.content)["未报名单"][1:]
    hospital = next(row for row in rows if row[0] == "示范市第一人民医院")
    assert hospital[6] == "退回待补"
    assert hospital[7] is not None
    assert hospital[8:] == ("张敏", "是")


def test_asked_in_words(cast: Cast) -> None:
    zhou = cast.zhou
    before = len(zhou.chat)
    zhou.says("谁还没交？")
    assert len(zhou.chat) == before + 1
    assert "共欠 5 份" in zhou.last.text
    zhou.says("谁没交半年总结")
    assert "<b>半年宣传总结</b>　还有 2 家没有报" in zhou.last.text
    zhou.says("学习记录还有哪些单位没报")
    assert "没有叫「学习记录」的" in zhou.last.text
    assert "活动照片" in zhou.last.text
    cast.li.says("谁还没交")
    assert "要交的材料" in cast.li.last.text, "a contact hears what they owe themselves"
    assert "血站" not in cast.li.last.text
    cast.li.presses_data("missing.all.0.0.0")
    assert "您没有" in cast.li.toast
    cast.li.presses_data("missing.sheet.0.0")
    assert "您没有" in cast.li.toast


def test_a_lead_sees_the_units_below_and_no_others(cast: Cast) -> None:
    def under(tx: Tx) -> None:
        units.move_all(tx.conn, {cast.centre: cast.hospital})

    cast.liu.says("/due")
    assert not cast.liu.last.has("下属单位")
    cast.office.run(under)
    cast.liu.says("/due").presses("下属单位谁还没交")
    assert "2 项材料，共欠 3 份" in cast.liu.last.text
    assert "血站" not in cast.liu.last.text
    cast.liu.presses("活动照片（2）")
    assert "春晖社区卫生服务中心" in cast.liu.last.text
    assert "血站" not in cast.liu.last.text
    cast.liu.says("谁没交半年总结").presses("导出名单")
    rows = book(cast.liu.last.content)["未报名单"][1:]
    assert [row[:3] for row in rows] == [
        ("春晖社区卫生服务中心", "社区卫生服务中心", "示范市第一人民医院")
    ]


def test_nobody_is_missing(office: Office) -> None:
    cast = Cast(office)
    cast.zhou.says("谁还没交")
    assert "没有单位欠报" in cast.zhou.last.text


def test_a_long_list_has_pages(office: Office) -> None:
    cast = Cast(office)
    for number in range(100):
        factories.unit(office, f"第{number:03d}卫生院", "township_centre")
    cast.opens_for(103)
    cast.zhou.says("谁没交半年宣传总结")
    assert "还有 103 家没有报" in cast.zhou.last.text
    assert "<b>乡镇卫生院</b>（100）" in cast.zhou.last.text
    assert "第099卫生院" not in cast.zhou.last.text
    cast.zhou.presses("下一页")
    assert "第099卫生院" in cast.zhou.last.text
