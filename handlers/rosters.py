"""/rosters: what units keep of people, channels and documents, and its yearly confirmation (T8)."""

from actions import reports, roster_cards, roster_confirmations, roster_lines, roster_rows
from domain.collection import Collection
from domain.errors import Refused
from domain.messages import Button, Lines, Phrase, Value
from domain.permission import Right, Role
from domain.roster_row import KEPT, RowState
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import roster_rows as kept
from storage import units
from storage.reports import Target
from storage.roster_rows import RosterRow

PAGE = 8
FOUND = 8
EVERY = 0  # in place of a unit: all of them


def show(ctx: Ctx) -> None:
    """/rosters, or /rosters 呼吸: what somebody keeps, or what is found by that."""
    if ctx.args:
        _found(ctx, ctx.args)
        return
    _root(ctx, is_press=False)


def pressed(ctx: Ctx) -> None:
    """Every key under the rosters but those that begin a form."""
    verbs = {
        "root": root,
        "unit": unit,
        "list": list_,
        "edit": edit,
        "open": open_,
        "leave": leave,
        "left": left,
        "accept": accept,
        "confirm": confirm,
    }
    verbs[ctx.pressed.verb](ctx)


def root(ctx: Ctx) -> None:
    _root(ctx, is_press=True)


def unit(ctx: Ctx) -> None:
    """One of several units: its kinds."""
    roster_rows.keeper(ctx.tx, ctx.pressed.id)
    _kinds(ctx, ctx.pressed.id, is_press=True)


def list_(ctx: Ctx) -> None:
    """A kind in one unit or, for the office, in all of them."""
    kind, _ = roster_rows.kind_of(ctx.tx, ctx.pressed.argument)
    _list(ctx, kind, ctx.pressed.id, ctx.pressed.version, is_press=True)


def edit(ctx: Ctx) -> None:
    """The same below the card of a confirmation, which stays."""
    kind, _ = roster_rows.kind_of(ctx.tx, ctx.pressed.argument)
    _list(ctx, kind, ctx.pressed.id, 0, is_press=False)


def _list(ctx: Ctx, kind: Collection, unit_id: int, page: int, *, is_press: bool) -> None:
    say = ctx.rewrite if is_press else ctx.say
    if unit_id == EVERY:
        ctx.require(Right.REVIEW_SUBMISSION)
        found = kept.of_kind(ctx.tx.conn, kind.kind, limit=PAGE + 1, offset=page * PAGE)
    else:
        roster_rows.keeper(ctx.tx, unit_id)
        found = kept.of_unit(ctx.tx.conn, kind.kind, unit_id)[page * PAGE :]
    shown = found[:PAGE]
    say(
        "roster-list" if shown else "roster-list-empty",
        buttons=(
            *rows([open_key(kind, row) for row in shown], 2),
            *_paging(kind, unit_id, page, has_more=len(found) > PAGE),
            *_list_keys(ctx, kind, unit_id),
        ),
        kind=kind.name,
        unit=_unit_name(ctx, unit_id),
        lines=roster_lines.lines(ctx.tx, kind, shown, with_unit=unit_id == EVERY),
    )


def open_(ctx: Ctx) -> None:
    show_row(ctx, roster_rows.seen(ctx.tx, ctx.pressed.id), is_press=True)


def show_row(ctx: Ctx, row: RosterRow, *, is_press: bool = False) -> None:
    """Everything a row says, with what can be done with it."""
    kind, _ = roster_rows.kind_of(ctx.tx, row.kind)
    say = ctx.rewrite if is_press else ctx.say
    say(
        "roster-row",
        buttons=_row_keys(ctx, row),
        kind=kind.name,
        unit=row.unit,
        answers=roster_lines.answers_of(kind, kept.answers(ctx.tx.conn, [row.id])[row.id]),
        marks=roster_lines.marks(ctx.tx, row),
        why=Phrase("roster-why", {"why": row.why}) if row.why else "",
        confirmed=Phrase("roster-confirmed-on", {"on": row.confirmed_on})
        if row.confirmed_on
        else "",
    )


def leave(ctx: Ctx) -> None:
    """Asked once more: who left is offered no more."""
    row = roster_rows.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    sure = press("roster", "left", row.id, row.version, label="button-roster-left-sure")
    back = press("roster", "open", row.id, row.version, label="button-back")
    ctx.rewrite("roster-leave-sure", buttons=((sure, back),), name=_name(ctx, row))


