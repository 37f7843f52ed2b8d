"""What will happen to a task, a notice or a filing if nobody acts, and to how many people (C8)."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time

from actions import filing_moves as moves
from actions import filing_seats as seats
from actions import notice_reach, report_cards, report_news, reports, series
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
from storage.series import Series


def of_task(tx: Tx, task_id: int, version: int) -> tuple[Task, Forecast]:
    """A draft, if it were opened now and no unit handed in anything."""
    reports.require(tx, Right.OPEN_TASK)
    task = reports.in_state(reports.seen(tx, task_id, version), TaskState.DRAFT)
    if task.due_at is None:
        raise Refused("report-due-missing")
    reports.check_due(tx, task.due_at)
    return task, _of_units(tx, audiences.unit_ids(tx.conn, task.audience), task.due_at)


def of_series(tx: Tx, series_id: int, version: int) -> tuple[Series, Forecast]:
    """The next one of what repeats, from its own opening on, if no unit handed in anything."""
    reports.require(tx, Right.OPEN_TASK)
    found = series.seen(tx, series_id, version)
    coming = next(series.coming_of(tx, found), None)
    if coming is None:
        raise Refused("series-no-more")
    opens_at = tx.office.hours.moment(coming.opens_on, time.min)
    then = replace(tx, now=max(tx.now, opens_at))
    unit_ids = audiences.unit_ids(tx.conn, found.audience)
    return found, _of_units(then, unit_ids, coming.due.at)


def _of_units(tx: Tx, unit_ids: Sequence[int], due_at: datetime) -> Forecast:
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
    opening = report_news.digests_for(tx, due_at, _reached(tx, contacts))
    beats = forecast.of_task(crowd, tx.now, due_at, Counter(opening.values()))
    led = {unit_id for units in leads.values() for unit_id in units}
    return Forecast(beats, unled=len(set(unit_ids) - led))


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
    people_as: dict[Hearer, Iterable[int]] = {
        Hearer.APPROVER: seats.signers(tx, filing),
        Hearer.FILER: [filing.filer_id],
        Hearer.ADMIN: people.holders(tx.conn, Role.ADMIN, tx.today),
    }
    heads = seats.heads(tx, filing, step)
    if heads:
        people_as[Hearer.HEAD] = heads
    ladder = tx.office.chain.ladder
    crowd = _crowd(tx, people_as)
    return filing, Forecast(forecast.of_filing(crowd, since, filing.starts_at, within, ladder))


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
