"""What a unit gave of a call: seen, changed or taken back as long as nobody accepted it (T5)."""

from actions import entries as acts
from actions import nominations, report_cards, report_lines
from domain.messages import Button, Lines, Phrase, Value
from domain.report import TaskState
from handlers import entries, entry_cards
from handlers.buttons import Row, press
from handlers.context import Ctx
from storage import drafts
from storage import entries as rows
from storage.entries import Entry
from storage.reports import Target, Task


def pressed(ctx: Ctx) -> None:
    """Everything under a unit's own entries."""
    verbs = {
        "own": own,
        "mine": mine,
        "change": change,
        "withdraw": withdraw,
        "takeback": take_back,
        "keep": entries.keep,
    }
    verbs[ctx.pressed.verb](ctx)


def own(ctx: Ctx) -> None:
    """本单位已报的, with what is begun and not handed in."""
    task, target = acts.own(ctx.tx, ctx.pressed.id)
    found = rows.of_target(ctx.tx.conn, target.id)
    lines = [_line(ctx, task, one) for one in found]
    ctx.say(
        "entry-own",
        buttons=(*((_open_key(one),) for one in found), *_begun(ctx, task, target)),
        title=task.title,
        unit=target.unit,
        given=report_lines.progress(ctx.tx, target),
        lines=Lines(tuple(lines)) if lines else Phrase("entry-own-none"),
    )


def mine(ctx: Ctx) -> None:
    """One of them, with what may be done."""
    task, _, entry = _seen(ctx)
    buttons: list[Row] = []
    if task.state is TaskState.OPEN and entry.state in rows.UNREVIEWED:
        buttons.append(
            (press("entry", "change", entry.id, 0), press("entry", "withdraw", entry.id, 0))
        )
    entry_cards.show(ctx, task, entry, buttons=(*buttons, (_back(entry),)), is_own=True)


def change(ctx: Ctx) -> None:
    """改一改: the form as it was given; what is handed in takes its place."""
    _, target, entry = _seen(ctx)
    entries.begin(ctx, target.id, entry.id)


def withdraw(ctx: Ctx) -> None:
    """Ask once more."""
    task, _, entry = _seen(ctx)
    ctx.rewrite(
        "entry-withdraw-sure",
        buttons=((press("entry", "takeback", entry.id, 0), _back(entry)),),
        title=task.title,
        name=entry_cards.name(ctx, task, entry),
    )


def take_back(ctx: Ctx) -> None:
    task, _, entry = _seen(ctx)
    target = acts.withdraw(ctx.tx, entry.id)
    ctx.rewrite(
        "entry-withdrawn",
        buttons=((_back(entry),),),
        title=task.title,
        name=entry_cards.name(ctx, task, entry),
        given=report_lines.progress(ctx.tx, target),
    )


def _seen(ctx: Ctx) -> tuple[Task, Target, Entry]:
    """An entry of one's own unit; another's and none at all give the same answer."""
    entry = rows.get(ctx.tx.conn, ctx.pressed.id)
    task, target = acts.own(ctx.tx, entry.target_id if entry else 0)
    if entry is None:
        raise LookupError(ctx.pressed.id)
    return task, target, entry


def _line(ctx: Ctx, task: Task, entry: Entry) -> Phrase:
    kind = acts.kind_of(ctx.tx, task)
    values: dict[str, Value] = {
        "name": entry_cards.name(ctx, task, entry),
        "standing": nominations.said_to_unit(kind, entry),
        "unit": entry.unit,
    }
    return Phrase("entry-line-own", values)


def _begun(ctx: Ctx, task: Task, target: Target) -> tuple[Row, ...]:
    """One more, or on with what is begun."""
    if not report_cards.may_add(ctx.tx, task, target) or task.state is not TaskState.OPEN:
        return ()
    kind = acts.kind_of(ctx.tx, task)
    draft = drafts.of_form(ctx.tx.conn, ctx.user.id, kind.form, str(target.id))
    if draft is not None:
        return ((entries.resume_key(draft),),)
    label = Phrase("button-entry", {"entry": kind.entry})
    return ((report_lines.submit_button(target, label),),)


def _open_key(entry: Entry) -> Button:
    return press("entry", "mine", entry.id, 0, name=entry.name or str(entry.number))


def _back(entry: Entry) -> Button:
    return press("entry", "own", entry.target_id, 0, label="button-entry-own")
