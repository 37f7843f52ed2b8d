"""The unit directory: lists judged, shown, and applied exactly as shown (P1)."""

from collections.abc import Iterable, Sequence
from typing import Any

from actions.people import require_admin
from actions.tx import Tx
from domain.errors import Refused
from domain.messages import Button, Lines, Phrase, Post, Value
from domain.pinyin import spell_all
from domain.unit_import import KnownUnit, Line, Outcome, Place, Plan, first_lines, plan, tally
from storage import fetches, unit_imports, units
from storage.unit_imports import Rows, UnitImport
from storage.units import NewUnit

NOUN = "unit_import"
LINES_SHOWN = 12
NAME_LENGTH = 60


def want_list(tx: Tx, file_id: str, name: str) -> None:
    """An admin sent a list: it is fetched beside the transactions and shown when it is here."""
    admin = require_admin(tx)
    name = name[:NAME_LENGTH]
    import_id = unit_imports.add(tx.conn, admin.id, name, tx.now)
    fetches.want(
        tx.conn,
        noun=NOUN,
        record_id=import_id,
        person_id=admin.id,
        file_id=file_id,
        name=name,
        now=tx.now,
    )


def list_arrived(tx: Tx, import_id: int, header: Sequence[str], rows: Rows) -> None:
    """The list is read: keep it and show what it would do."""
    require_admin(tx)
    unit_imports.keep(tx.conn, import_id, header, rows)
    tx.post(shown(tx, _get(tx, import_id)))


def shown(tx: Tx, listed: UnitImport, page: int = 0) -> Post:
    """The report of a list as the directory stands now; a report that changed has a new version."""
    done = judged(tx, listed)
    version = listed.version
    if listed.seal != done.seal:
        version += listed.seal is not None
        unit_imports.show(tx.conn, listed.id, done.seal, version)
    lines = first_lines(done, LINES_SHOWN, page * LINES_SHOWN)
    return Post(
        to=listed.person_id,
        key="unit-import-faulty" if done.has_errors else "unit-import-report",
        values=report(done, lines) | {"file": listed.name},
        buttons=_buttons(listed.id, version, done, page),
    )


def report(done: Plan, lines: Iterable[Line]) -> dict[str, Any]:
    """Counts, and some lines in words."""
    words = tuple(line_of(line) for line in lines)
    notes: tuple[Value, ...] = ()
    if done.ignored:
        notes = (Phrase("unit-import-ignored", {"columns": done.ignored}),)
    return {**tally(done), "lines": Lines((*words, *notes)), "rows": len(done.lines)}


def line_of(line: Line) -> Phrase:
    """One row in words: what is wrong with it, or what it does."""
    what = line.problems if line.outcome is Outcome.ERROR else line.fields
    values: dict[str, Value] = {"line": line.number, "name": line.name or "—", "what": what}
    keys = {
        Outcome.NEW: "unit-import-new",
        Outcome.CHANGED: "unit-import-changed",
        Outcome.UNCHANGED: "unit-import-unchanged",
        Outcome.ERROR: "unit-import-error",
    }
    return Phrase(keys[line.outcome], values)


