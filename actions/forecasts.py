"""What will happen to a task, a notice or a filing if nobody acts, and to how many people (C8)."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from actions import filing_moves as moves
from actions import filing_seats as seats
from actions import notice_reach, report_cards, report_news, reports
from actions.tx import Tx
from domain import forecast
from domain.errors import Refused
from domain.filing import Party
from domain.forecast import Forecast
from domain.hearers import Crowd, Hearer
from domain.notice import Standing
from domain.permission import Right, Role
from domain.report import TaskState
from storage import audiences, digests, people
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
    unit_ids = audiences.unit_ids(tx.conn, task.audience)
    contacts = report_cards.by_person(tx, unit_ids)
    leads = _leads(tx, unit_ids, contacts)
    crowd = _crowd(
        tx,
        {
            Hearer.CONTACT: contacts,
            Hearer.UNIT_LEAD: leads,
            Hearer.ADMIN: people.holders(tx.conn, Role.ADMIN, tx.today),
        },
    )
    opening = report_news.digests_for(tx, task.due_at, _reached(tx, contacts))
    beats = forecast.of_task(crowd, tx.now, task.due_at, Counter(opening.values()))
    led = {unit_id for units in leads.values() for unit_id in units}
    return task, Forecast(beats, unled=len(set(unit_ids) - led))


def of_notice(tx: Tx, notice: Notice) -> Forecast:
    """A composed notice, if it were confirmed now and nobody gave a receipt."""
    reports.require(tx, Right.SEND_NOTICE)
    if notice.standing is not Standing.COMPOSED:
        raise Refused("button-stale")
    crowd = _crowd(tx, {Hearer.READER: notice_reach.of_notice(tx, notice).readers})
    return Forecast(forecast.of_notice(crowd, tx.now, needs_receipt=notice.needs_receipt))


def of_filing(tx: Tx, filing_id: int) -> tuple[Filing, Forecast]:
    """A filing that waits, as it will go on from when it was handed in if nobody decides."""
    filing = moves.seen(tx, filing_id)
    if not moves.parties(tx, filing) & {Party.SIGNER, Party.APPROVER}:
        raise Refused("not-found")
    step = seats.current(tx, filing)
    if step is None:
        raise moves.already(tx, filing)
    since = step.began_at or tx.now
    within = seats.rule_of(tx, step).within
    crowd = _crowd(
        tx,
        {
            Hearer.APPROVER: seats.signers(tx, filing),
            Hearer.FILER: [filing.filer_id],
            Hearer.ADMIN: people.holders(tx.conn, Role.ADMIN, tx.today),
        },
    )
    return filing, Forecast(forecast.of_filing(crowd, since, filing.starts_at, within))


def _leads(
    tx: Tx, unit_ids: Collection[int], contacts: Mapping[int, Collection[int]]
) -> dict[int, list[int]]:
    """Unit leads who can be reached, each with the units in which they are not the contact too."""
    found: dict[int, list[int]] = {}
    for held in audiences.holders_of(tx.conn, Role.UNIT_LEAD, unit_ids, tx.today):
        if held.is_open and held.unit_id not in contacts.get(held.person_id, ()):
            found.setdefault(held.person_id, []).append(held.unit_id)
    return found


def _crowd(tx: Tx, people_as: Mapping[Hearer, Iterable[int]]) -> Crowd:
    """Those who can be reached, by the minute of their digest."""
    minutes = dict(digests.readers(tx.conn))
    counted = {
        hearer: Counter(minutes[one] for one in set(ids) & minutes.keys())
        for hearer, ids in people_as.items()
    }
    return Crowd(tx.office, counted)


def _reached(tx: Tx, person_ids: Iterable[int]) -> set[int]:
    return dict(digests.readers(tx.conn)).keys() & set(person_ids)
