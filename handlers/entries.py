"""Entries of a kind of collection: the form its pack asks, what a unit may still give (T5-T9)."""

from typing import Any

from actions import drafts as acts
from actions import entries, report_cards, report_lines, reports
from domain import collection, report
from domain.form import SKIPPED
from domain.messages import Button, Lines, Phrase, Value
from domain.permission import Right, Role
from domain.report import Part
from handlers import answers, forms, issues, rosters
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import reports as tasks
from storage import submissions
from storage.drafts import Draft
from storage.reports import Owed, Target, Task
from storage.submissions import Submission

PAGE = 8


def begin(ctx: Ctx, target_id: int) -> None:
    """The form of one more entry; what came back stands in it again, to be bettered."""
    task, target = entries.to_give(ctx.tx, target_id)
    kind = entries.kind_of(ctx.tx, task)
    if kind.roster is not None or kind.has_issues:
        (issues if kind.has_issues else rosters).show_task(ctx, target)
        return
    earlier = entries.to_correct(ctx.tx, target)
    prefill = _as_given(ctx, task, earlier) if earlier else None
    forms.begin(ctx, kind.form, ref=str(target.id), prefill=prefill)


def invitations(ctx: Ctx) -> list[Owed]:
    """What one's units may hand in and owe nothing of."""
    units = ctx.known.units(Role.CONTACT)
    return tasks.invitations(ctx.tx.conn, units, ctx.tx.now) if units else []


def invitation_key(invited: list[Owed]) -> tuple[Row, ...]:
    """The key under /due to what may be handed in."""
    if not invited:
        return ()
    return ((press("entry", "invited", 0, 0, count=len(invited)),),)


def pressed(ctx: Ctx) -> None:
    """可报项目, in pages."""
    page = int(ctx.pressed.argument) if ctx.pressed.argument.isdecimal() else 0
    found = invitations(ctx)
    shown = found[page * PAGE : (page + 1) * PAGE]
    many = len(ctx.known.units(Role.CONTACT)) > 1
    if not shown:
        ctx.rewrite("entry-no-invitations")
        return
    ctx.rewrite(
        "entry-invitations",
        buttons=(*((give_key(one, many=many),) for one in shown), *_paging(len(found), page)),
        lines=Lines(tuple(_invitation(ctx, one, many=many) for one in shown)),
    )


def said(ctx: Ctx, task: Task, entry: Submission) -> tuple[Phrase, ...]:
    """What an entry says, a line an answer; nothing for a report."""
    kind = ctx.tx.office.collections.get(task.kind)
    if kind is None or not kind.has_entries:
        return ()
    found = submissions.answers(ctx.tx.conn, [entry.id])[entry.id]
    asked = [one for one in kind.questions().questions if found.get(one.key)]
    return tuple(
        Phrase(
            "form-line",
            {
                "label": answers.label_of(one),
                "answer": answers.shown(one, collection.loaded(one, found[one.key])),
            },
        )
        for one in asked
    )


def part_line(part: Part) -> Phrase:
    """One part handed in, in words."""
    if part.kind in ("text", "link"):
        return Phrase("report-part-text", {"text": part.text})
    name: Value = part.name or Phrase(f"report-part-{part.kind}")
    if part.text:
        return Phrase("report-part-file-with-text", {"name": name, "text": part.text})
    return Phrase("report-part-file", {"name": name})


def _as_given(ctx: Ctx, task: Task, earlier: Submission) -> dict[str, Any]:
    """The answers of an entry, as its form has them."""
    questions = entries.kind_of(ctx.tx, task).questions().questions
    found = submissions.answers(ctx.tx.conn, [earlier.id])[earlier.id]
    known = {
        one.key: collection.loaded(one, found[one.key]) for one in questions if one.key in found
    }
    parts = submissions.parts(ctx.tx.conn, earlier.id)
    if parts:
        known[collection.CONTENT] = [part.dump() for part in parts]
    return known


def _about(ctx: Ctx, draft: Draft) -> tuple[Task, Target]:
    target = reports.owed(ctx.tx, int(draft.ref or 0))
    return reports.seen(ctx.tx, target.task_id), target


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Any]]:
    task, target = _about(ctx, draft)
    parts = _parts(draft)
    if parts:
        report.check_evidence(task.evidence, parts)
    return "entry-preview", {
        "kind": report_cards.kind_name(ctx.tx, task.kind),
        "title": task.title,
        "unit": target.unit,
        "answers": forms.summary(ctx, draft),
        "parts": Lines(tuple(part_line(part) for part in parts)),
        "given": report_lines.progress(ctx.tx, target),
    }


def _parts(draft: Draft) -> list[Part]:
    given = draft.answers.get(collection.CONTENT, SKIPPED)
    return [Part.load(one) for one in given or ()]


def _submit(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    target = entries.hand_in(ctx.tx, int(draft.ref or 0), draft.answers, _parts(draft))
    task = reports.seen(ctx.tx, target.task_id)
    ctx.rewrite(
        "entry-handed-in",
        title=task.title,
        unit=target.unit,
        given=report_lines.progress(ctx.tx, target),
    )


def _invitation(ctx: Ctx, one: Owed, *, many: bool) -> Phrase:
    values: dict[str, Value] = {
        "title": one.title,
        "until": one.target.due_at,
        "given": report_lines.progress(ctx.tx, one.target),
        "unit": one.target.unit if many else "",
    }
    return Phrase("entry-invitation", values)


def give_key(one: Owed, *, many: bool) -> Button:
    """The key in a list to what is handed in, named by the unit where one serves several."""
    values: dict[str, Value] = {"title": one.title}
    key = "button-report-submit-titled"
    if many:
        key, values = "button-report-submit-titled-for", values | {"unit": one.target.unit}
    return report_lines.submit_button(one.target, Phrase(key, values))


def _paging(total: int, page: int) -> tuple[Row, ...]:
    keys = []
    if page:
        keys.append(press("entry", "invited", 0, 0, str(page - 1), label="button-page-back"))
    if (page + 1) * PAGE < total:
        keys.append(press("entry", "invited", 0, 0, str(page + 1), label="button-page-on"))
    return (tuple(keys),) if keys else ()


forms.register(collection.ENTRY_FORM, Dialog(right=Right.SUBMIT, preview=_preview, submit=_submit))
