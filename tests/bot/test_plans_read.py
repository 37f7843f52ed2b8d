"""``plans read FILE``, over a plan as a commission sends it; what it writes can be checked."""

from pathlib import Path

import pytest
import typer

from bot.cli.plans_check import check
from bot.cli.plans_read import read
from domain.errors import PackError
from tests.documents import docx, paragraph, table

DONGXIHU = Path(__file__).resolve().parents[1] / "data" / "plans" / "dongxihu-2020.txt"


def drafted(file: Path, tmp_path: Path, **given: object) -> Path:
    output = tmp_path / "draft.toml"
    read(file, **{"year": None, "code": None, "output": output, "config": None, **given})  # type: ignore[arg-type]
    return output


@pytest.fixture(autouse=True)
def _chinese(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    monkeypatch.chdir(tmp_path)


def test_a_draft_passes_the_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(drafted(DONGXIHU, tmp_path, code="here-2020"))
    told = capsys.readouterr()
    assert told.out.startswith("here-2020: 37 lines, 11 numbers")
    assert "数量 6 项，时限 0 项" in told.err


def test_without_a_file_to_write_the_pack_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    read(DONGXIHU, year=None, code=None, output=None, config=None)
    assert 'document_no = "东卫发〔2020〕4号"' in capsys.readouterr().out


def test_a_word_file_of_sixty_pages_with_tables(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [(f"第{n}项活动", "每季度不少于2次", "各单位") for n in range(80)]
    chapters = [
        block
        for _ in range(12)
        for block in (
            paragraph("加强宣传", 0),
            *(
                paragraph("做好宣传工作，讲好卫生健康故事，营造良好氛围。" * 6, 1)
                for _ in range(20)
            ),
        )
    ]
    file = tmp_path / "要点.docx"
    file.write_bytes(docx(paragraph("2026年工作要点"), *chapters, table(rows)))
    check(drafted(file, tmp_path))
    assert "数量 80 项" in capsys.readouterr().err


def test_what_is_doubtful_is_said_with_its_clause(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "要点.txt"
    lines = "一、全市全年刊发稿件不少于100篇。\n二、各单位每年组织培训，做好宣传工作，讲好故事。"
    file.write_text(f"2026年工作要点\n{lines}", "utf-8")
    drafted(file, tmp_path)
    said = capsys.readouterr().err
    assert "一　总数或目标，不是每个单位的" in said
    assert "二　每年做，没有写几次" in said
    assert "没有找到发文单位" in said


def test_a_scan_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "扫描件.docx"
    file.write_bytes(docx(paragraph("")))
    with pytest.raises(typer.Exit):
        drafted(file, tmp_path)
    assert "扫描件" in capsys.readouterr().err


def test_a_missing_file_and_a_draft_that_is_there_already(tmp_path: Path) -> None:
    with pytest.raises(PackError):
        drafted(tmp_path / "none.docx", tmp_path)
    (tmp_path / "draft.toml").write_text("mine", "utf-8")
    with pytest.raises(PackError):
        drafted(DONGXIHU, tmp_path)
    assert (tmp_path / "draft.toml").read_text("utf-8") == "mine"
