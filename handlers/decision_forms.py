"""不同意 and 退回补正: two small forms, kept as drafts like every other, decided at their end."""

from collections.abc import Callable, Mapping
from typing import Any

from actions import approvals, clashes, filing_moves
from actions import drafts as draft_acts
from actions import filing_cards as cards
from domain import filing as filing_rules
from domain import form as rules
from domain.decision import USUAL, Alternative, Refusal
from domain.errors import Refused
from domain.filing import Act
from domain.messages import Phrase, Value, named
from domain.permission import Right
from handlers import filing_people, forms
from handlers.answers import Choice
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import filing_acts
from storage.drafts import Draft
from storage.filings import Filing

FORMS = {Act.REJECT: "filing_refusal", Act.RETURN: "filing_return"}
SURE = {
    "filing_refusal": "button-filing-reject-sure",
    "filing_return": "button-filing-return-sure",
    "filing_appeal": "button-filing-appeal-sure",
    "filing_revocation": "button-filing-propose-sure",
}


def begin(
    ctx: Ctx,
    filing: Filing,
    act: Act,
    *,
    echo: Value = "",
    prefill: Mapping[str, Any] | None = None,
) -> None:
    """Ask for the reason, or for the fields; ``prefill`` is what was read from typed words."""
    ref = filing_moves.draft_ref(filing.id, filing.version)
    known = {"filing_id": filing.id, **(prefill or {})}
    forms.begin(ctx, FORMS[act], prefill=known, ref=ref, echo=echo)


def about(ctx: Ctx, draft: Draft) -> Filing:
    """The filing a draft decides.  Raises Refused when it is gone or not this person's."""
    return filing_moves.seen(ctx.tx, seen_as(draft)[0])


def seen_as(draft: Draft) -> tuple[int, int]:
    """The filing's id and the version that was seen."""
    _, filing_id, version = (draft.ref or "").split(":")
    return int(filing_id), int(version)


def reasons(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    """The listed reasons; no other can be given, typed ones are not even looked at."""
    found = [
        Choice(code, code, named("filing-reason", code))
        for code in ctx.tx.office.reasons
        if text in ("", f"#{code}")
    ]
    if not found:
        raise Refused("filing-reason-not-listed")
    return found


def _alternatives(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """The listed alternative of the reason, or what is free: experts, times of that day."""
    reason = ctx.tx.office.reasons[draft.answers["reason"]["id"]]
    offered: list[Choice] = []
    if reason.alternative is Alternative.USUAL:
        offered = [Choice(USUAL, "", named("filing-usual", reason.code))]
    elif reason.alternative is Alternative.EXPERT:
        offered = _free_experts(ctx, about(ctx, draft))
    elif reason.alternative is Alternative.SLOT:
        filing = about(ctx, draft)
        offered = [*_free_times(ctx, filing), *_free_experts(ctx, filing)]
    return [choice for choice in offered if text in ("", f"#{choice.value}")]


def _free_experts(ctx: Ctx, filing: Filing) -> list[Choice]:
    """Those with nothing at that time: of the same field first, then of the unit."""
    found = clashes.other_experts(ctx.tx, clashes.of_filing(filing), only_field=False)
    return [filing_people.expert_choice(one, ctx.tx.today) for one in found]


def _free_times(ctx: Ctx, filing: Filing) -> list[Choice]:
    """When the same person is free that day; kept in figures, which every language reads."""
    local = ctx.tx.office.local
    return [
        Choice(f"t{number}", f"{local(at):%Y-%m-%d %H:%M}", Phrase("button-when", {"at": at}))
        for number, at in enumerate(clashes.other_times(ctx.tx, clashes.of_filing(filing)))
    ]


def _picked_alternative(_ctx: Ctx, draft: Draft, choice: Choice) -> dict[str, Any]:
    return {"text": choice.name, "reason": draft.answers["reason"]["id"]}


def _typed_alternative(ctx: Ctx, draft: Draft, text: str) -> dict[str, Any]:
    question = ctx.tx.office.forms[draft.form].question("alternative")
    return {"text": rules.check_text(question, text), "reason": draft.answers["reason"]["id"]}


def _alternative_prompt(_ctx: Ctx, draft: Draft) -> Phrase:
    """Every reason asks for its own kind of alternative."""
    return named("form-filing-alternative", draft.answers["reason"]["id"])


def show_reason(_ctx: Ctx, value: dict[str, Any]) -> Value:
    return named("filing-reason", value["id"])


def _show_alternative(_ctx: Ctx, value: dict[str, Any]) -> Value:
    return value["text"] or named("filing-usual", value["reason"])


def preview(act: Act) -> Callable[[Ctx, Draft], tuple[str, dict[str, Value]]]:
    def preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
        filing = about(ctx, draft)
        return "filing-decision-preview", {
            "decision": named("filing-decision", act),
            "number": filing_rules.shown_number(filing.number, filing.version),
            "media": cards.media(filing.outlet, filing.journalist),
            "topic": filing.topic,
            "lines": forms.summary(ctx, draft),
        }

    return preview


def _submit_refusal(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    reason, given = draft.answers["reason"]["id"], draft.answers["alternative"]
    if given["reason"] != reason:  # the reason was changed afterwards: each has its own alternative
        raise Refused("filing-alternative-missing")
    refusal = Refusal(reason, given["text"] or None)
    said(ctx, approvals.reject(ctx.tx, *seen_as(draft), refusal))


def _submit_return(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    note = draft.answers["note"] or None
    fields = draft.answers["fields"]
    said(ctx, approvals.send_back(ctx.tx, *seen_as(draft), fields, note))


def said(ctx: Ctx, filing: Filing) -> None:
    done = filing_acts.last_act(ctx.tx.conn, filing.id)
    number = filing_rules.shown_number(filing.number, filing.version)
    ctx.rewrite("filing-decided", number=number, standing=cards.standing(filing, done))


def confirm(_ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    label = SURE[draft.form]
    return ((press("draft", "submit", draft.id, draft.version, label=label),),)


forms.register(
    FORMS[Act.REJECT],
    Dialog(
        right=Right.ENTER,
        preview=preview(Act.REJECT),
        submit=_submit_refusal,
        choices={"reason": reasons, "alternative": _alternatives},
        picked={"alternative": _picked_alternative},
        parse={"alternative": _typed_alternative},
        prompt={"alternative": _alternative_prompt},
        show={
            "reason": show_reason,
            "alternative": _show_alternative,
        },
        submit_buttons=confirm,
        cancelled="filing-undecided",
    ),
)
forms.register(
    FORMS[Act.RETURN],
    Dialog(
        right=Right.ENTER,
        preview=preview(Act.RETURN),
        submit=_submit_return,
        submit_buttons=confirm,
        cancelled="filing-undecided",
    ),
)
