"""Draft report tasks out of the dated clauses of a plan; an admin opens them or not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from domain.plan.entries import Day, Task
from domain.plan.line import MONTH_END, Audience
from domain.plan.words import Counted, Evidence, Period, Standing
from domain.plan.year import Plan, move_to_year
from domain.workdays import Workdays

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Held:
    """The first and last day on which a health day is held in the year in question."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class DraftTask:
    """A report task the plan suggests; without ``due_on`` the admin has to set one.

    ``proposed``: the clause states no such date, it is the product's proposal.  ``wished_on``: the
    day stated, where the rule of working days may have moved it forward.  ``at_least``: so many by
    each ``per`` in the ``period`` that the due day closes; None: one answer is enough.
    """

    plan_code: str
    line_id: str
    clause: str
    title_zh: str
    title_en: str
    opens_on: date | None
    due_on: date | None
    audience: Audience
    evidence: tuple[Evidence, ...]
    proposed: bool
    wished_on: date | None = None
    at_least: int | None = None
    per: Counted = Counted.UNIT
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class _Term:
    """When one draft opens and falls due; ``month`` fills monthly titles."""

    opens_on: date | None
    due_on: date | None
    month: int = 0
    wished_on: date | None = None


def draft_tasks(
    plan: Plan, year: int, workdays: Workdays, held: Mapping[str, Held] | None = None
) -> tuple[DraftTask, ...]:
    """The drafts of a year, in the order of the plan.

    ``held`` says when the named health days fall in that year, by catalogue id; a day it does not
    know gives a draft without dates.  A one-off anniversary that has passed gives none, nor does
    a line that still stands open.
    """
    moved = move_to_year(plan, year)
    known = {**(held or {}), **_own_days(moved)}
    return tuple(
        _draft(moved, task, term)
        for task in moved.pack.tasks
        if not _is_over(moved, task) and not _is_open(moved, task)
        for term in _terms(task, year, workdays, known)
    )


def _own_days(plan: Plan) -> dict[str, Held]:
    dated = ((day, day.on) for day in plan.pack.days)
    on = {day.id: date.fromisoformat(f"{plan.year}-{md}") for day, md in dated if md}
    return {name: Held(first=day, last=day) for name, day in on.items()}


def _is_over(plan: Plan, task: Task) -> bool:
    own: dict[str, Day] = {day.id: day for day in plan.pack.days}
    return task.day in own and plan.has_passed(own[task.day])


def _is_open(plan: Plan, task: Task) -> bool:
    """Nobody has decided on its line yet."""
    return plan.pack.line(task.line).standing is Standing.OPEN


def _terms(task: Task, year: int, workdays: Workdays, held: Mapping[str, Held]) -> Iterator[_Term]:
    if task.day:
        yield _after_day(task, workdays, held)
    elif task.due == MONTH_END:
        yield from (_month(year, month, workdays) for month in range(1, 13))
    elif task.due:
        yield _on_date(task, date.fromisoformat(f"{year}-{task.due}"), workdays)
    else:
        yield _Term(opens_on=None, due_on=None)


def _after_day(task: Task, workdays: Workdays, held: Mapping[str, Held]) -> _Term:
    when = held.get(task.day or "")
    if when is None:
        return _Term(opens_on=None, due_on=None)
    due = workdays.shift(when.last, task.workdays_after or 0)
    return _Term(opens_on=workdays.next_workday(when.first), due_on=due)


def _month(year: int, month: int, workdays: Workdays) -> _Term:
    """From the first to the last working day of the month."""
    first = date(year, month, 1)
    last = (first + timedelta(days=31)).replace(day=1) - ONE_DAY
    return _Term(
        opens_on=workdays.next_workday(first),
        due_on=workdays.previous_workday(last),
        month=month,
    )


def _on_date(task: Task, day: date, workdays: Workdays) -> _Term:
    """Due days on rest days move forward, never past the year (architecture.md §9)."""
    last = date(day.year, 12, 31)
    opens = day - timedelta(days=task.opens_before) if task.opens_before else date(day.year, 1, 1)
    due = workdays.due_on_workday(day, last)
    return _Term(opens_on=workdays.next_workday(opens), due_on=due, wished_on=day)


def _draft(plan: Plan, task: Task, term: _Term) -> DraftTask:
    line = plan.pack.line(task.line)
    return DraftTask(
        plan_code=plan.code,
        line_id=task.line,
        clause=task.clause,
        title_zh=task.title_zh.replace("{month}", str(term.month)),
        title_en=task.title_en.replace("{month}", str(term.month)),
        opens_on=term.opens_on,
        due_on=term.due_on,
        audience=plan.pack.audience_of(line),
        evidence=task.evidence,
        proposed=task.proposed,
        wished_on=term.wished_on,
        **_number(plan, task),
    )


def _number(plan: Plan, task: Task) -> dict[str, Any]:
    """What the task's quota asks for; of one by each unit, one answer is all there is."""
    quota = next((one for one in plan.pack.quotas if one.number == task.quota), None)
    if quota is None or (quota.at_least == 1 and quota.per is Counted.UNIT):
        return {}
    return {"at_least": quota.at_least, "per": quota.per, "period": quota.period}
