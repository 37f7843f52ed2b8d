"""Handing in what a unit owes: text, link, photo or file, until 完成 (T3)."""

from typing import Any

from actions import drafts as acts
from actions import report_cards, reports
from domain import report
from domain.messages import Lines, Phrase, Value
from domain.permission import Right
from domain.report import Part, Standing
from handlers import forms
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import submissions
from storage.drafts import Draft
from storage.reports import Target, Task

FORM = "submission"
SEEN = "seen"  # the version of the target the preview spoke of; beside the answers


def begin(ctx: Ctx) -> None:
    """报送 on the card, in /due, in a reminder: all carry the target, its state is read anew."""
    _, target = reports.to_submit(ctx.tx, ctx.pressed.id)
    forms.begin(ctx, FORM, prefill={SEEN: target.version}, ref=str(target.id))


def part_line(part: Part) -> Phrase:
    """One part handed in, in words."""
    if part.kind in ("text", "link"):
        return Phrase("report-part-text", {"text": part.text})
    name: Value = part.name or Phrase(f"report-part-{part.kind}")
    if part.text:
        return Phrase("report-part-file-with-text", {"name": name, "text": part.text})
    return Phrase("report-part-file", {"name": name})


def _about(ctx: Ctx, draft: Draft) -> tuple[Task, Target]:
    target = reports.owed(ctx.tx, int(draft.ref or 0))
    return reports.seen(ctx.tx, target.task_id), target


def _prompt(ctx: Ctx, draft: Draft) -> Phrase:
    task, target = _about(ctx, draft)
    return Phrase(
        "form-submission-content-of",
        {
            "title": task.title,
            "unit": target.unit,
            "due": target.due_at,
            "details": report_cards.details(task),
            "standing": _notice(ctx, target),
            "ask": Phrase("form-submission-content"),
        },
    )


def _notice(ctx: Ctx, target: Target) -> Value:
    """What stands already, so that a second contact sees by whom; or that it will be late."""
    lines: list[Value] = []
    last = submissions.latest(ctx.tx.conn, target.id)
    if last is not None and target.state is Standing.SUBMITTED:
        lines.append(Phrase("report-replaces", {"by": last.by, "at": last.submitted_at}))
    if ctx.tx.now > target.due_at:
        lines.append(Phrase("report-will-be-late"))
    return Lines(tuple(lines))


def _parts(draft: Draft) -> list[Part]:
    return [Part.load(one) for one in draft.answers["content"]]


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Any]]:
    """Refused while nothing of an asked kind is there: the person may send more at once."""
    task, target = _about(ctx, draft)
    parts = _parts(draft)
    report.check_evidence(task.evidence, parts)
    return "report-submission-preview", {
        "title": task.title,
        "unit": target.unit,
        "parts": Lines(tuple(part_line(part) for part in parts)),
        "notice": _notice(ctx, target),
    }


def _submit(ctx: Ctx, draft: Draft) -> None:
    """When somebody else of the unit was faster, that is shown before anything is replaced."""
    _, target = reports.to_submit(ctx.tx, int(draft.ref or 0))
    if target.version != draft.answers[SEEN]:
        forms.show(ctx, acts.note(ctx.tx, draft, SEEN, target.version))
        ctx.tell("report-moved-on", alert=True)
        return
    acts.take(ctx.tx, draft)
    parts = _parts(draft)
    reports.submit(ctx.tx, target.id, target.version, parts)
    is_late = ctx.tx.now > target.due_at
    ctx.rewrite(
        "report-submitted",
        title=reports.seen(ctx.tx, target.task_id).title,
        unit=target.unit,
        count=len(parts),
        late=Phrase("report-late-mark") if is_late else "",
    )


forms.register(
    FORM,
    Dialog(
        right=Right.SUBMIT,
        preview=_preview,
        submit=_submit,
        prompt={"content": _prompt},
    ),
)
