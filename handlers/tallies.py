"""情况汇总: the half-year and yearly report in one message, its rows as a workbook (A3)."""

from datetime import timedelta
from typing import Any

from actions import report_cards, tallies
from actions.tallies import Told
from domain import tally
from domain.errors import Refused
from domain.messages import Enclosure, Lines, Phrase, Value, named
from domain.permission import Right, may
from domain.tally import Gathered, Number, Stretch
from domain.workbook import Sheet, Workbook
from handlers.buttons import Row, press
from handlers.context import Ctx

PARTS = ("h1", "h2", "y")  # 上半年, 下半年, 全年
NUMBERS = 12  # lines of one kind in the message; the workbook has all
FIRST_HALF = 6  # its last month


def key(ctx: Ctx, plan_id: int) -> tuple[Row, ...]:
    """Under the list of plans and under a plan, for those who read the register."""
    if not may(ctx.known, Right.READ_REGISTER):
        return ()
    return ((press("tally", "show", plan_id, ctx.tx.today.year, _present(ctx)),),)


def pressed(ctx: Ctx) -> None:
    """From one stretch to another, and to the workbook; counted anew each time."""
    told = tallies.of(ctx.tx, ctx.pressed.id, _stretch(ctx))
    if ctx.pressed.verb == "rows":
        ctx.say(
            "tally-rows",
            attachment=Enclosure("workbook", _workbook(ctx, told)),
            name=_title(ctx, told),
        )
        return
    ctx.rewrite("tally", buttons=_keys(ctx), title=_title(ctx, told), lines=_lines(told))


def _present(ctx: Ctx) -> str:
    """The half that is going on; in its first month people ask about the one that is over."""
    return "h1" if ctx.tx.today.month <= FIRST_HALF + 1 else "h2"


def _stretch(ctx: Ctx) -> Stretch:
    """Raises Refused("button-stale") for a year no calendar has."""
    year, part = ctx.pressed.version, ctx.pressed.argument
    if part not in PARTS or not 2000 <= year <= 2100:  # noqa: PLR2004
        raise Refused("button-stale")
    return tally.year_of(year) if part == "y" else tally.half_of(year, int(part[1]))


def _keys(ctx: Ctx) -> tuple[Row, ...]:
    plan_id, year, part = ctx.pressed.id, ctx.pressed.version, ctx.pressed.argument
    others = [
        press("tally", "show", plan_id, year, one, label=f"button-tally-{one}")
        for one in PARTS
        if one != part
    ]
    label = "button-tally-year"
    before = press("tally", "show", plan_id, year - 1, "y", label=label, year=str(year - 1))
    rows = press("tally", "rows", plan_id, year, part)
    back = press("plan", "open" if plan_id else "list", plan_id, 0, label="button-back")
    return ((rows,), tuple(others), (before, back))


def _title(ctx: Ctx, told: Told) -> Phrase:
    values: dict[str, Value] = {"year": str(ctx.pressed.version)}
    values["whose"] = told.plan.title if told.plan else ctx.tx.office.name
    return Phrase(f"tally-title-{ctx.pressed.argument}", values)


def _lines(told: Told) -> Lines:
    found = told.tally
    parts: list[Value] = [Phrase("tally-reports", _plain(found.reports))]
    parts += _some([_number(one) for one in found.numbers], "tally-numbers")
    parts += _some([_gathered(one) for one in found.gathered], "tally-gathered")
    if told.plan is None:
        parts += ["", _filings(told), "", Phrase("tally-notices", _plain(found.notices))]
    parts += ["", Phrase("tally-burden", _plain(found.burden))]
    return Lines(tuple(parts))


def _plain(figures: Any) -> dict[str, Value]:
    return {name: getattr(figures, name) for name in figures.__slots__}


def _some(lines: list[Phrase], heading: str) -> list[Value]:
    """The first lines, and how many more there are."""
    if not lines:
        return []
    more = [Phrase("tally-more", {"count": len(lines) - NUMBERS})] if len(lines) > NUMBERS else []
    return ["", Phrase(heading), *lines[:NUMBERS], *more]


def _number(one: Number) -> Phrase:
    values: dict[str, Value] = {
        "title": one.task.title,
        "met": one.met,
        "units": one.units,
        "done": one.done,
        "asked": one.asked,
    }
    return Phrase("tally-number", values)


def _gathered(one: Gathered) -> Phrase:
    values: dict[str, Value] = {
        "title": one.task.title,
        "units": one.units,
        "given": one.given,
        "accepted": one.accepted,
    }
    return Phrase("tally-entries", values)


