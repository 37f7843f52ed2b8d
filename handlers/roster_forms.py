"""The forms of a roster: one more row, another answer in one, why one is declined (T8)."""

from typing import Any

from actions import drafts as acts
from actions import roster_rows
from domain import collection
from domain.collection import ROSTER_FORM, Collection
from domain.messages import Lane, Phrase, Post
from domain.permission import Right
from handlers import forms, rosters
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import roster_rows as kept
from storage import units
from storage.drafts import Draft
from storage.roster_rows import RosterRow

DECLINE = "roster_decline"
ADDING = "add"


def begin(ctx: Ctx) -> None:
    """增加, 修改, 不收录."""
    {"add": _add, "change": _change, "decline": _decline}[ctx.pressed.verb](ctx)


def _add(ctx: Ctx) -> None:
    kind, roster = roster_rows.kind_of(ctx.tx, ctx.pressed.argument)
    roster_rows.keeper(ctx.tx, ctx.pressed.id)
    if roster.at_most is not None:
        roster_rows.check_new(ctx.tx, kind.kind, ctx.pressed.id, "")
    forms.begin(ctx, f"{ROSTER_FORM}:{kind.kind}", ref=f"{ADDING}:{ctx.pressed.id}")


def _change(ctx: Ctx) -> None:
    """The form with all answers in it: it opens at its last screen, 修改 picks one."""
    row = roster_rows.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    kind, _ = roster_rows.kind_of(ctx.tx, row.kind)
    said = kept.answers(ctx.tx.conn, [row.id])[row.id]
    prefill: dict[str, Any] = {
        one.key: collection.loaded(one, said.get(one.key, ""))
        for one in kind.questions().questions
        if one.key in said or not one.required
    }
    form, ref = f"{ROSTER_FORM}:{kind.kind}", f"{row.id}:{row.version}"
    forms.begin(ctx, form, prefill=prefill, ref=ref)


def _decline(ctx: Ctx) -> None:
    row = roster_rows.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    forms.begin(ctx, DECLINE, ref=f"{row.id}:{row.version}")


def _kind(ctx: Ctx, draft: Draft) -> Collection:
    return roster_rows.kind_of(ctx.tx, draft.form.partition(forms.OF_A_KIND)[2])[0]


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Any]]:
    kind = _kind(ctx, draft)
    first, _, second = (draft.ref or "").partition(":")
    if first == ADDING:
        found = units.get(ctx.tx.conn, int(second))
        roster_rows.check_new(ctx.tx, kind.kind, int(second), kind.name_of(draft.answers))
        unit, waits = found.name if found else "", _waits(ctx, kind)
    else:
        unit, waits = roster_rows.seen(ctx.tx, int(first)).unit, ""
    return "roster-preview", {
        "kind": kind.name,
        "unit": unit,
        "answers": forms.summary(ctx, draft),
        "waits": waits,
    }


def _waits(ctx: Ctx, kind: Collection) -> Phrase | str:
    is_checked = kind.roster is not None and kind.roster.checked
    if not is_checked or roster_rows.is_office(ctx.known):
        return ""
    return Phrase("roster-will-be-checked")


def _submit(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    first, _, second = (draft.ref or "").partition(":")
    if first == ADDING:
        row = roster_rows.add(ctx.tx, _kind(ctx, draft).kind, int(second), draft.answers)
    else:
        row = roster_rows.change(ctx.tx, int(first), int(second), draft.answers)
    rosters.show_row(ctx, row, is_press=True)
    rosters.ask_to_confirm(ctx, row)


def _submit_decline(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    row_id, _, version = (draft.ref or "").partition(":")
    row = roster_rows.decline(ctx.tx, int(row_id), int(version), draft.answers["why"])
    _tell(ctx, row)
    rosters.show_row(ctx, row)


def _tell(ctx: Ctx, row: RosterRow) -> None:
    """Whoever put it in hears why it was not taken."""
    if row.created_by is None:
        return
    ctx.tx.post(
        Post(
            key="roster-declined",
            to=row.created_by,
            values={"name": row.name, "unit": row.unit, "why": row.why or ""},
            lane=Lane.DECISION,
            occasion=f"roster:{row.id}:declined",
        )
    )


forms.register(ROSTER_FORM, Dialog(right=Right.KEEP_ROSTER, preview=_preview, submit=_submit))
forms.register(DECLINE, Dialog(right=Right.REVIEW_SUBMISSION, preview=None, submit=_submit_decline))
