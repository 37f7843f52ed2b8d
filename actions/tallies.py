"""The half-year and yearly report: its rows read once, its figures counted from them (A3)."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from actions.tx import Tx
from domain import tally
from domain.errors import Refused
from domain.permission import Right, may
from domain.tally import FilingRow, Rows, Stretch, Tally
from domain.workdays import working_time_between
from storage import plans
from storage import tallies as rows_of
from storage.plans import LoadedPlan

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Told:
    """``plan`` None: everything the office asked, whatever it stands on."""

    plan: LoadedPlan | None
    stretch: Stretch
    rows: Rows
    tally: Tally


def of(tx: Tx, plan_id: int, stretch: Stretch) -> Told:
    """``plan_id`` 0: of everything.  Raises Refused("not-allowed") and Refused("button-stale")."""
    if tx.actor is None or not may(tx.actor, Right.READ_REGISTER):
        raise Refused("not-allowed")
    plan = plans.get(tx.conn, plan_id) if plan_id else None
    if plan_id and plan is None:
        raise Refused("button-stale")
    rows = _rows(tx, plan, stretch)
    waits = [_waited(tx, one) for one in rows.filings if one.first_at is not None]
    return Told(plan, stretch, rows, tally.count(rows, waits))


def _rows(tx: Tx, plan: LoadedPlan | None, stretch: Stretch) -> Rows:
    """Filings and notices stand on no line of a plan: they are told with everything only."""
    between = _instants(tx, stretch)
    tasks = rows_of.report_tasks(tx.conn, between, plan.code if plan else None)
    ids = [task.id for task in tasks]
    return Rows(
        tasks=tasks,
        targets=rows_of.report_targets(tx.conn, ids),
        entries=rows_of.entries(tx.conn, ids),
        filings=[] if plan else rows_of.interviews(tx.conn, between),
        notices=[] if plan else rows_of.notices_sent(tx.conn, between),
        chases=rows_of.chases(tx.conn, between, ids),
    )


def _instants(tx: Tx, stretch: Stretch) -> tuple[datetime, datetime]:
    hours = tx.office.hours
    return hours.moment(stretch.first, time.min), hours.moment(stretch.last + ONE_DAY, time.min)


def _waited(tx: Tx, one: FilingRow) -> timedelta:
    hours, workdays = tx.office.hours, tx.office.workdays
    until = one.first_at or one.submitted_at
    return working_time_between(one.submitted_at, until, hours, workdays)
