"""``xuanbao days`` and ``doctor`` with what an office recorded in its database."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine
from typer.testing import CliRunner

from actions import day_choices, holidays
from actions.tx import Tx
from bot.cli import app
from bot.config import Config
from bot.doctor import packs
from bot.doctor.finding import Level
from bot.facts import load_office
from domain.errors import PackError
from domain.health_day import DaySpan
from domain.holiday_notice import parse_notice
from domain.permission import Role
from storage import health_days, people
from storage.db import open_engine
from storage.migrate import migrate
from tests.notices import NOTICE_2027
from tests.office import MONDAY

LIST = (
    "日期,名称\n9月最后一个星期日,世界心脏日\n2018-09-25（星期日）,国际聋人日\n4月7日,世界卫生日\n"
)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(f'[database]\nurl = "sqlite:///{tmp_path / "x.db"}"\n', encoding="utf-8")
    return path


@pytest.fixture
def engine(config: Path) -> Engine:
    engine = open_engine(f"sqlite:///{config.parent / 'x.db'}")
    migrate(engine)
    return engine


def act_as_admin(engine: Engine, config: Path) -> None:
    """Dates of a notice, a chosen rule and a holiday table."""
    with engine.begin() as conn:
        tx = Tx(conn, MONDAY, load_office(Config.load(config)))
        admin = people.add(conn, name="周管", language="zh-CN", telegram_id=1, now=MONDAY)
        people.give_role(
            conn,
            person_id=admin,
            role=Role.ADMIN,
            unit_id=None,
            valid_from=date(2026, 1, 1),
            granted_by=None,
            now=MONDAY,
        )
        tx.actor = people.get(conn, admin, date(2026, 11, 23))
        day_choices.choose(tx, "HD137", 1, 0)
        holidays.record(tx, parse_notice(NOTICE_2027, "n"))
        health_days.announce(
            conn,
            day_id="HD064",
            year=2029,
            span=DaySpan(date(2029, 5, 13), date(2029, 5, 19)),
            notice_no=None,
            person_id=admin,
            now=MONDAY,
        )


def run(config: Path, *words: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, ["days", *words, "--config", str(config)])
    if isinstance(result.exception, PackError):
        raise result.exception
    assert result.exit_code == code, result.output
    return result.output


def line_of(table: str, day_id: str) -> str:
    return next(line for line in table.splitlines() if day_id in line)


def test_without_a_database_it_is_the_catalogue_and_says_so(config: Path) -> None:
    table = run(config, "--year", "2029")
    assert "依据：程序自带的目录（没有可用的数据库" in table
    assert "2029-09-23" in line_of(table, "HD137")
    assert not (config.parent / "x.db").exists()


def test_with_a_database_it_is_what_the_office_goes_by(config: Path, engine: Engine) -> None:
    act_as_admin(engine, config)
    table = run(config, "--year", "2029")
    assert "登记的日期 1 项、选定的规则 1 条" in table
    assert "2029-09-30" in line_of(table, "HD138")
    assert "本单位选定的规则：9月最后一个星期日" in table
    assert "备选规则" in line_of(table, "HD137")
    assert "2029-05-13/2029-05-19" in line_of(table, "HD064")
    assert "尚未公布" in table
    assert "尚未公布" not in run(config, "--year", "2027")


def test_a_database_of_another_version_is_left_alone(config: Path, engine: Engine) -> None:
    with engine.begin() as conn:
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    assert "没有可用的数据库" in run(config, "--year", "2029")


def test_a_past_year_goes_by_the_rules_of_that_time(config: Path) -> None:
    table = run(config, "--year", "2005")
    assert "2005-09-25" in line_of(table, "HD140")
    assert "2011 年起世界心脏日固定为" in table


@pytest.mark.parametrize("name", ["名单.csv", "名单.txt"])
def test_a_list_with_a_row_that_contradicts_itself_fails(config: Path, name: str) -> None:
    file = config.parent / name
    file.write_text(LIST, encoding="gb18030")
    said = run(config, "--check", str(file), code=1)
    assert "3. 2018-09-25（星期日）" in said
    assert "拒收" in said
    assert "一致 1 行，拒收 1 行" in said
    assert ("日期,名称" in said) == (name == "名单.txt")  # no heading in a text


def test_a_list_without_contradictions_passes(config: Path) -> None:
    file = config.parent / "x.txt"
    file.write_text("4月7日 世界卫生日\n12月5日 国际残疾人日\n", encoding="utf-8")
    assert "✗ 日期不对；国际残疾人日：" in run(config, "--check", str(file))
    with pytest.raises(PackError, match="No such file"):
        run(config, "--check", str(config.parent / "nowhere.txt"))


def test_the_doctor_counts_a_recorded_table(config: Path, engine: Engine) -> None:
    of = Config.load(config)
    keys = {one.said.key: one.level for one in packs.check(of, date(2026, 11, 23))}
    assert keys["doctor-holidays-missing"] is Level.WARN
    act_as_admin(engine, config)
    keys = {one.said.key: one.level for one in packs.check(of, date(2026, 11, 23))}
    assert keys["doctor-holidays"] is Level.OK
