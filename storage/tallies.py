"""The rows behind the half-year and yearly report (product.md A3)."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, func, or_, select, true

from domain.collection import REPORT
from domain.messages import Bilingual
from domain.report import OWED, Standing
from domain.tally import DECIDING, ChaseRow, EntryRow, FilingRow, NoticeRow, TargetRow, TaskRow
from storage.schema.engine import journal
from storage.schema.filings import filing_acts, filings
from storage.schema.notices import notice_recipients, notices
from storage.schema.people import units
from storage.schema.reports import report_targets as targets
from storage.schema.reports import report_tasks as tasks
from storage.schema.reports import submissions
from storage.submissions import REPLACED

Between = tuple[datetime, datetime]  # from the first instant to before the second


def report_tasks(conn: Connection, between: Between, plan: str | None) -> list[TaskRow]:
    """Tasks that were opened and fall due in the stretch; of one plan only, where it is named."""
    query = (
        select(tasks)
        .where(tasks.c.opened_at.is_not(None), _within(tasks.c.due_at, between), _of_plan(plan))
        .order_by(tasks.c.due_at, tasks.c.id)
    )
    return [_task(row) for row in conn.execute(query)]


def report_targets(conn: Connection, task_ids: Collection[int]) -> list[TargetRow]:
    """How the units stand with these tasks; of a closed unit only what it handed in counts."""
    query = (
        select(
            targets.c.task_id,
            targets.c.state,
            targets.c.asked,
            targets.c.done,
            targets.c.waived_why,
            units.c.name.label("unit"),
            units.c.kind,
            func.min(submissions.c.submitted_at).label("handed_at"),
            func.min(case((submissions.c.is_late, 1), else_=0)).label("late"),
        )
        .join(units, units.c.id == targets.c.unit_id)
        .outerjoin(submissions, submissions.c.target_id == targets.c.id)
        .where(
            targets.c.task_id.in_(task_ids),
            or_(units.c.closed_at.is_(None), targets.c.state.not_in(OWED)),
        )
        .group_by(targets.c.id, units.c.id)
        .order_by(targets.c.task_id, units.c.name)
    )
    return [_target(row) for row in conn.execute(query)]


def entries(conn: Connection, task_ids: Collection[int]) -> list[EntryRow]:
    """Every entry that stands of these tasks."""
    query = (
        select(
            targets.c.task_id,
            units.c.name.label("unit"),
            submissions.c.person.label("name"),
            submissions.c.state,
            submissions.c.submitted_at.label("handed_at"),
        )
        .join(submissions, submissions.c.target_id == targets.c.id)
        .join(units, units.c.id == targets.c.unit_id)
        .join(tasks, tasks.c.id == targets.c.task_id)
        .where(
            targets.c.task_id.in_(task_ids),
            tasks.c.kind != REPORT,
            submissions.c.state != REPLACED,
        )
        .order_by(targets.c.task_id, submissions.c.id)
    )
    return [EntryRow(**row._mapping) for row in conn.execute(query)]


def interviews(conn: Connection, between: Between) -> list[FilingRow]:
    """Filings handed in within the stretch, with what the office first did about each."""
    first = (
        select(filing_acts.c.filing_id, func.min(filing_acts.c.id).label("act_id"))
        .where(filing_acts.c.act.in_(DECIDING))
        .group_by(filing_acts.c.filing_id)
        .subquery()
    )
    query = (
        select(
            filings.c.number,
            units.c.name.label("unit"),
            filings.c.outlet,
            filings.c.filing_class,
            filings.c.state,
            filings.c.submitted_at,
            filing_acts.c.act.label("first_act"),
            filing_acts.c.at.label("first_at"),
        )
        .join(units, units.c.id == filings.c.unit_id)
        .outerjoin(first, first.c.filing_id == filings.c.id)
        .outerjoin(filing_acts, filing_acts.c.id == first.c.act_id)
        .where(_within(filings.c.submitted_at, between))
        .order_by(filings.c.submitted_at, filings.c.id)
    )
    return [FilingRow(**row._mapping) for row in conn.execute(query)]


def notices_sent(conn: Connection, between: Between) -> list[NoticeRow]:
    """Notices confirmed in the stretch, with the receipts given so far."""
    given = func.count(notice_recipients.c.acknowledged_at)
    query = (
        select(
            notices.c.title,
            notices.c.confirmed_at.label("sent_at"),
            notices.c.readers,
            notices.c.needs_receipt,
            given.label("given"),
        )
        .outerjoin(notice_recipients, notice_recipients.c.notice_id == notices.c.id)
        .where(_within(notices.c.confirmed_at, between))
        .group_by(notices.c.id)
        .order_by(notices.c.confirmed_at, notices.c.id)
    )
    return [NoticeRow(**row._mapping) for row in conn.execute(query)]


def chases(conn: Connection, between: Between, task_ids: Collection[int]) -> list[ChaseRow]:
    """Every rung climbed for these tasks in the stretch, as the journal has it."""
    query = (
        select(journal.c.record_id, journal.c.at, journal.c.detail)
        .where(
            journal.c.noun == "report",
            journal.c.act == "report.chased",
            journal.c.record_id.in_(task_ids),
            _within(journal.c.at, between),
        )
        .order_by(journal.c.at, journal.c.id)
    )
    return [
        ChaseRow(
            task_id=row.record_id, at=row.at, step=row.detail["step"], units=row.detail["units"]
        )
        for row in conn.execute(query)
    ]


def _within(column: Any, between: Between) -> ColumnElement[bool]:
    return and_(column >= between[0], column < between[1])


def _of_plan(plan: str | None) -> ColumnElement[bool]:
    if plan is None:
        return true()
    return tasks.c.plan_line.startswith(f"{plan}/", autoescape=True)


def _task(row: Any) -> TaskRow:
    return TaskRow(
        id=row.id,
        kind=row.kind,
        title=Bilingual(row.title_zh, row.title_en),
        clause=row.clause,
        plan_line=row.plan_line,
        due_at=row.due_at,
        has_number=row.kind == REPORT and row.at_least is not None,
    )


def _target(row: Any) -> TargetRow:
    return TargetRow(
        task_id=row.task_id,
        unit=row.unit,
        kind=row.kind,
        state=Standing(row.state),
        asked=row.asked,
        done=row.done,
        handed_at=row.handed_at,
        is_late=bool(row.late) and row.handed_at is not None,
        waived_why=row.waived_why,
    )
