"""Updates as Telegram sent them: kept before Telegram may forget them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from sqlalchemy import Connection, bindparam, delete, func, select, update

from storage.db import insert_new
from storage.schema.engine import inbox

FORGOTTEN = "{}"


class InboxState(IntEnum):
    WAITING = 0
    DONE = 1
    QUARANTINED = 2


@dataclass(frozen=True, slots=True)
class Received:
    """One update as it arrived: our own order ``seq`` and Telegram's JSON text."""

    seq: int
    payload: str


def store(conn: Connection, batch: Sequence[tuple[int, str]], now: datetime) -> list[Received]:
    """Keep ``(update_id, json)`` pairs; those already kept are passed over.  Gives the new ones."""
    statement = insert_new(conn, inbox, "update_id").returning(inbox.c.id)
    kept = []
    for update_id, payload in batch:
        row = {"update_id": update_id, "payload": payload, "received_at": now}
        seq = conn.execute(statement, row).scalar_one_or_none()
        if seq is not None:
            kept.append(Received(seq, payload))
    return kept


def waiting(conn: Connection) -> list[Received]:
    """What was stored but not worked through when the process ended, oldest first."""
    query = (
        select(inbox.c.id, inbox.c.payload)
        .where(inbox.c.state == InboxState.WAITING)
        .order_by(inbox.c.id)
    )
    return [Received(row.id, row.payload) for row in conn.execute(query)]


_MARK_DONE = (
    update(inbox)
    .where(inbox.c.id == bindparam("seq"))
    .values(state=int(InboxState.DONE), done_at=bindparam("now"))
)


def mark_done(conn: Connection, seq: int, now: datetime) -> None:
    conn.execute(_MARK_DONE, {"seq": seq, "now": now})


def note_failure(conn: Connection, seq: int, error: str, *, final: bool) -> None:
    """Count one more failed try; a final one quarantines the row with its error."""
    state = InboxState.QUARANTINED if final else InboxState.WAITING
    conn.execute(
        update(inbox)
        .where(inbox.c.id == seq)
        .values(attempts=inbox.c.attempts + 1, error=error, state=state)
    )


def kept(conn: Connection, seq: int) -> str | None:
    """Telegram's JSON text of an update; None when it was forgotten or purged."""
    query = select(inbox.c.payload).where(inbox.c.id == seq, inbox.c.payload != FORGOTTEN)
    return conn.execute(query).scalar_one_or_none()


def forget(conn: Connection, seq: int) -> None:
    """Keep that there was an update, not what was in it."""
    conn.execute(update(inbox).where(inbox.c.id == seq).values(payload=FORGOTTEN))


def counts(conn: Connection) -> dict[InboxState, int]:
    query = select(inbox.c.state, func.count()).group_by(inbox.c.state)
    return {InboxState(state): count for state, count in conn.execute(query)}


def purge_done(conn: Connection, before: datetime) -> int:
    """Forget updates done before an instant (Telegram itself keeps 24 hours)."""
    gone = conn.execute(
        delete(inbox).where(inbox.c.state == InboxState.DONE, inbox.c.done_at < before)
    )
    return gone.rowcount
