"""Pictures and files of our own: what each is made of, and Telegram's id of what was sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from storage.db import upsert
from storage.outbox import OutboxState
from storage.schema.engine import enclosures, outbox

TO_BE_SENT = (OutboxState.WAITING, OutboxState.IN_FLIGHT, OutboxState.PAUSED)


@dataclass(frozen=True, slots=True)
class Enclosed:
    """All it takes to make it again: the same values give the same bytes."""

    id: int
    maker: str
    name: str
    contents: Mapping[str, Any] | None
    file_id: str | None


def keep(
    conn: Connection, digest: str, maker: str, name: str, contents: Mapping[str, Any], now: datetime
) -> int:
    """Its number; the same thing is kept once, however many are sent it."""
    row = {
        "digest": digest,
        "maker": maker,
        "name": name,
        "contents": dict(contents),
        "worded_at": now,
    }
    statement = upsert(conn, enclosures, ("digest",), "contents", "worded_at")
    return int(conn.execute(statement.returning(enclosures.c.id), row).scalar_one())


def get(conn: Connection, enclosure_id: int) -> Enclosed:
    columns = [enclosures.c[name] for name in Enclosed.__slots__]
    row = conn.execute(select(*columns).where(enclosures.c.id == enclosure_id)).one()
    return Enclosed(**row._mapping)


_KEEP_FILE = (
    update(enclosures)
    .where(enclosures.c.id == bindparam("enclosure"))
    .values(file_id=bindparam("file"))
)


def keep_files(conn: Connection, sent: Sequence[tuple[int, str]]) -> None:
    """``(enclosure, Telegram's file id)`` of what was uploaded: next time the id will do."""
    if sent:
        conn.execute(_KEEP_FILE, [{"enclosure": one, "file": file_id} for one, file_id in sent])


def clear(conn: Connection, before: datetime) -> int:
    """Let go of what was worded before and waits to be sent nowhere; gives how many."""
    wanted = select(outbox.c.enclosure_id).where(
        outbox.c.enclosure_id.is_not(None), outbox.c.state.in_(TO_BE_SENT)
    )
    cleared = conn.execute(
        update(enclosures)
        .where(
            enclosures.c.worded_at < before,
            enclosures.c.contents.is_not(None),
            enclosures.c.id.not_in(wanted),
        )
        .values(contents=None)
    )
    return cleared.rowcount
