"""A child that is kept running: started, ended in good order, killed, and started again."""

import asyncio
import signal
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from sandbox.supervisor import Standing, Supervisor

PATIENT = """
import signal, sys, time
def leave(*_):
    print("bye", flush=True)
    sys.exit(0)
signal.signal(signal.SIGTERM, leave)
print("hello", flush=True)
while True:
    time.sleep(0.05)
"""
HASTY = "print('hello', flush=True); raise SystemExit(3)"


class Watched:
    """A supervisor whose changes of standing can be awaited."""

    def __init__(self, script: str, folder: Path) -> None:
        self.log = folder / "bot.log"
        self.supervisor = Supervisor([sys.executable, "-c", script], self.log, pause=0.01)
        self.seen: list[Standing] = []
        self._news = asyncio.Event()
        self.supervisor.changed = self._note

    def _note(self) -> None:
        self.seen.append(self.supervisor.standing)
        self._news.set()

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(10):
            while not holds():
                self._news.clear()
                await self._news.wait()

    async def greeted(self, times: int) -> None:
        async with asyncio.timeout(10):
            while self.log.read_text("utf-8").count("hello") < times:  # noqa: ASYNC110 - a file tells nobody
                await asyncio.sleep(0.01)


def run(script: str, folder: Path, story: Callable[[Watched], Awaitable[None]]) -> None:
    async def whole() -> None:
        watched = Watched(script, folder)
        try:
            await story(watched)
        finally:
            await watched.supervisor.stop()

    asyncio.run(whole())


def test_it_is_stopped_in_good_order(tmp_path: Path) -> None:
    async def story(watched: Watched) -> None:
        supervisor = watched.supervisor
        await supervisor.start()
        await supervisor.start()
        await watched.greeted(1)
        assert supervisor.pid is not None
        await supervisor.stop()
        assert supervisor.as_json() == {
            "state": "stopped",
            "pid": None,
            "restarts": 0,
            "last_exit": 0,
        }
        assert watched.log.read_text("utf-8") == "hello\nbye\n"
        assert watched.seen == [Standing.RUNNING, Standing.STOPPED]

    run(PATIENT, tmp_path, story)


def test_a_killed_child_comes_back_under_a_new_pid(tmp_path: Path) -> None:
    async def story(watched: Watched) -> None:
        supervisor = watched.supervisor
        await supervisor.start()
        await watched.greeted(1)
        first = supervisor.pid
        supervisor.kill()
        await watched.until(lambda: supervisor.restarts == 1 and supervisor.pid is not None)
        assert supervisor.last_exit == -signal.SIGKILL
        assert supervisor.pid != first
        await supervisor.restart()
        assert supervisor.restarts == 1
        assert watched.seen == [
            Standing.RUNNING,
            Standing.WAITING,
            Standing.RUNNING,
            Standing.STOPPED,
            Standing.RUNNING,
        ]

    run(PATIENT, tmp_path, story)


def test_a_child_that_keeps_failing_is_tried_ever_more_slowly(tmp_path: Path) -> None:
    async def story(watched: Watched) -> None:
        await watched.supervisor.start()
        await watched.until(lambda: watched.supervisor.restarts >= 3)
        assert watched.supervisor.last_exit == 3

    run(HASTY, tmp_path, story)


def test_a_child_left_over_by_a_killed_sandbox_is_ended_first(tmp_path: Path) -> None:
    if not Path("/proc/self/cmdline").exists():
        pytest.skip("needs /proc to know a process again")

    async def story(watched: Watched) -> None:
        left = await asyncio.create_subprocess_exec(
            sys.executable, "-c", PATIENT, stdout=asyncio.subprocess.PIPE
        )
        assert left.stdout is not None
        await left.stdout.readline()
        (tmp_path / "bot.pid").write_text(str(left.pid), "ascii")
        await watched.supervisor.start()
        assert await left.wait() == 0
        assert watched.supervisor.pid != left.pid

    run(PATIENT, tmp_path, story)
