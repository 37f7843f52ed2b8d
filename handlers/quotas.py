"""The forms a number adds to a report task: how many, a unit's own part, who owes it (T2)."""

import re
from datetime import date
from typing import Any

from actions import drafts as acts
from actions import quotas, reports
from domain import quota
from domain.errors import Refused
from domain.messages import Day, Phrase, Value
from domain.permission import Right
from domain.plan import Counted, Period
from domain.quota import Asked
from domain.report import TaskState
from handlers import answers, forms, moments, report_tasks
from handlers.answers import Choice, Unfinished
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import quotas as rows
from storage import units
from storage.drafts import Draft

OFFERED = 8
MOST_PEOPLE = 60
_A_YEAR = re.compile(r"\d{4}|[去前今]年|last year|this year", re.IGNORECASE)
_APART = re.compile(r"[\s、，,；;]+")


def number(ctx: Ctx) -> None:
    """改次数, of a draft or an open task, as it was seen."""
    task = reports.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    forms.begin(ctx, "quota_number", ref=f"{task.id}:{task.version}")


def share(ctx: Ctx) -> None:
    """某单位另计: a new unit, or one that was let off a part."""
    task = reports.in_state(reports.seen(ctx.tx, ctx.pressed.id), TaskState.OPEN)
    forms.begin(ctx, "quota_share", ref=str(task.id))


def people(ctx: Ctx) -> None:
    """登记人员, for the unit of what is owed."""
    _, target = reports.to_submit(ctx.tx, ctx.pressed.id)
    forms.begin(ctx, "quota_people", ref=str(target.id))


def _read_number(_ctx: Ctx, _draft: Draft, text: str) -> int:
    bare = text.strip().removesuffix("次").removesuffix("篇").strip()
    if not bare.isdecimal() or not 1 <= int(bare) <= quotas.MOST:
        raise Refused("quota-number", most=quotas.MOST)
    return int(bare)


def _show_number(_ctx: Ctx, value: int) -> Value:
    return str(value)


