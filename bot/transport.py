"""HTTP under PTB: its ``BaseRequest`` on aiohttp.

Sending is most of what the process does, and PTB's own transport (httpx) costs several times as
much a call (docs/decisions/0002, bench/transport.py).
"""

from functools import lru_cache
from typing import Any
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

READ_TIMEOUT = 20.0  # seconds
CONNECT_TIMEOUT = 10.0
NEVER_LEFT = (
    aiohttp.ClientConnectorError,  # refused, DNS, TLS
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientHttpProxyError,  # the proxy would not pass it on
)


class NotSent(NetworkError):  # noqa: N818  (named as PTB names its own: TimedOut, Conflict)
    """The call never reached Telegram: trying again cannot repeat anything."""


class AiohttpRequest(BaseRequest):
    """Keeps ``connections`` alive; a proxy comes from the environment (HTTPS_PROXY)."""

    def __init__(self, connections: int) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return READ_TIMEOUT

    async def initialize(self) -> None:
        """Open the session; a second call changes nothing."""
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections)
            self._session = aiohttp.ClientSession(connector=connector)

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One call.  Raises NotSent, TimedOut (the reply is unknown) or NetworkError (the same)."""
        del write_timeout, pool_timeout
        if self._session is None:
            raise RuntimeError("the transport is not initialized")
        timeout = aiohttp.ClientTimeout(
            sock_connect=_seconds(connect_timeout, CONNECT_TIMEOUT),
            sock_read=_seconds(read_timeout, READ_TIMEOUT),
        )
        try:
            async with self._session.request(
                method,
                url,
                data=_body(request_data),
                timeout=timeout,
                proxy=_proxy(URL(url).origin()),
            ) as answer:
                return answer.status, await answer.read()
        except NEVER_LEFT as error:
            raise NotSent(f"not sent: {type(error).__name__}") from error
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientError as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error


@lru_cache
def _proxy(origin: URL) -> str | None:
    """The environment's proxy for a server, asked once (aiohttp would ask for every call)."""
    if origin.host is None or proxy_bypass(origin.host):
        return None
    return getproxies().get(origin.scheme)


def _seconds(given: Any, otherwise: float) -> float:
    return float(given) if isinstance(given, int | float) else otherwise


def _body(request_data: RequestData | None) -> Any:
    """A form; with files in it, a multipart one."""
    if request_data is None:
        return None
    if not request_data.contains_files:
        return request_data.json_parameters
    # names of files as they are: Telegram shows percent signs as percent signs
    form = aiohttp.FormData(request_data.json_parameters, quote_fields=False)
    for name, (filename, content, mime) in (request_data.multipart_data or {}).items():
        shown = "".join(sign for sign in filename if sign.isprintable())  # it becomes a header
        form.add_field(name, content, filename=shown, content_type=mime)
    return form
