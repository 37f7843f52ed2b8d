"""Handing over what one decides, deputies, leave; who signs a filing, and for whom (P4)."""

from collections.abc import Collection
from datetime import datetime

from actions.tx import Tx
from domain import stand_in as rules
from domain.errors import Refused
from domain.messages import Day, Lane, Phrase, Post, Value, named
from domain.permission import Person, Right, Role, may
from domain.stand_in import Delegation, Kind, Matter, Signer
from storage import people, stand_ins, timers
from storage.filings import Filing
from storage.stand_ins import Arranged

BEGIN = "stand_in.begin"


def for_(tx: Tx, filing: Filing) -> tuple[Signer, ...]:
    """Who stands for the approvers of this filing today; its filer never."""
    holders = people.holders(tx.conn, Role.APPROVER, tx.today, (None, filing.unit_id))
    return signers(tx, filing, holders, barred={filing.filer_id})


def signers(
    tx: Tx,
    filing: Filing,
    holders: Collection[int],
    *,
    barred: Collection[int],
    is_own_consent: bool = False,
) -> tuple[Signer, ...]:
    """Who is asked today in place of some who hold a seat, and for whom."""
    return rules.signers(
        holders,
        stand_ins.standing(tx.conn, tx.today),
        tx.today,
        matter(filing),
        barred=barred,
        is_own_consent=is_own_consent,
    )


def away(tx: Tx) -> frozenset[int]:
    """Everybody for whom others answer, now or later."""
    return frozenset(one.person_id for one in stand_ins.standing(tx.conn, tx.today))


def acts_for(tx: Tx, filing: Filing) -> int | None:
    """Whom whoever acts stands in for here; None: nobody, or they decide in their own right."""
    if tx.actor is None or not tx.actor.stands_in or may(tx.actor, Right.DECIDE, filing.unit_id):
        return None
    return rules.stood_for(tx.actor.id, for_(tx, filing))


def matter(filing: Filing) -> Matter:
    """What of a filing a delegation looks at."""
    return Matter(filing.id, filing.unit_id, filing.filing_class)


def call_deputies(tx: Tx, filing: Filing, asked: Collection[int]) -> list[int]:
    """Nobody answered: the deputies of those asked are asked too.  Gives who is new."""
    fixed = [one for one in stand_ins.standing(tx.conn, tx.today) if one.kind is Kind.DEPUTY]
    new = [
        one
        for one in fixed
        if one.is_on(tx.today) and one.person_id in asked and one.stand_in_id not in asked
    ]
    last = tx.office.day_of(filing.starts_at)
    for one in new:
        call = Delegation(
            kind=Kind.ASKED,
            person_id=one.person_id,
            stand_in_id=one.stand_in_id,
            filing_id=filing.id,
            valid_from=tx.today,
            valid_to=max(last, tx.today),
        )
        stand_ins.add(tx.conn, call, granted_by=None, now=tx.now)
    return list(dict.fromkeys(one.stand_in_id for one in new if one.stand_in_id))


def arrange(tx: Tx, new: Delegation) -> Arranged:
    """Hand over, name a deputy, or note a leave.  Raises Refused.

    One's own for oneself; for somebody else, and any deputy, the admin.
    """
    _check_may(tx, new.person_id, new.kind)
    holder = _active(tx, new.person_id)
    if not may(holder, Right.DELEGATE):
        raise Refused("stand-in-nothing-to-give", name=holder.name)
    if new.stand_in_id is not None:
        _check_sits(tx, new.stand_in_id, new.unit_id)
    rules.check(new, stand_ins.standing(tx.conn, tx.today), tx.today)
    new_id = stand_ins.add(tx.conn, new, granted_by=_actor(tx).id, now=tx.now)
    arranged = seen(tx, new_id)
    tx.note(
        f"stand_in.{new.kind}",
        "delegation",
        new_id,
        person_id=new.person_id,
        stand_in_id=new.stand_in_id,
        unit_id=new.unit_id,
        filing_class=new.filing_class,
        valid_from=new.valid_from,
        valid_to=new.valid_to,
    )
    _tell(tx, arranged, "begun")
    timers.set_timer(tx.conn, BEGIN, f"{new_id}:", _begins_at(tx, new))
    return arranged


