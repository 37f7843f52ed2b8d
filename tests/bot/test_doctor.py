"""``doctor`` says what would fail before it fails, and touches nothing while looking."""

import asyncio
import sqlite3
import stat
import urllib.request
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.config import Config
from bot.doctor import examine, would_fail
from bot.doctor.finding import Level
from bot.doctor.packs import holidays
from bot.doctor.settings import MASK, understood
from bot.facts import load_office
from sandbox.botapi import BotApi
from storage.db import open_engine
from storage.lock import alone
from storage.migrate import migrate
from tests import factories
from tests.office import TOKEN, Office
from tests.stories.test_report_submitting import Cast


class StandingClock:
    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as running:
        yield running


def config(tmp_path: Path, api: BotApi | None = None, **more: Any) -> Config:
    """A sound configuration; ``more`` replaces whole sections."""
    base_url = api.base_url if api else "http://127.0.0.1:9/bot"
    token = api.token if api else TOKEN
    sections: dict[str, Any] = {
        "telegram": {"token": token, "base_url": base_url, "ops_chat_id": -1},
        "database": {"url": f"sqlite:///{tmp_path}/x.db"},
        "web": {"port": 0},
        "backup": {"folder": tmp_path / "backups"},
    }
    return Config.model_validate(sections | more)


def findings(of: Config, now: datetime | None = None) -> dict[str, Level]:
    """What is said, by its key."""
    clock = StandingClock(now or datetime.now(UTC))
    return {one.said.key: one.level for one in asyncio.run(examine(of, clock))}


def migrated(of: Config) -> None:
    engine = open_engine(of.database.url)
    migrate(engine)
    engine.dispose()


def test_before_the_first_start_all_is_well_and_nothing_is_made(
    api: BotApi, tmp_path: Path
) -> None:
    said = findings(config(tmp_path, api))

    assert said["doctor-telegram"] is Level.OK
    assert said["doctor-database-new"] is Level.WARN
    assert Level.BAD not in said.values()
    assert list(tmp_path.iterdir()) == []
    assert api.calls("setMyCommands") == []


def test_a_running_office_is_known_by_its_people(database_url: str, tmp_path: Path) -> None:
    office = Office(database_url)
    factories.person(office, "周管", 1006, "admin")
    of = config(tmp_path, database={"url": database_url})
    said = findings(of)
    assert said["doctor-one-admin"] is Level.WARN
    assert said["doctor-no-approver"] is Level.WARN
    assert said["doctor-schema"] is Level.OK

    factories.person(office, "吴管", 1026, "admin")
    factories.person(office, "王处长", 1004, "approver")
    said = findings(of)
    office.close()
    assert said["doctor-admins"] is Level.OK
    assert said["doctor-approvers"] is Level.OK


def test_who_runs_is_said(database_url: str, tmp_path: Path) -> None:
    of = config(tmp_path, database={"url": database_url})
    migrated(of)
    assert "doctor-nobody-runs" in findings(of)
    with alone(database_url):
        said = findings(of)
    assert "doctor-somebody-runs" in said
    assert "doctor-port" not in said


def test_a_damaged_file_would_fail(tmp_path: Path) -> None:
    of = config(tmp_path)
    migrated(of)
    file = tmp_path / "x.db"
    content = bytearray(file.read_bytes())
    content[5000:9000] = b"\xff" * 4000
    file.write_bytes(content)

    assert findings(of)["doctor-database-damaged"] is Level.BAD


@pytest.mark.parametrize(
    ("revision", "key", "level"),
    [("0001", "doctor-schema-older", Level.WARN), ("9999", "doctor-schema-newer", Level.BAD)],
)
def test_another_schema_is_said(tmp_path: Path, revision: str, key: str, level: Level) -> None:
    of = config(tmp_path)
    migrated(of)
    with sqlite3.connect(tmp_path / "x.db") as conn:
        conn.execute("UPDATE alembic_version SET version_num = ?", [revision])
    conn.close()

    assert findings(of)[key] is level


def test_an_unreachable_database_would_fail(tmp_path: Path) -> None:
    url = "postgresql://xuanbao:geheim@127.0.0.1:9/xuanbao"
    of = config(tmp_path, database={"url": url})
    assert findings(of)["doctor-database-away"] is Level.BAD


def test_what_rests_badly_is_counted(database_url: str, tmp_path: Path) -> None:
    office = Office(database_url)
    office.deliver({"message": {"message_id": "poison"}})
    office.close()

    assert findings(config(tmp_path, database={"url": database_url}))["doctor-quarantined"] is (
        Level.WARN
    )


def test_attachments_are_accounted_for(database_url: str, tmp_path: Path) -> None:
    kept = {"folder": str(tmp_path / "kept")}
    office = Office(database_url, {"files": kept})
    people = Cast(office)
    people.opens()
    people.zhang.presses("报送").sends_file("总结.docx", content=b"what was done")
    people.zhang.presses("完成").presses("提交")
    office.close()
    of = config(tmp_path, database={"url": database_url}, files=kept)
    assert findings(of)["doctor-files"] is Level.OK
    (file,) = (tmp_path / "kept").glob("??/*")
    file.unlink()
    assert findings(of)["doctor-files-gone"] is Level.WARN


def test_a_webhook_would_keep_every_message_away(api: BotApi, tmp_path: Path) -> None:
    hook = f"{api.base_url}{api.token}/setWebhook?url=https%3A%2F%2Fexample.org%2Fhook"
    with urllib.request.urlopen(hook):  # noqa: S310  (our own server)
        pass
    assert findings(config(tmp_path, api))["doctor-webhook-set"] is Level.BAD


