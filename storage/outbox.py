"""Messages as rows: written with the facts they tell of, sent from here and nowhere else."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from sqlalchemy import Connection, func, insert, or_, select, update

from storage.db import insert_new
from storage.schema.engine import bodies, broadcasts, outbox

CLAIM_WINDOW = 64


class OutboxState(IntEnum):
    WAITING = 0
    IN_FLIGHT = 1
    SENT = 2
    DEAD = 3
    UNCERTAIN = 4  # the reply was lost while alive; bulk waits for a person's word
    PAUSED = 5
    CANCELLED = 6


@dataclass(frozen=True, slots=True)
class NewMessage:
    """A rendered message about to be written: ``payload`` is the Bot API's own parameters."""

    lane: int
    chat_id: int
    person_id: int | None
    occasion: str | None
    method: str
    payload: Mapping[str, Any]
    edits_id: int | None = None
    about: str | None = None
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Claimed:
    """A row marked in flight, with all the sender needs."""

    id: int
    lane: int
    chat_id: int
    person_id: int | None
    method: str
    payload: Mapping[str, Any]
    message_id: int | None
    attempts: int
    broadcast_id: int | None


def write(conn: Connection, message: NewMessage, now: datetime) -> int | None:
    """Write one message.  None: the same occasion was already written for this reader."""
    row = {
        "lane": message.lane,
        "chat_id": message.chat_id,
        "person_id": message.person_id,
        "occasion": message.occasion,
        "method": message.method,
        "payload": dict(message.payload),
        "edits_id": message.edits_id,
        "about": message.about,
        "message_id": message.message_id,
        "created_at": now,
        "due_at": now,
    }
    if message.occasion is None:
        return int(conn.execute(insert(outbox).returning(outbox.c.id), row).scalar_one())
    statement = insert_new(conn, outbox, "occasion", "chat_id").returning(outbox.c.id)
    return conn.execute(statement, row).scalar_one_or_none()


def find_card(conn: Connection, occasion: str, chat_id: int) -> Any | None:
    """The message written for an occasion to one reader, to be edited."""
    query = (
        select(
            outbox.c.id,
            outbox.c.state,
            func.coalesce(bodies.c.method, outbox.c.method).label("method"),
            outbox.c.message_id,
        )
        .outerjoin(bodies, bodies.c.id == outbox.c.body_id)
        .where(outbox.c.occasion == occasion, outbox.c.chat_id == chat_id)
    )
    return conn.execute(query).one_or_none()


def about_message(conn: Connection, chat_id: int, message_id: int) -> str | None:
    """The record (``noun:id:version``) one message of a chat speaks of, as last told."""
    query = (
        select(outbox.c.about)
        .where(
            outbox.c.chat_id == chat_id,
            outbox.c.message_id == message_id,
            outbox.c.about.is_not(None),
        )
        .order_by(outbox.c.id.desc())
        .limit(1)
    )
    return conn.execute(query).scalar_one_or_none()


def method_of_message(conn: Connection, chat_id: int, message_id: int) -> str | None:
    """How a message of ours was first sent (sendPhoto messages have captions to edit)."""
    query = (
        select(func.coalesce(bodies.c.method, outbox.c.method))
        .outerjoin(bodies, bodies.c.id == outbox.c.body_id)
        .where(outbox.c.chat_id == chat_id, outbox.c.message_id == message_id)
        .order_by(outbox.c.id)
        .limit(1)
    )
    return conn.execute(query).scalar_one_or_none()


def rewrite(conn: Connection, row_id: int, payload: Mapping[str, Any]) -> None:
    """An edit of an unsent message replaces it."""
    conn.execute(
        update(outbox).where(outbox.c.id == row_id).values(payload=dict(payload), body_id=None)
    )


def drop_unsent_edits(conn: Connection, edits_id: int) -> None:
    """Only the latest edit of a message is worth sending."""
    conn.execute(
        update(outbox)
        .where(outbox.c.edits_id == edits_id, outbox.c.state == OutboxState.WAITING)
        .values(state=OutboxState.CANCELLED)
    )


