"""The half-year and yearly report as a paper: task by task, and what is still owed (A3)."""

from collections.abc import Iterator

from actions.tallies import Told
from domain.long_paper import LongPaper, Section
from domain.messages import Phrase, Value
from domain.report import OWED, Counts, Standing
from domain.tally import TaskRow
from handlers import tally_lines
from handlers.context import Ctx

NAMES = 12  # units still owing in one line; the sheet has all


def paper(ctx: Ctx, told: Told) -> LongPaper:
    """What stands in the message, task by task, without keys."""
    found = told.tally
    sections = [
        Section(Phrase("tally-head-reports"), tuple(_tasks(told))),
        Section(Phrase("tally-numbers"), tuple(map(tally_lines.number, found.numbers))),
        Section(Phrase("tally-gathered"), tuple(map(tally_lines.gathered, found.gathered))),
    ]
    if told.plan is None:
        sections.append(Section(Phrase("tally-head-filings"), (tally_lines.filings(told),)))
        notices = Phrase("tally-notices", tally_lines.plain(found.notices))
        sections.append(Section(Phrase("tally-head-notices"), (notices,)))
    burden = Phrase("tally-burden", tally_lines.plain(found.burden))
    sections += [
        Section(Phrase("tally-head-burden"), (burden,)),
        Section(Phrase("tally-head-owed"), tuple(_owing(told))),
    ]
    return LongPaper(
        title=Phrase("tally-paper"),
        office=ctx.tx.office.name,
        number=tally_lines.title(ctx, told),
        dated=ctx.tx.today,
        sections=tuple(sections),
    )


def _tasks(told: Told) -> Iterator[Value]:
    yield Phrase("tally-reports", tally_lines.plain(told.tally.reports))
    for task in told.rows.tasks:
        counts = _counts(told, task)
        if counts.expected or counts.waived:
            yield Phrase("tally-task", _said_of(told, task, counts))


def _said_of(told: Told, task: TaskRow, counts: Counts) -> dict[str, Value]:
    late = sum(one.is_late for one in told.rows.targets if one.task_id == task.id)
    return {
        "title": task.title,
        "clause": Phrase("tally-clause", {"clause": task.clause}) if task.clause else "",
        "due": task.due_at,
        "expected": counts.expected,
        "handed": counts.handed_in,
        "late": late,
        "owed": counts.owed,
        "waived": counts.waived,
    }


def _counts(told: Told, task: TaskRow) -> Counts:
    found: dict[str, int] = {}
    for one in told.rows.targets:
        if one.task_id == task.id and one.state is not Standing.INVITED and one.asked != 0:
            found[one.state] = found.get(one.state, 0) + 1
    return Counts.of(found)


def _owing(told: Told) -> Iterator[Value]:
    """By task, never by unit: nobody is ranked (product.md §0)."""
    for task in told.rows.tasks:
        theirs = [one for one in told.rows.targets if one.task_id == task.id]
        names = [one.unit for one in theirs if one.state in OWED]
        if names:
            shown: tuple[Value, ...] = tuple(names[:NAMES])
            if len(names) > NAMES:
                shown = (*shown, Phrase("tally-more-units", {"count": len(names) - NAMES}))
            yield Phrase("tally-owing", {"title": task.title, "count": len(names), "units": shown})