def test_a_token_telegram_does_not_know_would_fail(api: BotApi, tmp_path: Path) -> None:
    api.revoke_token()
    assert findings(config(tmp_path, api))["doctor-token-refused"] is Level.BAD


def test_telegram_out_of_reach_would_fail(tmp_path: Path) -> None:
    assert findings(config(tmp_path))["doctor-telegram-away"] is Level.BAD


def test_telegram_out_of_order_would_fail(api: BotApi, tmp_path: Path) -> None:
    api.fault("bad_gateway", methods=["getMe"])
    said = findings(config(tmp_path, api))
    assert said["doctor-telegram-away"] is Level.BAD
    api.clear_faults()
    api.fault("server_error", methods=["getMe"])
    assert findings(config(tmp_path, api))["doctor-telegram-status"] is Level.BAD


def test_a_clock_that_is_off_is_noticed_unless_it_was_moved(api: BotApi, tmp_path: Path) -> None:
    long_ago = datetime(2026, 1, 1, tzinfo=UTC)
    assert findings(config(tmp_path, api), long_ago)["doctor-clock-off"] is Level.WARN
    moved = config(tmp_path, api, clock_file=tmp_path / "clock")
    assert "doctor-clock-off" not in findings(moved, long_ago)


@pytest.mark.parametrize(
    ("telegram", "key"),
    [({}, "doctor-no-token"), ({"token": "nonsense"}, "doctor-token-shape")],
)
def test_a_token_that_cannot_be_one_would_fail(
    tmp_path: Path, telegram: dict[str, str], key: str
) -> None:
    assert findings(config(tmp_path, telegram=telegram))[key] is Level.BAD


def test_a_token_file_everybody_reads_is_noticed(api: BotApi, tmp_path: Path) -> None:
    file = tmp_path / "token.txt"
    file.write_text(api.token)
    file.chmod(0o644)
    of = config(tmp_path, telegram={"token_file": file, "base_url": api.base_url})
    assert findings(of)["doctor-token-readable"] is Level.WARN
    file.chmod(stat.S_IRUSR)
    assert "doctor-token-readable" not in findings(of)


def test_a_plan_that_is_not_there_would_fail(tmp_path: Path) -> None:
    of = config(tmp_path, office={"plans": ["atlantis-2026"]})
    assert findings(of)["doctor-pack-wrong"] is Level.BAD


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2026, 10, 31), {"doctor-holidays-later": Level.OK}),
        (date(2026, 11, 1), {"doctor-holidays-missing": Level.WARN}),
        (date(2025, 11, 1), {"doctor-holidays": Level.OK}),
        (
            date(2035, 3, 1),
            {"doctor-holidays-missing": Level.WARN, "doctor-holidays-later": Level.OK},
        ),
    ],
)
def test_the_holiday_table_of_next_year_is_missed_from_november(
    tmp_path: Path, on: date, said: dict[str, Level]
) -> None:
    found = list(holidays(load_office(config(tmp_path)), on))
    assert {one.said.key: one.level for one in found} == said


def test_a_taken_port_would_fail(api: BotApi, tmp_path: Path) -> None:
    of = config(tmp_path, api, web={"port": api.port})
    assert findings(of)["doctor-port-taken"] is Level.BAD


def test_the_nights_are_looked_after(tmp_path: Path) -> None:
    of = config(tmp_path)
    morning = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)  # half past nine in Shanghai
    assert findings(of, morning)["doctor-backup-none"] is Level.WARN

    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "xuanbao-20261121-0300.db").touch()
    assert findings(of, morning)["doctor-backup-old"] is Level.WARN
    (tmp_path / "backups" / "xuanbao-20261122-0300.db").touch()  # today's may be on its way
    assert findings(of, morning)["doctor-backup"] is Level.OK


def test_secrets_are_masked_and_everything_else_is_shown(tmp_path: Path) -> None:
    url = "postgresql://xuanbao:geheim@db/xuanbao"
    shown = dict(understood(config(tmp_path, database={"url": url})))

    assert shown["telegram.token"] == MASK
    assert shown["database.url"] == "postgresql://xuanbao:***@db/xuanbao"
    assert shown["sending.pacing"] == "true"
    assert shown["chase.days_before"] == "3, 1"
    assert shown["office.plans"] == "–"


def test_the_table_says_it_in_signs_and_words(api: BotApi, tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(
        f'[telegram]\ntoken = "{api.token}"\nbase_url = "{api.base_url}"\n'
        f'[database]\nurl = "sqlite:///{tmp_path}/x.db"\n'
        f'[backup]\nfolder = "{tmp_path}"\n[web]\nport = 0\n',
        "utf-8",
    )
    shown = CliRunner().invoke(app, ["doctor", "--config", str(file)], env={"LANG": "C"})
    assert shown.exit_code == 0, shown.output
    assert "✓ 正常" in shown.output
    assert "! 留意" in shown.output
    assert "可以运行" in shown.output
    assert api.token not in shown.output

    api.revoke_token()
    english = {"LANG": "en_US.UTF-8", "LC_ALL": "", "LC_MESSAGES": ""}
    shown = CliRunner().invoke(app, ["doctor", "--config", str(file)], env=english)
    assert shown.exit_code == 1
    assert "✗ would fail" in shown.output


def test_nothing_bad_means_it_would_run() -> None:
    assert not would_fail([])
