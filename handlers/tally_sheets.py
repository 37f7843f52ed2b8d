"""The rows behind the half-year and yearly report, a sheet a kind (A3)."""

from actions import report_cards
from actions.tallies import Told
from domain import tally
from domain.messages import Phrase, Value, named
from domain.workbook import Sheet, Workbook
from handlers import tally_lines
from handlers.context import Ctx


def workbook(ctx: Ctx, told: Told) -> Workbook:
    sheets = [_tasks(ctx, told), _targets(told), _entries(told), _chases(told)]
    if told.plan is None:
        sheets += [_interviews(told), _notices(told)]
    return Workbook(tally_lines.title(ctx, told), tuple(sheets), ctx.tx.office.zone.key)


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
