"""What goes wrong is said in one clear sentence; nothing is half done, nothing leaks."""

import pytest

from storage import reports
from tests import factories
from tests.office import Office
from tests.stories.test_report_submitting import Cast, hands_in


@pytest.fixture
def cast(office: Office) -> Cast:
    return Cast(office)


def begun(cast: Cast) -> None:
    """周管 has got as far as the due date."""
    cast.zhou.says("/due").presses("新建材料报送").says("半年宣传总结").presses("全部单位")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("昨天", "已经过去"),
        ("2020年1月1日前", "已经过去"),
        ("等领导通知", "没有看懂时间"),
        ("2月30日", "没有看懂时间"),
        ("明年", "「明年」没有说到哪一天"),
        ("下周", "没有说到哪一天"),
        ("12月", "没有说到哪一天"),
    ],
)
def test_impossible_due_dates(cast: Cast, typed: str, said: str) -> None:
    begun(cast)
    cast.zhou.says(typed)
    assert said in cast.zhou.last.text
    cast.zhou.says("12月10日前")
    assert "12月10日 周四 17:30" in cast.zhou.last.text


def test_a_due_date_that_passes_while_the_draft_lies(cast: Cast) -> None:
    begun(cast)
    cast.zhou.says("明天前").presses("都可以").presses("跳过").presses("下一步")
    cast.office.tick(days=3)
    cast.zhou.presses("发布给 3 家单位")
    assert "已经过去" in cast.zhou.toast
    assert not cast.zhang.heard("半年宣传总结")


def test_an_audience_without_units_goes_no_further(cast: Cast) -> None:
    zhou = cast.zhou
    zhou.says("/due").presses("新建材料报送").says("半年宣传总结").presses("按层级")
    zhou.presses("省级").presses("完成").says("12月10日前").presses("都可以").presses("跳过")
    assert "没有单位，无法发布" in zhou.last.text
    assert not zhou.last.has("下一步")
    zhou.presses("修改").presses("层级").presses("省级").presses("市级").presses("完成")
    assert zhou.last.has("下一步")


def test_unknown_and_unclear_unit_names(cast: Cast) -> None:
    zhou = cast.zhou
    factories.unit(cast.office, "示范市第二人民医院")
    zhou.says("/due").presses("新建材料报送").says("半年宣传总结").presses("指定单位")
    zhou.says("北京协和医院东院区")
    assert "没有找到" in zhou.last.text
    zhou.says("示范市第")
    assert "示范市第二人民医院" in zhou.last.text
    zhou.says("、、")
    assert "没有找到" in zhou.last.text
    zhou.sends_sticker()
    assert "请用文字" in zhou.last.text


def test_a_unit_closed_between_the_two_confirmations(cast: Cast) -> None:
    begun(cast)
    cast.zhou.says("12月10日前").presses("都可以").presses("跳过").presses("下一步")
    cast.closes_unit(cast.bare)
    cast.zhou.presses("发布给 3 家单位")
    assert "现在是 2 家" in cast.zhou.toast
    assert not cast.zhang.heard("半年宣传总结")
    cast.zhou.says("/due").presses("草稿").presses("半年宣传总结").presses("发布给 2 家单位")
    assert cast.zhang.heard("半年宣传总结")


def test_a_unit_closed_while_its_contact_writes(cast: Cast) -> None:
    cast.opens()
    cast.zhang.presses("报送").says("总结").presses("完成")
    cast.closes_unit(cast.hospital)
    cast.zhang.presses("提交")
    assert "已经撤并" in cast.zhang.toast
    cast.zhou.says("/due")
    assert "应报 2" in cast.zhou.last.text, "a closed unit owes nothing"


def test_pressed_twice_opens_once_and_submits_once(cast: Cast) -> None:
    cast.opens()
    card = cast.zhou.card("半年宣传总结")
    opened = [message for message in cast.zhang.chat if "半年宣传总结" in message.text]
    cast.zhou.presses_data("report.open.1.1.3", card.message_id)
    assert "刚有变化" in cast.zhou.toast
    assert len([m for m in cast.zhang.chat if "半年宣传总结" in m.text]) == len(opened)

    cast.zhang.presses("报送").says("总结").presses("完成")
    preview = cast.zhang.last
    done, submit = preview.data("提交"), preview.message_id
    cast.zhang.presses_data(done, submit).presses_data(done, submit)
    assert "已经提交" in cast.zhang.toast
    cast.zhou.says("/due").presses("半年宣传总结")
    assert "待审 1" in cast.zhou.last.text


def test_done_twice_and_done_with_nothing(cast: Cast) -> None:
    cast.opens()
    cast.zhang.presses("报送").says("总结")
    pressed = cast.zhang.last
    cast.zhang.presses("完成", on=pressed).presses("完成", on=pressed)
    assert "已经回答过" in cast.zhang.toast


