"""Receiving: a batch is on disk before Telegram may forget it, then worked through in order."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from time import monotonic
from typing import Any

from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.client import Client
from bot.clock import Clock
from bot.work import Done, Toast, Work
from storage import inbox
from storage.db import CommitFailed, Db
from storage.inbox import Received

LOGGER = logging.getLogger("xuanbao.inbox")
ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member"]
POLL_TIMEOUT = 25  # seconds Telegram holds an empty answer back
TOAST_WAIT = 5
BACKOFF = (1, 2, 5, 10, 30)  # seconds


class Inbox:
    """Polls, stores, works.  ``on_posts`` is told when messages were written."""

    def __init__(
        self, db: Db, client: Client, work: Work, clock: Clock, on_posts: Callable[[], None]
    ) -> None:
        self._db = db
        self._client = client
        self._work = work
        self._clock = clock
        self._on_posts = on_posts
        self._offset: int | None = None
        self._running: set[asyncio.Task[None]] = set()
        self.polled_at: float | None = None  # monotonic: when Telegram last answered

    async def recover(self) -> int:
        """Work through what was stored before the process ended."""
        rows = await self._do(inbox.waiting)
        await self._work_through(rows)
        return len(rows)

    async def poll(self, stop: asyncio.Event) -> None:
        """Ask for updates until told to stop.  Raises Conflict and InvalidToken: nothing helps."""
        failures = 0
        while not stop.is_set():
            try:
                batch = await self._fetch(stop)
                await self.ingest(batch)
                failures, self.polled_at = 0, monotonic()
            except (Conflict, InvalidToken):
                raise
            except (TelegramError, CommitFailed) as error:
                LOGGER.warning("poll failed", extra={"error": type(error).__name__})
                await _pause(_backoff(failures, error), stop)
                failures += 1

    async def ingest(self, batch: Sequence[dict[str, Any]]) -> None:
        """Store a batch, then let the offset move, then work (webhooks call this too)."""
        if not batch:
            return
        pairs = [(one["update_id"], _as_text(one)) for one in batch]
        now = self._clock.now()
        rows = await self._do(partial(inbox.store, batch=pairs, now=now))
        self._offset = max(one["update_id"] for one in batch) + 1
        self._spawn(self._work_through(rows))

    async def drain(self) -> None:
        """Wait until everything stored by this process has been worked through."""
        while self._running:
            await asyncio.gather(*self._running)

    async def _fetch(self, stop: asyncio.Event) -> list[dict[str, Any]]:
        fetching = asyncio.ensure_future(
            self._client.get_updates(offset=self._offset, hold_in=POLL_TIMEOUT, allowed=ALLOWED)
        )
        stopping = asyncio.ensure_future(stop.wait())
        await asyncio.wait({fetching, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not fetching.done():  # nothing is lost: what we did not read stays with Telegram
            fetching.cancel()
            return []
        return await fetching

    async def _work_through(self, rows: Sequence[Received]) -> None:
        """In our own order; the writer takes as many as are waiting into one commit."""
        futures = [self._db.submit(partial(self._work.update, received=row)) for row in rows]
        for row, future in zip(rows, futures, strict=True):
            try:
                done = await asyncio.wrap_future(future)
            except CommitFailed:
                done = await self._again(row)
            self._finish(row, done)

    async def _again(self, row: Received) -> Done:
        """The database was away: the update waits until it is back."""
        failures = 0
        while True:
            LOGGER.error("commit failed", extra={"seq": row.seq})
            await asyncio.sleep(BACKOFF[min(failures, len(BACKOFF) - 1)])
            failures += 1
            try:
                done: Done = await self._do(partial(self._work.update, received=row))
            except CommitFailed:
                continue
            return done

    def _finish(self, row: Received, done: Done) -> None:
        LOGGER.info("update", extra=_told(row, done))
        if done.toast is not None:
            self._spawn(self._toast(done.toast))
        if done.posts:
            self._on_posts()

    async def _toast(self, toast: Toast) -> None:
        """Best effort: after 150 s Telegram no longer takes it, and the screen tells anyway."""
        try:
            await self._client.call(
                "answerCallbackQuery", toast.parameters(), timeout_in=TOAST_WAIT
            )
        except TelegramError as error:
            LOGGER.info("toast not taken", extra={"error": type(error).__name__})

    def _spawn(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _do(self, fn: Any) -> Any:
        return await asyncio.wrap_future(self._db.submit(fn))


def _as_text(one: dict[str, Any]) -> str:
    """JSON; half of a surrogate pair, which no database takes, becomes a question mark."""
    return json.dumps(one, ensure_ascii=False).encode(errors="replace").decode()


def _told(row: Received, done: Done) -> dict[str, Any]:
    """The one line of an update: numbers and the code's own names."""
    return {
        "seq": row.seq,
        "route": done.route,
        "outcome": done.outcome,
        "posts": done.posts,
        "ms": round(done.took * 1000, 1),
    }


def _backoff(failures: int, error: Exception) -> float:
    if isinstance(error, RetryAfter):
        after = error.retry_after
        return float(after if isinstance(after, int) else after.total_seconds())
    if isinstance(error, NetworkError | CommitFailed):
        return BACKOFF[min(failures, len(BACKOFF) - 1)]
    return BACKOFF[-1]


async def _pause(seconds: float, stop: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        return
