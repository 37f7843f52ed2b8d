"""Reviewing what units handed in one by one: a card, accept, return, let off, the next (T3)."""

import re
from datetime import datetime
from typing import Any

from actions import drafts as acts
from actions import report_reviews, reports
from domain.collection import REPORT
from domain.messages import Day, Lines, Phrase, Value
from domain.permission import Right
from domain.report import Part
from handlers import entries, forms, precheck, report_bulk, submission_twins
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from handlers.submission_files import attachment
from storage import submission_twins as twins
from storage import submissions
from storage.drafts import Draft
from storage.reports import Target, Task
from storage.submissions import Submission, Waiting

FORM = "report_return"
EXCUSE = "report_excuse"
ACCEPTING = ("接收", "通过", "accept", "accepted")
RETURNING = re.compile(r"(?:退回|return)[\s:：,，。.]*(?P<comment>.*)", re.DOTALL | re.IGNORECASE)


def pressed(ctx: Ctx) -> None:
    """Everything under the cards of what waits."""
    verbs = {
        "waiting": report_bulk.waiting,
        "review": review,
        "next": next_,
        "accept": accept,
        "return": return_,
        "excuse": excuse,
    }
    verbs[ctx.pressed.verb](ctx)


def review(ctx: Ctx) -> None:
    """What a unit handed in: photos and files again, then the card with the texts."""
    target, last = report_reviews.to_review(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    _show(ctx, target, last)


def next_(ctx: Ctx) -> None:
    """跳过: the next one of the task after the one named, which comes last itself."""
    task = reports.seen(ctx.tx, ctx.pressed.id)
    found = submissions.waiting(ctx.tx.conn, task.id)
    at = next((n for n, one in enumerate(found) if str(one.target_id) == ctx.pressed.argument), -1)
    _show_first(ctx, task.id, [*found[at + 1 :], *found[: at + 1]])


def accept(ctx: Ctx) -> None:
    """接收并看下一份: one press a unit, as long as nothing is wrong."""
    data = ctx.pressed
    _, last = report_reviews.to_review(ctx.tx, data.id, data.version)
    target = report_reviews.accept(ctx.tx, data.id, data.version)
    ctx.rewrite("report-accepted", **_decided(ctx, target))
    _go_on(ctx, target, last.submitted_at)


def return_(ctx: Ctx) -> None:
    """退回 asks for one comment; nothing has happened before it is there."""
    data = ctx.pressed
    target, _ = report_reviews.to_review(ctx.tx, data.id, data.version)
    forms.begin(ctx, FORM, ref=f"{target.id}:{target.version}")


def excuse(ctx: Ctx) -> None:
    """免报 asks why; the unit sees it on its card."""
    data = ctx.pressed
    target, _ = report_reviews.to_review(ctx.tx, data.id, data.version)
    forms.begin(ctx, EXCUSE, ref=f"{target.id}:{target.version}")


def replied(ctx: Ctx, target_id: int, version: int) -> None:
    """A typed reply to the card: 接收, or 退回 with its comment; anything else decides nothing."""
    ctx.require(Right.REVIEW_SUBMISSION)
    if precheck.halts(ctx, "submission", target_id, version):
        return
    text = ctx.text.strip()
    if text.lower() in ACCEPTING:
        _, last = report_reviews.to_review(ctx.tx, target_id, version)
        target = report_reviews.accept(ctx.tx, target_id, version)
        ctx.say("report-accepted", **_decided(ctx, target))
        _go_on(ctx, target, last.submitted_at)
        return
    found = RETURNING.fullmatch(text)
    if found and found["comment"].strip():
        _return(ctx, target_id, version, found["comment"].strip())
        return
    target, _ = report_reviews.to_review(ctx.tx, target_id, version)
    ctx.say("report-reply-unclear", buttons=_keys(target))


def _go_on(ctx: Ctx, target: Target, after: datetime) -> None:
    """Those handed in after the one just accepted first, so that nothing is shown twice."""
    found = submissions.waiting(ctx.tx.conn, target.task_id)
    later = [one for one in found if one.submitted_at > after]
    rest = [one for one in found if one.submitted_at <= after]
    _show_first(ctx, target.task_id, [*later, *rest])


def _show_first(ctx: Ctx, task_id: int, found: list[Waiting]) -> None:
    if not found:
        ctx.say("report-none-waiting", title=reports.seen(ctx.tx, task_id).title)
        return
    first = report_reviews.to_review(ctx.tx, found[0].target_id, found[0].version)
    _show(ctx, *first, left=len(found))


def _show(ctx: Ctx, target: Target, last: Submission, left: int = 0) -> None:
    parts = submissions.parts(ctx.tx.conn, last.id)
    for part in parts:
        if part.file_id:
            ctx.say("report-attached", attachment=attachment(part), part=_part(part))
    task = reports.seen(ctx.tx, target.task_id)
    ctx.say(
        "report-review-card",
        buttons=_keys(target),
        about=f"submission:{target.id}:{target.version}",
        title=_title(task, last),
        unit=target.unit,
        by=last.by,
        at=last.submitted_at,
        late=Phrase("report-late-mark") if last.is_late else "",
        parts=Lines(
            (
                *entries.said(ctx, task, last),
                *(_part(part) for part in parts),
                *_notes(ctx, last),
            )
        ),
        left=Phrase("report-review-left", {"count": left}) if left > 1 else "",
    )


def _title(task: Task, last: Submission) -> Value:
    """Of a number, with the day it was done and by whom."""
    if last.done_on is None or task.kind != REPORT:
        return task.title
    key = "quota-piece-by" if last.person else "quota-piece"
    values: dict[str, Value] = {
        "title": task.title,
        "on": Day(last.done_on),
        "person": last.person,
    }
    return Phrase(key, values)


def _part(part: Part) -> Phrase:
    line = entries.part_line(part)
    return line if part.lost_at is None else Phrase("report-part-not-kept", {"part": line})


def _notes(ctx: Ctx, last: Submission) -> tuple[Phrase, ...]:
    """Where the same was handed in before."""
    found = twins.of(ctx.tx.conn, last.id)
    return (submission_twins.mark(found),) if found else ()


def _keys(target: Target) -> tuple[Row, ...]:
    excuse = (press("report", "excuse", target.id, target.version),)
    return (
        (press("report", "accept", target.id, target.version),),
        (
            press("report", "return", target.id, target.version),
            *(excuse if target.asked is None else ()),
            press("report", "next", target.task_id, 0, str(target.id)),
        ),
    )


def _next_key(ctx: Ctx, target: Target) -> tuple[Row, ...]:
    """To the next one, with how many are left; none when that was the last."""
    left = len(submissions.waiting(ctx.tx.conn, target.task_id))
    if not left:
        return ()
    label = "button-report-next-of"
    return ((press("report", "next", target.task_id, 0, label=label, count=left),),)


def _decided(ctx: Ctx, target: Target) -> dict[str, Any]:
    return {
        "title": reports.seen(ctx.tx, target.task_id).title,
        "unit": target.unit,
        "by": ctx.known.name,
        "at": ctx.tx.now,
    }


def _return(ctx: Ctx, target_id: int, version: int, comment: str) -> None:
    target = report_reviews.return_(ctx.tx, target_id, version, comment)
    ctx.say(
        "report-sent-back",
        buttons=_next_key(ctx, target),
        comment=comment,
        **_decided(ctx, target),
    )


def _submit_return(ctx: Ctx, draft: Draft) -> None:
    """Somebody else may have reviewed it while the comment was typed: then the form just ends."""
    acts.take(ctx.tx, draft)
    target_id, _, version = (draft.ref or "").partition(":")
    if report_reviews.is_waiting(ctx.tx, int(target_id), int(version)):
        _return(ctx, int(target_id), int(version), draft.answers["comment"])
    else:
        ctx.say("report-return-too-late")


def _submit_excuse(ctx: Ctx, draft: Draft) -> None:
    """The same of 免报."""
    acts.take(ctx.tx, draft)
    target_id, _, version = (draft.ref or "").partition(":")
    if not report_reviews.is_waiting(ctx.tx, int(target_id), int(version)):
        ctx.say("report-return-too-late")
        return
    why = draft.answers["why"]
    target = report_reviews.excuse(ctx.tx, int(target_id), int(version), why)
    ctx.say("report-waived", buttons=_next_key(ctx, target), unit=target.unit, why=why)


forms.register(FORM, Dialog(right=Right.REVIEW_SUBMISSION, preview=None, submit=_submit_return))
forms.register(EXCUSE, Dialog(right=Right.REVIEW_SUBMISSION, preview=None, submit=_submit_excuse))
