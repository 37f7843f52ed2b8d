"""The journal sealed, checked and told of (A1); what the night's backup means for people."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from actions.ticks import act
from actions.tx import Tx
from domain.digest import next_at
from domain.messages import Lane, Post
from domain.permission import Role
from domain.seal import GENESIS, Fault, Root, check, seal_of
from storage import journal, people, timers
from storage.timers import Timer

ROOT = "journal.root"
EVERY_DAY = "every-day"
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


def ensure(tx: Tx) -> None:
    """The next telling is set, whatever happened before; one that is due already stays due."""
    waiting = timers.waiting(tx.conn, ROOT, EVERY_DAY)
    if waiting is None or waiting > tx.now:
        timers.set_timer(tx.conn, ROOT, EVERY_DAY, _next_root_at(tx))


@act(ROOT)
def tell_root(tx: Tx, timer: Timer) -> None:
    """Seal what is new and tell the newest root; a day without entries is silent."""
    seal_all(tx.conn)
    root = journal.last_seal(tx.conn)
    if root is not None:
        _tell(tx, root)
    timers.set_timer(tx.conn, timer.kind, timer.ref, _next_root_at(tx))


def _tell(tx: Tx, root: Root) -> None:
    """To the two longest-serving admins.  The occasion is the root's number: never told twice."""
    for admin_id in people.longest_serving(tx.conn, Role.ADMIN, tx.today, KEEPERS):
        tx.post(
            Post(
                key="journal-root",
                to=admin_id,
                values={"day": tx.today, "number": root.number, "root": str(root)},
                lane=Lane.REMINDER,
                occasion=f"journal:root:{root.number}",
            )
        )


def _next_root_at(tx: Tx) -> datetime:
    """The next morning on which the office works: what was written meanwhile is in that root."""
    office = tx.office
    return next_at(tx.now, office.policy, office.hours, office.workdays)


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
