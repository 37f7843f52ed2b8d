"""The list of what waits in a task: sifted, ticked, accepted or returned many at once (T3)."""

from collections import Counter
from typing import Any

from actions import drafts as acts
from actions import report_bulk as bulk
from actions import reports
from actions.report_bulk import Desk
from domain.errors import Refused
from domain.permission import Right
from domain.review import KIND, SIEVES, Choice
from handlers import forms
from handlers import review_lists as view
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from handlers.forms import Dialog
from storage.drafts import Draft

FORM = "report_return_many"
IDS = "ids"  # beside the answers: which are meant, as they were shown


def waiting(ctx: Ctx) -> None:
    """待审: what units handed in for a task, the longest waiting first."""
    desk = bulk.show(ctx.tx, ctx.pressed.id)
    if desk.waiting:
        view.show(ctx, desk, 0, is_press=False)
    else:
        ctx.say("report-none-waiting", title=desk.task.title)


def pressed(ctx: Ctx) -> None:
    """Everything under the list; a key of an earlier list does nothing but say so."""
    verbs = {
        "sift": sift,
        "kinds": kinds,
        "page": page,
        "tick": tick,
        "untick": untick,
        "ask": ask,
        "accept": accept,
        "return": return_,
    }
    verbs[ctx.pressed.verb](ctx)


def sift(ctx: Ctx) -> None:
    """Another sieve, and the list anew: what came meanwhile is in it."""
    task_id, sieve = ctx.pressed.id, ctx.pressed.argument
    if sieve not in SIEVES and not sieve.startswith(KIND):
        raise Refused("button-stale")
    desk = bulk.show(ctx.tx, task_id, sieve)
    if desk.shown.entries:
        view.show(ctx, desk, 0)
    else:
        ctx.rewrite("report-none-waiting", title=desk.task.title)


def kinds(ctx: Ctx) -> None:
    """Which kind of unit."""
    desk = _seen(ctx)
    found = Counter(entry.kind for entry in desk.waiting)
    keys = [view.sieve_key(desk, f"{KIND}{kind}", count) for kind, count in sorted(found.items())]
    ctx.rewrite(
        "report-waiting-kinds",
        buttons=(*rows(keys, 2), (view.key(desk, "page", "0", "button-back"),)),
        title=desk.task.title,
    )


def page(ctx: Ctx) -> None:
    view.show(ctx, _seen(ctx), _number(ctx.pressed.argument))


def tick(ctx: Ctx) -> None:
    number, _, at = ctx.pressed.argument.partition("-")
    desk = bulk.tick(ctx.tx, ctx.pressed.id, ctx.pressed.version, _number(number))
    view.show(ctx, desk, _number(at))


def untick(ctx: Ctx) -> None:
    view.show(ctx, bulk.untick(ctx.tx, ctx.pressed.id, ctx.pressed.version), 0)


def ask(ctx: Ctx) -> None:
    """The second confirmation: the key names how many it is, exactly."""
    view.ask(ctx, _seen(ctx), _choice(ctx.pressed.argument))


def accept(ctx: Ctx) -> None:
    """Another admin, or a unit, may have been faster: then the number is shown anew."""
    desk, (choice, count) = _seen(ctx), _counted(ctx.pressed.argument)
    if len(desk.chosen(choice)) != count:
        view.ask(ctx, desk, choice, has_changed=True)
        return
    bulk.accept(ctx.tx, desk, choice, count)
    ctx.rewrite("report-bulk-accepted", buttons=view.left(ctx, desk), count=count, **_by(ctx, desk))


def return_(ctx: Ctx) -> None:
    """退回 asks for one comment for all of them."""
    desk = _seen(ctx)
    ids = [entry.id for entry in desk.chosen(_choice(ctx.pressed.argument))]
    if not ids:
        raise Refused("report-bulk-none")
    forms.begin(ctx, FORM, prefill={IDS: ids}, ref=str(desk.task.id))


def _by(ctx: Ctx, desk: Desk) -> dict[str, Any]:
    return {"title": desk.task.title, "by": ctx.known.name, "at": ctx.tx.now}


def _seen(ctx: Ctx) -> Desk:
    return bulk.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)


def _choice(argument: str) -> Choice:
    try:
        return Choice(argument)
    except ValueError:
        raise Refused("button-stale") from None


def _counted(argument: str) -> tuple[Choice, int]:
    choice, _, count = argument.partition("-")
    return _choice(choice), _number(count)


def _number(argument: str) -> int:
    if not argument.isdecimal():
        raise Refused("button-stale")
    return int(argument[:18])


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Any]]:
    """How many it is now; of those shown some may be reviewed or replaced by now."""
    found = bulk.still_waiting(ctx.tx, int(draft.ref or 0), draft.answers[IDS])
    return "report-bulk-return-preview", {
        "title": reports.seen(ctx.tx, int(draft.ref or 0)).title,
        "count": len(found),
        "comment": draft.answers["comment"],
    }


def _keys(ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    found = bulk.still_waiting(ctx.tx, int(draft.ref or 0), draft.answers[IDS])
    label = "button-review-return-sure"
    sure = press("draft", "submit", draft.id, draft.version, label=label, count=len(found))
    return ((sure,),) if found else ()


def _submit(ctx: Ctx, draft: Draft) -> None:
    """What changed since the preview is shown before anything is returned."""
    task_id, ids = int(draft.ref or 0), draft.answers[IDS]
    found = [one.id for one in bulk.still_waiting(ctx.tx, task_id, ids)]
    if len(found) != len(ids):
        forms.show(ctx, acts.note(ctx.tx, draft, IDS, found))
        ctx.tell("report-bulk-changed", alert=True, count=len(found))
        return
    acts.take(ctx.tx, draft)
    count = bulk.return_(ctx.tx, task_id, ids, draft.answers["comment"])
    desk = bulk.show(ctx.tx, task_id)
    ctx.rewrite(
        "report-bulk-returned",
        buttons=view.left(ctx, desk),
        count=count,
        comment=draft.answers["comment"],
        **_by(ctx, desk),
    )


forms.register(
    FORM,
    Dialog(right=Right.REVIEW_SUBMISSION, preview=_preview, submit=_submit, submit_buttons=_keys),
)
