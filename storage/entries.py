"""Entries of a kind of collection as they stand, call by call (T5-T9)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select, update

from domain.nomination import Place
from domain.report import Part, Standing
from storage.schema.engine import drafts
from storage.schema.people import people, units
from storage.schema.reports import report_targets as targets
from storage.schema.reports import submission_parts as parts
from storage.schema.reports import submissions
from storage.submissions import REPLACED

WITHDRAWN = "withdrawn"
UNREVIEWED = (Standing.SUBMITTED, Standing.RETURNED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry; ``name`` is what it is called by, ``by`` who handed it in."""

    id: int
    task_id: int
    target_id: int
    unit_id: int
    unit: str
    number: int
    name: str
    state: str
    stage: str | None
    outcome: str | None
    told_at: datetime | None
    submitted_by: int
    by: str
    submitted_at: datetime
    is_late: bool
    comment: str | None

    @property
    def place(self) -> Place:
        return Place(
            id=self.id,
            state=self.state,
            stage=self.stage,
            outcome=self.outcome,
            is_told=self.told_at is not None,
        )


def get(conn: Connection, entry_id: int) -> Entry | None:
    row = conn.execute(_entries().where(submissions.c.id == entry_id)).one_or_none()
    return Entry(**row._mapping) if row else None


def of_task(conn: Connection, task_id: int) -> list[Entry]:
    """Every entry of a call but those handed in anew, unit by unit."""
    query = _entries().where(targets.c.task_id == task_id, submissions.c.state != REPLACED)
    rows = conn.execute(query.order_by(units.c.name, submissions.c.number))
    return [Entry(**row._mapping) for row in rows]


def of_target(conn: Connection, target_id: int) -> list[Entry]:
    """What one unit gave of a call."""
    query = _entries().where(
        targets.c.id == target_id, submissions.c.state.not_in((REPLACED, WITHDRAWN))
    )
    rows = conn.execute(query.order_by(submissions.c.number))
    return [Entry(**row._mapping) for row in rows]


def move(conn: Connection, place: Place) -> bool:
    """Give an accepted entry another stage.  False: it is told, or accepted no more."""
    changed = conn.execute(
        update(submissions)
        .where(
            submissions.c.id == place.id,
            submissions.c.state == Standing.ACCEPTED,
            submissions.c.told_at.is_(None),
        )
        .values(stage=place.stage, outcome=place.outcome)
    )
    return bool(changed.rowcount)


def tell(conn: Connection, outcomes: Mapping[int, str], now: datetime) -> None:
    """What became of them is told now."""
    for outcome in sorted(set(outcomes.values())):
        ids = [entry for entry, told in outcomes.items() if told == outcome]
        conn.execute(
            update(submissions)
            .where(submissions.c.id.in_(ids))
            .values(outcome=outcome, told_at=now)
        )


def give_up(conn: Connection, entry_id: int, state: str) -> bool:
    """Withdrawn, or replaced by another.  False: it was reviewed or taken back meanwhile."""
    changed = conn.execute(
        update(submissions)
        .where(submissions.c.id == entry_id, submissions.c.state.in_(UNREVIEWED))
        .values(state=state)
    )
    return bool(changed.rowcount)


def parts_of(conn: Connection, entry_ids: Collection[int]) -> dict[int, list[Part]]:
    """The material of some entries, as it was sent."""
    query = select(parts).where(parts.c.submission_id.in_(entry_ids))
    found: dict[int, list[Part]] = {one: [] for one in entry_ids}
    for row in conn.execute(query.order_by(parts.c.submission_id, parts.c.position)):
        found[row.submission_id].append(Part.load(dict(row._mapping)))
    return found


def begun(conn: Connection, form: str, task_id: int) -> int:
    """How many are begun and not handed in."""
    refs = [
        str(one)
        for one in conn.execute(select(targets.c.id).where(targets.c.task_id == task_id)).scalars()
    ]
    query = select(func.count()).where(drafts.c.form == form, drafts.c.ref.in_(refs))
    return int(conn.execute(query).scalar_one())


def _entries() -> Select[Any]:
    same = [
        submissions.c[name]
        for name in ("id", "target_id", "number", "state", "stage", "outcome", "told_at")
    ]
    more = [submissions.c[name] for name in ("submitted_by", "submitted_at", "is_late", "comment")]
    return (
        select(
            *same,
            *more,
            submissions.c.person.label("name"),
            targets.c.task_id,
            targets.c.unit_id,
            units.c.name.label("unit"),
            people.c.name.label("by"),
        )
        .join(targets, targets.c.id == submissions.c.target_id)
        .join(units, units.c.id == targets.c.unit_id)
        .join(people, people.c.id == submissions.c.submitted_by)
    )
