"""Trainings: when, for whom, how many seats (product.md T7)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from domain.audience import Audience
from domain.exam import Terms
from domain.training import Session, TrainingState
from storage.schema.trainings import trainings

_TERMS = ("questions", "minutes", "pass_mark", "again")
_SESSION = ("starts_at", "ends_at", "closes_at")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTraining:
    """A training as a form gives it; it becomes a draft."""

    title: str
    session: Session
    place: str
    audience: Audience
    seats: int
    per_unit: int | None = None
    explanation: str = ""
    plan_line: str | None = None
    bank_id: int | None = None
    terms: Terms | None = None
    created_by: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """``code_*`` speak of the code shown last; ``exam_from_at``: the exam may be begun."""

    id: int
    state: TrainingState
    title: str
    session: Session
    place: str
    audience: Audience
    seats: int
    per_unit: int | None
    explanation: str
    plan_line: str | None
    bank_id: int | None
    terms: Terms | None
    exam_from_at: datetime | None
    code_number: int
    code_salt: str | None
    code_hash: str | None
    code_until: datetime | None
    created_by: int | None
    ended_at: datetime | None
    version: int


def add(conn: Connection, new: NewTraining, now: datetime) -> int:
    same = ("title", "place", "seats", "per_unit", "explanation", "plan_line", "bank_id")
    row = {
        "state": TrainingState.DRAFT,
        "audience": new.audience.dump(),
        "created_by": new.created_by,
        "created_at": now,
        **{name: getattr(new, name) for name in same},
        **{name: getattr(new.session, name) for name in _SESSION},
        **({name: getattr(new.terms, name) for name in _TERMS} if new.terms else {}),
    }
    return int(conn.execute(insert(trainings).returning(trainings.c.id), row).scalar_one())


def get(conn: Connection, training_id: int) -> Training | None:
    row = conn.execute(select(trainings).where(trainings.c.id == training_id)).one_or_none()
    return _training(row) if row else None


def in_state(conn: Connection, *states: TrainingState) -> list[Training]:
    """All in these states, the earliest first."""
    query = select(trainings).where(trainings.c.state.in_(states))
    return [_training(row) for row in conn.execute(query.order_by(trainings.c.starts_at))]


def change(conn: Connection, seen: Training, **values: Any) -> Training | None:
    """Write what a decider sees.  None: it is no longer as seen."""
    row = conn.execute(
        update(trainings)
        .where(trainings.c.id == seen.id, trainings.c.version == seen.version)
        .values(**values, version=seen.version + 1)
        .returning(*trainings.c)
    ).one_or_none()
    return _training(row) if row else None


def move(conn: Connection, seen: Training, session: Session, place: str) -> Training | None:
    """Held at another time or place.  None: it is no longer as seen."""
    moved = {name: getattr(session, name) for name in _SESSION}
    return change(conn, seen, place=place, **moved)


def next_number(conn: Connection, training_id: int) -> int:
    """The next number in the order of seats."""
    statement = (
        update(trainings)
        .where(trainings.c.id == training_id)
        .values(enrolled=trainings.c.enrolled + 1)
        .returning(trainings.c.enrolled)
    )
    return int(conn.execute(statement).scalar_one())


def hold(conn: Connection, training_id: int) -> None:
    """Hold the row until the commit: who registers at the same moment comes after.

    What is read of the training behind this is what holds.
    """
    conn.execute(
        update(trainings).where(trainings.c.id == training_id).values(enrolled=trainings.c.enrolled)
    )


def show_code(conn: Connection, seen: Training, salt: str, kept: str, until: datetime) -> Training:
    """Another code; the earlier one is good no more.  Nobody decides by it: no new version."""
    row = conn.execute(
        update(trainings)
        .where(trainings.c.id == seen.id)
        .values(
            code_number=trainings.c.code_number + 1,
            code_salt=salt,
            code_hash=kept,
            code_until=until,
        )
        .returning(*trainings.c)
    ).one()
    return _training(row)


def _training(row: Any) -> Training:
    values: Mapping[str, Any] = row._mapping
    apart = ("state", "session", "audience", "terms")
    same = {name: values[name] for name in Training.__slots__ if name not in apart}
    return Training(
        **same,
        state=TrainingState(row.state),
        session=Session(*(values[name] for name in _SESSION)),
        audience=Audience.load(row.audience),
        terms=Terms(*(values[name] for name in _TERMS)) if row.questions else None,
    )
