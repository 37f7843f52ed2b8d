"""Calls that open every month: started, looked at, stopped (T5)."""

from actions import call_series as acts
from actions import report_cards
from domain.errors import Refused
from domain.messages import Button, Day, Lines, Phrase, Value
from handlers import audiences, report_tasks
from handlers.buttons import Row, press
from handlers.context import Ctx
from storage import calls
from storage.calls import Series

SHOWN = 8


def pressed(ctx: Ctx) -> None:
    verbs = {
        "all": all_,
        "show": open_,
        "start": start,
        "draft": of_draft,
        "stop": stop,
        "stopsure": stop_sure,
    }
    verbs[ctx.pressed.verb](ctx)


def show(ctx: Ctx, series: Series) -> None:
    """Its card, in place of what was pressed; the key to start it names the number of units."""
    unit_ids, unreached = report_cards.whom(ctx.tx, series.audience)
    ctx.rewrite(
        "series-card",
        buttons=_keys(series, len(unit_ids)),
        title=series.title,
        kind=_kind(ctx, series),
        audience=audiences.words(ctx.tx, series.audience),
        reach=report_tasks.reach_words(ctx, unit_ids, unreached),
        standing=_standing(ctx, series),
    )


def all_(ctx: Ctx) -> None:
    """每月的征集"""
    found = calls.running(ctx.tx.conn)
    back = press("report", "tasks", 0, 0, label="button-report-tasks")
    ctx.rewrite(
        "series-all" if found else "series-none",
        buttons=(*((_open_key(one),) for one in found[:SHOWN]), (back,)),
        lines=Lines(tuple(Phrase("series-line", {"title": one.title}) for one in found)),
    )


def open_(ctx: Ctx) -> None:
    show(ctx, acts.seen(ctx.tx, ctx.pressed.id))


def of_draft(ctx: Ctx) -> None:
    """每月自动发布, on one of a plan's twelve drafts."""
    show(ctx, acts.of_draft(ctx.tx, ctx.pressed.id, ctx.pressed.version))


def start(ctx: Ctx) -> None:
    data = ctx.pressed
    if not data.argument.isdecimal():
        raise Refused("button-stale")
    show(ctx, acts.start(ctx.tx, data.id, data.version, int(data.argument)))


def stop(ctx: Ctx) -> None:
    """Ask once more."""
    series = acts.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    sure = press("series", "stopsure", series.id, series.version)
    back = press("series", "show", series.id, series.version, label="button-back")
    ctx.rewrite("series-stop-sure", buttons=((sure, back),), title=series.title)


def stop_sure(ctx: Ctx) -> None:
    show(ctx, acts.stop(ctx.tx, ctx.pressed.id, ctx.pressed.version))


def _keys(series: Series, count: int) -> tuple[Row, ...]:
    if series.stopped_at is not None:
        return ()
    if series.is_running:
        return ((press("series", "stop", series.id, series.version),),)
    drop = press("series", "stopsure", series.id, series.version, label="button-report-drop")
    if not count:
        return ((drop,),)
    begin = press("series", "start", series.id, series.version, str(count), count=count)
    return ((begin,), (drop,))


def _standing(ctx: Ctx, series: Series) -> Value:
    """Which months it opened, and when the next one opens."""
    if series.stopped_at is not None:
        return Phrase("series-stopped", {"at": series.stopped_at})
    if not series.is_running:
        return Phrase("series-draft")
    months = calls.months(ctx.tx.conn, series.id)
    opened = tuple(Phrase("series-month", {"month": f"{one:%Y-%m}"}) for one in months[-12:])
    next_at = acts.next_opening(ctx.tx, series)
    on: Value = Day(ctx.tx.office.day_of(next_at)) if next_at else Phrase("report-due-unset")
    return Phrase("series-running", {"months": opened, "next": on})


def _kind(ctx: Ctx, series: Series) -> Value:
    found = ctx.tx.office.collections.get(series.kind)
    return found.name if found else series.kind


def _open_key(series: Series) -> Button:
    label = "button-report-task"
    return press("series", "show", series.id, series.version, label=label, title=series.title)
