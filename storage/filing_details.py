"""The second layer of a filing, by question, and what an earlier one said of the same."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from storage.schema.filings import filing_details, filings


def put(conn: Connection, filing_id: int, details: Mapping[str, Any]) -> None:
    """These and no others."""
    conn.execute(delete(filing_details).where(filing_details.c.filing_id == filing_id))
    rows = [{"filing_id": filing_id, "key": key, "value": value} for key, value in details.items()]
    if rows:
        conn.execute(insert(filing_details), rows)


def of(conn: Connection, filing_id: int) -> dict[str, Any]:
    """All that was said."""
    query = select(filing_details.c.key, filing_details.c.value).where(
        filing_details.c.filing_id == filing_id
    )
    return {row.key: row.value for row in conn.execute(query)}


def last(
    conn: Connection, key: str, unit_id: int, media: tuple[str, str] | None = None
) -> Any | None:
    """What this unit's newest filing said of it; ``media`` is outlet and reporter, if it is theirs.

    None: none ever did.
    """
    query = (
        select(filing_details.c.value)
        .join(filings, filings.c.id == filing_details.c.filing_id)
        .where(filing_details.c.key == key, filings.c.unit_id == unit_id)
        .order_by(filings.c.id.desc())
        .limit(1)
    )
    if media is not None:
        query = query.where(filings.c.outlet == media[0], filings.c.journalist == media[1])
    return conn.execute(query).scalar_one_or_none()
