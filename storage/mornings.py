"""When somebody wants the digest, and the last day the bot spoke to them of its own accord."""

from collections.abc import Collection, Iterable
from datetime import date, datetime

from sqlalchemy import Connection, delete, select

from domain.permission import Role
from domain.report import OWED, TaskState
from storage.db import upsert
from storage.schema.people import roles
from storage.schema.reminders import digest_hours, mornings
from storage.schema.reports import report_targets as targets
from storage.schema.reports import report_tasks as tasks


def minute_of(conn: Connection, person_id: int) -> int | None:
    """When somebody wants the digest, in minutes of the local day; None: at the office's hour."""
    query = select(digest_hours.c.minute).where(digest_hours.c.person_id == person_id)
    return conn.execute(query).scalar_one_or_none()


def set_minute(conn: Connection, person_id: int, minute: int | None) -> None:
    if minute is None:
        conn.execute(delete(digest_hours).where(digest_hours.c.person_id == person_id))
        return
    row = {"person_id": person_id, "minute": minute}
    conn.execute(upsert(conn, digest_hours, ("person_id",), "minute"), row)


def due_before_digest(
    conn: Connection, after_minute: int, from_at: datetime, to_at: datetime
) -> list[tuple[int, int, datetime]]:
    """Contacts with a later hour who owe something in between: person, minute, when it is due."""
    query = (
        select(digest_hours.c.person_id, digest_hours.c.minute, targets.c.due_at)
        .join(roles, roles.c.person_id == digest_hours.c.person_id)
        .join(targets, targets.c.unit_id == roles.c.unit_id)
        .join(tasks, tasks.c.id == targets.c.task_id)
        .where(
            digest_hours.c.minute > after_minute,
            roles.c.role == Role.CONTACT,
            targets.c.state.in_(OWED),
            targets.c.due_at.between(from_at, to_at),
            tasks.c.state == TaskState.OPEN,
        )
    )
    return [(person_id, minute, due_at) for person_id, minute, due_at in conn.execute(query)]


def told_on(
    conn: Connection, person_ids: Collection[int], on: date
) -> tuple[frozenset[int], frozenset[int]]:
    """Of these people, those who were told something on this day, and those who had a digest."""
    query = select(mornings.c.person_id, mornings.c.digest_on).where(
        mornings.c.person_id.in_(person_ids), mornings.c.told_on == on
    )
    rows = conn.execute(query).all()
    told = frozenset(row.person_id for row in rows)
    return told, frozenset(row.person_id for row in rows if row.digest_on == on)


def tell(conn: Connection, person_ids: Iterable[int], on: date) -> None:
    """Something of the bot's own accord went to these people."""
    rows = [{"person_id": person_id, "told_on": on} for person_id in person_ids]
    if rows:
        conn.execute(upsert(conn, mornings, ("person_id",), "told_on"), rows)


def digest(conn: Connection, person_ids: Iterable[int], on: date) -> None:
    """The digest of a day went to these people."""
    rows = [{"person_id": one, "told_on": on, "digest_on": on} for one in person_ids]
    if rows:
        conn.execute(upsert(conn, mornings, ("person_id",), "told_on", "digest_on"), rows)


def root_told(conn: Connection, person_id: int) -> int:
    """The number of the journal's root an admin was told last; 0: never."""
    query = select(mornings.c.root_number).where(mornings.c.person_id == person_id)
    return conn.execute(query).scalar_one_or_none() or 0


def tell_root(conn: Connection, person_id: int, number: int, on: date) -> None:
    row = {"person_id": person_id, "told_on": on, "root_number": number}
    conn.execute(upsert(conn, mornings, ("person_id",), "told_on", "root_number"), row)
