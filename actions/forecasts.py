"""What will happen to a task, a notice or a filing if nobody acts, and to how many people (C8)."""

from collections.abc import Iterable

from actions import filing_cards as cards
from actions import filing_moves as moves
from actions import notice_reach, report_cards, reports
from actions.tx import Tx
from domain import forecast
from domain.errors import Refused
from domain.filing import Party, State
from domain.forecast import Beat, Forecast, Hearer
from domain.notice import Standing
from domain.permission import Right, Role
from domain.report import TaskState
from storage import audiences, digests, filing_acts, people
from storage.filings import Filing
from storage.notices import Notice
from storage.reports import Task


def of_task(tx: Tx, task_id: int, version: int) -> tuple[Task, Forecast]:
    """A draft, if it were opened now and no unit handed in anything."""
    reports.require(tx, Right.OPEN_TASK)
    task = reports.in_state(reports.seen(tx, task_id, version), TaskState.DRAFT)
    if task.due_at is None:
        raise Refused("report-due-missing")
    reports.check_due(tx, task.due_at)
    beats = forecast.of_task(tx.office, tx.now, task.due_at)
    return task, _among(tx, audiences.unit_ids(tx.conn, task.audience), beats)


def of_notice(tx: Tx, notice: Notice) -> Forecast:
    """A composed notice, if it were confirmed now and nobody gave a receipt."""
    reports.require(tx, Right.SEND_NOTICE)
    if notice.standing is not Standing.COMPOSED:
        raise Refused("button-stale")
    readers = len(notice_reach.of_notice(tx, notice).readers)
    beats = forecast.of_notice(tx.office, tx.now, readers, needs_receipt=notice.needs_receipt)
    return Forecast(beats, {Hearer.READER: readers})


def of_filing(tx: Tx, filing_id: int) -> tuple[Filing, Forecast]:
    """A filing that waits, as it will go on from when it was handed in if nobody decides."""
    filing = moves.seen(tx, filing_id)
    if Party.APPROVER not in moves.parties(tx, filing):
        raise Refused("not-found")
    if filing.state is not State.SUBMITTED:
        raise moves.already(tx, filing)
    since = filing_acts.last_act(tx.conn, filing.id).at
    told = {
        Hearer.APPROVER: _reached(tx, cards.approvers(tx, filing)),
        Hearer.FILER: _reached(tx, [filing.filer_id]),
        Hearer.ADMIN: _reached(tx, people.holders(tx.conn, Role.ADMIN, tx.today)),
    }
    return filing, Forecast(forecast.of_filing(tx.office, since, filing.starts_at), told)


def _among(tx: Tx, unit_ids: tuple[int, ...], beats: tuple[Beat, ...]) -> Forecast:
    """Contacts, leads who are not also the contact there, and admins, if they can be reached."""
    contacts = report_cards.by_person(tx, unit_ids)
    leads = [
        held
        for held in audiences.holders_of(tx.conn, Role.UNIT_LEAD, unit_ids, tx.today)
        if held.is_open and held.unit_id not in contacts.get(held.person_id, ())
    ]
    heard_by = {
        Hearer.CONTACT: _reached(tx, contacts),
        Hearer.UNIT_LEAD: len({held.person_id for held in leads}),
        Hearer.ADMIN: _reached(tx, people.holders(tx.conn, Role.ADMIN, tx.today)),
    }
    unled = len(unit_ids) - len({held.unit_id for held in leads})
    return Forecast(beats, heard_by, unled)


def _reached(tx: Tx, person_ids: Iterable[int]) -> int:
    return len(set(digests.readers(tx.conn)).intersection(person_ids))
