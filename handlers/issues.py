"""Checklists in chat: a unit's issues, one issue, how all units stand (T9)."""

from itertools import groupby
from typing import Any

from actions import issue_cards, reports
from actions import issues as acts
from domain.issue import UNDONE, IssueState
from domain.messages import Button, Enclosure, Lines, Phrase, Value
from domain.permission import Right, may
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import issues
from storage.issues import Issue
from storage.reports import Target, Task

PAGE = 8


def pressed(ctx: Ctx) -> None:
    """Every key of a checklist but those that begin a form."""
    verbs = {
        "list": list_,
        "below": below,
        "open": open_,
        "none": none,
        "pass": pass_,
        "drop": drop,
        "overview": overview,
        "export": export,
    }
    verbs[ctx.pressed.verb](ctx)


def show_task(ctx: Ctx, target: Target) -> None:
    """A unit's checklist from /due or a reminder: its issues, or how to list them."""
    if issues.of_target(ctx.tx.conn, target.id):
        _list(ctx, target.id, 0, is_press=False)
        return
    task = reports.seen(ctx.tx, target.task_id)
    ctx.say(
        "issue-task",
        buttons=issue_cards.keys(ctx.tx, target, many=False),
        title=task.title,
        unit=target.unit,
        due=target.due_at,
        standing=issue_cards.standing(ctx.tx, target),
    )


def list_(ctx: Ctx) -> None:
    """Another page, or back from one issue."""
    _list(ctx, ctx.pressed.id, ctx.pressed.version, is_press=True)


def below(ctx: Ctx) -> None:
    """From the card, which stays."""
    _list(ctx, ctx.pressed.id, 0, is_press=False)


def open_(ctx: Ctx) -> None:
    show(ctx, acts.seen(ctx.tx, ctx.pressed.id), is_press=True)


def show(ctx: Ctx, found: Issue, *, is_press: bool = False) -> None:
    """One issue with all that is known of it."""
    say = ctx.rewrite if is_press else ctx.say
    say(
        "issue-card",
        buttons=_keys(ctx, found),
        title=found.title,
        unit=found.unit,
        number=found.number,
        problem=found.problem,
        details=_details(found),
    )


def none(ctx: Ctx) -> None:
    """自查无问题: one press."""
    target = acts.find_none(ctx.tx, ctx.pressed.id)
    ctx.say("issue-none-said", unit=target.unit)


