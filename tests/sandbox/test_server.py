"""The demonstration as a whole: page, Bot API and bot behind one port."""

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from sandbox.botapi.telegram import DEFAULT_TOKEN

ZHANG = 1001
SERVE = """
import sys
from pathlib import Path
from sandbox import cast, server
state, port = Path(sys.argv[1]), int(sys.argv[2])
server.serve(state, state / "clock", sys.argv[3:], cast.load(), port=port)
"""
ECHO = Path(__file__).with_name("echo_bot.py")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@dataclass
class Demo:
    http: httpx.Client
    child: subprocess.Popen[bytes]

    def state(self) -> dict[str, Any]:
        told: dict[str, Any] = self.http.get("/page/state").json()
        return told

    def texts(self, person: int) -> list[str]:
        return [posted["message"]["text"] for posted in self.state()["chats"][str(person)]]

    @contextmanager
    def live(self) -> Iterator[Iterator[tuple[str, Any]]]:
        """The page's own stream of changes, once it is surely listening."""
        with self.http.stream("GET", "/page/live") as stream:
            events = changes(stream.iter_lines())
            assert next(events) == ("hello", None)
            yield events

    def act(self, **wish: object) -> Any:
        answer = self.http.post("/sandbox/acts", json=wish)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def says(self, text: str) -> None:
        """张敏 speaks, and the bot has answered when this returns."""
        with self.live() as events:
            self.act(act="say", by=ZHANG, text=text)
            until(events, "message", lambda posted: posted["outgoing"])


def changes(lines: Iterator[str]) -> Iterator[tuple[str, Any]]:
    kind = ""
    for line in lines:
        if line.startswith("event: "):
            kind = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield kind, json.loads(line.removeprefix("data: "))


def until(events: Iterator[tuple[str, Any]], kind: str, fits: Any) -> Any:
    return next(told for name, told in events if name == kind and fits(told))


@contextmanager
def demo(state: Path, *, bot: bool = True) -> Iterator[Demo]:
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    command = [sys.executable, str(ECHO), f"{base}/bot{DEFAULT_TOKEN}"] if bot else []
    words = [sys.executable, "-c", SERVE, str(state), str(port), *command]
    child = subprocess.Popen(words)  # noqa: S603 - our own interpreter and script
    transport = httpx.HTTPTransport(retries=8)  # until it listens; each waits longer
    try:
        with httpx.Client(base_url=base, timeout=20, transport=transport) as http:
            yield Demo(http, child)
    finally:
        child.terminate()
        assert child.wait(20) in (0, -signal.SIGTERM)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    with demo(tmp_path_factory.mktemp("sandbox")) as one:
        yield one


def test_the_page_needs_nothing_from_elsewhere(running: Demo) -> None:
    page = running.http.get("/")
    assert "<title>宣报 · 演示</title>" in page.text
    for name in ("app.js", "frame.css", "chat.css", "words.js"):
        answer = running.http.get(f"/page/{name}")
        assert answer.status_code == 200
        assert "http://" not in answer.text.replace("http://www.w3.org", "")


def test_the_state_holds_the_whole_cast(running: Demo) -> None:
    state = running.state()
    assert [person["name"] for person in state["people"] if person["speaks"]] == [
        "张敏", "刘院长", "李强", "王处长", "赵值班", "周管", "路人甲",
    ]  # fmt: skip
    assert sum(not person["speaks"] for person in state["people"]) == 60
    assert state["bot"]["state"] == "running"


def test_what_is_said_is_answered_and_seen_live(running: Demo) -> None:
    running.says("你好")
    assert running.texts(ZHANG)[-2:] == ["你好", "回：你好"]


def test_a_killed_bot_comes_back_and_misses_nothing(running: Demo) -> None:
    before = running.state()["bot"]
    with running.live() as events:
        running.http.post("/page/bot", json={"do": "kill"})
        until(events, "bot", lambda bot: bot["state"] == "waiting")
        running.act(act="say", by=ZHANG, text="有人吗")
        after = until(events, "bot", lambda bot: bot["state"] == "running")
        until(events, "message", lambda posted: posted["message"]["text"] == "回：有人吗")
    assert after["pid"] != before["pid"]
    assert after["restarts"] == before["restarts"] + 1


def test_time_moves_for_everybody(running: Demo) -> None:
    with running.live() as events:
        running.http.post("/sandbox/clock", json={"by": 3600})
        told = until(events, "clock", lambda _: True)
    assert told["offset"] == 3600
    said = running.act(act="say", by=ZHANG, text="一小时后")
    assert abs(said["message"]["date"] - told["now"]) < 60
    assert running.http.post("/sandbox/clock", json={"offset": 0}).json()["offset"] == 0


def test_a_strangers_page_is_not_shown_as_ours(running: Demo) -> None:
    sent = running.act(
        act="send_file", by=1099, name="报备.html", mime="text/html", content="PGI+aGk8L2I+"
    )
    file_id = sent["message"]["document"]["file_id"]
    answer = running.http.get(f"/page/files/{file_id}")
    assert answer.content == b"<b>hi</b>"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert running.http.get("/page/files/unknown").status_code == 404


def test_the_bot_can_be_stopped_and_started(running: Demo) -> None:
    assert running.http.post("/page/bot", json={"do": "stop"}).json()["state"] == "stopped"
    assert running.http.post("/page/bot", json={"do": "start"}).json()["state"] == "running"
    assert running.http.post("/page/bot", json={"do": "restart"}).json()["state"] == "running"
    assert running.http.post("/page/bot", json={"do": "dance"}).status_code == 400


def test_chats_are_there_again_after_a_restart(tmp_path: Path) -> None:
    with demo(tmp_path) as first:
        first.says("记住我")
        pid = first.state()["bot"]["pid"]
    if Path("/proc/self").exists():
        assert not Path(f"/proc/{pid}").exists()
    with demo(tmp_path, bot=False) as second:
        assert second.texts(ZHANG) == ["记住我", "回：记住我"]
        assert second.state()["bot"]["state"] == "stopped"
