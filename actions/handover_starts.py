"""When an agreed handover happens: now, on its day, or when the successor is here (P5)."""

from actions import handovers, ticks
from actions.tx import Tx
from domain import handover as rules
from domain.errors import Refused
from domain.handover import Stage
from domain.messages import Button, Day, Lane, Phrase, Post, Value
from domain.permission import Role
from storage import handovers as rows
from storage import people, timers
from storage.handovers import Handover
from storage.timers import Timer

DUE = "handover.due"


def start(tx: Tx, handover: Handover) -> None:
    """Let it happen, or wait for the morning of its day."""
    if handover.takes_over_on is None or handover.takes_over_on <= tx.today:
        handovers.carry_out(tx, handover)
        return
    office = tx.office
    at = office.hours.moment(handover.takes_over_on, office.policy.quiet_to)
    timers.set_timer(tx.conn, DUE, f"{handover.id}:", at)


@ticks.act(DUE)
def due(tx: Tx, timer: Timer) -> None:
    """Its day has come.  Who was to take over has left: the admins hear of it."""
    handover = rows.get(tx.conn, int(timer.ref.removesuffix(":")))
    if handover is None or handover.stage is not Stage.AGREED:
        return
    try:
        handovers.successor(tx, handover.successor_id)
    except Refused:
        for person_id in people.holders(tx.conn, Role.ADMIN, tx.today):
            tell(tx, person_id, "handover-stuck", values(handover), handover, "stuck")
        return
    handovers.carry_out(tx, handover)


def check_guest(tx: Tx, invite_id: int, person_id: int) -> None:
    """Who leaves does not take over from themselves by the link.  Raises Refused."""
    handover = rows.of_invite(tx.conn, invite_id)
    if handover is not None:
        rules.check(handover.leaver_id, person_id, None, tx.today)


def came_in(tx: Tx, invite_id: int, person_id: int) -> None:
    """Somebody opened an invitation: what waited for them happens, or waits for its day."""
    handover = rows.of_invite(tx.conn, invite_id)
    if handover is not None:
        change(tx, handover, successor_id=person_id)
        start(tx, get(tx, handover.id))


def change(tx: Tx, handover: Handover, **values: object) -> None:
    """Raises Refused when it is not as seen any more."""
    if not rows.change(tx.conn, handover, **values):
        raise Refused("handover-over")


def get(tx: Tx, handover_id: int) -> Handover:
    """One that is known to exist."""
    found = rows.get(tx.conn, handover_id)
    if found is None:
        raise LookupError(f"no handover {handover_id}")
    return found


def values(handover: Handover) -> dict[str, Value]:
    """Who, to whom, when, in words."""
    on = handover.takes_over_on
    return {
        "leaver": handover.leaver,
        "successor": handover.successor or Phrase("handover-newcomer"),
        "when": Day(on) if on else Phrase("handover-at-once"),
    }


def tell(
    tx: Tx,
    to: int,
    key: str,
    values: dict[str, Value],
    handover: Handover,
    why: str,
    buttons: tuple[tuple[Button, ...], ...] = (),
) -> None:
    """A message about a handover that has not happened; ``why`` makes it come once."""
    tx.post(
        Post(
            key=key,
            to=to,
            values=values,
            buttons=buttons,
            lane=Lane.DECISION,
            occasion=f"handover:{handover.id}:{why}",
        )
    )
