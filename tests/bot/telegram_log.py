"""Telegram's side for the delivery machine: which stored row each accepted call came from."""

import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

from storage.outbox import HOLDS_BACK, OutboxState
from tests.office import SPEAKING, Failure, LostReply, Transport

FLYING = "SELECT id, lane FROM outbox WHERE state = 1 AND chat_id = ?"
# What must not be overtaken: earlier messages of the chat in the same or a faster lane.  Those
# held back on purpose may be: an edit of what has not arrived, one that failed too often.
OVERTAKEN = f"""
    SELECT o.id FROM outbox o LEFT JOIN outbox original ON original.id = o.edits_id
    WHERE o.chat_id = ? AND o.id < ? AND o.lane <= ? AND o.state IN (0, 1)
      AND o.attempts <= {HOLDS_BACK}
      AND (o.edits_id IS NULL OR original.message_id IS NOT NULL)
"""


FLOODED = 429


class Watching(Transport):
    """Looks into the database at every call: exactly one row of a chat is in flight then."""

    def __init__(self, database: Path) -> None:
        super().__init__()
        self._database = database
        self.accepted: Counter[int] = Counter()  # by row: how often Telegram did as told
        self.lost: Counter[int] = Counter()  # by row: how often it did, and no answer came
        self.unknown: set[int] = set()  # rows that met an error which leaves open what happened
        self.refused: set[int] = set()  # rows that met a closed chat

    def accept(self, name: str, values: dict[str, Any]) -> int | None:
        if name.startswith(SPEAKING):
            row, lane = self._flying(values["chat_id"])
            overtaken = self._ask(OVERTAKEN, values["chat_id"], row, lane)
            if overtaken:
                raise AssertionError(f"row {row} goes out before {overtaken}")
            self.accepted[row] += 1
        return super().accept(name, values)

    def _fail(
        self, failure: Failure, name: str, values: dict[str, Any]
    ) -> tuple[int, dict[str, Any] | str]:
        row, _ = self._flying(values["chat_id"])
        if isinstance(failure, LostReply) and values["chat_id"] not in self.blocked:
            self.lost[row] += 1
        if not isinstance(failure, tuple) or failure[0] != FLOODED:
            self.unknown.add(row)
        return super()._fail(failure, name, values)

    def _speak(self, name: str, values: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        if values["chat_id"] in self.blocked:
            self.refused.add(self._flying(values["chat_id"])[0])
        return super()._speak(name, values)

    def flying(self) -> list[int]:
        """Every row in flight now."""
        return [row for (row,) in self._ask("SELECT id FROM outbox WHERE state = 1")]

    def states(self) -> dict[int, OutboxState]:
        return {row: OutboxState(state) for row, state in self._ask("SELECT id, state FROM outbox")}

    def _flying(self, chat_id: int) -> tuple[int, int]:
        found = self._ask(FLYING, chat_id)
        if len(found) != 1:
            raise AssertionError(f"chat {chat_id} has {found} in flight")
        return found[0]

    def _ask(self, query: str, *values: int) -> Any:
        connection = sqlite3.connect(self._database)
        try:
            return connection.execute(query, values).fetchall()
        finally:
            connection.close()
