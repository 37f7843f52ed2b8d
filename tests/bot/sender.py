"""The real sender over real HTTP: rows written here, one round at a time, against BotApi."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from bot import jobs
from bot.config import Config
from bot.parts import Bot, build
from domain.messages import Lane
from sandbox.botapi import BotApi
from storage import broadcasts, outbox, people
from storage.migrate import migrate
from storage.outbox import NewMessage
from storage.schema import engine
from tests.office import MovableClock

ZHANG, LI, ZHOU, OPS = 1001, 1003, 1006, -5001
PEOPLE = {ZHANG: "张敏", LI: "李强", ZHOU: "周管"}


@dataclass(slots=True)
class Sender:
    """A started bot that neither polls nor ticks: only ``sends`` makes it say anything."""

    api: BotApi
    url: str
    base_url: str = ""
    clock: MovableClock = field(default_factory=MovableClock)
    loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)
    bot: Bot = field(init=False)

    def __post_init__(self) -> None:
        self.bot = self._start()
        self.ask(_add_people, self.clock)

    def _start(self) -> Bot:
        config = Config.model_validate(
            {
                "telegram": {
                    "token": self.api.token,
                    "base_url": self.base_url or self.api.base_url,
                    "ops_chat_id": OPS,
                },
                "database": {"url": self.url},
                "sending": {"pacing": False},
            }
        )
        return self.loop.run_until_complete(_started(config, self.clock))

    def close(self) -> None:
        self.loop.run_until_complete(self.bot.application.shutdown())
        self.bot.db.close()

    def restart(self) -> None:
        self.close()
        self.bot = self._start()

    def writes(
        self,
        text: str = "您好",
        chat_id: int = ZHANG,
        *,
        lane: Lane = Lane.REPLY,
        method: str = "sendMessage",
        message_id: int | None = None,
        **payload: Any,
    ) -> int:
        """A stored message; returns its row."""
        values = {"text": text, **payload}
        message = NewMessage(lane, chat_id, None, None, method, values, message_id=message_id)
        return int(self.ask(outbox.write, message, self.clock.now()))

    def broadcasts(self, text: str = "通知") -> int:
        """The same in the slowest lane, as one of many."""
        row = self.writes(text, lane=Lane.BULK)
        self.ask(_make_broadcast, row, self.clock)
        return row

    def sends(self) -> None:
        """Rounds until nothing may go any more, marks included."""
        self.loop.run_until_complete(self._sends())

    async def _sends(self) -> None:
        while self.bot.outbox.fatal is None and await self.bot.outbox.round():
            await self.bot.outbox.drain()
        await self.bot.outbox.drain()

    def ticks(self) -> None:
        self.loop.run_until_complete(jobs.tick(self.bot))

    def passes(self, seconds: float) -> None:
        self.clock.move(seconds=seconds)

    def row(self, row_id: int) -> Row[Any]:
        query = select(engine.outbox).where(engine.outbox.c.id == row_id)
        found: Row[Any] = self.ask(lambda conn: conn.execute(query).one())
        return found

    def waits(self, row_id: int) -> float:
        """Seconds until it is due."""
        return float((self.row(row_id).due_at - self.clock.now()).total_seconds())

    def ask(self, fn: Any, *args: Any) -> Any:
        return self.bot.db.run(lambda conn: fn(conn, *args))

    def heard(self, chat_id: int = ZHANG) -> list[str]:
        return [posted.text for posted in self.api.inbox(chat_id)]


async def _started(config: Config, clock: MovableClock) -> Bot:
    bot = build(config, clock=clock, monotonic=clock.monotonic)
    migrate(bot.db.engine)
    await bot.application.initialize()
    await bot.outbox.recover()
    return bot


def _add_people(conn: Connection, clock: MovableClock) -> None:
    for chat_id, name in PEOPLE.items():
        person_id = people.add(
            conn, name=name, language="zh-CN", telegram_id=chat_id, now=clock.now()
        )
        people.open_chat(conn, chat_id, "private", person_id, clock.now())
        people.give_role(
            conn,
            person_id=person_id,
            role="admin" if chat_id == ZHOU else "contact",
            unit_id=None,
            valid_from=date(2026, 1, 1),
            granted_by=None,
            now=clock.now(),
        )
    people.open_chat(conn, OPS, "group", None, clock.now())


def _make_broadcast(conn: Connection, row: int, clock: MovableClock) -> None:
    id_ = broadcasts.create(conn, "drill", row, clock.now())
    conn.execute(engine.outbox.update().where(engine.outbox.c.id == row).values(broadcast_id=id_))


@contextmanager
def running(url: str) -> Iterator[Sender]:
    """The local Bot API with everybody known to it, and a sender on it."""
    with BotApi() as api:
        for chat_id, name in PEOPLE.items():
            api.meet(chat_id, name)
        api.meet(OPS, "宣传处值班群", type="group")
        sender = Sender(api, url)
        try:
            yield sender
        finally:
            sender.close()
            sender.loop.close()
