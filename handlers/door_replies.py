"""A duty officer who types instead of pressing: 「同意，让他们在门诊大厅」 (F4, F7).

An exact 同意 consents at once and 稍候 holds; all that could be misread is said back first.
"""

from actions import drafts as draft_acts
from actions import filing_door as acts
from actions import filing_moves as moves
from domain import form as rules
from domain import reply
from domain.errors import Refused
from domain.filing import Act, Party
from domain.filing_door import How
from domain.messages import Lines, Phrase, Value
from domain.permission import Right
from domain.reply import Decision
from handlers import filing_door, forms, precheck
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import drafts
from storage.drafts import Draft
from storage.filings import Filing

FORM = "filing_door_assent"
CONDITIONS_LIMIT = 500
ECHOED = 80


def take(ctx: Ctx, filing: Filing, version: int) -> None:
    """A reply to a page.  One that quotes a page without saying which gets the page anew."""
    if version == 0:
        filing_door.show(ctx, filing, Party.DUTY_OFFICER, Phrase("filing-decide-here"))
        return
    if not ctx.message.text:
        raise Refused("kind-not-usable")
    if precheck.halts(ctx, "filing", filing.id, version):
        return
    _act(ctx, filing, version, reply.read(ctx.message.text))


def _act(ctx: Ctx, filing: Filing, version: int, reading: reply.Reading) -> None:
    match reading.decision:
        case Decision.APPROVE if not reading.confirm:
            _said(ctx, acts.agree(ctx.tx, filing.id, version, How.REPLY))
        case Decision.APPROVE:
            _ask(ctx, filing, version, rules.SKIPPED)
        case Decision.CONDITIONS if len("；".join(reading.conditions)) <= CONDITIONS_LIMIT:
            _ask(ctx, filing, version, "；".join(reading.conditions))
        case Decision.HOLD:
            held = acts.hold(ctx.tx, filing.id, version)
            ctx.say("filing-door-reply-held", number=held.number)
        case Decision.REJECT:
            _ask_why(ctx, filing, version)
        case _:
            note = Phrase("filing-door-unclear", {"text": ctx.text[:ECHOED]})
            filing_door.show(ctx, filing, Party.DUTY_OFFICER, note)


def _ask(ctx: Ctx, filing: Filing, version: int, conditions: str) -> None:
    """「理解为：…」 with 确认; an earlier reading is forgotten."""
    moves.claim(ctx.tx, filing.id, version, Act.VERBAL_OK)
    ref = moves.draft_ref(filing.id, version)
    earlier = drafts.of_form(ctx.tx.conn, ctx.user.id, FORM, ref)
    if earlier is not None:
        draft_acts.cancel(ctx.tx, earlier)
    forms.begin(ctx, FORM, prefill={"conditions": conditions}, ref=ref)


def _ask_why(ctx: Ctx, filing: Filing, version: int) -> None:
    moves.claim(ctx.tx, filing.id, version, Act.VERBAL_NO)
    ctx.say("filing-door-why", media=filing.outlet, buttons=filing_door.reasons(ctx, filing))


def _about(draft: Draft) -> tuple[int, int]:
    _, filing_id, version = (draft.ref or "").split(":")
    return int(filing_id), int(version)


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    filing = moves.seen(ctx.tx, _about(draft)[0])
    conditions = draft.answers["conditions"]
    read: Value = Phrase("filing-door-read-ok")
    if conditions:
        read = Phrase("filing-door-read-conditions", {"conditions": conditions})
    return "filing-decision-preview", {
        "decision": read,
        "number": filing.number,
        "media": filing.outlet,
        "topic": filing.topic,
        "lines": Lines((Phrase("filing-confirm-reading"),)),
    }


def _confirm(_ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    sure = press("draft", "submit", draft.id, draft.version, label="button-filing-agree")
    return ((sure,),)


def _submit(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    filing_id, version = _about(draft)
    conditions = draft.answers["conditions"]
    agreed = acts.agree(ctx.tx, filing_id, version, How.REPLY, conditions)
    ctx.rewrite("filing-door-reply-agreed", number=filing_door.short(agreed), media=agreed.outlet)


def _said(ctx: Ctx, agreed: Filing) -> None:
    ctx.say("filing-door-reply-agreed", number=filing_door.short(agreed), media=agreed.outlet)


forms.register(
    FORM,
    Dialog(
        right=Right.ENTER,  # who may answer is asked of the filing
        preview=_preview,
        submit=_submit,
        submit_buttons=_confirm,
        cancel="button-filing-not-so",
        cancelled="filing-door-undecided",
        about=lambda _ctx, draft: str(draft.ref),
    ),
)
