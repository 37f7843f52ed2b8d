"""The keys under the question of the pre-check: what was sent goes on its way, masked or as it was.

``precheck.<choice>.<record id>.<version>.<noun>-<row of the inbox>``.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace

from telegram import Message, Update

from actions import drafts as draft_acts
from actions import precheck as acts
from domain import form as form_rules
from domain import precheck as rules
from domain.errors import Refused
from domain.form import Kind
from domain.precheck import Choice
from handlers import (
    approvals,
    filing_sentences,
    forms,
    incident_facts,
    incident_forms,
    precheck,
    report_reviews,
    statements,
)
from handlers.context import Ctx
from storage import drafts
from storage.drafts import Draft

Resume = Callable[[Ctx, int, int], None]


def pressed(ctx: Ctx) -> None:
    """改用打码后的, 重新填写 or 照原样.

    The original is looked through again, so that a forged key offers nothing that was not offered.
    Whatever refuses the answer (too long, say) leaves the question as it stands.
    """
    pressed = ctx.pressed
    noun, _, seq = pressed.argument.partition("-")
    if noun not in RESUMED or not seq.isdecimal():
        raise Refused("button-stale")
    stopped = _stopped(ctx, int(seq[:18]))
    verdict, choice = precheck.verdict_of(stopped), Choice(pressed.verb)
    if choice not in verdict.choices:
        raise Refused("button-stale")
    acts.choose(ctx.tx, int(seq[:18]), choice, verdict.kinds, noun, pressed.id)
    ctx.rewrite(f"precheck-done-{choice}")
    if choice is Choice.AGAIN:
        AGAIN[noun](ctx, pressed.id, pressed.version)
    else:
        resumed = _on_its_way(ctx, _masked(ctx, stopped) if choice is Choice.MASK else stopped)
        RESUMED[noun](resumed, pressed.id, pressed.version)


def _stopped(ctx: Ctx, seq: int) -> Message:
    """The message that was stopped; somebody else's is told apart from none by nothing."""
    update = Update.de_json(json.loads(acts.stopped(ctx.tx, seq)), ctx.update.get_bot())
    message = update.message
    if message is None or message.from_user != ctx.user:
        raise Refused("precheck-gone")
    return message


def _masked(ctx: Ctx, message: Message) -> Message:
    """The same message with the same formatting: a masked text is as long as it was."""
    content = message.to_dict()
    for key in ("text", "caption"):
        if content.get(key):
            content[key] = rules.masked(content[key])
    return Message.de_json(content, ctx.update.get_bot())


def _on_its_way(ctx: Ctx, message: Message) -> Ctx:
    """As if it had just been sent, but said when it was said: 「明天」 must not move."""
    ctx.tx.said_at = message.date
    update = Update(ctx.update.update_id, message=message)
    return replace(ctx, update=update, is_checked=True)


def _answer(ctx: Ctx, draft_id: int, version: int) -> None:
    draft, question = _asked(ctx, draft_id, version)
    forms.read_answer(ctx, draft, question)


def _ask_again(ctx: Ctx, draft_id: int, version: int) -> None:
    draft, _ = _asked(ctx, draft_id, version)
    forms.show(ctx, draft, anew=True)


def _asked(ctx: Ctx, draft_id: int, version: int) -> tuple[Draft, form_rules.Question]:
    """The draft and the question that was being answered.

    Of several things sent one after another each may be asked about, so what came between does
    not matter there.  Raises Refused when the question was answered since, or the form is gone.
    """
    draft = drafts.get(ctx.tx.conn, draft_id)
    if draft is None or draft.telegram_id != ctx.user.id:
        raise Refused("draft-gone")
    ctx.require(forms.dialog_of(draft.form).right)
    question = forms.asked(ctx, draft)
    if question is None:
        raise Refused("draft-moved-on")
    seen = draft.version if question.kind is Kind.CONTENT else version
    return draft_acts.seen(ctx.tx, draft_id, seen, ctx.user.id), question


def _only_said(_ctx: Ctx, _record_id: int, _version: int) -> None:
    """A reply to a card is written again as a reply to the card."""


RESUMED: Mapping[str, Resume] = {
    "draft": _answer,
    "fact": incident_facts.replied,
    "filing": approvals.replied,
    "incident": incident_forms.resumed,
    "sentence": filing_sentences.resumed,
    "statement": statements.replied,
    "submission": report_reviews.replied,
}
AGAIN: Mapping[str, Resume] = {
    "draft": _ask_again,
    "fact": _only_said,
    "filing": _only_said,
    "incident": _only_said,
    "sentence": _only_said,
    "statement": _only_said,
    "submission": _only_said,
}
