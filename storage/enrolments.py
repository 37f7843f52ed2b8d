"""Who takes part: the order of seats, the waiting list, attendance (product.md T7)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, update

from domain.enrolment import ACTIVE, Participant, Standing
from domain.training import TrainingState, Way
from storage.schema.people import units
from storage.schema.trainings import enrolments, trainings


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """``person_id``: known here, so that they can sign in and sit the exam themselves."""

    id: int
    training_id: int
    unit_id: int
    unit: str
    person_id: int | None
    number: int
    name: str
    job_title: str
    phone: str
    state: Standing
    enrolled_by: int
    enrolled_at: datetime
    left_at: datetime | None
    tries: int
    tries_of: int
    attended_at: datetime | None
    attended_how: Way | None
    attended_why: str | None
    certificate: str | None
    version: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is entered: the training, the unit, and the number in the order of seats."""

    training_id: int
    unit_id: int
    number: int
    state: Standing


def add(
    conn: Connection,
    place: Place,
    one: Participant,
    person_id: int | None,
    by: int,
    now: datetime,
) -> int:
    row = {
        "training_id": place.training_id,
        "unit_id": place.unit_id,
        "number": place.number,
        "state": place.state,
        "person_id": person_id,
        "name": one.name,
        "job_title": one.job_title,
        "phone": one.phone,
        "enrolled_by": by,
        "enrolled_at": now,
    }
    return int(conn.execute(insert(enrolments).returning(enrolments.c.id), row).scalar_one())


def get(conn: Connection, enrolment_id: int) -> Enrolment | None:
    row = conn.execute(_all().where(enrolments.c.id == enrolment_id)).one_or_none()
    return _enrolment(row) if row else None


def of_training(
    conn: Connection,
    training_id: int,
    *states: Standing,
    unit_ids: Collection[int] | None = None,
) -> list[Enrolment]:
    """In the order of seats; ``unit_ids``: of these units alone."""
    query = _all().where(
        enrolments.c.training_id == training_id, enrolments.c.state.in_(states or ACTIVE)
    )
    if unit_ids is not None:
        query = query.where(enrolments.c.unit_id.in_(unit_ids))
    return [_enrolment(row) for row in conn.execute(query.order_by(enrolments.c.number))]


def counts(conn: Connection, training_ids: Collection[int]) -> dict[int, dict[str, int]]:
    """How many of each training stand how."""
    query = (
        select(enrolments.c.training_id, enrolments.c.state, func.count())
        .where(enrolments.c.training_id.in_(training_ids))
        .group_by(enrolments.c.training_id, enrolments.c.state)
    )
    found: dict[int, dict[str, int]] = {training_id: {} for training_id in training_ids}
    for training_id, state, count in conn.execute(query):
        found[training_id][state] = count
    return found


def place_in_line(conn: Connection, one: Enrolment) -> int:
    """候补第几位: how many wait up to and with this one."""
    query = select(func.count()).where(
        enrolments.c.training_id == one.training_id,
        enrolments.c.state == Standing.WAITING,
        enrolments.c.number <= one.number,
    )
    return int(conn.execute(query).scalar_one())


def of_person(conn: Connection, person_id: int, *states: TrainingState) -> list[Enrolment]:
    """Where somebody known takes part or waits, the earliest training first."""
    query = (
        _all()
        .join(trainings, trainings.c.id == enrolments.c.training_id)
        .where(
            enrolments.c.person_id == person_id,
            enrolments.c.state.in_(ACTIVE),
            trainings.c.state.in_(states or (TrainingState.OPEN,)),
        )
        .order_by(trainings.c.starts_at, enrolments.c.id)
    )
    return [_enrolment(row) for row in conn.execute(query)]


def unlinked(conn: Connection, unit_ids: Collection[int], name: str) -> list[Enrolment]:
    """Those of these units with this name whom nobody has recognised yet."""
    query = _all().where(
        enrolments.c.unit_id.in_(unit_ids),
        enrolments.c.name == name,
        enrolments.c.person_id.is_(None),
        enrolments.c.state.in_(ACTIVE),
    )
    return [_enrolment(row) for row in conn.execute(query)]


def attended(conn: Connection, from_at: datetime, to_at: datetime) -> list[Enrolment]:
    """Everybody who was present at a training that began in between, for the register."""
    query = (
        _all()
        .join(trainings, trainings.c.id == enrolments.c.training_id)
        .where(
            trainings.c.starts_at >= from_at,
            trainings.c.starts_at < to_at,
            trainings.c.state.in_((TrainingState.OPEN, TrainingState.FINISHED)),
            enrolments.c.state == Standing.SEATED,
        )
        .order_by(units.c.name, enrolments.c.name, trainings.c.starts_at, enrolments.c.id)
    )
    return [_enrolment(row) for row in conn.execute(query)]


def change(conn: Connection, seen: Enrolment, **values: Any) -> Enrolment | None:
    """None: it is no longer as seen."""
    changed = conn.execute(
        update(enrolments)
        .where(enrolments.c.id == seen.id, enrolments.c.version == seen.version)
        .values(**values, version=seen.version + 1)
    )
    return get(conn, seen.id) if changed.rowcount else None


def note_try(conn: Connection, one: Enrolment, code_number: int, tries: int) -> None:
    """One more wrong code; nobody decides by it, so the version stays."""
    values = {"tries": tries, "tries_of": code_number}
    conn.execute(update(enrolments).where(enrolments.c.id == one.id).values(**values))


def _all() -> Select[Any]:
    return select(enrolments, units.c.name.label("unit")).join(
        units, units.c.id == enrolments.c.unit_id
    )


def _enrolment(row: Any) -> Enrolment:
    values: Mapping[str, Any] = row._mapping
    apart = ("state", "attended_how")
    same = {name: values[name] for name in Enrolment.__slots__ if name not in apart}
    how = Way(row.attended_how) if row.attended_how else None
    return Enrolment(**same, state=Standing(row.state), attended_how=how)
