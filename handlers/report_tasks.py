"""What an admin asked for: open tasks, drafts, who is missing, opening and closing (T1, T4)."""

from dataclasses import replace
from typing import Any

from actions import report_cards, reports
from domain import ordinal
from domain.collection import REPORT
from domain.errors import Refused
from domain.messages import Button, Lines, Phrase, Value
from domain.report import Counts, TaskState
from domain.series import SeriesState
from handlers import audiences, issues, missing
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import quotas, series, submissions
from storage import reports as tasks
from storage.reports import Task

PAGE = 8


def show_all(ctx: Ctx, page: int, *, is_press: bool = False) -> None:
    """Open tasks with their counts, how many drafts there are, and a key for a new one."""
    found = tasks.in_state(ctx.tx.conn, TaskState.OPEN)
    drafts = len(tasks.in_state(ctx.tx.conn, TaskState.DRAFT))
    shown = found[page * PAGE : (page + 1) * PAGE]
    counted = _standing(ctx, shown)
    lines = [_task_line(task, counted[task.id]) for task in shown]
    say = ctx.rewrite if is_press else ctx.say
    say(
        "report-tasks" if lines else "report-no-tasks",
        buttons=(
            *((_open_button(task),) for task in shown),
            *_paging("tasks", len(found), page),
            *((missing.keys_all(),) if found else ()),
            *_list_keys(drafts, len(series.in_state(ctx.tx.conn, SeriesState.RUNNING))),
        ),
        lines=Lines(tuple(lines)),
    )


def _standing(ctx: Ctx, shown: list[Task]) -> dict[int, Counts]:
    """How the units stand; 待审 counts pieces, as its key does: of a number, of a checklist."""
    numbers = [task.id for task in shown]
    waiting = submissions.waiting_counts(ctx.tx.conn, numbers)
    counted = tasks.counts(ctx.tx.conn, numbers)
    return {one: replace(Counts.of(counted[one]), waiting=waiting[one]) for one in numbers}


def pressed(ctx: Ctx) -> None:
    """Everything under the lists and the cards of tasks."""
    verbs = {
        "tasks": turned,
        "drafts": drafts,
        "task": task,
        "open": open_,
        "missing": missing.of_task,
        "ending": ending,
        "end": end,
        "again": again,
    }
    verbs[ctx.pressed.verb](ctx)


def turned(ctx: Ctx) -> None:
    show_all(ctx, _page(ctx), is_press=True)


def drafts(ctx: Ctx) -> None:
    """What plans suggest and what was composed but not opened, the next due first."""
    page = _page(ctx)
    found = tasks.in_state(ctx.tx.conn, TaskState.DRAFT)
    shown = found[page * PAGE : (page + 1) * PAGE]
    ctx.rewrite(
        "report-drafts" if shown else "report-no-drafts",
        buttons=(
            *((_open_button(task),) for task in shown),
            *_paging("drafts", len(found), page),
            (press("report", "tasks", 0, 0, label="button-report-tasks"),),
        ),
        lines=Lines(tuple(_draft_line(task) for task in shown)),
    )


def task(ctx: Ctx) -> None:
    """One task, from a list; the list stays."""
    show(ctx, reports.seen(ctx.tx, ctx.pressed.id))


def show(ctx: Ctx, task: Task, *, is_press: bool = False) -> None:
    """The card of a task as admins see it; ``is_press``: in place of what was pressed."""
    say = ctx.rewrite if is_press else ctx.say
    if task.state is TaskState.DRAFT:
        unit_ids, unreached = report_cards.whom(ctx.tx, task.audience)
        say(
            "report-draft-card",
            buttons=_draft_keys(task, len(unit_ids)),
            reach=reach_words(ctx, unit_ids, unreached),
            **_said_of(ctx, task, *issues.draft_words(ctx, task)),
        )
        return
    counts = _standing(ctx, [task])[task.id]
    say(
        "report-task-card" if task.state is TaskState.OPEN else "report-closed-card",
        buttons=(
            *(_task_keys(task, counts) if task.state is TaskState.OPEN else _entry_keys(task)),
            *issues.task_keys(ctx, task),
        ),
        counts=_counted(ctx, task, counts),
        **_said_of(ctx, task),
    )


def reach_words(ctx: Ctx, unit_ids: tuple[int, ...], unreached: tuple[int, ...]) -> Value:
    """How many units it is, exactly, and which of them hear nothing."""
    if not unit_ids:
        return Phrase("report-audience-empty")
    if not unreached:
        return Phrase("report-reach-all", {"count": len(unit_ids)})
    names = audiences.some_names(ctx.tx, unreached)
    values: dict[str, Value] = {"count": len(unit_ids), "unreached": len(unreached), "names": names}
    return Phrase("report-reach", values)


def open_(ctx: Ctx) -> None:
    """The second confirmation: the key names the number of units the admin was shown."""
    data = ctx.pressed
    if not data.argument.isdecimal():
        raise Refused("button-stale")
    opened = reports.open_task(ctx.tx, data.id, data.version, int(data.argument))
    show(ctx, opened, is_press=True)
    ctx.tell("report-opened", count=int(data.argument))


def ending(ctx: Ctx) -> None:
    """Ask once more before a task is closed or a draft dropped."""
    task = reports.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    sure = press("report", "end", task.id, task.version, label="button-report-end-sure")
    back = press("report", "again", task.id, task.version, label="button-back")
    owed = Counts.of(tasks.counts(ctx.tx.conn, [task.id])[task.id]).owed
    key = "report-drop-sure" if task.state is TaskState.DRAFT else "report-end-sure"
    ctx.rewrite(key, buttons=((sure, back),), title=task.title, count=owed)


