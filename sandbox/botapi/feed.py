"""What changed, for those who watch: the chat page and waiting tests."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

Watcher = asyncio.Queue[tuple[str, Any]]


class Feed:
    """Payloads are made only when somebody watches: a bench should not pay for a page."""

    def __init__(self) -> None:
        self._watchers: set[Watcher] = set()
        self.poked: Callable[[], None] = lambda: None

    def publish(self, kind: str, payload: Callable[[], Any]) -> None:
        self.poked()
        if not self._watchers:
            return
        event = (kind, payload())
        for watcher in self._watchers:
            # A page that reads too slowly misses events and reloads the whole state.
            with suppress(asyncio.QueueFull):
                watcher.put_nowait(event)

    def watch(self) -> Watcher:
        watcher: Watcher = asyncio.Queue(maxsize=5_000)
        self._watchers.add(watcher)
        return watcher

    def leave(self, watcher: Watcher) -> None:
        self._watchers.discard(watcher)
