"""The forms of a checklist: an issue listed, what was done, why a check failed (T9)."""

from typing import Any

from actions import drafts as acts
from actions import issues as checklists
from actions import reports
from domain import report
from domain.collection import ISSUE_FORM
from domain.form import SKIPPED, without_hidden
from domain.messages import Lines, Phrase
from domain.permission import Right
from domain.report import Part
from handlers import entries, forms, issues, report_forms, report_tasks
from handlers.context import Ctx
from handlers.forms import Dialog
from storage.drafts import Draft
from storage.issues import Issue, NewIssue

DONE, FAIL, AGAIN = "issue_done", "issue_fail", "issue_again"


def begin(ctx: Ctx) -> None:
    """列出一项问题, 报送整改结果, 未通过, 开下一期."""
    {"add": _add, "done": _done, "fail": _fail, "again": _again}[ctx.pressed.verb](ctx)


def _add(ctx: Ctx) -> None:
    task, target = checklists.to_list(ctx.tx, ctx.pressed.id)
    forms.begin(ctx, f"{ISSUE_FORM}:{task.kind}", ref=str(target.id))


def _done(ctx: Ctx) -> None:
    found = checklists.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    reports.to_submit(ctx.tx, found.target_id)
    forms.begin(ctx, DONE, ref=f"{found.id}:{found.version}")


def _fail(ctx: Ctx) -> None:
    found = checklists.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    forms.begin(ctx, FAIL, ref=f"{found.id}:{found.version}")


def _again(ctx: Ctx) -> None:
    ctx.require(Right.OPEN_TASK)
    forms.begin(ctx, AGAIN, ref=str(reports.seen(ctx.tx, ctx.pressed.id).id))


def _next_round(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    due = report_forms.due_of(ctx, draft.answers["due"])
    wish = report_forms.wish_of(draft.answers["due"])
    task_id = checklists.next_round(ctx.tx, int(draft.ref or 0), due.at, wish)
    report_tasks.show(ctx, reports.seen(ctx.tx, task_id))


def _preview_issue(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Any]]:
    task, target = checklists.to_list(ctx.tx, int(draft.ref or 0))
    return "issue-preview", {
        "title": task.title,
        "unit": target.unit,
        "answers": forms.summary(ctx, draft),
    }


def _list(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    given = without_hidden(ctx.tx.office.forms[draft.form], draft.answers)
    due = given.get("due", SKIPPED)
    new = NewIssue(
        problem=given["problem"],
        measure=given.get("measure", ""),
        post=given.get("post", ""),
        due_at=checklists.ends_at(ctx.tx, due) if due else None,
    )
    issues.show(ctx, checklists.add(ctx.tx, int(draft.ref or 0), new), is_press=True)


def _about(ctx: Ctx, draft: Draft) -> tuple[Issue, int]:
    issue_id, _, version = (draft.ref or "").partition(":")
    return checklists.seen(ctx.tx, int(issue_id)), int(version)


def _parts(draft: Draft) -> list[Part]:
    return [Part.load(one) for one in draft.answers.get("content") or ()]


def _preview_done(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Any]]:
    found, _ = _about(ctx, draft)
    task, parts = reports.seen(ctx.tx, found.task_id), _parts(draft)
    if parts:
        report.check_evidence(task.evidence, parts)
    return "issue-done-preview", {
        "problem": found.problem,
        "unit": found.unit,
        "done": draft.answers["done"],
        "parts": Lines(tuple(entries.part_line(part) for part in parts)),
    }


def _hand_in(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    found, version = _about(ctx, draft)
    done = checklists.hand_in(ctx.tx, found.id, version, draft.answers["done"], _parts(draft))
    issues.show(ctx, done, is_press=True)


def _not_passed(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    found, version = _about(ctx, draft)
    issues.show(ctx, checklists.check(ctx.tx, found.id, version, draft.answers["why"]))


def _prompt(ctx: Ctx, draft: Draft) -> Phrase:
    found, _ = _about(ctx, draft)
    return Phrase(
        "form-issue-done-of", {"problem": found.problem, "ask": Phrase("form-issue-done")}
    )


forms.register(ISSUE_FORM, Dialog(right=Right.SEE_DUE, preview=_preview_issue, submit=_list))
forms.register(
    DONE,
    Dialog(right=Right.SUBMIT, preview=_preview_done, submit=_hand_in, prompt={"done": _prompt}),
)
forms.register(FAIL, Dialog(right=Right.SEE_DUE, preview=None, submit=_not_passed))
forms.register(
    AGAIN,
    Dialog(
        right=Right.OPEN_TASK,
        preview=None,
        submit=_next_round,
        parse={"due": report_forms.read_due},
        show={"due": report_forms.show_due},
    ),
)