def left(ctx: Ctx) -> None:
    row = roster_rows.leave(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    show_row(ctx, row, is_press=True)
    ask_to_confirm(ctx, row)


def accept(ctx: Ctx) -> None:
    row = roster_rows.accept(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    show_row(ctx, row, is_press=True)


def confirm(ctx: Ctx) -> None:
    """无变化，确认: one press.  Changed meanwhile, the list is shown as it is now."""
    target_id, stamp = ctx.pressed.id, ctx.pressed.argument
    task, target, kind = roster_confirmations.to_confirm(ctx.tx, target_id)
    now = kept.of_unit(ctx.tx.conn, task.kind, target.unit_id)
    if roster_confirmations.stamp_of(now) != stamp:
        show_task(ctx, target)
        ctx.tell("roster-list-moved-on", alert=True)
        return
    _, count = roster_confirmations.confirm(ctx.tx, target_id, stamp)
    ctx.tell("roster-confirmed-now", count=count, kind=kind.name)
    ctx.say("roster-confirmed-now", count=count, kind=kind.name)


def show_task(ctx: Ctx, target: Target) -> None:
    """What a unit is asked to confirm, with its keys: from /due and from a reminder."""
    task = reports.seen(ctx.tx, target.task_id)
    kind, _ = roster_rows.kind_of(ctx.tx, task.kind)
    ctx.say(
        "roster-task",
        buttons=roster_cards.keys(ctx.tx, kind, target, many=False),
        title=task.title,
        unit=target.unit,
        due=target.due_at,
        standing=roster_cards.standing(ctx.tx, kind, target),
    )


def ask_to_confirm(ctx: Ctx, row: RosterRow) -> None:
    """After a change, where the unit is asked for just this roster: the key to confirm it."""
    for target_id in kept.open_tasks(ctx.tx.conn, row.kind, row.unit_id):
        target = reports.owed(ctx.tx, target_id)
        kind, _ = roster_rows.kind_of(ctx.tx, row.kind)
        if roster_cards.keys(ctx.tx, kind, target, many=False):
            show_task(ctx, target)


def _root(ctx: Ctx, *, is_press: bool) -> None:
    served = ctx.known.units(Role.CONTACT, Role.UNIT_LEAD)
    if roster_rows.is_office(ctx.known):
        _kinds(ctx, EVERY, is_press=is_press)
    elif len(served) == 1:
        _kinds(ctx, served[0], is_press=is_press)
    else:
        say = ctx.rewrite if is_press else ctx.say
        say("roster-units", buttons=tuple((_unit_key(ctx, one),) for one in served[:PAGE]))


def _kinds(ctx: Ctx, unit_id: int, *, is_press: bool) -> None:
    counted = kept.counts(ctx.tx.conn, None if unit_id == EVERY else [unit_id])
    keys = [
        press(
            "roster",
            "list",
            unit_id,
            0,
            kind.kind,
            label="button-roster-kind",
            kind=kind.name,
            count=sum(counted.get((kind.kind, state), 0) for state in KEPT),
        )
        for kind in roster_rows.kinds(ctx.tx)
    ]
    say = ctx.rewrite if is_press else ctx.say
    key = "roster-kinds-all" if unit_id == EVERY else "roster-kinds"
    say(key, buttons=rows(keys, 2), unit=_unit_name(ctx, unit_id))


def _found(ctx: Ctx, text: str) -> None:
    """By name, pinyin, unit, or what a row says; of one's own units, for the office of all."""
    scope = (
        None if roster_rows.is_office(ctx.known) else ctx.known.units(Role.CONTACT, Role.UNIT_LEAD)
    )
    found = kept.search(ctx.tx.conn, text, scope, FOUND)
    if not found:
        raise Refused("pick-nothing-found", text=text[:40])
    named = [(row, roster_rows.kind_of(ctx.tx, row.kind)[0]) for row in found]
    lines: list[Value] = [
        roster_lines.lines(ctx.tx, kind, [row], with_unit=True) for row, kind in named
    ]
    keys = [open_key(kind, row) for row, kind in named]
    ctx.say("roster-found", lines=Lines(tuple(lines)), buttons=rows(keys, 2))


def _unit_key(ctx: Ctx, unit_id: int) -> Button:
    name = _unit_name(ctx, unit_id)
    return press("roster", "unit", unit_id, 0, label="button-unit", name=name)


def _unit_name(ctx: Ctx, unit_id: int) -> Value:
    if unit_id == EVERY:
        return Phrase("roster-every-unit")
    found = units.get(ctx.tx.conn, unit_id)
    return found.name if found else ""


def _name(ctx: Ctx, row: RosterRow) -> Value:
    return row.name or roster_rows.kind_of(ctx.tx, row.kind)[0].entry


def open_key(kind: Collection, row: RosterRow) -> Button:
    name: Value = row.name or kind.entry
    return press("roster", "open", row.id, 0, label="button-roster-row", name=name)


def _row_keys(ctx: Ctx, row: RosterRow) -> tuple[Row, ...]:
    keys: list[Row] = []
    if row.state is RowState.PROPOSED and roster_rows.is_office(ctx.known):
        keys.append(
            (
                press("roster", "accept", row.id, row.version),
                press("roster", "decline", row.id, row.version),
            )
        )
    if row.state in KEPT:
        keys.append(
            (
                press("roster", "change", row.id, row.version),
                press("roster", "leave", row.id, row.version),
            )
        )
    unit_id = EVERY if roster_rows.is_office(ctx.known) else row.unit_id
    back = press("roster", "list", unit_id, 0, row.kind, label="button-roster-back")
    return (*keys, (back,))


def _list_keys(ctx: Ctx, kind: Collection, unit_id: int) -> tuple[Row, ...]:
    """What can be done with the list itself."""
    back = press("roster", "root", 0, 0)
    if unit_id != EVERY:
        add = press("roster", "add", unit_id, 0, kind.kind, entry=kind.entry)
        return ((add, back),)
    waits = kept.counts(ctx.tx.conn, None).get((kind.kind, RowState.PROPOSED), 0)
    more = (press("roster", "waiting", 0, 0, kind.kind, count=waits),) if waits else ()
    year = press("report", "gather", 0, 0, kind.kind, label="button-roster-year")
    paste = press("roster", "paste", 0, 0, kind.kind)
    out = press("roster", "export", 0, 0, kind.kind)
    return (*((more,) if more else ()), (year,), (out, paste), (back,))


def _paging(kind: Collection, unit_id: int, page: int, *, has_more: bool) -> tuple[Row, ...]:
    def turn(to: int, label: str) -> Button:
        return press("roster", "list", unit_id, to, kind.kind, label=label)

    keys = [turn(page - 1, "button-page-back")] if page else []
    keys += [turn(page + 1, "button-page-on")] if has_more else []
    return (tuple(keys),) if keys else ()