def _filings(told: Told) -> Value:
    found = told.tally.filings
    if not found.total:
        return Phrase("tally-no-filings")
    classes = tuple(Phrase("tally-class", {"name": name, "count": n}) for name, n in found.by_class)
    answers: tuple[Value, ...] = tuple(
        Phrase("tally-answer", {"name": named("tally-answer", name), "count": n})
        for name, n in found.by_answer
    )
    values: dict[str, Value] = {
        "total": found.total,
        "classes": classes,
        "answers": answers or Phrase("tally-answer-none"),
        "expired": found.expired,
        "waited": "" if found.waited is None else _waited(found.waited),
    }
    return Phrase("tally-filings", values)


def _waited(length: timedelta) -> Phrase:
    minutes = int(length.total_seconds() // 60)
    return Phrase("tally-waited", {"hours": minutes // 60, "minutes": minutes % 60})


def _workbook(ctx: Ctx, told: Told) -> Workbook:
    sheets = [_tasks(ctx, told), _targets(told), _entries(told), _chases(told)]
    if told.plan is None:
        sheets += [_interviews(told), _notices(told)]
    return Workbook(_title(ctx, told), tuple(sheets), ctx.tx.office.zone.key)


def _sheet(name: str, columns: tuple[str, ...], rows: list[tuple[Value, ...]]) -> Sheet:
    header = tuple(Phrase(f"tally-column-{column}") for column in columns)
    return Sheet(Phrase(f"tally-sheet-{name}"), header, tuple(rows))


def _tasks(ctx: Ctx, told: Told) -> Sheet:
    columns = ("no", "kind", "title", "clause", "due", "line")
    rows: list[tuple[Value, ...]] = [
        (
            task.id,
            report_cards.kind_name(ctx.tx, task.kind),
            task.title,
            task.clause or "",
            task.due_at,
            task.plan_line or "",
        )
        for task in told.rows.tasks
    ]
    return _sheet("tasks", columns, rows)


def _targets(told: Told) -> Sheet:
    titles = {task.id: task.title for task in told.rows.tasks}
    columns = (
        "no",
        "title",
        "unit",
        "unit-kind",
        "standing",
        "done",
        "asked",
        "handed",
        "late",
        "why",
    )
    rows: list[tuple[Value, ...]] = [
        (
            one.task_id,
            titles[one.task_id],
            one.unit,
            named("unit-kind", one.kind),
            named("tally-standing", one.state),
            one.done if one.asked is not None else "",
            one.asked if one.asked is not None else "",
            one.handed_at or "",
            Phrase("tally-yes") if one.is_late else "",
            one.waived_why or "",
        )
        for one in told.rows.targets
    ]
    return _sheet("targets", columns, rows)


def _entries(told: Told) -> Sheet:
    titles = {task.id: task.title for task in told.rows.tasks}
    rows: list[tuple[Value, ...]] = [
        (
            one.task_id,
            titles[one.task_id],
            one.unit,
            one.name,
            named("tally-standing", one.state),
            one.handed_at,
        )
        for one in told.rows.entries
    ]
    return _sheet("entries", ("no", "title", "unit", "name", "state", "handed"), rows)


def _chases(told: Told) -> Sheet:
    titles = {task.id: task.title for task in told.rows.tasks}
    rows: list[tuple[Value, ...]] = [
        (one.task_id, titles[one.task_id], one.at, named("tally-step", one.step), one.units)
        for one in told.rows.chases
    ]
    return _sheet("chases", ("no", "title", "at", "step", "units"), rows)


def _interviews(told: Told) -> Sheet:
    columns = ("number", "unit", "outlet", "class", "standing", "filed", "answer", "answered")
    rows: list[tuple[Value, ...]] = [
        (
            one.number,
            one.unit,
            one.outlet,
            one.filing_class,
            named("filing-state", one.state),
            one.submitted_at,
            named("tally-answer", tally.DECIDING[one.first_act]) if one.first_act else "",
            one.first_at or "",
        )
        for one in told.rows.filings
    ]
    return _sheet("filings", columns, rows)


def _notices(told: Told) -> Sheet:
    rows: list[tuple[Value, ...]] = [
        (
            one.title,
            one.sent_at,
            one.readers,
            Phrase("tally-yes") if one.needs_receipt else "",
            one.given,
        )
        for one in told.rows.notices
    ]
    return _sheet("notices", ("title", "sent", "readers", "receipt", "given"), rows)
