"""Messages as rows: written with the facts they tell of, sent from here and nowhere else."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    Select,
    bindparam,
    func,
    insert,
    literal,
    or_,
    select,
    text,
    update,
)

from storage.db import insert_new
from storage.schema.engine import bodies, broadcasts, outbox

CLAIM_WINDOW = 64
HOLDS_BACK = 3  # so many tries (some 2½ minutes) a message holds the later ones of its chat back
BULK_LANE = 9  # domain.messages.Lane.BULK
LANES = 10


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
    due_at: datetime | None = None  # not before; none: at once
    enclosure_id: int | None = None


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
    enclosure_id: int | None = None


_INSERT = insert(outbox).returning(outbox.c.id)


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
        "enclosure_id": message.enclosure_id,
        "about": message.about,
        "message_id": message.message_id,
        "created_at": now,
        "due_at": message.due_at or now,
    }
    if message.occasion is None:
        return int(conn.execute(_INSERT, row).scalar_one())
    statement = insert_new(conn, outbox, "occasion", "chat_id").returning(outbox.c.id)
    return conn.execute(statement, row).scalar_one_or_none()


def find_card(conn: Connection, occasion: str, chat_id: int) -> Any | None:
    """The message written for an occasion to one reader, to be edited."""
    return conn.execute(_cards(occasion).where(outbox.c.chat_id == chat_id)).one_or_none()


def cards_of(conn: Connection, occasion: str) -> dict[int, Any]:
    """The messages written for an occasion, by the chat of their reader."""
    return {row.chat_id: row for row in conn.execute(_cards(occasion))}


def _cards(occasion: str) -> Select[Any]:
    return (
        select(
            outbox.c.id,
            outbox.c.chat_id,
            outbox.c.state,
            func.coalesce(bodies.c.method, outbox.c.method).label("method"),
            outbox.c.message_id,
        )
        .outerjoin(bodies, bodies.c.id == outbox.c.body_id)
        .where(outbox.c.occasion == occasion)
    )


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


def latest_payload(conn: Connection, chat_id: int, method: str) -> Mapping[str, Any] | None:
    """What a method was last called with for a chat, unless it was refused."""
    query = (
        select(outbox.c.payload)
        .where(
            outbox.c.chat_id == chat_id,
            outbox.c.method == method,
            outbox.c.state != OutboxState.DEAD,
        )
        .order_by(outbox.c.id.desc())
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


_EARLIER = outbox.alias("earlier")
_EARLIER_WAITS = (  # what was put off must not let what was said later arrive first
    select(literal(1))
    .where(
        _EARLIER.c.chat_id == outbox.c.chat_id,
        _EARLIER.c.state == text("0"),
        _EARLIER.c.attempts <= HOLDS_BACK,
        _EARLIER.c.lane <= outbox.c.lane,
        _EARLIER.c.id < outbox.c.id,
        _EARLIER.c.due_at > bindparam("now"),
    )
    .exists()
)
_ORIGINAL = outbox.alias("original")
_WAITING = (
    select(outbox.c.id, outbox.c.lane, outbox.c.chat_id)
    .outerjoin(_ORIGINAL, _ORIGINAL.c.id == outbox.c.edits_id)
    .where(
        outbox.c.state == text("0"),  # OutboxState.WAITING, literal so that the partial index fits
        outbox.c.due_at <= bindparam("now"),
        or_(outbox.c.edits_id.is_(None), _ORIGINAL.c.message_id.is_not(None)),
        outbox.c.chat_id.not_in(bindparam("busy", expanding=True)),
        outbox.c.lane < bindparam("below_lane"),
        ~_EARLIER_WAITS,
    )
    .order_by(outbox.c.lane, outbox.c.id)
    .limit(CLAIM_WINDOW)
)


def claim(
    conn: Connection,
    now: datetime,
    *,
    room: int,
    busy: Collection[int],
    bulk_room: int = CLAIM_WINDOW,
) -> list[Claimed]:
    """Mark up to ``room`` due rows in flight: lowest lane first, one a chat, no ``busy`` chat.

    At most ``bulk_room`` of them are bulk.
    """
    below = LANES if bulk_room > 0 else BULK_LANE
    rows = conn.execute(_WAITING, {"now": now, "busy": list(busy), "below_lane": below}).all()
    chosen = [{"row_id": row_id} for row_id in _one_a_chat(rows, room, bulk_room)]
    if not chosen:
        return []
    claimed = [Claimed(**conn.execute(_WHOLE, one).one()._mapping) for one in chosen]
    conn.execute(_MARK_IN_FLIGHT, chosen)
    return claimed


def _one_a_chat(rows: Sequence[Any], room: int, bulk_room: int) -> list[int]:
    """The ids to send; ``rows`` come lane by lane, so bulk is what the last places go to."""
    chosen: dict[int, int] = {}
    bulk = 0
    for row_id, lane, chat_id in rows:
        is_bulk = lane >= BULK_LANE
        if len(chosen) >= room or (is_bulk and bulk >= bulk_room):
            break
        if chat_id not in chosen:
            chosen[chat_id] = row_id
            bulk += is_bulk
    return list(chosen.values())


_WHOLE = (  # asked for what is sent, not for the whole window: payloads are the cost
    select(
        outbox.c.id,
        outbox.c.lane,
        outbox.c.chat_id,
        outbox.c.person_id,
        func.coalesce(bodies.c.method, outbox.c.method).label("method"),
        func.coalesce(bodies.c.payload, outbox.c.payload).label("payload"),
        func.coalesce(outbox.c.message_id, _ORIGINAL.c.message_id).label("message_id"),
        outbox.c.attempts,
        outbox.c.broadcast_id,
        outbox.c.enclosure_id,
    )
    .outerjoin(bodies, bodies.c.id == outbox.c.body_id)
    .outerjoin(_ORIGINAL, _ORIGINAL.c.id == outbox.c.edits_id)
    .where(outbox.c.id == bindparam("row_id"))
)
_MARK_IN_FLIGHT = (
    update(outbox)
    .where(outbox.c.id == bindparam("row_id"))
    .values(state=int(OutboxState.IN_FLIGHT), attempts=outbox.c.attempts + 1)
)


_MARK_SENT = (
    update(outbox)
    .where(outbox.c.id == bindparam("row_id"))
    .values(
        state=int(OutboxState.SENT),
        sent_at=bindparam("now"),
        error=None,
        message_id=func.coalesce(bindparam("sent_as", type_=BigInteger), outbox.c.message_id),
    )
)


def mark_sent(conn: Connection, sent: Sequence[tuple[int, int | None]], now: datetime) -> None:
    """``(row, Telegram's message id)`` of what arrived; None keeps the id an edit was sent to."""
    rows = [{"row_id": row_id, "sent_as": message_id, "now": now} for row_id, message_id in sent]
    if rows:
        conn.execute(_MARK_SENT, rows)


def mark_failed(conn: Connection, row_id: int, state: OutboxState, error: str) -> None:
    conn.execute(update(outbox).where(outbox.c.id == row_id).values(state=state, error=error))
    if state == OutboxState.DEAD:  # what was to rewrite it has nothing to rewrite
        drop_unsent_edits(conn, row_id)


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


def delay_bulk(conn: Connection, due_at: datetime) -> None:
    """Telegram asked several chats to wait: no bulk at all before ``due_at``."""
    conn.execute(
        update(outbox)
        .where(
            outbox.c.lane == BULK_LANE,
            outbox.c.state == OutboxState.WAITING,
            outbox.c.due_at < due_at,
        )
        .values(due_at=due_at)
    )


def move_chat(conn: Connection, old_id: int, new_id: int) -> None:
    """A group became a supergroup.  What the new one was told already is not told again."""
    told = select(outbox.c.occasion).where(
        outbox.c.chat_id == new_id, outbox.c.occasion.is_not(None)
    )
    of_old = outbox.c.chat_id == old_id
    conn.execute(
        update(outbox)
        .where(of_old, outbox.c.state == OutboxState.WAITING, outbox.c.occasion.in_(told))
        .values(state=OutboxState.CANCELLED)
    )
    conn.execute(
        update(outbox)
        .where(of_old, or_(outbox.c.occasion.is_(None), outbox.c.occasion.not_in(told)))
        .values(chat_id=new_id)
    )


def counts(conn: Connection) -> dict[OutboxState, int]:
    query = select(outbox.c.state, func.count()).group_by(outbox.c.state)
    return {OutboxState(state): count for state, count in conn.execute(query)}
