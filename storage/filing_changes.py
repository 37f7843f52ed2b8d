"""Which answers a version of a filing changed."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from domain.filing import Act
from domain.filing_change import Change, moments
from storage.filings import Filing
from storage.schema.filings import filing_acts, filing_changes

DECIDED = (Act.SUBMIT, Act.RESUBMIT, Act.REOPEN, Act.APPROVE, Act.CONDITION, Act.ACCEPT)


def add(conn: Connection, filing_id: int, version: int, found: Collection[Change]) -> None:
    """The changes that made this version."""
    rows = [
        {
            "filing_id": filing_id,
            "version": version,
            "field": one.field,
            "was": one.was,
            "becomes": one.becomes,
        }
        for one in found
    ]
    conn.execute(insert(filing_changes), rows)


def of(conn: Connection, filing_id: int, version: int) -> list[Change]:
    """What this version changed; nothing for one that was handed in or corrected."""
    query = select(filing_changes.c.field, filing_changes.c.was, filing_changes.c.becomes).where(
        filing_changes.c.filing_id == filing_id, filing_changes.c.version == version
    )
    return [Change(*row) for row in conn.execute(query)]


def decided_start(conn: Connection, filing: Filing) -> datetime:
    """When it was to begin when it was last decided or filed, however often it moved since."""
    decided = (
        select(func.max(filing_acts.c.version))
        .where(filing_acts.c.filing_id == filing.id, filing_acts.c.act.in_(DECIDED))
        .scalar_subquery()
    )
    query = (
        select(filing_changes.c.was)
        .where(
            filing_changes.c.filing_id == filing.id,
            filing_changes.c.field == "when",
            filing_changes.c.version > decided,
        )
        .order_by(filing_changes.c.version)
        .limit(1)
    )
    was = conn.execute(query).scalar_one_or_none()
    return moments(was)[0] if was else filing.starts_at
