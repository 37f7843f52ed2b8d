"""The twelve drafts a plan gave month by month become one task that repeats (Q12)."""

from actions import reports, series
from actions.tx import Tx
from domain import ordinal
from domain.collection import REPORT, Term
from domain.errors import Refused
from domain.permission import Right
from domain.report import TaskState
from domain.series import MONTH, Rule
from storage import calls
from storage.reports import Task
from storage.series import NewSeries, Series

NOMINATION = "nomination"  # what a plan's monthly draft becomes that names no kind


def begin(tx: Tx, task_id: int, version: int, said: str, rule: Rule) -> Series:
    """It runs from now on; the drafts of its line are dropped.  Raises Refused."""
    person = reports.require(tx, Right.OPEN_TASK)
    task = reports.in_state(reports.seen(tx, task_id, version), TaskState.DRAFT)
    line = calls.line_of(tx.conn, task_id)
    if line is None or not ordinal.is_of_month(task.title):
        raise Refused("button-stale")
    made = series.start(tx, _template(tx, task, line, person.id, said, rule))
    for draft_id in calls.drafts_of_line(tx.conn, line):
        draft = reports.seen(tx, draft_id)
        if ordinal.is_of_month(draft.title):
            reports.end(tx, draft)
    return made


def _template(tx: Tx, task: Task, line: str, by: int, said: str, rule: Rule) -> NewSeries:
    kind = tx.office.collections[NOMINATION if task.kind == REPORT else task.kind]
    title = ordinal.of_every_month(task.title)
    return NewSeries(
        title=ordinal.with_month(title, MONTH),
        audience=task.audience,
        evidence=tuple(map(str, kind.evidence)),
        said=said,
        rule=rule,
        kind=kind.kind,
        created_by=by,
        explanation=task.explanation,
        clause=task.clause,
        plan_line=line,
        at_most=task.at_most or kind.at_most,
        winners=task.winners,
        term=Term.MONTHLY,
        choices=task.choices,
        at_least=int(kind.owed),
    )
