"""One thing sent to many people: one row here, its messages in the outbox."""

from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from storage.outbox import OutboxState
from storage.schema.engine import broadcasts, outbox

OPEN_STATES = (OutboxState.WAITING, OutboxState.IN_FLIGHT, OutboxState.PAUSED)


def create(conn: Connection, noun: str, record_id: int, now: datetime) -> int:
    row = {"noun": noun, "record_id": record_id, "state": "sending", "created_at": now}
    return int(conn.execute(insert(broadcasts).returning(broadcasts.c.id), row).scalar_one())


def finish_if_all_sent(conn: Connection, broadcast_id: int, now: datetime) -> bool:
    """Close the broadcast when none of its rows is open.  True: this call closed it."""
    open_rows = select(outbox.c.id).where(
        outbox.c.broadcast_id == broadcast_id, outbox.c.state.in_(OPEN_STATES)
    )
    closed = conn.execute(
        update(broadcasts)
        .where(
            broadcasts.c.id == broadcast_id,
            broadcasts.c.state == "sending",
            ~open_rows.exists(),
        )
        .values(state="done", finished_at=now)
    )
    return closed.rowcount == 1


def progress(conn: Connection, broadcast_id: int) -> dict[OutboxState, int]:
    """How many of its messages stand where."""
    query = (
        select(outbox.c.state, func.count())
        .where(outbox.c.broadcast_id == broadcast_id)
        .group_by(outbox.c.state)
    )
    return {OutboxState(state): count for state, count in conn.execute(query)}