@pytest.mark.parametrize(
    "data",
    [
        "report.submit.999.1",
        "report.submit.1.1.x",
        "report.open.1.1.3",
        "report.task.1.1",
        "report.review.1.1",
        "report.accept.1.2",
        "report.missing.1.1",
        "report.end.1.2",
        "report.drafts.0.0",
    ],
)
def test_forged_buttons_of_a_contact_of_another_unit(cast: Cast, data: str) -> None:
    """李强 hears nothing of what the hospital owes or handed in."""
    cast.opens()
    hands_in(cast.zhang)
    target = cast.office.ask(reports.targets_of, 1, [cast.hospital])[0]
    data = data.replace("submit.1.", f"submit.{target.id}.")
    before = cast.li.chat
    cast.li.presses_data(data)
    assert cast.li.toast in (
        "没有找到这条记录，或它不在您可以查看的范围内。请核对编号后再试。",
        "您没有办理此事的权限。如确有需要，请联系管理员。",
    )
    assert cast.li.chat == before


@pytest.mark.parametrize(
    "data",
    [
        "report.task.999.1",
        "report.open.999.1.3",
        "report.open.1.2",
        "report.open.1.2.many",
        "report.review.999.1",
        "report.accept.1.7",
        "report.return.1.1",
        "report.due.1.1",
        "report.end.1.1",
        "report.tasks.0.0.-1",
        "report.nonsense.1.1",
    ],
)
def test_forged_and_stale_buttons_of_an_admin_change_nothing(cast: Cast, data: str) -> None:
    cast.opens()
    cast.zhou.presses_data(data)
    counts = cast.office.ask(reports.counts, [1])
    assert counts == {1: {"missing": 3}}
    if not data.startswith("report.tasks"):
        assert cast.zhou.toast


def test_what_cannot_be_kept_is_refused_in_one_sentence(cast: Cast) -> None:
    zhang = cast.zhang
    cast.opens()
    zhang.presses("报送").sends_sticker()
    assert "文字、链接、照片或文件" in zhang.last.text
    zhang.sends_file("录像.mp4", size=25 * 1024 * 1024)
    assert "超过 20 MB" in zhang.last.text
    zhang.sends_file("总结.docx", file_id="f-1", caption="盖章版")
    cast.office.restart()
    zhang.presses("完成")
    assert "总结.docx　盖章版" in zhang.last.text
    zhang.presses("提交")
    cast.zhou.says("/due").presses("半年宣传总结").presses("待审").presses("示范市第一人民医院")
    assert "f-1" in [message.file_id for message in cast.zhou.chat]


def test_accepted_is_accepted(cast: Cast) -> None:
    cast.opens()
    hands_in(cast.zhang)
    stale = cast.zhang.card("材料报送")
    cast.zhou.says("/due").presses("半年宣传总结").presses("待审").presses("示范市第一人民医院")
    cast.zhou.presses("接收")
    cast.zhang.presses("重新报送", on=stale)
    assert "已经接收" in cast.zhang.toast


def test_a_review_of_what_was_handed_in_anew_meanwhile(cast: Cast) -> None:
    cast.opens()
    hands_in(cast.zhang, "第一版")
    cast.zhou.says("/due").presses("半年宣传总结").presses("待审").presses("示范市第一人民医院")
    cast.zhang.presses("重新报送").says("第二版").presses("完成").presses("提交")
    cast.zhou.presses("接收")
    assert "重新报送过" in cast.zhou.toast
    cast.zhou.presses("跳过")
    assert "第二版" in cast.zhou.last.text


def test_letting_off_somebody_who_just_handed_in(cast: Cast) -> None:
    cast.opens()
    cast.zhou.says("/due").presses("半年宣传总结").presses("豁免一家").presses("示范市第一人民医院")
    hands_in(cast.zhang)
    cast.zhou.says("不用了")
    assert "已经报送" in cast.zhou.last.text


def test_nothing_waits_any_more(cast: Cast) -> None:
    cast.opens()
    cast.zhou.presses_data("report.waiting.1.0")
    assert "没有待审" in cast.zhou.last.text
    cast.zhou.presses_data("report.next.1.0.5")
    assert "没有待审" in cast.zhou.last.text


def test_an_empty_office_is_said_so(cast: Cast) -> None:
    cast.zhou.presses_data("report.drafts.0.0")
    assert "没有草稿" in cast.zhou.last.text
    cast.li.says("/due")
    assert "目前没有要交的材料" in cast.li.last.text
    cast.li.presses_data("report.mine.0.0.x")
    assert "目前没有要交的材料" in cast.li.last.text
