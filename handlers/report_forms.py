"""The forms of a report task: composing it, moving its due moment, letting a unit off (T1, T3)."""

import re
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from actions import drafts as acts
from actions import report_cards, report_reviews, reports
from domain import report
from domain.collection import Term
from domain.errors import Refused
from domain.messages import Bilingual, Day, Phrase, Value
from domain.permission import Right
from domain.report import OWED, Due, Wish
from domain.when import COARSE
from handlers import answers, audiences, forms, moments, recurrences, report_tasks, series
from handlers.answers import Choice, Unfinished
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import reports as rows
from storage import units
from storage.drafts import Draft
from storage.reports import NewTask, Target

OFFERED = 8  # units offered before anything is typed
# The end of the day is whenever the office closes: no hour that somebody chose.
_CLOSING = re.compile(
    r"下班|\b(?:eod|eob|cob)\b|end of (?:the )?day|close of business", re.IGNORECASE
)


def new(ctx: Ctx) -> None:
    forms.begin(ctx, "report_task")


def due(ctx: Ctx) -> None:
    """改截止时间, of a draft or an open task, as it was seen."""
    task = reports.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    forms.begin(ctx, "report_due", ref=f"{task.id}:{task.version}")


def waive(ctx: Ctx) -> None:
    task = reports.seen(ctx.tx, ctx.pressed.id)
    forms.begin(ctx, "report_waive", ref=str(task.id))


def read_due(ctx: Ctx, _draft: Draft, text: str) -> dict[str, Any] | Unfinished:
    """A deadline, a moment, a day, the last of days; a rest day moves forward, and that is said."""
    found = moments.understand(ctx, text)
    if found.names_no_day:
        raise Refused("when-day-missing", text=text[: moments.ROOM])
    if asked := moments.which(ctx, text, found):
        return answers.unsettled(asked)
    office = ctx.tx.office
    at = found.end or found.at
    if found.grain in COARSE:
        at = office.hours.moment(found.last_on, office.policy.due_hour)
    reports.check_due(ctx.tx, at)
    settled = report.settle_due(at, office.hours, office.workdays)
    said_on = settled.said_on.isoformat() if settled.said_on else None
    is_exact = found.grain not in COARSE and _CLOSING.search(text) is None
    wished = {"wished_at": at.isoformat(), "exact": is_exact}
    return {"at": settled.at.isoformat(), "said_on": said_on, **wished}


def due_of(ctx: Ctx, value: dict[str, Any]) -> Due:
    """As the days are worked now: a year's holidays may have arrived since it was typed."""
    wish, office = wish_of(value), ctx.tx.office
    if wish is not None:
        return report.settle_due(wish.at, office.hours, office.workdays)
    said_on = date.fromisoformat(value["said_on"]) if value["said_on"] else None
    return Due(datetime.fromisoformat(value["at"]), said_on)


def wish_of(value: dict[str, Any]) -> Wish | None:
    """A form begun by an earlier version did not keep it."""
    if "wished_at" not in value:
        return None
    return Wish(datetime.fromisoformat(value["wished_at"]), value["exact"])


def show_due(ctx: Ctx, value: dict[str, Any]) -> Value:
    settled = due_of(ctx, value)
    if settled.said_on is None:
        return settled.at
    return Phrase("report-due-shifted", {"at": settled.at, "said": Day(settled.said_on)})


def read_due_or_rule(ctx: Ctx, draft: Draft, text: str) -> dict[str, Any] | Unfinished:
    """A deadline, or what repeats: 「每月最后一个工作日」 makes a task that opens by itself."""
    rule = recurrences.read(ctx, text)
    return rule if rule is not None else read_due(ctx, draft, text)


def show_due_or_rule(ctx: Ctx, value: dict[str, Any]) -> Value:
    return recurrences.show(ctx, value) if recurrences.recurs(value) else show_due(ctx, value)


