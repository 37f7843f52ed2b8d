"""A paper is checked by the office and by a stand-alone script; what was changed is named."""

import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from typer.testing import CliRunner, Result

from bot.cli import app
from domain import slip_seal
from storage import enclosures
from storage import slips as rows
from storage.db import open_engine
from tests.office import Message, Office
from tests.stories.filing_cast import Cast, cast, files_for_approval, files_one
from texts.papers import opening, printed, written
from texts.pictures import fonts

SCRIPT = Path(__file__).resolve().parents[2] / "tools" / "verify_slip.py"
WHEN, OTHER = "2026年11月24日 周二 15:00", "2026年11月24日 周二 09:00"

Verify = Callable[..., Result]


@pytest.fixture
def people(any_office: Office) -> Cast:
    return cast(any_office)


@pytest.fixture
def verify(people: Cast, tmp_path: Path) -> Verify:
    """``xuanbao verify --slip`` on the office's database."""
    config = tmp_path / "config.toml"
    config.write_text(f'[database]\nurl = "{people.office.config.database.url}"\n', "utf-8")
    environment = {"LANG": "zh_CN.UTF-8", "LC_ALL": "", "LC_MESSAGES": ""}

    def run(*words: object) -> Result:
        line = ["verify", *map(str, words), "--config", str(config)]
        return CliRunner().invoke(app, line, env=environment)

    return run


@pytest.fixture
def key(people: Cast) -> Callable[[], str]:
    def newest() -> str:
        return str(people.office.ask(rows.public_keys)[0].hex())

    return newest


def slip_of(people: Cast) -> Message:
    """An approved filing's slip as Word, got in the chat."""
    files_for_approval(people.zhang)
    people.wang.presses("同意")
    people.zhang.presses("文书").presses("报备单（Word）")
    return people.zhang.last


def code_of(message: Message) -> str:
    found = re.search(r"<code>([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})</code>", message.text)
    assert found
    return found[1]


def contents_of(people: Cast) -> Mapping[str, Any]:
    """The words the first paper was made of."""
    return people.office.ask(enclosures.get, enclosure_id=1).contents or {}


