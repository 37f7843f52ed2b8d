"""Files handed in: kept when they are fetched, sent to the reviewer from where they are kept."""

from actions import submission_files as acts
from actions.tx import Tx
from domain.messages import Attachment, Enclosure
from domain.report import Part


def read_file(digest: str, content: bytes) -> tuple[str, int]:
    """Its checksum and its size; the bytes themselves are on disk by now."""
    return digest, len(content)


def file_arrived(tx: Tx, part_id: int, kept: tuple[str, int]) -> None:
    acts.arrived(tx, part_id, *kept)


def file_lost(tx: Tx, part_id: int) -> None:
    acts.lost(tx, part_id)


def attachment(part: Part) -> Attachment | Enclosure | None:
    """From disk as soon as it is there, until then by Telegram's id; None: a text has none."""
    if part.file_id is None:
        return None
    if part.sha256 is None:
        return Attachment(part.kind, part.file_id)
    return Enclosure("kept_photo" if part.kind == "photo" else "kept_file", part)
