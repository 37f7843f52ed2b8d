"""The entries of a call as an admin sees them: sifted, in pages, as a sheet (T5)."""

from collections import Counter

from actions import entries as acts
from actions import entry_sheets, nominations, reports
from domain import nomination
from domain.collection import REPORT, Collection, Role
from domain.messages import Button, Enclosure, Lines, Phrase, Value
from domain.permission import Right
from domain.report import Standing, TaskState
from handlers import entry_cards
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import entries as entry_rows
from storage import reports as tasks
from storage.entries import WITHDRAWN, Entry
from storage.reports import Task

PAGE = 8
ALL = "all"
REVIEWS = (Standing.SUBMITTED, Standing.RETURNED, Standing.ACCEPTED, WITHDRAWN)


def pressed(ctx: Ctx) -> None:
    """The list, one of it, the sheet."""
    verbs = {"list": listed, "show": show, "sheet": sheet, "past": past}
    verbs[ctx.pressed.verb](ctx)


def listed(ctx: Ctx) -> None:
    """报送一览: ``entry.list.<task>.<page>.<sieve>``."""
    ctx.require(Right.REVIEW_SUBMISSION)
    data = ctx.pressed
    task = reports.seen(ctx.tx, data.id)
    kind, sieve = acts.kind_of(ctx.tx, task), data.argument or ALL
    found = entry_rows.of_task(ctx.tx.conn, task.id)
    sifted = [one for one in found if sieve in (ALL, *_sieves(one))]
    shown = sifted[data.version * PAGE : (data.version + 1) * PAGE]
    say = ctx.rewrite if data.argument else ctx.say
    say(
        "entry-list" if shown else "entry-list-empty",
        buttons=(
            *rows([_open_key(one) for one in shown], 2),
            *paging("list", task, data.version, len(sifted), sieve),
            *_sieve_keys(kind, task, found, sieve),
            *_doing(kind, task, found),
        ),
        title=task.title,
        counts=_counts(ctx, kind, task, found),
        lines=Lines(tuple(line(ctx, kind, task, one) for one in shown)),
    )


def show(ctx: Ctx) -> None:
    """One entry; the list stays."""
    task, entry = nominations.seen(ctx.tx, ctx.pressed.id)
    entry_cards.show(ctx, task, entry, buttons=())


def sheet(ctx: Ctx) -> None:
    """导出表格: every entry a row, every question a column."""
    task = reports.seen(ctx.tx, ctx.pressed.id)
    made = entry_sheets.of_task(ctx.tx, task)
    lines = made.sheets[0].rows
    ctx.say(
        "entry-sheet-caption",
        attachment=Enclosure("workbook", made),
        title=task.title,
        count=len(lines),
        units=len({line[entry_sheets.UNIT] for line in lines}),
    )


def past(ctx: Ctx) -> None:
    """以往的征集: what is over keeps its entries, its results and its sheet."""
    page = ctx.pressed.version
    found = [one for one in tasks.in_state(ctx.tx.conn, TaskState.CLOSED) if _is_past(one)]
    shown = found[::-1][page * PAGE : (page + 1) * PAGE]
    if not shown:
        ctx.say("entry-past-none")
        return
    ctx.rewrite(
        "entry-past",
        buttons=(
            *((_task_key(one),) for one in shown),
            *_turning(page, len(found)),
            (press("report", "tasks", 0, 0, label="button-report-tasks"),),
        ),
        lines=Lines(tuple(_past_line(one) for one in shown)),
    )


def _is_past(task: Task) -> bool:
    return task.kind != REPORT and task.opened_at is not None


def _task_key(task: Task) -> Button:
    label = "button-report-task"
    return press("report", "task", task.id, task.version, label=label, title=task.title)


def _past_line(task: Task) -> Phrase:
    due: Value = task.due_at or Phrase("report-due-unset")
    return Phrase("entry-past-line", {"title": task.title, "due": due})


