"""The forms of a statement: its text, a remark on it, its release (T10)."""

from typing import Any

from actions import drafts as draft_acts
from actions import incident_moves as moves
from actions import incident_people
from actions import statements as acts
from domain import form as form_rules
from domain.errors import Refused
from domain.incident import Act
from domain.messages import Excerpt, Phrase, Value
from domain.permission import Right
from domain.statement import FactState
from handlers import forms, incident_cards, moments, past_moments, statement_cards
from handlers.answers import Choice
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import incident_facts
from storage import statements as stored
from storage.drafts import Draft
from storage.incidents import Incident

FROM_FACTS = "facts"
SCHEMES = ("http://", "https://")


def remark(ctx: Ctx, statement_id: int, text: str) -> None:
    found = acts.remark(ctx.tx, statement_id, text)
    note = Phrase("statement-remark-kept", {"name": found.drafter})
    statement_cards.show(ctx, found, moves.seen(ctx.tx, found.incident_id), note)


def begin_remark(ctx: Ctx) -> None:
    found, _ = acts.claim(ctx.tx, ctx.pressed.id, ctx.pressed.version, Act.REMARK)
    forms.begin(ctx, "statement_remark", ref=str(found.id))


def _submit_remark(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    remark(ctx, int(draft.ref or 0), draft.answers["text"])


def begin_draft(ctx: Ctx) -> None:
    incident = moves.claim(ctx.tx, ctx.pressed.id, Act.DRAFT)
    forms.begin(ctx, "statement", ref=str(incident.id))


def begin_release(ctx: Ctx) -> None:
    found, _ = acts.claim(ctx.tx, ctx.pressed.id, ctx.pressed.version, Act.RELEASE)
    forms.begin(ctx, "statement_release", ref=f"{found.id}:{found.version}")


def _ask_text(ctx: Ctx, draft: Draft) -> Phrase:
    """With the text before it, to be copied and changed."""
    found = stored.of(ctx.tx.conn, int(draft.ref or 0))
    if not found:
        return Phrase("form-statement-text")
    return Phrase("form-statement-text-anew", {"number": found[-1].number, "text": found[-1].text})


def _offers(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """用已核实的事实拟一稿, where there is something verified."""
    if text not in ("", f"#{FROM_FACTS}") or not _verified(ctx, draft):
        return []
    return [Choice(FROM_FACTS, FROM_FACTS, Phrase("button-statement-from-facts"))]


def _from_facts(ctx: Ctx, draft: Draft, _choice: Choice) -> str:
    incident = moves.seen(ctx.tx, int(draft.ref or 0))
    frame = ctx.tx.office.incident.draft
    return frame.around(incident.unit, incident.what, _verified(ctx, draft))


def _typed_text(ctx: Ctx, draft: Draft, text: str) -> str:
    return form_rules.check_text(ctx.tx.office.forms[draft.form].question("text"), text)


def _verified(ctx: Ctx, draft: Draft) -> list[str]:
    sheet = incident_facts.of(ctx.tx.conn, int(draft.ref or 0))
    return [fact.text for fact in sheet if fact.state is FactState.VERIFIED]


def _preview_text(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    """With what it seems to tell though it is not verified."""
    text = draft.answers["text"]
    loose = acts.loose(acts.told_in(ctx.tx, int(draft.ref or 0), text))
    return "statement-preview", {"text": text, "warning": statement_cards.warning(loose)}


def _submit(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    found = acts.draft(ctx.tx, int(draft.ref or 0), draft.answers["text"])
    incident = moves.seen(ctx.tx, found.incident_id)
    statement_cards.show(ctx, found, incident, _asked(ctx, incident))


def _asked(ctx: Ctx, incident: Incident) -> Phrase:
    """Who was asked to sign; nobody: that somebody has to be found."""
    ids = incident_people.signers(ctx.tx, incident, ctx.known.id)
    names = tuple(one.name for one in incident_people.names(ctx.tx, ids))
    return (
        Phrase("statement-asked-of", {"names": names}) if names else Phrase("statement-no-signer")
    )


def _read_link(_ctx: Ctx, _draft: Draft, text: str) -> str:
    link = text.strip()
    if not link.startswith(SCHEMES) or len(link.split()) != 1:
        raise Refused("statement-link")
    return link


def _preview_release(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    found, _ = acts.seen(ctx.tx, _seen_as(draft)[0])
    return "statement-release-preview", {
        "number": found.number,
        "answers": forms.summary(ctx, draft),
        "warning": statement_cards.warning(acts.doubtful(ctx.tx, found)),
    }


def _submit_release(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    statement_id, version = _seen_as(draft)
    at, link = moments.started(draft.answers["at"]), draft.answers["link"] or ""
    released = acts.release(ctx.tx, statement_id, version, at, link)
    incident = moves.seen(ctx.tx, released.incident_id)
    incident_cards.show(ctx, incident, Phrase("statement-released", {"number": released.number}))


def _seen_as(draft: Draft) -> tuple[int, int]:
    statement_id, _, version = (draft.ref or "").partition(":")
    return int(statement_id), int(version)


def _show_text(_ctx: Ctx, value: Any) -> Value:
    return Excerpt(str(value), statement_cards.KEPT_ROOM)


forms.register(
    "statement",
    Dialog(
        right=Right.WORK_INCIDENT,
        preview=_preview_text,
        submit=_submit,
        choices={"text": _offers},
        picked={"text": _from_facts},
        parse={"text": _typed_text},
        prompt={"text": _ask_text},
        show={"text": _show_text},
    ),
)


forms.register(
    "statement_remark", Dialog(right=Right.WORK_INCIDENT, preview=None, submit=_submit_remark)
)


forms.register(
    "statement_release",
    Dialog(
        right=Right.WORK_INCIDENT,
        preview=_preview_release,
        submit=_submit_release,
        choices={"at": past_moments.choices},
        picked={"at": past_moments.now},
        parse={"at": past_moments.read, "link": _read_link},
    ),
)
