"""The drafts of plans follow the days they hang on, as long as nobody took them up (C2, C3)."""

from datetime import date

from actions import health_days, plans, reports
from actions.tx import Tx
from domain.plan import DraftTask, Plan, draft_tasks, move_to_year
from domain.report import TaskState
from storage import plans as rows
from storage import reports as tasks


def follow(tx: Tx, year: int) -> int:
    """Lay the configured plans of a year out anew; gives how many drafts moved.

    What an admin opened or gave another date stays as it is.
    """
    moved = 0
    for plan in tx.office.plans:
        loaded = rows.find(tx.conn, plan.code, year)
        if loaded is not None:
            moved += _follow(tx, move_to_year(plan, year), loaded.id)
    return moved


def _follow(tx: Tx, plan: Plan, plan_id: int) -> int:
    held = health_days.held(tx, plan.year)
    found = draft_tasks(plan, plan.year, tx.office.workdays, held)
    return sum(_move(tx, plan_id, mark, task) for mark, task in plans.marked(found))


def _move(tx: Tx, plan_id: int, mark: str, task: DraftTask) -> bool:
    given = rows.given_task(tx.conn, plan_id, task.line_id, mark)
    if given is None or task.due_on in (None, given[1]):
        return False
    return _redate(tx, given[0], given[1], task)


def _redate(tx: Tx, task_id: int, given_on: date | None, draft: DraftTask) -> bool:
    task = tasks.get(tx.conn, task_id)
    if task is None or task.state is not TaskState.DRAFT or draft.due_on is None:
        return False
    office = tx.office
    if (office.day_of(task.due_at) if task.due_at else None) != given_on:
        return False
    due_at = office.hours.moment(draft.due_on, office.policy.due_hour)
    reports.won(tasks.set_due(tx.conn, task, due_at, reports.wish_of(tx, draft)))
    tasks.set_opening(tx.conn, task_id, draft.opens_on)
    rows.redate_task(tx.conn, task_id, draft.due_on)
    tx.note("report.due_moved", "report", task_id, due=due_at)
    return True
