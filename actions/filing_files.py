"""Attachments of a filing: here, lost, or shown to whoever the filing is shown to."""

from actions.tx import Tx
from domain import filing_details as rules
from storage import filing_details, filing_files
from storage.filing_files import FilingFile
from storage.filings import Filing


def arrived(tx: Tx, file_id: int, sha256: str, size: int) -> None:
    """Its bytes are on disk under their checksum."""
    file = filing_files.get(tx.conn, file_id)
    filing_files.mark_kept(tx.conn, file_id, sha256, size, tx.now)
    tx.note("filing.file", "filing", file.filing_id, sha256=sha256, size=size)


def lost(tx: Tx, file_id: int) -> None:
    """Telegram does not give it to us: who sent it is told to send it again."""
    file = filing_files.get(tx.conn, file_id)
    filing_files.mark_lost(tx.conn, file_id, tx.now)
    tx.note("filing.file_lost", "filing", file.filing_id)


def of(tx: Tx, filing: Filing) -> list[FilingFile]:
    """The files among its answers as they stand now."""
    current = rules.files_of(filing_details.of(tx.conn, filing.id))
    wanted = {part["file_unique_id"] for _, part in current}
    return [one for one in filing_files.of(tx.conn, filing.id) if one.file_unique_id in wanted]
