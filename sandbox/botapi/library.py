"""The local Bot API inside a test: a server in a thread, and people who talk to its bot.

with BotApi() as api:
    bot = Bot(api.token, base_url=api.base_url, base_file_url=api.base_file_url)
    api.say(1001, "/start")
    api.until(lambda: api.last(1001).text == "您好")
"""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

from sandbox.botapi import acts
from sandbox.botapi.asgi import BotApiApp
from sandbox.botapi.calls import Call
from sandbox.botapi.chats import Chat, Content, Posted
from sandbox.botapi.errors import Json
from sandbox.botapi.faults import Fault
from sandbox.botapi.settings import commands_for
from sandbox.botapi.telegram import DEFAULT_TOKEN, Telegram
from sandbox.botapi.thread import ServerThread
from sandbox.clock import Clock

R = TypeVar("R")


class Somebody(Protocol):
    @property
    def telegram_id(self) -> int: ...


Who = int | Somebody


class BotApi:
    """Everything runs in the server's thread; methods may be called from any other thread."""

    def __init__(
        self,
        *,
        token: str = DEFAULT_TOKEN,
        port: int = 0,
        state_dir: Path | None = None,
        clock_file: Path | None = None,
        log_file: Path | None = None,
        limits: bool = False,
    ) -> None:
        self.token = token
        self.port = port
        self.clock = Clock(clock_file)
        self._state_dir = state_dir
        self._log_file = log_file
        self._limits = limits
        self._heard = threading.Condition()

    # life

    def __enter__(self) -> Self:
        self.telegram = Telegram(
            token=self.token,
            state_dir=self._state_dir,
            clock=self.clock,
            log_file=self._log_file,
            limits=self._limits,
        )
        self.telegram.around.feed.poked = self._wake
        self._server = ServerThread(BotApiApp(self.telegram), self.port)
        self.port = self._server.port
        self._server.start()
        self._do = self._server.do
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._do(self.telegram.end_polls)
        self._server.stop()
        self.telegram.close()

    def _wake(self) -> None:
        """Let whoever waits in `until` look again."""
        with self._heard:
            self._heard.notify_all()

    # addresses

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def base_url(self) -> str:
        return f"{self.root}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self.root}/file/bot"

    # people

    def meet(self, who: Who, name: str, **facts: Any) -> Chat:
        """Make a person known who can be written to before she ever speaks.

        facts: username, language ("zh-hans"); type="group" or "supergroup" for groups.
        """
        return self._do(self.telegram.account.meet, Chat(_id(who), name, **facts))

    def say(self, who: Who, text: str, *, reply_to: int | Posted | None = None) -> Posted:
        return self._act(acts.say, who, text, reply_to=_number(reply_to))

    def reply(self, who: Who, message: int | Posted, text: str) -> Posted:
        return self._act(acts.say, who, text, reply_to=_number(message))

    def press(self, who: Who, message: int | Posted, label: str) -> str:
        """Press the button so labelled; returns the callback query's id."""
        return self._act(acts.press, who, _needed(message), label)

    def forge(self, who: Who, message: int | Posted, callback: str) -> str:
        """Press a button that was never there."""
        return self._act(acts.press, who, _needed(message), callback=callback)

    def send(self, who: Who, content: Content, *, chat_id: int | None = None) -> Posted:
        """Anything else, as the Bot API shows it: `{"sticker": {…}}`, `{"location": {…}}`."""
        return self._act(acts.send, who, content, chat_id=chat_id)

    def send_file(
        self,
        who: Who,
        content: bytes,
        *,
        name: str,
        mime: str = "application/octet-stream",
        caption: str = "",
        size: int | None = None,
    ) -> Posted:
        """`size` claims a size that the bytes do not have."""
        return self._act(
            acts.send_file, who, content, name=name, mime=mime, caption=caption, size=size
        )

    def send_photo(self, who: Who, content: bytes, *, caption: str = "") -> Posted:
        return self._act(acts.send_photo, who, content, caption=caption)

    def edit(self, who: Who, message: int | Posted, text: str) -> Posted:
        return self._act(acts.edit, who, _needed(message), text)

    def forward(self, who: Who, message: int | Posted, *, to: Who | None = None) -> Posted:
        target = None if to is None else _id(to)
        return self._act(acts.forward, who, _needed(message), to=target)

    def block(self, who: Who) -> None:
        self._act(acts.block, who)

    def unblock(self, who: Who) -> None:
        self._act(acts.unblock, who)

    def deactivate(self, who: Who) -> None:
        self._act(acts.deactivate, who)

    def vanish(self, who: Who) -> None:
        self._act(acts.vanish, who)

    def migrate(self, group: int) -> Chat:
        """The group becomes a supergroup; returns the new chat."""
        return self._act(acts.migrate, group)

    def act_all(self, wishes: Sequence[Json]) -> None:
        """Many acts in one go: `[{"act": "say", "by": 1001, "text": "你好"}, …]`."""

        def all_of_them() -> None:
            for wish in wishes:
                arguments = {name: wish[name] for name in wish if name != "act"}
                acts.ACTS[wish["act"]](self.telegram.account, **arguments)

        self._do(all_of_them)

    def _act(self, act: Callable[..., R], who: Who, *args: Any, **kwargs: Any) -> R:
        return self._do(act, self.telegram.account, _id(who), *args, **kwargs)

    # what there is to see

    def chat(self, who: Who) -> list[Posted]:
        """Every message of the chat, both sides, as it stands now."""
        return self._do(self.telegram.account.messages, _id(who))

    def inbox(self, who: Who) -> list[Posted]:
        """What the bot wrote to this person."""
        return [posted for posted in self.chat(who) if posted.outgoing]

    def last(self, who: Who) -> Posted:
        """The bot's newest message to this person; LookupError when there is none."""
        inbox = self.inbox(who)
        if not inbox:
            raise LookupError(f"the bot has not written to {_id(who)}")
        return inbox[-1]

    def toasts(self, who: Who) -> list[str]:
        """Texts of the answers to this person's presses."""
        return [call.text or "" for call in self.calls("answerCallbackQuery", who)]

    def menu(self, who: Who) -> list[Json]:
        """The bot commands this person sees."""
        return self._do(commands_for, self.telegram.account, _id(who))

    def calls(
        self, method: str | None = None, who: Who | None = None, *, since: int = 0
    ) -> list[Call]:
        """The log of accepted calls; `since` is the `seq` of the last one already seen."""
        chat_id = None if who is None else _id(who)
        return self._do(self.telegram.around.calls.matching, method, chat_id, since)

    def pending(self) -> list[Json]:
        """Updates that the bot has not confirmed."""
        return self._do(self.telegram.account.updates.pending)

    def until(self, holds: Callable[[], bool], *, within: float = 10.0) -> None:
        """Wait until it holds, looking again at every change; AssertionError after `within` s."""
        deadline = monotonic() + within
        while not holds():
            left = deadline - monotonic()
            if left <= 0:
                raise AssertionError(f"did not come true within {within:g} s")
            with self._heard:
                self._heard.wait(min(left, 0.05))

    # trouble

    def limits(self, *, on: bool) -> None:
        self.telegram.around.limits.on = on

    def fault(
        self,
        kind: str,
        *,
        methods: Sequence[str] = (),
        who: Who | None = None,
        count: int | None = None,
        lasting: float | None = None,
        seconds: float = 1.0,
    ) -> Fault:
        """Switch a fault on (kinds: faults.py); `lasting` seconds, `count` times, or for ever."""
        return self._do(
            self.telegram.around.faults.add,
            kind,
            methods=tuple(methods),
            chat_id=None if who is None else _id(who),
            count=count,
            lasting=lasting,
            seconds=seconds,
        )

    def clear_faults(self) -> None:
        self._do(self.telegram.around.faults.clear)

    def revoke_token(self) -> None:
        self.telegram.revoked.add(self.token)


def _id(who: Who) -> int:
    return who if isinstance(who, int) else who.telegram_id


def _needed(message: int | Posted) -> int:
    return message if isinstance(message, int) else message.id


def _number(message: int | Posted | None) -> int | None:
    return None if message is None else _needed(message)
