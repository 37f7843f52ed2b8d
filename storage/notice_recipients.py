"""Who a notice goes to, and who gave their receipt (N1, N3)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    case,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from domain.notice import Candidate, Standing
from storage.outbox import OutboxState
from storage.schema.engine import broadcasts, outbox
from storage.schema.notices import notice_recipients, notices
from storage.schema.people import chats, people, roles, units

ARRIVED = (OutboxState.SENT, OutboxState.UNCERTAIN)
FAILED = (OutboxState.DEAD, OutboxState.CANCELLED)


@dataclass(frozen=True, slots=True)
class Receipts:
    """How many gave their receipt, of how many; ``unreached`` never had the message."""

    given: int
    readers: int
    unreached: int

    @property
    def reached(self) -> int:
        """Those who can give one: a receipt of nobody else is missing."""
        return self.readers - self.unreached


@dataclass(frozen=True, slots=True)
class Missing:
    """Somebody without a receipt and the unit they read for (None: the commission)."""

    unit: str | None
    name: str
    is_unreached: bool


@dataclass(frozen=True, slots=True)
class Owed:
    """A receipt somebody has not given for a notice that reached them."""

    notice_id: int
    title: str
    kind: str
    confirmed_at: datetime
    chased_on: date | None


def candidates(conn: Connection, wanted: Collection[str], on: date) -> list[Candidate]:
    """Everybody who holds one of these roles on a day, once a unit, with their chat.

    Closed people and closed units are left out.
    """
    query = (
        select(roles.c.person_id, roles.c.unit_id, chats.c.is_open, chats.c.closed_why)
        .distinct()
        .join(people, people.c.id == roles.c.person_id)
        .outerjoin(units, units.c.id == roles.c.unit_id)
        .outerjoin(chats, chats.c.person_id == roles.c.person_id)
        .where(
            roles.c.role.in_(wanted),
            roles.c.valid_from <= on,
            or_(roles.c.valid_to.is_(None), roles.c.valid_to >= on),
            people.c.closed_at.is_(None),
            units.c.closed_at.is_(None),
        )
        .order_by(roles.c.person_id, roles.c.unit_id)
    )
    return [
        Candidate(row.person_id, row.unit_id, bool(row.is_open), row.closed_why)
        for row in conn.execute(query)
    ]


def add(
    conn: Connection, notice_id: int, occasion: str, readers: Iterable[tuple[int, int | None]]
) -> None:
    """Remember who it goes to; ``readers`` are people with the unit they read it for."""
    rows = [
        {"notice_id": notice_id, "person_id": person, "unit_id": unit, "occasion": occasion}
        for person, unit in readers
    ]
    conn.execute(insert(notice_recipients), rows)


def acknowledge(conn: Connection, notice_id: int, person_id: int, now: datetime) -> bool:
    """Note a receipt.  False: it was given already, or the notice did not go to this person."""
    given = conn.execute(
        update(notice_recipients)
        .where(
            notice_recipients.c.notice_id == notice_id,
            notice_recipients.c.person_id == person_id,
            notice_recipients.c.acknowledged_at.is_(None),
        )
        .values(acknowledged_at=now)
    )
    return given.rowcount == 1


def acknowledged_at(conn: Connection, notice_id: int, person_id: int) -> datetime | None:
    """When somebody gave their receipt.  None: not yet, or it did not go to them."""
    query = select(notice_recipients.c.acknowledged_at).where(
        notice_recipients.c.notice_id == notice_id,
        notice_recipients.c.person_id == person_id,
    )
    return conn.execute(query).scalar_one_or_none()


def receipts(conn: Connection, notice_ids: Collection[int]) -> dict[int, Receipts]:
    """Receipts given, readers and those never reached, by notice."""
    given = func.count(notice_recipients.c.acknowledged_at)
    unreached = func.sum(case((_unreached(), 1), else_=0))
    query = (
        select(notice_recipients.c.notice_id, given, func.count(), unreached)
        .where(notice_recipients.c.notice_id.in_(notice_ids))
        .group_by(notice_recipients.c.notice_id)
    )
    return {notice_id: Receipts(*counts) for notice_id, *counts in conn.execute(query)}


def _unreached() -> ColumnElement[bool]:
    """Whose message failed or was stopped, and who gave no receipt either."""
    failed = exists().where(
        outbox.c.occasion == notice_recipients.c.occasion,
        outbox.c.person_id == notice_recipients.c.person_id,
        outbox.c.state.in_(FAILED),
    )
    return and_(notice_recipients.c.acknowledged_at.is_(None), failed)


def missing(conn: Connection, notice_id: int) -> list[Missing]:
    """Who has not given their receipt, by unit."""
    query = (
        select(units.c.name, people.c.name, _unreached())
        .select_from(notice_recipients)
        .join(people, people.c.id == notice_recipients.c.person_id)
        .outerjoin(units, units.c.id == notice_recipients.c.unit_id)
        .where(
            notice_recipients.c.notice_id == notice_id,
            notice_recipients.c.acknowledged_at.is_(None),
        )
        .order_by(notice_recipients.c.unit_id.nulls_first(), people.c.id)
    )
    return [Missing(unit, name, bool(failed)) for unit, name, failed in conn.execute(query)]


def owed_by(conn: Connection, person_id: int, since: datetime) -> list[Owed]:
    """Receipts a person owes for notices that reached them and were confirmed after ``since``."""
    query = (
        select(
            notices.c.id.label("notice_id"),
            notices.c.title,
            notices.c.kind,
            notices.c.confirmed_at,
            notices.c.chased_on,
        )
        .select_from(notice_recipients)
        .join(notices, notices.c.id == notice_recipients.c.notice_id)
        .join(broadcasts, broadcasts.c.id == notices.c.broadcast_id)
        .join(chats, chats.c.person_id == notice_recipients.c.person_id)
        .join(
            outbox,
            (outbox.c.occasion == notice_recipients.c.occasion)
            & (outbox.c.chat_id == chats.c.chat_id),
        )
        .where(
            notice_recipients.c.person_id == person_id,
            notice_recipients.c.acknowledged_at.is_(None),
            notices.c.needs_receipt,
            notices.c.confirmed_at > since,
            broadcasts.c.state != Standing.CANCELLED,
            outbox.c.state.in_(ARRIVED),
        )
        .order_by(notices.c.id)
    )
    return [Owed(**row._mapping) for row in conn.execute(query)]
