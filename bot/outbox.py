"""Sending: the only place that calls Telegram to say something, always from a stored row."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from telegram.error import TelegramError

from actions import delivery
from bot import outcome
from bot.client import Client
from bot.clock import Clock
from bot.enclosing import Enclosing, file_of
from bot.outcome import Outcome, Verdict
from bot.pacing import Pacing
from domain.messages import Lane
from storage import enclosures, outbox, outbox_words
from storage.db import CommitFailed, Db
from storage.outbox import Claimed, OutboxState
from texts.markup import plain

LOGGER = logging.getLogger("xuanbao.outbox")
IN_FLIGHT = 8  # more is slower: the HTTP client's cost grows with waiters (delivery.md §4)
IDLE = 1.0  # seconds between looks when nothing woke us


@dataclass(frozen=True, slots=True)
class Arrived:
    """A message Telegram has taken, not yet marked; ``message_id`` is None for edits."""

    row: Claimed
    message_id: int | None
    file_id: str | None = None  # of what was enclosed

    @property
    def enclosed(self) -> tuple[int, str] | None:
        """The enclosure and the id Telegram gave it."""
        if self.row.enclosure_id is None or self.file_id is None:
            return None
        return self.row.enclosure_id, self.file_id


@dataclass(frozen=True, slots=True)
class Wish:
    """What the next claim may take."""

    room: int
    busy: set[int]
    bulk_room: int


class Outbox:
    """Claims rows, sends them, marks what came of it.  ``wake`` when rows were written."""

    def __init__(
        self,
        db: Db,
        client: Client,
        clock: Clock,
        pacing: Pacing,
        settle: Callable[..., Any],
        *,
        files: Path = Path("var/files"),
        in_flight: int = IN_FLIGHT,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._db = db
        self._client = client
        self._enclosing = Enclosing(db, client, files)
        self._clock = clock
        self._pacing = pacing
        self._settle = settle
        self._in_flight = in_flight
        self._monotonic = monotonic
        self._woken = asyncio.Event()
        self._arrived: list[Arrived] = []
        self._flying: dict[int, asyncio.Task[None]] = {}  # by chat: one at a time keeps order
        self._bulk_flying: set[int] = set()
        self.fatal: TelegramError | None = None
        self.repeats = 0

    def wake(self) -> None:
        """Messages were written."""
        self._woken.set()

    async def recover(self) -> None:
        """What was in flight at a crash goes out again: a repeat is better than a loss."""
        self.repeats = await self._do(outbox.put_back_in_flight)
        if self.repeats:
            LOGGER.warning("in flight at a crash", extra={"count": self.repeats})

    async def run(self, stop: asyncio.Event) -> None:
        """Send until told to stop, then finish what is in flight."""
        while not stop.is_set() and self.fatal is None:
            self._woken.clear()
            if await self.round() == 0:
                await self._sleep(stop)
        await self.drain()

    async def round(self) -> int:
        """Mark what arrived, claim what may go now, start sending it; returns how many."""
        if self.fatal is not None:  # no bot any more: what is left waits for the next one
            return 0
        now = self._monotonic()
        room = max(0, min(self._in_flight - len(self._flying), self._pacing.room(now)))
        if room == 0 and not self._arrived:
            return 0
        arrived, self._arrived = self._arrived, []
        try:
            claimed = await self._mark_and_claim(arrived, room, now)
        except CommitFailed:
            LOGGER.exception("round failed")
            self._arrived = arrived + self._arrived
            return 0
        if claimed or arrived:
            LOGGER.info("round", extra=self._told(arrived, claimed))
        for row in claimed:
            self._pacing.sent(row.chat_id, row.lane, now)
            if row.lane == Lane.BULK:
                self._bulk_flying.add(row.chat_id)
            self._flying[row.chat_id] = asyncio.ensure_future(self._deliver(row))
        return len(claimed)

    async def drain(self) -> None:
        """Wait for what is in flight, never cancel it: a lost mark is a repeat."""
        while self._flying:
            await asyncio.gather(*self._flying.values())
        while self._arrived:
            try:
                await self._mark_and_claim(self._arrived, 0, self._monotonic())
            except CommitFailed:
                LOGGER.exception("mark failed")
                await asyncio.sleep(1)
            else:
                self._arrived = []

    async def _mark_and_claim(self, arrived: list[Arrived], room: int, now: float) -> list[Claimed]:
        """One transaction a round: what Telegram has taken, and what it is to get next."""
        wish = Wish(
            room=room,
            busy=self._pacing.waiting_chats(now) | set(self._flying),
            bulk_room=min(self._pacing.bulk_room(now), self._bulk_slots()),
        )
        job = partial(_mark_and_claim, arrived=arrived, wish=wish, now=self._clock.now())
        result: list[Claimed] = await self._do(job)
        return result

    def _bulk_slots(self) -> int:
        """A quarter of the sends stays free of bulk: a slow broadcast delays no reply."""
        return self._in_flight - self._in_flight // 4 - len(self._bulk_flying)

    def _told(self, arrived: list[Arrived], claimed: list[Claimed]) -> dict[str, Any]:
        """The one line of a round: the rows that arrived, those that go out now."""
        return {
            "arrived": [one.row.id for one in arrived],
            "claimed": [row.id for row in claimed],
            "flying": len(self._flying),
        }

    async def _sleep(self, stop: asyncio.Event) -> None:
        waits = [asyncio.ensure_future(self._woken.wait()), asyncio.ensure_future(stop.wait())]
        if len(self._flying) < self._in_flight:
            timeout = min(IDLE, self._pacing.next_wait(self._monotonic()))
        else:
            timeout = IDLE
        await asyncio.wait(waits, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()

    async def _deliver(self, row: Claimed) -> None:
        try:
            arrived = await self._send(row)
        except TelegramError as error:
            await self._failed(row, outcome.read(error, row.attempts + 1))
        else:
            self._arrived.append(arrived)
        finally:
            del self._flying[row.chat_id]
            self._bulk_flying.discard(row.chat_id)
            self._woken.set()

    async def _send(self, row: Claimed) -> Arrived:
        kwargs = {"chat_id": row.chat_id, **row.payload}
        kwargs.pop(outbox_words.FORGET, None)
        if row.method.startswith("edit"):
            kwargs["message_id"] = row.message_id
        if row.enclosure_id is not None:
            result = await self._enclosing.send(row, kwargs)
        else:
            result = await self._client.call(row.method, kwargs)
        sent = isinstance(result, dict) and not row.method.startswith("edit")
        message_id = int(result["message_id"]) if sent and "message_id" in result else None
        return Arrived(row, message_id, file_of(result))

    async def _failed(self, row: Claimed, failed: Outcome) -> None:
        LOGGER.warning(
            "send failed",
            extra={"row": row.id, "method": row.method, "verdict": failed.verdict.name},
        )
        now = self._monotonic()
        if failed.verdict is Verdict.FLOODED:
            self._pacing.flooded(row.chat_id, failed.wait, now)
        if failed.verdict is Verdict.FATAL:
            self.fatal = TelegramError(failed.error)
        pause = self._pacing.bulk_pause(now)
        await self._mark(
            partial(_mark_failed, row=row, failed=failed, settle=self._settle, bulk_pause=pause),
            row,
        )

    async def _mark(self, mark: Callable[..., None], row: Claimed) -> None:
        """A mark must not be lost while we live: the database may be away for a while."""
        while True:
            try:
                await self._do(partial(mark, now=self._clock.now()))
            except CommitFailed:
                LOGGER.exception("mark failed", extra={"row": row.id})
                await asyncio.sleep(1)
            else:
                return

    async def _do(self, fn: Any) -> Any:
        """Ahead of the updates that wait: an answer leaves before the next question is read."""
        return await asyncio.wrap_future(self._db.submit(fn, ahead=True))


def _mark_and_claim(
    conn: Any, *, arrived: list[Arrived], wish: Wish, now: datetime
) -> list[Claimed]:
    outbox.mark_sent(conn, [(one.row.id, one.message_id) for one in arrived], now)
    outbox_words.forget(
        conn, [one.row.id for one in arrived if outbox_words.FORGET in one.row.payload]
    )
    enclosures.keep_files(conn, [one.enclosed for one in arrived if one.enclosed])
    for broadcast_id in {one.row.broadcast_id for one in arrived}:
        if broadcast_id is not None:
            delivery.broadcast_moved(conn, broadcast_id, now)
    if wish.room == 0:
        return []
    return outbox.claim(conn, now, room=wish.room, busy=wish.busy, bulk_room=wish.bulk_room)


def _mark_failed(
    conn: Any,
    *,
    row: Claimed,
    failed: Outcome,
    settle: Callable[..., Any],
    bulk_pause: float,
    now: datetime,
) -> None:
    """The table of delivery.md §4: what the row becomes, then what it means for people."""
    _move_row(conn, row, failed, now)
    if failed.verdict is Verdict.FLOODED:  # a pause outlives the process: it stands in the rows
        outbox.delay_chat(conn, row.chat_id, now + timedelta(seconds=failed.wait))
        if bulk_pause > 0:
            outbox.delay_bulk(conn, now + timedelta(seconds=bulk_pause))
    if failed.verdict in SETTLED:
        settle(conn, row, failed)
    if row.broadcast_id is not None:
        delivery.broadcast_moved(conn, row.broadcast_id, now)


SETTLED = (Verdict.CLOSED, Verdict.DEAD, Verdict.UNPARSABLE, Verdict.UNMADE)


def _move_row(conn: Any, row: Claimed, failed: Outcome, now: Any) -> None:
    again_at = now + timedelta(seconds=failed.wait)
    uncertain = failed.verdict is Verdict.UNKNOWN and row.lane == Lane.BULK
    match failed.verdict:
        case Verdict.DONE:
            outbox.mark_sent(conn, [(row.id, None)], now)
        case Verdict.UNKNOWN if uncertain:
            outbox.mark_failed(conn, row.id, OutboxState.UNCERTAIN, failed.error)
        case Verdict.CLOSED | Verdict.DEAD:
            outbox.mark_failed(conn, row.id, OutboxState.DEAD, failed.error)
        case Verdict.UNPARSABLE:
            outbox.put_back(conn, row.id, now, failed.error, _as_plain(row.payload))
        case Verdict.UNMADE:
            outbox_words.put_back_as_text(conn, row.id, _words_alone(row.payload))
        case _:
            outbox.put_back(conn, row.id, again_at, failed.error)
    if failed.verdict is Verdict.MIGRATED:
        delivery.chat_moved(conn, row.chat_id, failed.new_chat_id)


def _words_alone(payload: Any) -> dict[str, Any]:
    """The caption as a message of its own, with its keys: 「文字版」 is among them."""
    rest = {key: value for key, value in payload.items() if key != "caption"}
    return {"text": payload.get("caption", ""), **rest}


def _as_plain(payload: Any) -> dict[str, Any]:
    """The same words without markup: better plain than not at all."""
    without = {key: value for key, value in payload.items() if key != "parse_mode"}
    for key in ("text", "caption"):
        if key in without:
            without[key] = plain(without[key])
    return without
