"""Handovers begun, agreed to, waited for: by an admin, or by the leaver with an admin's yes (P5).

A leaver gives nobody a right: where the successor would get one, an admin has to agree.  What
waits for a day is a timer; what waits for the successor to register happens in that moment.
"""

from datetime import date

from actions import handover_starts as starts
from actions import handovers, invites
from actions.tx import Tx
from domain import handover as rules
from domain.digest import Part
from domain.errors import Refused
from domain.handover import Stage
from domain.invite import GIVEN
from domain.messages import Button, Lane, Phrase, Post, Value
from domain.permission import Person, Right, Role, may
from storage import handovers as rows
from storage import invites as invite_rows
from storage import people, timers
from storage.handovers import Handover


def begin(
    tx: Tx, leaver_id: int, taker_id: int | None, on: date | None
) -> tuple[Handover, str | None]:
    """Ask for it, or let it happen, now or when it can.  Gives it as it stands now.

    The second is the secret of an invitation, where the successor has to register first.
    Raises Refused.
    """
    actor = _may_begin(tx, leaver_id)
    check(tx, leaver_id, taker_id, on)
    handover_id = rows.add(
        tx.conn,
        leaver_id=leaver_id,
        successor_id=taker_id,
        takes_over_on=on if on != tx.today else None,
        stage=_stage(tx, actor, leaver_id, taker_id),
        by=actor.id,
        now=tx.now,
    )
    tx.note("handover.begun", "handover", handover_id, from_id=leaver_id, to_id=taker_id, on=on)
    handover = starts.get(tx, handover_id)
    secret = None
    if handover.stage is Stage.ASKED:
        _ask_admins(tx, handover)
    else:
        secret = _proceed(tx, handover)
    return starts.get(tx, handover_id), secret


def check(tx: Tx, leaver_id: int, taker_id: int | None, on: date | None) -> None:
    """Whether it could be begun.  Raises Refused with what is in the way."""
    rules.check(leaver_id, taker_id, on, tx.today)
    if rows.waiting_of(tx.conn, leaver_id) is not None:
        raise Refused("handover-waits-already")
    if not handovers.held(tx, leaver_id):
        raise Refused("handover-nothing-held")
    if taker_id is not None:
        handovers.successor(tx, taker_id)


def agree(tx: Tx, handover_id: int, version: int) -> tuple[Handover, str | None]:
    """An admin lets the successor have the rights.  Raises Refused when it is not as seen."""
    admin = _admin(tx)
    handover = _seen(tx, handover_id, version)
    if handover.stage is not Stage.ASKED:
        raise Refused("handover-over")
    starts.change(tx, handover, state=Stage.AGREED, agreed_by=admin.id)
    tx.note("handover.agreed", "handover", handover.id)
    _settle_cards(tx, handover, "agreed", admin.name)
    secret = _proceed(tx, starts.get(tx, handover_id))
    return starts.get(tx, handover_id), secret


def drop(tx: Tx, handover_id: int, version: int) -> Handover:
    """It does not take place: said by an admin, or by the leaver.  Raises Refused."""
    handover = _seen(tx, handover_id, version)
    actor = _may_begin(tx, handover.leaver_id)
    starts.change(tx, handover, state=Stage.DROPPED)
    timers.drop(tx.conn, starts.DUE, f"{handover.id}:")
    if handover.invite_id is not None:
        invite_rows.expire(tx.conn, handover.invite_id, tx.now)
    tx.note("handover.dropped", "handover", handover.id)
    _settle_cards(tx, handover, "dropped", actor.name)
    concerned = {handover.leaver_id, handover.asked_by} - {actor.id}
    for person_id in sorted(concerned):
        values = starts.values(handover) | {"by": actor.name}
        starts.tell(tx, person_id, "handover-dropped", values, handover, "dropped")
    return handover


def waiting(tx: Tx) -> list[Handover]:
    """What has not happened yet, for admins."""
    _admin(tx)
    return rows.all_waiting(tx.conn)


def line(handover: Handover) -> Phrase:
    """One handover that waits, and for what."""
    values = starts.values(handover)
    if handover.stage is Stage.ASKED:
        return Phrase("handover-line-asked", values)
    if handover.successor_id is None:
        until: Value = handover.expires_at or ""
        return Phrase("handover-line-invited", values | {"until": until})
    return Phrase("handover-line-day", values)


