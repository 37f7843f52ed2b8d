"""Keeps the bot running as an operating system would: one child process and its restarts."""

import asyncio
import os
import signal
from asyncio.subprocess import Process
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from time import monotonic

from sandbox.botapi.errors import Json

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0
STEADY_AFTER = 20.0
PATIENCE = 10.0


class Standing(StrEnum):
    STOPPED = "stopped"
    RUNNING = "running"
    WAITING = "waiting"  # ended by itself; starts again after a pause


class Supervisor:
    """Starts `command`, restarts it after an unexpected exit, stops it by its own pid.

    The child writes to `log_file`. Its pid is noted in `pid_file`, so that a child left over by a
    killed sandbox is stopped before the next one starts.
    """

    def __init__(
        self, command: Sequence[str], log_file: Path, *, pause: float = FIRST_PAUSE
    ) -> None:
        self._command = list(command)
        self._log_file = log_file
        self._pid_file = log_file.with_suffix(".pid")
        self._first_pause = pause
        self._pause = pause
        self._child: Process | None = None
        self._keeper: asyncio.Task[None] | None = None
        self._wanted = False
        self.standing = Standing.STOPPED
        self.restarts = 0
        self.last_exit: int | None = None
        self.changed: Callable[[], None] = lambda: None

    @property
    def pid(self) -> int | None:
        return self._child.pid if self._child and self.standing is Standing.RUNNING else None

    def as_json(self) -> Json:
        return {
            "state": self.standing,
            "pid": self.pid,
            "restarts": self.restarts,
            "last_exit": self.last_exit,
        }

    async def start(self) -> None:
        """Start it and keep it running; nothing happens if it is already kept."""
        if self._keeper is None or self._keeper.done():
            self._wanted = True
            self._pause = self._first_pause
            await _end_leftover(self._pid_file, self._command)
            await self._spawn()
            self._keeper = asyncio.create_task(self._keep())

    async def stop(self) -> None:
        """SIGTERM, after 10 s SIGKILL; returns when it is gone."""
        self._wanted = False
        if self._child is not None:
            await self._end(self._child)
        if self._keeper is not None:
            self._keeper.cancel()
            with suppress(asyncio.CancelledError):
                await self._keeper
        self._pid_file.unlink(missing_ok=True)
        self._become(Standing.STOPPED)

    async def _end(self, child: Process) -> None:
        if child.returncode is None:
            child.terminate()
            with suppress(TimeoutError):
                await asyncio.wait_for(child.wait(), PATIENCE)
            self.kill()
        self.last_exit = await child.wait()

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    def kill(self) -> None:
        """SIGKILL, as a power cut would end it; it is started again after a pause."""
        if self._child is not None and self._child.returncode is None:
            self._child.kill()

    async def _spawn(self) -> None:
        self._log_file.parent.mkdir(parents=True, exist_ok=True)
        with self._log_file.open("ab") as log:
            # Its own session: a Ctrl-C in the terminal is for us, who stop it in good order.
            self._child = await asyncio.create_subprocess_exec(
                *self._command, stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip
        self._pid_file.write_text(str(self._child.pid), encoding="ascii")
        self._become(Standing.RUNNING)

    async def _keep(self) -> None:
        while self._child is not None:
            started = monotonic()
            self.last_exit = await self._child.wait()
            if not self._wanted:
                return
            if monotonic() - started > STEADY_AFTER:
                self._pause = self._first_pause
            self._become(Standing.WAITING)
            await asyncio.sleep(self._pause)
            self._pause = min(self._pause * 2, LONGEST_PAUSE)
            self.restarts += 1
            await self._spawn()

    def _become(self, standing: Standing) -> None:
        self.standing = standing
        self.changed()


async def _end_leftover(pid_file: Path, command: Sequence[str]) -> None:
    """Stop the child of a sandbox that was killed: same pid and same command line, or not at all.

    Without /proc (not Linux) there is no telling, and nothing is stopped.
    """
    pid = _noted(pid_file)
    with suppress(ProcessLookupError):
        if _is_running(pid, command):
            os.kill(pid, signal.SIGTERM)
        deadline = monotonic() + PATIENCE
        # Not our child any more: nothing would tell us of its end.
        while _is_running(pid, command) and monotonic() < deadline:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
        if _is_running(pid, command):
            os.kill(pid, signal.SIGKILL)


def _noted(pid_file: Path) -> int:
    try:
        return int(pid_file.read_text(encoding="ascii"))
    except (FileNotFoundError, ValueError):
        return 0


def _is_running(pid: int, command: Sequence[str]) -> bool:
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().rstrip(b"\0").split(b"\0")
    except OSError:
        return False
    return words[1:] == [os.fsencode(word) for word in command[1:]]
