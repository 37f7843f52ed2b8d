"""What the clock follows: filings that are to take place, or did, and are not put away yet."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from domain.filing import State
from domain.filing_afterwards import Standing
from storage.schema.filings import filing_acts, filings

FOLLOWED = (
    State.FILED,
    State.APPROVED,
    State.HELD,
    State.FACT_CHECK,
    State.AWAITING_PUB,
    State.PUBLISHED,
    State.CORRECTION,
    State.CONSENT_REVOKED,
)
_SINCE = (
    select(func.max(filing_acts.c.at))
    .where(filing_acts.c.filing_id == filings.c.id)
    .scalar_subquery()
)


@dataclass(frozen=True, slots=True)
class Followed:
    """One of them, as a line of a list needs it."""

    id: int
    number: str
    version: int
    topic: str
    standing: Standing


def standing_of(conn: Connection, filing_id: int) -> Standing:
    """How one filing stands, and since when."""
    return _followed(conn.execute(_query().where(filings.c.id == filing_id)).one()).standing


def of_filer(conn: Connection, person_id: int) -> list[Followed]:
    """What somebody filed that is still followed, the earliest interview first."""
    query = _query().where(filings.c.filer_id == person_id, filings.c.state.in_(FOLLOWED))
    return [_followed(row) for row in conn.execute(query.order_by(filings.c.starts_at))]


def _query() -> Select[Any]:
    return select(
        filings.c.id,
        filings.c.number,
        filings.c.version,
        filings.c.topic,
        filings.c.state,
        filings.c.starts_at,
        filings.c.ends_at,
        filings.c.publish_on,
        _SINCE.label("since"),
    )


def _followed(row: Row[Any]) -> Followed:
    since: datetime = row.since
    publish_on: date | None = row.publish_on
    standing = Standing(State(row.state), since, row.starts_at, row.ends_at, publish_on)
    return Followed(row.id, row.number, row.version, row.topic, standing)
