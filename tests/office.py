"""The real bot on a transport that keeps every call: tests speak and press as people do.

Nothing is replaced but Telegram's network and the clock.  ``Office.restart`` builds a new process
on the same database, as after kill -9.
"""

import asyncio
import itertools
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from sqlalchemy import Connection, Select, func, select
from telegram.error import TimedOut
from telegram.request import BaseRequest, RequestData

from actions.tx import Tx
from bot import jobs
from bot.config import Config
from bot.parts import Bot, build
from storage import inbox
from storage.migrate import migrate
from storage.outbox import OutboxState
from storage.schema.engine import outbox, timers

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
MONDAY = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)  # 09:30 in Shanghai, a working day
FILES = Path(gettempdir()) / "xuanbao-files"  # named by what is in them: shared by all tests
BOT_USER = {"id": 110201543, "is_bot": True, "first_name": "宣报", "username": "xuanbao_bot"}


class MovableClock:
    """A clock that stands until a test moves it."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self.moment = now

    def now(self) -> datetime:
        return self.moment

    def move(self, **by: float) -> None:
        self.moment += timedelta(**by)

    def monotonic(self) -> float:
        return self.moment.timestamp()  # grows with the moment, and is never negative


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API as it went over the wire."""

    method: str
    values: dict[str, Any]
    message_id: int | None
    uploads: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)  # (name, bytes)


@dataclass(frozen=True, slots=True)
class LostReply:
    """Telegram does as told, but its answer never arrives."""

    error: Exception = field(default_factory=TimedOut)


# What the next call that speaks meets: an error of the network, an answer (JSON, or a page that
# is none), or obedience without an answer.
Failure = Exception | LostReply | tuple[int, dict[str, Any] | str]
SPEAKING = ("send", "edit", "copy")


class Transport(BaseRequest):
    """Telegram's side, in memory: keeps calls, gives message ids, fails when told to."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.blocked: set[int] = set()
        self.failures: list[Failure] = []
        self.hangs = False  # calls that speak neither arrive nor return
        self.files: dict[str, bytes] = {}  # what may be downloaded, by file id
        self.file_failures: list[Exception] = []
        self._ids = itertools.count(1000)
        self._file_ids = itertools.count(1)
        self._uploads: tuple[tuple[str, bytes], ...] = ()

    @property
    def read_timeout(self) -> float:
        return 5

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        **_timeouts: Any,
    ) -> tuple[int, bytes]:
        name = url.rsplit("/", 1)[1]
        if method == "GET":  # PTB posts everything but the download of a file
            return 200, self.files[name]
        values = {
            k: _parse(v) for k, v in (request_data.json_parameters if request_data else {}).items()
        }
        sent = (request_data.multipart_data if request_data else None) or {}
        self._uploads = tuple((name, content) for name, content, _ in sent.values())
        if self.hangs and name.startswith(SPEAKING):
            await asyncio.Future[None]()
        code, answer = self._answer(name, values)
        return code, (answer if isinstance(answer, str) else json.dumps(answer)).encode()

    def accept(self, name: str, values: dict[str, Any]) -> int | None:
        """Telegram does as told; the number of the message it is about."""
        is_new = name.startswith(("send", "copy"))
        message_id = next(self._ids) if is_new else values.get("message_id")
        self.calls.append(Call(name, values, message_id, self._uploads))
        return message_id

    def _answer(self, name: str, values: dict[str, Any]) -> tuple[int, dict[str, Any] | str]:
        if name == "getMe":
            return 200, {"ok": True, "result": BOT_USER}
        if name == "getFile":
            return self._file(values["file_id"])
        if not name.startswith(SPEAKING):
            self.accept(name, values)
            return 200, {"ok": True, "result": True}
        if self.failures:
            return self._fail(self.failures.pop(0), name, values)
        return self._speak(name, values)

    def _fail(
        self, failure: Failure, name: str, values: dict[str, Any]
    ) -> tuple[int, dict[str, Any] | str]:
        if isinstance(failure, tuple):
            return failure
        if isinstance(failure, LostReply):
            self._speak(name, values)
            raise failure.error
        raise failure

    def _speak(self, name: str, values: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        if values["chat_id"] in self.blocked:
            said = "Forbidden: bot was blocked by the user"
            return 403, {"ok": False, "error_code": 403, "description": said}
        message_id = self.accept(name, values)
        return 200, {"ok": True, "result": {"message_id": message_id, **self._kept(values)}}

    def _kept(self, values: dict[str, Any]) -> dict[str, Any]:
        """What was uploaded, as Telegram gives it a name."""
        if not self._uploads:
            return {}
        file = {"file_id": f"uploaded-{next(self._file_ids)}"}
        is_photo = "photo" in values or values.get("media", {}).get("type") == "photo"
        return {"photo": [file]} if is_photo else {"document": file}

    def _file(self, file_id: str) -> tuple[int, dict[str, Any]]:
        if self.file_failures:
            raise self.file_failures.pop(0)
        if file_id not in self.files:
            said = "Bad Request: wrong file_id or the file is temporarily unavailable"
            return 400, {"ok": False, "error_code": 400, "description": said}
        file = {"file_id": file_id, "file_unique_id": file_id, "file_path": file_id}
        return 200, {"ok": True, "result": file}


def _parse(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody sees in their chat now."""

    message_id: int
    text: str
    buttons: tuple[tuple[str, str], ...]  # (label, data or address)
    file_id: str = ""
    content: bytes = field(default=b"", repr=False)  # of a file sent with it

    def data(self, label: str) -> str:
        """The data behind the first button whose label holds ``label``."""
        found = [data for shown, data in self.buttons if label in shown]
        if not found:
            shown = [shown for shown, _ in self.buttons]
            raise AssertionError(f"no button {label!r} among {shown} under {self.text!r}")
        return found[0]

    def has(self, label: str) -> bool:
        return any(label in shown for shown, _ in self.buttons)


