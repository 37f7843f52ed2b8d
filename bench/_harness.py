"""What the measurements share: a database with contacts, the bot as its own process, the clock.

The local Bot API runs in the measuring process, the bot under test in another: on two cores they
do not share one.
"""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sandbox.botapi import BotApi
from storage import people, units
from storage.db import Db
from storage.migrate import migrate

ROOT = Path(__file__).resolve().parent.parent
CHATS = 200
FIRST_CHAT = 10_001


@dataclass(frozen=True, slots=True)
class Place:
    """A folder with a database in it."""

    folder: Path

    @property
    def url(self) -> str:
        return f"sqlite:///{self.folder / 'xuanbao.db'}"


def chat_ids() -> range:
    return range(FIRST_CHAT, FIRST_CHAT + CHATS)


@contextmanager
def place_with_contacts() -> Iterator[Place]:
    """A migrated SQLite database with one hospital and ``CHATS`` contacts of it."""
    with tempfile.TemporaryDirectory(prefix="xuanbao-bench-") as folder:
        place = Place(Path(folder))
        db = Db(place.url)
        migrate(db.engine)
        db.run(_add_contacts)
        db.close()
        yield place


def _add_contacts(conn: object) -> None:
    now = datetime.now(UTC)
    hospital = units.add(conn, units.NewUnit(name="示范市第一人民医院", kind="hospital"), now)  # type: ignore[arg-type]
    for chat_id in chat_ids():
        person_id = people.add(
            conn,  # type: ignore[arg-type]
            name=f"联络员{chat_id}",
            language="zh-CN",
            telegram_id=chat_id,
            now=now,
        )
        people.open_chat(conn, chat_id, "private", person_id, now)  # type: ignore[arg-type]
        people.give_role(
            conn,  # type: ignore[arg-type]
            person_id=person_id,
            role="contact",
            unit_id=hospital,
            valid_from=date(2026, 1, 1),
            granted_by=None,
            now=now,
        )


@contextmanager
def bot_running(api: BotApi, place: Place, **settings: str) -> Iterator[subprocess.Popen[bytes]]:
    """``xuanbao run`` against the local Bot API, pacing off, stopped by SIGTERM."""
    child = start_bot(api, place, **settings)
    try:
        yield child
    finally:
        stop(child)


def start_bot(api: BotApi, place: Place, **settings: str) -> subprocess.Popen[bytes]:
    environment = os.environ | {
        "XUANBAO_TELEGRAM__TOKEN": api.token,
        "XUANBAO_TELEGRAM__BASE_URL": api.base_url,
        "XUANBAO_DATABASE__URL": place.url,
        "XUANBAO_SENDING__PACING": "false",
        "XUANBAO_WEB__ENABLED": "false",
        "XUANBAO_HOURS__QUIET_FROM": "00:00",  # none: a notice of the evening would wait
        "XUANBAO_HOURS__QUIET_TO": "00:00",
        **settings,
    }
    log = (place.folder / "bot.log").open("ab")
    command = [sys.executable, "-m", "bot", "run"]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)


def stop(child: subprocess.Popen[bytes]) -> None:
    if child.poll() is None:
        child.send_signal(signal.SIGTERM)
        child.wait(15)


def wait_until_polling(api: BotApi) -> None:
    """The bot has asked for updates at least once: a probe message is answered."""
    probe = FIRST_CHAT
    api.say(probe, "/help")
    api.until(lambda: bool(api.calls("sendMessage", probe)), within=20)


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