def claim(
    conn: Connection, now: datetime, *, room: int, busy: Collection[int], bulk: bool = True
) -> list[Claimed]:
    """Mark up to ``room`` due rows in flight: lowest lane first, one a chat, no ``busy`` chat."""
    original = outbox.alias("original")
    query = (
        select(
            outbox.c.id,
            outbox.c.lane,
            outbox.c.chat_id,
            outbox.c.person_id,
            func.coalesce(bodies.c.method, outbox.c.method).label("method"),
            func.coalesce(bodies.c.payload, outbox.c.payload).label("payload"),
            func.coalesce(outbox.c.message_id, original.c.message_id).label("message_id"),
            outbox.c.attempts,
            outbox.c.broadcast_id,
        )
        .outerjoin(bodies, bodies.c.id == outbox.c.body_id)
        .outerjoin(original, original.c.id == outbox.c.edits_id)
        .where(
            outbox.c.state == OutboxState.WAITING,
            outbox.c.due_at <= now,
            or_(outbox.c.edits_id.is_(None), original.c.message_id.is_not(None)),
        )
        .order_by(outbox.c.lane, outbox.c.id)
        .limit(CLAIM_WINDOW)
    )
    if busy:
        query = query.where(outbox.c.chat_id.not_in(busy))
    if not bulk:
        query = query.where(outbox.c.lane < 9)  # noqa: PLR2004  (Lane.BULK)
    chosen = _one_a_chat(conn.execute(query).all(), room)
    _mark_in_flight(conn, [row.id for row in chosen])
    return chosen


def _one_a_chat(rows: Sequence[Any], room: int) -> list[Claimed]:
    chosen: dict[int, Claimed] = {}
    for row in rows:
        if len(chosen) >= room:
            break
        if row.chat_id not in chosen:
            chosen[row.chat_id] = Claimed(**row._mapping)
    return list(chosen.values())


def _mark_in_flight(conn: Connection, ids: list[int]) -> None:
    if ids:
        conn.execute(
            update(outbox)
            .where(outbox.c.id.in_(ids))
            .values(state=OutboxState.IN_FLIGHT, attempts=outbox.c.attempts + 1)
        )


def mark_sent(conn: Connection, row_id: int, message_id: int | None, now: datetime) -> None:
    values: dict[str, Any] = {"state": OutboxState.SENT, "sent_at": now, "error": None}
    if message_id is not None:
        values["message_id"] = message_id
    conn.execute(update(outbox).where(outbox.c.id == row_id).values(values))


def mark_failed(conn: Connection, row_id: int, state: OutboxState, error: str) -> None:
    conn.execute(update(outbox).where(outbox.c.id == row_id).values(state=state, error=error))


def put_back(
    conn: Connection,
    row_id: int,
    due_at: datetime,
    error: str,
    payload: Mapping[str, Any] | None = None,
) -> None:
    """Try again at ``due_at``; with ``payload``, in another form (plain text)."""
    values: dict[str, Any] = {"state": OutboxState.WAITING, "due_at": due_at, "error": error}
    if payload is not None:
        values |= {"payload": dict(payload), "body_id": None}
    conn.execute(update(outbox).where(outbox.c.id == row_id).values(values))
    hold_back(conn)


def put_back_in_flight(conn: Connection) -> int:
    """After a crash: what was in flight may or may not have arrived, so it is sent again."""
    again = conn.execute(
        update(outbox)
        .where(outbox.c.state == OutboxState.IN_FLIGHT)
        .values(state=OutboxState.WAITING)
    )
    hold_back(conn)
    return again.rowcount


def hold_back(conn: Connection) -> None:
    """What was put back while its broadcast was paused or cancelled does not go out."""
    for stopped, state in (("paused", OutboxState.PAUSED), ("cancelled", OutboxState.CANCELLED)):
        of_stopped = select(broadcasts.c.id).where(broadcasts.c.state == stopped)
        conn.execute(
            update(outbox)
            .where(outbox.c.state == OutboxState.WAITING, outbox.c.broadcast_id.in_(of_stopped))
            .values(state=state)
        )


def kill_chat(conn: Connection, chat_id: int, error: str) -> None:
    """Nothing more can be sent there: its waiting rows are dead."""
    conn.execute(
        update(outbox)
        .where(outbox.c.chat_id == chat_id, outbox.c.state == OutboxState.WAITING)
        .values(state=OutboxState.DEAD, error=error)
    )


def delay_chat(conn: Connection, chat_id: int, due_at: datetime) -> None:
    """Telegram asked us to wait: no row of this chat before ``due_at``."""
    conn.execute(
        update(outbox)
        .where(
            outbox.c.chat_id == chat_id,
            outbox.c.state == OutboxState.WAITING,
            outbox.c.due_at < due_at,
        )
        .values(due_at=due_at)
    )


def move_chat(conn: Connection, old_id: int, new_id: int) -> None:
    """A group became a supergroup."""
    conn.execute(update(outbox).where(outbox.c.chat_id == old_id).values(chat_id=new_id))


def counts(conn: Connection) -> dict[OutboxState, int]:
    query = select(outbox.c.state, func.count()).group_by(outbox.c.state)
    return {OutboxState(state): count for state, count in conn.execute(query)}