@dataclass(slots=True)
class Somebody:
    """A person at their phone."""

    office: "Office"
    telegram_id: int
    name: str
    language_code: str = "zh-hans"
    toasts: list[str] = field(default_factory=list)

    def says(self, text: str, *, reply_to: Message | None = None) -> "Somebody":
        self.office.deliver(self.typing(text, reply_to))
        return self

    def typing(self, text: str, reply_to: Message | None = None) -> dict[str, Any]:
        """The update of a typed message, not delivered yet."""
        message: dict[str, Any] = {"text": text}
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return self._message(message, reply_to)

    def replies(self, card: Message, text: str) -> "Somebody":
        return self.says(text, reply_to=card)

    def sends(self, content: dict[str, Any]) -> "Somebody":
        """Send a message with this content, as the Bot API has it."""
        self.office.deliver(self._message(content, None))
        return self

    def sends_photo(self, file_id: str = "photo-1", caption: str = "") -> "Somebody":
        photo = {"file_id": file_id, "file_unique_id": file_id, "width": 90, "height": 90}
        self.office.deliver(self._message({"photo": [photo], "caption": caption}, None))
        return self

    def sends_file(
        self,
        name: str = "总结.docx",
        file_id: str = "file-1",
        size: int = 1000,
        caption: str = "",
        *,
        content: bytes | None = None,
    ) -> "Somebody":
        """Send a document; with ``content`` the bot can download it too."""
        if content is not None:
            self.office.transport.files[file_id] = content
        document = {
            "file_id": file_id,
            "file_unique_id": file_id,
            "file_name": name,
            "file_size": size,
        }
        self.office.deliver(self._message({"document": document, "caption": caption}, None))
        return self

    def sends_sticker(self) -> "Somebody":
        sticker = {
            "file_id": "s",
            "file_unique_id": "s",
            "type": "regular",
            "width": 1,
            "height": 1,
            "is_animated": False,
            "is_video": False,
        }
        self.office.deliver(self._message({"sticker": sticker}, None))
        return self

    def presses(self, label: str, on: Message | None = None) -> "Somebody":
        """Press the button with this label, on a message or on the newest one that has it."""
        message = on or self._newest_with(label)
        self.presses_data(message.data(label), message.message_id)
        return self

    def presses_data(self, data: str, message_id: int = 1) -> "Somebody":
        """Press with any data at all, forged too."""
        update = self.pressing(data, message_id)
        query_id = update["callback_query"]["id"]
        self.office.deliver(update)
        for call in reversed(self.office.transport.calls):
            if (
                call.method == "answerCallbackQuery"
                and str(call.values["callback_query_id"]) == query_id
            ):
                self.toasts.append(str(call.values.get("text", "")))
                break
        return self

    def pressing(self, data: str, message_id: int = 1) -> dict[str, Any]:
        """The update of a press, not delivered yet."""
        message = {
            "message_id": message_id,
            "date": int(self.office.clock.now().timestamp()),
            "chat": self._chat(),
            "text": "…",
        }
        press = {
            "id": str(self.office.next_id()),
            "from": self._user(),
            "chat_instance": "1",
            "data": data,
            "message": message,
        }
        return {"callback_query": press}

    def membership(self, status: str) -> dict[str, Any]:
        """The update that tells the bot it was blocked ("kicked") or let in again ("member")."""
        change = {
            "chat": self._chat(),
            "from": self._user(),
            "date": int(self.office.clock.now().timestamp()),
            "old_chat_member": {"user": BOT_USER, "status": "member"},
            "new_chat_member": {"user": BOT_USER, "status": status, "until_date": 0},
        }
        return {"my_chat_member": change}

    def blocks_the_bot(self) -> None:
        self.office.transport.blocked.add(self.telegram_id)

    def unblocks_the_bot(self) -> None:
        self.office.transport.blocked.discard(self.telegram_id)

    @property
    def chat(self) -> list[Message]:
        """The chat as it stands: edits applied."""
        return self.office.chat_of(self.telegram_id)

    @property
    def last(self) -> Message:
        return self.chat[-1]

    @property
    def toast(self) -> str:
        return self.toasts[-1]

    def card(self, text: str) -> Message:
        """The newest message that holds ``text``."""
        found = [message for message in self.chat if text in message.text]
        if not found:
            raise AssertionError(f"{self.name} has no message with {text!r}: {self.chat}")
        return found[-1]

    def heard(self, text: str) -> bool:
        return any(text in message.text for message in self.chat)

    def _newest_with(self, label: str) -> Message:
        for message in reversed(self.chat):
            if message.has(label):
                return message
        raise AssertionError(f"{self.name} sees no button {label!r}: {self.chat}")

    def _user(self) -> dict[str, Any]:
        return {
            "id": self.telegram_id,
            "is_bot": False,
            "first_name": self.name,
            "language_code": self.language_code,
        }

    def _chat(self) -> dict[str, Any]:
        return {"id": self.telegram_id, "type": "private", "first_name": self.name}

    def _message(self, content: dict[str, Any], reply_to: Message | None) -> dict[str, Any]:
        message = {
            "message_id": self.office.next_id(),
            "date": int(self.office.clock.now().timestamp()),
            "chat": self._chat(),
            "from": self._user(),
            **content,
        }
        if reply_to is not None:
            message["reply_to_message"] = {
                "message_id": reply_to.message_id,
                "date": int(self.office.clock.now().timestamp()),
                "chat": self._chat(),
                "from": BOT_USER,
                "text": reply_to.text,
            }
        return {"message": message}


