"""Noting where an accepted piece appeared: by its unit or by an admin (T6)."""

from actions import entries as acts
from actions import reports
from actions.tx import Tx
from domain import publication
from domain.errors import Refused
from domain.permission import Right, may
from domain.publication import Publication
from storage import entries as rows
from storage import publications
from storage.entries import Entry
from storage.reports import Task


def seen(tx: Tx, entry_id: int) -> tuple[Task, Entry]:
    """An accepted piece that may be noted by whoever acts.

    Raises Refused("not-found") for another unit's, and for what is of a kind that is not published.
    """
    entry = rows.get(tx.conn, entry_id)
    if entry is None or not _may_note(tx, entry):
        raise Refused("not-found")
    task = reports.seen(tx, entry.task_id)
    if not acts.kind_of(tx, task).is_published:
        raise Refused("not-found")
    return task, entry


def note(tx: Tx, entry_id: int, new: Publication) -> Entry:
    """One more appearance of it."""
    task, entry = seen(tx, entry_id)
    known = publications.of_entries(tx.conn, [entry_id])[entry_id]
    publication.check(entry.state, new, known, tx.today)
    publications.add(tx.conn, entry_id, new, tx.actor.id if tx.actor else 0, tx.now)
    tx.note("entry.published", "report", task.id, entry=entry_id, tier=new.tier)
    return entry


def _may_note(tx: Tx, entry: Entry) -> bool:
    if tx.actor is None:
        return False
    return may(tx.actor, Right.SUBMIT, entry.unit_id) or may(tx.actor, Right.REVIEW_SUBMISSION)
