"""The journal sealed, checked and told of (A1); what the night's backup means for people."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from actions.tx import Tx
from domain.digest import Part
from domain.messages import Lane, Phrase, Post
from domain.permission import Person, Role
from domain.seal import GENESIS, Fault, Root, check, seal_of
from storage import journal, mornings, people

AT_ONCE = 200
KEEPERS = 2  # who gets the daily root: two, so that no single person can make it disappear


@dataclass(frozen=True, slots=True)
class Verified:
    """What ``xuanbao verify`` tells: faults, the newest root, and rows not sealed yet."""

    faults: tuple[Fault, ...]
    root: Root | None
    unsealed: int


def seal(conn: Connection, at_once: int = AT_ONCE) -> int:
    """Seal the oldest ``at_once`` new rows, in the order of sealing; returns how many."""
    journal.one_sealer(conn)
    last = journal.last_seal(conn) or Root(0, GENESIS)
    entries = []
    for row in journal.unsealed(conn, at_once):
        entry = replace(row, seal_no=last.number + 1)
        last = Root(entry.seal_no, seal_of(last.seal, entry))
        entries.append(replace(entry, seal=last.seal))
    if entries:
        journal.write_seals(conn, entries)
    return len(entries)


def seal_all(conn: Connection) -> None:
    """Seal until nothing is left."""
    while seal(conn) == AT_ONCE:
        pass


def verify(conn: Connection, root: Root | None = None) -> Verified:
    """Walk the whole chain; with a saved ``root`` a cut tail shows too."""
    faults = tuple(check(journal.sealed(conn), root))
    return Verified(faults, journal.last_seal(conn), journal.unsealed_count(conn))


def root_parts(tx: Tx, readers: Sequence[Person]) -> Callable[[Person], Part | None]:
    """The newest root in the digest of the two longest-serving admins, once it has grown."""
    keepers = people.longest_serving(tx.conn, Role.ADMIN, tx.today, KEEPERS)
    if not {person.id for person in readers}.intersection(keepers):
        return lambda _person: None
    seal_all(tx.conn)
    root = journal.last_seal(tx.conn)

    def of_person(person: Person) -> Part | None:
        if root is None or person.id not in keepers:
            return None
        if root.number <= mornings.root_told(tx.conn, person.id):
            return None
        mornings.tell_root(tx.conn, person.id, root.number, tx.today)
        line = Phrase("journal-root-line", {"root": str(root)})
        return Part(Phrase("journal-root", {"number": root.number}), (line,), is_news=True)

    return of_person


def backup_failed(tx: Tx, night: datetime, reason: str) -> None:
    """The night's copy was not made: every admin hears of it once a night."""
    for admin_id in people.holders(tx.conn, Role.ADMIN, tx.today):
        tx.post(
            Post(
                key="admin-backup-failed",
                to=admin_id,
                values={"night": night, "reason": reason},
                lane=Lane.REMINDER,
                occasion=f"backup:failed:{night:%Y%m%d%H%M}",
            )
        )
