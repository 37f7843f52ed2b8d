"""An ASGI application served from a thread of its own."""

import asyncio
import logging
import socket
import threading
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import uvicorn

P = ParamSpec("P")
R = TypeVar("R")


def drop_connections_quietly() -> None:
    """A dropped reply is meant: uvicorn need not call it an error."""
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()


class ServerThread:
    """Listens as soon as it exists (port 0: any free one); serves from start to stop."""

    def __init__(self, app: Any, port: int = 0) -> None:
        drop_connections_quietly()
        self._socket = _listening(port)
        self.port: int = self._socket.getsockname()[1]
        self._ready = threading.Event()
        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            lifespan="off",
            ws="none",
            timeout_graceful_shutdown=1,
        )
        self._server = _Server(config, self._ready.set)
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        self._thread.start()
        if not self._ready.wait(10):
            raise RuntimeError("the local server did not start")

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()

    def do(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run it in the server's thread, which alone touches the state, and wait for its result."""

        async def once() -> R:
            return work(*args, **kwargs)

        return asyncio.run_coroutine_threadsafe(once(), self._loop).result(timeout=10)

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        await self._server.serve(sockets=[self._socket])


def _listening(port: int) -> socket.socket:
    # The protocol is named because asyncio switches Nagle's delay (40 ms a reply) off only then.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(512)
    return listener
