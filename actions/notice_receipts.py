"""Receipts of notices: given, counted, and asked for on the mornings of the ladder (N3)."""

from datetime import datetime, time

from actions import notice_bodies, ticks
from actions.tx import Tx
from domain import notice as rules
from domain.digest import Part
from domain.errors import Refused
from domain.messages import Phrase, named
from domain.notice import Standing
from domain.permission import Person, Right, may
from storage import broadcasts, notice_recipients, notices, timers
from storage.timers import Timer

CHASE = "notice.chase"


def acknowledge(tx: Tx, notice_id: int, chat_id: int, message_id: int | None) -> bool:
    """The reader has taken note; the message pressed shows when.  False: it was given before.

    Raises Refused("not-found") for a notice that did not go to this person.
    """
    reader = _reader(tx)
    notice = notices.get(tx.conn, notice_id)
    if notice is None or not notice.needs_receipt:
        raise Refused("not-found")
    is_new = notice_recipients.acknowledge(tx.conn, notice_id, reader.id, tx.now)
    at = notice_recipients.acknowledged_at(tx.conn, notice_id, reader.id)
    if at is None:
        raise Refused("not-found")
    if is_new:
        tx.note("notice.acknowledged", "notice", notice_id)
        occasion = notice_bodies.occasion(notice_id)
        broadcasts.has_arrived(tx.conn, occasion, chat_id, message_id)
    tx.post(notice_bodies.acknowledged(tx, notice, at, message_id))
    return is_new


def given_at(tx: Tx, notice_id: int) -> datetime | None:
    """When the one who speaks gave the receipt."""
    return notice_recipients.acknowledged_at(tx.conn, notice_id, _reader(tx).id)


def plan_chase(tx: Tx, notice_id: int) -> None:
    """One timer a rung, at the beginning of its day: the digest of that morning carries it."""
    for rung, day in enumerate(rules.chase_days(tx.now, tx.office), 1):
        due_at = tx.office.hours.moment(day, time.min)
        timers.set_timer(tx.conn, CHASE, f"{notice_id}:{rung}", due_at)


@ticks.act(CHASE)
def mark_chase(tx: Tx, timer: Timer) -> None:
    """Today's digest asks for what is missing; after an outage the next working day's does."""
    notice = notices.get(tx.conn, int(timer.ref.partition(":")[0]))
    if notice is None or notice.standing is Standing.CANCELLED:
        return
    if not ticks.waits_for_a_workday(tx, timer):
        notices.mark_chased(tx.conn, notice.id, tx.today)


def digest_part(tx: Tx, person: Person) -> Part | None:
    """What waits, on the mornings of the ladder; between the rungs nobody is asked again."""
    part = waiting(tx, person)
    return part if part is not None and part.is_news else None


def waiting(tx: Tx, person: Person) -> Part | None:
    """Notices that reached this person and wait for the receipt; never one that was given.

    It is news on the morning of a rung of any of them.
    """
    owed = notice_recipients.owed_by(tx.conn, person.id, tx.now - rules.ASKED_FOR)
    if not owed:
        return None
    lines = tuple(
        Phrase(
            "digest-notice-line",
            {
                "title": one.title or named("notice-untitled", one.kind),
                "at": one.confirmed_at,
            },
        )
        for one in owed
    )
    is_news = any(one.chased_on == tx.today for one in owed)
    return Part(Phrase("digest-notices"), lines, is_news)


def _reader(tx: Tx) -> Person:
    if tx.actor is None or not may(tx.actor, Right.ACKNOWLEDGE):
        raise Refused("not-allowed")
    return tx.actor
