"""Plans: put into the tables for a year, their dated clauses made into draft tasks once (T11)."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from actions import health_days, plan_rows, reports
from actions.tx import Tx
from domain.health_day import Occurrence
from domain.plan import DraftTask, Plan, draft_tasks, move_to_year
from domain.report import TaskState
from storage import plans
from storage import reports as tasks
from storage.plans import LoadedPlan, PlanLine
from storage.reports import NewTask


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading did: ``changed`` is False when this wording was there already."""

    code: str
    year: int
    changed: bool
    lines: int
    drafts: int  # report tasks made now
    passed: int  # dated clauses whose day is over: no task is made of them


def load(tx: Tx, plan: Plan, year: int) -> Loaded:
    """Put a plan into the tables for a year and make its drafts; doing it again adds nothing.

    Raises Refused("plan-before-its-year").
    """
    moved = move_to_year(plan, year)
    changed, plan_id = _put(tx, moved)
    coming, passed = _coming(tx, moved)
    made = sum(_make_draft(tx, plan_id, mark, task) for mark, task in coming)
    if changed or made:
        tx.note("plan.loaded", "plan", plan_id, year=year, drafts=made)
    return Loaded(plan.code, year, changed, len(plan.pack.lines), made, passed)


def load_configured(tx: Tx) -> None:
    """The plans of the configuration, moved to this year; those it is too early for wait."""
    for plan in tx.office.plans:
        if tx.today.year >= plan.pack.year:
            load(tx, plan, tx.today.year)


def of_year(tx: Tx, year: int) -> tuple[LoadedPlan, ...]:
    """The plans worked in a year."""
    return plans.of_year(tx.conn, year)


def days_of(tx: Tx, plan: LoadedPlan) -> dict[str, Occurrence]:
    """The health days of a plan's year, by id; dead ones left out."""
    return {one.day.id: one for one in health_days.of_year(tx, plan.year) if not one.is_dead}


def named_days(
    tx: Tx, plan: LoadedPlan, held: Mapping[str, Occurrence]
) -> tuple[tuple[PlanLine, Occurrence], ...]:
    """Which line of a plan names which health day, in the order of the year."""
    named = (
        (line, held[day_id])
        for line in plans.lines(tx.conn, plan.id)
        for day_id in line.health_days
        if day_id in held
    )
    return tuple(sorted(named, key=lambda pair: pair[1].span))


def _put(tx: Tx, plan: Plan) -> tuple[bool, int]:
    """Whether this wording was new, and the plan's id."""
    seal = hashlib.sha256(plan.pack.model_dump_json().encode()).hexdigest()
    earlier = plans.find(tx.conn, plan.code, plan.year)
    if earlier is not None and earlier.seal == seal:
        return False, earlier.id
    plan_id = plans.put(tx.conn, plan_rows.of_plan(plan, seal), tx.now)
    pack = plan.pack
    lines = [plan_rows.of_line(pack, line, place) for place, line in enumerate(pack.lines)]
    plans.put_lines(tx.conn, plan_id, lines)
    plans.put_numbers(
        tx.conn,
        plan_id,
        quotas=[plan_rows.of_quota(quota) for quota in pack.quotas],
        clocks=[plan_rows.of_clock(clock) for clock in pack.clocks],
        milestones=[plan_rows.of_milestone(stage) for stage in pack.milestones],
        figures=list(plan_rows.of_figures(plan)),
        days=[plan_rows.of_day(plan, day) for day in pack.days],
    )
    return True, plan_id


def _coming(tx: Tx, plan: Plan) -> tuple[list[tuple[str, DraftTask]], int]:
    """The drafts that can still be handed in, each with its mark, and how many are over."""
    held = health_days.held(tx, plan.year)
    found = marked(draft_tasks(plan, plan.year, tx.office.workdays, held))
    coming = [(mark, task) for mark, task in found if _is_coming(task.due_on, tx.today)]
    return coming, len(found) - len(coming)


def _is_coming(due_on: date | None, today: date) -> bool:
    return due_on is None or due_on >= today


def claim(tx: Tx, plan_id: int, line: PlanLine, task_id: int, new: NewTask) -> None:
    """A draft of a line that was made by hand is the plan's too, and given once."""
    due_on = tx.office.day_of(new.due_at) if new.due_at else None
    row = {"line": line.line, "clause": line.clause, "mark": f"{new.title.zh}#1"}
    claim_id = plans.claim_task(tx.conn, plan_id, {**row, "due_on": due_on}, tx.now)
    if claim_id is not None:
        plans.bind_task(tx.conn, claim_id, task_id)


def marked(drafts: tuple[DraftTask, ...]) -> list[tuple[str, DraftTask]]:
    """A draft is known by its line and title, not by its date: a moved date makes no second one."""
    seen: Counter[tuple[str, str]] = Counter()
    marked = []
    for task in drafts:
        seen[task.line_id, task.title_zh] += 1
        marked.append((f"{task.title_zh}#{seen[task.line_id, task.title_zh]}", task))
    return marked


def _make_draft(tx: Tx, plan_id: int, mark: str, task: DraftTask) -> bool:
    """One draft report task for the admin; False when the plan has given it before."""
    row: Mapping[str, Any] = {"line": task.line_id, "clause": task.clause, "mark": mark}
    claim_id = plans.claim_task(tx.conn, plan_id, {**row, "due_on": task.due_on}, tx.now)
    if claim_id is None:
        _number(tx, plan_id, mark, task)
        return False
    plans.bind_task(tx.conn, claim_id, reports.create_draft(tx, task))
    return True


def _number(tx: Tx, plan_id: int, mark: str, task: DraftTask) -> None:
    """A draft given before its plan knew the number gets it, as long as nobody took it up."""
    asked, given = reports.asked_of(task), plans.given_task(tx.conn, plan_id, task.line_id, mark)
    if asked is None or given is None:
        return
    draft = tasks.get(tx.conn, given[0])
    if draft is not None and draft.state is TaskState.DRAFT and draft.asked is None:
        reports.won(tasks.set_number(tx.conn, draft, asked))
