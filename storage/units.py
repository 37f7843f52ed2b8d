"""The unit directory (P1)."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

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


def add(conn: Connection, unit: NewUnit, now: datetime) -> int:
    row = asdict(unit) | {"tags": list(unit.tags), "created_at": now}
    return int(conn.execute(insert(units).returning(units.c.id), row).scalar_one())


def name_of(conn: Connection, unit_id: int) -> str:
    return str(conn.execute(select(units.c.name).where(units.c.id == unit_id)).scalar_one())
