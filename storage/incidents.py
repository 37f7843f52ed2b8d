"""Incidents and their clocks as rows (T10)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, update

from domain.incident import State, T0Reading
from domain.incident_clock import limit
from storage.schema.incidents import incident_clocks, incidents
from storage.schema.people import people, units
from storage.schema.plans import plan_clocks, plans

HIGHEST = 6  # units above a unit


@dataclass(frozen=True, slots=True)
class Incident:
    id: int
    number: str
    unit_id: int
    unit: str
    what: str
    t0_at: datetime
    t0_reading: T0Reading
    state: State
    started_by: int
    starter: str
    started_at: datetime
    ended_at: datetime | None
    ended_how: str
    version: int


@dataclass(frozen=True, slots=True)
class ClockRow:
    """One clock of one incident; ``plan`` says whose hours they are."""

    incident_id: int
    clock: str
    hours: int
    plan: str
    met_at: datetime | None
    passed_at: datetime | None
    alarmed_at: datetime | None

    def limit_at(self, incident: Incident) -> datetime:
        return limit(incident.t0_at, self.hours)

    def is_late(self, incident: Incident) -> bool:
        """It was met, and after its limit."""
        return self.met_at is not None and self.met_at > self.limit_at(incident)


def add(conn: Connection, row: Mapping[str, Any]) -> int:
    return int(conn.execute(insert(incidents).returning(incidents.c.id), row).scalar_one())


def get(conn: Connection, incident_id: int) -> Incident | None:
    row = conn.execute(_named().where(incidents.c.id == incident_id)).one_or_none()
    return _incident(row) if row else None


def running(conn: Connection) -> list[Incident]:
    """Those that are not closed, the newest first."""
    query = _named().where(incidents.c.state != State.CLOSED).order_by(incidents.c.id.desc())
    return [_incident(row) for row in conn.execute(query)]


def closed(conn: Connection, limit: int) -> list[Incident]:
    """The last that were closed."""
    query = _named().where(incidents.c.state == State.CLOSED)
    query = query.order_by(incidents.c.ended_at.desc(), incidents.c.id.desc()).limit(limit)
    return [_incident(row) for row in conn.execute(query)]


def change(conn: Connection, incident: Incident, **values: Any) -> bool:
    """Write these columns if the incident is still as seen; its version rises."""
    statement = update(incidents).where(
        incidents.c.id == incident.id, incidents.c.version == incident.version
    )
    changed = conn.execute(statement.values(**values, version=incidents.c.version + 1))
    return changed.rowcount == 1


def places(conn: Connection, unit_id: int) -> tuple[int, ...]:
    """The unit and those it belongs to, from below; a circle ends where it closes."""
    found: list[int] = []
    here: int | None = unit_id
    while here is not None and here not in found and len(found) < HIGHEST:
        found.append(here)
        query = select(units.c.parent_id).where(units.c.id == here)
        here = conn.execute(query).scalar_one_or_none()
    return tuple(found)


def add_clocks(conn: Connection, rows: Collection[Mapping[str, Any]]) -> None:
    if rows:
        conn.execute(insert(incident_clocks), list(rows))


def clocks(conn: Connection, incident_id: int) -> list[ClockRow]:
    """In the order of the pack they were made of."""
    query = select(*_CLOCK).where(incident_clocks.c.incident_id == incident_id)
    return [ClockRow(*row) for row in conn.execute(query.order_by(incident_clocks.c.id))]


def change_clock(conn: Connection, row: ClockRow, **values: Any) -> None:
    conn.execute(
        update(incident_clocks)
        .where(
            incident_clocks.c.incident_id == row.incident_id, incident_clocks.c.clock == row.clock
        )
        .values(**values)
    )


def plan_hours(conn: Connection, code: str, number: str, year: int) -> int | None:
    """The hours of a clock in a plan that is loaded for a year."""
    query = (
        select(plan_clocks.c.hours)
        .join(plans, plans.c.id == plan_clocks.c.plan_id)
        .where(plans.c.code == code, plans.c.year == year, plan_clocks.c.number == number)
        .order_by(plan_clocks.c.id)
        .limit(1)
    )
    return conn.execute(query).scalar_one_or_none()


def count_running(conn: Connection, unit_id: int) -> int:
    query = select(func.count()).where(
        incidents.c.unit_id == unit_id, incidents.c.state != State.CLOSED
    )
    return int(conn.execute(query).scalar_one())


_CLOCK = [incident_clocks.c[name] for name in ClockRow.__dataclass_fields__]


def _named() -> Select[Any]:
    return (
        select(incidents, units.c.name.label("unit"), people.c.name.label("starter"))
        .join(units, units.c.id == incidents.c.unit_id)
        .join(people, people.c.id == incidents.c.started_by)
    )


def _incident(row: Any) -> Incident:
    values = {name: row._mapping[name] for name in Incident.__dataclass_fields__}
    values["state"] = State(row.state)
    values["t0_reading"] = T0Reading(row.t0_reading)
    return Incident(**values)