def _buttons(import_id: int, version: int, done: Plan, page: int) -> tuple[tuple[Button, ...], ...]:
    def button(verb: str, label: Phrase, argument: str = "") -> Button:
        return Button(label, f"unit_import.{verb}.{import_id}.{version}{argument}")

    worth = len(done.lines) - done.count(Outcome.UNCHANGED)
    pages = -(-worth // LINES_SHOWN)
    turns = [
        button("page", Phrase("button-unit-import-page", {"number": one + 1}), f".{one}")
        for one in (page - 1, page + 1)
        if 0 <= one < pages
    ]
    last = [button("drop", Phrase("button-unit-import-drop"))]
    changes = done.count(Outcome.NEW) + done.count(Outcome.CHANGED)
    if changes and not done.has_errors:
        count = Phrase("button-unit-import-apply", {"count": changes})
        last.insert(0, button("apply", count))
    return tuple(row for row in (tuple(turns), tuple(last)) if row)


def judged(tx: Tx, listed: UnitImport) -> Plan:
    """What a kept list would do now."""
    header, rows = unit_imports.cells(tx.conn, listed.id)
    return plan(header, rows, units.known(tx.conn))


def seen(tx: Tx, import_id: int, version: int) -> UnitImport:
    """A list as its report showed it, to be decided on.

    Raises Refused when it is settled, shown anew since, or somebody else's.
    """
    admin = require_admin(tx)
    listed = unit_imports.get(tx.conn, import_id)
    if listed is None or listed.person_id != admin.id:
        raise Refused("not-found")
    if listed.state != unit_imports.READY or listed.version != version:
        raise Refused("unit-import-settled")
    return listed


def apply(tx: Tx, listed: UnitImport) -> Plan | None:
    """Do exactly what was shown.  None: the directory changed since, so it is to be shown anew."""
    done = judged(tx, listed)
    if done.seal != listed.seal or done.has_errors:
        return None
    _settle(tx, listed, unit_imports.APPLIED)
    _write(tx, done)
    tx.note("units.imported", "unit_import", listed.id, **tally(done))
    return done


def drop(tx: Tx, listed: UnitImport) -> None:
    _settle(tx, listed, unit_imports.DROPPED)


def _settle(tx: Tx, listed: UnitImport, state: str) -> None:
    if not unit_imports.settle(tx.conn, listed, state, tx.now):
        raise Refused("unit-import-settled")


def import_now(tx: Tx, header: Sequence[str], rows: Rows, *, dry_run: bool) -> Plan:
    """The same from the command line: judged, and written unless it is a rehearsal or faulty."""
    done = plan(header, rows, units.known(tx.conn))
    if not dry_run and not done.has_errors:
        _write(tx, done)
        tx.note("units.imported", "unit_import", None, **tally(done))
    return done


def _write(tx: Tx, done: Plan) -> None:
    """New units first and without parents, so that parents may stand anywhere in the list."""
    new = [line for line in done.lines if line.outcome is Outcome.NEW]
    units.add_all(tx.conn, (_new_unit(line) for line in new), tx.now)
    standing = {one.id: one for one in units.known(tx.conn)}
    for line in done.lines:
        if line.outcome is Outcome.CHANGED and line.values and line.unit_id is not None:
            units.change(tx.conn, line.unit_id, _with_spelling(standing[line.unit_id], line))
    ids = {line.number: line.unit_id for line in done.lines if line.unit_id is not None}
    by_name = units.ids_by_name(tx.conn) if new else {}
    ids |= {line.number: by_name[line.name] for line in new}
    units.move_all(
        tx.conn, {ids[one.number]: _id(one.parent, ids) for one in done.lines if one.moves}
    )


def _id(place: Place | None, ids: dict[int, int]) -> int | None:
    if place is None:
        return None
    kind, number = place
    return number if kind == "unit" else ids[number]


def _new_unit(line: Line) -> NewUnit:
    spelling = spell_all(line.values["name"], line.values["short_name"])
    return NewUnit(**line.values, pinyin=spelling.pinyin, initials=spelling.initials)


def _with_spelling(unit: KnownUnit, line: Line) -> dict[str, Any]:
    """A new name or short name is found by its pinyin at once."""
    values = dict(line.values)
    if values.keys() & {"name", "short_name"}:
        names = (values.get("name", unit.name), values.get("short_name", unit.short_name))
        spelling = spell_all(*names)
        values |= {"pinyin": spelling.pinyin, "initials": spelling.initials}
    return values


def fetch_failed(tx: Tx, import_id: int) -> None:
    """The file is not to be had: the list is dropped and its sender told by the caller."""
    unit_imports.settle(tx.conn, _get(tx, import_id), unit_imports.DROPPED, tx.now)


def _get(tx: Tx, import_id: int) -> UnitImport:
    found = unit_imports.get(tx.conn, import_id)
    if found is None:
        raise Refused("not-found")
    return found