def end(tx: Tx, delegation_id: int) -> Arranged:
    """End it before its day, by whom it is about or the admin.  Raises Refused."""
    arranged = seen(tx, delegation_id)
    _check_may(tx, arranged.fact.person_id, arranged.fact.kind)
    if not stand_ins.end(tx.conn, delegation_id, tx.now):
        raise Refused("stand-in-over")
    timers.drop(tx.conn, BEGIN, f"{delegation_id}:")
    tx.note("stand_in.ended", "delegation", delegation_id)
    _tell(tx, arranged, "ended")
    if arranged.fact.stand_in_id is not None:
        tx.menu(arranged.fact.stand_in_id)
    return arranged


def seen(tx: Tx, delegation_id: int) -> Arranged:
    """Raises Refused("stand-in-over") for what is over or never was."""
    found = stand_ins.find(tx.conn, delegation_id)
    if found is None or found.fact.kind is Kind.ASKED:
        raise Refused("stand-in-over")
    return found


def candidates(tx: Tx, but_of: int) -> list[tuple[int, str]]:
    """Who could stand in for somebody, as (id, name)."""
    units = _active(tx, but_of).units()
    found = stand_ins.candidates(tx.conn, rules.SITS, units, tx.today)
    return [(person_id, name) for person_id, name in found if person_id != but_of]


def line(one: Arranged) -> Phrase:
    """An arrangement in one line: who for whom, from when to when, for what."""
    fact = one.fact
    values: dict[str, Value] = {
        "person": one.person,
        "stand_in": one.stand_in,
        "days": _days(fact),
        "scope": scope(one),
    }
    return Phrase(f"stand-in-line-{fact.kind}", values)


def scope(one: Arranged) -> Value:
    """All filings, one unit's, or one class."""
    if one.fact.filing_class:
        return named("filing-class", one.fact.filing_class)
    return one.unit or Phrase("stand-in-scope-all")


def _days(fact: Delegation) -> Value:
    if fact.valid_to is None:
        return Phrase("stand-in-days-open", {"from": Day(fact.valid_from)})
    if fact.valid_to == fact.valid_from:
        return Day(fact.valid_from)
    return Phrase("stand-in-days", {"from": Day(fact.valid_from), "until": Day(fact.valid_to)})


def _tell(tx: Tx, one: Arranged, what: str) -> None:
    """Those it is about, but not whoever arranged it."""
    hearers = {one.fact.person_id, one.fact.stand_in_id} - {_actor(tx).id, None}
    for person_id in sorted(filter(None, hearers)):
        tx.post(
            Post(
                key=f"stand-in-{what}",
                to=person_id,
                values={"line": line(one), "by": _actor(tx).name},
                lane=Lane.DECISION,
                occasion=f"stand-in:{one.fact.id}:{what}",
            )
        )


def _begins_at(tx: Tx, new: Delegation) -> datetime:
    """At once, or in the morning of its first day: nobody is woken by it."""
    first = tx.office.hours.moment(new.valid_from, tx.office.policy.quiet_to)
    return max(first, tx.now) if new.valid_from > tx.today else tx.now


def _check_may(tx: Tx, person_id: int, kind: Kind) -> None:
    actor = _actor(tx)
    own = actor.id == person_id and kind is not Kind.DEPUTY
    if not own and not may(actor, Right.MANAGE_PEOPLE):
        raise Refused("not-allowed")


def _check_sits(tx: Tx, stand_in_id: int, unit_id: int | None) -> None:
    stand_in = _active(tx, stand_in_id)
    if not rules.sits(stand_in, unit_id):
        raise Refused("stand-in-no-seat", name=stand_in.name)


def _active(tx: Tx, person_id: int) -> Person:
    found = people.active(tx.conn, person_id, tx.today)
    if found is None:
        raise Refused("not-found")
    return found


def _actor(tx: Tx) -> Person:
    if tx.actor is None:
        raise Refused("not-allowed")
    return tx.actor
