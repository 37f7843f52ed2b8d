"""One-time links: the hash of the secret, what it gives, until when."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from storage.schema.people import invites


@dataclass(frozen=True, slots=True)
class Invite:
    """A link that may still be used."""

    id: int
    role: str
    unit_id: int | None
    created_by: int | None
    expires_at: datetime


_COLUMNS = [invites.c[name] for name in Invite.__dataclass_fields__]


def add(
    conn: Connection,
    *,
    token_hash: str,
    role: str,
    unit_id: int | None,
    created_by: int | None,
    now: datetime,
    expires_at: datetime,
) -> int:
    row = {
        "token_hash": token_hash,
        "role": role,
        "unit_id": unit_id,
        "created_by": created_by,
        "created_at": now,
        "expires_at": expires_at,
    }
    return int(conn.execute(insert(invites).returning(invites.c.id), row).scalar_one())


def usable(conn: Connection, token_hash: str, now: datetime) -> Invite | None:
    """None: there never was such a link, it was used, or its time is over."""
    query = select(*_COLUMNS).where(
        invites.c.token_hash == token_hash, invites.c.used_at.is_(None), invites.c.expires_at > now
    )
    row = conn.execute(query).one_or_none()
    return Invite(**row._mapping) if row else None


def use(conn: Connection, invite_id: int, person_id: int, now: datetime) -> bool:
    """Use it up.  False: it was used already."""
    used = conn.execute(
        update(invites)
        .where(invites.c.id == invite_id, invites.c.used_at.is_(None))
        .values(used_at=now, used_by=person_id)
    )
    return used.rowcount == 1


def expire(conn: Connection, invite_id: int, now: datetime) -> None:
    """It opens nothing from now on."""
    conn.execute(update(invites).where(invites.c.id == invite_id).values(expires_at=now))


def latest_used_by(conn: Connection, person_id: int) -> Invite | None:
    """The link through which somebody came in last."""
    query = select(*_COLUMNS).where(invites.c.used_by == person_id)
    row = conn.execute(query.order_by(invites.c.used_at.desc()).limit(1)).one_or_none()
    return Invite(**row._mapping) if row else None
