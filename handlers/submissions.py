"""Handing in what a unit owes: text, link, photo or file, until 完成 (T3)."""

from datetime import date
from typing import Any

from actions import drafts as acts
from actions import quotas, report_cards, report_lines, reports
from domain import report
from domain.collection import REPORT
from domain.messages import Day, Lines, Phrase, Value
from domain.permission import Right
from domain.report import Part, Standing
from handlers import entries, forms
from handlers import quotas as number_forms
from handlers import submission_twins as twins
from handlers.buttons import Row
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import submissions
from storage.drafts import Draft
from storage.reports import Target, Task

FORM = "submission"
SEEN = "seen"  # the version of the target the preview spoke of; beside the answers


def begin(ctx: Ctx) -> None:
    """报送 on the card, in /due, in a reminder: all carry the target, its state is read anew."""
    task, target = reports.to_submit(ctx.tx, ctx.pressed.id)
    if task.kind != REPORT:
        entries.begin(ctx, target.id)
        return
    prefill: dict[str, Any] = {SEEN: target.version}
    if task.asked is not None:
        prefill |= {"quota": "yes", "per": str(task.asked.per)}
    forms.begin(ctx, FORM, prefill=prefill, ref=str(target.id))


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
    if target.asked is not None:
        lines.append(report_lines.progress(ctx.tx, target))
    last = submissions.latest(ctx.tx.conn, target.id)
    if last is not None and target.asked is None and target.state is Standing.SUBMITTED:
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
        "title": _title(task, draft),
        "unit": target.unit,
        "parts": Lines(tuple(entries.part_line(part) for part in parts)),
        "notice": Lines((_notice(ctx, target), *twins.asked(twins.own(ctx, target, parts)))),
    }


def _keys(ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    _, target = _about(ctx, draft)
    return twins.keys(draft, twins.own(ctx, target, _parts(draft)))


def _submit(ctx: Ctx, draft: Draft) -> None:
    """When somebody else of the unit was faster, that is shown before anything is replaced."""
    _, target = reports.to_submit(ctx.tx, int(draft.ref or 0))
    if target.asked is not None:
        _hand_in(ctx, draft)
        return
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


def _title(task: Task, draft: Draft) -> Value:
    """Of a number, with the day it was done and by whom."""
    answers = draft.answers
    if "done_on" not in answers:
        return task.title
    values: dict[str, Value] = {
        "title": task.title,
        "on": Day(_done_on(draft)),
        "person": _who(draft),
    }
    return Phrase("quota-piece-by" if values["person"] else "quota-piece", values)


def _done_on(draft: Draft) -> date:
    answer = draft.answers["done_on"]
    return date.fromisoformat(answer["name"] if isinstance(answer, dict) else answer)


def _who(draft: Draft) -> str:
    answer = draft.answers.get("person", "")
    return str(answer["name"] if isinstance(answer, dict) else answer)


def _hand_in(ctx: Ctx, draft: Draft) -> None:
    """One more of a number: it replaces nothing, whoever else handed one in meanwhile."""
    acts.take(ctx.tx, draft)
    parts = _parts(draft)
    target = quotas.hand_in(ctx.tx, int(draft.ref or 0), parts, _done_on(draft), _who(draft))
    task = reports.seen(ctx.tx, target.task_id)
    ctx.rewrite(
        "quota-handed-in",
        title=_title(task, draft),
        unit=target.unit,
        progress=report_lines.progress(ctx.tx, target),
    )


def _show_day(ctx: Ctx, value: Any) -> Value:
    return number_forms.show_day(ctx, value["name"] if isinstance(value, dict) else value)


def _show_person(_ctx: Ctx, value: Any) -> Value:
    return str(value["name"] if isinstance(value, dict) else value)


forms.register(
    FORM,
    Dialog(
        right=Right.SUBMIT,
        preview=_preview,
        submit=_submit,
        submit_buttons=_keys,
        prompt={"content": _prompt},
        choices={"person": number_forms.people_choices, "done_on": number_forms.days},
        parse={"person": number_forms.read_person, "done_on": number_forms.read_day},
        show={"person": _show_person, "done_on": _show_day},
    ),
)
