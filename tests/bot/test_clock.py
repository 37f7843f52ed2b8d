"""The one clock: the machine's, or moved by a file that outlives the process."""

import itertools
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import SystemClock
from sandbox.clock import Clock as SandboxClock

ROOT = Path(__file__).resolve().parents[2]
NUMBERS = itertools.count(1)


def near(moment: datetime, ahead: timedelta) -> bool:
    """A day is far more than any machine stalls."""
    return abs(moment - datetime.now(UTC) - ahead) < timedelta(hours=12)


def moved(file: Path, days: int) -> None:
    """As somebody edits it: another moment of change, whatever the file system's grain."""
    file.write_text(f"{days * 86400}\n")
    os.utime(file, ns=(0, next(NUMBERS) * 10**9))


def test_without_a_file_it_is_the_machines() -> None:
    assert near(SystemClock().now(), timedelta())
    assert SystemClock().now().tzinfo is UTC


def test_a_file_moves_it_there_and_back(tmp_path: Path) -> None:
    file = tmp_path / "clock"
    clock = SystemClock(file)
    assert near(clock.now(), timedelta())
    for days in (3, -3, 400, 0):
        moved(file, days)
        assert near(clock.now(), timedelta(days=days))


def test_it_only_goes_forward_by_itself(tmp_path: Path) -> None:
    clock = SystemClock(tmp_path / "clock")
    moments = [clock.now() for _ in range(100)]
    assert moments == sorted(moments)


def test_the_sandbox_and_the_bot_live_in_one_moment(tmp_path: Path) -> None:
    file = tmp_path / "var" / "clock"
    sandbox, clock = SandboxClock(file), SystemClock(file)
    sandbox.move_by(7 * 86400)
    assert near(clock.now(), timedelta(days=7))
    sandbox.move_to(datetime(2027, 1, 1, tzinfo=UTC).timestamp())
    assert abs(clock.now() - datetime(2027, 1, 1, tzinfo=UTC)) < timedelta(hours=12)


def test_it_outlives_the_process(tmp_path: Path) -> None:
    SandboxClock(tmp_path / "clock").move_by(30 * 86400)
    asks = (
        "import sys, pathlib, bot.clock as c; print(c.SystemClock(pathlib.Path(sys.argv[1])).now())"
    )
    said = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-c", asks, str(tmp_path / "clock")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert near(datetime.fromisoformat(said.stdout.strip()), timedelta(days=30))


@pytest.mark.parametrize("content", ["", "\n", "0"])
def test_an_empty_file_is_no_move(tmp_path: Path, content: str) -> None:
    (tmp_path / "clock").write_text(content)
    assert near(SystemClock(tmp_path / "clock").now(), timedelta())
