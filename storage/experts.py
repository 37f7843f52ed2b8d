"""The expert roster: who may be interviewed without further ado (seed J17, 首推专家)."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    Select,
    String,
    bindparam,
    case,
    insert,
    or_,
    select,
    update,
)

from domain.pinyin import Spelling
from domain.roster import NewExpert
from storage.patterns import contains, is_spelled, patterns
from storage.schema.filings import experts
from storage.schema.people import units


@dataclass(frozen=True, slots=True)
class Expert:
    id: int
    name: str
    unit_id: int
    unit: str
    field: str
    title: str
    is_leader: bool
    confirmed_on: date | None = None


def put(
    conn: Connection,
    expert: NewExpert,
    unit_id: int,
    spelling: Spelling,
    now: datetime,
    confirmed_on: date | None = None,
) -> None:
    """Add an expert, or bring the one of this name and unit up to date; who left is back."""
    row = asdict(expert) | asdict(spelling) | {"unit_id": unit_id, "confirmed_on": confirmed_on}
    del row["unit"]
    row["closed_at"] = None
    here = (experts.c.name == expert.name, experts.c.unit_id == unit_id)
    known = conn.execute(update(experts).where(*here).values(**row))
    if known.rowcount == 0:
        conn.execute(insert(experts), row | {"created_at": now})


def get(conn: Connection, expert_id: int) -> Expert | None:
    """One expert.  None: there is none, or they have left."""
    row = conn.execute(listed().where(experts.c.id == expert_id)).one_or_none()
    return Expert(*row) if row else None


def of_unit(conn: Connection, unit_id: int, limit: int) -> list[Expert]:
    """A unit's own experts, leaders last: routine speaks through experts."""
    return _all(conn, _OF_UNIT, {"own_unit": unit_id, "at_most": limit})


def every(conn: Connection) -> list[Expert]:
    """The whole roster, as far as nobody has left."""
    return _all(conn, _EVERY, {})


def search(conn: Connection, text: str, unit_id: int, limit: int) -> list[Expert]:
    """By name, pinyin, initials or field; the unit's own first."""
    return _all(conn, _SEARCH, {"own_unit": unit_id, "at_most": limit, **patterns(text)})


def spelled(conn: Connection, names: Collection[str], unit_id: int) -> list[Expert]:
    """Experts whose whole name is spelled so; the unit's own first."""
    query = listed().where(experts.c.pinyin.in_(names))
    own_first = case((experts.c.unit_id == unit_id, 0), else_=1)
    return _all(conn, query.order_by(own_first, experts.c.id), {})


def mentioned(conn: Connection, text: str, limit: int) -> list[Expert]:
    """Experts whose whole name stands in a text (「李国栋主任」)."""
    return _all(conn, _MENTIONED, {"typed": text, "at_most": limit})


def some(conn: Connection, ids: Collection[int]) -> list[Expert]:
    """These experts, as far as they are still there."""
    return _all(conn, listed().where(experts.c.id.in_(ids)).order_by(experts.c.id), {})


def who_left(conn: Connection, name: str, unit_id: int) -> bool:
    """Whether somebody of this name has left a unit's roster, and nobody of that name is in it."""
    query = select(experts.c.closed_at).where(experts.c.name == name, experts.c.unit_id == unit_id)
    ended = list(conn.execute(query).scalars())
    return bool(ended) and all(at is not None for at in ended)


def close(conn: Connection, expert_id: int, now: datetime) -> None:
    """Somebody left: earlier filings keep the name, nobody is offered it any more."""
    conn.execute(update(experts).where(experts.c.id == expert_id).values(closed_at=now))


def close_named(conn: Connection, name: str, unit_id: int, now: datetime) -> bool:
    """The same by name, in one unit.  True: somebody of that name was offered until now."""
    here = (experts.c.name == name, experts.c.unit_id == unit_id, experts.c.closed_at.is_(None))
    return bool(conn.execute(update(experts).where(*here).values(closed_at=now)).rowcount)


def listed() -> Select[Any]:
    """Those who are still there, as ``Expert`` has them."""
    return (
        select(
            experts.c.id,
            experts.c.name,
            experts.c.unit_id,
            units.c.name.label("unit"),
            experts.c.field,
            experts.c.title,
            experts.c.is_leader,
            experts.c.confirmed_on,
        )
        .join(units, units.c.id == experts.c.unit_id)
        .where(experts.c.closed_at.is_(None))
    )


# Built once: they are asked for every interviewee offered and typed.
_OWN = bindparam("own_unit", type_=BigInteger)
_AT_MOST = bindparam("at_most", type_=BigInteger)
_OF_UNIT = (
    listed()
    .where(experts.c.unit_id == _OWN)
    .order_by(experts.c.is_leader, experts.c.id)
    .limit(_AT_MOST)
)
_EVERY = listed().order_by(experts.c.id)
_SEARCH = (
    listed()
    .where(
        or_(
            contains(experts.c.name),
            contains(experts.c.field),
            is_spelled(experts.c.pinyin),
            is_spelled(experts.c.initials),
        )
    )
    .order_by(case((experts.c.unit_id == _OWN, 0), else_=1), experts.c.id)
    .limit(_AT_MOST)
)
_MENTIONED = (
    listed()
    .where(bindparam("typed", type_=String).contains(experts.c.name))
    .order_by(experts.c.id)
    .limit(_AT_MOST)
)


def _all(conn: Connection, query: Select[Any], known: Mapping[str, Any]) -> list[Expert]:
    return [Expert(*row) for row in conn.execute(query, known)]
