"""The journal's rows: written with the fact, sealed afterwards in the order of sealing."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, text, update

from domain.seal import Entry, Root, require_sealable
from storage.schema.engine import journal

LOCK = 0x7365616C  # any number of our own for pg_advisory_xact_lock ("seal")

_INSERT = insert(journal)
_SEAL = (
    update(journal)
    .where(journal.c.id == bindparam("row_id"))
    .values(seal_no=bindparam("number"), seal=bindparam("hash"))
)


def append(
    conn: Connection,
    *,
    at: datetime,
    actor_id: int | None,
    on_behalf_of_id: int | None,
    act: str,
    noun: str,
    record_id: int | None,
    detail: Mapping[str, Any],
) -> None:
    """Write one row.  Raises TypeError for a detail that would not hash alike everywhere."""
    require_sealable(detail)
    conn.execute(
        _INSERT,
        {
            "at": at,
            "actor_id": actor_id,
            "on_behalf_of_id": on_behalf_of_id,
            "act": act,
            "noun": noun,
            "record_id": record_id,
            "detail": dict(detail),
        },
    )


def one_sealer(conn: Connection) -> None:
    """Only one transaction seals at a time, or the chain would fork (SQLite has one writer)."""
    if conn.dialect.name == "postgresql":
        conn.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})


def unsealed(conn: Connection, limit: int | None = None) -> list[Entry]:
    """What is not sealed yet, oldest first, with 0 and "" where the seal will be."""
    query = select(journal).where(journal.c.seal_no.is_(None)).order_by(journal.c.id).limit(limit)
    rows = conn.execute(query)
    return [Entry(**{**row._mapping, "seal_no": 0, "seal": ""}) for row in rows]


def last_seal(conn: Connection) -> Root | None:
    """Number and hash of the newest sealed row."""
    query = (
        select(journal.c.seal_no, journal.c.seal)
        .where(journal.c.seal_no.is_not(None))
        .order_by(journal.c.seal_no.desc())
        .limit(1)
    )
    row = conn.execute(query).one_or_none()
    return Root(*row) if row else None


def write_seals(conn: Connection, entries: Sequence[Entry]) -> None:
    conn.execute(_SEAL, [{"row_id": e.id, "number": e.seal_no, "hash": e.seal} for e in entries])


def sealed(conn: Connection) -> Iterator[Entry]:
    """Every sealed row in the order of sealing, a thousand at a time."""
    query = select(journal).where(journal.c.seal_no.is_not(None)).order_by(journal.c.seal_no)
    for row in conn.execution_options(yield_per=1000).execute(query):
        yield Entry(**row._mapping)


def unsealed_count(conn: Connection) -> int:
    query = select(func.count()).where(journal.c.seal_no.is_(None))
    return int(conn.execute(query).scalar_one())
