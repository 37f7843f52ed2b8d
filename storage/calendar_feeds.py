"""Addresses of calendars: the hash of the secret, whose it is, until when."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from storage.schema.calendar_feeds import calendar_feeds as feeds


@dataclass(frozen=True, slots=True)
class Feed:
    """An address that was not revoked; without a unit it is the whole commission's."""

    id: int
    person_id: int
    unit_id: int | None
    is_whole: bool
    created_at: datetime


_COLUMNS = [feeds.c[name] for name in Feed.__slots__]


def add(
    conn: Connection,
    *,
    person_id: int,
    unit_id: int | None,
    token_hash: str,
    is_whole: bool,
    now: datetime,
) -> int:
    row = {
        "person_id": person_id,
        "unit_id": unit_id,
        "token_hash": token_hash,
        "is_whole": is_whole,
        "created_at": now,
    }
    return int(conn.execute(insert(feeds).returning(feeds.c.id), row).scalar_one())


def by_token(conn: Connection, token_hash: str) -> Feed | None:
    """None: there never was such an address, or it was revoked."""
    query = select(*_COLUMNS).where(feeds.c.token_hash == token_hash, feeds.c.revoked_at.is_(None))
    row = conn.execute(query).one_or_none()
    return Feed(**row._mapping) if row else None


def current(conn: Connection, person_id: int, unit_id: int | None) -> Feed | None:
    """The address a person has for a unit."""
    place = feeds.c.unit_id.is_(None) if unit_id is None else feeds.c.unit_id == unit_id
    query = select(*_COLUMNS).where(
        feeds.c.person_id == person_id, place, feeds.c.revoked_at.is_(None)
    )
    row = conn.execute(query.order_by(feeds.c.id.desc()).limit(1)).one_or_none()
    return Feed(**row._mapping) if row else None


def revoke(conn: Connection, person_id: int, unit_id: int | None, now: datetime) -> int:
    """End every address of this person for this unit; gives how many."""
    place = feeds.c.unit_id.is_(None) if unit_id is None else feeds.c.unit_id == unit_id
    ended = conn.execute(
        update(feeds)
        .where(feeds.c.person_id == person_id, place, feeds.c.revoked_at.is_(None))
        .values(revoked_at=now)
    )
    return ended.rowcount
