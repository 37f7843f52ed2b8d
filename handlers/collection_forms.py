"""Composing a task of any kind of collection: which kind, what, from whom, until when (T5-T9)."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from actions import drafts as acts
from actions import issues
from domain.collection import Collection
from domain.errors import Refused
from domain.form import SKIPPED
from domain.issue import read_lines
from domain.messages import Bilingual, Phrase, Value
from domain.permission import Right
from domain.plan import Counted, Period
from domain.quota import Asked, begins
from handlers import audiences, forms, moments, recurrences, report_forms
from handlers.answers import Choice
from handlers.context import Ctx
from handlers.forms import Dialog
from storage.drafts import Draft
from storage.issues import NewIssue
from storage.reports import NewTask

FORM = "collection_task"
MOST = 999
_NUMBER = re.compile(r"第?\s*(\d{1,3}|[一二三四五六七八九十百]{1,5})\s*[届份个人]?")
_DIGITS = {word: number for number, word in enumerate("零一二三四五六七八九")}


def new(ctx: Ctx) -> None:
    """新建其他征集; the key of a roster names its kind."""
    kind = ctx.tx.office.collections.get(ctx.pressed.argument)
    prefill = {"kind": kind.kind} if kind is not None and kind.has_entries else None
    forms.begin(ctx, FORM, prefill=prefill)


def _kinds(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    """Every kind but the report, which has a key of its own; by its name, or by its id."""
    found = [one for one in ctx.tx.office.collections.values() if one.has_entries]
    if text.startswith("#"):
        return [_choice(one) for one in found if one.kind == text[1:]]
    return [_choice(one) for one in found if text.lower() in _names(one)]


def _names(kind: Collection) -> str:
    return f"{kind.name.zh} {kind.name.en} {kind.kind}".lower()


def _choice(kind: Collection) -> Choice:
    return Choice(kind.kind, kind.kind, Phrase("form-said", {"said": kind.name}))


def _picked(_ctx: Ctx, _draft: Draft, choice: Choice) -> str:
    return choice.value


def _kind_of(ctx: Ctx, answers: Mapping[str, Any]) -> Collection:
    found = ctx.tx.office.collections.get(answers.get("kind", ""))
    if found is None:
        raise Refused("button-stale")
    return found


def _show_kind(ctx: Ctx, value: str) -> Value:
    found = ctx.tx.office.collections.get(value)
    return found.name if found else value


def _derive(ctx: Ctx, answers: Mapping[str, Any]) -> Mapping[str, Any]:
    """Whether it is 第N届 of something; of a roster a unit gives as many as it has."""
    found = ctx.tx.office.collections.get(answers.get("kind", ""))
    return {
        "counted": "yes" if found and found.has_ordinal else "no",
        "limited": "no" if found and (found.roster or found.has_issues) else "yes",
        "listed": "yes" if found and found.has_issues else "no",
    }


def read_number(_ctx: Ctx, _draft: Draft, text: str) -> str:
    """「3」, 「第八届」, 「最多3份」 as digits."""
    found = _NUMBER.search(text)
    number = _value(found[1]) if found else 0
    if not 1 <= number <= MOST:
        raise Refused("collection-number", most=MOST)
    return str(number)


def _value(written: str) -> int:
    """Chinese numerals up to 九百九十九, or digits."""
    if written.isdecimal():
        return int(written)
    total, digit = 0, 0
    for word in written:
        if word in _DIGITS:
            digit = _DIGITS[word]
        else:
            total += (digit or 1) * (100 if word == "百" else 10)
            digit = 0
    return total + digit


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    _, values = report_forms.preview_task(ctx, draft)
    return "collection-preview", values | {"kind": _kind_of(ctx, draft.answers).name}


def _create(ctx: Ctx, draft: Draft) -> None:
    """A draft; the card that follows asks once more, with the number of units on its key."""
    acts.take(ctx.tx, draft)
    answers, kind = draft.answers, _kind_of(ctx, draft.answers)
    listed, starts_on = _listed(answers), _starts_on(ctx, kind, answers["due"])
    new = NewTask(
        kind=kind.kind,
        title=Bilingual(answers["title"], answers["title"]),
        audience=audiences.chosen(answers),
        evidence=tuple(map(str, kind.evidence)),
        due_at=None,
        explanation=answers["explanation"],
        clause=answers.get("clause"),
        plan_line=answers.get("plan_line"),
        ordinal=_number_of(answers.get("ordinal", SKIPPED)),
        at_most=_number_of(answers.get("at_most", SKIPPED)) or kind.at_most,
        asked=Asked(len(listed), Counted.UNIT, starts_on) if listed else kind.asked(starts_on),
        checks=answers.get("checks"),
        created_by=ctx.known.id,
    )
    task_id = report_forms.compose(ctx, new, answers["due"])
    if task_id is not None:
        issues.keep_lines(ctx.tx, task_id, listed)


def _starts_on(ctx: Ctx, kind: Collection, due: dict[str, Any]) -> date:
    """What was done since then counts: of a roster and a checklist from now on, else this year.

    What repeats counts anew at each of its openings.
    """
    if kind.roster is not None or kind.has_issues or recurrences.recurs(due):
        return ctx.tx.today
    due_on = ctx.tx.office.day_of(report_forms.due_of(ctx, due).at)
    return min(begins(Period.YEAR, due_on), ctx.tx.today)


def _read_lines(ctx: Ctx, _draft: Draft, text: str) -> list[dict[str, str]]:
    """A pasted list; what stands as a due day is read as one."""
    return [
        {
            "problem": one.problem,
            "measure": one.measure,
            "post": one.post,
            "due": _due_of_line(ctx, number, one.due),
        }
        for number, one in enumerate(read_lines(text), 1)
    ]


def _due_of_line(ctx: Ctx, number: int, text: str) -> str:
    if not text:
        return ""
    try:
        due_at = issues.ends_at(ctx.tx, moments.understand(ctx, text).last_on.isoformat())
    except Refused as refused:
        raise Refused("issue-line-due", number=number, due=text[:40]) from refused
    if due_at <= ctx.tx.now:
        raise Refused("issue-line-due", number=number, due=text[:40])
    return due_at.isoformat()


def _show_lines(_ctx: Ctx, value: list[dict[str, str]] | str) -> Value:
    return Phrase("issue-lines", {"count": len(value)}) if value else Phrase("answer-none")


def _listed(answers: Mapping[str, Any]) -> list[NewIssue]:
    return [
        NewIssue(
            problem=one["problem"],
            measure=one["measure"],
            post=one["post"],
            due_at=datetime.fromisoformat(one["due"]) if one["due"] else None,
        )
        for one in answers.get("lines") or ()
    ]


def _number_of(answer: str) -> int | None:
    return int(answer) if answer != SKIPPED else None


forms.register(
    FORM,
    Dialog(
        right=Right.OPEN_TASK,
        preview=_preview,
        submit=_create,
        choices={"kind": _kinds},
        picked={"kind": _picked},
        derive=_derive,
        parse={
            "ordinal": read_number,
            "at_most": read_number,
            "lines": _read_lines,
            "units": audiences.read_units,
            "due": report_forms.read_due_or_rule,
        },
        show={
            "kind": _show_kind,
            "lines": _show_lines,
            "scope": audiences.show_scope,
            "units": audiences.show_units,
            "due": report_forms.show_due_or_rule,
        },
        submit_buttons=report_forms.task_keys,
    ),
)
