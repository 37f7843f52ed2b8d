"""/healthz: 200 while updates are fetched, worked through and answered; 503 with the reason."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import JSONResponse

from storage import health
from storage.health import Waiting
from web.vitals import House, Vitals

ANSWER_WITHIN = 3.0  # seconds for the database
POLLED_WITHIN = 90.0  # Telegram holds an empty answer for 25 s; then come tries at 1 to 30 s
FIRST_POLL_WITHIN = 60.0  # after a start
UPDATE_WITHIN = 60.0
URGENT_WITHIN = 300.0


@dataclass(frozen=True, slots=True)
class Standing:
    """Ages in seconds; None: nothing waits."""

    is_database_answering: bool
    polled_before: float | None
    up_for: float
    oldest_update: float | None = None
    oldest_message: float | None = None
    oldest_urgent: float | None = None

    def wrong(self) -> list[str]:
        """What is not as it should be, by fixed names."""
        checks = (
            ("database", not self.is_database_answering),
            ("telegram", self._is_deaf()),
            ("updates", _is_over(self.oldest_update, UPDATE_WITHIN)),
            ("messages", _is_over(self.oldest_urgent, URGENT_WITHIN)),
        )
        return [name for name, is_wrong in checks if is_wrong]

    def _is_deaf(self) -> bool:
        if self.polled_before is None:
            return self.up_for > FIRST_POLL_WITHIN
        return self.polled_before > POLLED_WITHIN


async def healthz(request: Request) -> JSONResponse:
    standing = await look(request.app.state.house)
    wrong = standing.wrong()
    said = {
        "status": "failing" if wrong else "ok",
        "wrong": wrong,
        "database": standing.is_database_answering,
        "polled_seconds_ago": _rounded(standing.polled_before),
        "oldest_waiting_update_seconds": _rounded(standing.oldest_update),
        "oldest_waiting_message_seconds": _rounded(standing.oldest_message),
        "up_seconds": _rounded(standing.up_for),
    }
    return JSONResponse(said, 503 if wrong else 200)


async def look(house: House) -> Standing:
    """Ask the database, but not for long."""
    vitals = house.vitals()
    try:
        async with asyncio.timeout(ANSWER_WITHIN):
            waiting = await asyncio.wrap_future(house.db.ask(health.waiting))
    except health.AWAY:
        return Standing(
            is_database_answering=False, polled_before=vitals.polled_before, up_for=vitals.up_for
        )
    return standing_of(waiting, vitals, house.now())


def standing_of(waiting: Waiting, vitals: Vitals, now: datetime) -> Standing:
    return Standing(
        is_database_answering=True,
        polled_before=vitals.polled_before,
        up_for=vitals.up_for,
        oldest_update=_age(waiting.update_at, now),
        oldest_message=_age(waiting.message_at, now),
        oldest_urgent=_age(waiting.urgent_at, now),
    )


def _age(since: datetime | None, now: datetime) -> float | None:
    """Not yet due is not waiting."""
    return None if since is None else max(0.0, (now - since).total_seconds())


def _is_over(age: float | None, limit: float) -> bool:
    return age is not None and age > limit


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 1)
