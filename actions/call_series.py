"""A call that opens by itself on the first working day of every month, and closes on the last.

Each month's call is a task like any other (Q12: 月度人物).  A month that went by while the process
stood still is not made up for: nobody can hand in for it any more; the journal keeps that.
"""

from datetime import date, datetime, time, timedelta

from actions import chase, report_cards, reports, ticks
from actions.tx import Tx
from domain import ordinal
from domain.collection import REPORT
from domain.errors import Refused
from domain.permission import Right
from domain.report import Standing, TaskState
from storage import audiences, calls, entries, timers
from storage import reports as rows
from storage.calls import NewSeries, Series
from storage.reports import NewTask, Task
from storage.timers import Timer

OPENS = "series.open"
NOMINATION = "nomination"  # what a plan's monthly draft becomes that names no kind
LEAST = timedelta(hours=8)  # with less than that left a month is not opened any more
ONE_DAY = timedelta(days=1)
A_MONTH = timedelta(days=32)


def create(tx: Tx, new: NewSeries) -> Series:
    """A series as an admin composed it; nothing opens before it is started."""
    person = reports.require(tx, Right.OPEN_TASK)
    series_id = calls.add(tx.conn, new, person.id, tx.now)
    tx.note("series.created", "series", series_id, plan_line=new.plan_line)
    return seen(tx, series_id)


def of_draft(tx: Tx, task_id: int, version: int) -> Series:
    """A series out of one of the twelve drafts a plan gave; they are dropped once it starts."""
    task = reports.in_state(reports.seen(tx, task_id, version), TaskState.DRAFT)
    line = calls.line_of(tx.conn, task_id)
    if line is None or not ordinal.is_of_month(task.title):
        raise Refused("button-stale")
    kind = tx.office.collections[NOMINATION if task.kind == REPORT else task.kind]
    new = NewSeries(
        kind=kind.kind,
        title=ordinal.of_every_month(task.title),
        explanation=task.explanation,
        audience=task.audience,
        choices=task.choices,
        at_most=task.at_most or kind.at_most,
        winners=task.winners,
        clause=task.clause,
        plan_line=line,
    )
    return create(tx, new)


def seen(tx: Tx, series_id: int, version: int | None = None) -> Series:
    """Raises Refused("not-found") and Refused("report-task-moved-on")."""
    found = calls.get(tx.conn, series_id)
    if found is None:
        raise Refused("not-found")
    if version is not None and found.version != version:
        raise Refused("report-task-moved-on")
    return found


def start(tx: Tx, series_id: int, version: int, count: int) -> Series:
    """Open the call of this month, if there is time; the next ones open by themselves.

    Raises Refused("report-count-changed") when it would reach another number of units.
    """
    reports.require(tx, Right.OPEN_TASK)
    series = seen(tx, series_id, version)
    if series.started_at is not None:
        raise Refused("report-task-moved-on")
    units = audiences.unit_ids(tx.conn, series.audience)
    if len(units) != count or not units:
        raise Refused("report-count-changed", count=len(units))
    started = _won(calls.change(tx.conn, series, started_at=tx.now))
    tx.note("series.started", "series", series_id, units=count)
    _drop_drafts(tx, started)
    _open(tx, started)
    _set_next(tx, started)
    return started


def stop(tx: Tx, series_id: int, version: int) -> Series:
    """No more months; what is open stays open until its day."""
    reports.require(tx, Right.OPEN_TASK)
    series = seen(tx, series_id, version)
    stopped = _won(calls.change(tx.conn, series, stopped_at=tx.now))
    timers.drop(tx.conn, OPENS, _ref(stopped))
    tx.note("series.stopped", "series", series_id)
    return stopped


def next_opening(tx: Tx, series: Series) -> datetime | None:
    return timers.waiting(tx.conn, OPENS, _ref(series))


