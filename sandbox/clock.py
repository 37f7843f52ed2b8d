"""The sandbox clock: real time plus an offset that lives in a file.

The file holds one number, the offset in seconds from real UTC, as text. The bot under test reads
the same file, so both live in the same moment, and the moment outlives a kill -9 of either.
"""

import os
import time
from pathlib import Path


class Clock:
    """Sandbox time in seconds since the epoch; without a file the offset is kept in memory."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._offset = 0.0
        self._seen: tuple[int, int] | None = None

    @property
    def offset(self) -> float:
        """Seconds ahead of real UTC (negative: behind). Whoever edits the file is followed."""
        if self._path is not None:
            self._follow(self._path)
        return self._offset

    def now(self) -> float:
        return time.time() + self.offset

    def move_by(self, seconds: float) -> None:
        self.set_offset(self.offset + seconds)

    def move_to(self, moment: float) -> None:
        """Make it `moment` (seconds since the epoch) now."""
        self.set_offset(moment - time.time())

    def set_offset(self, seconds: float) -> None:
        self._offset = seconds
        if self._path is not None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft = self._path.with_name(f"{self._path.name}.new")
            draft.write_text(f"{seconds:.3f}\n", encoding="ascii")
            draft.replace(self._path)

    def _follow(self, path: Path) -> None:
        try:
            status = os.stat(path)  # noqa: PTH116 - asked for on every message; Path.stat is twice as slow
        except FileNotFoundError:
            self._offset, self._seen = 0.0, None
            return
        seen = (status.st_mtime_ns, status.st_ino)
        if seen != self._seen:
            self._offset = float(path.read_text(encoding="ascii"))
            self._seen = seen
