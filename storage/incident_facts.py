"""The fact sheet of an incident: each fact as it stands, and as it stood (T10)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from domain.statement import FactState
from storage.schema.incidents import incident_fact_versions, incident_facts
from storage.schema.people import people


@dataclass(frozen=True, slots=True)
class Fact:
    id: int
    incident_id: int
    number: int
    text: str
    source: str
    state: FactState
    by: str
    changed_at: datetime
    version: int


@dataclass(frozen=True, slots=True)
class Stood:
    """How a fact stood in one version."""

    number: int
    version: int
    text: str
    source: str
    state: FactState
    by: str
    changed_at: datetime


def add(
    conn: Connection,
    incident_id: int,
    text: str,
    source: str,
    state: FactState,
    *,
    by: int,
    now: datetime,
) -> Fact:
    """A new fact under the next number."""
    highest = select(func.coalesce(func.max(incident_facts.c.number), 0)).where(
        incident_facts.c.incident_id == incident_id
    )
    number = int(conn.execute(highest).scalar_one()) + 1
    row = {"text": text, "source": source, "state": state, "changed_by": by, "changed_at": now}
    numbered = {"incident_id": incident_id, "number": number}
    statement = insert(incident_facts).returning(incident_facts.c.id)
    fact_id = int(conn.execute(statement, row | numbered).scalar_one())
    conn.execute(insert(incident_fact_versions), row | {"fact_id": fact_id, "version": 1})
    return get(conn, fact_id)


def get(conn: Connection, fact_id: int) -> Fact:
    return _fact(conn.execute(_named().where(incident_facts.c.id == fact_id)).one())


def find(conn: Connection, fact_id: int) -> Fact | None:
    row = conn.execute(_named().where(incident_facts.c.id == fact_id)).one_or_none()
    return _fact(row) if row else None


def of(conn: Connection, incident_id: int) -> list[Fact]:
    """The sheet, by number."""
    query = _named().where(incident_facts.c.incident_id == incident_id)
    return [_fact(row) for row in conn.execute(query.order_by(incident_facts.c.number))]


def some(conn: Connection, fact_ids: Iterable[int]) -> list[Fact]:
    query = _named().where(incident_facts.c.id.in_(list(fact_ids)))
    return [_fact(row) for row in conn.execute(query.order_by(incident_facts.c.number))]


def change(
    conn: Connection,
    fact: Fact,
    text: str,
    source: str,
    state: FactState,
    *,
    by: int,
    now: datetime,
) -> Fact | None:
    """The fact stands anew; how it stood is kept.  None: it is not as seen any more."""
    row = {"text": text, "source": source, "state": state, "changed_by": by, "changed_at": now}
    statement = update(incident_facts).where(
        incident_facts.c.id == fact.id, incident_facts.c.version == fact.version
    )
    changed = conn.execute(statement.values(**row, version=fact.version + 1))
    if changed.rowcount != 1:
        return None
    numbered = {"fact_id": fact.id, "version": fact.version + 1}
    conn.execute(insert(incident_fact_versions), row | numbered)
    return get(conn, fact.id)


def history(conn: Connection, incident_id: int) -> list[Stood]:
    """Every version of every fact, in the order they came."""
    query = (
        select(
            incident_facts.c.number,
            incident_fact_versions.c.version,
            incident_fact_versions.c.text,
            incident_fact_versions.c.source,
            incident_fact_versions.c.state,
            people.c.name,
            incident_fact_versions.c.changed_at,
        )
        .join(incident_facts, incident_facts.c.id == incident_fact_versions.c.fact_id)
        .join(people, people.c.id == incident_fact_versions.c.changed_by)
        .where(incident_facts.c.incident_id == incident_id)
        .order_by(incident_facts.c.number, incident_fact_versions.c.version)
    )
    return [Stood(*row[:4], FactState(row[4]), *row[5:]) for row in conn.execute(query)]


def _named() -> Any:
    return select(incident_facts, people.c.name.label("by")).join(
        people, people.c.id == incident_facts.c.changed_by
    )


def _fact(row: Any) -> Fact:
    values = {name: row._mapping[name] for name in Fact.__dataclass_fields__}
    return Fact(**values | {"state": FactState(row.state)})
