"""A roster pasted by the office, a row a line, looked over before anything is written (T8)."""

import re
from dataclasses import dataclass
from typing import Any

from actions import drafts as acts
from actions import roster_rows
from domain import collection
from domain import form as rules
from domain.collection import Collection
from domain.errors import Refused
from domain.form import Kind, Question
from domain.messages import Lines, Phrase, Value
from domain.permission import Right
from domain.roster_row import Term
from handlers import forms, moments
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import units
from storage.drafts import Draft

FORM = "roster_paste"
SHOWN = 8
_APART = re.compile(r"[\t|｜]")
_TICKS = re.compile(r"[、，,;；/\s]+")


@dataclass(frozen=True, slots=True)
class Read:
    """A line as it was understood, or why it was not."""

    number: int
    unit_id: int = 0
    said: dict[str, str] | None = None
    wrong: Phrase | None = None


def begin(ctx: Ctx) -> None:
    """粘贴导入, for the roster whose list it stands under."""
    ctx.require(Right.REVIEW_SUBMISSION)
    kind, _ = roster_rows.kind_of(ctx.tx, ctx.pressed.argument)
    forms.begin(ctx, FORM, ref=kind.kind)


def _kind(ctx: Ctx, draft: Draft) -> Collection:
    return roster_rows.kind_of(ctx.tx, draft.ref or "")[0]


def _prompt(ctx: Ctx, draft: Draft) -> Phrase:
    kind = _kind(ctx, draft)
    columns = tuple(one.label or one.key for one in _asked(kind))
    return Phrase("form-roster-paste-of", {"kind": kind.name, "columns": columns})


def _asked(kind: Collection) -> tuple[Question, ...]:
    return tuple(one for one in kind.questions().questions if one.key != collection.CONTENT)


def _read(ctx: Ctx, draft: Draft) -> list[Read]:
    kind = _kind(ctx, draft)
    lines = [line for line in draft.answers["lines"].splitlines() if line.strip()]
    return [_line(ctx, kind, number, line) for number, line in enumerate(lines, 1)]


def _line(ctx: Ctx, kind: Collection, number: int, line: str) -> Read:
    cells = [cell.strip() for cell in _APART.split(line)]
    try:
        unit_id = _unit_id(ctx, cells[0])
        said = _said(ctx, kind, cells[1:])
        Term.of(said)
    except Refused as refused:
        return Read(number, wrong=Phrase(refused.key, refused.values))
    return Read(number, unit_id, said)


def _unit_id(ctx: Ctx, text: str) -> int:
    found = units.of_code_or_name(ctx.tx.conn, text)
    if found is None:
        raise Refused("roster-paste-no-unit", unit=text[:40])
    return found.id


def _said(ctx: Ctx, kind: Collection, cells: list[str]) -> dict[str, str]:
    asked = _asked(kind)
    told = dict(zip([one.key for one in asked], cells, strict=False))
    found = {}
    for one in asked:
        if told.get(one.key):
            found[one.key] = _value(ctx, one, told[one.key])
        elif one.required and not one.none_option:
            raise Refused("roster-paste-empty", label=one.label or one.key)
    return found


def _value(ctx: Ctx, question: Question, text: str) -> str:
    if question.kind is Kind.DAY:
        return moments.understand(ctx, text).last_on.isoformat()
    if question.kind is Kind.NUMBER:
        return rules.check_number(text)
    if question.kind is Kind.CHOICE:
        return _option(question, text)
    if question.kind is Kind.MULTI:
        return " ".join(_option(question, one) for one in _TICKS.split(text) if one)
    return rules.check_text(question, text)


def _option(question: Question, text: str) -> str:
    """An option by either of its names, or by its key."""
    for key, name in question.option_names.items():
        if text.casefold() in (key, name.zh.casefold(), name.en.casefold()):
            return key
    options = tuple(question.option_names.values())
    raise Refused("roster-paste-no-option", text=text[:20], options=options)


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Any]]:
    """The rehearsal: how many can be written, and which lines cannot."""
    found = _read(ctx, draft)
    wrong = [one for one in found if one.wrong is not None]
    lines: list[Value] = [
        Phrase("roster-paste-wrong", {"number": one.number, "why": one.wrong or ""})
        for one in wrong[:SHOWN]
    ]
    return "roster-paste-preview", {
        "kind": _kind(ctx, draft).name,
        "good": len(found) - len(wrong),
        "wrong": len(wrong),
        "lines": Lines(tuple(lines)),
    }


def _keys(ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    good = sum(one.wrong is None for one in _read(ctx, draft))
    label = "button-roster-write"
    on = press("draft", "submit", draft.id, draft.version, label=label, count=good)
    return ((on,),) if good else ()


def _write(ctx: Ctx, draft: Draft) -> None:
    """Those that were understood; a name a unit has already is brought up to date."""
    ctx.require(Right.REVIEW_SUBMISSION)
    acts.take(ctx.tx, draft)
    kind, written = _kind(ctx, draft), 0
    for one in _read(ctx, draft):
        if one.said is not None:
            roster_rows.put(ctx.tx, kind.kind, one.unit_id, one.said)
            written += 1
    ctx.tx.note("roster.pasted", "roster_row", None, kind=kind.kind, count=written)
    ctx.rewrite("roster-pasted", kind=kind.name, count=written)


forms.register(
    FORM,
    Dialog(
        right=Right.REVIEW_SUBMISSION,
        preview=_preview,
        submit=_write,
        prompt={"lines": _prompt},
        submit_buttons=_keys,
    ),
)
