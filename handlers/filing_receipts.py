"""What came up in an interview, where it was published, what is wrong in it: three short forms."""

from datetime import date
from typing import Any

from actions import drafts as draft_acts
from actions import filing_afterwards as acts
from actions import filing_cards as cards
from actions import filing_moves as moves
from actions.filing_afterwards import Noticed, Proof
from domain import filing as filing_rules
from domain import form as rules
from domain.errors import Refused
from domain.filing import Act
from domain.form import Question
from domain.messages import Phrase, Value
from domain.permission import Right
from handlers import answers, decision_forms, forms, publication
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import filing_acts
from storage.drafts import Draft
from storage.filings import Filing

RECORD, PUBLICATION, CORRECTION = "filing_record", "filing_publication", "filing_correction"
NONE = "none"


def begin_record(ctx: Ctx) -> None:
    """「记录采访情况」, for who did not answer when it was asked."""
    ask_what_came_up(ctx, moves.claim(ctx.tx, ctx.pressed.id, ctx.pressed.version, Act.RECORD))


def ask_what_came_up(ctx: Ctx, filing: Filing) -> None:
    _begin(ctx, RECORD, filing)


def begin_publication(ctx: Ctx) -> None:
    data = ctx.pressed
    _begin(ctx, PUBLICATION, moves.claim(ctx.tx, data.id, data.version, Act.PUBLISH))


def begin_correction(ctx: Ctx) -> None:
    data = ctx.pressed
    _begin(ctx, CORRECTION, moves.claim(ctx.tx, data.id, data.version, Act.CORRECT))


def _begin(ctx: Ctx, form: str, filing: Filing) -> None:
    number = filing_rules.short_number(filing.number)
    about = Phrase("filing-form-about", {"number": number, "topic": filing.topic})
    ref = moves.draft_ref(filing.id, filing.version)
    forms.begin(ctx, form, prefill={"filing_id": filing.id}, ref=ref, echo=about)


def _record(ctx: Ctx, draft: Draft) -> None:
    given = draft.answers
    said = [given.get(key) for key in ("questions", "promises")]
    noticed = Noticed(
        ticks=[one for one in given["noticed"] if one != NONE],
        note="；".join(one for one in said if one),
        publish_on=date.fromisoformat(given["publish_on"]) if given.get("publish_on") else None,
    )
    draft_acts.take(ctx.tx, draft)
    _said(ctx, acts.record(ctx.tx, *decision_forms.seen_as(draft), noticed))


def _publish(ctx: Ctx, draft: Draft) -> None:
    given = draft.answers["proof"] or {"text": "", "file_id": ""}
    proof = Proof(given["text"], given["file_id"])
    draft_acts.take(ctx.tx, draft)
    _said(ctx, acts.publish(ctx.tx, *decision_forms.seen_as(draft), proof))


def _correct(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    seen = decision_forms.seen_as(draft)
    _said(ctx, acts.correct(ctx.tx, *seen, draft.answers["what"]))


def _receive_proof(ctx: Ctx, draft: Draft, question: Question) -> None:
    """A link or a line about where it appeared, or a picture of it with or without words."""
    part = answers.part_of(ctx.message)
    if part["kind"] == "document":
        raise Refused("filing-proof-no-file")
    text = rules.check_text(question, part["text"]) if part["text"] else ""
    forms.accept(ctx, draft, question, {"text": text, "file_id": part.get("file_id", "")})


def _show_proof(_ctx: Ctx, value: Any) -> Value:
    return value["text"] if value else Phrase("answer-none")


def _said(ctx: Ctx, filing: Filing) -> None:
    """How it stands now, in place of the question pressed or after the words typed."""
    done = filing_acts.last_act(ctx.tx.conn, filing.id)
    number = filing_rules.shown_number(filing.number, filing.version)
    speak = ctx.rewrite if ctx.update.callback_query is not None else ctx.say
    speak("filing-decided", number=number, standing=cards.standing(filing, done))


forms.register(
    RECORD,
    Dialog(
        right=Right.FILE,
        preview=None,
        submit=_record,
        parse={"publish_on": publication.read_day},
        cancelled="filing-unsaid",
    ),
)
forms.register(
    PUBLICATION,
    Dialog(
        right=Right.FILE,
        preview=None,
        submit=_publish,
        receive={"proof": _receive_proof},
        show={"proof": _show_proof},
        cancelled="filing-unsaid",
    ),
)
forms.register(
    CORRECTION,
    Dialog(right=Right.FILE, preview=None, submit=_correct, cancelled="filing-unsaid"),
)
