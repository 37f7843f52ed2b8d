"""Moments at which something is to be done; one tick asks which have come."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select, update

from storage.db import upsert
from storage.schema.engine import timers

MAX_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Timer:
    id: int
    kind: str
    ref: str
    due_at: datetime


def set_timer(conn: Connection, kind: str, ref: str, due_at: datetime) -> None:
    """Set or move the one timer of this kind and ref; a done one counts as set anew."""
    row = {"kind": kind, "ref": ref, "due_at": due_at, "done_at": None, "attempts": 0}
    changed = ("due_at", "done_at", "attempts")
    conn.execute(upsert(conn, timers, ("kind", "ref"), *changed), row)


def waiting(conn: Connection, kind: str, ref: str) -> datetime | None:
    """When the timer of this kind and ref is due; None when there is none or it is done."""
    query = select(timers.c.due_at).where(
        timers.c.kind == kind, timers.c.ref == ref, timers.c.done_at.is_(None)
    )
    return conn.execute(query).scalar_one_or_none()


def all_waiting(conn: Connection, kind: str) -> list[Timer]:
    """The timers of a kind that are still to come or due, by their moment."""
    query = (
        select(timers.c.id, timers.c.kind, timers.c.ref, timers.c.due_at)
        .where(timers.c.kind == kind, timers.c.done_at.is_(None))
        .order_by(timers.c.due_at, timers.c.id)
    )
    return [Timer(**row._mapping) for row in conn.execute(query)]


def drop(conn: Connection, kind: str, ref_prefix: str) -> None:
    """Forget the waiting timers of a kind whose ref starts like this."""
    conn.execute(
        delete(timers).where(
            timers.c.kind == kind,
            timers.c.ref.startswith(ref_prefix, autoescape=True),
            timers.c.done_at.is_(None),
        )
    )


def due(conn: Connection, now: datetime, limit: int) -> list[Timer]:
    """The earliest ``limit`` timers whose moment has come."""
    query = (
        select(timers.c.id, timers.c.kind, timers.c.ref, timers.c.due_at)
        .where(timers.c.done_at.is_(None), timers.c.due_at <= now)
        .order_by(timers.c.due_at, timers.c.id)
        .limit(limit)
    )
    return [Timer(**row._mapping) for row in conn.execute(query)]


def mark_done(conn: Connection, timer: Timer, now: datetime) -> None:
    """Done, unless the act itself set the timer anew, be it for a moment already past."""
    conn.execute(
        update(timers)
        .where(timers.c.id == timer.id, timers.c.due_at == timer.due_at)
        .values(done_at=now)
    )


def note_failure(conn: Connection, timer: Timer, error: str, again_at: datetime) -> None:
    """Poison is contained: the timer waits; after ``MAX_ATTEMPTS`` it is kept with its error."""
    values: dict[str, Any] = {"attempts": timers.c.attempts + 1, "error": error, "due_at": again_at}
    conn.execute(update(timers).where(timers.c.id == timer.id).values(values))
    conn.execute(
        update(timers)
        .where(timers.c.id == timer.id, timers.c.attempts >= MAX_ATTEMPTS)
        .values(done_at=again_at)
    )
