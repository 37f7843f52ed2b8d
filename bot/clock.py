"""The only place that reads the time.  In the sandbox it can be moved (an offset in a file)."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """Aware UTC."""
        ...


class SystemClock:
    """The machine's clock, moved by the seconds written in ``offset_file`` when there is one.

    The offset lives in a file so that a moved clock outlives kill -9.
    """

    def __init__(self, offset_file: Path | None = None) -> None:
        self._file = offset_file
        self._read_of: float | None = None
        self._offset = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self._moved()

    def _moved(self) -> timedelta:
        if self._file is None:
            return self._offset
        try:
            changed = self._file.stat().st_mtime
        except FileNotFoundError:
            return self._offset
        if changed != self._read_of:
            self._read_of = changed
            self._offset = timedelta(seconds=float(self._file.read_text().strip() or 0))
        return self._offset
