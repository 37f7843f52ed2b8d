"""A confirmation on the card of its task: the present list, and the keys below it (T8)."""

from actions import roster_lines
from actions.tx import Tx
from domain import roster_row
from domain.collection import Collection
from domain.messages import Button, Phrase, Value
from domain.report import Standing
from storage import people
from storage import roster_rows as rows
from storage.reports import Target

Rows = tuple[tuple[Button, ...], ...]

# Each key's label: of one's only unit, and named by the unit where somebody serves several.
_CONFIRM = ("button-roster-confirm", "button-roster-confirm-for")
_NONE = ("button-roster-confirm-none", "button-roster-confirm-none-for")
_ADD = ("button-roster-add", "button-roster-add-for")
_EDIT = ("button-roster-edit", "button-roster-edit-for")


def standing(tx: Tx, kind: Collection, target: Target) -> Value:
    """Who confirmed it and when, or what there is to confirm."""
    if target.state is Standing.WAIVED:
        return Phrase("report-standing-waived", {"why": target.waived_why or ""})
    if target.state is Standing.ACCEPTED:
        by = people.get(tx.conn, target.decided_by or 0, tx.today).name
        return Phrase("roster-confirmed", {"by": by, "at": target.decided_at or tx.now})
    return Phrase("roster-to-confirm", {"lines": roster_lines.asked_of(tx, kind, target.unit_id)})


def keys(tx: Tx, kind: Collection, target: Target, *, many: bool) -> Rows:
    """确认, 增加, 修改; named by the unit where somebody serves several."""
    if target.state in (Standing.ACCEPTED, Standing.WAIVED):
        return ()
    found = rows.of_unit(tx.conn, kind.kind, target.unit_id)
    stamp = roster_row.stamp((row.id, row.version) for row in found)
    values: dict[str, Value] = {"count": len(found), "entry": kind.entry, "unit": target.unit}
    where = f"{target.unit_id}.0.{kind.kind}"
    label = _CONFIRM if found else _NONE
    confirm = Button(
        Phrase(label[many], values), f"roster.confirm.{target.id}.{target.version}.{stamp}"
    )
    add = Button(Phrase(_ADD[many], values), f"roster.add.{where}")
    if not found:
        return (confirm,), (add,)
    edit = Button(Phrase(_EDIT[many], values), f"roster.edit.{where}")
    return (confirm,), (add, edit)
