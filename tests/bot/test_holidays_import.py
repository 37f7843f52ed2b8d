"""``xuanbao holidays import`` as an admin at a terminal meets it."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, select
from typer.testing import CliRunner

from bot.cli import app
from domain.errors import PackError
from storage import holidays
from storage.db import open_engine
from storage.schema.engine import journal
from tests.notices import NOTICE_2026, NOTICE_2027


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(f'[database]\nurl = "sqlite:///{tmp_path / "x.db"}"\n', encoding="utf-8")
    return path


def write(config: Path, text: str, name: str = "通知.txt", encoding: str = "utf-8") -> str:
    file = config.parent / name
    file.write_text(text, encoding=encoding)
    return str(file)


def run(config: Path, *words: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, ["holidays", "import", *words, "--config", str(config)])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result.output


def recorded(config: Path) -> dict[int, int]:
    engine: Engine = open_engine(f"sqlite:///{config.parent / 'x.db'}")
    with engine.connect() as conn:
        found = {table.year: len(table.off) for table in holidays.recorded(conn)}
    engine.dispose()
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_notice_in_a_text_file(config: Path, encoding: str) -> None:
    said = run(config, write(config, NOTICE_2027, encoding=encoding))
    assert "春节　2027年2月5日 周五 至 2027年2月13日 周六，共 9 天" in said
    assert "已登记 2027 年放假安排" in said
    assert recorded(config) == {2027: 29}
    assert "没有变化" in run(config, write(config, NOTICE_2027))


def test_a_rehearsal_writes_nothing(config: Path) -> None:
    assert "预演" in run(config, write(config, NOTICE_2027), "--dry-run")
    assert recorded(config) == {}
    engine = open_engine(f"sqlite:///{config.parent / 'x.db'}")
    with engine.connect() as conn:
        assert conn.execute(select(journal.c.act)).all() == []
    engine.dispose()


def test_a_table_as_in_the_packs(config: Path) -> None:
    table = (Path(__file__).parents[2] / "packs/holidays/2026.toml").read_text("utf-8")
    moved = table.replace("[2026-10-01, 2026-10-07]", "[2026-10-01, 2026-10-08]")
    assert "没有变化" in run(config, write(config, table, "2026.toml"))
    assert "比法定假日多 1 天" in run(config, write(config, moved, "2026.toml"))
    assert recorded(config) == {2026: 34}


def test_from_the_library(config: Path) -> None:
    assert "没有变化" in run(config, "--from-library", "2026")
    with pytest.raises(PackError, match="does not know this year"):
        run(config, "--from-library", "2050")


def test_a_wrong_file_is_refused_with_line_key_and_reason(config: Path) -> None:
    with pytest.raises(PackError) as caught:
        run(config, write(config, NOTICE_2026.replace("共9天", "共8天")))
    assert (caught.value.file, caught.value.key) == ("通知.txt", "line 8, 春节")
    file = config.parent / "x.txt"
    file.write_bytes(b"\xff\xff\xff")
    with pytest.raises(PackError, match="neither UTF-8 nor GB18030"):
        run(config, str(file))
    with pytest.raises(PackError, match="No such file"):
        run(config, str(config.parent / "nowhere.txt"))


@pytest.mark.parametrize("words", [[], ["x.txt", "--from-library", "2026"]])
def test_either_a_file_or_the_library(config: Path, words: list[str]) -> None:
    run(config, *words, code=2)
