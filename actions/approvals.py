"""Deciding a filing: the first valid press wins, everybody else is told (product.md F4, F5, F8)."""

from collections.abc import Collection
from dataclasses import replace
from hashlib import sha256

from actions import filing_cards as cards
from actions import filing_chain as chain
from actions import filing_moves as moves
from actions.tx import Tx
from domain import decision
from domain import filing as rules
from domain.chain import STATE_OF
from domain.decision import Refusal
from domain.errors import Refused
from domain.filing import FIELDS, Act, Party, State
from domain.permission import Person
from storage import filing_acts, timers
from storage.filing_acts import NewAct
from storage.filings import Filing


def approve(tx: Tx, filing_id: int, version: int, step: int | None = None) -> Filing:
    """Agree at the step it stands at: on to the next, or agreed to.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.APPROVE, step)
    return _agree(tx, filing, NewAct(act=Act.APPROVE, to=State.APPROVED))


def approve_with_conditions(tx: Tx, filing_id: int, version: int, conditions: str) -> Filing:
    """Agree with conditions: at the end the unit has to say that it keeps all.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.CONDITION)
    digest = sha256(conditions.encode()).hexdigest()
    tx.note("filing.conditions", "filing", filing.id, version=version, sha256=digest)
    return _agree(tx, filing, NewAct(act=Act.CONDITION, to=State.CONDITIONAL, note=conditions))


def _agree(tx: Tx, filing: Filing, new: NewAct) -> Filing:
    if not chain.sign(tx, filing, new.act, new.note):
        return _still_here(tx, filing, new)
    waits = chain.go_on(tx, filing)
    if waits is not None:
        new = replace(new, to=STATE_OF[waits.kind])
        moved = moves.settle(tx, filing, new, step=waits.position)
        chain.ask(tx, moved)
        return moved
    gathered = chain.conditions(tx, filing)
    if gathered:
        return _agreed_if(tx, filing, gathered)
    moved = moves.settle(tx, filing, new)
    cards.tell(tx, moved, [filing.filer_id], "approve")
    return moved


def _still_here(tx: Tx, filing: Filing, new: NewAct) -> Filing:
    """One of several has agreed; the others are still asked."""
    moves.record(tx, filing, replace(new, to=filing.state), from_state=filing.state)
    cards.refresh(tx, filing)
    return filing


def _agreed_if(tx: Tx, filing: Filing, conditions: str) -> Filing:
    """Agreed to as soon as the unit says that it keeps all conditions."""
    new = NewAct(act=Act.CONDITION, to=State.CONDITIONAL, note=conditions)
    moved = moves.settle(tx, filing, new)
    moves.wait_for_filer(tx, moved)
    accept = ((cards.key("accept", moved, cards.TOLD),),)
    cards.tell(tx, moved, [filing.filer_id], "condition", keys=accept)
    return moved


def reject(tx: Tx, filing_id: int, version: int, refusal: Refusal) -> Filing:
    """With a listed reason and its alternative.  Raises Refused when one of them is missing."""
    filing = moves.claim(tx, filing_id, version, Act.REJECT)
    decision.check_refusal(refusal, tx.office.reasons)
    new = NewAct(
        act=Act.REJECT,
        to=State.REJECTED,
        reason=refusal.reason,
        alternative=refusal.alternative,
    )
    chain.sign(tx, filing, Act.REJECT)
    moved = moves.settle(tx, filing, new)
    cards.tell(tx, moved, [filing.filer_id], "reject", keys=((cards.key("copy", moved),),))
    return moved


def send_back(
    tx: Tx, filing_id: int, version: int, fields: Collection[str], note: str | None
) -> Filing:
    """Return it for the named answers; only these are asked again of the filer."""
    filing = moves.claim(tx, filing_id, version, Act.RETURN)
    named = tuple(field for field in FIELDS if field in fields)
    if not named:
        raise Refused("filing-no-field")
    new = NewAct(act=Act.RETURN, to=State.RETURNED, fields=named, note=note)
    chain.sign(tx, filing, Act.RETURN)
    moved = moves.settle(tx, filing, new)
    due_at = rules.correction_due_at(tx.now, filing.starts_at, tx.office)
    timers.set_timer(tx.conn, moves.EXPIRE, moves.timer_ref(filing.id), due_at)
    cards.tell(tx, moved, [filing.filer_id], "return", keys=((cards.key("resubmit", moved),),))
    return moved


def may_decide(tx: Tx, filing_id: int, version: int, act: Act, step: int | None = None) -> Filing:
    """Before reasons or fields are asked: the same checks as deciding itself.  Raises Refused."""
    return moves.claim(tx, filing_id, version, act, step)


def remark(tx: Tx, person: Person, filing_id: int, version: int, text: str) -> Filing:
    """Keep what was typed beside a card that still waits, and show it to who may decide.

    It decides nothing.  Raises Refused.
    """
    filing = moves.claim(tx, filing_id, version, Act.APPROVE)
    filing_acts.add_remark(tx.conn, filing.id, version, person.id, text, tx.now)
    tx.note("filing.remark", "filing", filing.id, version=version)
    cards.refresh(tx, filing, {Party.SIGNER, Party.APPROVER})
    return filing
