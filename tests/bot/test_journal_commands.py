"""verify, export, backup and restore as an operator types them; the journal checked offline."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from typer.testing import CliRunner, Result

from bot.cli import app, main
from domain.errors import PackError
from storage.addresses import sqlite_file
from storage.db import open_engine
from storage.lock import alone
from storage.migrate import migrate
from tests.bot.test_backup import root_of, write

SCRIPT = Path(__file__).resolve().parents[2] / "tools" / "verify_journal.py"

Command = Callable[..., Result]


@pytest.fixture
def command(database_url: str, tmp_path: Path) -> Command:
    """Run a command against the database of the test, in Chinese."""
    config = tmp_path / "config.toml"
    backups = tmp_path / "backups"
    config.write_text(
        f'[database]\nurl = "{database_url}"\n[backup]\nfolder = "{backups}"\n', "utf-8"
    )
    environment = {"LANG": "zh_CN.UTF-8", "LC_ALL": "", "LC_MESSAGES": ""}

    def run(*words: object) -> Result:
        return CliRunner().invoke(app, [*map(str, words), "--config", str(config)], env=environment)

    return run


def tamper(url: str, *deeds: str) -> None:
    """Whoever holds the database can take the guards away first."""
    on = "" if url.startswith("sqlite") else " ON journal"
    names = ("no_update", "no_rewrite", "no_delete")
    guards = [f"DROP TRIGGER IF EXISTS journal_{name}{on}" for name in names]
    engine = open_engine(url)
    with engine.begin() as conn:
        for deed in (*guards, *deeds):
            conn.execute(text(deed))
    engine.dispose()


def offline(file: Path, *words: str) -> tuple[int, str]:
    """The stand-alone script, in a Python of its own without anything installed."""
    line = [sys.executable, "-I", "-S", str(SCRIPT), str(file), *words]
    ran = subprocess.run(line, capture_output=True, text=True, check=False)  # noqa: S603
    assert ran.stderr == ""
    return ran.returncode, ran.stdout


def test_a_sound_journal_is_called_sound(
    command: Command, database_url: str, tmp_path: Path
) -> None:
    root = write(database_url, 3)
    saved = tmp_path / "root.txt"

    said = command("verify", "--save-root", saved)

    assert said.exit_code == 0
    assert "已封存的 3 条逐条相符" in said.output
    assert str(root) in said.output
    assert "尚未封存：0 条" in said.output
    assert saved.read_text() == f"{root}\n"
    assert command("verify", "--root", saved.read_text()).exit_code == 0


def test_what_was_done_to_it_is_named_row_by_row(
    command: Command, database_url: str, tmp_path: Path
) -> None:
    write(database_url, 60)
    tamper(
        database_url,
        "UPDATE journal SET act = 'x' WHERE id = 2",
        "DELETE FROM journal WHERE id = 4",
        "UPDATE journal SET seal_no = 999 WHERE id = 7",
        "UPDATE journal SET seal_no = 7 WHERE id = 9",
        "UPDATE journal SET seal_no = 9 WHERE id = 7",
    )
    unwritten = tmp_path / "root.txt"

    said = command("verify", "--save-root", unwritten)

    assert said.exit_code == 1
    assert "第 2 条（行号 2）被改动" in said.output
    assert "第 4 条缺失" in said.output
    assert "第 7 条（行号 9）被调换了位置" in said.output
    assert "第 9 条（行号 7）被调换了位置" in said.output
    assert "发现 4 处" in said.output
    assert not unwritten.exists()  # nobody saves the root of a broken chain by mistake


def test_a_long_list_of_faults_is_cut_short(command: Command, database_url: str) -> None:
    write(database_url, 60)
    tamper(database_url, "UPDATE journal SET act = 'x'")
    said = command("verify")
    assert "发现 60 处" in said.output
    assert "另有 10 处" in said.output


def test_a_cut_tail_shows_against_the_saved_root(command: Command, database_url: str) -> None:
    root = write(database_url, 3)
    tamper(database_url, "DELETE FROM journal WHERE id = 3")
    assert command("verify").exit_code == 0
    said = command("verify", "--root", root)
    assert said.exit_code == 1
    assert "截短" in said.output


def test_nothing_sealed_yet_is_said(command: Command, database_url: str) -> None:
    engine = open_engine(database_url)
    migrate(engine)
    engine.dispose()
    assert "还没有已封存的内容" in command("verify").output


def test_a_root_that_is_none_is_refused(command: Command, database_url: str) -> None:
    write(database_url, 1)
    assert command("verify", "--root", "17").exit_code == 2


def test_only_looking_makes_no_database_and_upgrades_none(
    command: Command, database_url: str
) -> None:
    said = command("verify")
    assert isinstance(said.exception, PackError)
    file = sqlite_file(database_url)
    if file is not None:
        assert not file.exists()

    write(database_url, 1)
    tamper(database_url, "UPDATE alembic_version SET version_num = '0001'")
    said = command("export", "journal", "x")
    assert isinstance(said.exception, PackError)
    assert "xuanbao migrate" in said.exception.reason


def test_an_export_is_checked_offline(command: Command, database_url: str, tmp_path: Path) -> None:
    root = write(database_url, 5)
    file = tmp_path / "journal.jsonl"
    assert command("export", "journal", file).exit_code == 0
    lines = file.read_text("utf-8").splitlines(keepends=True)
    assert len(lines) == 5

    code, said = offline(file, "--root", str(root))
    assert code == 0
    assert str(root) in said

    for kind, changed in (
        ("not what was sealed", [lines[0], lines[1].replace("done", "gone"), *lines[2:]]),
        ("missing", [*lines[:2], *lines[3:]]),
        ("missing", [lines[1], lines[0], *lines[2:]]),
        ("cut off", lines[:3]),
    ):
        file.write_text("".join(changed), "utf-8")
        code, said = offline(file, "--root", str(root))
        assert code == 1
        assert kind in said


def test_the_tail_without_a_seal_is_exported_and_counted(
    command: Command, database_url: str, tmp_path: Path
) -> None:
    write(database_url, 2)
    tamper(database_url, "UPDATE journal SET seal_no = NULL, seal = NULL WHERE id = 2")
    file = tmp_path / "journal.jsonl"
    command("export", "journal", file)
    code, said = offline(file)
    assert code == 0
    assert "1 not sealed yet" in said


def test_the_script_says_what_it_cannot_read(tmp_path: Path) -> None:
    line = [sys.executable, "-I", "-S", str(SCRIPT), str(tmp_path / "absent")]
    ran = subprocess.run(line, capture_output=True, text=True, check=False)  # noqa: S603
    assert ran.returncode == 2
    assert "cannot be read" in ran.stderr


def test_backup_and_restore_say_what_they_did(
    command: Command, database_url: str, tmp_path: Path
) -> None:
    monday = write(database_url, 2)
    copy = tmp_path / "copy"
    assert "通过完整性检查" in command("backup", copy).output
    refused = command("backup", copy)
    assert refused.exit_code == 1
    assert "--replace" in refused.output
    assert command("backup", copy, "--replace").exit_code == 0

    write(database_url, 1)
    said = command("restore", copy)
    assert said.exit_code == 0, said.output
    assert "before-restore" in said.output
    assert root_of(database_url) == monday


def test_a_restore_beside_a_running_bot_is_refused(
    command: Command, database_url: str, tmp_path: Path
) -> None:
    write(database_url, 1)
    copy = tmp_path / "copy"
    command("backup", copy)
    with alone(database_url):
        said = command("restore", copy)
    assert isinstance(said.exception, PackError)
    assert "another xuanbao is running" in said.exception.reason


def test_migrate_says_whether_there_was_anything_to_do(command: Command, database_url: str) -> None:
    del database_url
    assert "已升级" in command("migrate").output
    assert "无需升级" in command("migrate").output


def test_what_goes_wrong_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["xuanbao", "restore", str(tmp_path / "absent")])
    monkeypatch.setenv("XUANBAO_DATABASE__URL", f"sqlite:///{tmp_path}/x.db")
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
