"""/calendar with a pasted list: each line agrees with the catalogue, or is explained (C1)."""

from actions import day_lists as acts
from actions import drafts as draft_acts
from domain.health_day import Verdict, read_claim
from domain.messages import Lines, Phrase, Value
from domain.permission import Right
from handlers import forms
from handlers.context import Ctx
from handlers.forms import Dialog
from storage.drafts import Draft

FORM = "day_list"
WORDS = {"核对", "核对名单", "check"}
SHOWN = 40  # lines explained; a longer list goes through the command line


def is_list(text: str) -> bool:
    """Several lines, or one that gives a named day a date."""
    if "\n" in text.strip():
        return True
    claim = read_claim(text)
    return claim.has_date and claim.name not in ("", text.strip())


def begin(ctx: Ctx) -> None:
    forms.begin(ctx, FORM)


def answer(ctx: Ctx, text: str) -> None:
    """What does not agree, line by line; what does is counted."""
    judged = acts.judge(ctx.tx, text)
    wrong = [one for one in judged if one.verdict is not Verdict.AGREES]
    lines: list[Value] = [acts.said(ctx.tx.office.health_days, one) for one in wrong[:SHOWN]]
    if len(wrong) > SHOWN:
        lines.append(Phrase("day-list-more", {"count": len(wrong) - SHOWN}))
    if not wrong:
        lines.append(Phrase("day-list-all-agree"))
    values = {"year": str(ctx.tx.today.year)} | acts.counts(judged)
    ctx.say("day-list", counts=Phrase("day-list-counts", values), found=Lines(tuple(lines)))


def _submit(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    answer(ctx, draft.answers["list"])


forms.register(FORM, Dialog(right=Right.ENTER, preview=None, submit=_submit))