def end(ctx: Ctx) -> None:
    closed = reports.close(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    if closed.opened_at is None:
        ctx.rewrite("report-dropped", title=closed.title)
    else:
        show(ctx, closed, is_press=True)


def again(ctx: Ctx) -> None:
    """Back to the card that was pressed."""
    show(ctx, reports.seen(ctx.tx, ctx.pressed.id), is_press=True)


def _said_of(ctx: Ctx, task: Task, *more: Value) -> dict[str, Any]:
    return {
        "title": _titled(ctx, task),
        "audience": audiences.words(ctx.tx, task.audience),
        "due": task.due_at or Phrase("report-due-unset"),
        "details": Lines((report_cards.details(task), *more))
        if more
        else report_cards.details(task),
    }


def _titled(ctx: Ctx, task: Task) -> Value:
    """The title, with its kind before it where it is no report."""
    if task.kind == REPORT:
        return task.title
    kind = report_cards.kind_name(ctx.tx, task.kind)
    return Phrase("collection-titled", {"kind": kind, "title": task.title})


def _task_line(task: Task, counts: Counts) -> Phrase:
    due = task.due_at or Phrase("report-due-unset")
    return Phrase(
        "report-task-line", {"title": task.title, "due": due, "counts": _counts(counts, task)}
    )


def _counted(ctx: Ctx, task: Task, counts: Counts) -> Value:
    """How the units stand; of a number, also how much of it is done."""
    if task.asked is None or task.kind != REPORT:
        return _counts(counts, task)
    done, asked = quotas.totals(ctx.tx.conn, [task.id]).get(task.id, (0, 0))
    total = Phrase("quota-total", {"done": done, "asked": asked})
    return Lines((_counts(counts, task), total))


def _counts(counts: Counts, task: Task) -> Phrase:
    """Of what nobody owes only what was given is counted."""
    if task.asked is not None and not task.asked.at_least:
        given: dict[str, Value] = {"handed": counts.handed_in, "waiting": counts.waiting}
        return Phrase("entry-counts", given | {"invited": counts.invited})
    values: dict[str, Value] = {
        "expected": counts.expected,
        "handed": counts.handed_in,
        "missing": counts.missing,
        "returned": counts.returned,
        "waiting": counts.waiting,
        "waived": counts.waived,
    }
    return Phrase("report-counts", values)


def _draft_line(task: Task) -> Phrase:
    due: Value = task.due_at or Phrase("report-due-unset")
    values: dict[str, Value] = {"title": task.title, "due": due}
    if task.clause:
        return Phrase("report-draft-line-of-plan", values | {"clause": task.clause})
    return Phrase("report-draft-line", values)


def _open_button(task: Task) -> Button:
    label = "button-report-task"
    return press("report", "task", task.id, task.version, label=label, title=task.title)


def _list_keys(drafts: int, repeating: int) -> tuple[Row, ...]:
    new = (press("report", "new", 0, 0), press("report", "gather", 0, 0))
    more = []
    if drafts:
        more.append(press("report", "drafts", 0, 0, label="button-report-drafts", count=drafts))
    if repeating:
        more.append(press("series", "list", 0, 0, label="button-series-some", count=repeating))
    others = [press("campaign", "list", 0, 0), press("slot", "all", 0, 0)]
    return (new, *rows([*more, *others, press("entry", "past", 0, 0)], 2))


def _draft_keys(task: Task, count: int) -> tuple[Row, ...]:
    due = press("report", "due", task.id, task.version)
    drop = press("report", "ending", task.id, task.version, label="button-report-drop")
    number = press("quota", "number", task.id, task.version)
    monthly: tuple[Row, ...] = ()
    if task.clause and ordinal.is_of_month(task.title):
        monthly = ((press("series", "draft", task.id, task.version),),)
    if not count or task.due_at is None:
        return ((due, drop), (number,), *monthly)
    argument, label = str(count), "button-report-open"
    confirm = press("report", "open", task.id, task.version, argument, label=label, count=count)
    forecast = press("report", "forecast", task.id, task.version)
    more: tuple[Row, ...] = ((number,),) if task.kind == REPORT else ()
    return ((confirm,), (forecast, due, drop), *more, *monthly)


def _task_keys(task: Task, counts: Counts) -> tuple[Row, ...]:
    keys = []
    if counts.waiting:
        keys.append(press("report", "waiting", task.id, 0, count=counts.waiting))
    keys += [key for row in _entry_keys(task) for key in row]
    if counts.owed:
        keys.append(press("report", "missing", task.id, task.version, count=counts.owed))
        keys.append(press("report", "waive", task.id, task.version))
    keys.append(press("report", "due", task.id, task.version))
    keys.append(press("report", "ending", task.id, task.version))
    if task.asked is not None and task.kind == REPORT:
        keys.append(press("quota", "number", task.id, task.version))
        keys.append(press("quota", "share", task.id, task.version))
    return rows(keys, 2)


def _entry_keys(task: Task) -> tuple[Row, ...]:
    """Of what has entries, all of them: to see, to tick, to export; also once it is over."""
    return () if task.kind == REPORT else ((press("entry", "list", task.id, 0),),)


def _paging(verb: str, total: int, page: int) -> tuple[Row, ...]:
    keys = []
    if page:
        keys.append(press("report", verb, 0, 0, str(page - 1), label="button-page-back"))
    if (page + 1) * PAGE < total:
        keys.append(press("report", verb, 0, 0, str(page + 1), label="button-page-on"))
    return (tuple(keys),) if keys else ()


def _page(ctx: Ctx) -> int:
    argument = ctx.pressed.argument
    return int(argument) if argument.isdecimal() and len(argument) < 4 else 0  # noqa: PLR2004
