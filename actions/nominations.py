"""Accepted entries are shortlisted and chosen; everybody concerned is told once (T5)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from actions import entries, reports
from actions.tx import Tx
from domain import nomination
from domain.collection import Collection, Stage, Term
from domain.collection import Role as StageRole
from domain.errors import Refused
from domain.messages import Button, Lane, Lines, Phrase, Post, Value
from domain.permission import Right, Role
from domain.report import TaskState
from storage import audiences
from storage import entries as rows
from storage.entries import Entry
from storage.reports import Task

LINES = 30  # in one message; the rest is a press away


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What would be told now: the outcome of each entry, and how many of them are chosen."""

    task: Task
    kind: Collection
    entries: tuple[Entry, ...]
    outcomes: Mapping[int, str]

    @property
    def chosen(self) -> int:
        return nomination.chosen(self.kind, self.outcomes.values())

    @property
    def told(self) -> tuple[Entry, ...]:
        return tuple(
            replace(one, outcome=self.outcomes[one.id])
            for one in self.entries
            if one.id in self.outcomes
        )

    @property
    def units(self) -> frozenset[int]:
        return frozenset(one.unit_id for one in self.told)

    @property
    def is_expected(self) -> bool:
        """As many are chosen as the call says, where it says."""
        return self.task.winners is None or self.chosen == self.task.winners


def seen(tx: Tx, entry_id: int) -> tuple[Task, Entry]:
    """An entry as an admin sees it.  Raises Refused("not-found")."""
    reports.require(tx, Right.REVIEW_SUBMISSION)
    entry = rows.get(tx.conn, entry_id)
    if entry is None:
        raise Refused("not-found")
    return reports.seen(tx, entry.task_id), entry


def stage_of(kind: Collection, key: str) -> Stage:
    found = kind.stage(key)
    if found is None:
        raise Refused("button-stale")
    return found


def is_ticked(task: Task, stage: Stage) -> bool:
    """Who is not chosen follows from who is; only a call that goes on says it one by one."""
    return stage.role is not StageRole.LOST or task.term is Term.ALWAYS


def give(tx: Tx, entry_id: int, key: str, *, given: bool) -> Task:
    """Tick a stage or take the tick back; what a key says is done, however often it is pressed."""
    task, entry = seen(tx, entry_id)
    kind = entries.kind_of(tx, task)
    place = nomination.stage_of(kind, entry.place, stage_of(kind, key), given=given)
    if not rows.move(tx.conn, place):
        raise Refused("entry-told")
    tx.note("entry.stage", "report", task.id, entry=entry_id, stage=key, given=given)
    return task


def telling(tx: Tx, task_id: int) -> Telling:
    """Who would hear what.  Raises Refused while something waits for its review."""
    reports.require(tx, Right.REVIEW_SUBMISSION)
    task = reports.seen(tx, task_id)
    kind, found = entries.kind_of(tx, task), tuple(rows.of_task(tx.conn, task_id))
    places = [one.place for one in found]
    outcomes = nomination.settled(kind, places, goes_on=task.term is Term.ALWAYS)
    if not outcomes:
        raise Refused("entries-nothing-to-tell")
    return Telling(task=task, kind=kind, entries=found, outcomes=outcomes)


def tell(tx: Tx, task_id: int, count: int) -> Telling:
    """Tell the results; a call that does not go on is over with that.

    Raises Refused("entries-changed") when others are chosen than the ``count`` that were shown.
    """
    found = telling(tx, task_id)
    if found.chosen != count:
        raise Refused("entries-changed", count=found.chosen)
    rows.tell(tx.conn, found.outcomes, tx.now)
    tx.note("entry.results", "report", task_id, chosen=found.chosen, told=len(found.outcomes))
    if found.task.state is TaskState.OPEN and found.task.term is not Term.ALWAYS:
        reports.close(tx, task_id, found.task.version)
    by_unit: dict[int, list[Entry]] = {}
    for one in found.told:
        by_unit.setdefault(one.unit_id, []).append(one)
    for person_id, units in concerned(tx, by_unit).items():
        theirs = [one for unit_id in sorted(units) for one in by_unit[unit_id]]
        tx.post(_result(found, person_id, theirs))
    return found


def concerned(tx: Tx, unit_ids: Iterable[int]) -> dict[int, set[int]]:
    """The contacts and the heads of some units, each with theirs."""
    wanted = tuple(unit_ids)
    found: dict[int, set[int]] = {}
    for role in (Role.CONTACT, Role.UNIT_LEAD):
        for holder in audiences.holders_of(tx.conn, role, wanted, tx.today):
            found.setdefault(holder.person_id, set()).add(holder.unit_id)
    return found


def standing(kind: Collection, entry: Entry) -> Value:
    """「待审核」, 「入围」, 「当选」: the furthest it has come."""
    reached = kind.stage(entry.outcome) or kind.stage(entry.stage)
    return reached.name if reached else Phrase(f"entry-state-{entry.state}")


def said_to_unit(kind: Collection, entry: Entry) -> Value:
    """The same for its unit: of what is decided only once it is told."""
    if entry.told_at is not None:
        return standing(kind, entry)
    return Phrase(f"entry-state-{entry.state}")


def _result(found: Telling, person_id: int, theirs: list[Entry]) -> Post:
    lines: list[Value] = [_line(found.kind, one) for one in theirs[:LINES]]
    if len(theirs) > LINES:
        lines.append(Phrase("entry-more", {"count": len(theirs) - LINES}))
    return Post(
        key="entry-results",
        to=person_id,
        values={"title": found.task.title, "kind": found.kind.name, "lines": Lines(tuple(lines))},
        buttons=tuple((_own_key(one),) for one in _one_each(theirs)[:4]),
        lane=Lane.REMINDER,
        occasion=f"report:{found.task.id}:results:{min(found.outcomes)}",
    )


def _one_each(theirs: list[Entry]) -> list[Entry]:
    return list({one.target_id: one for one in theirs}.values())


def _own_key(entry: Entry) -> Button:
    label = Phrase("button-entry-own-of", {"unit": entry.unit})
    return Button(label, f"entry.own.{entry.target_id}.0")


def _line(kind: Collection, entry: Entry) -> Phrase:
    values: dict[str, Value] = {
        "name": entry.name or kind.entry,
        "unit": entry.unit,
        "standing": standing(kind, entry),
    }
    return Phrase("entry-line", values)
