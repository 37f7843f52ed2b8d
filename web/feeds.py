"""/feeds/<secret>.ics: a unit's calendar for a calendar program, and nothing for anybody else.

A wrong secret, a revoked one and one whose owner has left get the same answer after the same work.
"""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from actions import calendar_feeds
from actions.calendar_feeds import Told
from actions.tx import Tx
from domain.messages import Enclosure
from storage.health import AWAY
from texts import enclosures
from web.vitals import House

CONTENT_TYPE = "text/calendar; charset=utf-8"
FRESH_FOR = 3600  # seconds; programs ask every hour to every day anyway
AGAIN_IN = 300  # seconds, when the database is away
REMEMBERED = 1000
HEADERS = {
    "Cache-Control": f"private, max-age={FRESH_FOR}",
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(slots=True)
class Seen:
    """Since when each calendar is as it is: from this process on, which is never too early."""

    _known: OrderedDict[int, tuple[str, datetime]] = field(default_factory=OrderedDict)

    def since(self, feed_id: int, tag: str, now: datetime) -> datetime:
        known = self._known.pop(feed_id, None)
        found = known[1] if known and known[0] == tag else now.replace(microsecond=0)
        self._known[feed_id] = (tag, found)
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return found


async def feed(request: Request) -> Response:
    """The whole calendar, or 304 when the program has it already."""
    house: House = request.app.state.house
    told = partial(_told, house=house, token=request.path_params["token"])
    try:
        found = await asyncio.wrap_future(house.db.ask(told))
    except AWAY:
        return PlainTextResponse("", 503, {"Retry-After": str(AGAIN_IN)})
    if found is None:
        return not_found()
    words = house.words[found.language]
    worded = enclosures.word(Enclosure("calendar", found.listed), words, house.now())
    tag = f'"{worded.digest[:32]}"'  # the same words are the same bytes: nothing is made for a 304
    since = request.app.state.seen.since(found.feed_id, tag, house.now())
    headers = {**HEADERS, "ETag": tag, "Last-Modified": format_datetime(since, usegmt=True)}
    if _has_it(request, tag, since):
        return Response(status_code=304, headers=headers)
    headers["Content-Disposition"] = 'inline; filename="xuanbao.ics"'
    async with request.app.state.writing:
        content = await asyncio.to_thread(enclosures.make, worded.maker, worded.contents)
    return Response(content, headers=headers, media_type=CONTENT_TYPE)


def not_found() -> Response:
    return PlainTextResponse("Not Found", 404, {"Cache-Control": "no-store"})


def _told(conn: Any, *, house: House, token: str) -> Told | None:
    return calendar_feeds.told(Tx(conn, house.now(), house.office), token)


def _has_it(request: Request, tag: str, since: datetime) -> bool:
    """RFC 9110 §13.2.2: the date is asked only where no tag was given."""
    tags = request.headers.get("if-none-match")
    if tags is not None:
        return tags.strip() == "*" or tag in {
            one.strip().removeprefix("W/") for one in tags.split(",")
        }
    return since <= _date(request.headers.get("if-modified-since"), since)


def _date(given: str | None, since: datetime) -> datetime:
    """What cannot be read counts as long ago."""
    long_ago = datetime.min.replace(tzinfo=since.tzinfo)
    try:
        found = parsedate_to_datetime(given) if given else long_ago
    except ValueError:
        return long_ago
    return found if found.tzinfo else long_ago
