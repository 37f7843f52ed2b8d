"""Who asked to be let in, and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from domain.registration import Ask, Standing
from storage.schema.people import registrations


@dataclass(frozen=True, slots=True)
class Registration:
    """One ask; ``language`` is that of the asker's Telegram."""

    id: int
    telegram_id: int
    name: str
    typed_unit: str
    language: str
    state: str
    unit_id: int | None
    decided_by: int | None
    created_at: datetime
    decided_at: datetime | None
    version: int


_COLUMNS = [registrations.c[name] for name in Registration.__dataclass_fields__]


def add(conn: Connection, telegram_id: int, ask: Ask, language: str, now: datetime) -> Registration:
    row = {
        "telegram_id": telegram_id,
        "name": ask.name,
        "typed_unit": ask.unit,
        "language": language,
        "state": Standing.PENDING,
        "created_at": now,
        "version": 1,
    }
    found = conn.execute(insert(registrations).returning(*_COLUMNS), row).one()
    return Registration(**found._mapping)


def get(conn: Connection, registration_id: int) -> Registration | None:
    query = select(*_COLUMNS).where(registrations.c.id == registration_id)
    row = conn.execute(query).one_or_none()
    return Registration(**row._mapping) if row else None


def latest(conn: Connection, telegram_id: int) -> Registration | None:
    """The newest ask of one account."""
    query = (
        select(*_COLUMNS)
        .where(registrations.c.telegram_id == telegram_id)
        .order_by(registrations.c.id.desc())
        .limit(1)
    )
    row = conn.execute(query).one_or_none()
    return Registration(**row._mapping) if row else None


def pending(conn: Connection, limit: int) -> list[Registration]:
    """The oldest first."""
    query = select(*_COLUMNS).where(registrations.c.state == Standing.PENDING)
    rows = conn.execute(query.order_by(registrations.c.id).limit(limit))
    return [Registration(**row._mapping) for row in rows]


def count_pending(conn: Connection) -> int:
    query = select(func.count()).where(registrations.c.state == Standing.PENDING)
    return int(conn.execute(query).scalar_one())


def count_since(conn: Connection, since: datetime) -> int:
    """How many asked after an instant."""
    query = select(func.count()).where(registrations.c.created_at > since)
    return int(conn.execute(query).scalar_one())


def decide(
    conn: Connection,
    seen: Registration,
    *,
    state: str,
    unit_id: int | None,
    decided_by: int | None,
    now: datetime,
) -> bool:
    """Settle an ask if it is still as seen.  False: somebody was quicker."""
    decided = conn.execute(
        update(registrations)
        .where(
            registrations.c.id == seen.id,
            registrations.c.version == seen.version,
            registrations.c.state == Standing.PENDING,
        )
        .values(
            state=state,
            unit_id=unit_id,
            decided_by=decided_by,
            decided_at=now,
            version=seen.version + 1,
        )
    )
    return decided.rowcount == 1
