"""Notices and their readers (N1, N3)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, or_, select, update

from domain.notice import Candidate, Standing
from storage.outbox import OutboxState
from storage.schema.engine import broadcasts, outbox
from storage.schema.notices import notice_recipients, notices
from storage.schema.people import chats, people, roles, units

ARRIVED = (OutboxState.SENT, OutboxState.UNCERTAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNotice:
    """What an admin composed; ``html`` is escaped already, ``audience`` and ``roles`` are JSON."""

    kind: str
    html: str
    title: str
    file_id: str | None
    audience: Mapping[str, Any]
    roles: tuple[str, ...]
    needs_receipt: bool
    composed_by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice as it stands now."""

    id: int
    kind: str
    html: str
    title: str
    file_id: str | None
    audience: Mapping[str, Any]
    roles: tuple[str, ...]
    needs_receipt: bool
    readers: int
    composed_by: int
    confirmed_by: int | None
    broadcast_id: int | None
    chased_on: date | None
    shown: str
    created_at: datetime
    confirmed_at: datetime | None
    standing: Standing
    version: int

    @property
    def broadcast(self) -> int:
        """What it went out as; to ask before it was confirmed is our bug."""
        if self.broadcast_id is None:
            raise TypeError(f"notice {self.id} was not confirmed")
        return self.broadcast_id


@dataclass(frozen=True, slots=True)
class Receipts:
    """How many gave their receipt, of how many."""

    given: int
    readers: int


@dataclass(frozen=True, slots=True)
class Owed:
    """A receipt somebody has not given for a notice that reached them."""

    notice_id: int
    title: str
    kind: str
    confirmed_at: datetime
    chased_on: date | None


_PLAIN = (
    "id",
    "kind",
    "html",
    "title",
    "file_id",
    "audience",
    "roles",
    "needs_receipt",
    "readers",
    "composed_by",
    "confirmed_by",
    "broadcast_id",
    "chased_on",
    "shown",
    "created_at",
    "confirmed_at",
    "version",
)


def compose(conn: Connection, new: NewNotice, now: datetime) -> int:
    row = {
        "kind": new.kind,
        "html": new.html,
        "title": new.title,
        "file_id": new.file_id,
        "audience": dict(new.audience),
        "roles": list(new.roles),
        "needs_receipt": new.needs_receipt,
        "readers": 0,
        "composed_by": new.composed_by,
        "created_at": now,
        "version": 1,
    }
    return int(conn.execute(insert(notices).returning(notices.c.id), row).scalar_one())


def get(conn: Connection, notice_id: int) -> Notice | None:
    row = conn.execute(_query().where(notices.c.id == notice_id)).one_or_none()
    return _notice(row) if row else None


def recent(conn: Connection, limit: int) -> list[Notice]:
    """The newest first; what was dropped before it went out is left out."""
    query = _query().where(notices.c.dropped_at.is_(None)).order_by(notices.c.id.desc())
    return [_notice(row) for row in conn.execute(query.limit(limit))]


def _query() -> Select[Any]:
    columns = [notices.c[name] for name in _PLAIN]
    sent_state = broadcasts.c.state.label("sent_state")
    return select(*columns, notices.c.dropped_at, sent_state).outerjoin(
        broadcasts, broadcasts.c.id == notices.c.broadcast_id
    )


def _notice(row: Row[Any]) -> Notice:
    values = {name: row._mapping[name] for name in _PLAIN}
    values["roles"] = tuple(row.roles)
    return Notice(**values, standing=_standing(row))


def _standing(row: Row[Any]) -> Standing:
    if row.sent_state is not None:
        return Standing(row.sent_state)
    return Standing.COMPOSED if row.dropped_at is None else Standing.DROPPED


def change(conn: Connection, notice_id: int, version: int, **values: Any) -> bool:
    """Change a notice if it is still as seen; its version rises.  False: somebody was quicker."""
    changed = conn.execute(
        update(notices)
        .where(notices.c.id == notice_id, notices.c.version == version)
        .values(version=version + 1, **values)
    )
    return changed.rowcount == 1


def mark_shown(conn: Connection, notice_id: int, shown: str) -> None:
    """What the progress card says now; no decision hangs on it."""
    conn.execute(update(notices).where(notices.c.id == notice_id).values(shown=shown))


def mark_chased(conn: Connection, notice_id: int, on: date) -> None:
    """The morning of ``on`` asks for the missing receipts."""
    conn.execute(update(notices).where(notices.c.id == notice_id).values(chased_on=on))


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


def add_recipients(
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
    """Receipts given and readers, by notice."""
    given = func.count(notice_recipients.c.acknowledged_at)
    query = (
        select(notice_recipients.c.notice_id, given, func.count())
        .where(notice_recipients.c.notice_id.in_(notice_ids))
        .group_by(notice_recipients.c.notice_id)
    )
    return {notice_id: Receipts(*counts) for notice_id, *counts in conn.execute(query)}


def missing(conn: Connection, notice_id: int) -> list[tuple[str | None, str]]:
    """Who has not given their receipt: unit (None: the commission) and name, by unit."""
    query = (
        select(units.c.name, people.c.name)
        .select_from(notice_recipients)
        .join(people, people.c.id == notice_recipients.c.person_id)
        .outerjoin(units, units.c.id == notice_recipients.c.unit_id)
        .where(
            notice_recipients.c.notice_id == notice_id,
            notice_recipients.c.acknowledged_at.is_(None),
        )
        .order_by(notice_recipients.c.unit_id.nulls_first(), people.c.id)
    )
    return [(unit, name) for unit, name in conn.execute(query)]


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
