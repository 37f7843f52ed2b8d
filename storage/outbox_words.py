"""What becomes of a row's words afterwards: sent alone, or forgotten."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, update

from storage.outbox import OutboxState
from storage.schema.engine import outbox

FORGET = "forget_when_sent"  # in a payload, and never sent: its words hold a secret


def put_back_as_text(conn: Connection, row_id: int, payload: Mapping[str, Any]) -> None:
    """What was to be enclosed could not be made: its words go out alone."""
    values = {"method": "sendMessage", "payload": dict(payload), "enclosure_id": None}
    conn.execute(
        update(outbox)
        .where(outbox.c.id == row_id)
        .values(state=OutboxState.WAITING, message_id=None, **values)
    )


def forget(conn: Connection, row_ids: Collection[int]) -> None:
    """What these said is not kept."""
    if row_ids:
        conn.execute(update(outbox).where(outbox.c.id.in_(row_ids)).values(payload=None))
