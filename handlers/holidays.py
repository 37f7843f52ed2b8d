"""/calendar 放假: an admin pastes the notice of a year's holidays and records it (C3)."""

from typing import Any

from actions import drafts as draft_acts
from actions import holidays as acts
from domain.errors import PackError, Refused
from domain.holiday_notice import parse_notice
from domain.holidays import HolidayTable
from domain.messages import Value
from domain.permission import Right
from handlers import forms
from handlers.context import Ctx
from handlers.forms import Dialog
from storage.drafts import Draft

FORM = "holiday_table"
WORDS = {"放假", "放假安排", "holidays"}


def begin(ctx: Ctx) -> None:
    ctx.require(Right.MANAGE_PLAN)
    forms.begin(ctx, FORM)


def _read(ctx: Ctx, _draft: Draft, text: str) -> dict[str, str]:
    """The notice itself is kept; it is read again whenever it is needed."""
    if acts.is_known(ctx.tx, _table(text)):
        raise Refused("holidays-known", year=str(_table(text).year))
    return {"text": text}


def _table(text: str) -> HolidayTable:
    try:
        return parse_notice(text, "")
    except PackError as error:
        raise Refused("holidays-wrong", where=error.key, reason=error.reason) from error


def _answered(draft: Draft) -> HolidayTable:
    return _table(draft.answers["notice"]["text"])


def _show(_ctx: Ctx, value: Any) -> Value:
    return _table(value["text"]).source


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    table = _answered(draft)
    moving = len(acts.would_move(ctx.tx, table))
    return "form-holiday-table-preview", acts.described(table) | {"moving": moving}


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
        parse={"notice": _read},
        show={"notice": _show},
    ),
)
