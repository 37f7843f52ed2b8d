"""The queue between people and a bot: numbered, kept until confirmed, aged as Telegram ages it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from sandbox.botapi.errors import Json, conflict
from sandbox.botapi.shelf import Shelf

DAY = 24 * 3600.0
PRESS_LIFETIME = 150.0
FIRST_ID = 700_000_001
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
TERMINATED = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)


@dataclass(frozen=True, slots=True)
class Waiting:
    update: Json
    dies_at: float


class Updates:
    def __init__(self, shelf: Shelf, name: str, now: Callable[[], float]) -> None:
        self._shelf = shelf
        self._kind = f"update:{name}"
        self._now = now
        self._queue = {int(key): Waiting(**kept) for key, kept in shelf.load(self._kind)}
        marks = dict(shelf.load("next_update"))
        self._mark = name
        self._next = int(marks.get(name, FIRST_ID))
        self._poll: asyncio.Future[None] | None = None
        self.allowed: frozenset[str] | None = None
        self.arrived: Callable[[], None] = lambda: None

    @property
    def next_id(self) -> int:
        return self._next

    @property
    def is_polled(self) -> bool:
        """Somebody is waiting in a long poll."""
        return self._poll is not None and not self._poll.done()

    def __len__(self) -> int:
        return len(self._queue)

    def allow(self, kinds: list[str] | None) -> None:
        """What to queue from now on: None leaves it as it is, an empty list is the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def wants(self, kind: str) -> bool:
        return kind not in NOT_BY_DEFAULT if self.allowed is None else kind in self.allowed

    def add(self, kind: str, payload: Json) -> int | None:
        """Queue it and return its update id; None when the bot does not want this kind."""
        if not self.wants(kind):
            return None
        number, self._next = self._next, self._next + 1
        lifetime = PRESS_LIFETIME if kind == "callback_query" else DAY
        waiting = Waiting({"update_id": number, kind: payload}, self._now() + lifetime)
        self._queue[number] = waiting
        self._shelf.put(
            self._kind, str(number), {"update": waiting.update, "dies_at": waiting.dies_at}
        )
        self._shelf.put("next_update", self._mark, self._next)
        self._wake()
        self.arrived()
        return number

    def confirm(self, offset: int) -> None:
        """Forget what lies before `offset`; a negative one keeps only that many from the end."""
        if offset < 0:
            offset = next(iter(sorted(self._queue)[offset:]), 0)
        for number in [number for number in self._queue if number < offset]:
            self._drop(number)

    def forget_all(self) -> None:
        for number in list(self._queue):
            self._drop(number)

    def pending(self, limit: int = 100) -> list[Json]:
        now = self._now()
        for number in [number for number, one in self._queue.items() if one.dies_at < now]:
            self._drop(number)
        return [one.update for one in list(self._queue.values())[:limit]]

    async def wait(self, patience: float) -> None:
        """Until something arrives, `patience` seconds pass, or another poll ends this one (409)."""
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(patience):
                await poll
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None

    def end_poll(self, reason: str = TERMINATED) -> None:
        """The newest getUpdates wins; the one that was waiting is told so."""
        if self._poll is not None and self.is_polled:
            self._poll.set_exception(conflict(reason))

    def _wake(self) -> None:
        if self._poll is not None and self.is_polled:
            self._poll.set_result(None)

    def _drop(self, number: int) -> None:
        del self._queue[number]
        self._shelf.drop(self._kind, str(number))
