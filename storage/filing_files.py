"""The files sent with a filing: noted with it, fetched after the commit, kept by checksum."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from storage.schema.filings import filing_files


@dataclass(frozen=True, slots=True, kw_only=True)
class FilingFile:
    """One file; ``sha256`` is where its bytes lie on disk, None as long as they are not here."""

    id: int
    filing_id: int
    key: str
    kind: str
    name: str
    file_id: str
    file_unique_id: str
    sha256: str | None
    size: int | None
    lost_at: datetime | None


_COLUMNS = [filing_files.c[name] for name in FilingFile.__dataclass_fields__]


def add(
    conn: Connection, filing_id: int, key: str, part: Mapping[str, Any], now: datetime
) -> FilingFile:
    """Note a file that came with a filing."""
    row = {
        "filing_id": filing_id,
        "key": key,
        "kind": part["kind"],
        "name": part.get("name", "")[:120],
        "file_id": part["file_id"],
        "file_unique_id": part["file_unique_id"],
        "sent_at": now,
    }
    made = conn.execute(insert(filing_files).returning(*_COLUMNS), row).one()
    return FilingFile(**made._mapping)


def of(conn: Connection, filing_id: int) -> list[FilingFile]:
    """All that ever came with a filing, in order."""
    query = select(*_COLUMNS).where(filing_files.c.filing_id == filing_id)
    return [FilingFile(**row._mapping) for row in conn.execute(query.order_by(filing_files.c.id))]


def get(conn: Connection, file_id: int) -> FilingFile:
    row = conn.execute(select(*_COLUMNS).where(filing_files.c.id == file_id)).one()
    return FilingFile(**row._mapping)


def mark_kept(conn: Connection, file_id: int, sha256: str, size: int, now: datetime) -> None:
    """Its bytes are on disk."""
    conn.execute(
        update(filing_files)
        .where(filing_files.c.id == file_id)
        .values(sha256=sha256, size=size, kept_at=now, lost_at=None)
    )


def mark_lost(conn: Connection, file_id: int, now: datetime) -> None:
    """Telegram did not give it to us."""
    conn.execute(update(filing_files).where(filing_files.c.id == file_id).values(lost_at=now))
