"""What is found under one person's name and given another's, table by table (product.md P5)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, delete, func, or_, select, update

from domain.handover import OPEN, UNTIL_IT_BEGINS
from domain.training import TrainingState
from storage.schema.duty import duty_shifts
from storage.schema.engine import broadcasts, drafts
from storage.schema.filing_steps import filing_seats, filing_steps
from storage.schema.filings import filing_cards, filings
from storage.schema.incidents import incident_roles as roles
from storage.schema.incidents import incidents
from storage.schema.notices import notice_recipients, notices
from storage.schema.people import invites
from storage.schema.reminders import report_news
from storage.schema.series import task_series
from storage.schema.stand_ins import delegations
from storage.schema.trainings import enrolments, trainings


@dataclass(frozen=True, slots=True)
class OpenSeat:
    """A signature that is still to give, now or at a later step."""

    id: int
    filing_id: int
    step_id: int
    role: str | None


@dataclass(frozen=True, slots=True)
class Shown:
    """A message that shows a filing which is not over."""

    filing_id: int
    number: str
    version: int
    topic: str
    occasion: str


def filings_of(
    conn: Connection, filer_id: int, now: datetime, units: Collection[int] | None = None
) -> list[int]:
    """What somebody filed and is not over, the earliest interviews first; of some units."""
    query = select(filings.c.id).where(filings.c.filer_id == filer_id, _is_open(now))
    if units is not None:
        query = query.where(filings.c.unit_id.in_(units))
    return list(conn.execute(query.order_by(filings.c.starts_at, filings.c.id)).scalars())


def set_filer(conn: Connection, filing_id: int, person_id: int) -> None:
    conn.execute(update(filings).where(filings.c.id == filing_id).values(filer_id=person_id))


def seats_of(conn: Connection, person_id: int) -> list[OpenSeat]:
    """What somebody has still to sign of filings that wait, the earliest interviews first."""
    query = (
        select(filing_seats.c.id, filings.c.id, filing_steps.c.id, filing_seats.c.role)
        .join(filing_steps, filing_steps.c.id == filing_seats.c.step_id)
        .join(
            filings,
            and_(
                filings.c.id == filing_steps.c.filing_id,
                filings.c.version == filing_steps.c.version,
            ),
        )
        .where(
            filing_seats.c.person_id == person_id,
            filing_seats.c.verdict.is_(None),
            filing_steps.c.ended_at.is_(None),
            filings.c.step > 0,
        )
        .order_by(filings.c.starts_at, filing_seats.c.id)
    )
    return [OpenSeat(*row) for row in conn.execute(query)]


def cards_of(conn: Connection, person_id: int, now: datetime) -> list[Shown]:
    """The cards in somebody's chat of filings that are not over."""
    query = (
        select(
            filings.c.id,
            filings.c.number,
            filings.c.version,
            filings.c.topic,
            filing_cards.c.occasion,
        )
        .join(filings, filings.c.id == filing_cards.c.filing_id)
        .where(
            filing_cards.c.person_id == person_id,
            filing_cards.c.version == filings.c.version,
            _is_open(now),
        )
        .order_by(filing_cards.c.id)
    )
    return [Shown(*row) for row in conn.execute(query)]


def forget_cards(conn: Connection, person_id: int, filing_ids: Collection[int]) -> None:
    """They are not rewritten any more."""
    conn.execute(
        delete(filing_cards).where(
            filing_cards.c.person_id == person_id, filing_cards.c.filing_id.in_(filing_ids)
        )
    )


def shifts_of(conn: Connection, person_id: int, now: datetime) -> list[int]:
    """Duty that runs or is to come."""
    query = select(duty_shifts.c.id).where(
        duty_shifts.c.person_id == person_id, duty_shifts.c.until_at > now
    )
    return list(conn.execute(query.order_by(duty_shifts.c.from_at)).scalars())


def give_shift(conn: Connection, shift_id: int, person_id: int) -> None:
    conn.execute(
        update(duty_shifts).where(duty_shifts.c.id == shift_id).values(person_id=person_id)
    )


def arrangements_of(conn: Connection, person_id: int, on: date) -> list[int]:
    """Delegations by or to somebody that hold on a day or later, single filings too."""
    query = select(delegations.c.id).where(
        delegations.c.ended_at.is_(None),
        or_(delegations.c.valid_to.is_(None), delegations.c.valid_to >= on),
        or_(delegations.c.person_id == person_id, delegations.c.stand_in_id == person_id),
    )
    return list(conn.execute(query.order_by(delegations.c.id)).scalars())


def arrange_anew(
    conn: Connection, delegation_id: int, person_id: int, stand_in_id: int | None
) -> None:
    values = {"person_id": person_id, "stand_in_id": stand_in_id}
    conn.execute(update(delegations).where(delegations.c.id == delegation_id).values(values))


