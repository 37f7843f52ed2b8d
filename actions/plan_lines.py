"""One line of a plan: what was made of it, and how its clause is read (T11)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from actions import plans, reports
from actions.tx import Tx
from domain.errors import Refused
from domain.messages import Bilingual
from domain.permission import Right, may
from domain.report import TaskState
from storage import campaigns, plan_starts
from storage import plans as rows
from storage import reports as tasks
from storage.campaigns import Campaign
from storage.plan_starts import Between
from storage.plans import LoadedPlan, PlanClock, PlanFigure, PlanLine, PlanQuota, Reading
from storage.reports import NewTask, Task
from storage.series import Series


@dataclass(frozen=True, slots=True)
class Made:
    """What a line has led to so far in the year of its plan."""

    tasks: tuple[Task, ...]
    series: tuple[Series, ...]
    notices: tuple[int, ...]
    campaigns: tuple[Campaign, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A line with the numbers that stand on it."""

    plan: LoadedPlan
    line: PlanLine
    figures: tuple[PlanFigure, ...]
    numbered: tuple[tuple[str, tuple[Reading, ...]], ...]  # what can be read in several ways

    @property
    def name(self) -> str:
        """As what is made of it records it: <plan code>/<line>."""
        return f"{self.plan.code}/{self.line.line}"


def known(tx: Tx, line_id: int) -> Known:
    """Raises Refused("button-stale"): the plan was loaded anew without it."""
    line = rows.line(tx.conn, line_id)
    plan = rows.get(tx.conn, line.plan_id) if line else None
    if line is None or plan is None:
        raise Refused("button-stale")
    numbers = rows.numbers(tx.conn, plan.id)
    readable: tuple[PlanQuota | PlanClock, ...] = (*numbers.quotas, *numbers.clocks)
    return Known(
        plan,
        line,
        tuple(one for one in numbers.figures if one.line == line.line),
        tuple((one.number, one.readings) for one in readable if one.line == line.line),
    )


def made_of(tx: Tx, it: Known) -> Made:
    within = _year(tx, it.plan.year)
    return Made(
        tuple(plan_starts.tasks_of(tx.conn, it.name, within)),
        tuple(plan_starts.series_of(tx.conn, it.name)),
        tuple(plan_starts.notices_of(tx.conn, it.name, within)),
        tuple(campaigns.of_line(tx.conn, it.name, within)),
    )


def choose(tx: Tx, line_id: int, number: str, key: str) -> Reading:
    """An admin says how a clause is to be read; each of its counts gets a draft of its own.

    Raises Refused("plan-choice-made") for a second choice: drafts may be open by then.
    """
    if tx.actor is None or not may(tx.actor, Right.MANAGE_PLAN):
        raise Refused("not-allowed")
    it = known(tx, line_id)
    reading = _reading(it, number, key)
    if not plan_starts.choose(tx.conn, it.plan.id, number, key, tx.actor.id, tx.now):
        raise Refused("plan-choice-made")
    tx.note("plan.reading_chosen", "plan", it.plan.id, number=number, reading=key)
    _split(tx, it, number, reading)
    return reading


def _reading(it: Known, number: str, key: str) -> Reading:
    found = dict(it.numbered).get(number, ())
    for reading in found:
        if reading.key == key and key:
            return reading
    raise Refused("button-stale")


def _split(tx: Tx, it: Known, number: str, reading: Reading) -> None:
    """What the plan drafted for the line as one becomes one draft a count."""
    quotas = (one for one in rows.numbers(tx.conn, it.plan.id).quotas if one.number == number)
    quota = next(quotas, None)
    if quota is None or len(reading.counts) < 2:  # noqa: PLR2004  (one count: as it is drafted)
        return
    within = _year(tx, it.plan.year)
    for task in plan_starts.tasks_of(tx.conn, it.name, within):
        if task.state is TaskState.DRAFT:
            _part(tx, it, task, quota, reading)


def _part(tx: Tx, it: Known, whole: Task, quota: PlanQuota, reading: Reading) -> None:
    reports.won(tasks.close(tx.conn, whole, tx.now))
    tx.note("report.closed", "report", whole.id, was=whole.state)
    for count in reading.counts:
        new = NewTask(
            title=_counted(whole.title, quota.counts, count),
            audience=whole.audience,
            evidence=whole.evidence,
            due_at=whole.due_at,
            wish=whole.wish,
            clause=whole.clause,
            plan_line=it.name,
            opens_on=whole.opens_on,
            asked=whole.asked,
        )
        plans.claim(tx, it.plan.id, it.line, reports.add(tx, new), new)


def _counted(whole: Bilingual, both: Bilingual, one: Bilingual) -> Bilingual:
    """自查和专项督查（全年至少1次） as 自查（全年至少1次）; else the count itself."""
    zh = whole.zh.replace(both.zh, one.zh) if both.zh in whole.zh else one.zh
    return Bilingual(zh, one.en)


def _year(tx: Tx, year: int) -> Between:
    zone = tx.office.zone
    first, last = (datetime.combine(date(y, 1, 1), time(), zone) for y in (year, year + 1))
    return first.astimezone(UTC), last.astimezone(UTC)
