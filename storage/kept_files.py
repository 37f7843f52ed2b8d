"""Every file whose bytes should lie on disk, whatever it came with."""

from pathlib import Path

from sqlalchemy import Connection, select, union

from storage import files
from storage.schema.filings import filing_files
from storage.schema.reports import submission_parts


def digests(conn: Connection) -> list[str]:
    """The checksums of all that was ever kept, each once."""
    kept = union(
        *(
            select(table.c.sha256).where(table.c.sha256.is_not(None))
            for table in (filing_files, submission_parts)
        )
    )
    return sorted(conn.execute(kept).scalars())


def gone(conn: Connection, folder: Path) -> int:
    """How many of them are not where they should be."""
    return sum(not files.place(folder, digest).exists() for digest in digests(conn))
