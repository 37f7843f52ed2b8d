"""The outlet register and the expert roster: rows put in by name."""

from collections.abc import Iterable

from actions import roster_rows
from actions.tx import Tx
from domain.pinyin import spell
from domain.roster import NewExpert, NewOutlet
from storage import outlets, units


def put_outlets(tx: Tx, rows: Iterable[NewOutlet]) -> int:
    """Add outlets or bring them up to date; returns how many.

    An own account whose unit the directory does not know is passed over.
    """
    count = 0
    for row in rows:
        unit = units.of_code_or_name(tx.conn, row.unit) if row.unit else None
        if row.unit and unit is None:
            continue
        outlets.put(tx.conn, row, unit.id if unit else None, spell(row.name), tx.now)
        count += 1
    tx.note("roster.outlets", "outlet", None, count=count)
    return count


def put_experts(tx: Tx, rows: Iterable[NewExpert]) -> int:
    """Add experts or bring them up to date; those of unknown units are passed over."""
    count = 0
    for row in rows:
        unit = units.of_code_or_name(tx.conn, row.unit)
        if unit is None:
            continue
        leader = "yes" if row.is_leader else "no"
        said = {"name": row.name, "title": row.title, "field": row.field, "leader": leader}
        roster_rows.put(tx, "expert", unit.id, said)
        count += 1
    tx.note("roster.experts", "expert", None, count=count)
    return count
