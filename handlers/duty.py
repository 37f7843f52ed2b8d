"""/duty: who is on duty now and next; the roster pasted, a shift handed over (interview.md §4)."""

from datetime import datetime
from typing import Any

from actions import drafts
from actions import duty as acts
from domain import form as form_rules
from domain.duty import Planned, Wrong
from domain.errors import Refused
from domain.messages import Excerpt, Lines, Phrase, Value
from domain.permission import Right, may
from handlers import forms
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from handlers.forms import Dialog
from storage.drafts import Draft
from storage.duty import Shift

FORM = "duty_roster"
SHOWN, WRONG_SHOWN = 40, 10
LINE_ROOM = 40


def show(ctx: Ctx) -> None:
    """/duty"""
    _show(ctx)


def pressed(ctx: Ctx) -> None:
    """排班, 交班, or to whom."""
    verbs = {"enter": _enter, "handover": _hand_over, "to": _to, "show": _back}
    verbs[ctx.pressed.verb](ctx)


def _show(ctx: Ctx, *, rewriting: bool = False) -> None:
    now, ahead = acts.shown(ctx.tx, ctx.known)
    say = ctx.rewrite if rewriting else ctx.say
    say(
        "duty-shown",
        now=Lines(tuple(map(acts.line, now))) if now else _nobody(ctx),
        ahead=Lines(tuple(map(acts.line, ahead))) if ahead else Phrase("answer-none"),
        buttons=_keys(ctx, now),
    )


def _nobody(ctx: Ctx) -> Phrase:
    called = acts.unrostered(ctx.tx)
    return Phrase("duty-nobody", {"called": called}) if called else Phrase("duty-nobody-at-all")


def _keys(ctx: Ctx, now: list[Shift]) -> tuple[Row, ...]:
    is_admin = may(ctx.known, Right.MANAGE_DUTY)
    handing = tuple(
        (press("duty", "handover", one.id, 0, name=one.person),)
        for one in now
        if is_admin or one.person_id == ctx.known.id
    )
    return (*handing, (press("duty", "enter", 0, 0),)) if is_admin else handing


def _enter(ctx: Ctx) -> None:
    ctx.require(Right.MANAGE_DUTY)
    forms.begin(ctx, FORM)


def _hand_over(ctx: Ctx) -> None:
    shift = acts.mine(ctx.tx, ctx.pressed.id)
    found = acts.takers(ctx.tx, shift)
    if not found:
        raise Refused("duty-no-taker")
    to = [
        press(
            "duty", "to", shift.id, 0, str(one.person_id), label="button-duty-taker", name=one.name
        )
        for one in found
    ]
    back = (press("duty", "show", 0, 0, label="button-back"),)
    ctx.rewrite("duty-to-whom", until=shift.until_at, buttons=(*rows(to, 2), back))


def _to(ctx: Ctx) -> None:
    argument = ctx.pressed.argument
    if not argument.isdecimal():
        raise Refused("button-stale")
    acts.hand_over(ctx.tx, ctx.pressed.id, int(argument[:18]))
    ctx.tell("duty-handed-over")
    _show(ctx, rewriting=True)


def _back(ctx: Ctx) -> None:
    _show(ctx, rewriting=True)


def _typed(ctx: Ctx, draft: Draft, text: str) -> dict[str, Any]:
    """The shifts, or every line that cannot be taken.  Raises Refused."""
    question = ctx.tx.office.forms[draft.form].question("lines")
    found = acts.read(ctx.tx, form_rules.check_text(question, text))
    if found.wrong:
        raise Refused("duty-wrong", lines=Lines(tuple(map(_wrong, found.wrong[:WRONG_SHOWN]))))
    if not found.shifts:
        raise Refused("duty-nothing")
    kept = [[s.person_id, s.from_at.isoformat(), s.until_at.isoformat()] for s in found.shifts]
    return {"shifts": kept, "past": found.past}


def _wrong(one: Wrong) -> Phrase:
    shown: dict[str, Value] = {"number": one.number, "text": Excerpt(one.text, LINE_ROOM)}
    return Phrase("duty-wrong-line", shown | {"why": Phrase(f"duty-wrong-{one.why}")})


def _shifts(draft: Draft) -> list[Planned]:
    return [
        Planned(person_id, datetime.fromisoformat(from_at), datetime.fromisoformat(until_at))
        for person_id, from_at, until_at in draft.answers["lines"]["shifts"]
    ]


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    shifts = _shifts(draft)
    return "duty-preview", {
        "read": _read(ctx, draft.answers["lines"]),
        "lines": acts.planned_lines(ctx.tx, shifts[:SHOWN]),
        "replaced": len(acts.replaced(ctx.tx, shifts)),
    }


def _submit(ctx: Ctx, draft: Draft) -> None:
    drafts.take(ctx.tx, draft)
    ctx.rewrite("duty-entered", count=acts.enter(ctx.tx, _shifts(draft)))


def _read(_ctx: Ctx, value: dict[str, Any]) -> Value:
    return Phrase("duty-read", {"count": len(value["shifts"]), "past": value["past"]})


forms.register(
    FORM,
    Dialog(
        right=Right.MANAGE_DUTY,
        preview=_preview,
        submit=_submit,
        parse={"lines": _typed},
        show={"lines": _read},
    ),
)
