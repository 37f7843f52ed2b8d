"""Filing an interview and what the unit does with it afterwards (product.md F1, F2, F12)."""

from dataclasses import replace

from actions import filing_cards as cards
from actions import filing_chain as chain
from actions import filing_details as details
from actions import filing_moves as moves
from actions.filing_watch import watch
from actions.tx import Tx
from domain import filing as rules
from domain import form as forms
from domain.errors import Refused
from domain.filing import Act, Party, Proposal, State
from domain.filing_class import (
    Facts,
    Interviewee,
    Judgement,
    Outlet,
    judge,
)
from domain.permission import Person, Right, may
from storage import counters, experts, filing_acts, filings, outlets
from storage.filing_acts import NewAct
from storage.filings import Filing


def classify(tx: Tx, proposal: Proposal) -> Judgement:
    """The class this would be filed in, and why."""
    soon = rules.starts_soon(tx.now, proposal.starts_at, tx.office)
    return judge(facts(tx, proposal), soon=soon)


def facts(tx: Tx, proposal: Proposal) -> Facts:
    """What the class is chosen from."""
    return Facts(
        flags=proposal.flags,
        mode=proposal.mode,
        outlet=outlet_of(tx, proposal),
        interviewee=_interviewee(tx, proposal),
        is_refused=bool(proposal.refused),
    )


def refusal_behind(tx: Tx, filing_id: int) -> str:
    """The number a copy of this filing has to answer for; empty when nothing was held against it.

    Refused, returned or objected to and never agreed to since: a copy may not pass as routine.
    A copy that was itself never decided hands on what it copies.
    """
    filing = filings.get(tx.conn, filing_id)
    verdict = filing_acts.last_verdict(tx.conn, filing_id)
    if verdict is None:
        return filing.refused
    return "" if verdict in rules.AGREED else filing.number


def submit(tx: Tx, proposal: Proposal) -> Filing:
    """File it: numbered, class A at once, all else to the approvers.  Raises Refused."""
    actor = check_filer(tx, proposal)
    judgement = classify(tx, proposal)
    state = rules.standing_after_submit(judgement.filing_class)
    is_filed = state is State.FILED
    filing_id = filings.add(
        tx.conn,
        proposal,
        judgement,
        number=next_number(tx),
        filer_id=actor.id,
        state=state,
        objection_until=rules.objection_until(tx.now, proposal.starts_at, tx.office)
        if is_filed
        else None,
        now=tx.now,
    )
    details.keep(tx, filing_id, proposal.details)
    filing = filings.get(tx.conn, filing_id)
    submitted = NewAct(act=Act.SUBMIT, to=state, note=proposal.refused or None)
    moves.record(tx, filing, submitted, from_state=None)
    filing = filings.get(tx.conn, filing_id)  # with what it copies
    cards.give(tx, filing, cards.leads(tx, filing), Party.UNIT_LEAD)
    if not is_filed:
        return chain.begin(tx, filing)
    watch(tx, filing)
    return filing


def resubmit(tx: Tx, filing_id: int, version: int, proposal: Proposal) -> Filing:
    """Hand a corrected filing in: a new version, decided anew.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.RESUBMIT)
    proposal = replace(proposal, unit_id=filing.unit_id, refused=filing.refused)
    check_filer(tx, proposal)
    judgement = classify(tx, proposal)
    moves.be_first(tx, filing, moved=filings.correct(tx.conn, filing, proposal, judgement))
    changed = details.keep_changed(tx, filing_id, proposal.details)
    moves.stop_waiting(tx, filing)
    corrected = filings.get(tx.conn, filing_id)
    new = NewAct(act=Act.RESUBMIT, to=State.SUBMITTED)
    moves.record(tx, corrected, new, from_state=State.RETURNED)
    cards.lock_old(tx, corrected)
    waiting = chain.begin(tx, corrected, before=filing, more=changed)
    cards.refresh(tx, waiting)
    return waiting


def accept(tx: Tx, filing_id: int, version: int) -> Filing:
    """The unit keeps the conditions: agreed to, and they stay on the cards.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.ACCEPT)
    conditions = filing_acts.last_act(tx.conn, filing.id).note
    moved = moves.settle(tx, filing, NewAct(act=Act.ACCEPT, to=State.APPROVED, note=conditions))
    if tx.actor is not None and tx.actor.id != filing.filer_id:
        cards.tell(tx, moved, [filing.filer_id], Act.ACCEPT)
    return moved


