"""Attachments of a filing: kept when they are fetched, sent to whoever presses 附件."""

from actions import filing_files as acts
from actions import filing_moves as moves
from actions.tx import Tx
from domain import filing as rules
from domain.errors import Refused
from domain.messages import Attachment, Enclosure, Value, named
from handlers.context import Ctx
from storage.filing_files import FilingFile


def read_file(digest: str, content: bytes) -> tuple[str, int]:
    """Its checksum and its size; the bytes themselves are on disk by now."""
    return digest, len(content)


def file_arrived(tx: Tx, file_id: int, kept: tuple[str, int]) -> None:
    acts.arrived(tx, file_id, *kept)


def file_lost(tx: Tx, file_id: int) -> None:
    acts.lost(tx, file_id)


def show(ctx: Ctx) -> None:
    """附件 under a card: each file in a message of its own, from disk as soon as it is there."""
    filing = moves.seen(ctx.tx, ctx.pressed.id)
    found = acts.of(ctx.tx, filing)
    if not found:
        raise Refused("filing-no-files")
    number = rules.shown_number(filing.number, filing.version)
    for file in found:
        name: Value = file.name or named("filing-file", file.kind)
        attachment = _from_disk(file) or Attachment(file.kind, file.file_id)
        ctx.say("filing-file-sent", attachment=attachment, number=number, name=name)


def _from_disk(file: FilingFile) -> Enclosure | None:
    maker = "kept_photo" if file.kind == "photo" else "kept_file"
    return Enclosure(maker, file) if file.sha256 else None