def preview_task(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    unit_ids, unreached = report_cards.whom(ctx.tx, audiences.chosen(draft.answers))
    return "report-task-preview", {
        "answers": forms.summary(ctx, draft),
        "reach": report_tasks.reach_words(ctx, unit_ids, unreached),
    }


def task_keys(ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    """No key to go on where the audience has no unit."""
    unit_ids, _ = report_cards.whom(ctx.tx, audiences.chosen(draft.answers))
    said = draft.answers.get("due")  # what comes every month is not asked for a day
    monthly = draft.answers.get("term") == Term.MONTHLY
    repeats = monthly or (said is not None and recurrences.recurs(said))
    label = "button-series-start" if repeats else "button-report-preview-on"
    on = press("draft", "submit", draft.id, draft.version, label=label)
    return ((on,),) if unit_ids else ()


def _create(ctx: Ctx, draft: Draft) -> None:
    """Nothing is sent yet: the card that follows asks once more, with the number on its key."""
    acts.take(ctx.tx, draft)
    answers = draft.answers
    new = NewTask(
        title=Bilingual(answers["title"], answers["title"]),
        audience=audiences.chosen(answers),
        evidence=report.evidence_of(answers["evidence"]),
        due_at=None,
        explanation=answers["explanation"],
        clause=answers.get("clause"),
        plan_line=answers.get("plan_line"),
        created_by=ctx.known.id,
    )
    compose(ctx, new, answers["due"])


def compose(ctx: Ctx, new: NewTask, due: dict[str, Any]) -> int | None:
    """A draft that is due then, or what repeats; its card follows.  Gives the draft's id."""
    if recurrences.recurs(due):
        series.begin(ctx, new, due)
        return None
    whole = replace(new, due_at=due_of(ctx, due).at, wish=wish_of(due))
    task_id = reports.create(ctx.tx, whole)
    report_tasks.show(ctx, reports.seen(ctx.tx, task_id), is_press=True)
    return task_id


def _preview_due(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    task_id, _ = _task_ref(draft)
    task = reports.seen(ctx.tx, task_id)
    return "report-due-preview", {
        "title": task.title,
        "before": task.due_at or Phrase("report-due-unset"),
        "due": show_due(ctx, draft.answers["due"]),
    }


def _move_due(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    task_id, version = _task_ref(draft)
    due = draft.answers["due"]
    moved = reports.move_due(ctx.tx, task_id, version, due_of(ctx, due).at, wish_of(due))
    report_tasks.show(ctx, moved, is_press=True)


def _task_ref(draft: Draft) -> tuple[int, int]:
    task_id, _, version = (draft.ref or "").partition(":")
    return int(task_id), int(version)


def _owing(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """Units that still owe the task: the first ones, those called like ``text``, or one by id."""
    owing = rows.standing_in(ctx.tx.conn, int(draft.ref or 0), *OWED)
    if text.startswith("#"):
        return [_choice(target) for target in owing if str(target.id) == text[1:]]
    if not text:
        return [_choice(target) for target in owing[:OFFERED]]
    hits = {hit.id for hit in units.find(ctx.tx.conn, text)}
    return [_choice(target) for target in owing if target.unit_id in hits]


def _choice(target: Target) -> Choice:
    return Choice(str(target.id), target.unit, Phrase("report-unit", {"unit": target.unit}))


def _waive(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    target_id, why = int(draft.answers["unit"]["id"]), draft.answers["why"]
    waived = report_reviews.waive(ctx.tx, target_id, why)
    ctx.say("report-waived", unit=waived.unit, why=why)


forms.register(
    "report_task",
    Dialog(
        right=Right.OPEN_TASK,
        preview=preview_task,
        submit=_create,
        parse={"units": audiences.read_units, "due": read_due_or_rule},
        show={
            "scope": audiences.show_scope,
            "units": audiences.show_units,
            "due": show_due_or_rule,
        },
        submit_buttons=task_keys,
    ),
)
forms.register(
    "report_due",
    Dialog(
        right=Right.OPEN_TASK,
        preview=_preview_due,
        submit=_move_due,
        parse={"due": read_due},
        show={"due": show_due},
    ),
)
forms.register(
    "report_waive",
    Dialog(right=Right.OPEN_TASK, preview=None, submit=_waive, choices={"unit": _owing}),
)
