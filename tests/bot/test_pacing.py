"""How fast we may send: never above Telegram's limits, and nobody waits behind a broadcast."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.client import Client
from bot.outbox import Outbox
from bot.pacing import Pacing
from domain.messages import Lane
from storage import outbox
from storage.db import Db
from storage.outbox import NewMessage
from tests.office import MovableClock, Transport

PER_SECOND = 25
TELEGRAMS = 30  # messages a second it takes from one bot
GROUPS = 20  # a minute it takes in one group
STEP = 0.02  # seconds between two looks of the sender

gaps = st.lists(st.floats(0, 3, allow_nan=False), min_size=1, max_size=200)
chats = st.integers(1, 40)


def most_in(moments: list[float], window: float) -> int:
    """How many of these (in order) lie in the fullest window."""
    most, start = 0, 0
    for end, moment in enumerate(moments):
        while moment - moments[start] >= window:
            start += 1
        most = max(most, end - start + 1)
    return most


def greedy(pacing: Pacing, gaps: list[float], chat_ids: list[int], lane: Lane) -> list[float]:
    """Somebody who sends all that is allowed whenever they look; the moments of it."""
    now, sent = 0.0, []
    for gap in gaps:
        now += gap
        room = (
            pacing.room(now) if lane != Lane.BULK else min(pacing.room(now), pacing.bulk_room(now))
        )
        waiting = pacing.waiting_chats(now)
        free = [chat for chat in chat_ids if chat not in waiting]
        for chat in free[:room]:
            pacing.sent(chat, lane, now)
            sent.append(now)
    return sent


@given(gaps)
def test_the_bot_is_never_above_telegrams_limit(gaps: list[float]) -> None:
    sent = greedy(Pacing(PER_SECOND), gaps, list(range(1, 500)), Lane.REPLY)
    assert most_in(sent, 1.0) <= TELEGRAMS
    assert most_in(sent, 10.0) <= PER_SECOND * 10 + 5


@given(gaps)
def test_bulk_stays_below_so_that_replies_fit(gaps: list[float]) -> None:
    sent = greedy(Pacing(PER_SECOND), gaps, list(range(1, 500)), Lane.BULK)
    assert most_in(sent, 1.0) <= PER_SECOND
    assert most_in(sent, 10.0) <= 0.8 * PER_SECOND * 10 + 4


@given(gaps)
def test_one_chat_gets_one_a_second_after_a_short_burst(gaps: list[float]) -> None:
    sent = greedy(Pacing(PER_SECOND), gaps, [7], Lane.REPLY)
    assert most_in(sent, 1.0) <= 4
    assert most_in(sent, 30.0) <= 30 + 3


@given(gaps)
def test_a_group_gets_twenty_a_minute(gaps: list[float]) -> None:
    sent = greedy(Pacing(PER_SECOND), gaps, [-7], Lane.REMINDER)
    assert most_in(sent, 60.0) <= GROUPS


@given(st.integers(1, 1000), gaps)
def test_any_rate_is_kept(rate: int, gaps: list[float]) -> None:
    sent = greedy(Pacing(rate), gaps, list(range(1, 500)), Lane.REPLY)
    assert most_in(sent, 1.0) <= rate * 1.2 + 1


@given(chats, chats, st.floats(1, 100), st.floats(0, 100))
def test_a_flooded_chat_waits_and_two_stop_bulk(
    first: int, second: int, seconds: float, later: float
) -> None:
    pacing = Pacing(PER_SECOND)
    pacing.flooded(first, seconds, 0.0)
    assert pacing.bulk_room(0.0) > 0
    pacing.flooded(second, seconds, later)
    assert {second} <= pacing.waiting_chats(later)
    both = first != second and later < seconds
    assert (pacing.bulk_room(later) == 0) == both
    assert pacing.bulk_pause(later) == (pytest.approx(seconds) if both else 0)
    assert not pacing.waiting_chats(later + seconds + 0.001) & {first, second}


@given(gaps, st.lists(chats, min_size=1, max_size=40))
def test_it_says_when_to_look_again(gaps: list[float], who: list[int]) -> None:
    """Never so late that something could have gone meanwhile, never so early as to spin."""
    pacing = Pacing(PER_SECOND)
    greedy(pacing, gaps, who, Lane.REPLY)
    now = sum(gaps)
    wait = pacing.next_wait(now)
    assert 0 < wait <= 1
    before = (pacing.room(now) > 0, pacing.bulk_room(now) > 0, frozenset(pacing.waiting_chats(now)))
    nearly = now + wait * 0.99
    after = (
        pacing.room(nearly) > 0,
        pacing.bulk_room(nearly) > 0,
        frozenset(pacing.waiting_chats(nearly)),
    )
    assert before == after


def test_chats_that_are_quiet_again_are_forgotten() -> None:
    pacing = Pacing(PER_SECOND)
    for chat in range(1000):
        pacing.sent(chat, Lane.BULK, chat / 20)
    pacing.waiting_chats(1000.0)
    assert not pacing._chats  # noqa: SLF001  (memory has no other face)


def test_off_means_off_but_for_what_telegram_asked() -> None:
    pacing = Pacing(PER_SECOND, off=True)
    for _ in range(100):
        pacing.sent(7, Lane.BULK, 0.0)
    assert pacing.room(0.0) > 100
    assert pacing.bulk_room(0.0) > 100
    pacing.flooded(7, 5, 0.0)
    assert pacing.waiting_chats(4.9) == {7}
    assert pacing.waiting_chats(5.1) == set()


# the real sender on a clock that is moved


@dataclass(slots=True)
class Morning:
    """The sender, its database, and Telegram's side, in simulated seconds."""

    db: Db
    clock: MovableClock = field(default_factory=MovableClock)
    transport: Transport = field(default_factory=Transport)
    sent: dict[int, float] = field(default_factory=dict)  # by row
    written: dict[int, float] = field(default_factory=dict)
    outbox: Outbox = field(init=False)

    def __post_init__(self) -> None:
        client = Client("https://api.telegram.org/bot", self.transport, self.transport)
        self.outbox = Outbox(
            self.db,
            client,
            self.clock,
            Pacing(PER_SECOND),
            settle=lambda *_args: None,
            monotonic=self.clock.monotonic,
        )

    def writes(self, chat_id: int, lane: Lane) -> int:
        message = NewMessage(lane, chat_id, None, None, "sendMessage", {"text": "通知"})
        row = self.db.run(lambda conn: outbox.write(conn, message, self.clock.now()))
        self.written[int(row or 0)] = self.clock.monotonic()
        return int(row or 0)

    async def looks(self) -> None:
        """One look of the sender; what it claims arrives within it."""
        await self.outbox.round()
        await self.outbox.drain()
        for row in self.db.run(_sent):
            self.sent.setdefault(row, self.clock.monotonic())

    def waited(self, rows: list[int]) -> list[float]:
        return sorted(self.sent[row] - self.written[row] for row in rows)


