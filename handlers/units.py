"""/units: searching the directory; for admins also lists of units, rehearsed and applied (P1)."""

from dataclasses import replace
from typing import Any

from actions import drafts
from actions import units as acts
from actions.tx import Tx
from domain.errors import Refused
from domain.form import Question
from domain.messages import Lines, Phrase, Value, named
from domain.permission import Right, may
from handlers import forms
from handlers.answers import DOWNLOAD_LIMIT
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import roles, units
from storage.drafts import Draft
from storage.unit_imports import UnitImport
from storage.units import Unit
from texts.sheets import Table, read_table

IMPORT_FORM = "unit_import"
IMPORT_WORDS = {"导入", "import"}
FOUND = 8


def search(ctx: Ctx) -> None:
    """/units 市一院, /units syy; /units 导入 for admins."""
    text = ctx.args
    if text.casefold() in IMPORT_WORDS:
        begin_import(ctx)
    elif text:
        _found(ctx, text)
    else:
        buttons = _import_button() if may(ctx.known, Right.MANAGE_PEOPLE) else ()
        ctx.say("units-how", count=units.count(ctx.tx.conn), buttons=buttons)


def _import_button() -> tuple[Row, ...]:
    return ((press("units", "import", 0, 0),),)


def _found(ctx: Ctx, text: str) -> None:
    """Everybody sees name, kind and level; who reads registers may open each."""
    hits = units.find(ctx.tx.conn, text, FOUND)
    if not hits:
        raise Refused("pick-nothing-found", text=text[:40])
    lines = tuple(_line(hit.name, hit.short_name, hit.kind, hit.level) for hit in hits)
    buttons: tuple[Row, ...] = ()
    if may(ctx.known, Right.READ_REGISTER):
        opening = [
            press("units", "open", hit.id, 0, label="button-unit", name=hit.short_name or hit.name)
            for hit in hits
        ]
        buttons = rows(opening, 2)
    ctx.say("units-found", lines=Lines(lines), buttons=buttons)


def _line(name: str, short_name: str | None, kind: str, level: str) -> Phrase:
    values: dict[str, Value] = {
        "name": name,
        "kind": named("unit-kind", kind),
        "level": named("level", level),
    }
    if short_name:
        return Phrase("unit-line-short", values | {"short": short_name})
    return Phrase("unit-line", values)


def pressed(ctx: Ctx) -> None:
    """Open one unit, or begin an import."""
    if ctx.pressed.verb == "import":
        begin_import(ctx)
        return
    ctx.require(Right.READ_REGISTER)
    unit = units.get(ctx.tx.conn, ctx.pressed.id)
    if unit is None:
        raise Refused("not-found")
    ctx.say("unit-card", **_card(ctx, unit))


def _card(ctx: Ctx, unit: Unit) -> dict[str, Any]:
    conn = ctx.tx.conn
    none = Phrase("answer-none")
    held = roles.in_unit(conn, unit.id, ctx.tx.today)
    people = tuple(Phrase("unit-person", {"name": n, "role": named("role", r)}) for r, n in held)
    return {
        "name": unit.name,
        "short": unit.short_name or none,
        "code": unit.code or none,
        "kind": named("unit-kind", unit.kind),
        "level": named("level", unit.level),
        "ownership": named("ownership", unit.ownership),
        "parent": units.name_of(conn, unit.parent_id) if unit.parent_id else none,
        "tags": unit.tags or none,
        "people": Lines(people) if people else none,
    }


def begin_import(ctx: Ctx) -> None:
    """Ask for the file."""
    ctx.require(Right.MANAGE_PEOPLE)
    forms.begin(ctx, IMPORT_FORM)


def _file_sent(ctx: Ctx, draft: Draft, _question: Question) -> None:
    """The one answer of the form is the file itself; it is fetched after the commit."""
    document = ctx.message.document
    if document is None:
        raise Refused("unit-import-send-file")
    if (document.file_size or 0) > DOWNLOAD_LIMIT:
        raise Refused("file-too-large", limit=DOWNLOAD_LIMIT // 1024**2)
    drafts.take(ctx.tx, draft)
    acts.want_list(ctx.tx, document.file_id, document.file_name or "list")
    ctx.say("unit-import-reading")


def read_list(name: str, content: bytes) -> Table:
    """Outside of any transaction.  Raises Refused for what is no table."""
    return read_table(name, content)


def list_arrived(tx: Tx, import_id: int, table: Table) -> None:
    """The list is here: judged and shown."""
    acts.list_arrived(tx, import_id, table.header, [(row.number, row.cells) for row in table.rows])


def list_lost(tx: Tx, import_id: int) -> None:
    acts.fetch_failed(tx, import_id)


def import_pressed(ctx: Ctx) -> None:
    """Turn a page of the report, apply it, or drop it."""
    data = ctx.pressed
    listed = acts.seen(ctx.tx, data.id, data.version)
    if data.verb == "page":
        page = int(data.argument[:4]) if data.argument.isdecimal() else 0
        _reshow(ctx, listed, page)
    elif data.verb == "apply":
        _apply(ctx, listed)
    else:
        acts.drop(ctx.tx, listed)
        ctx.rewrite("unit-import-dropped", file=listed.name)


def _reshow(ctx: Ctx, listed: UnitImport, page: int) -> None:
    ctx.tx.post(replace(acts.shown(ctx.tx, listed, page), edits=ctx.pressed_message_id))


def _apply(ctx: Ctx, listed: UnitImport) -> None:
    """What was shown, or the changed report when the directory is another by now."""
    done = acts.apply(ctx.tx, listed)
    if done is None:
        _reshow(ctx, listed, 0)
        ctx.tell("unit-import-moved-on", alert=True)
        return
    ctx.rewrite("unit-import-applied", **acts.report(done, ()), file=listed.name)


def _nothing(_ctx: Ctx, _draft: Draft) -> Any:
    """The file settles the form; there is no preview to come to."""
    raise Refused("button-stale")


forms.register(
    IMPORT_FORM,
    Dialog(Right.MANAGE_PEOPLE, _nothing, _nothing, receive={"file": _file_sent}),
)
