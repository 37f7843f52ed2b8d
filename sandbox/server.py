"""The demonstration: chat page, local Bot API and the bot itself, behind one port.

GET  /                 the page          GET  /page/state    everything it shows
GET  /page/live        what changes, as server-sent events
GET  /page/files/{id}  a file sent in a chat
POST /page/bot         {"do": "start" | "stop" | "restart" | "kill"}
/bot…, /file/bot…, /sandbox/…   sandbox.botapi
"""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from urllib.parse import quote

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from sandbox.botapi.asgi import BotApiApp
from sandbox.botapi.chats import Chat
from sandbox.botapi.errors import BotApiError
from sandbox.botapi.telegram import DEFAULT_TOKEN, Telegram
from sandbox.botapi.thread import drop_connections_quietly
from sandbox.cast import Cast
from sandbox.clock import Clock
from sandbox.stage import Stage
from sandbox.supervisor import Supervisor

PAGE = Path(__file__).parent / "page"
DEFAULT_PORT = 8181
HEARTBEAT = 15.0


def build(
    state_dir: Path,
    clock_file: Path,
    bot_command: Sequence[str],
    cast: Cast,
    *,
    token: str = DEFAULT_TOKEN,
) -> Starlette:
    """The application; the bot runs from its start to its end. No command: no bot is started."""
    stage = _stage(state_dir, clock_file, bot_command, cast, token)
    view = _View(stage)
    app = Starlette(
        lifespan=partial(_lifespan, stage, starts_bot=bool(bot_command)),
        routes=[
            Route("/", view.index),
            Route("/page/state", view.state),
            Route("/page/live", view.live),
            Route("/page/files/{file_id}", view.file),
            Route("/page/bot", view.bot, methods=["POST"]),
            Mount("/page", StaticFiles(directory=PAGE)),
            Mount("/", BotApiApp(stage.telegram)),
        ],
    )
    app.state.stage = stage
    return app


def _stage(
    state_dir: Path, clock_file: Path, bot_command: Sequence[str], cast: Cast, token: str
) -> Stage:
    telegram = Telegram(
        token=token,
        state_dir=state_dir,
        clock=Clock(clock_file),
        log_file=state_dir / "calls.jsonl",
    )
    for chat in _chats(cast):
        telegram.account.meet(chat)
    return Stage(telegram, cast, Supervisor(bot_command, state_dir / "bot.log"))


@asynccontextmanager
async def _lifespan(stage: Stage, _app: Starlette, *, starts_bot: bool) -> AsyncIterator[None]:
    if starts_bot:
        await stage.supervisor.start()
    yield
    await stage.supervisor.stop()
    stage.telegram.close()


def serve(
    state_dir: Path,
    clock_file: Path,
    bot_command: Sequence[str],
    cast: Cast,
    *,
    port: int = DEFAULT_PORT,
    token: str = DEFAULT_TOKEN,
) -> None:
    """Serve until SIGINT or SIGTERM; then the bot is stopped first, while it can still send."""
    app = build(state_dir, clock_file, bot_command, cast, token=token)
    drop_connections_quietly()
    config = uvicorn.Config(
        app,
        port=port,
        log_config=None,
        access_log=False,
        ws="none",
        timeout_graceful_shutdown=1,
    )
    _Server(config, app.state.stage).run()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, stage: Stage) -> None:
        super().__init__(config)
        self._stage = stage

    async def shutdown(self, sockets: object = None) -> None:
        await self._stage.supervisor.stop()
        self._stage.telegram.end_polls()
        await super().shutdown(sockets)  # type: ignore[arg-type]


def _chats(cast: Cast) -> list[Chat]:
    people = [
        Chat(one.telegram_id, one.name, username=one.username, language=one.telegram_language)
        for one in cast.members
    ]
    return [*people, Chat(cast.ops_chat_id, cast.ops_chat_name, type="group")]


class _View:
    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    async def index(self, _asked: Request) -> Response:
        return FileResponse(PAGE / "index.html")

    async def state(self, _asked: Request) -> Response:
        return JSONResponse(self._stage.whole())

    async def live(self, _asked: Request) -> Response:
        return StreamingResponse(
            self._events(), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
        )

    async def _events(self) -> AsyncIterator[str]:
        feed = self._stage.telegram.around.feed
        watcher = feed.watch()
        try:
            yield _event("hello", None)
            while True:
                try:
                    kind, payload = await asyncio.wait_for(watcher.get(), HEARTBEAT)
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                yield _event(kind, self._stage.menus() if kind == "commands" else payload)
        finally:
            feed.leave(watcher)

    async def file(self, asked: Request) -> Response:
        files = self._stage.telegram.around.files
        try:
            kept = files.named(asked.path_params["file_id"])
        except BotApiError as unknown:
            return JSONResponse(unknown.body(), status_code=404)
        # Only pictures are shown in place: a page made of a stranger's file would be ours.
        is_picture = kept.mime in {"image/png", "image/jpeg", "image/gif"}
        place = "inline" if is_picture else f"attachment; filename*=UTF-8''{quote(kept.name)}"
        headers = {"Content-Disposition": place, "X-Content-Type-Options": "nosniff"}
        return Response(files.content(kept.file_id), media_type=kept.mime, headers=headers)

    async def bot(self, asked: Request) -> Response:
        supervisor = self._stage.supervisor
        match (await asked.json()).get("do"):
            case "start":
                await supervisor.start()
            case "stop":
                await supervisor.stop()
            case "restart":
                await supervisor.restart()
            case "kill":
                supervisor.kill()
            case other:
                return JSONResponse({"error": f"cannot {other}"}, status_code=400)
        return JSONResponse(supervisor.as_json())


def _event(kind: str, payload: object) -> str:
    return f"event: {kind}\ndata: {json.dumps(payload, ensure_ascii=False)}\n\n"