@ticks.act(OPENS)
def knock(tx: Tx, timer: Timer) -> None:
    """A month begins.  A call of before that is still to come is never opened twice."""
    series = calls.get(tx.conn, int(timer.ref.partition(":")[0]))
    if series is None or not series.is_running or ticks.waits_for_a_workday(tx, timer):
        return
    meant = tx.office.day_of(timer.due_at).replace(day=1)
    if meant < tx.today.replace(day=1):
        tx.note("series.missed", "series", series.id, month=meant)
    _open(tx, series)
    _set_next(tx, series)


@ticks.act(reports.ENDING)
def end(tx: Tx, timer: Timer) -> None:
    """A call that closes by itself and holds nothing that is still to be decided is over."""
    task = rows.get(tx.conn, int(timer.ref))
    if task is None or task.state is not TaskState.OPEN or (task.due_at or tx.now) > tx.now:
        return
    kind = tx.office.collections.get(task.kind)
    open_ = (
        {Standing.SUBMITTED, Standing.ACCEPTED} if kind and kind.stages else {Standing.SUBMITTED}
    )
    found = entries.of_task(tx.conn, task.id)
    if not any(one.state in open_ and one.told_at is None for one in found):
        reports.end(tx, task)


def _drop_drafts(tx: Tx, series: Series) -> None:
    """The series takes the place of the drafts its line gave month by month."""
    if series.plan_line is None:
        return
    for task_id in calls.drafts_of_line(tx.conn, series.plan_line):
        draft = reports.seen(tx, task_id)
        if ordinal.is_of_month(draft.title):
            reports.end(tx, draft)


def _open(tx: Tx, series: Series) -> None:
    """The call of this month, unless it is there or there is no time left."""
    month = tx.today.replace(day=1)
    due_at = _ends(tx, month)
    units = audiences.unit_ids(tx.conn, series.audience)
    if month in calls.months(tx.conn, series.id) or due_at - tx.now < LEAST or not units:
        return
    task = _task(tx, series, month, due_at)
    asked = dict.fromkeys(units, task.asked.at_least) if task.asked else {}
    opened = reports.won(
        rows.open_for_units(tx.conn, task, units, series.created_by, tx.now, asked)
    )
    tx.note("report.opened", "report", task.id, units=len(units), due=due_at, series=series.id)
    timers.set_timer(tx.conn, reports.ENDING, str(task.id), due_at)
    if task.asked and task.asked.at_least:
        chase.plan(tx, opened, due_at)
    report_cards.send_all(tx, opened, units)


def _task(tx: Tx, series: Series, month: date, due_at: datetime) -> Task:
    kind = tx.office.collections.get(series.kind)
    if kind is None:
        raise Refused("collection-unknown", kind=series.kind)
    new = NewTask(
        kind=series.kind,
        title=ordinal.of_month(series.title, month),
        audience=series.audience,
        evidence=tuple(map(str, kind.evidence)),
        due_at=due_at,
        explanation=series.explanation,
        clause=series.clause,
        plan_line=series.plan_line,
        opens_on=month,
        created_by=series.created_by,
        asked=kind.asked(month),
        at_most=series.at_most,
        winners=series.winners,
        choices=series.choices,
        series_id=series.id,
        series_on=month,
    )
    return reports.seen(tx, rows.add(tx.conn, new, tx.now))


def _ends(tx: Tx, month: date) -> datetime:
    """On the last working day of the month."""
    office = tx.office
    last = (month + A_MONTH).replace(day=1) - ONE_DAY
    return office.hours.moment(office.workdays.previous_workday(last), office.policy.due_hour)


def _set_next(tx: Tx, series: Series) -> None:
    """On the first working day of the next month, before its digest."""
    following = (tx.today.replace(day=1) + A_MONTH).replace(day=1)
    on = tx.office.workdays.next_workday(following)
    timers.set_timer(tx.conn, OPENS, _ref(series), tx.office.hours.moment(on, time.min))


def _ref(series: Series) -> str:
    return f"{series.id}:month"


def _won(changed: Series | None) -> Series:
    if changed is None:
        raise Refused("report-task-moved-on")
    return changed
