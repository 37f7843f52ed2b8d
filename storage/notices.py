"""Notices as rows (N1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select, update

from domain.notice import Standing
from storage.schema.engine import broadcasts
from storage.schema.notices import notices


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
    plan_line: str | None = None


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
        "plan_line": new.plan_line,
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
