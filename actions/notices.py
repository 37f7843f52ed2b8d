"""Notices: composed, confirmed, steered while they go out (N1)."""

from datetime import timedelta

from actions import notice_bodies, notice_cards, notice_reach, notice_receipts, ticks
from actions.tx import Tx
from domain import notice as rules
from domain.errors import Refused
from domain.notice import Act, Reach, Standing
from domain.permission import Person, Right, may
from domain.quiet import after_quiet
from storage import broadcasts, mornings, notice_recipients, notices, people, timers
from storage.notices import NewNotice, Notice
from storage.timers import Timer

KNOCK_AFTER = timedelta(seconds=3)  # between two edits of the progress card


def compose(tx: Tx, new: NewNotice) -> int:
    """Keep what was composed and ask for the second confirmation.  Returns its number.

    Raises Refused("notice-nobody") when it would reach nobody.
    """
    admin = _admin(tx)
    notice_id = notices.compose(tx.conn, new, tx.now)
    notice = _get(tx, notice_id)
    if not notice_reach.of_notice(tx, notice).readers:
        raise Refused("notice-nobody")
    tx.note("notice.composed", "notice", notice_id)
    notice_cards.give(tx, notice, admin.id)
    return notice_id


def confirm(tx: Tx, notice_id: int, version: int, count: int) -> bool:
    """Send it to exactly the ``count`` people who were promised.

    False: the number has changed since; nothing goes out and the card shows the new one.
    """
    admin = _admin(tx)
    notice = _possible(tx, notice_id, Act.CONFIRM)
    reach = notice_reach.of_notice(tx, notice)
    if not reach.readers:
        raise Refused("notice-nobody")
    if len(reach.readers) != count:
        _change(tx, notice_id, version)
        notice_cards.show(tx, _get(tx, notice_id))
        return False
    send(tx, notice, version, admin, reach)
    return True


def send(tx: Tx, notice: Notice, version: int, admin: Person, reach: Reach) -> None:
    """Let a composed notice go out to those it reaches; who asks has been asked for the number."""
    broadcast_id = broadcasts.create(tx.conn, "notice", notice.id, tx.now)
    _change(
        tx,
        notice.id,
        version,
        broadcast_id=broadcast_id,
        confirmed_by=admin.id,
        confirmed_at=tx.now,
        readers=len(reach.readers),
    )
    occasion = notice_bodies.occasion(notice.id)
    notice_recipients.add(tx.conn, notice.id, occasion, reach.readers.items())
    mornings.tell(tx.conn, reach.readers, tx.today)
    tx.broadcast(notice_bodies.broadcast(tx, notice, broadcast_id, tuple(reach.readers)))
    tx.note("notice.sent", "notice", notice.id, readers=len(reach.readers))
    timers.set_timer(tx.conn, "notice.progress", str(notice.id), tx.now + KNOCK_AFTER)
    if notice.needs_receipt:
        notice_receipts.plan_chase(tx, notice.id)
    notice_cards.show(tx, _get(tx, notice.id))
    if admin.id != notice.composed_by:
        notice_cards.give(tx, _get(tx, notice.id), admin.id)


def steer(tx: Tx, notice_id: int, version: int, act: Act) -> None:
    """Drop, pause, resume, cancel or resend, as it was seen.

    Raises Refused("notice-is-<standing>") when it can no longer be done, Refused("button-stale")
    when something was changed since the button was written.
    """
    _admin(tx)
    notice = _possible(tx, notice_id, act)
    _change(tx, notice_id, version, **({"dropped_at": tx.now} if act is Act.DROP else {}))
    if notice.broadcast_id is not None:
        _steer_broadcast(tx, notice.id, notice.broadcast_id, act)
    tx.note(f"notice.{act}", "notice", notice_id)
    notice_cards.show(tx, _get(tx, notice_id))


def _steer_broadcast(tx: Tx, notice_id: int, broadcast_id: int, act: Act) -> None:
    due_at = after_quiet(tx.now, tx.office.policy, tx.office.zone)
    match act:
        case Act.PAUSE:
            broadcasts.pause(tx.conn, broadcast_id)
        case Act.CANCEL:
            broadcasts.cancel(tx.conn, broadcast_id, tx.now)
        case Act.RESUME:
            broadcasts.resume(tx.conn, broadcast_id, tx.now, due_at)
        case _:
            if not broadcasts.resend_uncertain(tx.conn, broadcast_id, due_at):
                raise Refused("button-stale")
    timers.set_timer(tx.conn, "notice.progress", str(notice_id), tx.now + KNOCK_AFTER)


@ticks.act("notice.sent")
@ticks.act("notice.progress")
def show_progress(tx: Tx, timer: Timer) -> None:
    """Edit the card when something moved, and look again until all is settled."""
    notice = _get(tx, int(timer.ref))
    if broadcasts.finish_if_all_sent(tx.conn, notice.broadcast, tx.now):
        notice = _get(tx, notice.id)  # a chat that closed meanwhile was the last
    counts = notice_cards.tally(tx, notice)
    mark = counts.mark(notice.standing)
    if mark != notice.shown:
        notices.mark_shown(tx.conn, notice.id, mark)
        notice_cards.show(tx, notice)
    if notice.standing is Standing.SENDING or counts.in_flight:
        _look_again(tx, notice)


def _look_again(tx: Tx, notice: Notice) -> None:
    """In a moment; when all that is left waits for its hour or its next try, then."""
    due_at = broadcasts.next_due_at(tx.conn, notice.broadcast) or tx.now
    again_at = max(tx.now, due_at) + KNOCK_AFTER
    timers.set_timer(tx.conn, "notice.progress", str(notice.id), again_at)


def get(tx: Tx, notice_id: int) -> Notice:
    """For admins.  Raises Refused("not-found") for a number there is not."""
    _admin(tx)
    return _get(tx, notice_id)


def _get(tx: Tx, notice_id: int) -> Notice:
    notice = notices.get(tx.conn, notice_id)
    if notice is None:
        raise Refused("not-found")
    return notice


def _admin(tx: Tx) -> Person:
    if tx.actor is None or not may(tx.actor, Right.SEND_NOTICE):
        raise Refused("not-allowed")
    return tx.actor


def _possible(tx: Tx, notice_id: int, act: Act) -> Notice:
    """The notice, if this may be done with it now."""
    notice = _get(tx, notice_id)
    by = people.get(tx.conn, notice.confirmed_by or notice.composed_by, tx.today)
    rules.check(notice.standing, act, by.name)
    return notice


def _change(tx: Tx, notice_id: int, version: int, **values: object) -> None:
    """Raises Refused("button-stale") when it is no longer as it was seen."""
    if not notices.change(tx.conn, notice_id, version, **values):
        raise Refused("button-stale")
