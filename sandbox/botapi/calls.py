"""The append-only log of accepted calls: what the bot really did, for tests to compare with."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from time import monotonic
from typing import IO, Any

from sandbox.botapi.errors import Json


@dataclass(frozen=True, slots=True)
class Call:
    """One accepted call. `at` is sandbox time, `monotonic` real."""

    seq: int
    method: str
    chat_id: int | None
    message_id: int | None
    text: str | None
    reply_markup: Json | None
    monotonic: float
    at: float
    token: str
    callback_query_id: str | None = None

    def as_json(self) -> Json:
        return asdict(self)


class Calls:
    """In memory, and line by line in a file when one is given (flushed per call)."""

    def __init__(self, path: Path | None = None) -> None:
        self._calls: list[Call] = []
        self._file: IO[str] | None = None
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("a", encoding="utf-8")

    def __iter__(self) -> Iterator[Call]:
        return iter(self._calls)

    def __len__(self) -> int:
        return len(self._calls)

    def add(self, method: str, at: float, token: str, **facts: Any) -> Call:
        call = Call(
            seq=len(self._calls) + 1,
            method=method,
            chat_id=facts.get("chat_id"),
            message_id=facts.get("message_id"),
            text=facts.get("text"),
            reply_markup=facts.get("reply_markup"),
            monotonic=monotonic(),
            at=at,
            token=token,
            callback_query_id=facts.get("callback_query_id"),
        )
        self._calls.append(call)
        if self._file is not None:
            self._file.write(json.dumps(call.as_json(), ensure_ascii=False) + "\n")
            self._file.flush()
        return call

    def matching(
        self, method: str | None = None, chat_id: int | None = None, since: int = 0
    ) -> list[Call]:
        """Calls after number `since`, of one method and one chat where these are given."""
        return [
            call
            for call in self._calls[since:]
            if method in (None, call.method) and chat_id in (None, call.chat_id)
        ]

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
