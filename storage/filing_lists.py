"""Questions about many filings: mine, waiting for me, outlets of late, the register."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Connection, Row, Select, bindparam, func, select

from domain.filing import State
from domain.filing_class import FilingClass
from domain.filing_deciding import GOES_AHEAD
from storage.schema.filings import filings
from storage.schema.people import people, units

SCHEMA_OF_LIST = (
    filings.c.id,
    filings.c.number,
    filings.c.version,
    filings.c.state,
    filings.c.filing_class,
    filings.c.outlet,
    filings.c.journalist,
    filings.c.topic,
    filings.c.interviewee,
    filings.c.starts_at,
    filings.c.submitted_at,
    units.c.name.label("unit"),
    people.c.name.label("filer"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One line of a list, and one row of the register."""

    id: int
    number: str
    version: int
    state: State
    filing_class: FilingClass
    outlet: str
    journalist: str
    topic: str
    interviewee: str
    starts_at: datetime
    submitted_at: datetime
    unit: str
    filer: str


@dataclass(frozen=True, slots=True)
class Media:
    """An outlet and its journalist as they stood on an earlier filing."""

    filing_id: int
    outlet_id: int | None
    outlet: str
    journalist: str


def of_filer(conn: Connection, person_id: int, limit: int) -> list[Listed]:
    """A filer's own, the newest first."""
    query = listing().where(filings.c.filer_id == person_id)
    return read(conn, query.order_by(filings.c.id.desc()).limit(limit))


def of_units(conn: Connection, unit_ids: Collection[int], limit: int) -> list[Listed]:
    """What whole units filed, the newest first: for their leads."""
    query = listing().where(filings.c.unit_id.in_(unit_ids))
    return read(conn, query.order_by(filings.c.id.desc()).limit(limit))


def open_to_objection(
    conn: Connection, unit_ids: Collection[int] | None, now: datetime, *, but_of: int
) -> list[Listed]:
    """Filed at once, and the window is still open."""
    query = listing().where(
        filings.c.state == State.FILED,
        filings.c.objection_until > now,
        filings.c.filer_id != but_of,
    )
    return read(conn, _within(query, unit_ids).order_by(filings.c.starts_at, filings.c.id))


def to_come(
    conn: Connection, unit_ids: Collection[int] | None, now: datetime, limit: int
) -> list[Listed]:
    """Agreed to or filed at once, and not begun yet, the earliest first."""
    query = listing().where(filings.c.state.in_(GOES_AHEAD), filings.c.starts_at > now)
    ordered = _within(query, unit_ids).order_by(filings.c.starts_at, filings.c.id)
    return read(conn, ordered.limit(limit))


def returned_to(conn: Connection, person_id: int) -> list[Listed]:
    """What a filer has to correct."""
    query = listing().where(filings.c.state == State.RETURNED, filings.c.filer_id == person_id)
    return read(conn, query.order_by(filings.c.starts_at, filings.c.id))


def to_accept(conn: Connection, person_id: int) -> list[Listed]:
    """What was agreed to with conditions that a filer has not accepted yet."""
    query = listing().where(filings.c.state == State.CONDITIONAL, filings.c.filer_id == person_id)
    return read(conn, query.order_by(filings.c.starts_at, filings.c.id))


def register_rows(conn: Connection, since: datetime, until: datetime) -> list[Listed]:
    """The register between two instants, by number: every filing, whatever became of it."""
    query = listing().where(filings.c.submitted_at >= since, filings.c.submitted_at < until)
    return read(conn, query.order_by(filings.c.id))


_RECENT_MEDIA = (  # built once: asked for every filing begun
    select(filings.c.id, filings.c.outlet_id, filings.c.outlet, filings.c.journalist)
    .where(
        filings.c.id.in_(
            select(func.max(filings.c.id))
            .where(filings.c.filer_id == bindparam("filer"))
            .group_by(filings.c.outlet, filings.c.journalist)
        )
    )
    .order_by(filings.c.id.desc())
    .limit(bindparam("at_most", type_=BigInteger))
)


def recent_media(conn: Connection, person_id: int, limit: int) -> list[Media]:
    """Outlets with their journalists a filer worked with last, each once."""
    known = {"filer": person_id, "at_most": limit}
    return [Media(*row) for row in conn.execute(_RECENT_MEDIA, known)]


def listing() -> Select[Any]:
    """Every filing as a line of a list."""
    return (
        select(*SCHEMA_OF_LIST)
        .join(units, units.c.id == filings.c.unit_id)
        .join(people, people.c.id == filings.c.filer_id)
    )


def _within(query: Select[Any], unit_ids: Collection[int] | None) -> Select[Any]:
    return query if unit_ids is None else query.where(filings.c.unit_id.in_(unit_ids))


def read(conn: Connection, query: Select[Any]) -> list[Listed]:
    """The lines of a narrowed ``listing``."""
    return [_listed(row) for row in conn.execute(query)]


def _listed(row: Row[Any]) -> Listed:
    columns = dict(row._mapping) | {
        "state": State(row.state),
        "filing_class": FilingClass(row.filing_class),
    }
    return Listed(**columns)