def withdraw(tx: Tx, filing_id: int, version: int) -> Filing:
    """Take it back before a decision; its number stays given."""
    return _give_up(tx, filing_id, version, NewAct(act=Act.WITHDRAW, to=State.WITHDRAWN))


def cancel(tx: Tx, filing_id: int, version: int) -> Filing:
    """A filed or approved interview does not take place."""
    return _give_up(tx, filing_id, version, NewAct(act=Act.CANCEL, to=State.CANCELLED))


def claim_open(tx: Tx, filing_id: int, version: int) -> Filing:
    """A filing that may still be objected to.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.OBJECT)
    if filing.objection_until is None or tx.now >= filing.objection_until:
        raise Refused("filing-objection-over")
    return filing


def object_(tx: Tx, filing_id: int, version: int, reason: str) -> Filing:
    """Object to what was filed at once: the approvers decide.  Raises Refused."""
    filing = claim_open(tx, filing_id, version)
    if reason not in tx.office.reasons:
        raise Refused("filing-reason-not-listed")
    new = NewAct(act=Act.OBJECT, to=State.SUBMITTED, reason=reason)
    moved = moves.settle(tx, filing, new)
    cards.tell(tx, moved, [filing.filer_id], "object")
    waiting = chain.begin(tx, moved)
    cards.refresh(tx, waiting)
    return waiting


def _give_up(tx: Tx, filing_id: int, version: int, new: NewAct) -> Filing:
    filing = moves.claim(tx, filing_id, version, new.act)
    moved = moves.settle(tx, filing, new)
    if tx.actor is not None and tx.actor.id != filing.filer_id:
        cards.tell(tx, moved, [filing.filer_id], new.act)
    return moved


def check_filer(tx: Tx, proposal: Proposal) -> Person:
    """Whoever may file this now.  Raises Refused."""
    if tx.actor is None or not may(tx.actor, Right.FILE, proposal.unit_id):
        raise Refused("not-allowed")
    if proposal.starts_at <= tx.now:
        raise Refused("filing-starts-in-past", at=proposal.starts_at)
    if has_left(tx, proposal.expert_id):
        raise Refused("filing-expert-left", name=proposal.interviewee)
    question = tx.office.forms["filing"].question("topic")
    forms.check_text(question, proposal.topic)
    return tx.actor


def has_left(tx: Tx, expert_id: int | None) -> bool:
    """Whether an expert is in the roster no more: somebody else has to be named."""
    return expert_id is not None and experts.get(tx.conn, expert_id) is None


def next_number(tx: Tx) -> str:
    """The next of the year, local time; taken last, so that a refusal leaves no gap."""
    year = tx.today.year
    return rules.filing_number(tx.office.code, year, counters.take(tx.conn, "filing", year))


def outlet_of(tx: Tx, proposal: Proposal) -> Outlet:
    """What the register knows of the outlet."""
    found = outlets.get(tx.conn, proposal.outlet_id) if proposal.outlet_id else None
    if found is None:
        return Outlet.UNKNOWN
    if found.is_foreign:
        return Outlet.FOREIGN
    if found.unit_id == proposal.unit_id:
        return Outlet.OWN_ACCOUNT
    return Outlet.LICENSED if found.is_licensed else Outlet.UNLICENSED


def _interviewee(tx: Tx, proposal: Proposal) -> Interviewee:
    found = experts.get(tx.conn, proposal.expert_id) if proposal.expert_id else None
    if found is None:
        return Interviewee.UNKNOWN
    return Interviewee.LEADER if found.is_leader else Interviewee.EXPERT
