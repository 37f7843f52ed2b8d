"""What a decider typed in other words than the exact ones: read, said back, and confirmed.

The echo is a draft like every half-filled form, so it survives a restart; its key names the
filing's version and the draft it was written for, so that an old echo decides nothing.
"""

from hashlib import sha256

from actions import approvals, filing_moves
from actions import drafts as draft_acts
from actions import filing_cards as cards
from domain import filing as filing_rules
from domain import form as rules
from domain.errors import Refused
from domain.filing import Act
from domain.messages import Lines, Phrase, Value, named
from domain.permission import Right
from domain.reply import Decision, Reading, fields_of
from handlers import decision_forms, filing_handover, filings, forms
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import drafts, filing_acts
from storage.drafts import Draft
from storage.filings import Filing

FORM = "filing_assent"
ECHOED = 80  # characters of a remark that are said back
REMARKED = 1000
CONDITIONS_LIMIT = 500
NOTE_LIMIT = 200
KEPT = {  # what decides nothing: how it is said that it was kept
    Decision.HOLD: "filing-hold-kept",
    Decision.QUESTION: "filing-question-kept",
    Decision.DELEGATE: "filing-delegate-kept",
}


def take(ctx: Ctx, filing: Filing, version: int, reading: Reading) -> None:
    """Say a reading back, or keep what decides nothing as a remark."""
    match reading.decision:
        case Decision.APPROVE:
            ask(ctx, filing, version)
        case Decision.CONDITIONS:
            _ask_with(ctx, filing, version, reading)
        case Decision.REJECT:
            _refuse(ctx, filing, version)
        case Decision.RETURN:
            _send_back(ctx, filing, version)
        case _:
            _keep(ctx, filing, version, reading)


def ask(ctx: Ctx, filing: Filing, version: int, conditions: str = rules.SKIPPED) -> None:
    """「理解为：…」 with 确认 and 不是.  A reading before it is forgotten."""
    act = Act.CONDITION if conditions else Act.APPROVE
    approvals.may_decide(ctx.tx, filing.id, version, act)
    _begin(ctx, filing, {"filing_id": filing.id, "conditions": conditions})


def _ask_with(ctx: Ctx, filing: Filing, version: int, reading: Reading) -> None:
    """Conditions are never cut: what is too long for them decides nothing."""
    conditions = "；".join(reading.conditions)
    if len(conditions) > CONDITIONS_LIMIT:
        _keep(ctx, filing, version, Reading(Decision.UNCLEAR))
    else:
        ask(ctx, filing, version, conditions)


def begin(ctx: Ctx, filing: Filing) -> None:
    """附条件同意 under a card: ask for the conditions."""
    _begin(ctx, filing, {"filing_id": filing.id})


def agree(ctx: Ctx) -> None:
    """确认 under an echo.  The late hear who was first; an echo since replaced is refused."""
    data = ctx.pressed
    filing = approvals.may_decide(ctx.tx, data.id, data.version, Act.APPROVE)
    ref = filing_moves.draft_ref(filing.id, filing.version)
    draft = drafts.of_form(ctx.tx.conn, ctx.user.id, FORM, ref)
    if draft is None:
        raise Refused("draft-gone")
    if data.argument != _seal(draft) or "conditions" not in draft.answers or draft.asking:
        raise Refused("draft-moved-on")
    _decide(ctx, draft)


def _begin(ctx: Ctx, filing: Filing, prefill: dict[str, object]) -> None:
    _forget(ctx, filing, FORM)
    ref = filing_moves.draft_ref(filing.id, filing.version)
    forms.begin(ctx, FORM, prefill=prefill, ref=ref)


def _forget(ctx: Ctx, filing: Filing, form: str) -> None:
    """An earlier form is not gone on with: what is confirmed is what was read last."""
    ref = filing_moves.draft_ref(filing.id, filing.version)
    earlier = drafts.of_form(ctx.tx.conn, ctx.user.id, form, ref)
    if earlier is not None:
        draft_acts.cancel(ctx.tx, earlier)


def _refuse(ctx: Ctx, filing: Filing, version: int) -> None:
    approvals.may_decide(ctx.tx, filing.id, version, Act.REJECT)
    decision_forms.begin(ctx, filing, Act.REJECT, echo=_read_as(Act.REJECT))


def _send_back(ctx: Ctx, filing: Filing, version: int) -> None:
    """The answers named are ticked, the words are the remark; both can be changed."""
    approvals.may_decide(ctx.tx, filing.id, version, Act.RETURN)
    _forget(ctx, filing, decision_forms.FORMS[Act.RETURN])
    prefill: dict[str, object] = {"?fields": list(fields_of(ctx.text))}
    if len(ctx.text) <= NOTE_LIMIT:
        prefill["note"] = ctx.text
    decision_forms.begin(ctx, filing, Act.RETURN, echo=_read_as(Act.RETURN), prefill=prefill)


def _read_as(act: Act) -> Phrase:
    return Phrase("filing-read-as", {"decision": named("filing-decision", act)})


def _keep(ctx: Ctx, filing: Filing, version: int, reading: Reading) -> None:
    """Kept, said back, nothing decided; the keys are shown again.  Who is meant is asked."""
    if reading.delegate and filing_handover.propose(ctx, filing, reading.delegate):
        return
    approvals.remark(ctx.tx, ctx.known, filing.id, version, ctx.text[:REMARKED])
    text = ctx.text[:ECHOED]
    kept = Phrase(KEPT.get(reading.decision, "filing-remark-kept"), {"text": text})
    if reading.delegate:
        kept = Phrase("filing-delegate-kept-to", {"text": text, "who": reading.delegate})
    filings.show(ctx, filing, kept)


def _decide(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    filing_id, version = decision_forms.seen_as(draft)
    conditions = draft.answers["conditions"]
    if conditions:
        filing = approvals.approve_with_conditions(ctx.tx, filing_id, version, conditions)
    else:
        filing = approvals.approve(ctx.tx, filing_id, version)
    done = filing_acts.last_act(ctx.tx.conn, filing.id)
    number = filing_rules.shown_number(filing.number, filing.version)
    ctx.rewrite("filing-decided", number=number, standing=cards.standing(filing, done))


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    filing = decision_forms.about(ctx, draft)
    conditions = draft.answers["conditions"]
    read = _read_as(Act.APPROVE)
    if conditions:
        read = Phrase("filing-read-conditions", {"conditions": conditions})
    return "filing-decision-preview", {
        "decision": read,
        "number": filing_rules.shown_number(filing.number, filing.version),
        "media": cards.media(filing.outlet, filing.journalist),
        "topic": filing.topic,
        "lines": Lines((Phrase("filing-confirm-reading"),)),
    }


def _confirm(_ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    filing_id, version = decision_forms.seen_as(draft)
    return ((press("filing", "agree", filing_id, version, _seal(draft)),),)


def _seal(draft: Draft) -> str:
    """What an echo shows: a key beside other conditions fits no other draft."""
    shown = sha256(str(draft.answers.get("conditions")).encode()).hexdigest()[:12]
    return f"{draft.id}.{draft.version}.{shown}"


forms.register(
    FORM,
    Dialog(
        right=Right.ENTER,
        preview=_preview,
        submit=_decide,
        submit_buttons=_confirm,
        cancel="button-filing-not-so",
        cancelled="filing-undecided",
        about=lambda _ctx, draft: str(draft.ref),
    ),
)
