"""Who has not handed in, for whoever may know it (T4)."""

from collections.abc import Collection
from operator import attrgetter

from actions.tx import Tx
from domain.errors import Refused
from domain.missing import Asked, Line, Overview
from domain.permission import Person, Right, Role, may
from domain.report import Counts, Standing, TaskState
from storage import missing, reports
from storage.missing import Answering
from storage.reports import Task

_PLACE = attrgetter("kind", "unit")


def scope(tx: Tx, person: Person) -> Collection[int] | None:
    """Whose arrears somebody may see: an admin all (None), a lead their unit's and those below it.

    Raises Refused("not-allowed") for everybody else.
    """
    if may(person, Right.OPEN_TASK):
        return None
    led = person.units(Role.UNIT_LEAD)
    if not led:
        raise Refused("not-allowed")
    return missing.below(missing.places(tx.conn), led)


def leads_others(tx: Tx, person: Person) -> bool:
    """Whether units below theirs look up to somebody."""
    led = person.units(Role.UNIT_LEAD)
    return bool(led) and len(missing.below(missing.places(tx.conn), led)) > len(led)


def open_tasks(tx: Tx, unit_ids: Collection[int] | None) -> list[tuple[Task, Counts]]:
    """The open tasks that somebody still owes, the earliest due first."""
    tasks = reports.in_state(tx.conn, TaskState.OPEN)
    found = missing.standings(tx.conn, [task.id for task in tasks], unit_ids)
    counted = [(task, Counts.of(found[task.id])) for task in tasks]
    return [(task, counts) for task, counts in counted if counts.owed]


def overview(tx: Tx, task_id: int | None, unit_ids: Collection[int] | None) -> Overview:
    """The whole list: of one task, or of all that are open."""
    tasks = reports.in_state(tx.conn, TaskState.OPEN)
    if task_id is not None:
        tasks = [task for task in (reports.get(tx.conn, task_id),) if task is not None]
    ids = [task.id for task in tasks]
    standings = missing.standings(tx.conn, ids, unit_ids)
    asked = tuple(
        Asked(
            id=task.id,
            title=task.title,
            due_at=task.due_at,
            chased_on=task.chased_on,
            counts=Counts.of(standings[task.id]),
        )
        for task in tasks
    )
    return Overview(str(tx.office.hours.zone), tx.today, asked, lines(tx, ids, unit_ids))


def lines(tx: Tx, task_ids: Collection[int], unit_ids: Collection[int] | None) -> tuple[Line, ...]:
    """Task by task as named, within it by kind and name."""
    places, contacts = missing.places(tx.conn), missing.contacts(tx.conn, tx.today)
    called = {unit: _called(contacts.get(unit, [])) for unit in places}
    by_task: dict[int, list[Line]] = {task_id: [] for task_id in task_ids}
    for task_id, unit, state, asked, done in missing.owing(tx.conn, task_ids, unit_ids):
        place = places[unit]
        is_returned = state == Standing.RETURNED
        line = (task_id, place.name, place.kind, place.parent, done, asked or 1, is_returned)
        by_task[task_id].append(Line(*line, *called[unit]))
    return tuple(line for found in by_task.values() for line in sorted(found, key=_PLACE))


def _called(contacts: list[Answering]) -> tuple[tuple[str, ...], bool]:
    names = tuple(answering.name for answering in contacts)
    return names, any(answering.is_open for answering in contacts)
