"""``xuanbao plans load``: packs by name, by file, from the configuration; twice is once."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from domain.errors import PackError

PACK = Path("packs/plans/jilin-2021.toml")


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = tmp_path / "config.toml"
    offset = tmp_path / "clock"
    offset.write_text("0")
    file.write_text(
        f'clock_file = "{offset}"\n[database]\nurl = "sqlite:///{tmp_path}/xuanbao.db"\n'
        '[office]\nplans = ["pudong-2025", "anqing-2013"]\n'
    )
    return file


def load(config: Path, *arguments: str) -> str:
    result = CliRunner().invoke(app, ["plans", "load", *arguments, "--config", str(config)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.stdout


def test_by_name_for_a_year_and_again(config: Path) -> None:
    first = load(config, "dongxihu-2020", "jilin-2021", "--year", "2031")
    assert "dongxihu-2020 2031: loaded, 38 lines, 11 new draft tasks" in first
    assert "jilin-2021 2031: loaded, 32 lines, 16 new draft tasks" in first

    again = load(config, "dongxihu-2020", "--year", "2031")
    assert "dongxihu-2020 2031: already there, 38 lines, 0 new draft tasks" in again


def test_without_names_the_configured_ones(config: Path) -> None:
    told = load(config)
    assert "pudong-2025" in told
    assert "anqing-2013" in told


def test_a_file_of_ones_own(config: Path, tmp_path: Path) -> None:
    own = tmp_path / "ours.toml"
    own.write_text(PACK.read_text("utf-8").replace('code = "jilin-2021"', 'code = "ours"'), "utf-8")
    assert "ours 2031: loaded, 32 lines" in load(config, str(own), "--year", "2031")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("nowhere-2020",), "is no file and none of anqing-2013, dongxihu-2020"),
        (("pudong-2025", "--year", "2024"), "is the plan of 2025"),
    ],
)
def test_what_cannot_be_loaded_is_said_and_nothing_is_kept(
    config: Path, arguments: tuple[str, ...], told: str
) -> None:
    with pytest.raises(PackError, match=told):
        load(config, "jilin-2021", *arguments)
    assert "jilin-2021 2031: loaded" in load(config, "jilin-2021", "--year", "2031")


def test_nothing_configured_and_nothing_named(config: Path) -> None:
    config.write_text(config.read_text().replace('["pudong-2025", "anqing-2013"]', "[]"))
    with pytest.raises(PackError, match="names no plan"):
        load(config)
