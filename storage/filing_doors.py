"""Reporters at the door as rows: which round, who was called, who answered (interview.md §4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from domain.filing_door import Call, Stage
from storage.schema.filing_doors import filing_doors, filing_pages
from storage.schema.people import people


@dataclass(frozen=True, slots=True)
class Door:
    """What stands beside a filing that began at the door."""

    filing_id: int
    card_seen: bool
    arrived_at: datetime
    call: Call
    answered_at: datetime | None
    answered_by: int | None
    answered_name: str
    filed_at: datetime | None


def add(conn: Connection, filing_id: int, *, card_seen: bool, now: datetime) -> None:
    row = {
        "filing_id": filing_id,
        "card_seen": card_seen,
        "arrived_at": now,
        "stage": Stage.START,
        "round": 0,
    }
    conn.execute(insert(filing_doors), row)


def get(conn: Connection, filing_id: int) -> Door:
    """The door of a filing that has one."""
    query = (
        select(filing_doors, people.c.name.label("name"))
        .outerjoin(people, people.c.id == filing_doors.c.answered_by)
        .where(filing_doors.c.filing_id == filing_id)
    )
    row = conn.execute(query).one()
    return Door(
        filing_id,
        bool(row.card_seen),
        row.arrived_at,
        Call(Stage(row.stage), row.round),
        row.answered_at,
        row.answered_by,
        row.name or "",
        row.filed_at,
    )


def called(
    conn: Connection, filing_id: int, call: Call, person_ids: Iterable[int], now: datetime
) -> None:
    """Write down a round and everybody it went to."""
    change(conn, filing_id, stage=call.stage, round=call.round)
    rows = [
        {
            "filing_id": filing_id,
            "person_id": person_id,
            "stage": call.stage,
            "round": call.round,
            "at": now,
        }
        for person_id in person_ids
    ]
    if rows:
        conn.execute(insert(filing_pages), rows)


def change(conn: Connection, filing_id: int, **values: Any) -> None:
    conn.execute(update(filing_doors).where(filing_doors.c.filing_id == filing_id).values(**values))


def last_called(conn: Connection, filing_id: int, call: Call) -> tuple[tuple[str, ...], Any]:
    """The names of those the newest round went to, and when; empty: nobody was called."""
    query = (
        select(people.c.name, filing_pages.c.at)
        .join(people, people.c.id == filing_pages.c.person_id)
        .where(
            filing_pages.c.filing_id == filing_id,
            filing_pages.c.stage == call.stage,
            filing_pages.c.round == call.round,
        )
        .order_by(filing_pages.c.id.desc())
    )
    rows = conn.execute(query).all()
    newest = [row for row in rows if row.at == rows[0].at]
    return tuple(row.name for row in reversed(newest)), rows[0].at if rows else None


def pages(conn: Connection, filing_id: int) -> list[tuple[str, str, int, datetime]]:
    """Every call there was: to whom, on which stage, in which round, when."""
    query = (
        select(people.c.name, filing_pages.c.stage, filing_pages.c.round, filing_pages.c.at)
        .join(people, people.c.id == filing_pages.c.person_id)
        .where(filing_pages.c.filing_id == filing_id)
        .order_by(filing_pages.c.id)
    )
    return [(row.name, row.stage, row.round, row.at) for row in conn.execute(query)]
