"""The outlet register (媒体名录)."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    String,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
)

from domain.pinyin import Spelling
from domain.roster import NewOutlet, resembles
from storage.db import upsert
from storage.patterns import contains, is_spelled, patterns
from storage.schema.filings import outlets


@dataclass(frozen=True, slots=True)
class Outlet:
    """One medium; ``unit_id`` is set when it is a unit's own account."""

    id: int
    name: str
    short_name: str
    kind: str
    tier: str
    is_licensed: bool
    is_foreign: bool
    unit_id: int | None


def put(
    conn: Connection, outlet: NewOutlet, unit_id: int | None, spelling: Spelling, now: datetime
) -> None:
    """Add an outlet, or bring the one of this name up to date."""
    row = asdict(outlet) | asdict(spelling) | {"unit_id": unit_id, "created_at": now}
    del row["unit"]
    changed = [name for name in row if name not in ("name", "created_at")]
    conn.execute(upsert(conn, outlets, ("name",), *changed), row)


def get(conn: Connection, outlet_id: int) -> Outlet | None:
    row = conn.execute(_open().where(outlets.c.id == outlet_id)).one_or_none()
    return Outlet(*row) if row else None


def offered(conn: Connection, unit_id: int, limit: int) -> list[Outlet]:
    """What to offer before anything is typed: the unit's own accounts, then licensed media."""
    found = conn.execute(_OFFERED, {"own_unit": unit_id, "at_most": limit})
    return [Outlet(*row) for row in found]


def every(conn: Connection, unit_id: int) -> list[Outlet]:
    """All that somebody of this unit may name."""
    return [Outlet(*row) for row in conn.execute(_EVERY, {"own_unit": unit_id})]


def called(conn: Connection, name: str, unit_id: int) -> Outlet | None:
    """The outlet of exactly this name or abbreviation."""
    row = conn.execute(_CALLED, {"own_unit": unit_id, "typed": name}).first()
    return Outlet(*row) if row else None


def some(conn: Connection, ids: Collection[int], unit_id: int) -> list[Outlet]:
    """These outlets, as far as they are still there."""
    return _all(conn, _for_unit(unit_id).where(outlets.c.id.in_(ids)).order_by(outlets.c.id))


def search(conn: Connection, text: str, unit_id: int, limit: int) -> list[Outlet]:
    """By name, abbreviation, pinyin or initials; a whole name before a part of one."""
    known = {"own_unit": unit_id, "at_most": limit, **patterns(text)}
    return [Outlet(*row) for row in conn.execute(_SEARCH, known)]


def resembling(conn: Connection, text: str, unit_id: int, limit: int) -> list[Outlet]:
    """What may have been meant by a name that nothing has: 东方旱报 for 东方早报."""
    return [
        outlet
        for outlet in every(conn, unit_id)
        if resembles(outlet.name, text) or resembles(outlet.short_name, text)
    ][:limit]


def beginning(conn: Connection, text: str, unit_id: int) -> tuple[Outlet, str] | None:
    """The outlet with whose name or abbreviation a text begins, and that name; longest first."""
    found = [
        (name, Outlet(*row))
        for row in conn.execute(_BEGINNING, {"own_unit": unit_id, "typed": text})
        for name in (row.name, row.short_name)
        if name and text.startswith(name)
    ]
    if not found:
        return None
    name, outlet = max(found, key=lambda pair: len(pair[0]))
    return outlet, name


def _open() -> Select[Any]:
    return select(
        outlets.c.id,
        outlets.c.name,
        outlets.c.short_name,
        outlets.c.kind,
        outlets.c.tier,
        outlets.c.is_licensed,
        outlets.c.is_foreign,
        outlets.c.unit_id,
    ).where(outlets.c.closed_at.is_(None))


def _for_unit(unit_id: int | BindParameter[int]) -> Select[Any]:
    """Every medium, and of the units' own accounts only this unit's."""
    return _open().where(or_(outlets.c.unit_id.is_(None), outlets.c.unit_id == unit_id))


def _begins(typed: BindParameter[str], column: Any) -> ColumnElement[bool]:
    return and_(func.substr(typed, 1, func.length(column)) == column, column != "")


# Built once: they are asked for every filing begun and every outlet typed.
_OWN = bindparam("own_unit", type_=BigInteger)
_TYPED = bindparam("typed", type_=String)
_AT_MOST = bindparam("at_most", type_=BigInteger)
_IS_CALLED = or_(outlets.c.name == _TYPED, outlets.c.short_name == _TYPED)
_CALLED = _for_unit(_OWN).where(_IS_CALLED).order_by(outlets.c.id).limit(1)
_EVERY = _for_unit(_OWN).order_by(outlets.c.id)
_SEARCH = (
    _for_unit(_OWN)
    .where(
        or_(
            _IS_CALLED,
            contains(outlets.c.name),
            contains(outlets.c.short_name),
            is_spelled(outlets.c.pinyin),
            is_spelled(outlets.c.initials),
        )
    )
    .order_by(case((_IS_CALLED, 0), else_=1), outlets.c.id)
    .limit(_AT_MOST)
)
_OFFERED = (
    _for_unit(_OWN)
    .where(or_(outlets.c.unit_id == _OWN, outlets.c.is_licensed))
    .order_by(case((outlets.c.unit_id == _OWN, 0), else_=1), outlets.c.id)
    .limit(_AT_MOST)
)
_BEGINNING = _for_unit(_OWN).where(
    or_(_begins(_TYPED, outlets.c.name), _begins(_TYPED, outlets.c.short_name))
)


def _all(conn: Connection, query: Select[Any]) -> list[Outlet]:
    return [Outlet(*row) for row in conn.execute(query)]
