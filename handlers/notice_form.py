"""Composing a notice: what is sent in, to whom, the preview as readers will see it (N1)."""

from typing import Any

from actions import drafts as acts
from actions import notice_bodies, notice_reach, notices
from domain import notice as rules
from domain.form import Question
from domain.messages import Lines, Value, named
from domain.notice import Kind
from domain.permission import Right
from handlers import audiences, forms
from handlers.buttons import Row, press
from handlers.contents import Content, content_of
from handlers.context import Ctx
from handlers.forms import Dialog
from storage.drafts import Draft
from storage.notices import NewNotice

FORM = "notice"


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
    reach = notice_reach.of(ctx.tx, audiences.chosen(draft.answers), tuple(draft.answers["roles"]))
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
            audience=audiences.chosen(draft.answers).dump(),
            roles=tuple(answers["roles"]),
            needs_receipt=answers["receipt"] == "yes",
            composed_by=ctx.known.id,
            plan_line=answers.get("plan_line"),
        ),
    )


forms.register(
    FORM,
    Dialog(
        right=Right.SEND_NOTICE,
        preview=_preview,
        submit=_submit,
        receive={"content": _receive},
        parse={"units": audiences.read_units},
        sample=_show_sample,
        show={
            "content": _show_content,
            "scope": audiences.show_scope,
            "units": audiences.show_units,
        },
        submit_buttons=_submit_buttons,
    ),
)
