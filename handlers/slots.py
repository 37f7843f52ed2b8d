"""栏目排期: the issues of a column, who supplies which; taken and given back (T6)."""

from actions import drafts as acts
from actions import slots
from domain.messages import Button, Day, Lines, Phrase, Value, named
from domain.permission import Right, Role, may
from domain.slot import Rhythm
from handlers import forms
from handlers.answers import Choice
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import slots as calendar
from storage import units
from storage.drafts import Draft
from storage.slots import Slot, SlotColumn

FORM = "slot_take"
PAGE = 8
OFFERED = 8


def pressed(ctx: Ctx) -> None:
    verbs = {
        "all": all_,
        "column": column,
        "stop": stop,
        "stopsure": stop_sure,
        "open": open_,
        "take": take,
        "back": give_back,
        "deliver": deliver,
    }
    verbs[ctx.pressed.verb](ctx)


def key(ctx: Ctx) -> tuple[Row, ...]:
    """Under /due of a contact, as soon as there is a column."""
    found = len(calendar.going_on(ctx.tx.conn))
    return ((press("slot", "all", 0, 0),),) if found else ()


def all_(ctx: Ctx) -> None:
    """The columns there are; for admins also a key for a new one."""
    found = calendar.going_on(ctx.tx.conn)
    new = ((press("slot", "new", 0, 0),),) if _is_admin(ctx) else ()
    ctx.say(
        "slot-columns" if found else "slot-no-columns",
        buttons=(*((_column_key(one),) for one in found[:PAGE]), *new),
        lines=Lines(tuple(_column_line(one) for one in found)),
    )


def column(ctx: Ctx) -> None:
    """``slot.column.<column>.<page>``: its issues from today on."""
    data = ctx.pressed
    show(ctx, slots.column(ctx.tx, data.id), data.version)


def show(ctx: Ctx, found: SlotColumn, page: int = 0) -> None:
    tx = ctx.tx
    shown, total = calendar.of_column(tx.conn, found.id, tx.today, PAGE, page * PAGE)
    ctx.rewrite(
        "slot-calendar" if found.stopped_at is None else "slot-calendar-stopped",
        buttons=(
            *rows([_slot_key(one) for one in shown if found.stopped_at is None], 4),
            *_turning(found, page, total),
            *_stop_key(ctx, found),
        ),
        name=found.name,
        outlet=found.outlet,
        rhythm=_rhythm(found),
        lines=Lines(tuple(_line(one) for one in shown)),
    )


