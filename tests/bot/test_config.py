"""What stands in the configuration, and what is said when it cannot be (file, key, reason)."""

import os
import subprocess
import sys
from datetime import time
from pathlib import Path

import pytest

from bot.config import Config
from domain.errors import PackError

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


def starts(folder: Path, text: str | bytes | None, **environment: str) -> tuple[int, str]:
    """``xuanbao run`` as a real process: exit code, and what it said."""
    file = folder / "config.toml"
    if text is not None:
        file.write_bytes(text.encode() if isinstance(text, str) else text)
    clean = {name: value for name, value in os.environ.items() if "XUANBAO" not in name}
    ended = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-m", "bot", "run", "--config", str(file)],
        cwd=ROOT,
        env=clean | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return ended.returncode, ended.stderr.strip()


def wrong(path: Path | None) -> PackError:
    with pytest.raises(PackError) as raised:
        Config.load(path)
    return raised.value


def written(folder: Path, text: str) -> Path:
    file = folder / "config.toml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        ("[telegram]\ntokn = 'x'", "telegram.tokn", "Extra inputs are not permitted"),
        ("[telegran]", "telegran", "Extra inputs are not permitted"),
        ("[sending]\nper_second = 0", "sending.per_second", "greater than 0"),
        ("[chase]\ncap = 'many'", "chase.cap", "valid integer"),
        ("[hours]\ndigest_at = 25:00:00", "-", "line 2"),
        ("[hours]\ndigest_at = 07:00:00", "hours.digest_at", "quiet hours, 20:00 to 07:30"),
        ("[hours]\nquiet_to = 09:00:00", "hours.digest_at", "quiet hours, 20:00 to 09:00"),
        ("[web]\nport = 70000", "web.port", "less than or equal to 65535"),
        ("[office]\nzone = 'Asia/Nowhere'", "office.zone", "Asia/Nowhere"),
        ("[database]\nurl = 'sqlite:///{folder}/x.db'", "telegram.token", "set token_file"),
        ("[telegram]\ntoken_file = '{folder}/none'", "telegram.token_file", "No such file"),
        ("[telegram]\ntoken_file = '{folder}/empty'", "telegram.token_file", "is empty"),
    ],
)  # fmt: skip
def test_a_wrong_configuration_is_one_sentence_and_exit_2(
    tmp_path: Path, text: str, key: str, reason: str
) -> None:
    (tmp_path / "empty").touch()
    code, said = starts(tmp_path, text.format(folder=tmp_path))
    assert code == 2
    assert len(said.splitlines()) == 1
    file = "config" if key.startswith("telegram.token") and "tokn" not in key else "config.toml"
    assert file in said
    assert f"{key}: " in said
    assert reason in said


def test_a_file_saved_in_another_encoding_is_said(tmp_path: Path) -> None:
    code, said = starts(tmp_path, "[office]\nname = '示范市卫生健康委员会'".encode("gb18030"))
    assert code == 2
    assert "config.toml: -: is not saved as UTF-8" in said


def test_no_such_file_is_said(tmp_path: Path) -> None:
    code, said = starts(tmp_path, None)
    assert code == 2
    assert "config.toml: -: " in said
    assert "No such file" in said


def test_the_mark_that_notepad_writes_is_no_mistake(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("[chase]\ncap = 7", encoding="utf-8-sig")
    assert Config.load(file).chase.cap == 7
    token = tmp_path / "token.txt"
    token.write_text(f"{TOKEN}\r\n", encoding="utf-8-sig")
    file.write_text(f"[telegram]\ntoken_file = '{token}'", encoding="utf-8")
    assert Config.load(file).token() == TOKEN


def test_the_environment_goes_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path, "[sending]\nper_second = 5\nin_flight = 3\n[telegram]\ntoken = 'x'")
    for name, value in {
        "TELEGRAM__TOKEN": TOKEN,
        "SENDING__PER_SECOND": "12.5",
        "SENDING__PACING": "false",
        "OFFICE__PLANS": '["shanghai-2021", "jilin-2021"]',
        "CHASE__DAYS_BEFORE": "[5, 2]",
        "HOURS__DIGEST_AT": "09:00",
        "TELEGRAM__OPS_CHAT_ID": "-100123",
        "CLOCK_FILE": "var/clock",
        "CONFIG": "elsewhere.toml",  # names the file; it is no setting
    }.items():
        monkeypatch.setenv(f"XUANBAO_{name}", value)
    config = Config.load(file)
    assert config.token() == TOKEN
    assert (config.sending.per_second, config.sending.in_flight) == (12.5, 3)
    assert config.sending.pacing is False
    assert config.office.plans == ("shanghai-2021", "jilin-2021")
    assert config.chase.days_before == (5, 2)
    assert config.hours.digest_at == time(9)
    assert config.telegram.ops_chat_id == -100123
    assert config.clock_file == Path("var/clock")


@pytest.mark.parametrize(
    ("name", "value", "key"),
    [
        ("XUANBAO_TELEGRAM__TOKN", "x", "telegram.tokn"),
        ("XUANBAO_SENDING__PER_SECOND", "fast", "sending.per_second"),
        ("XUANBAO_OFFICE__PLANS", "[oops", "XUANBAO_OFFICE__PLANS"),
        ("XUANBAO_TELEGRAM", "x", "telegram"),
    ],
)
def test_what_is_wrong_in_the_environment_is_said_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, key: str
) -> None:
    monkeypatch.setenv(name, value)
    error = wrong(written(tmp_path, "[web]\nport = 1"))
    assert (error.file, error.key) == ("environment", key)


def test_a_section_given_as_a_word_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XUANBAO_TELEGRAM", "x")
    monkeypatch.setenv("XUANBAO_TELEGRAM__TOKEN", TOKEN)
    assert "telegram" in str(wrong(written(tmp_path, "")))


def test_the_token_is_never_shown() -> None:
    assert TOKEN not in repr(Config.model_validate({"telegram": {"token": TOKEN}}))
