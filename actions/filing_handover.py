"""A signer hands their seat on, asks for one signature more, or sends a copy (product.md F3)."""

from collections.abc import Iterable

from actions import filing_cards as cards
from actions import filing_chain as chain
from actions import filing_moves as moves
from actions import filing_seats as seats
from actions.tx import Tx
from domain import chain as rules
from domain.chain_pack import Kind
from domain.errors import Refused
from domain.filing import Act, Party
from domain.messages import Phrase
from domain.permission import Role
from storage import filing_steps, filings, people
from storage.filing_acts import NewAct
from storage.filing_steps import StepRow
from storage.filings import Filing
from storage.people import Named


def candidates(tx: Tx, filing: Filing, act: Act) -> list[Named]:
    """Who may be chosen, by name: for a copy anybody of the office or the unit."""
    if act is Act.CC:
        known = _holders(tx, filing, Role)
    else:
        known = [one for found in seats.holders(tx, filing).values() for one in found]
    step = seats.current(tx, filing)
    taken = set(step.asked) | step.left if step and act is not Act.CC else set()
    actor = {tx.actor.id} if tx.actor else set()
    return people.named(tx.conn, set(known) - taken - actor - {filing.filer_id})


def reassign(tx: Tx, filing_id: int, version: int, person_id: int) -> str:
    """转办: somebody else signs in one's place; gives their name.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.REASSIGN)
    step = chain.sit_down(tx, filing)
    name = _check_target(tx, filing, step, Act.REASSIGN, person_id)
    actor_id = tx.actor.id if tx.actor else 0
    own = step.seat_of(actor_id)
    if own is not None:
        filing_steps.unseat(tx.conn, [own.id], tx.now, filing_steps.HANDED_ON)
    filing_steps.seat(tx.conn, step.id, person_id, None, tx.now, from_id=actor_id)
    _asked_now(tx, filing, NewAct(act=Act.REASSIGN, to=filing.state, note=name), person_id)
    return name


def add_signer(tx: Tx, filing_id: int, version: int, person_id: int) -> str:
    """加签: once this step has agreed, somebody more has to, before it goes on.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.ADD_SIGNER)
    step = chain.sit_down(tx, filing)
    name = _check_target(tx, filing, step, Act.ADD_SIGNER, person_id)
    actor_id = tx.actor.id if tx.actor else None
    filing_steps.insert_after(tx.conn, filing.id, step, person_id, tx.now, actor_id)
    new = NewAct(act=Act.ADD_SIGNER, to=filing.state, note=name)
    moves.record(tx, filing, new, from_state=filing.state)
    cards.refresh(tx, filing)
    return name


def cc(tx: Tx, filing_id: int, version: int, person_id: int) -> str:
    """抄送: a copy without keys; gives the reader's name.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.CC)
    name = _chosen(candidates(tx, filing, Act.CC), person_id)
    by = tx.actor.name if tx.actor else ""
    cards.give(tx, filing, [person_id], Party.READER, note=Phrase("filing-cc-from", {"by": by}))
    tx.note("filing.cc", "filing", filing.id, version=version, to=person_id)
    return name


def rescue(tx: Tx, filing_id: int, version: int, person_id: int, reason: str) -> Filing:
    """解围: an approver is asked beside the others; nothing is decided.  Raises Refused.

    A leader's own consent is nobody else's: where the leader is reached no more, the unit answers
    for it, as for one who is not registered, and the filing goes on to those who decide.
    """
    filing = moves.claim(tx, filing_id, version, Act.RESCUE)
    step = seats.current(tx, filing)
    if step is None or not is_rescuable(tx, filing, person_id):
        raise Refused("filing-not-a-signer")
    if step.kind is Kind.OWN_CONSENT:
        return _leave_to_unit(tx, filing, step, reason)
    by = tx.actor.id if tx.actor else None
    filing_steps.substitute(tx.conn, step, person_id, tx.now, by)
    return _asked_now(tx, filing, NewAct(act=Act.RESCUE, to=filing.state, note=reason), person_id)


def is_rescuable(tx: Tx, filing: Filing, person_id: int) -> bool:
    """Whether it still waits, and this approver may be asked for it: not in a leader's place.

    A leader's own consent only where nobody can give it any more.
    """
    step = seats.current(tx, filing)
    if step is None or tx.now >= filing.starts_at:
        return False
    if step.kind is Kind.OWN_CONSENT:
        return not any(people.reader(tx.conn, one.person_id) for one in step.open_seats)
    known = people.holders(tx.conn, Role.APPROVER, tx.today, (None, filing.unit_id))
    barred = {filing.filer_id, *step.agreed} | seats.refusers(tx, filing, step)
    return person_id in set(known) - barred


def _leave_to_unit(tx: Tx, filing: Filing, step: StepRow, reason: str) -> Filing:
    new = NewAct(act=Act.RESCUE, to=filing.state, note=reason)
    moves.record(tx, filing, new, from_state=filing.state)
    chain.leave_to_unit(tx, filing, step)
    moved = filings.get(tx.conn, filing.id)
    cards.refresh(tx, moved)
    return moved


def _asked_now(tx: Tx, filing: Filing, new: NewAct, person_id: int) -> Filing:
    moves.record(tx, filing, new, from_state=filing.state)
    moved = filings.get(tx.conn, filing.id)
    step = seats.current(tx, moved)
    if step is not None:
        filing_steps.restart(tx.conn, step.id, tx.now)
    cards.refresh(tx, moved)
    by = tx.actor.name if tx.actor else ""
    note = Phrase("filing-handed-to-you", {"by": by})
    cards.give(tx, moved, [person_id], Party.SIGNER, note=note)
    chain.set_clocks(tx, moved)
    return moved


def _check_target(tx: Tx, filing: Filing, step: StepRow, act: Act, person_id: int) -> str:
    if step.kind is Kind.OWN_CONSENT:
        raise Refused("filing-own-consent")
    if person_id in step.left:
        raise Refused("filing-handed-back")
    if person_id in step.asked:
        raise Refused("filing-asked-already")
    return _chosen(candidates(tx, filing, act), person_id)


def _chosen(offered: Iterable[Named], person_id: int) -> str:
    """The name of somebody who was offered.  Raises Refused for anybody else."""
    name = next((one.name for one in offered if one.id == person_id), None)
    if name is None:
        raise Refused("filing-not-a-signer")
    return name


def _holders(tx: Tx, filing: Filing, roles: Iterable[Role]) -> list[int]:
    places = (None, filing.unit_id)
    return [one for role in roles for one in people.holders(tx.conn, role, tx.today, places)]


def fitting(tx: Tx, filing: Filing, said: str) -> list[Named]:
    """Who may sign in one's place and is meant by what was said."""
    return [one for one in candidates(tx, filing, Act.REASSIGN) if rules.is_meant(one.name, said)]
