"""What was given, shortlisted and chosen the last time, for who may read it (T5, A4)."""

from dataclasses import dataclass

from actions import nominations
from actions.tx import Tx
from domain import ordinal
from domain.collection import Collection, Role
from domain.entry_question import EntryQuestion, Reached
from domain.errors import Refused
from domain.messages import Value
from domain.permission import Person, Right, may, readable
from storage import calls
from storage import entries as rows
from storage import reports as tasks
from storage.entries import WITHDRAWN, Entry
from storage.reports import Task


@dataclass(frozen=True, slots=True)
class Found:
    """The newest call that has what was asked, and what it has."""

    task: Task
    kind: Collection
    entries: tuple[Entry, ...]
    is_whole: bool  # the reader sees every unit's

    def standing(self, entry: Entry) -> Value:
        if self.is_whole:
            return nominations.standing(self.kind, entry)
        return nominations.said_to_unit(self.kind, entry)


def last(tx: Tx, person: Person, question: EntryQuestion) -> Found | None:
    """The newest call of that name, or with an entry of that name; units see their own.

    Raises Refused("not-allowed").
    """
    if not may(person, Right.SEARCH):
        raise Refused("not-allowed")
    units = readable(person)
    for task_id in calls.newest(tx.conn):
        task = tasks.get(tx.conn, task_id)
        kind = tx.office.collections.get(task.kind) if task else None
        if task is None or kind is None or not kind.stages:
            continue
        found = [
            one
            for one in rows.of_task(tx.conn, task_id)
            if (units is None or one.unit_id in units)
            and one.state != WITHDRAWN
            and _reached(kind, one, question.reached, is_whole=units is None)
        ]
        if question.name and not ordinal.is_same(question.name, task.title.zh):
            found = [one for one in found if question.name in one.name]
        if found:
            return Found(task, kind, tuple(found), units is None)
    return None


def _reached(kind: Collection, entry: Entry, wanted: Reached, *, is_whole: bool) -> bool:
    """A unit learns of no step and no end before it was told."""
    if wanted is Reached.GIVEN:
        return True
    if not is_whole and entry.told_at is None:
        return False
    won = kind.end(Role.WON)
    is_won = won is not None and entry.outcome == won.key
    return is_won or (wanted is Reached.SHORTLISTED and entry.stage is not None)