def digest_part(tx: Tx, person: Person) -> Part | None:
    """What an admin has still to agree to; what waits for others rides along."""
    if not may(person, Right.MANAGE_PEOPLE):
        return None
    found = rows.all_waiting(tx.conn)
    if not found:
        return None
    is_news = any(one.stage is Stage.ASKED or _is_overdue(tx, one) for one in found)
    lines = tuple(map(line, found))
    return Part(Phrase("handover-digest", {"count": len(found)}), lines, is_news=is_news)


def _is_overdue(tx: Tx, handover: Handover) -> bool:
    """Its invitation ran out since yesterday's digest: somebody has to make another."""
    if handover.successor_id is not None or handover.expires_at is None:
        return False
    return tx.office.day_of(handover.expires_at) == tx.office.workdays.previous_workday(tx.today)


def _proceed(tx: Tx, handover: Handover) -> str | None:
    if handover.successor_id is None:
        return _invite(tx, handover)
    starts.start(tx, handover)
    return None


def _invite(tx: Tx, handover: Handover) -> str:
    """A link with the first of the roles; the others come with the handover."""
    first = rules.first_invited(handovers.held(tx, handover.leaver_id), GIVEN)
    if first is None:
        raise Refused("handover-nothing-held")
    secret = invites.make(tx, first.role, first.unit_id)
    found = invites.usable(tx, secret)
    starts.change(tx, handover, invite_id=found.id if found else None)
    return secret


def _stage(tx: Tx, actor: Person, leaver_id: int, taker_id: int | None) -> Stage:
    if may(actor, Right.MANAGE_PEOPLE):
        return Stage.AGREED
    gives = taker_id is None or handovers.given(tx, leaver_id, taker_id)
    return Stage.ASKED if gives else Stage.AGREED


def _ask_admins(tx: Tx, handover: Handover) -> None:
    values = starts.values(handover)
    values["roles"] = handovers.worded(tx, _to_give(tx, handover))
    buttons = (
        (
            _key("agree", handover, Stage.ASKED),
            _key("drop", handover, Stage.ASKED),
        ),
    )
    for person_id in people.holders(tx.conn, Role.ADMIN, tx.today):
        starts.tell(tx, person_id, "handover-asked", values, handover, "card", buttons)


def _to_give(tx: Tx, handover: Handover) -> tuple[rules.Held, ...]:
    if handover.successor_id is None:
        return handovers.held(tx, handover.leaver_id)
    return handovers.given(tx, handover.leaver_id, handover.successor_id)


def _settle_cards(tx: Tx, handover: Handover, how: str, by: str) -> None:
    """What asked the admins says who answered, and has no keys left."""
    if handover.stage is not Stage.ASKED:
        return
    for person_id in people.holders(tx.conn, Role.ADMIN, tx.today):
        tx.post(
            Post(
                key=f"handover-card-{how}",
                to=person_id,
                values=starts.values(handover) | {"by": by},
                edits=f"handover:{handover.id}:card",
                lane=Lane.DECISION,
            )
        )


def _key(verb: str, handover: Handover, stage: Stage) -> Button:
    label = Phrase(f"button-handover-{verb}-{stage}")
    return Button(label, f"handover.{verb}.{handover.id}.{handover.version}")


def _may_begin(tx: Tx, leaver_id: int) -> Person:
    """Who leaves, or an admin.  Raises Refused."""
    actor = tx.actor
    if actor is None or (actor.id != leaver_id and not may(actor, Right.MANAGE_PEOPLE)):
        raise Refused("not-allowed")
    return actor


def _admin(tx: Tx) -> Person:
    if tx.actor is None or not may(tx.actor, Right.MANAGE_PEOPLE):
        raise Refused("not-allowed")
    return tx.actor


def _seen(tx: Tx, handover_id: int, version: int) -> Handover:
    handover = rows.get(tx.conn, handover_id)
    if handover is None or handover.stage not in rules.WAITING or handover.version != version:
        raise Refused("handover-over")
    return handover
