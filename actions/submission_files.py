"""Files handed in: wanted in the commit, fetched after it, kept by checksum (decision 0042)."""

from actions.tx import Tx
from storage import fetches, submission_files

NOUN = "submission_file"  # in fetches


def want(tx: Tx, target_id: int, number: int) -> None:
    """Have the files of an answer fetched once it is committed."""
    for file in submission_files.of_answer(tx.conn, target_id, number):
        fetches.want(
            tx.conn,
            noun=NOUN,
            record_id=file.id,
            person_id=tx.actor.id if tx.actor else 0,
            file_id=file.file_id,
            name=file.name[:120] or file.kind,
            now=tx.now,
        )


def arrived(tx: Tx, part_id: int, sha256: str, size: int) -> None:
    """Its bytes are on disk under their checksum."""
    file = submission_files.get(tx.conn, part_id)
    submission_files.mark_kept(tx.conn, part_id, sha256, size, tx.now)
    tx.note("report.file", "report", file.task_id, part=part_id, sha256=sha256, size=size)


def lost(tx: Tx, part_id: int) -> None:
    """Telegram does not give it to us.

    Nobody is asked to hand in anew: the reviewer still sees it in Telegram, and that it is not
    kept; they may return it.
    """
    file = submission_files.get(tx.conn, part_id)
    submission_files.mark_lost(tx.conn, part_id, tx.now)
    tx.note("report.file_lost", "report", file.task_id, part=part_id)
