"""Whether the Bot API answers us, whether polling is possible there, and what its clock says."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp

from bot.config import Config
from bot.doctor.finding import About, Finding, bad, ok, warn
from domain.errors import PackError
from domain.messages import Phrase

ANSWER_WITHIN = aiohttp.ClientTimeout(total=6)
SKEW = timedelta(seconds=30)
REFUSED = (401, 404)  # what the Bot API says to a token it does not know


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    result: Any
    at: datetime | None  # the server's own clock


async def check(config: Config, now: datetime) -> AsyncIterator[Finding]:
    """Errors are named by their kind: their text holds the address, and that the token."""
    try:
        base = f"{config.telegram.base_url}{config.token()}"
    except PackError:
        return  # said with the settings
    try:
        async with aiohttp.ClientSession(timeout=ANSWER_WITHIN, trust_env=True) as session:
            me = await _ask(session, f"{base}/getMe")
            hook = await _ask(session, f"{base}/getWebhookInfo") if me.result else None
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        values = {"url": config.telegram.base_url, "error": type(error).__name__}
        yield bad(About.TELEGRAM, Phrase("doctor-telegram-away", values))
        return
    yield _known(me)
    if hook is not None and hook.result and hook.result.get("url"):
        yield bad(About.TELEGRAM, Phrase("doctor-webhook-set"))
    if me.at is not None and config.clock_file is None:  # a moved clock is meant to differ
        yield _skew(now, me.at)


async def _ask(session: aiohttp.ClientSession, url: str) -> Answer:
    async with session.get(url) as response:
        body = await response.json(content_type=None)
        said_at = response.headers.get("Date")
    at = parsedate_to_datetime(said_at).astimezone(UTC) if said_at else None
    return Answer(response.status, body.get("result") if body.get("ok") else None, at)


def _known(me: Answer) -> Finding:
    if me.result:
        return ok(About.TELEGRAM, Phrase("doctor-telegram", {"name": me.result["username"]}))
    if me.status in REFUSED:
        return bad(About.TELEGRAM, Phrase("doctor-token-refused"))
    return bad(About.TELEGRAM, Phrase("doctor-telegram-status", {"status": me.status}))


def _skew(now: datetime, at: datetime) -> Finding:
    apart = abs(now - at)
    values = {"seconds": int(apart.total_seconds())}
    if apart > SKEW:
        return warn(About.TELEGRAM, Phrase("doctor-clock-off", values))
    return ok(About.TELEGRAM, Phrase("doctor-clock", values))
