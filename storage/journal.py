"""The journal's rows: written with the fact, sealed afterwards in the order of sealing."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from storage.schema.engine import journal


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
    conn.execute(
        insert(journal),
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


def unsealed(conn: Connection, limit: int) -> list[Row[Any]]:
    query = select(journal).where(journal.c.seal_no.is_(None)).order_by(journal.c.id).limit(limit)
    return list(conn.execute(query))


def last_seal(conn: Connection) -> tuple[int, str] | None:
    """Number and hash of the newest sealed row."""
    query = (
        select(journal.c.seal_no, journal.c.seal)
        .where(journal.c.seal_no.is_not(None))
        .order_by(journal.c.seal_no.desc())
        .limit(1)
    )
    row = conn.execute(query).one_or_none()
    return (row.seal_no, row.seal) if row else None


def write_seal(conn: Connection, row_id: int, seal_no: int, seal: str) -> None:
    conn.execute(update(journal).where(journal.c.id == row_id).values(seal_no=seal_no, seal=seal))


def sealed(conn: Connection) -> Iterator[Row[Any]]:
    """Every sealed row in the order of sealing."""
    query = select(journal).where(journal.c.seal_no.is_not(None)).order_by(journal.c.seal_no)
    yield from conn.execution_options(yield_per=1000).execute(query)


def unsealed_count(conn: Connection) -> int:
    query = select(func.count()).where(journal.c.seal_no.is_(None))
    return int(conn.execute(query).scalar_one())
