"""The unit directory (P1)."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from domain.unit_import import KnownUnit
from domain.unit_search import UnitEntry, UnitHit, rank
from storage.schema.people import units


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUnit:
    """A unit to be added; ``pinyin`` and ``initials`` are computed when it is imported."""

    name: str
    kind: str
    level: str = "city"
    ownership: str = "public"
    code: str | None = None
    short_name: str | None = None
    parent_id: int | None = None
    tags: tuple[str, ...] = ()
    pinyin: str = ""
    initials: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it is shown."""

    id: int
    code: str | None
    name: str
    short_name: str | None
    kind: str
    level: str
    ownership: str
    parent_id: int | None
    tags: tuple[str, ...]
    is_closed: bool


def add(conn: Connection, unit: NewUnit, now: datetime) -> int:
    row = asdict(unit) | {"tags": list(unit.tags), "created_at": now}
    return int(conn.execute(insert(units).returning(units.c.id), row).scalar_one())


def add_all(conn: Connection, new: Iterable[NewUnit], now: datetime) -> None:
    """Many at once, by one statement."""
    rows = [asdict(unit) | {"tags": list(unit.tags), "created_at": now} for unit in new]
    if rows:
        conn.execute(insert(units), rows)


def change(conn: Connection, unit_id: int, values: Mapping[str, Any]) -> None:
    """Write these columns of one unit."""
    written = {key: list(v) if isinstance(v, tuple) else v for key, v in values.items()}
    statement = update(units).where(units.c.id == unit_id)
    conn.execute(statement.values(**written, version=units.c.version + 1))


def move_all(conn: Connection, parents: Mapping[int, int | None]) -> None:
    """Set the parent of many units at once: ``parents`` is unit to parent, by id."""
    if parents:
        statement = update(units).where(units.c.id == bindparam("unit_id"))
        rows = [{"unit_id": unit, "above": above} for unit, above in parents.items()]
        conn.execute(statement.values(parent_id=bindparam("above")), rows)


def name_of(conn: Connection, unit_id: int) -> str:
    return str(conn.execute(select(units.c.name).where(units.c.id == unit_id)).scalar_one())


def id_of(conn: Connection, name: str) -> int | None:
    """The open unit with this full name."""
    query = select(units.c.id).where(units.c.name == name, units.c.closed_at.is_(None))
    return conn.execute(query).scalar_one_or_none()


def names_of(conn: Connection, unit_ids: Iterable[int]) -> dict[int, str]:
    """Full names by id."""
    query = select(units.c.id, units.c.name).where(units.c.id.in_(list(unit_ids)))
    return {row.id: row.name for row in conn.execute(query)}


def ids_by_name(conn: Connection) -> dict[str, int]:
    """Every unit's id by its full name, which is unique."""
    return {row.name: row.id for row in conn.execute(select(units.c.id, units.c.name))}


def get(conn: Connection, unit_id: int) -> Unit | None:
    row = conn.execute(select(units).where(units.c.id == unit_id)).one_or_none()
    return Unit(**_shown(row)) if row else None


def of_code_or_name(conn: Connection, text: str) -> Unit | None:
    """The open unit with exactly this code or full name, the code first."""
    query = select(units).where(units.c.closed_at.is_(None))
    for column in (units.c.code, units.c.name):
        row = conn.execute(query.where(column == text)).one_or_none()
        if row is not None:
            return Unit(**_shown(row))
    return None


def count(conn: Connection) -> int:
    """Open units."""
    query = select(func.count()).where(units.c.closed_at.is_(None))
    return int(conn.execute(query).scalar_one())


def known(conn: Connection) -> list[KnownUnit]:
    """The whole directory, closed units too, as an import compares with it."""
    return [KnownUnit(**_shown(row)) for row in conn.execute(select(units).order_by(units.c.id))]


def _shown(row: Any) -> dict[str, Any]:
    columns = ("id", "code", "name", "short_name", "kind", "level", "ownership", "parent_id")
    values = {name: row._mapping[name] for name in columns}
    return values | {"tags": tuple(row.tags), "is_closed": row.closed_at is not None}


_ENTRIES = select(*[units.c[name] for name in UnitEntry.__dataclass_fields__]).where(
    units.c.closed_at.is_(None)
)


def find(conn: Connection, text: str, limit: int = 8) -> list[UnitHit]:
    """Open units by what was typed: name, short name, code, pinyin, initials, slips tolerated.

    Best first; ``is_sure`` when it is exactly a name, a short name or a code.
    """
    return rank((UnitEntry(*row) for row in conn.execute(_ENTRIES)), text, limit)
