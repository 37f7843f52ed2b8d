"""uvicorn inside the bot's loop: the pages live and end with the process."""

import asyncio
import os
import socket
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.config import Web
from bot.parts import Bot
from domain.errors import PackError
from web.vitals import House, Vitals

if TYPE_CHECKING:
    from uvicorn import Server as UvicornServer

GRACE = 2  # seconds for answers that are being written when we stop
STATM = Path("/proc/self/statm")


@asynccontextmanager
async def serving(bot: Bot) -> AsyncIterator[None]:
    """Answer while the block runs, if the configuration wants it.  Raises PackError for the port.

    What the pages need is imported only then: without them the process is 5 MB smaller.
    """
    if not bot.config.web.enabled:
        yield
        return
    with listening(bot.config.web) as listener:
        server = _server(house_of(bot))
        answering = asyncio.ensure_future(server.serve(sockets=[listener]))
        try:
            yield
        finally:
            server.should_exit = True
            await answering


def _server(house: House) -> "UvicornServer":
    import uvicorn

    from web.app import build

    class Server(uvicorn.Server):
        @contextmanager
        def capture_signals(self) -> Iterator[None]:
            """Signals are the bot's: it drains first."""
            yield

    config = uvicorn.Config(
        build(house),
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        http="h11",
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )
    return Server(config)


def house_of(bot: Bot) -> House:
    started = time.monotonic()

    def vitals() -> Vitals:
        now, polled_at = time.monotonic(), bot.inbox.polled_at
        return Vitals(
            up_for=now - started,
            polled_before=None if polled_at is None else now - polled_at,
            repeats=bot.outbox.repeats,
            memory=resident(),
        )

    return House(bot.db, bot.clock.now, vitals, bot.office, bot.post_office.words)


@contextmanager
def listening(web: Web) -> Iterator[socket.socket]:
    """Bound before uvicorn sees it, which would end the process over a taken port."""
    try:
        family = socket.AF_INET6 if ":" in web.host else socket.AF_INET
        listener = socket.create_server((web.host, web.port), family=family)
    except OSError as error:
        where = f"{web.host}:{web.port}"
        raise PackError("config", "web.port", f"cannot listen on {where}: {error}") from error
    with listener:
        yield listener


def resident() -> int:
    """Bytes of memory in use; 0 where the system does not tell (not Linux)."""
    try:
        pages = int(STATM.read_text("ascii").split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
