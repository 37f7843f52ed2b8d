"""The journal sealed and checked (A1)."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from domain.seal import GENESIS, Entry, Fault, Root, check, seal_of
from storage import journal

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Verified:
    """What ``xuanbao verify`` tells: faults, the newest root, and rows not sealed yet."""

    faults: tuple[Fault, ...]
    root: Root | None
    unsealed: int


def seal(conn: Connection) -> int:
    """Seal what is new, in the order of sealing; returns how many rows."""
    last = journal.last_seal(conn)
    number, previous = last or (0, GENESIS)
    rows = journal.unsealed(conn, AT_ONCE)
    for row in rows:
        number += 1
        entry = Entry(**{**row._mapping, "seal_no": number, "seal": ""})
        previous = seal_of(previous, entry)
        journal.write_seal(conn, row.id, number, previous)
    return len(rows)


def verify(conn: Connection, root: Root | None = None) -> Verified:
    """Walk the whole chain; with a saved ``root`` a cut tail shows too."""
    faults = tuple(check(_entries(conn), root))
    last = journal.last_seal(conn)
    return Verified(faults, Root(*last) if last else None, journal.unsealed_count(conn))


def _entries(conn: Connection) -> Iterator[Entry]:
    for row in journal.sealed(conn):
        yield Entry(**row._mapping)
