"""解围: an admin hands stuck filings, several at once, to an approver and says why (F6)."""

import re
from typing import Any

from actions import drafts as draft_acts
from actions import filing_rescue as acts
from domain import filing as rules
from domain import form as form_rules
from domain.errors import Refused
from domain.messages import Lines, Phrase, Value
from domain.permission import Right
from handlers import filings, forms
from handlers.answers import Choice
from handlers.context import Ctx
from handlers.forms import Dialog
from storage.drafts import Draft
from storage.filing_lists import Listed

FORM = "filing_rescue"
ALL = "all"
REASONS = ("absent", "late", "left")
OFFERED = 12


def pressed(ctx: Ctx) -> None:
    """「交给审批人」 under the list or under what told of one."""
    ctx.require(Right.RESCUE)
    found = acts.stuck(ctx.tx)
    if not found:
        raise Refused("filing-nothing-stuck")
    lines = Lines(tuple(map(filings.line, found[:OFFERED])))
    forms.begin(ctx, FORM, echo=Phrase("filing-stuck-list", {"count": len(found), "lines": lines}))


def _which(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    """All of them, or one; several are typed by their numbers."""
    found = acts.stuck(ctx.tx)
    everything = Choice(ALL, "", Phrase("filing-rescue-all", {"count": len(found)}))
    single = [Choice(str(one.id), _short(one), _label(one)) for one in found[:OFFERED]]
    return [one for one in (everything, *single) if text in ("", f"#{one.value}")]


def _picked_which(ctx: Ctx, _draft: Draft, choice: Choice) -> dict[str, Any]:
    found = acts.stuck(ctx.tx)
    return _answer([one for one in found if choice.value in (ALL, str(one.id))])


def _typed_which(ctx: Ctx, _draft: Draft, text: str) -> dict[str, Any]:
    """「1、3」 or 「0001号 0003号」."""
    wanted = {int(found) for found in re.findall(r"\d{1,9}", text)}
    return _answer([one for one in acts.stuck(ctx.tx) if _serial(one) in wanted])


def _answer(found: list[Listed]) -> dict[str, Any]:
    if not found:
        raise Refused("filing-rescue-which")
    return {"ids": [one.id for one in found], "name": "、".join(map(_short, found))}


def _approvers(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    offered = acts.approvers(ctx.tx)
    label = "filing-pick"
    found = [Choice(str(one.id), one.name, Phrase(label, {"name": one.name})) for one in offered]
    if text.startswith("#"):
        return [one for one in found if text == f"#{one.value}"]
    return [one for one in found if text in one.name][:OFFERED]


def _reasons(_ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    """The usual ones; another can be typed."""
    found = [Choice(one, one, Phrase(f"filing-rescue-reason-{one}")) for one in REASONS]
    return [one for one in found if text in ("", f"#{one.value}")]


def _picked_reason(_ctx: Ctx, _draft: Draft, choice: Choice) -> dict[str, str]:
    return {"code": choice.value, "text": ""}


def _typed_reason(ctx: Ctx, draft: Draft, text: str) -> dict[str, str]:
    question = ctx.tx.office.forms[draft.form].question("reason")
    return {"code": "", "text": form_rules.check_text(question, text)}


def _show_reason(_ctx: Ctx, value: dict[str, str]) -> Value:
    return Phrase(f"filing-rescue-reason-{value['code']}") if value["code"] else value["text"]


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    return "filing-rescue-preview", {"lines": forms.summary(ctx, draft)}


def _submit(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    answers = draft.answers
    reason = answers["reason"]["code"] or answers["reason"]["text"]
    person_id = int(answers["approver"]["id"])
    done = acts.hand_over(ctx.tx, answers["which"]["ids"], person_id, reason)
    left = len(answers["which"]["ids"]) - done.asked - done.to_unit
    asked = {"name": answers["approver"]["name"], "count": done.asked, "left": left}
    told: tuple[Value, ...] = (Phrase("filing-rescued", asked),) if done.asked else ()
    if done.to_unit:
        told = (*told, Phrase("filing-rescued-consent", {"count": done.to_unit}))
    ctx.rewrite("filing-rescued-told", lines=Lines(told))


def _serial(one: Listed) -> int:
    return int(re.sub(r"\D", "", rules.short_number(one.number)))


def _short(one: Listed) -> str:
    return rules.short_number(rules.shown_number(one.number, one.version))


def _label(one: Listed) -> Phrase:
    return Phrase("button-filing-open-one", {"number": _short(one), "topic": one.topic})


forms.register(
    FORM,
    Dialog(
        right=Right.RESCUE,
        preview=_preview,
        submit=_submit,
        choices={"which": _which, "approver": _approvers, "reason": _reasons},
        picked={"which": _picked_which, "reason": _picked_reason},
        parse={"which": _typed_which, "reason": _typed_reason},
        show={"reason": _show_reason},
    ),
)