class Office:
    """One commission's bot in a test; every step runs until nothing is left to do."""

    def __init__(
        self,
        url: str,
        config: dict[str, Any] | None = None,
        *,
        transport: Transport | None = None,
        now: datetime = MONDAY,
    ) -> None:
        self.clock = MovableClock(now)
        self.transport = transport or Transport()
        settings = {
            "telegram": {"token": TOKEN},
            "database": {"url": url},
            "sending": {"pacing": False},
            "web": {"enabled": False},
            "files": {"folder": str(FILES)},
        }
        self.config = Config.model_validate(settings | (config or {}))
        self.holds_sending = False  # the sender stands still; what is written waits
        self._ids = itertools.count(1)
        self._loop = asyncio.new_event_loop()
        self.bot = self._start()

    def restart(self) -> None:
        """Kill the process and start a new one on the same database."""
        self._loop.run_until_complete(self.bot.application.shutdown())
        self.bot.db.close()
        self.bot = self._start()
        self.settle()

    def crash(self) -> None:
        """Kill -9 where it stands: what was submitted is on disk, nothing else is finished."""
        self.ask(bool)  # waits for the writer, so that where it stands is always the same
        self._loop.run_until_complete(self._vanish())
        self.bot.db.close()
        self.bot = self._start()

    async def _vanish(self) -> None:
        doomed = asyncio.all_tasks() - {asyncio.current_task()}
        for task in doomed:
            task.cancel()
        await asyncio.gather(*doomed, return_exceptions=True)
        await self.bot.application.shutdown()

    def close(self) -> None:
        self._loop.run_until_complete(self._vanish())
        self.bot.db.close()
        self._loop.close()

    def person(self, telegram_id: int, name: str, language_code: str = "zh-hans") -> Somebody:
        return Somebody(self, telegram_id, name, language_code)

    def deliver(self, content: dict[str, Any]) -> None:
        """One update arrives and is worked through, replies included."""
        self.deliver_all([content])

    def deliver_all(self, contents: Sequence[dict[str, Any]]) -> None:
        updates = [{"update_id": self.next_id(), **content} for content in contents]
        self._loop.run_until_complete(self._work(updates))

    def receive(self, updates: Sequence[dict[str, Any]]) -> None:
        """A batch with its update ids arrives and is worked through; nothing is sent yet."""
        self._loop.run_until_complete(self._receive(updates))

    def store(self, updates: Sequence[dict[str, Any]]) -> None:
        """A batch is stored, as far as that: for a crash before anything of it is done."""
        pairs = [(one["update_id"], json.dumps(one)) for one in updates]
        self.ask(inbox.store, batch=pairs, now=self.clock.now())

    def claim(self) -> int:
        """The sender claims, and sends as far as Telegram lets it; nothing is marked."""
        return self._loop.run_until_complete(self.bot.outbox.round())

    def settle(self) -> None:
        """Do all that is due and send all that may go."""
        self._loop.run_until_complete(self._settle())

    def send(self, rounds: int) -> None:
        """So many rounds of the sender and no more, while it stands still."""
        for _ in range(rounds):
            self._loop.run_until_complete(self._send())

    def tick(self, **by: float) -> None:
        """Let time pass and everything due happen."""
        self.clock.move(**by)
        self.settle()

    def travel(self, to: datetime) -> None:
        """Go to a moment, stopping at every timer and put-off message on the way, as time does."""
        while (moment := self._next_due(to)) is not None:
            self.clock.moment = max(self.clock.moment, moment)
            self.settle()
        self.clock.moment = max(self.clock.moment, to)
        self.settle()

    def run(self, fn: Any, *args: Any, **kwargs: Any) -> Any:
        """Run an action or a question with a transaction of its own: ``fn(tx, …)``."""

        def act(conn: Connection) -> Any:
            tx = Tx(conn, self.clock.now(), self.bot.almanac.office(conn))
            result = fn(tx, *args, **kwargs)
            self.bot.post_office.write_all(conn, tx.posts, tx.now)
            return result

        result = self.bot.db.run(act)
        self.settle()
        return result

    def ask(self, fn: Any, *args: Any, **kwargs: Any) -> Any:
        """A question of storage: ``fn(conn, …)``."""
        return self.bot.db.run(partial(_swap, fn=fn, args=args, kwargs=kwargs))

    def next_id(self) -> int:
        return next(self._ids)

    def chat_of(self, chat_id: int) -> list[Message]:
        shown: dict[int, Message] = {}
        for call in self.transport.calls:
            if call.values.get("chat_id") == chat_id and call.message_id is not None:
                shown[call.message_id] = _message(call)
        return list(shown.values())

    def _start(self) -> Bot:
        async def make() -> Bot:
            bot = build(
                self.config,
                clock=self.clock,
                transport=self.transport,
                monotonic=self.clock.monotonic,
            )
            migrate(bot.db.engine)
            await bot.start()
            return bot

        return self._loop.run_until_complete(make())

    def _next_due(self, to: datetime) -> datetime | None:
        found = [self.ask(_earliest, query=query) for query in self._knocks()]
        return min((at for at in found if at is not None and at <= to), default=None)

    def _knocks(self) -> tuple[Select[Any], ...]:
        """When the next timer is due, and when the next message that was put off may go."""
        put_off = (outbox.c.state == OutboxState.WAITING, outbox.c.due_at > self.clock.now())
        return (
            select(func.min(timers.c.due_at)).where(timers.c.done_at.is_(None)),
            select(func.min(outbox.c.due_at)).where(*put_off),
        )

    async def _work(self, updates: list[dict[str, Any]]) -> None:
        await self._receive(updates)
        await self._settle()

    async def _receive(self, updates: Sequence[dict[str, Any]]) -> None:
        await self.bot.inbox.ingest(updates)
        await self.bot.inbox.drain()

    async def _settle(self) -> None:
        while True:
            done = await jobs.tick(self.bot) + await jobs.fetch(self.bot)
            sent = 0 if self.holds_sending else await self._send()
            if done == 0 and sent == 0:
                return

    async def _send(self) -> int:
        sent = await self.bot.outbox.round()
        await self.bot.outbox.drain()
        return sent


def _swap(conn: Connection, fn: Any, args: Any, kwargs: Any) -> Any:
    return fn(conn, *args, **kwargs)


def _earliest(conn: Connection, query: Select[Any]) -> datetime | None:
    found: datetime | None = conn.execute(query).scalar_one()
    return found


def _message(call: Call) -> Message:
    markup = call.values.get("reply_markup") or {"inline_keyboard": []}
    buttons = tuple(
        (key["text"], key.get("callback_data") or key.get("url", ""))
        for row in markup["inline_keyboard"]
        for key in row
    )
    values = {**call.values, **call.values.get("media", {})}
    text = str(values.get("text", values.get("caption", "")))
    file_id = str(values.get("photo") or values.get("document") or values.get("media") or "")
    content = call.uploads[0][1] if call.uploads else b""
    return Message(call.message_id or 0, text, buttons, file_id, content)