def _sent(conn: Any) -> list[int]:
    query = "SELECT id FROM outbox WHERE state = 2 ORDER BY id DESC LIMIT 100"
    return [row for (row,) in conn.exec_driver_sql(query)]


@contextmanager
def morning(url: str) -> Iterator[Morning]:
    made = Morning(Db(url))
    yield made
    made.db.close()


def at(share: float, ordered: list[float]) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def test_replies_do_not_wait_behind_a_broadcast(sqlite_url: str) -> None:
    """600 messages go out, 40 people write meanwhile (delivery.md §4: p50 0.04 s)."""
    with morning(sqlite_url) as office:
        bulk = [office.writes(10_000 + number, Lane.BULK) for number in range(600)]
        replies: list[int] = []
        began = office.clock.monotonic()

        async def goes_by() -> None:
            while len(office.sent) < 640:
                due = int((office.clock.monotonic() - began) / 0.6) + 1
                while len(replies) < min(40, due):
                    replies.append(office.writes(20_000 + len(replies), Lane.REPLY))
                await office.looks()
                office.clock.move(seconds=STEP)

        asyncio.run(goes_by())

    waited = office.waited(replies)
    assert at(0.5, waited) <= 0.04
    assert at(0.99, waited) <= 0.1
    took = max(office.sent[row] for row in bulk) - began
    assert 600 / 20 - 1 <= took <= 600 / 20 + 3  # 20 a second, the rest is for replies
    assert most_in(sorted(office.sent.values()), 1.0) <= TELEGRAMS


def test_forty_replies_at_once_go_before_the_broadcast(sqlite_url: str) -> None:
    with morning(sqlite_url) as office:
        for number in range(100):
            office.writes(10_000 + number, Lane.BULK)
        replies = [office.writes(20_000 + number, Lane.REPLY) for number in range(40)]

        async def goes_by() -> None:
            while not set(replies) <= set(office.sent):
                await office.looks()
                office.clock.move(seconds=STEP)

        asyncio.run(goes_by())
    assert max(office.waited(replies)) <= 40 / PER_SECOND + STEP
    assert set(office.sent) == set(replies)


def test_a_slow_broadcast_leaves_sends_free(sqlite_url: str) -> None:
    """Telegram takes its time with bulk: a quarter of the sends is kept for what is asked."""
    with morning(sqlite_url) as office:
        office.transport.hangs = True
        for number in range(20):
            office.writes(10_000 + number, Lane.BULK)

        async def goes_by() -> set[int]:
            for _ in range(100):
                await office.outbox.round()
                office.clock.move(seconds=STEP)
            flying = set(office.outbox._flying)  # noqa: SLF001
            office.writes(7, Lane.REPLY)
            await office.outbox.round()
            after = set(office.outbox._flying) - flying  # noqa: SLF001
            assert after == {7}
            tasks = list(office.outbox._flying.values())  # noqa: SLF001
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            return flying

        assert len(asyncio.run(goes_by())) == 6