def unsent_notices(conn: Connection, person_id: int) -> list[int]:
    """Composed and neither confirmed nor dropped."""
    query = select(notices.c.id).where(
        notices.c.composed_by == person_id,
        notices.c.confirmed_at.is_(None),
        notices.c.dropped_at.is_(None),
    )
    return list(conn.execute(query.order_by(notices.c.id)).scalars())


def running_notices(conn: Connection, person_id: int) -> list[int]:
    """Sent by somebody and still on the way to their readers."""
    query = (
        select(notices.c.id)
        .join(broadcasts, broadcasts.c.id == notices.c.broadcast_id)
        .where(
            or_(notices.c.composed_by == person_id, notices.c.confirmed_by == person_id),
            broadcasts.c.finished_at.is_(None),
        )
    )
    return list(conn.execute(query.order_by(notices.c.id)).scalars())


def give_notice(conn: Connection, notice_id: int, person_id: int) -> None:
    statement = update(notices).where(notices.c.id == notice_id)
    conn.execute(statement.values(composed_by=person_id))


def receipts_owed(conn: Connection, person_id: int, since: datetime) -> list[int]:
    """Notices sent after ``since`` that want a receipt which somebody has not given."""
    query = (
        select(notice_recipients.c.notice_id)
        .join(notices, notices.c.id == notice_recipients.c.notice_id)
        .where(
            notice_recipients.c.person_id == person_id,
            notice_recipients.c.acknowledged_at.is_(None),
            notices.c.needs_receipt,
            notices.c.confirmed_at > since,
        )
    )
    return list(conn.execute(query.order_by(notice_recipients.c.notice_id)).scalars())


def give_receipt(conn: Connection, notice_id: int, person_id: int, to_id: int) -> bool:
    """Another reader owes it.  False: they read it themselves, so nobody else has to."""
    mine = and_(
        notice_recipients.c.notice_id == notice_id, notice_recipients.c.person_id == person_id
    )
    theirs = select(func.count()).where(
        notice_recipients.c.notice_id == notice_id, notice_recipients.c.person_id == to_id
    )
    if conn.execute(theirs).scalar_one():
        conn.execute(delete(notice_recipients).where(mine))
        return False
    conn.execute(update(notice_recipients).where(mine).values(person_id=to_id))
    return True


def open_invites(conn: Connection, person_id: int, now: datetime) -> list[int]:
    query = select(invites.c.id).where(
        invites.c.created_by == person_id, invites.c.used_at.is_(None), invites.c.expires_at > now
    )
    return list(conn.execute(query.order_by(invites.c.id)).scalars())


def give_invite(conn: Connection, invite_id: int, person_id: int) -> None:
    conn.execute(update(invites).where(invites.c.id == invite_id).values(created_by=person_id))


def drafts_of(conn: Connection, person_id: int) -> int:
    """How many forms somebody has half filled."""
    query = select(func.count()).where(drafts.c.person_id == person_id)
    return int(conn.execute(query).scalar_one())


def forget_drafts(conn: Connection, person_id: int) -> None:
    conn.execute(delete(drafts).where(drafts.c.person_id == person_id))


def forget_news(conn: Connection, person_id: int) -> None:
    conn.execute(delete(report_news).where(report_news.c.person_id == person_id))


def unlink_enrolments(conn: Connection, person_id: int) -> None:
    """Who may do nothing here any more is ticked by the unit, as whoever is not registered."""
    running = select(trainings.c.id).where(trainings.c.state == TrainingState.OPEN)
    of_leaver = and_(
        enrolments.c.person_id == person_id,
        enrolments.c.attended_at.is_(None),
        enrolments.c.training_id.in_(running),
    )
    changed = {"person_id": None, "version": enrolments.c.version + 1}
    conn.execute(update(enrolments).where(of_leaver).values(changed))


def _is_open(now: datetime) -> ColumnElement[bool]:
    still: Any = and_(filings.c.state.in_(UNTIL_IT_BEGINS), filings.c.starts_at > now)
    return or_(filings.c.state.in_(OPEN), still)


def incident_roles(conn: Connection, person_id: int) -> list[tuple[int, str]]:
    """Of incidents that are not closed: the incident and the role."""
    query = (
        select(roles.c.incident_id, roles.c.role)
        .join(incidents, incidents.c.id == roles.c.incident_id)
        .where(roles.c.person_id == person_id, incidents.c.ended_at.is_(None))
    )
    return [tuple(row) for row in conn.execute(query.order_by(roles.c.id))]


def running_series(conn: Connection, person_id: int) -> list[int]:
    """Tasks that repeat and that somebody set up."""
    query = select(task_series.c.id).where(
        task_series.c.created_by == person_id, task_series.c.stopped_at.is_(None)
    )
    return list(conn.execute(query.order_by(task_series.c.id)).scalars())


def give_series(conn: Connection, series_id: int, person_id: int) -> None:
    statement = update(task_series).where(task_series.c.id == series_id)
    conn.execute(statement.values(created_by=person_id))
