"""Where a Telegram remembers itself between two starts: a small SQLite file, or nowhere."""

import json
import sqlite3
from pathlib import Path
from typing import Any, Protocol


class Shelf(Protocol):
    def put(self, kind: str, key: str, value: Any) -> None: ...
    def drop(self, kind: str, key: str) -> None: ...
    def load(self, kind: str) -> list[tuple[str, Any]]:
        """(key, value) in the order in which the keys were first put."""
        ...

    def close(self) -> None: ...


class NoShelf:
    """Forgets everything: what most tests want."""

    def put(self, kind: str, key: str, value: Any) -> None:
        pass

    def drop(self, kind: str, key: str) -> None:
        pass

    def load(self, kind: str) -> list[tuple[str, Any]]:  # noqa: ARG002 - the protocol's shape
        return []

    def close(self) -> None:
        pass


class FileShelf:
    """One table of JSON values. Survives a kill of the sandbox; a power cut may cost a second."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Opened by one thread and used by the server's: never by two at once.
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._db.executescript(
            """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = OFF;
            CREATE TABLE IF NOT EXISTS kept (
                seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL,
                value TEXT NOT NULL, UNIQUE (kind, key));
            """
        )

    def put(self, kind: str, key: str, value: Any) -> None:
        self._db.execute(
            "INSERT INTO kept (kind, key, value) VALUES (?, ?, ?) "
            "ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value",
            (kind, key, json.dumps(value, ensure_ascii=False)),
        )

    def drop(self, kind: str, key: str) -> None:
        self._db.execute("DELETE FROM kept WHERE kind = ? AND key = ?", (kind, key))

    def load(self, kind: str) -> list[tuple[str, Any]]:
        rows = self._db.execute("SELECT key, value FROM kept WHERE kind = ? ORDER BY seq", (kind,))
        return [(key, json.loads(value)) for key, value in rows]

    def close(self) -> None:
        self._db.close()
