"""Who is taken when, and who is free (index ix_filings_expert)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, exists, or_, select

from domain.clash import Slot
from domain.filing import State
from domain.filing_deciding import WAITING
from storage import experts
from storage.experts import Expert
from storage.schema.filings import experts as roster
from storage.schema.filings import filings

TAKEN = (  # a filing in one of these keeps its interviewee's time
    *WAITING,
    State.FILED,
    State.RETURNED,
    State.CONDITIONAL,
    State.APPROVED,
)


@dataclass(frozen=True, slots=True)
class Booked:
    """Another filing of the same person."""

    id: int
    unit_id: int
    filer_id: int
    outlet: str
    starts_at: datetime
    ends_at: datetime | None


@dataclass(frozen=True, slots=True)
class Promised:
    """A filing that still counts on somebody."""

    id: int
    version: int
    filer_id: int
    topic: str
    starts_at: datetime


def promised(conn: Connection, name: str, unit_id: int, now: datetime) -> list[Promised]:
    """Interviews to come with somebody of a unit's roster, the earliest first."""
    query = (
        select(
            filings.c.id,
            filings.c.version,
            filings.c.filer_id,
            filings.c.topic,
            filings.c.starts_at,
        )
        .join(roster, roster.c.id == filings.c.expert_id)
        .where(
            roster.c.name == name,
            roster.c.unit_id == unit_id,
            filings.c.state.in_(TAKEN),
            filings.c.starts_at > now,
        )
        .order_by(filings.c.starts_at, filings.c.id)
    )
    return [Promised(*row) for row in conn.execute(query)]


def of_expert(
    conn: Connection, expert_id: int, held: Slot, unsaid: timedelta, *, but: int | None = None
) -> list[Booked]:
    """What of an expert lies in a stretch, the earliest first; ``unsaid``: the usual length.

    ``but`` is the filing that asks.
    """
    query = (
        select(
            filings.c.id,
            filings.c.unit_id,
            filings.c.filer_id,
            filings.c.outlet,
            filings.c.starts_at,
            filings.c.ends_at,
        )
        .where(filings.c.expert_id == expert_id, _lies_in(held, unsaid), filings.c.id != (but or 0))
        .order_by(filings.c.starts_at, filings.c.id)
    )
    return [Booked(*row) for row in conn.execute(query)]


def free_experts(
    conn: Connection,
    held: Slot,
    unsaid: timedelta,
    *,
    unit_id: int,
    field: str,
    but: int,
    limit: int,
    only_field: bool = False,
) -> list[Expert]:
    """Experts with nothing in a stretch: of the same field first, then of the unit; no leaders.

    ``only_field``: nobody of another one.  ``but`` is the person who is taken.
    """
    own, same = roster.c.unit_id == unit_id, roster.c.field == field
    is_taken = exists().where(filings.c.expert_id == roster.c.id, _lies_in(held, unsaid))
    query = (
        experts.listed()
        .where(roster.c.id != but, roster.c.is_leader.is_(False), ~is_taken)
        .where(same if only_field else or_(own, same))
        .order_by(case((and_(own, same), 0), (same, 1), else_=2), roster.c.id)
        .limit(limit)
    )
    return [Expert(*row) for row in conn.execute(query)]


def _lies_in(held: Slot, unsaid: timedelta) -> ColumnElement[Any]:
    return and_(
        filings.c.state.in_(TAKEN),
        filings.c.starts_at < held.end,
        or_(
            filings.c.ends_at > held.start,
            and_(filings.c.ends_at.is_(None), filings.c.starts_at > held.start - unsaid),
        ),
    )
