"""What of an officer's other work moves: duty, stand-ins, notices, receipts, invitations (P5)."""

from dataclasses import replace

from actions import duty, incident_moves, notice_bodies, notice_cards, stand_ins
from actions.tx import Tx
from domain import notice as notice_rules
from domain import stand_in as rules
from domain.errors import Refused
from domain.incident import Act, may_here
from domain.messages import Lane, Post
from domain.permission import Person, Right, may
from domain.stand_in import Delegation, Kind
from storage import duty as shifts
from storage import handover_moves as rows
from storage import incident_log, incidents, notices
from storage import stand_ins as arrangements
from storage.notices import Notice
from storage.stand_ins import Arranged


def pass_duty(tx: Tx, from_id: int, taker: Person) -> int:
    """What is still to come of somebody's shifts, tonight's too; gives how many."""
    found = rows.shifts_of(tx.conn, from_id, tx.now)
    for shift_id in found:
        rows.give_shift(tx.conn, shift_id, taker.id)
        tx.note("duty.handed_over", "duty", shift_id, from_id=from_id, to_id=taker.id)
        shift = shifts.get(tx.conn, shift_id)
        if shift is not None and shift.from_at <= tx.now:
            duty.ring(tx, shift.unit_id, taker.id)
    return len(found)


def pass_arrangements(tx: Tx, from_id: int, taker: Person) -> int:
    """Deputies stay those of the post; where the leaver stood in, the taker does, if they may.

    The rest ends: nobody is away who is gone.  Gives how many moved.
    """
    found = rows.arrangements_of(tx.conn, from_id, tx.today)
    return sum(_pass_arrangement(tx, one, from_id, taker) for one in found)


def _pass_arrangement(tx: Tx, delegation_id: int, from_id: int, taker: Person) -> bool:
    was = arrangements.find(tx.conn, delegation_id)
    if was is None:
        return False
    moved = _as_taken(tx, was.fact, from_id, taker)
    if moved is None:
        arrangements.end(tx.conn, delegation_id, tx.now)
    else:
        rows.arrange_anew(tx.conn, delegation_id, moved.person_id, moved.stand_in_id)
    how = "ended" if moved is None else "handed_over"
    tx.note(f"stand_in.{how}", "delegation", delegation_id, from_id=from_id, to_id=taker.id)
    if was.fact.stand_in_id == from_id and was.fact.kind is not Kind.ASKED:
        _tell(tx, was, arrangements.find(tx.conn, delegation_id))
    return moved is not None


def _as_taken(tx: Tx, fact: Delegation, from_id: int, taker: Person) -> Delegation | None:
    """The arrangement with the taker in the leaver's place.  None: it does not hold any more."""
    if fact.person_id == from_id:
        moved = replace(fact, person_id=taker.id) if fact.kind is Kind.DEPUTY else None
    else:
        moved = replace(fact, stand_in_id=taker.id) if rules.sits(taker, fact.unit_id) else None
    if moved is None:
        return None
    others = [one for one in arrangements.standing(tx.conn, tx.today) if one.id != fact.id]
    try:
        rules.check(moved, others, tx.today)
    except Refused:  # it would be with oneself, twice, or in a circle
        return None
    return moved


def _tell(tx: Tx, was: Arranged, now: Arranged | None) -> None:
    """Who is stood in for hears by whom from now on, or that nobody does."""
    tx.post(
        Post(
            key="handover-stand-in-moved" if now else "handover-stand-in-ended",
            to=was.fact.person_id,
            values={"was": stand_ins.line(was), "line": stand_ins.line(now or was)},
            lane=Lane.DECISION,
        )
    )


def pass_notices(tx: Tx, from_id: int, taker: Person) -> int:
    """What is composed and not sent, for a taker who sends notices; gives how many.

    What is on its way stays with who sent it; the taker steers it.
    """
    if not may(taker, Right.SEND_NOTICE):
        return 0
    unsent = rows.unsent_notices(tx.conn, from_id)
    for notice_id in unsent:
        rows.give_notice(tx.conn, notice_id, taker.id)
        tx.note("notice.handed_over", "notice", notice_id, from_id=from_id, to_id=taker.id)
    for notice_id in (*unsent, *rows.running_notices(tx.conn, from_id)):
        notice = notices.get(tx.conn, notice_id)
        if notice is not None:
            _lock(tx, notice, from_id, taker.name)
            notice_cards.give(tx, notice, taker.id)
    return len(unsent)


def _lock(tx: Tx, notice: Notice, from_id: int, to: str) -> None:
    tx.post(
        Post(
            key="handover-notice-locked",
            to=from_id,
            values={"notice": notice_cards.heading(notice), "to": to},
            edits=notice_cards.occasion(notice.id),
            lane=Lane.DECISION,
        )
    )


def pass_receipts(tx: Tx, from_id: int, taker: Person) -> int:
    """Notices whose receipt is still owed are sent to the taker; gives how many they owe anew."""
    since = tx.now - notice_rules.ASKED_FOR
    given = [
        notice_id
        for notice_id in rows.receipts_owed(tx.conn, from_id, since)
        if rows.give_receipt(tx.conn, notice_id, from_id, taker.id)
    ]
    for notice in filter(None, (notices.get(tx.conn, one) for one in given)):
        tx.post(notice_bodies.again(tx, notice, taker.id))
    return len(given)


def pass_invites(tx: Tx, from_id: int, taker: Person) -> int:
    """Who is told when an invitation is used: only who may invite; gives how many."""
    if not may(taker, Right.MANAGE_PEOPLE):
        return 0
    found = rows.open_invites(tx.conn, from_id, tx.now)
    for invite_id in found:
        rows.give_invite(tx.conn, invite_id, taker.id)
    return len(found)


def pass_incident_roles(tx: Tx, from_id: int, taker: Person) -> int:
    """What somebody holds in incidents that go on; gives how many.

    A statement is signed by who may sign: such a role is given up where the taker may not.
    """
    passed = 0
    for incident_id, key in rows.incident_roles(tx.conn, from_id):
        incident_log.leave_role(tx.conn, incident_id, key, from_id)
        role, incident = tx.office.incident.role_of.get(key), incidents.get(tx.conn, incident_id)
        if role is None or incident is None:
            continue
        places = incidents.places(tx.conn, incident.unit_id)
        if role.signs and not may_here(taker, Right.SIGN_STATEMENT, places):
            continue
        if incident_log.take_role(tx.conn, incident_id, key, taker.id, tx.now):
            incident_moves.record(tx, incident_id, Act.GIVE, subject=key, text=taker.name)
            passed += 1
    return passed


def pass_series(tx: Tx, from_id: int, taker: Person) -> int:
    """Who is told of an occurrence that was missed; gives how many."""
    if not may(taker, Right.OPEN_TASK):
        return 0
    found = rows.running_series(tx.conn, from_id)
    for series_id in found:
        rows.give_series(tx.conn, series_id, taker.id)
    return len(found)
