"""/calendar 放假: an admin pastes or sends the notice of a year's holidays and records it (C3)."""

from typing import Any

from actions import drafts as draft_acts
from actions import holidays as acts
from actions.tx import Tx
from domain.errors import PackError, Refused
from domain.form import Question
from domain.holiday_notice import parse_notice
from domain.holidays import HolidayTable, parse_table
from domain.messages import Post, Value
from domain.permission import Right
from handlers import answers, forms
from handlers.buttons import press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage.drafts import Draft

FORM = "holiday_table"
WORDS = {"放假", "放假安排", "holidays"}
ENCODINGS = ("utf-8-sig", "gb18030")


def begin(ctx: Ctx) -> None:
    ctx.require(Right.MANAGE_PLAN)
    forms.begin(ctx, FORM)


def _received(ctx: Ctx, draft: Draft, question: Question) -> None:
    """The notice as text, or as a file, which is fetched after the commit."""
    document = ctx.message.document
    if document is None:
        text = answers.typed(ctx)
        forms.accept(ctx, draft, question, _checked(ctx.tx, text))
        return
    if (document.file_size or 0) > answers.DOWNLOAD_LIMIT:
        raise Refused("file-too-large", limit=answers.DOWNLOAD_LIMIT // 1024**2)
    acts.want_file(ctx.tx, draft.id, document.file_id, document.file_name or "notice.txt")
    ctx.say("holidays-reading")


def _checked(tx: Tx, text: str) -> dict[str, str]:
    """The notice itself is kept; it is read again whenever it is needed."""
    table = _table(text)
    if acts.is_known(tx, table):
        raise Refused("holidays-known", year=str(table.year))
    return {"text": text}


def _table(text: str) -> HolidayTable:
    try:
        return parse_table(text, "") if "[[holiday]]" in text else parse_notice(text, "")
    except PackError as error:
        reason = error.said or f"{error.key}: {error.reason}"
        raise Refused("holidays-wrong", reason=reason) from error


def read_file(_name: str, content: bytes) -> str:
    """Outside of any transaction.  Raises Refused for what is no notice."""
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        _table(text)
        return text
    raise Refused("holidays-no-text")


def file_arrived(tx: Tx, draft_id: int, text: str) -> None:
    """The file answers the question of the form it was sent to, if that still waits."""
    draft = acts.waiting(tx, draft_id)
    if draft is None or tx.actor is None:
        return
    saved = draft_acts.answer(tx, draft, "notice", _checked(tx, text))
    tx.post(
        Post(
            key="form-holiday-table-preview",
            to=tx.actor.id,
            values=_values(tx, _table(text)),
            buttons=(
                (press("draft", "submit", saved.id, saved.version, label="button-submit"),),
                (press("draft", "cancel", saved.id, saved.version, label="button-cancel"),),
            ),
        )
    )


def file_lost(_tx: Tx, _draft_id: int) -> None:
    """The form still asks: the notice may be sent again, or pasted."""


def _answered(draft: Draft) -> HolidayTable:
    return _table(draft.answers["notice"]["text"])


def _show(_ctx: Ctx, value: Any) -> Value:
    return _table(value["text"]).source


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    return "form-holiday-table-preview", _values(ctx.tx, _answered(draft))


def _values(tx: Tx, table: HolidayTable) -> dict[str, Value]:
    return acts.described(table) | {"moving": len(acts.would_move(tx, table))}


def _submit(ctx: Ctx, draft: Draft) -> None:
    table = _answered(draft)
    draft_acts.take(ctx.tx, draft)
    if not acts.record(ctx.tx, table):
        raise Refused("holidays-known", year=str(table.year))
    ctx.rewrite("holidays-recorded", year=str(table.year))


forms.register(
    FORM,
    Dialog(
        right=Right.MANAGE_PLAN,
        preview=_preview,
        submit=_submit,
        receive={"notice": _received},
        show={"notice": _show},
    ),
)
