"""``plans check FILE``, run over files as an administrator has them."""

from importlib.resources import files
from pathlib import Path

import pytest
import typer

from bot.cli.plans_check import check

DONGXIHU = files("packs").joinpath("plans", "dongxihu-2020.toml").read_text("utf-8")


def refused(file: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    with pytest.raises(typer.Exit) as stopped:
        check(file)
    assert stopped.value.exit_code == 1
    out, err = capsys.readouterr()
    assert out == ""
    return err.splitlines()


def test_a_good_pack_says_what_it_holds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "dongxihu.toml"
    file.write_text(DONGXIHU, "utf-8")
    check(file)
    assert capsys.readouterr().out == (
        "dongxihu-2020: 38 lines, 7 numbers, 12 health days, 11 draft tasks\n"
    )


def test_every_problem_is_printed_as_file_key_and_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.toml"
    text = DONGXIHU.replace('"HD079"', '"HD999"').replace('line = "D13"', 'line = "D99"')
    file.write_text(text, "utf-8")
    assert refused(file, capsys) == [
        "mine.toml: line[D23].health_days: no health day HD999",
        "mine.toml: Q4[D99].line: no line D99",
        "mine.toml: task[6].line: no line D99",
        "mine.toml: task[9].day: no day HD999",
    ]


def test_a_file_that_is_not_there_or_not_utf8_is_one_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(tmp_path / "none.toml", capsys) == ["none.toml: file: No such file or directory"]
    saved_by_excel = tmp_path / "gbk.toml"
    saved_by_excel.write_bytes(DONGXIHU.encode("gb18030"))
    [line] = refused(saved_by_excel, capsys)
    assert line.startswith("gbk.toml: file: is not UTF-8 at byte")