def pass_(ctx: Ctx) -> None:
    found = acts.check(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    show(ctx, found, is_press=True)


def drop(ctx: Ctx) -> None:
    found = acts.drop(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    ctx.rewrite("issue-dropped", problem=issue_cards.brief(found), unit=found.unit)


def overview(ctx: Ctx) -> None:
    """How every unit stands with a checklist, those with the most overdue first."""
    ctx.require(Right.OPEN_TASK)
    task = reports.seen(ctx.tx, ctx.pressed.id)
    found = issues.of_task(ctx.tx.conn, task.id)
    by_unit = [
        (one[0], issue_cards.tally(ctx.tx, one))
        for _, group in groupby(found, key=lambda issue: issue.target_id)
        if (one := list(group))
    ]
    by_unit.sort(key=lambda pair: (-pair[1].overdue, -pair[1].undone))
    page = ctx.pressed.version
    shown = by_unit[page * PAGE : (page + 1) * PAGE]
    ctx.say(
        "issue-overview",
        buttons=(
            *rows([_unit_key(one) for one, _ in shown], 2),
            *_paging("overview", task.id, page, len(by_unit)),
            (press("issue", "export", task.id, 0),),
        ),
        title=task.title,
        tally=issue_cards.tally_words(issue_cards.tally(ctx.tx, found)),
        lines=Lines(
            tuple(
                Phrase(
                    "issue-of-unit", {"unit": one.unit, "tally": issue_cards.tally_words(counted)}
                )
                for one, counted in shown
            )
        ),
    )


def export(ctx: Ctx) -> None:
    ctx.require(Right.OPEN_TASK)
    task = reports.seen(ctx.tx, ctx.pressed.id)
    found = issues.of_task(ctx.tx.conn, task.id)
    sheet = Enclosure("workbook", issue_cards.sheet(ctx.tx, found, task.title))
    ctx.say("issue-exported", attachment=sheet, title=task.title, count=len(found))


def task_keys(ctx: Ctx, task: Task) -> tuple[Row, ...]:
    """On the card of the task, for the office."""
    if not acts.has_issues(ctx.tx, task):
        return ()
    return ((press("issue", "overview", task.id, 0), press("issue", "again", task.id, 0)),)


def draft_words(ctx: Ctx, task: Task) -> tuple[Phrase, ...]:
    """On a draft: how many lines it has, and what goes on in it."""
    lines = len(issues.lines_of(ctx.tx.conn, task.id))
    going_on = len(issues.open_in(ctx.tx.conn, task.follows)) if task.follows else 0
    told = [Phrase("issue-lines", {"count": lines})] if lines else []
    told += [Phrase("issue-carried", {"count": going_on})] if going_on else []
    return tuple(told)


def _list(ctx: Ctx, target_id: int, page: int, *, is_press: bool) -> None:
    _, target = acts.to_list(ctx.tx, target_id)
    found = issues.of_target(ctx.tx.conn, target.id)
    shown = found[page * PAGE : (page + 1) * PAGE]
    say = ctx.rewrite if is_press else ctx.say
    say(
        "issue-list",
        buttons=(
            *rows([_open_key(one) for one in shown], 4),
            *_paging("list", target.id, page, len(found)),
            (press("issue", "add", target.id, 0),),
        ),
        title=reports.seen(ctx.tx, target.task_id).title,
        unit=target.unit,
        tally=issue_cards.standing(ctx.tx, target),
        lines=Lines(tuple(issue_cards.line(ctx.tx, one) for one in shown)),
    )


def _details(found: Issue) -> Lines:
    told: list[tuple[str, Value]] = [
        ("measure", found.measure),
        ("post", found.post),
        ("due", found.ends_at),
        ("state", Phrase(f"issue-state-{found.state}")),
        ("comment", found.comment or ""),
    ]
    return Lines(
        tuple(
            Phrase("form-line", {"label": Phrase(f"issue-sheet-{key}"), "answer": value})
            for key, value in told
            if value
        )
    )


def _keys(ctx: Ctx, found: Issue) -> tuple[Row, ...]:
    keys: list[Row] = []
    if found.state in UNDONE and may(ctx.known, Right.SUBMIT, found.unit_id):
        keys.append((press("issue", "done", found.id, found.version),))
    if found.state is IssueState.SUBMITTED and acts.may_check(ctx.tx, found):
        keys.append(
            (
                press("issue", "pass", found.id, found.version),
                press("issue", "fail", found.id, found.version),
            )
        )
    if found.state in UNDONE and may(ctx.known, Right.OPEN_TASK):
        keys.append((press("issue", "drop", found.id, found.version),))
    page = _page_of(ctx, found)
    back = press("issue", "list", found.target_id, page, label="button-issue-back")
    return (*keys, (back,))


def _page_of(ctx: Ctx, found: Issue) -> int:
    listed = [one.id for one in issues.of_target(ctx.tx.conn, found.target_id)]
    return listed.index(found.id) // PAGE if found.id in listed else 0


def _open_key(found: Issue) -> Button:
    return press("issue", "open", found.id, 0, number=found.number)


def _unit_key(found: Issue) -> Button:
    return press("issue", "below", found.target_id, 0, label="button-unit", name=found.unit)


def _paging(verb: str, record_id: int, page: int, total: int) -> tuple[Row, ...]:
    keys: list[Any] = []
    if page:
        keys.append(press("issue", verb, record_id, page - 1, label="button-page-back"))
    if (page + 1) * PAGE < total:
        keys.append(press("issue", verb, record_id, page + 1, label="button-page-on"))
    return (tuple(keys),) if keys else ()
