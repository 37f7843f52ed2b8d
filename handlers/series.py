"""Tasks that repeat: their list, the card of one, skipping, stopping, going on (T1)."""

from typing import Any

from actions import (
    call_endings as _call_endings,  # noqa: F401  what closes by itself is over there
)
from actions import report_cards, report_lines, series_of_drafts
from actions import series as acts
from domain.messages import Button, Day, Lines, Phrase, Value, named
from domain.report import TaskState
from domain.series import SeriesState, first_few
from handlers import audiences, recurrences
from handlers.buttons import Row, press
from handlers.context import Ctx
from storage import series as rows
from storage.reports import NewTask
from storage.series import NewSeries, Past, Series

PAGE = 8
PAST = 3  # occurrences on a card, with a key for each that is a task


def begin(ctx: Ctx, new: NewTask, due: dict[str, Any]) -> None:
    """From a form: it runs from now on, and its card follows."""
    made = acts.start(
        ctx.tx,
        NewSeries(
            title=new.title,
            audience=new.audience,
            evidence=new.evidence,
            said=due["said"],
            rule=recurrences.rule_of(due),
            kind=new.kind,
            created_by=ctx.known.id,
            explanation=new.explanation,
            clause=new.clause,
            plan_line=new.plan_line,
            ordinal=new.ordinal,
            at_most=new.at_most,
            winners=new.winners,
            term=new.term,
            choices=new.choices,
            at_least=new.asked.at_least if new.asked else None,
        ),
    )
    show(ctx, made)


def of_draft(ctx: Ctx) -> None:
    """改为每月自动发布: one of the twelve drafts a plan gave."""
    press_, due = ctx.pressed, recurrences.every_month(ctx)
    rule = recurrences.rule_of(due)
    show(ctx, series_of_drafts.begin(ctx.tx, press_.id, press_.version, due["said"], rule))


def pressed(ctx: Ctx) -> None:
    """On the list, on a card."""
    verbs = {
        "list": list_,
        "open": open_,
        "skip": skip,
        "stopping": stopping,
        "stop": stop,
        "resume": resume,
        "again": again,
    }
    verbs[ctx.pressed.verb](ctx)


def list_(ctx: Ctx) -> None:
    """The running ones, the next first, then those that were stopped."""
    found = [one for state in SeriesState for one in rows.in_state(ctx.tx.conn, state)]
    page = min(ctx.pressed.version, len(found) // PAGE)
    shown = found[page * PAGE : (page + 1) * PAGE]
    label = "button-report-task"
    keys = [(press("series", "open", one.id, 0, label=label, title=one.title),) for one in shown]
    ctx.rewrite(
        "series-list" if shown else "series-none",
        lines=Lines(tuple(_line(one) for one in shown)),
        buttons=(
            *keys,
            *_paging(len(found), page),
            (press("report", "tasks", 0, 0, label="button-report-tasks"),),
        ),
    )


def open_(ctx: Ctx) -> None:
    """One of the list; the list stays."""
    ctx.say("series-card", **_said_of(ctx, acts.seen(ctx.tx, ctx.pressed.id)))


def again(ctx: Ctx) -> None:
    show(ctx, acts.seen(ctx.tx, ctx.pressed.id))


def show(ctx: Ctx, found: Series) -> None:
    """In place of what was pressed."""
    ctx.rewrite("series-card", **_said_of(ctx, found))


def skip(ctx: Ctx) -> None:
    show(ctx, acts.skip(ctx.tx, ctx.pressed.id, ctx.pressed.version))
    ctx.tell("series-skipped-one")


def stopping(ctx: Ctx) -> None:
    """Ask once more."""
    found = acts.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    sure = press("series", "stop", found.id, found.version, label="button-report-end-sure")
    back = press("series", "again", found.id, found.version, label="button-back")
    ctx.rewrite("series-stop-sure", title=found.title, buttons=((sure, back),))


def stop(ctx: Ctx) -> None:
    show(ctx, acts.stop(ctx.tx, ctx.pressed.id, ctx.pressed.version))


def resume(ctx: Ctx) -> None:
    show(ctx, acts.resume(ctx.tx, ctx.pressed.id, ctx.pressed.version))


def _said_of(ctx: Ctx, found: Series) -> dict[str, Any]:
    past = rows.past(ctx.tx.conn, found.id, PAST)
    return {
        "title": found.title,
        "kind": _kind(ctx, found),
        "said": found.said,
        "state": named("series-state", found.state),
        "audience": audiences.words(ctx.tx, found.audience),
        "reach": len(report_cards.whom(ctx.tx, found.audience)[0]),
        "evidence": report_lines.evidence_words(found.evidence),
        "coming": Lines(_coming(ctx, found)),
        "past": Lines(tuple(map(_past_line, past))),
        "buttons": _keys(found, past),
    }


def _kind(ctx: Ctx, found: Series) -> Value:
    kind = ctx.tx.office.collections.get(found.kind)
    return kind.name if kind else found.kind


def _coming(ctx: Ctx, found: Series) -> tuple[Value, ...]:
    return tuple(map(recurrences.line, first_few(acts.coming_of(ctx.tx, found))))


def _line(found: Series) -> Phrase:
    if found.state is SeriesState.STOPPED or found.next_on is None:
        return Phrase("series-line-stopped", {"title": found.title, "said": found.said})
    values: dict[str, Value] = {"title": found.title, "said": found.said}
    return Phrase("series-line", values | {"next": Day(found.next_on)})


def _past_line(one: Past) -> Phrase:
    is_over = one.state == TaskState.CLOSED
    said = Phrase("series-was-closed") if is_over else named("series-was", one.outcome)
    return Phrase("series-past", {"on": Day(one.on), "what": said})


def _keys(found: Series, past: list[Past]) -> tuple[Row, ...]:
    tasks = [(_task_key(one),) for one in past if one.task_id is not None]
    back = (press("series", "list", 0, 0),)
    if found.state is SeriesState.STOPPED:
        return (*tasks, (press("series", "resume", found.id, found.version),), back)
    skip = press("series", "skip", found.id, found.version)
    stop = press("series", "stopping", found.id, found.version)
    if found.next_on is None:
        return (*tasks, (stop,), back)
    foretold = press("series", "forecast", found.id, found.version)
    return (*tasks, (foretold, skip, stop), back)


def _task_key(one: Past) -> Button:
    label = "button-series-task"
    return press("report", "task", one.task_id or 0, 0, label=label, on=Day(one.on))


def _paging(total: int, page: int) -> tuple[Row, ...]:
    """The page travels where a version would: a list has none."""
    around = ((page - 1, "button-page-back"), (page + 1, "button-page-on"))
    row = tuple(
        press("series", "list", 0, number, label=label)
        for number, label in around
        if number >= 0 and number * PAGE < total
    )
    return (row,) if row else ()