def retyped(content: bytes, old: str, new: str) -> bytes:
    """The Word file as somebody saves it who writes something else into it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as parts, zipfile.ZipFile(out, "w") as saved:
        for name in parts.namelist():
            part = parts.read(name)
            is_sheet = name == "word/document.xml"
            saved.writestr(name, part.replace(old.encode(), new.encode()) if is_sheet else part)
    return out.getvalue()


def alone(content: bytes, key: str, *words: str) -> tuple[int, str]:
    """The script in a Python of its own without anything installed."""
    line = [sys.executable, "-I", "-S", str(SCRIPT), "-", "--key", key, *words]
    ran = subprocess.run(line, input=content, capture_output=True, check=False)  # noqa: S603
    return ran.returncode, ran.stdout.decode() + ran.stderr.decode()


def test_the_code_is_told_by_the_office(people: Cast, verify: Verify) -> None:
    code = code_of(slip_of(people))

    said = verify("--slip", code.lower())

    assert said.exit_code == 0, said.output
    assert "本单位签发，现在有效" in said.output
    assert f"采访时间：{WHEN}" in said.output
    assert "办理结果：同意" in said.output
    assert verify("--slip", "0000-0000-0000").exit_code == 1
    assert "没有签发过" in verify("--slip", "0000-0000-0000").output


def test_a_file_is_checked_with_and_without_the_office(
    people: Cast, verify: Verify, key: Callable[[], str], tmp_path: Path
) -> None:
    content = slip_of(people).content
    file = tmp_path / "slip.docx"
    file.write_bytes(content)

    said = verify("--slip", file)
    assert said.exit_code == 0, said.output
    assert "现在有效" in said.output
    assert key() in verify("--slip-key").output
    assert alone(content, key())[0] == 0

    file.write_bytes(retyped(content, WHEN, OTHER))
    said = verify("--slip", file)
    assert said.exit_code == 1
    assert "被改动：采访时间。" in said.output
    assert f"采访时间：{WHEN}" in said.output  # what was signed is still told
    code, told = alone(file.read_bytes(), key())
    assert code == 1
    assert "changed on the sheet: 采访时间\n" in told


def test_a_changed_word_in_the_qr_code_is_named(
    people: Cast, verify: Verify, key: Callable[[], str]
) -> None:
    slip_of(people)
    code = contents_of(people)["code"]
    assert verify("--slip", code).exit_code == 0
    assert alone(code.encode(), key())[0] == 0

    forged = code.replace("15:00", "09:00", 1)
    said = verify("--slip", forged)
    assert said.exit_code == 1
    assert "签名不符" in said.output
    assert "被改动：采访时间。" in said.output
    assert "changed: 采访时间" in alone(forged.encode(), key())[1]


@pytest.mark.skipif(not fonts.are_found(), reason="no Noto Sans CJK on this machine")
def test_a_pdf_set_anew_under_the_old_seal_is_caught(
    people: Cast, verify: Verify, key: Callable[[], str], tmp_path: Path
) -> None:
    slip_of(people)
    contents = contents_of(people)
    lines = [(label, value.replace("15:00", "09:00")) for label, value in contents["lines"]]
    file = tmp_path / "slip.pdf"

    file.write_bytes(printed.make(contents))
    assert verify("--slip", file).exit_code == 0
    assert alone(file.read_bytes(), key())[0] == 0

    file.write_bytes(printed.make({**contents, "lines": lines}))
    assert "被改动：采访时间。" in verify("--slip", file).output
    assert "changed on the sheet: 采访时间" in alone(file.read_bytes(), key())[1]

    bare = re.sub(
        rb"stream\n.*?\nendstream", b"stream\n\nendstream", printed.make(contents), flags=re.DOTALL
    )
    file.write_bytes(bare)
    assert verify("--slip", file).exit_code == 1  # a picture under a true seal proves nothing


def test_a_seal_of_ones_own_is_none_of_the_office(
    people: Cast, verify: Verify, key: Callable[[], str], tmp_path: Path
) -> None:
    slip_of(people)
    contents = dict(contents_of(people))
    lines = [slip_seal.Line.of(label, value) for label, value in contents["lines"]]
    sealed = slip_seal.parse(contents["seal"])
    contents["seal"] = slip_seal.write(slip_seal.seal(b"\1" * 32, sealed.title, lines, sealed.code))
    file = tmp_path / "slip.docx"
    file.write_bytes(written.make(contents))
    assert "签名不符" in verify("--slip", file).output
    assert alone(file.read_bytes(), key())[0] == 1


def test_a_slip_of_an_old_version_is_superseded(
    people: Cast, verify: Verify, key: Callable[[], str], tmp_path: Path
) -> None:
    files_one(people.zhang)
    people.zhang.presses("文书").presses("报备单（Word）")
    first = people.zhang.last
    people.liu.presses("提出异议").presses("时间冲突")
    assert "现在是「待审批」，不再有效" in verify("--slip", code_of(first)).output
    people.wang.presses("退回补正").presses("方式").presses("完成").presses("跳过").presses(
        "确认退回"
    )
    people.zhang.presses("补正", on=people.zhang.last).presses("电话").presses("提交")
    people.wang.presses("同意")
    people.office.restart()

    said = verify("--slip", code_of(first))
    assert said.exit_code == 1
    assert "已被第 2 版取代" in said.output

    people.zhang.presses("文书").presses("报备单（Word）")
    assert verify("--slip", code_of(people.zhang.last)).exit_code == 0
    journal = exported(people, tmp_path)
    assert alone(people.zhang.last.content, key(), "--journal", journal)[0] == 0
    code, told = alone(first.content, key(), "--journal", journal)
    assert code == 1
    assert "moved on since: object on 2026-11-23" in told


def exported(people: Cast, tmp_path: Path) -> str:
    config = tmp_path / "export.toml"
    config.write_text(f'[database]\nurl = "{people.office.config.database.url}"\n', "utf-8")
    file = tmp_path / "journal.jsonl"
    done = CliRunner().invoke(app, ["export", "journal", str(file), "--config", str(config)])
    assert done.exit_code == 0, done.output
    assert all(json.loads(line) for line in file.read_text("utf-8").splitlines())
    return str(file)


def test_a_record_that_was_changed_behind_the_office_is_noticed(
    people: Cast, verify: Verify
) -> None:
    code = code_of(slip_of(people))
    engine = open_engine(people.office.config.database.url)
    with engine.begin() as conn:
        conn.execute(text("UPDATE filings SET topic = '另一个主题'"))
    engine.dispose()
    said = verify("--slip", code)
    assert said.exit_code == 1
    assert "档案内容与签发时不一致" in said.output


def test_what_is_no_paper_is_said(people: Cast, verify: Verify, tmp_path: Path) -> None:
    file = tmp_path / "x"
    assert verify("--slip-key").exit_code == 1
    for content in (
        b"",
        b"PK\x03\x04",
        b"%PDF-1.3",
        "你好".encode(),
        b"XB1 x\n=1.2.3",
        b"\xff\xfe",
    ):
        file.write_bytes(content)
        said = verify("--slip", file)
        assert said.exit_code == 2, content
        assert "读不出签名" in said.output
        assert alone(content, "00" * 32)[0] == 2
    assert verify("--slip", tmp_path / "absent").exit_code == 2
    assert opening.open_paper(b"%PDF-1.3").seal == ""