def stop(ctx: Ctx) -> None:
    """Ask once more."""
    found = slots.column(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    sure = press("slot", "stopsure", found.id, found.version)
    back = press("slot", "column", found.id, 0, label="button-back")
    ctx.rewrite("slot-stop-sure", buttons=((sure, back),), name=found.name)


def stop_sure(ctx: Ctx) -> None:
    show(ctx, slots.stop(ctx.tx, ctx.pressed.id, ctx.pressed.version))


def open_(ctx: Ctx) -> None:
    """One issue, with what one may do about it."""
    _show_one(ctx, slots.seen(ctx.tx, ctx.pressed.id))


def take(ctx: Ctx) -> None:
    """认领: which unit where there is a choice, then with what."""
    found = slots.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    mine = ctx.known.units(Role.CONTACT)
    prefill = {}
    if len(mine) == 1 and not _is_admin(ctx):
        prefill = {"unit": {"id": str(mine[0]), "name": units.names_of(ctx.tx.conn, mine)[mine[0]]}}
    forms.begin(ctx, FORM, ref=f"{found.id}:{found.version}", prefill=prefill)


def give_back(ctx: Ctx) -> None:
    _show_one(ctx, slots.give_back(ctx.tx, ctx.pressed.id, ctx.pressed.version))


def deliver(ctx: Ctx) -> None:
    _show_one(ctx, slots.deliver(ctx.tx, ctx.pressed.id, ctx.pressed.version))


def _show_one(ctx: Ctx, found: Slot) -> None:
    ctx.rewrite(
        "slot-card",
        buttons=(
            *_keys(ctx, found),
            (press("slot", "column", found.column_id, 0, label="button-slot-calendar"),),
        ),
        column=found.column,
        line=_line(found),
    )


def _keys(ctx: Ctx, found: Slot) -> tuple[Row, ...]:
    if found.delivered_at is not None:
        return ()
    if found.unit_id is None:
        may_take = may(ctx.known, Right.SUBMIT) or _is_admin(ctx)
        return ((press("slot", "take", found.id, found.version),),) if may_take else ()
    if not slots.may_change(ctx.known, found.unit_id):
        return ()
    return (
        (
            press("slot", "deliver", found.id, found.version),
            press("slot", "back", found.id, found.version),
        ),
    )


def _units(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    """One's own units; an admin finds any by name."""
    mine = ctx.known.units(Role.CONTACT)
    if _is_admin(ctx):
        if text.startswith("#"):
            found = units.get(ctx.tx.conn, int(text[1:])) if text[1:].isdecimal() else None
            return [_choice(found.id, found.name)] if found else []
        hits = units.find(ctx.tx.conn, text) if text else []
        return [_choice(hit.id, hit.name) for hit in hits]
    names = units.names_of(ctx.tx.conn, mine[:OFFERED])
    if text.startswith("#"):
        return [_choice(one, name) for one, name in names.items() if str(one) == text[1:]]
    return [_choice(one, name) for one, name in names.items() if text in name]


def _choice(unit_id: int, name: str) -> Choice:
    return Choice(str(unit_id), name, Phrase("report-unit", {"unit": name}))


def _submit(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    slot_id, _, version = (draft.ref or "0:0").partition(":")
    unit_id = int(draft.answers["unit"]["id"])
    taken = slots.take(ctx.tx, int(slot_id), int(version), unit_id, draft.answers["topic"])
    back = press("slot", "column", taken.column_id, 0, label="button-slot-calendar")
    ctx.say("slot-taken-now", buttons=((back,),), column=taken.column, line=_line(taken))


def _is_admin(ctx: Ctx) -> bool:
    return may(ctx.known, Right.OPEN_TASK)


def _line(one: Slot) -> Phrase:
    values: dict[str, Value] = {"on": Day(one.due_on)}
    if one.unit is None:
        return Phrase("slot-line-empty", values)
    values |= {"unit": one.unit, "topic": one.topic or Phrase("slot-no-topic")}
    return Phrase("slot-line-delivered" if one.delivered_at else "slot-line", values)


def _rhythm(found: SlotColumn) -> Value:
    """「每周五」, 「每月15日」, 「按日期」"""
    beat = found.beat
    if beat.rhythm is Rhythm.WEEKLY:
        day = named("slot-weekday", str(beat.day_no))
        return Phrase("slot-every-week", {"day": day})
    if beat.rhythm is Rhythm.MONTHLY:
        return Phrase("slot-every-month", {"day": beat.day_no or 1})
    return Phrase("slot-rhythm-dates")


def _column_line(one: SlotColumn) -> Phrase:
    values: dict[str, Value] = {"name": one.name, "outlet": one.outlet, "rhythm": _rhythm(one)}
    return Phrase("slot-column-line", values)


def _column_key(one: SlotColumn) -> Button:
    return press("slot", "column", one.id, 0, name=one.name)


def _slot_key(one: Slot) -> Button:
    return press("slot", "open", one.id, one.version, on=f"{one.due_on:%m-%d}")


def _stop_key(ctx: Ctx, found: SlotColumn) -> tuple[Row, ...]:
    if not _is_admin(ctx) or found.stopped_at is not None:
        return ()
    return ((press("slot", "stop", found.id, found.version),),)


def _turning(found: SlotColumn, page: int, total: int) -> tuple[Row, ...]:
    keys = []
    if page:
        keys.append(press("slot", "column", found.id, page - 1, label="button-page-back"))
    if (page + 1) * PAGE < total:
        keys.append(press("slot", "column", found.id, page + 1, label="button-page-on"))
    return (tuple(keys),) if keys else ()


forms.register(
    FORM, Dialog(right=Right.SEE_DUE, preview=None, submit=_submit, choices={"unit": _units})
)
