"""Composing a notice: what is sent in, to whom, the preview as readers will see it (N1)."""

import re
from typing import Any

from actions import drafts as acts
from actions import notice_bodies, notice_reach, notices
from domain import notice as rules
from domain.audience import Audience, everyone
from domain.errors import Refused
from domain.form import Question
from domain.messages import Lines, Value, named
from domain.notice import Kind
from domain.permission import Right
from handlers import forms
from handlers.buttons import Row, press
from handlers.contents import Content, content_of
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import units
from storage.drafts import Draft
from storage.notices import NewNotice

FORM = "notice"
NAMES_APART = re.compile(r"[、，,；;\n]+")
OFFERED = 4  # names given when a typed one is unclear


def _receive(ctx: Ctx, draft: Draft, question: Question) -> None:
    """One text, photo or file.  An album comes as several messages and is answered once."""
    group = ctx.message.media_group_id
    if group is not None:
        ctx.say("notice-one-only", occasion=f"album:{group}")
        return
    content = content_of(ctx.message)
    rules.check_length(Kind(content.kind), content.length)
    forms.accept(ctx, draft, question, _stored(content))


def _stored(content: Content) -> dict[str, Any]:
    return {
        "kind": content.kind,
        "html": content.html,
        "title": rules.title(content.text or content.file_name),
        "file_id": content.file_id,
    }


def _show_content(_ctx: Ctx, value: dict[str, Any]) -> Value:
    return value["title"] or named("notice-untitled", value["kind"])


def _read_units(ctx: Ctx, _draft: Draft, text: str) -> list[dict[str, Any]]:
    """Unit names, any number, set apart by commas or lines; each must be one unit for sure."""
    names = [name.strip() for name in NAMES_APART.split(text) if name.strip()]
    found = {unit["id"]: unit for name in names if (unit := _unit(ctx, name))}
    if not found:
        raise Refused("pick-nothing-found", text=text[:40])
    return list(found.values())


def _unit(ctx: Ctx, name: str) -> dict[str, Any]:
    hits = units.find(ctx.tx.conn, name, OFFERED)
    if not hits:
        raise Refused("pick-nothing-found", text=name[:40])
    if len(hits) > 1 and not hits[0].is_sure:
        offered = tuple(hit.name for hit in hits)
        raise Refused("notice-unit-unclear", text=name[:40], units=offered)
    return {"id": hits[0].id, "name": hits[0].name}


def _show_units(_ctx: Ctx, value: list[dict[str, Any]]) -> Value:
    return tuple(str(unit["name"]) for unit in value)


def audience_of(draft: Draft) -> Audience:
    """The units chosen."""
    answers = draft.answers
    match answers["scope"]:
        case "kinds":
            return Audience(kinds=tuple(answers["kinds"]))
        case "levels":
            return Audience(levels=tuple(answers["levels"]))
        case "units":
            return Audience(unit_ids=tuple(unit["id"] for unit in answers["units"]))
        case _:
            return everyone()


def _show_sample(ctx: Ctx, draft: Draft) -> None:
    """The notice itself, exactly as its readers get it."""
    content = draft.answers["content"]
    ctx.tx.post(
        notice_bodies.sample(
            ctx.tx,
            ctx.known.id,
            kind=content["kind"],
            html=content["html"],
            file_id=content["file_id"],
            needs_receipt=draft.answers["receipt"] == "yes",
        )
    )


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    reach = notice_reach.of(ctx.tx, audience_of(draft), tuple(draft.answers["roles"]))
    lines = notice_reach.lines(ctx.tx, reach)
    return "notice-preview", {"answers": forms.summary(ctx, draft), "reach": Lines(lines)}


def _submit_buttons(_ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    label = "button-notice-submit"
    return ((press("draft", "submit", draft.id, draft.version, label=label),),)


def _submit(ctx: Ctx, draft: Draft) -> None:
    """Not sent yet: the card that follows asks once more, with the count on its button."""
    acts.take(ctx.tx, draft)
    answers = draft.answers
    notices.compose(
        ctx.tx,
        NewNotice(
            **answers["content"],
            audience=audience_of(draft).dump(),
            roles=tuple(answers["roles"]),
            needs_receipt=answers["receipt"] == "yes",
            composed_by=ctx.known.id,
        ),
    )


forms.register(
    FORM,
    Dialog(
        right=Right.SEND_NOTICE,
        preview=_preview,
        submit=_submit,
        receive={"content": _receive},
        parse={"units": _read_units},
        sample=_show_sample,
        show={"content": _show_content, "units": _show_units},
        submit_buttons=_submit_buttons,
    ),
)
