"""Reviewing what units handed in: a card for each, accept, return, the next one (T3)."""

import re
from typing import Any

from actions import drafts as acts
from actions import report_reviews, reports
from domain.messages import Attachment, Button, Lines, Phrase, Value
from domain.permission import Right
from domain.report import Part
from handlers import entries, forms, precheck
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import submissions
from storage.drafts import Draft
from storage.reports import Target
from storage.submissions import Submission, Waiting

FORM = "report_return"
OFFERED = 10
ACCEPTING = ("接收", "通过", "accept", "accepted")
RETURNING = re.compile(r"(?:退回|return)[\s:：,，。.]*(?P<comment>.*)", re.DOTALL | re.IGNORECASE)


def pressed(ctx: Ctx) -> None:
    """Everything under the list of what waits and under its cards."""
    verbs = {
        "waiting": waiting,
        "review": review,
        "next": next_,
        "accept": accept,
        "return": return_,
    }
    verbs[ctx.pressed.verb](ctx)


def waiting(ctx: Ctx) -> None:
    """待审: the units of a task that handed in, the longest waiting first."""
    task = reports.seen(ctx.tx, ctx.pressed.id)
    found = submissions.waiting(ctx.tx.conn, task.id)
    if not found:
        ctx.say("report-none-waiting", title=task.title)
        return
    ctx.say(
        "report-waiting-list",
        buttons=tuple((_review_key(one),) for one in found[:OFFERED]),
        title=task.title,
        count=len(found),
        lines=Lines(tuple(_waiting_line(one) for one in found[:OFFERED])),
    )


def review(ctx: Ctx) -> None:
    """What a unit handed in: photos and files again, then the card with the texts."""
    target, last = report_reviews.to_review(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    _show(ctx, target, last)


def next_(ctx: Ctx) -> None:
    """The next one of the task after the one named, which comes last itself."""
    task = reports.seen(ctx.tx, ctx.pressed.id)
    found = submissions.waiting(ctx.tx.conn, task.id)
    at = next((n for n, one in enumerate(found) if str(one.target_id) == ctx.pressed.argument), -1)
    after = [*found[at + 1 :], *found[: at + 1]]
    if not after:
        ctx.say("report-none-waiting", title=task.title)
        return
    _show(ctx, *report_reviews.to_review(ctx.tx, after[0].target_id, after[0].version))


def accept(ctx: Ctx) -> None:
    target = report_reviews.accept(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    ctx.rewrite("report-accepted", buttons=_next_key(ctx, target), **_decided(ctx, target))


def return_(ctx: Ctx) -> None:
    """退回 asks for one comment; nothing has happened before it is there."""
    data = ctx.pressed
    target, _ = report_reviews.to_review(ctx.tx, data.id, data.version)
    forms.begin(ctx, FORM, ref=f"{target.id}:{target.version}")


def replied(ctx: Ctx, target_id: int, version: int) -> None:
    """A typed reply to the card: 接收, or 退回 with its comment; anything else decides nothing."""
    ctx.require(Right.REVIEW_SUBMISSION)
    if precheck.halts(ctx, "submission", target_id, version):
        return
    text = ctx.text.strip()
    if text.lower() in ACCEPTING:
        target = report_reviews.accept(ctx.tx, target_id, version)
        ctx.say("report-accepted", buttons=_next_key(ctx, target), **_decided(ctx, target))
        return
    found = RETURNING.fullmatch(text)
    if found and found["comment"].strip():
        _return(ctx, target_id, version, found["comment"].strip())
        return
    target, _ = report_reviews.to_review(ctx.tx, target_id, version)
    ctx.say("report-reply-unclear", buttons=_keys(target))


def _show(ctx: Ctx, target: Target, last: Submission) -> None:
    parts = submissions.parts(ctx.tx.conn, last.id)
    for part in parts:
        if part.file_id:
            _send(ctx, part, part.file_id)
    task = reports.seen(ctx.tx, target.task_id)
    ctx.say(
        "report-review-card",
        buttons=_keys(target),
        about=f"submission:{target.id}:{target.version}",
        title=task.title,
        unit=target.unit,
        by=last.by,
        at=last.submitted_at,
        late=Phrase("report-late-mark") if last.is_late else "",
        parts=Lines((*entries.said(ctx, task, last), *(entries.part_line(part) for part in parts))),
    )


def _send(ctx: Ctx, part: Part, file_id: str) -> None:
    ctx.say(
        "report-attached", attachment=Attachment(part.kind, file_id), part=entries.part_line(part)
    )


def _keys(target: Target) -> tuple[Row, ...]:
    return (
        (
            press("report", "accept", target.id, target.version),
            press("report", "return", target.id, target.version),
        ),
        (press("report", "next", target.task_id, 0, str(target.id)),),
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


def _review_key(one: Waiting) -> Button:
    return press("report", "review", one.target_id, one.version, unit=one.unit)


def _waiting_line(one: Waiting) -> Phrase:
    late: Value = Phrase("report-late-mark") if one.is_late else ""
    values: dict[str, Value] = {"unit": one.unit, "at": one.submitted_at, "late": late}
    return Phrase("report-waiting-line", values)


forms.register(FORM, Dialog(right=Right.REVIEW_SUBMISSION, preview=None, submit=_submit_return))
