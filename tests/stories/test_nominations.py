"""From a call to its results: drafts, taking back, shortlist, chosen, told once, exported (T5)."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests import factories
from tests.office import Office, Somebody
from tests.stories.test_collections import DEEDS, TITLE, Cast, recommends


@pytest.fixture
def cast(any_office: Office) -> Cast:
    cast = Cast(any_office)
    cast.head = factories.person(any_office, "院长", 1009, "unit_lead", unit_id=cast.hospital)  # type: ignore[attr-defined]
    return cast


def accepts_all(zhou: Somebody, unit: str) -> None:
    """Every entry of a unit that waits."""
    zhou.says("/due").presses(TITLE).presses("报送一览").presses("去审核").presses(unit)
    zhou.presses("接收")


def given(cast: Cast) -> None:
    """Two of the hospital, one of the centre, all accepted."""
    cast.calls("3")
    recommends(cast.zhang, "陈医生").presses("提交")
    recommends(cast.zhang, "=王护士").presses("提交")
    recommends(cast.li, "赵护士").presses("提交")
    for unit in ("示范市第一人民医院", "示范市第一人民医院", "春晖社区卫生服务中心"):
        accepts_all(cast.zhou, unit)


def test_a_call_ends_with_one_message_to_everybody_concerned(cast: Cast) -> None:
    given(cast)
    zhou, office = cast.zhou, cast.office
    zhou.says("/due").presses(TITLE).presses("报送一览")
    assert "共 3 份，来自 2 家单位：完整 3　退回待补 0　另有 0 份没填完" in zhou.last.text
    zhou.presses("定入围").presses("陈医生").presses("赵护士")
    assert "已选 2，共 3 份" in zhou.last.text
    office.restart()
    zhou.presses("返回一览").presses("定当选")
    assert "已选 0，共 2 份，应选 2 名" in zhou.last.text  # chosen among the shortlisted
    zhou.presses("陈医生").presses("公布结果")
    assert "应选 2 名，现在选了 1 名" in zhou.last.text
    assert "当选（推荐上报）　1" in zhou.last.text
    assert "未入选　2" in zhou.last.text
    before = {who.name: len(who.chat) for who in (cast.zhang, cast.sun, cast.li)}
    office.restart()
    zhou.presses("公布，告知 4 人").presses_data(zhou.last.data("返回一览"))
    for who in (cast.zhang, cast.sun):
        assert "陈医生（示范市第一人民医院）　当选" in who.last.text
        assert "=王护士（示范市第一人民医院）　未入选" in who.last.text
        assert len(who.chat) == before[who.name] + 1
    assert "陈医生" in cast.head.last.text  # type: ignore[attr-defined]
    assert "赵护士" in cast.li.last.text
    assert "陈医生" not in cast.li.last.text

    zhou.says("/due")
    assert TITLE not in zhou.last.text
    zhou.presses("以往的征集").presses(TITLE).presses("报送一览").presses("未入选 2")
    assert "赵护士（春晖社区卫生服务中心）　未入选" in zhou.last.text
    assert not zhou.last.has("定入围")
    cast.zhang.presses("已报的")
    assert "陈医生　当选" in cast.zhang.last.text


def test_a_forged_tick_or_an_old_screen_changes_nothing(cast: Cast) -> None:
    given(cast)
    zhou = cast.zhou
    zhou.says("/due").presses(TITLE).presses("报送一览").presses("定入围")
    tick = zhou.last.data("陈医生")
    cast.zhang.presses_data(tick)
    assert "已选 0" in zhou.last.text
    zhou.presses("返回一览")
    assert not zhou.last.has("公布结果")
    zhou.presses("定当选").presses("陈医生").presses("返回一览").presses("公布结果")
    old = zhou.last.data("公布，告知")
    zhou.presses("上一步").presses("赵护士")
    zhou.presses_data(old)
    assert "现在选了 2 名" in zhou.toast
    zhou.presses("公布结果").presses("公布，告知")
    heard = len(cast.zhang.chat)
    zhou.presses_data(old.removesuffix(".1") + ".2")
    zhou.presses_data(tick)
    assert "结果已经公布" in zhou.toast
    assert len(cast.zhang.chat) == heard


def test_nothing_is_told_while_something_waits(cast: Cast) -> None:
    given(cast)
    recommends(cast.li, "孙医生").presses("提交")
    zhou = cast.zhou
    zhou.says("/due").presses(TITLE).presses("报送一览").presses("定当选").presses("公布结果")
    assert "还有 1 份没有审核" in zhou.toast


def test_what_is_missing_is_said_and_kept(cast: Cast) -> None:
    cast.calls()
    zhang = cast.zhang
    zhang.presses("报一份推荐").says("陈医生").presses("个人").presses("以后再填").says(DEEDS)
    zhang.presses("还没有征得").presses("以后再填")
    assert "还缺：科室和职务、本人（集体）意见、材料" in zhang.last.text
    assert not zhang.last.has("提交")
    zhang.presses("先存着")
    assert "已存下，没有提交" in zhang.last.text
    cast.office.restart()
    cast.zhou.says("/due").presses(TITLE).presses("报送一览")
    assert "另有 1 份没填完" in cast.zhou.last.text

    zhang.presses("接着填").presses("补：科室和职务").says("呼吸科 主任医师")
    zhang.presses("补：本人（集体）意见").presses("已征得同意")
    zhang.presses("补：材料").says("推荐表见附件").presses("完成").presses("提交")
    assert "已报送" in zhang.last.text


def test_a_unit_takes_back_and_replaces_its_own(cast: Cast) -> None:
    cast.calls("1")
    zhang, zhou = cast.zhang, cast.zhou
    recommends(zhang, "陈医生").presses("提交")
    zhou.says("/due").presses(TITLE).presses("待审（1）").presses("示范市第一人民医院")
    card = zhou.last
    zhang.presses("本单位已报的").presses("陈医生").presses("改一改")
    assert "推荐对象</b>　陈医生" in zhang.last.text
    zhang.presses("修改").presses("推荐对象").says("周医生").presses("提交")
    zhou.presses("接收", card)  # of another than was seen
    assert "刚有变化" in zhou.toast

    zhang.presses("本单位已报的").presses("周医生").presses("撤回").presses("确定撤回")
    assert "已撤回" in zhang.last.text
    recommends(zhang, "吴医生").presses("提交")
    accepts_all(zhou, "示范市第一人民医院")
    zhang.presses("本单位已报的").presses("吴医生")
    assert not zhang.last.has("撤回")
    entry = zhou.says("/due").presses(TITLE).presses("报送一览").last.data("吴医生").split(".")[2]
    cast.li.presses_data(f"entry.takeback.{entry}.0")
    zhang.presses_data(f"entry.takeback.{entry}.0")
    assert "已经采纳，不能再改或撤回" in zhang.toast


def test_the_sheet_has_every_entry_and_computes_nothing(cast: Cast) -> None:
    given(cast)
    zhou = cast.zhou
    zhou.says("/due").presses(TITLE).presses("报送一览").presses("导出表格")
    assert "共 3 份，来自 2 家单位" in zhou.last.text
    sheet = load_workbook(BytesIO(zhou.last.content)).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][:6] == ("序号", "单位", "名称", "状态", "推荐对象", "类别")
    assert len(rows) == 4
    assert {row[2] for row in rows[1:]} == {"陈医生", "'=王护士", "赵护士"}
    assert {row[5] for row in rows[1:]} == {"个人"}


def test_who_was_recommended_the_last_time(cast: Cast) -> None:
    given(cast)
    zhou, zhang = cast.zhou, cast.zhang
    zhang.says("上次推荐了谁？")
    assert "陈医生（示范市第一人民医院）　已采纳" in zhang.last.text
    assert "赵护士" not in zhang.last.text
    zhang.says("/search 武汉好医生谁当选了")
    assert "没有查到" in zhang.last.text
    zhou.says("/due").presses(TITLE).presses("报送一览").presses("定当选").presses("陈医生")
    zhang.says("/search 武汉好医生谁当选了")
    assert "没有查到" in zhang.last.text  # not told yet
    zhou.presses("公布结果").presses("公布，告知")
    zhang.says("/search 武汉好医生谁当选了")
    assert "陈医生（示范市第一人民医院）　当选" in zhang.last.text
    assert "王护士" not in zhang.last.text
    zhou.says("赵护士有没有被推荐过")
    assert "赵护士（春晖社区卫生服务中心）　未入选" in zhou.last.text
