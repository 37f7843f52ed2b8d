"""Lists of units that were sent, kept as rows until somebody confirms or drops them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import Connection, insert, select, update

from storage.schema.people import unit_imports

WANTED = "wanted"  # the file is still with Telegram
READY = "ready"  # read and shown
APPLIED = "applied"
DROPPED = "dropped"

Rows: TypeAlias = "Sequence[tuple[int, Sequence[str]]]"


@dataclass(frozen=True, slots=True)
class UnitImport:
    """``seal`` is that of the plan shown last, ``version`` rises with every other one shown."""

    id: int
    person_id: int
    name: str
    state: str
    seal: str | None
    version: int


def add(conn: Connection, person_id: int, name: str, now: datetime) -> int:
    row = {"person_id": person_id, "name": name, "state": WANTED, "created_at": now, "version": 1}
    statement = insert(unit_imports).returning(unit_imports.c.id)
    return int(conn.execute(statement, row).scalar_one())


def get(conn: Connection, import_id: int) -> UnitImport | None:
    columns = [unit_imports.c[name] for name in UnitImport.__dataclass_fields__]
    row = conn.execute(select(*columns).where(unit_imports.c.id == import_id)).one_or_none()
    return UnitImport(**row._mapping) if row else None


def keep(conn: Connection, import_id: int, header: Sequence[str], rows: Rows) -> None:
    """The table as it was read."""
    cells = {"header": list(header), "rows": [[number, list(row)] for number, row in rows]}
    _set(conn, import_id, cells=cells, state=READY)


def cells(conn: Connection, import_id: int) -> tuple[tuple[str, ...], Rows]:
    """Header and numbered rows of a list that was read."""
    query = select(unit_imports.c.cells).where(unit_imports.c.id == import_id)
    kept = conn.execute(query).scalar_one()
    return tuple(kept["header"]), [(number, tuple(row)) for number, row in kept["rows"]]


def show(conn: Connection, import_id: int, seal: str, version: int) -> None:
    """What the admin sees from now on."""
    _set(conn, import_id, seal=seal, version=version)


def settle(conn: Connection, seen: UnitImport, state: str, now: datetime) -> bool:
    """Apply or drop it once.  False: it was settled or shown anew since.  Its cells are let go."""
    settled = conn.execute(
        update(unit_imports)
        .where(
            unit_imports.c.id == seen.id,
            unit_imports.c.version == seen.version,
            unit_imports.c.state.in_((WANTED, READY)),
        )
        .values(state=state, decided_at=now, cells=None)
    )
    return settled.rowcount == 1


def _set(conn: Connection, import_id: int, **values: Any) -> None:
    conn.execute(update(unit_imports).where(unit_imports.c.id == import_id).values(**values))
