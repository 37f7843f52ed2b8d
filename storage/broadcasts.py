"""One thing sent to many people: one row here, its messages in the outbox."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    Select,
    SmallInteger,
    String,
    case,
    func,
    insert,
    literal,
    select,
    update,
)

from domain.messages import Broadcast, Lane
from storage.columns import UtcDateTime
from storage.db import insert_new
from storage.outbox import OutboxState
from storage.schema.engine import bodies, broadcasts, outbox
from storage.schema.people import chats, people

OPEN_STATES = (OutboxState.WAITING, OutboxState.IN_FLIGHT, OutboxState.PAUSED)
AT_ONCE = 10_000  # readers a statement: both databases limit the parameters of one


@dataclass(frozen=True, slots=True)
class Body:
    """What many people get word for word: a Bot API method and its parameters."""

    method: str
    payload: Mapping[str, Any]


def create(conn: Connection, noun: str, record_id: int, now: datetime) -> int:
    row = {"noun": noun, "record_id": record_id, "state": "sending", "created_at": now}
    return int(conn.execute(insert(broadcasts).returning(broadcasts.c.id), row).scalar_one())


def spread(
    conn: Connection,
    broadcast: Broadcast,
    worded: Mapping[str, Body],
    default_language: str,
    now: datetime,
    due_at: datetime,
) -> int:
    """Write one message to each reader whose chat is open, in the reader's language.

    None goes before ``due_at``.  Returns how many were written; who has the occasion already is
    passed over.
    """
    ids = {language: _keep(conn, body) for language, body in worded.items()}
    method = worded[default_language].method
    body_id = case(ids, value=people.c.language, else_=ids[default_language])
    return sum(
        _spread(
            conn, broadcast, broadcast.to[start : start + AT_ONCE], method, body_id, now, due_at
        )
        for start in range(0, len(broadcast.to), AT_ONCE)
    )


def _keep(conn: Connection, body: Body) -> int:
    row = {"method": body.method, "payload": dict(body.payload)}
    return int(conn.execute(insert(bodies).returning(bodies.c.id), row).scalar_one())


def _spread(
    conn: Connection,
    broadcast: Broadcast,
    to: Sequence[int],
    method: str,
    body_id: Any,
    now: datetime,
    due_at: datetime,
) -> int:
    columns = {
        "lane": literal(int(Lane.BULK), SmallInteger),
        "chat_id": chats.c.chat_id,
        "person_id": people.c.id,
        "occasion": literal(broadcast.occasion, String),
        "method": literal(method, String),
        "body_id": body_id,
        "about": literal(broadcast.about, String),
        "broadcast_id": literal(broadcast.id, BigInteger),
        "created_at": literal(now, UtcDateTime()),
        "due_at": literal(due_at, UtcDateTime()),
    }
    readers = (
        select(*[value.label(name) for name, value in columns.items()])
        .join(chats, chats.c.person_id == people.c.id)
        .where(people.c.id.in_(to), people.c.closed_at.is_(None), chats.c.is_open)
        .order_by(people.c.id)
    )
    statement = insert_new(conn, outbox, "occasion", "chat_id")
    return conn.execute(statement.from_select(list(columns), readers)).rowcount


def finish_if_all_sent(conn: Connection, broadcast_id: int, now: datetime) -> bool:
    """Close the broadcast when none of its rows is open.  True: this call closed it."""
    closed = conn.execute(
        update(broadcasts)
        .where(
            broadcasts.c.id == broadcast_id,
            broadcasts.c.state == "sending",
            ~_rows(broadcast_id, *OPEN_STATES).exists(),
        )
        .values(state="done", finished_at=now)
    )
    return closed.rowcount == 1


def _rows(broadcast_id: int, *states: OutboxState) -> Select[Any]:
    return select(outbox.c.id).where(
        outbox.c.broadcast_id == broadcast_id, outbox.c.state.in_(states)
    )


def subject(conn: Connection, broadcast_id: int) -> tuple[str, int]:
    """The noun and the record it speaks of."""
    query = select(broadcasts.c.noun, broadcasts.c.record_id).where(broadcasts.c.id == broadcast_id)
    noun, record_id = conn.execute(query).one()
    return noun, record_id


def pause(conn: Connection, broadcast_id: int) -> None:
    """What has not gone yet waits; what is in flight arrives."""
    _set(conn, broadcast_id, "paused", None)
    _move(conn, broadcast_id, OutboxState.PAUSED, OutboxState.WAITING)


def resume(conn: Connection, broadcast_id: int, now: datetime, due_at: datetime) -> None:
    """What was held back goes on, none of it before ``due_at``."""
    _set(conn, broadcast_id, "sending", None)
    _move(conn, broadcast_id, OutboxState.WAITING, OutboxState.PAUSED, due_at=due_at)
    finish_if_all_sent(conn, broadcast_id, now)


def cancel(conn: Connection, broadcast_id: int, now: datetime) -> None:
    """What has not gone yet never goes."""
    _set(conn, broadcast_id, "cancelled", now)
    _move(conn, broadcast_id, OutboxState.CANCELLED, OutboxState.WAITING, OutboxState.PAUSED)


def resend_uncertain(conn: Connection, broadcast_id: int, due_at: datetime) -> int:
    """Send again what may not have arrived; returns how many.  Whoever has it gets it twice."""
    uncertain = OutboxState.UNCERTAIN
    again = _move(conn, broadcast_id, OutboxState.WAITING, uncertain, due_at=due_at)
    _set(conn, broadcast_id, "sending", None)
    return again


def _set(conn: Connection, broadcast_id: int, state: str, finished_at: datetime | None) -> None:
    conn.execute(
        update(broadcasts)
        .where(broadcasts.c.id == broadcast_id)
        .values(state=state, finished_at=finished_at)
    )


def _move(
    conn: Connection,
    broadcast_id: int,
    to: OutboxState,
    *states: OutboxState,
    due_at: datetime | None = None,
) -> int:
    later = {} if due_at is None else {"due_at": due_at}
    moved = conn.execute(
        update(outbox)
        .where(outbox.c.broadcast_id == broadcast_id, outbox.c.state.in_(states))
        .values(state=to, **later)
    )
    return moved.rowcount


def has_arrived(conn: Connection, occasion: str, chat_id: int, message_id: int | None) -> None:
    """The reader answered it, so a message whose fate was unknown did arrive."""
    conn.execute(
        update(outbox)
        .where(
            outbox.c.occasion == occasion,
            outbox.c.chat_id == chat_id,
            outbox.c.state == OutboxState.UNCERTAIN,
        )
        .values(state=OutboxState.SENT, message_id=message_id)
    )


def next_due_at(conn: Connection, broadcast_id: int) -> datetime | None:
    """When the earliest of its messages that still wait may go.  None: none waits."""
    query = select(func.min(outbox.c.due_at)).where(
        outbox.c.broadcast_id == broadcast_id, outbox.c.state == OutboxState.WAITING
    )
    found: datetime | None = conn.execute(query).scalar_one()
    return found


def progress(conn: Connection, broadcast_id: int) -> dict[OutboxState, int]:
    """How many of its messages stand where."""
    query = (
        select(outbox.c.state, func.count())
        .where(outbox.c.broadcast_id == broadcast_id)
        .group_by(outbox.c.state)
    )
    return {OutboxState(state): count for state, count in conn.execute(query)}


def failures(conn: Connection, broadcast_id: int) -> list[tuple[str, str]]:
    """Who could not be reached, and what Telegram said."""
    query = (
        select(people.c.name, func.coalesce(outbox.c.error, "").label("error"))
        .join(people, people.c.id == outbox.c.person_id)
        .where(outbox.c.broadcast_id == broadcast_id, outbox.c.state == OutboxState.DEAD)
        .order_by(outbox.c.id)
    )
    return [(row.name, row.error) for row in conn.execute(query)]
