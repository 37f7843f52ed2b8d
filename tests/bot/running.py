"""``python -m bot run`` as a real process against the local Bot API: started, stopped, killed."""

import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from sandbox.botapi import BotApi

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30.0  # seconds until a test gives up; nothing is expected to take that long


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(slots=True)
class Running:
    """One process of the bot.  Leaving the block ends it, whatever the test did."""

    api: BotApi
    folder: Path
    url: str
    port: int = field(default_factory=_free_port)
    process: "subprocess.Popen[str] | None" = None

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self._end(signal.SIGKILL)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def start(self) -> None:
        """Returns once it receives: its menu is set after that, first of all."""
        menus = len(self.api.calls("setMyCommands"))
        self.process = self.spawn()
        self.api.until(lambda: len(self.api.calls("setMyCommands")) > menus, within=PATIENCE)

    def spawn(self) -> "subprocess.Popen[str]":
        with self.log.open("a") as log:
            return subprocess.Popen(  # noqa: S603  (our own program)
                [sys.executable, "-m", "bot", "run", "--config", str(self._config())],
                cwd=ROOT, stdout=log, stderr=log, text=True,
                env={**os.environ, "XUANBAO_CONFIG": ""},
            )  # fmt: skip

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def terminate(self) -> int:
        """SIGTERM, as a service manager stops it; the exit code."""
        return self._end(signal.SIGTERM)

    def kill(self) -> None:
        """SIGKILL, as a power cut."""
        self._end(signal.SIGKILL)

    def page(self, path: str) -> tuple[int, str]:
        """Status and text of a page."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}") as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def metric(self, name: str) -> float:
        """One sample of /metrics by its name, labels included."""
        _, text = self.page("/metrics")
        found = [line for line in text.splitlines() if line.startswith(f"{name} ")]
        if not found:
            raise AssertionError(f"no metric {name} in\n{text}")
        return float(found[0].rsplit(" ", 1)[1])

    def _end(self, number: signal.Signals) -> int:
        if self.process is None:
            raise AssertionError("it was never started")
        self.process.send_signal(number)
        return self.process.wait(10)  # the promise: a stop takes ten seconds at most

    def _config(self) -> Path:
        file = self.folder / "config.toml"
        file.write_text(
            f"""
            [telegram]
            token = "{self.api.token}"
            base_url = "{self.api.base_url}"
            base_file_url = "{self.api.base_file_url}"
            [database]
            url = "{self.url}"
            [web]
            port = {self.port}
            [backup]
            folder = "{self.folder / "backups"}"
            """,
            encoding="utf-8",
        )
        return file
