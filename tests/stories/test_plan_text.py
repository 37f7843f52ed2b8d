"""An admin sends a new plan as a file, ticks what is to be done, and its drafts are there (T11)."""

from pathlib import Path

import pytest

from storage import plans as stored
from tests import factories
from tests.documents import docx, paragraph, table
from tests.office import Office, Somebody

DONGXIHU = Path(__file__).resolve().parents[1] / "data" / "plans" / "dongxihu-2020.txt"
LONG = "做好宣传工作，讲好卫生健康故事，营造良好氛围，不断提升群众的获得感和满意度。"


@pytest.fixture
def zhou(any_office: Office) -> Somebody:
    factories.unit(any_office)
    return factories.person(any_office, "周管", 1006, "admin")


def sends(zhou: Somebody, name: str, content: bytes) -> Somebody:
    zhou.sends_file(name, content=content)
    zhou.office.tick(seconds=2)
    return zhou


def word() -> bytes:
    return docx(
        paragraph("2026年全区宣传工作要点"),
        paragraph("加强学习", 0),
        paragraph("各单位全年集中学习不少于12次。", 1),
        paragraph("每位领导干部撰写1篇以上理论文章。", 1),
        paragraph("加强宣传", 0),
        table([("任务", "时限"), ("报送半年小结", "12月20日前")]),
        paragraph("全区全年刊发稿件不少于100篇。", 1),
        *(paragraph(LONG, 1) for _ in range(9)),
    )


def test_from_the_file_to_the_drafts(any_office: Office, zhou: Somebody) -> None:
    zhou.says("/plan").presses("读入新要点")
    any_office.restart()
    sends(zhou, "要点.docx", word())
    card = zhou.last
    assert "「2026年全区宣传工作要点」：条目 14 条，数量 2 项" in card.text
    assert "二(一)　总数或目标，不是每个单位的" in card.text
    assert "✓ <b>A01</b>　一(一)　各单位全年集中学习不少于12次。" in card.text
    assert "1/2 页" in card.text

    any_office.restart()
    zhou.presses("✓ A02").presses("下一页").presses("A09")
    assert "✓ <b>A09</b>" in zhou.last.text
    any_office.restart()
    zhou.presses("上一页")
    assert "✓ <b>A02</b>" not in zhou.last.text
    zhou.presses("保存（要办 3 条）")
    assert "已载入　2026年全区宣传工作要点（2026年）" in zhou.last.text
    assert "任务草稿 2 项" in zhou.last.text

    zhou.presses("2026年全区宣传工作要点")
    assert "集中学习：不少于 12（每个单位，全年）" in zhou.last.text
    zhou.presses("逐条查看")
    assert "〔要办〕各单位全年集中学习" in zhou.last.text
    assert "〔待定〕每位领导干部" in zhou.last.text
    zhou.says("/due").presses("草稿 2").presses("集中学习")
    assert "不少于 12（每个单位" in zhou.last.text, "the draft carries its number"


def test_the_plan_of_an_earlier_year_is_worked_in_this_one(
    any_office: Office, zhou: Somebody
) -> None:
    zhou.says("/plan").presses("读入新要点")
    sends(zhou, "要点.txt", DONGXIHU.read_bytes()).presses("保存")
    assert "（2026年）" in zhou.last.text
    [plan] = any_office.ask(stored.of_year, 2026)
    assert (plan.issued_for, plan.document_no) == (2020, "东卫发〔2020〕4号")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("扫描件.docx", docx(paragraph("")), "可能是扫描件"),
        ("要点.pdf", b"%PDF-1.7 rest", "是 PDF"),
        ("要点.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "旧版 .doc"),
        ("要点.docx", docx(paragraph("学习"))[:200], "已损坏"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence_and_another_may_follow(
    zhou: Somebody, name: str, content: bytes, said: str
) -> None:
    zhou.says("/plan").presses("读入新要点")
    sends(zhou, name, content)
    assert said in zhou.last.text
    zhou.sends_file("要点2.docx", "file-2", content=word())
    zhou.office.tick(seconds=2)
    assert "条目 14 条" in zhou.last.text


def test_text_is_refused_and_cancelling_leaves_nothing(any_office: Office, zhou: Somebody) -> None:
    zhou.says("/plan").presses("读入新要点").says("一、加强学习")
    assert "请作为文件发来" in zhou.last.text
    sends(zhou, "要点.docx", word()).presses("取消")
    assert any_office.ask(stored.of_year, 2026) == ()


def test_a_contact_reads_plans_and_none_in(any_office: Office) -> None:
    hospital = factories.unit(any_office)
    zhang = factories.person(any_office, "张敏", 1001, "contact", unit_id=hospital)
    zhang.says("/plan")
    assert not zhang.last.has("读入新要点")
    zhang.presses_data("plan.read.0.0")
    assert "文件发来" not in zhang.last.text


def test_in_english(any_office: Office, zhou: Somebody) -> None:
    smith = factories.person(any_office, "Smith", 1011, "admin", language="en")
    smith.says("/plan").presses("Read a new plan")
    sends(smith, "plan.docx", word())
    assert "14 lines, 2 quotas" in smith.last.text
    smith.presses("Save (3 to do)")
    assert "draft tasks 3" in smith.last.text
