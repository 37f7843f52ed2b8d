"""谁还没交: of one task by kind of unit, of all tasks, as a workbook, asked in words (T4)."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import groupby

from actions import missing as acts
from actions import report_cards, reports
from domain import missing_question
from domain.messages import Button, Enclosure, Lines, Phrase, Value, named
from domain.permission import Right, may
from domain.report import OWED, Counts, Standing
from handlers.buttons import Row, press
from handlers.context import Ctx
from storage import missing
from storage import reports as rows
from storage.reports import Target, Task

PAGE = 8  # tasks
NAMES = 80  # units on one page: the message stays one
NAMES_IN_LINE = 5  # so that a long list is cut between lines, not inside a name
FIRST = 3  # named in a line that only sums up

Counted = Sequence[tuple[Task, Counts]]


def pressed(ctx: Ctx) -> None:
    """Everything under the lists of who is missing."""
    verbs = {"all": turned, "task": of_task, "names": names, "sheet": sheet}
    verbs[ctx.pressed.verb](ctx)


def turned(ctx: Ctx) -> None:
    """All tasks: a page of them, in a message of its own when asked for from elsewhere."""
    unit_ids = acts.scope(ctx.tx, ctx.known)
    page = _number(ctx.pressed.argument)
    _show_all(ctx, acts.open_tasks(ctx.tx, unit_ids), unit_ids, page, is_press=page is not None)


def of_task(ctx: Ctx) -> None:
    """One task, from a list or its card: names by kind of unit."""
    unit_ids = acts.scope(ctx.tx, ctx.known)
    _show_task(ctx, reports.seen(ctx.tx, ctx.pressed.id), unit_ids, 0, is_press=False)


def names(ctx: Ctx) -> None:
    """Another page of it."""
    unit_ids = acts.scope(ctx.tx, ctx.known)
    page = _number(ctx.pressed.argument) or 0
    _show_task(ctx, reports.seen(ctx.tx, ctx.pressed.id), unit_ids, page, is_press=True)


def sheet(ctx: Ctx) -> None:
    """导出名单: of one task, or of all that are open."""
    unit_ids = acts.scope(ctx.tx, ctx.known)
    task = reports.seen(ctx.tx, ctx.pressed.id) if ctx.pressed.id else None
    found = acts.overview(ctx.tx, task.id if task else None, unit_ids)
    ctx.say(
        "missing-sheet-sent",
        attachment=Enclosure("missing", found),
        what=task.title if task else Phrase("missing-all-tasks", {"count": len(found.tasks)}),
        count=len(found.lines),
        at=ctx.tx.now,
    )


def answer(ctx: Ctx, about: str) -> None:
    """「谁没交半年总结」, typed, in one message: that task, those it may be, or all of them."""
    unit_ids = acts.scope(ctx.tx, ctx.known)
    counted = acts.open_tasks(ctx.tx, unit_ids)
    meant = missing_question.meant(about, [(one, _called(one[0])) for one in counted])
    if about and len(meant) == 1:
        _show_task(ctx, meant[0][0], unit_ids, 0, is_press=False)
    else:
        note = () if meant or not about else (Phrase("missing-no-such-task", {"about": about}), "")
        _show_all(ctx, meant or counted, unit_ids, 0, is_press=False, note=Lines(note))


def key_below(ctx: Ctx) -> tuple[Row, ...]:
    """For a lead to whom other units look up."""
    if may(ctx.known, Right.OPEN_TASK) or not acts.leads_others(ctx.tx, ctx.known):
        return ()
    return ((press("missing", "all", 0, 0, label="button-missing-below"),),)


def keys_all() -> Row:
    return (press("missing", "all", 0, 0), press("missing", "sheet", 0, 0))


def _show_all(
    ctx: Ctx,
    counted: Counted,
    unit_ids: Collection[int] | None,
    page: int | None,
    *,
    is_press: bool,
    note: Value = "",
) -> None:
    say = ctx.rewrite if is_press else ctx.say
    if not counted:
        say("missing-nobody", note=note)
        return
    at = page or 0
    shown = counted[at * PAGE : (at + 1) * PAGE] or counted[:PAGE]
    named_units = _first_names(ctx, [task.id for task, _ in shown], unit_ids)
    say(
        "missing-all",
        buttons=(
            *((_task_key(task, counts),) for task, counts in shown),
            *_paging("all", 0, at, len(counted), PAGE),
            (press("missing", "sheet", 0, 0),),
        ),
        note=note,
        tasks=len(counted),
        count=sum(counts.owed for _, counts in counted),
        lines=Lines(tuple(_task_line(ctx, one, named_units[one[0].id]) for one in shown)),
    )


def _show_task(
    ctx: Ctx, task: Task, unit_ids: Collection[int] | None, page: int, *, is_press: bool
) -> None:
    say = ctx.rewrite if is_press else ctx.say
    owing = [
        target
        for target in rows.standing_in(ctx.tx.conn, task.id, *OWED)
        if unit_ids is None or target.unit_id in unit_ids
    ]
    if not owing:
        say("report-nobody-missing", title=task.title)
        return
    shown = owing[page * NAMES : (page + 1) * NAMES] or owing[:NAMES]
    unreached = set(report_cards.unreached(ctx.tx, [target.unit_id for target in shown]))
    say(
        "report-missing",
        buttons=(
            *_paging("names", task.id, page, len(owing), NAMES),
            (press("missing", "sheet", task.id, 0),),
        ),
        title=task.title,
        count=len(owing),
        lines=Lines(tuple(_lines(shown, unreached, Counter(one.kind for one in owing)))),
    )


def _lines(owing: Sequence[Target], unreached: Collection[int], kinds: Counter[str]) -> list[Value]:
    """Under each kind its units; the number is of all of that kind, on whatever page."""
    lines: list[Value] = []
    for kind, found in groupby(owing, key=lambda target: target.kind):
        units = [_name(target, unreached) for target in found]
        heading: dict[str, Value] = {"kind": named("unit-kind", kind), "count": kinds[kind]}
        lines.append(Phrase("report-missing-kind", heading))
        lines += [
            tuple(units[at : at + NAMES_IN_LINE]) for at in range(0, len(units), NAMES_IN_LINE)
        ]
    return lines


def _name(target: Target, unreached: Collection[int]) -> Value:
    marks: list[Value] = []
    if target.asked:
        marks.append(f"{target.done}/{target.asked}")
    if target.state is Standing.RETURNED:
        marks.append(Phrase("report-mark-returned"))
    if target.unit_id in unreached:
        marks.append(Phrase("report-mark-unreached"))
    if not marks:
        return target.unit
    return Phrase("report-marked-unit", {"unit": target.unit, "marks": tuple(marks)})


def _first_names(
    ctx: Ctx, task_ids: Sequence[int], unit_ids: Collection[int] | None
) -> dict[int, list[str]]:
    places = missing.places(ctx.tx.conn)
    found: dict[int, list[str]] = {task_id: [] for task_id in task_ids}
    for one in missing.owing(ctx.tx.conn, task_ids, unit_ids):
        found[one.task_id].append(places[one.unit_id].name)
    return {task_id: sorted(units) for task_id, units in found.items()}


def _task_line(ctx: Ctx, one: tuple[Task, Counts], units: Sequence[str]) -> Phrase:
    task, counts = one
    is_late = task.due_at is not None and task.due_at < ctx.tx.now
    return Phrase(
        "missing-task-line",
        {
            "title": task.title,
            "due": task.due_at or Phrase("report-due-unset"),
            "late": Phrase("report-late-mark") if is_late else "",
            "count": counts.owed,
            "names": tuple(units[:FIRST]),
            "rest": max(0, len(units) - FIRST),
        },
    )


def _called(task: Task) -> str:
    return f"{task.title.zh} {task.title.en}"


def _task_key(task: Task, counts: Counts) -> Button:
    label = "button-missing-task"
    return press("missing", "task", task.id, 0, label=label, title=task.title, count=counts.owed)


def _paging(verb: str, record_id: int, page: int, total: int, size: int) -> tuple[Row, ...]:
    keys = []
    if page:
        keys.append(press("missing", verb, record_id, 0, str(page - 1), label="button-page-back"))
    if (page + 1) * size < total:
        keys.append(press("missing", verb, record_id, 0, str(page + 1), label="button-page-on"))
    return (tuple(keys),) if keys else ()


def _number(argument: str) -> int | None:
    return int(argument[:4]) if argument.isdecimal() else None
