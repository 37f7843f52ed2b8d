"""How the house stands: what waits, since when, and what came to rest badly (O4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import DBAPIError

from storage import inbox, journal, outbox
from storage.schema.engine import inbox as updates
from storage.schema.engine import outbox as messages
from storage.schema.engine import timers
from storage.schema.filings import filings

AWAY = (DBAPIError, TimeoutError)  # what a question raises while the database is away

# Literal zeros, so that the partial indexes over what waits are used whatever else is there.
_OLDEST_UPDATE = select(func.min(updates.c.received_at)).where(updates.c.state == text("0"))
_OLDEST_MESSAGE = select(func.min(messages.c.due_at)).where(messages.c.state == text("0"))
_OLDEST_URGENT = _OLDEST_MESSAGE.where(messages.c.lane < outbox.BULK_LANE)


@dataclass(frozen=True, slots=True)
class Waiting:
    """The oldest of what waits; None: nothing does.  A message waits from its due moment on."""

    update_at: datetime | None
    message_at: datetime | None
    urgent_at: datetime | None  # of all lanes but bulk


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows there are of each state, by its name."""

    updates: Mapping[str, int]
    messages: Mapping[str, int]
    filings: Mapping[str, int]
    timers_overdue: int
    timers_failed: int
    journal_unsealed: int


def waiting(conn: Connection) -> Waiting:
    """Asked often: three looks into partial indexes."""
    moments = [conn.execute(q).scalar() for q in (_OLDEST_UPDATE, _OLDEST_MESSAGE, _OLDEST_URGENT)]
    return Waiting(*moments)


def counts(conn: Connection, now: datetime) -> Counts:
    """Counts whole tables (0.2 s for a million messages): for metrics, in a reader's thread."""
    return Counts(
        updates={state.name.lower(): n for state, n in inbox.counts(conn).items()},
        messages={state.name.lower(): n for state, n in outbox.counts(conn).items()},
        filings=_by_state(conn),
        timers_overdue=_timers(conn, timers.c.done_at.is_(None), timers.c.due_at <= now),
        timers_failed=_timers(conn, timers.c.error.is_not(None)),
        journal_unsealed=journal.unsealed_count(conn),
    )


def _by_state(conn: Connection) -> dict[str, int]:
    query = select(filings.c.state, func.count()).group_by(filings.c.state)
    return {str(state): count for state, count in conn.execute(query)}


def _timers(conn: Connection, *where: Any) -> int:
    return int(conn.execute(select(func.count()).select_from(timers).where(*where)).scalar_one())
