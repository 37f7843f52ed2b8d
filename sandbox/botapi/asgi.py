"""The Bot API as a raw ASGI application: thin, because benchmarks measure bots through it.

/bot<token>/<method>      any method, GET or POST
/file/bot<token>/<path>   a file's bytes
/sandbox/…                control (controls.py)
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.requests import Request

from sandbox.botapi import methods
from sandbox.botapi.account import Account
from sandbox.botapi.controls import control
from sandbox.botapi.errors import BotApiError, flood, unauthorized, unknown_method
from sandbox.botapi.faults import Fault
from sandbox.botapi.params import Params, Upload
from sandbox.botapi.telegram import Telegram

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Answer = tuple[int, bytes, bytes]

_JSON = b"application/json"
_BAD_GATEWAY = (
    b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    b"<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body></html>"
)


class BotApiApp:
    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        path: str = scope["path"]
        answer: Answer | None
        if path.startswith("/bot"):
            token, _, method = path[4:].rpartition("/")
            answer = await self._call(token, method, await _params(scope, receive))
        elif path.startswith("/file/bot"):
            token, _, name = path[9:].partition("/")
            answer = self._download(token, name)
        else:
            body = await _body(receive)
            answer = _plain(control(self.telegram, scope["method"], path, _query(scope), body))
        await _send(answer, send)

    async def _call(self, token: str, spelling: str, params: Params) -> Answer | None:
        """The answer, or None for a connection that breaks."""
        method = methods.named(spelling)
        if method is None or not token:
            return _refusal(unknown_method())
        if token in self.telegram.revoked:
            return _refusal(unauthorized())
        chat_id = params.chat_id
        known = chat_id if isinstance(chat_id, int) else None
        fault = self.telegram.around.faults.strike(method, known)
        if fault is not None and fault.kind not in {"late", "lost_reply"}:
            return _trouble(fault)
        answer = await _perform(self.telegram.of(token), method, params)
        if fault is None:
            return answer
        if fault.kind == "late":
            await asyncio.sleep(fault.seconds)
            return answer
        return None

    def _download(self, token: str, path: str) -> Answer:
        found = self.telegram.around.files.at(path)
        if token in self.telegram.revoked or found is None:
            return _refusal(unknown_method())
        kept, content = found
        return 200, kept.mime.encode(), content


async def _perform(account: Account, method: str, params: Params) -> Answer:
    try:
        if method == "getUpdates":
            result: Any = await methods.get_updates(account, params)
        else:
            result = methods.METHODS[method](account, params)
    except BotApiError as refusal:
        return _refusal(refusal)
    return 200, _JSON, json.dumps({"ok": True, "result": result}).encode()


def _refusal(refusal: BotApiError) -> Answer:
    return refusal.code, _JSON, json.dumps(refusal.body()).encode()


def _trouble(fault: Fault) -> Answer | None:
    match fault.kind:
        case "bad_gateway":
            return 502, b"text/html", _BAD_GATEWAY
        case "server_error":
            return _refusal(BotApiError(500, "Internal Server Error"))
        case "flood":
            return _refusal(flood(max(1, int(fault.seconds))))
        case _:
            return None


def _plain(answer: tuple[int, Any]) -> Answer:
    status, told = answer
    return status, _JSON, json.dumps(told, ensure_ascii=False).encode()


async def _params(scope: Scope, receive: Receive) -> Params:
    values = _query(scope)
    kind = _header(scope, b"content-type")
    if kind.startswith(b"multipart/form-data"):
        return await _multipart(scope, receive, values)
    body = await _body(receive)
    if kind.startswith(b"application/json") and body:
        values.update(json.loads(body))
    elif body:
        values.update(parse_qsl(body.decode(), keep_blank_values=True))
    return Params(values)


async def _multipart(scope: Scope, receive: Receive, values: dict[str, Any]) -> Params:
    uploads: dict[str, Upload] = {}
    async with Request(scope, receive).form(max_part_size=8 * 1024 * 1024) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                mime = value.content_type or "application/octet-stream"
                uploads[name] = Upload(value.filename or name, mime, await value.read())
            else:
                values[name] = value
    return Params(values, uploads)


async def _body(receive: Receive) -> bytes:
    message = await receive()
    body: bytes = message.get("body", b"")
    while message.get("more_body"):
        message = await receive()
        body += message.get("body", b"")
    return body


def _query(scope: Scope) -> dict[str, Any]:
    query: bytes = scope["query_string"]
    return dict(parse_qsl(query.decode(), keep_blank_values=True)) if query else {}


def _header(scope: Scope, name: bytes) -> bytes:
    return next((value for key, value in scope["headers"] if key == name), b"")


async def _send(answer: Answer | None, send: Send) -> None:
    """None: promise a body and never send it, so that the server drops the connection."""
    status, kind, body = answer or (200, _JSON, b" ")
    headers = [(b"content-type", kind), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    if answer is not None:
        await send({"type": "http.response.body", "body": body})
