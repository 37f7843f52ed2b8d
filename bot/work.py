"""The unit of work: one stored update, one synchronous transaction, its messages included.

Everything here runs in the writer's thread, inside the transaction that ``storage.db`` opened.
"""

import json
import logging
import traceback
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Any

from sqlalchemy import Connection
from telegram import Bot, CallbackQuery, Chat, Update

from actions.tx import Tx
from bot.almanac import Almanac
from bot.clock import Clock
from bot.posts import PostOffice
from domain.errors import Refused
from domain.messages import Lane, Post
from domain.office import Office
from handlers import dispatch
from handlers.context import Ctx
from storage import inbox
from storage.db import is_away, savepoint
from storage.inbox import Received
from storage.people import Reader

TRIES = 3
LOGGER = logging.getLogger("xuanbao.work")


@dataclass(frozen=True, slots=True)
class Toast:
    """The answer to a press: best effort, after the commit, first of all."""

    query_id: str
    text: str
    is_alert: bool

    def parameters(self) -> dict[str, Any]:
        """As answerCallbackQuery takes them; without text it only stops the spinner."""
        shown = {"text": self.text, "show_alert": self.is_alert} if self.text else {}
        return {"callback_query_id": self.query_id, **shown}


@dataclass(frozen=True, slots=True)
class Done:
    """What is left to do after the commit."""

    posts: int = 0
    toast: Toast | None = None
    route: str = ""
    outcome: str = "done"
    took: float = 0  # seconds in the writer's thread


@dataclass(frozen=True, slots=True)
class Work:
    """Works through updates; the same object serves tests and the running bot."""

    almanac: Almanac
    post_office: PostOffice
    bot: Bot
    clock: Clock

    def update(self, conn: Connection, received: Received) -> Done:
        """Work one update through; it is done, refused or quarantined when this returns."""
        started = perf_counter()
        done = self._try(conn, received)
        return replace(done, took=perf_counter() - started)

    def _try(self, conn: Connection, received: Received) -> Done:
        for attempt in range(1, TRIES + 1):
            try:
                return self._handle(conn, received)
            except Exception as error:
                if is_away(conn.dialect, error):
                    raise  # not its fault: it waits until the database is back
                LOGGER.exception("update failed", extra={"seq": received.seq, "try": attempt})
                final = attempt == TRIES
                inbox.note_failure(conn, received.seq, traceback.format_exc(), final=final)
        return self._quarantined(conn, received)

    def _handle(self, conn: Connection, received: Received) -> Done:
        """Done, or refused with nothing of it done; what says so may fail like all else."""
        try:
            with savepoint(conn):
                return self._attempt(conn, received)
        except Refused as refused:
            with savepoint(conn):
                return self._refuse(conn, received, refused)

    def _attempt(self, conn: Connection, received: Received) -> Done:
        now = self.clock.now()
        update = Update.de_json(json.loads(received.payload), self.bot)
        tx = Tx(conn, now, self.almanac.office(conn))
        ctx = dispatch.run(tx, update)
        posts = self.post_office.write_all(conn, tx.posts, now, _speaker(ctx))
        inbox.mark_done(conn, received.seq, now)
        return Done(posts, self._toast(ctx), ctx.route if ctx else "")

    def _toast(self, ctx: Ctx | None) -> Toast | None:
        if ctx is None or ctx.update.callback_query is None:
            return None
        text = ""
        if ctx.toast is not None:
            words = self.post_office.words[ctx.language]
            text = words.toast(ctx.toast, now=ctx.tx.now)
        return Toast(ctx.update.callback_query.id, text, ctx.toast_is_alert)

    def _refuse(self, conn: Connection, received: Received, refused: Refused) -> Done:
        """Say the one sentence; nothing else of this update happened."""
        now = self.clock.now()
        update = Update.de_json(json.loads(received.payload), self.bot)
        tx = Tx(conn, now, self.almanac.office(conn))
        ctx = dispatch.identify(tx, update)
        inbox.mark_done(conn, received.seq, now)
        if ctx is None:
            return Done(outcome=refused.key)
        if update.callback_query is not None:
            ctx.tell(refused.key, alert=True, **refused.values)
        else:
            ctx.say(refused.key, **refused.values)
        posts = self.post_office.write_all(conn, tx.posts, now, _speaker(ctx))
        return Done(posts, self._toast(ctx), outcome=refused.key)

    def _quarantined(self, conn: Connection, received: Received) -> Done:
        """Three tries failed, the row is kept with its error; the telling must not fail too."""
        try:
            with savepoint(conn):
                return self._apologise(conn, received)
        except Exception as error:
            if is_away(conn.dialect, error):
                raise
            LOGGER.exception("apology failed", extra={"seq": received.seq})
            return Done(outcome="quarantined")

    def _apologise(self, conn: Connection, received: Received) -> Done:
        """The person gets the number of the row, the ops chat an alert."""
        now = self.clock.now()
        update = parse_or_none(received, self.bot)
        chat = update.effective_chat if update else None
        posts = [_alert(self.almanac.packed, received.seq, now.strftime("%Y%m%d%H"))]
        if chat is not None and chat.type == Chat.PRIVATE:
            posts.append(Post(key="apology", chat_id=chat.id, values={"number": received.seq}))
        known = [post for post in posts if post is not None]
        query = update.callback_query if update else None
        written = self.post_office.write_all(conn, known, now)
        return Done(written, _silent_toast(query), outcome="quarantined")


def parse_or_none(received: Received, bot: Bot) -> Update | None:
    """The update, or None when it is the poison itself."""
    try:
        return Update.de_json(json.loads(received.payload), bot)
    except Exception:  # noqa: BLE001  (anything at all may be wrong with poison)
        return None


def _silent_toast(query: CallbackQuery | None) -> Toast | None:
    return Toast(query.id, "", is_alert=False) if query else None


def _alert(office: Office, seq: int, hour: str) -> Post | None:
    """To the ops chat, at most once an hour."""
    if office.ops_chat_id is None:
        return None
    return Post(
        key="ops-update-failed",
        chat_id=office.ops_chat_id,
        values={"number": seq},
        occasion=f"alert:update:{hour}",
        lane=Lane.REMINDER,
    )


def _speaker(ctx: Ctx | None) -> Reader | None:
    if ctx is None:
        return None
    return Reader(ctx.person.id if ctx.person else 0, ctx.chat_id, ctx.language)
