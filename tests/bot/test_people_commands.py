"""``xuanbao init``, ``invite`` and ``units import`` as somebody at a terminal meets them."""

import re
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from actions import invites
from bot.cli.invite import init, invite
from bot.cli.units_import import units_import
from domain.errors import PackError
from domain.invite import kept
from sandbox.botapi import BotApi
from storage import units
from storage.db import open_engine
from storage.invites import usable
from tests.office import MONDAY, Office

app = typer.Typer()
app.command("init")(init)
app.command("invite")(invite)
app.command("import")(units_import)

LIST = "编码,名称,类别,层级\nSF-H1,示范市第一人民医院,医院,市级\nSF-XZ,示范市中心血站,血站,市级\n"


class Terminal:
    """A folder with a configuration, and what is typed there."""

    def __init__(self, folder: Path, extra: str = "") -> None:
        self.url = f"sqlite:///{folder / 'xuanbao.db'}"
        self.config = folder / "config.toml"
        clock = folder / "clock"
        self.config.write_text(
            f'clock_file = "{clock}"\n[database]\nurl = "{self.url}"\n{extra}', encoding="utf-8"
        )

    def types(self, *words: str, code: int = 0, lang: str = "zh_CN.UTF-8") -> Result:
        environment = {"LC_ALL": lang, "XUANBAO_TELEGRAM__TOKEN": None}
        result = CliRunner().invoke(
            app, [*words, "--config", str(self.config)], env=environment, catch_exceptions=False
        )
        assert result.exit_code == code, result.output
        return result

    def names(self) -> list[str]:
        engine = open_engine(self.url)
        with engine.connect() as conn:
            names = sorted(units.ids_by_name(conn))
        engine.dispose()
        return names


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


def token_in(output: str) -> str:
    found = re.search(r"/start ([\w-]{32})", output)
    assert found, output
    return found[1]


def test_init_gives_the_first_admins_secret(terminal: Terminal) -> None:
    told = terminal.types("init").stdout
    assert "数据库已就绪" in told
    token = token_in(told)
    engine = open_engine(terminal.url)
    with engine.connect() as conn:
        found = usable(conn, kept(token), MONDAY)
    engine.dispose()
    assert found is not None
    assert (found.role, found.unit_id, found.created_by) == ("admin", None, None)


def test_the_secret_opens_the_bot_and_a_second_init_gives_none(terminal: Terminal) -> None:
    token = token_in(terminal.types("init").stdout)
    office = Office(terminal.url)
    office.clock.moment = office.clock.moment.replace(year=2020)  # the secret is of today
    zhou = office.person(1006, "周管")
    zhou.says(f"/start {token}")
    assert "您已登记为管理员" in zhou.card("登记为").text
    office.close()
    assert "已有管理员" in terminal.types("init").stdout


def test_an_invitation_for_a_unit(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "单位.csv"
    file.write_text(LIST, encoding="gb18030")
    terminal.types("import", str(file))
    token_in(terminal.types("invite", "--role", "contact", "--unit", "SF-H1").stdout)
    token_in(terminal.types("invite", "--role", "contact", "--unit", "示范市中心血站").stdout)
    refused = terminal.types("invite", "--role", "contact", "--unit", "没有", code=1)
    assert "没有找到「没有」" in refused.stderr
    assert "须选定单位" in terminal.types("invite", "--role", "contact", code=1).stderr
    assert "目前不能授予" in terminal.types("invite", "--role", "auditor", code=1).stderr


def test_without_telegram_the_secret_is_shown_as_it_is_sent(tmp_path: Path) -> None:
    """A token is set, but nobody answers there."""
    extra = '[telegram]\ntoken = "1:x"\nbase_url = "http://127.0.0.1:1/bot"\n'
    terminal = Terminal(tmp_path, extra)
    assert token_in(terminal.types("init").stdout)


def test_with_telegram_the_link_names_the_bot(tmp_path: Path) -> None:
    with BotApi() as api:
        extra = f'[telegram]\ntoken = "{api.token}"\nbase_url = "{api.base_url}"\n'
        told = Terminal(tmp_path, extra).types("init", lang="en_GB.UTF-8").stdout
    assert re.search(r"https://t\.me/\w+\?start=[\w-]{32}", told), told


def test_a_list_is_rehearsed_then_written(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "单位.csv"
    file.write_text(LIST, encoding="gb18030")
    told = terminal.types("import", str(file), "--dry-run").stdout
    assert "第 2 行　新增　示范市第一人民医院" in told
    assert "新增 2，修改 0，不变 0，有问题 0。预演，没有写入。" in told
    assert terminal.names() == []
    assert "已写入" in terminal.types("import", str(file)).stdout
    assert len(terminal.names()) == 2
    again = terminal.types("import", str(file), lang="en_GB.UTF-8").stdout
    assert again == "Rows: 2. New 0, changed 0, unchanged 2. Written.\n"


def test_every_error_is_told_and_nothing_written(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "单位.csv"
    wrong = "".join(f"W{n},单位{n},动物园,市级\n" for n in range(3000))
    file.write_text(LIST + wrong + ",备注,,\n", encoding="gb18030")
    told = terminal.types("import", str(file), code=1).stdout.splitlines()
    assert len([line for line in told if "不认识的类别「动物园」" in line]) == 3000
    assert told[-1] == "共 3003 行，有问题 3001 行，全部没有写入。"
    assert terminal.names() == []
    assert "有问题 3001" in terminal.types("import", str(file), "--dry-run", code=1).stdout


def test_what_is_no_list_is_one_sentence(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "单位.csv"
    file.write_text("单位简称\n市一院\n", encoding="utf-8")
    assert "没有「名称」一列" in terminal.types("import", str(file), code=1).stderr
    file.write_text("名称,备注\n示范市第一人民医院,好\n", encoding="utf-8")
    told = terminal.types("import", str(file), code=1).stdout
    assert "新单位缺少类别、新单位缺少层级" in told
    assert "不认识的列，没有使用：备注" in told


def test_a_file_that_is_not_there(terminal: Terminal, tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"没有\.csv: file"):
        terminal.types("import", str(tmp_path / "没有.csv"))


def test_a_lost_first_secret_is_no_harm(office: Office) -> None:
    """Until somebody opened one, init gives another."""
    first = office.run(invites.make_for_first_admin)
    assert office.run(invites.make_for_first_admin) not in (None, first)