def _turning(page: int, total: int) -> tuple[Row, ...]:
    keys = []
    if page:
        keys.append(press("entry", "past", 0, page - 1, label="button-page-back"))
    if (page + 1) * PAGE < total:
        keys.append(press("entry", "past", 0, page + 1, label="button-page-on"))
    return (tuple(keys),) if keys else ()


def line(ctx: Ctx, kind: Collection, task: Task, entry: Entry) -> Phrase:
    values: dict[str, Value] = {
        "name": entry_cards.name(ctx, task, entry),
        "unit": entry.unit,
        "standing": nominations.standing(kind, entry),
    }
    return Phrase("entry-line", values)


def paging(verb: str, task: Task, page: int, total: int, sieve: str) -> tuple[Row, ...]:
    keys = []
    if page:
        back = "button-page-back"
        keys.append(press("entry", verb, task.id, page - 1, sieve, label=back))
    if (page + 1) * PAGE < total:
        keys.append(press("entry", verb, task.id, page + 1, sieve, label="button-page-on"))
    return (tuple(keys),) if keys else ()


def _sieves(entry: Entry) -> tuple[str, ...]:
    """Where an entry is found: by its review, by its step, by what became of it."""
    return tuple(one for one in (entry.state, entry.stage, entry.outcome) if one)


def _counts(ctx: Ctx, kind: Collection, task: Task, found: list[Entry]) -> Value:
    """N entries of M units; how many are complete, and how many somebody has begun."""
    standing = [one for one in found if one.state != WITHDRAWN]
    returned = sum(one.state == Standing.RETURNED for one in standing)
    begun = entry_rows.begun(ctx.tx.conn, kind.form, task.id)
    return Phrase(
        "entry-list-counts",
        {
            "count": len(standing),
            "units": len({one.unit_id for one in standing}),
            "complete": len(standing) - returned,
            "returned": returned,
            "begun": begun,
        },
    )


def _sieve_keys(kind: Collection, task: Task, found: list[Entry], current: str) -> tuple[Row, ...]:
    counted = Counter(sieve for one in found for sieve in _sieves(one))
    names: dict[str, Value] = {state: Phrase(f"entry-state-{state}") for state in REVIEWS}
    names |= {stage.key: stage.name for stage in kind.stages}
    keys = [
        _sieve_key(task, sieve, name, counted[sieve])
        for sieve, name in names.items()
        if counted[sieve] and sieve != current
    ]
    if current != ALL:
        keys.append(_sieve_key(task, ALL, Phrase("entry-state-all"), len(found)))
    return rows(keys, 3) if len(keys) > 1 or current != ALL else ()


def _sieve_key(task: Task, sieve: str, name: Value, count: int) -> Button:
    label = "button-entry-sieve"
    return press("entry", "list", task.id, 0, sieve, label=label, name=name, count=count)


def _doing(kind: Collection, task: Task, found: list[Entry]) -> tuple[Row, ...]:
    """What is done with all of them: review, tick, tell, export."""
    first = []
    if any(one.state == Standing.SUBMITTED for one in found):
        first.append(press("report", "waiting", task.id, 0, label="button-entry-review"))
    if any(one.state == Standing.ACCEPTED and one.told_at is None for one in found):
        first += [
            press("entry", "pick", task.id, 0, stage.key, stage=stage.name)
            for stage in kind.stages
            if nominations.is_ticked(task, stage)
        ]
    if _is_chosen(kind, found):
        first.append(press("entry", "telling", task.id, 0))
    last = [press("entry", "sheet", task.id, 0)] if found else []
    if found and kind.is_published:
        last.append(press("published", "figures", task.id, 0))
    return (*rows(first, 3), *rows(last, 2))


def _is_chosen(kind: Collection, found: list[Entry]) -> bool:
    """Somebody is chosen and does not know it yet: 公布结果 is what is left to do."""
    won = kind.end(Role.WON)
    return won is not None and any(
        one.told_at is None and nomination.has(one.place, won, kind) for one in found
    )


def _open_key(entry: Entry) -> Button:
    name: Value = entry.name or str(entry.number)
    return press("entry", "show", entry.id, 0, name=name)
