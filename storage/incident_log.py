"""The log of an incident, its gaps, and who holds which role (T10)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from domain.incident_pack import GapKind
from storage.db import insert_new
from storage.schema.incidents import incident_gaps, incident_log, incident_roles
from storage.schema.people import people


@dataclass(frozen=True, slots=True)
class Entry:
    """One act; nobody: the clock.  ``done_at``: when it was done, where it was recorded later."""

    id: int
    at: datetime
    person: str
    act: str
    subject: str
    text: str
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class Gap:
    kind: GapKind
    subject: str
    text: str
    by: str
    noted_at: datetime


@dataclass(frozen=True, slots=True)
class Holder:
    role: str
    person_id: int
    name: str
    since_at: datetime


def write(conn: Connection, row: Mapping[str, Any]) -> None:
    conn.execute(insert(incident_log), row)


def entries(conn: Connection, incident_id: int, limit: int | None = None) -> list[Entry]:
    """The log, oldest first; with a limit the newest so many."""
    query = (
        select(
            incident_log.c.id,
            incident_log.c.at,
            func.coalesce(people.c.name, "").label("person"),
            incident_log.c.act,
            incident_log.c.subject,
            incident_log.c.text,
            incident_log.c.done_at,
        )
        .outerjoin(people, people.c.id == incident_log.c.person_id)
        .where(incident_log.c.incident_id == incident_id)
        .order_by(incident_log.c.id.desc())
        .limit(limit)
    )
    return [Entry(*row) for row in conn.execute(query)][::-1]


def last_by_a_person(conn: Connection, incident_id: int) -> datetime | None:
    """When somebody last did anything about it."""
    query = select(func.max(incident_log.c.at)).where(
        incident_log.c.incident_id == incident_id, incident_log.c.person_id.is_not(None)
    )
    found: datetime | None = conn.execute(query).scalar_one()
    return found


def add_gap(conn: Connection, row: Mapping[str, Any]) -> bool:
    """Note a gap.  False: it was noted already."""
    statement = insert_new(conn, incident_gaps, "incident_id", "kind", "subject")
    return conn.execute(statement.returning(incident_gaps.c.id), row).first() is not None


def gaps(conn: Connection, incident_id: int) -> list[Gap]:
    query = (
        select(
            incident_gaps.c.kind,
            incident_gaps.c.subject,
            incident_gaps.c.text,
            func.coalesce(people.c.name, "").label("by"),
            incident_gaps.c.noted_at,
        )
        .outerjoin(people, people.c.id == incident_gaps.c.noted_by)
        .where(incident_gaps.c.incident_id == incident_id)
        .order_by(incident_gaps.c.id)
    )
    return [Gap(GapKind(row[0]), *row[1:]) for row in conn.execute(query)]


def turn_gap(
    conn: Connection, incident_id: int, kind: GapKind, subject: str, into: GapKind
) -> bool:
    """A gap turns out to be of another kind.  False: there was none."""
    changed = conn.execute(
        update(incident_gaps)
        .where(
            incident_gaps.c.incident_id == incident_id,
            incident_gaps.c.kind == kind,
            incident_gaps.c.subject == subject,
        )
        .values(kind=into)
    )
    return changed.rowcount == 1


def drop_gap(conn: Connection, incident_id: int, kind: GapKind, subject: str) -> None:
    """It was none, as turned out."""
    conn.execute(
        delete(incident_gaps).where(
            incident_gaps.c.incident_id == incident_id,
            incident_gaps.c.kind == kind,
            incident_gaps.c.subject == subject,
        )
    )


def holders(conn: Connection, incident_id: int) -> dict[str, Holder]:
    """Who holds which role."""
    query = (
        select(
            incident_roles.c.role,
            incident_roles.c.person_id,
            people.c.name,
            incident_roles.c.since_at,
        )
        .join(people, people.c.id == incident_roles.c.person_id)
        .where(incident_roles.c.incident_id == incident_id)
        .order_by(incident_roles.c.id)
    )
    return {row.role: Holder(*row) for row in conn.execute(query)}


def take_role(conn: Connection, incident_id: int, role: str, person_id: int, now: datetime) -> bool:
    """False: somebody holds it already."""
    row = {
        "incident_id": incident_id,
        "role": role,
        "person_id": person_id,
        "since_at": now,
    }
    statement = insert_new(conn, incident_roles, "incident_id", "role")
    return conn.execute(statement.returning(incident_roles.c.id), row).first() is not None


def leave_role(conn: Connection, incident_id: int, role: str, person_id: int) -> bool:
    """False: it is not this person's any more."""
    gone = conn.execute(
        delete(incident_roles).where(
            incident_roles.c.incident_id == incident_id,
            incident_roles.c.role == role,
            incident_roles.c.person_id == person_id,
        )
    )
    return gone.rowcount == 1
