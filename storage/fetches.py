"""Files to be fetched from Telegram: wanted inside a transaction, fetched outside of any."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from storage.schema.engine import fetches

MAX_ATTEMPTS = 8  # then the row is kept with its error


@dataclass(frozen=True, slots=True)
class Fetch:
    """A file that ``person_id`` sent for a record of ``noun``."""

    id: int
    noun: str
    record_id: int
    person_id: int
    file_id: str
    name: str
    attempts: int


def want(
    conn: Connection,
    *,
    noun: str,
    record_id: int,
    person_id: int,
    file_id: str,
    name: str,
    now: datetime,
) -> None:
    row = {
        "noun": noun,
        "record_id": record_id,
        "person_id": person_id,
        "file_id": file_id,
        "name": name,
        "due_at": now,
    }
    conn.execute(insert(fetches), row)


def due(conn: Connection, now: datetime, limit: int) -> list[Fetch]:
    """The earliest ``limit`` files that may be fetched now."""
    columns = [fetches.c[name] for name in Fetch.__dataclass_fields__]
    query = (
        select(*columns)
        .where(
            fetches.c.done_at.is_(None),
            fetches.c.due_at <= now,
            fetches.c.attempts < MAX_ATTEMPTS,
        )
        .order_by(fetches.c.due_at, fetches.c.id)
        .limit(limit)
    )
    return [Fetch(**row._mapping) for row in conn.execute(query)]


def mark_done(conn: Connection, fetch_id: int, now: datetime, error: str | None = None) -> None:
    """Arrived, or given up with its ``error``."""
    conn.execute(update(fetches).where(fetches.c.id == fetch_id).values(done_at=now, error=error))


def put_off(conn: Connection, fetch_id: int, due_at: datetime, error: str) -> None:
    """Try again at ``due_at``."""
    conn.execute(
        update(fetches)
        .where(fetches.c.id == fetch_id)
        .values(due_at=due_at, error=error, attempts=fetches.c.attempts + 1)
    )
