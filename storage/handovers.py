"""Handovers as rows (product.md P5)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, insert, select, update

from domain.handover import WAITING, Stage
from storage.schema.handovers import handovers
from storage.schema.people import invites, people


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """One, with the names of both; without a successor, theirs is empty."""

    id: int
    leaver_id: int
    leaver: str
    successor_id: int | None
    successor: str
    invite_id: int | None
    takes_over_on: date | None
    stage: Stage
    asked_by: int
    agreed_by: int | None
    done_at: datetime | None
    version: int
    expires_at: datetime | None  # of the invitation


def add(
    conn: Connection,
    *,
    leaver_id: int,
    successor_id: int | None,
    takes_over_on: date | None,
    stage: Stage,
    by: int,
    now: datetime,
) -> int:
    row = {
        "leaver_id": leaver_id,
        "successor_id": successor_id,
        "takes_over_on": takes_over_on,
        "state": stage,
        "asked_by": by,
        "agreed_by": by if stage is Stage.AGREED else None,
        "created_at": now,
        "version": 1,
    }
    return int(conn.execute(insert(handovers).returning(handovers.c.id), row).scalar_one())


def get(conn: Connection, handover_id: int) -> Handover | None:
    row = conn.execute(_query().where(handovers.c.id == handover_id)).one_or_none()
    return _handover(row) if row else None


def waiting_of(conn: Connection, leaver_id: int) -> Handover | None:
    """The one that is asked for or agreed and has not happened."""
    query = _query().where(handovers.c.leaver_id == leaver_id, handovers.c.state.in_(WAITING))
    row = conn.execute(query.limit(1)).one_or_none()
    return _handover(row) if row else None


def all_waiting(conn: Connection) -> list[Handover]:
    """Everything that has not happened, the oldest first."""
    query = _query().where(handovers.c.state.in_(WAITING)).order_by(handovers.c.id)
    return [_handover(row) for row in conn.execute(query)]


def of_invite(conn: Connection, invite_id: int) -> Handover | None:
    """The one that waits for somebody to come in by this invitation."""
    query = _query().where(handovers.c.invite_id == invite_id, handovers.c.state == Stage.AGREED)
    row = conn.execute(query).one_or_none()
    return _handover(row) if row else None


def last_done(conn: Connection, leaver_id: int) -> Handover | None:
    """To whom somebody handed over last."""
    query = _query().where(handovers.c.leaver_id == leaver_id, handovers.c.state == Stage.DONE)
    row = conn.execute(query.order_by(handovers.c.id.desc()).limit(1)).one_or_none()
    return _handover(row) if row else None


def change(conn: Connection, seen: Handover, **values: Any) -> bool:
    """Change it if it is still as seen.  False: somebody was first."""
    changed = conn.execute(
        update(handovers)
        .where(
            handovers.c.id == seen.id,
            handovers.c.version == seen.version,
            handovers.c.state == seen.stage,
        )
        .values(version=seen.version + 1, **values)
    )
    return changed.rowcount == 1


def _query() -> Select[Any]:
    other = people.alias()
    return (
        select(
            handovers,
            people.c.name.label("leaver"),
            other.c.name.label("successor"),
            invites.c.expires_at,
        )
        .join(people, people.c.id == handovers.c.leaver_id)
        .outerjoin(other, other.c.id == handovers.c.successor_id)
        .outerjoin(invites, invites.c.id == handovers.c.invite_id)
    )


def _handover(row: Any) -> Handover:
    return Handover(
        id=row.id,
        leaver_id=row.leaver_id,
        leaver=row.leaver,
        successor_id=row.successor_id,
        successor=row.successor or "",
        invite_id=row.invite_id,
        takes_over_on=row.takes_over_on,
        stage=Stage(row.state),
        asked_by=row.asked_by,
        agreed_by=row.agreed_by,
        done_at=row.done_at,
        version=row.version,
        expires_at=row.expires_at,
    )