def _set_number(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    task_id, _, version = (draft.ref or "").partition(":")
    task = reports.seen(ctx.tx, int(task_id))
    due_on = ctx.tx.office.day_of(task.due_at) if task.due_at else ctx.tx.today
    begins_on = task.asked.begins_on if task.asked else quota.begins(Period.YEAR, due_on)
    asked = Asked(draft.answers["at_least"], Counted(draft.answers["per"]), begins_on)
    report_tasks.show(ctx, quotas.set_number(ctx.tx, task.id, int(version), asked))


def _units(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """Units that owe the task; by name any unit, for one that came later."""
    if text.startswith("#"):
        found = units.get(ctx.tx.conn, int(text[1:])) if text[1:].isdecimal() else None
        return [] if found is None else [_choice(found.id, found.name)]
    if text:
        return [_choice(hit.id, hit.name) for hit in units.find(ctx.tx.conn, text)]
    owing = rows.of_task(ctx.tx.conn, int(draft.ref or 0))[:OFFERED]
    return [_choice(target.unit_id, target.unit) for target in owing]


def _choice(unit_id: int, name: str) -> Choice:
    return Choice(str(unit_id), name, Phrase("report-unit", {"unit": name}))


def _read_part(ctx: Ctx, draft: Draft, text: str) -> Any:
    """「8」, or the day it began: 「5月」, 「5月12日」."""
    bare = text.strip().removesuffix("次").strip()
    if bare.isdecimal():
        return {"number": _read_number(ctx, draft, bare)}
    found = moments.understand(ctx, _of_this_year(ctx, text))
    return {"since": found.on.isoformat()}


def _of_this_year(ctx: Ctx, text: str) -> str:
    """「5月」 is this year's, gone by or not."""
    return f"{ctx.tx.today.year}年{text.strip()}" if re.match(r"\d{1,2}月", text.strip()) else text


def _show_part(_ctx: Ctx, value: dict[str, Any]) -> Value:
    if "number" in value:
        return str(value["number"])
    return Phrase("quota-since", {"on": Day(date.fromisoformat(value["since"]))})


def _set_share(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    part = draft.answers["part"]
    unit_id = int(draft.answers["unit"]["id"])
    changed = quotas.set_share(
        ctx.tx,
        int(draft.ref or 0),
        unit_id,
        part["number"] if "number" in part else date.fromisoformat(part["since"]),
        draft.answers["why"],
    )
    ctx.say("quota-share-set", unit=changed.unit, done=changed.done, asked=changed.asked or 0)


def _read_names(_ctx: Ctx, _draft: Draft, text: str) -> list[str]:
    """Names apart by spaces, commas or lines; each once."""
    names = list(dict.fromkeys(name for name in _APART.split(text.strip()) if name))
    if not names or len(names) > MOST_PEOPLE or any(not 1 < len(name) <= 40 for name in names):  # noqa: PLR2004
        raise Refused("quota-people-unclear", most=MOST_PEOPLE)
    return names


def _show_names(_ctx: Ctx, value: list[str]) -> Value:
    return tuple(value)


def _ask_names(ctx: Ctx, draft: Draft) -> Phrase:
    target = reports.owed(ctx.tx, int(draft.ref or 0))
    known = rows.people_of(ctx.tx.conn, [target.unit_id]).get(target.unit_id, ())
    now: Value = Phrase("quota-people-now", {"names": known}) if known else ""
    return Phrase("form-quota-people-names-of", {"unit": target.unit, "now": now})


def _preview_names(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Any]]:
    names = draft.answers["names"]
    unit = reports.owed(ctx.tx, int(draft.ref or 0)).unit
    return "quota-people-preview", {"unit": unit, "names": tuple(names), "count": len(names)}


def _set_names(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    _, target = reports.to_submit(ctx.tx, int(draft.ref or 0))
    names = draft.answers["names"]
    quotas.name_people(ctx.tx, target.unit_id, names)
    ctx.rewrite("quota-people-named", unit=target.unit, count=len(names))


def people_choices(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """The persons of the unit; a name typed that is none of them stands as it was typed."""
    target = reports.owed(ctx.tx, int(draft.ref or 0))
    names = rows.people_of(ctx.tx.conn, [target.unit_id]).get(target.unit_id, ())
    if text.startswith("#"):
        chosen = int(text[1:]) if text[1:].isdecimal() else len(names)
        return [_person(chosen, names[chosen])] if chosen < len(names) else []
    return [_person(at, name) for at, name in enumerate(names)]


def read_person(_ctx: Ctx, _draft: Draft, text: str) -> str:
    name = text.strip()
    if not 1 < len(name) <= 40 or _APART.search(name):  # noqa: PLR2004
        raise Refused("quota-person-unclear")
    return name


def _person(at: int, name: str) -> Choice:
    return Choice(str(at), name, Phrase("quota-person", {"name": name}))


def days(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    """今天; any other day is typed."""
    today = ctx.tx.today.isoformat()
    return [Choice("today", today, Phrase("button-quota-today"))] if text in ("", "#today") else []


def read_day(ctx: Ctx, draft: Draft, text: str) -> str | Unfinished:
    """The day it was done, as people type it.  Raises Refused for one that cannot count."""
    found = moments.understand(ctx, text)
    if asked := moments.which(ctx, text, found):
        return answers.unsettled(asked)
    done_on = quota.meant(found.on, ctx.tx.today, with_year=bool(_A_YEAR.search(text)))
    quotas.check_done_on(ctx.tx, int(draft.ref or 0), done_on)
    return done_on.isoformat()


def show_day(_ctx: Ctx, value: str) -> Value:
    return Day(date.fromisoformat(value))


forms.register(
    "quota_number",
    Dialog(
        right=Right.OPEN_TASK,
        preview=None,
        submit=_set_number,
        parse={"at_least": _read_number},
        show={"at_least": _show_number},
    ),
)
forms.register(
    "quota_share",
    Dialog(
        right=Right.OPEN_TASK,
        preview=None,
        submit=_set_share,
        choices={"unit": _units},
        parse={"part": _read_part},
        show={"part": _show_part},
    ),
)
forms.register(
    "quota_people",
    Dialog(
        right=Right.SUBMIT,
        preview=_preview_names,
        submit=_set_names,
        parse={"names": _read_names},
        show={"names": _show_names},
        prompt={"names": _ask_names},
    ),
)
