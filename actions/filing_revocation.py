"""撤销: the office pulls what it had agreed to, before it begins (interview.md §10).

One approver proposes, a second one revokes; the unit says that it has heard, or is telephoned.
"""

from datetime import timedelta

from actions import filing_cards as cards
from actions import filing_moves as moves
from actions import heirs, ticks
from actions.tx import Tx
from domain.errors import Refused
from domain.filing import Act, Party, State
from domain.messages import Lane, Post, named
from domain.permission import Role
from storage import filing_acts, filings, people, timers
from storage.filing_acts import NewAct
from storage.filings import Filing
from storage.timers import Timer

UNHEARD = "filing.unheard"
HEARD_WITHIN = timedelta(minutes=15)  # interview.md §10: confirm receipt in 15 min, else call


def propose(tx: Tx, filing_id: int, version: int, reason: str, why: str) -> Filing:
    """A listed reason and the facts; it takes somebody else to revoke it.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.PROPOSE)
    if reason not in tx.office.reasons:
        raise Refused("filing-reason-not-listed")
    if filing_acts.last_act(tx.conn, filing.id).act is Act.PROPOSE:
        raise moves.already(tx, filing)
    new = NewAct(act=Act.PROPOSE, to=filing.state, reason=reason, note=why)
    moves.record(tx, filing, new, from_state=filing.state)
    cards.refresh(tx, filing, {Party.SIGNER, Party.APPROVER})
    second = [one for one in cards.approvers(tx, filing) if not tx.actor or one != tx.actor.id]
    cards.tell(tx, filing, second, "propose", keys=((cards.key("revoke", filing),),))
    if not second:
        admins = people.holders(tx.conn, Role.ADMIN, tx.today)
        cards.tell(tx, filing, admins, "propose-nobody", why="propose-nobody")
    return filing


def revoke(tx: Tx, filing_id: int, version: int) -> Filing:
    """The second person: it is revoked, the unit has to say that it heard.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.REVOKE)
    proposed = filing_acts.last_act(tx.conn, filing.id)
    if proposed.act is not Act.PROPOSE:
        raise Refused("filing-not-proposed")
    if tx.actor is None or proposed.person_id == tx.actor.id:
        raise Refused("filing-second-person")
    new = NewAct(act=Act.REVOKE, to=State.REVOKED, reason=proposed.reason, note=proposed.note)
    moved = moves.settle(tx, filing, new)
    unit = [filing.filer_id, *cards.leads(tx, filing)]
    cards.tell(tx, moved, unit, "revoke", keys=((cards.key("receive", moved, cards.TOLD),),))
    timers.set_timer(tx.conn, UNHEARD, moves.timer_ref(filing.id), tx.now + HEARD_WITHIN)
    return moved


def receive(tx: Tx, filing_id: int, version: int) -> Filing:
    """收悉: somebody of the unit has heard.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.RECEIVE)
    revoked = filing_acts.last_act(tx.conn, filing.id)
    if revoked.act is Act.RECEIVE:
        raise moves.already(tx, filing)
    timers.drop(tx.conn, UNHEARD, moves.timer_ref(filing.id))
    new = NewAct(act=Act.RECEIVE, to=State.REVOKED, reason=revoked.reason, note=revoked.note)
    moves.record(tx, filing, new, from_state=State.REVOKED)
    cards.refresh(tx, filing)
    cards.tell(tx, filing, _revokers(tx, filing), "receive")
    return filing


REVOKERS = (Act.PROPOSE, Act.REVOKE)


def _revokers(tx: Tx, filing: Filing) -> list[int]:
    """Those who revoked it, or who does their work today."""
    return heirs.in_places(tx, filing_acts.doers(tx.conn, filing.id, REVOKERS))


@ticks.act(UNHEARD)
def unheard(tx: Tx, timer: Timer) -> None:
    """Nobody of the unit has confirmed in time: those who revoked it have to telephone."""
    filing = filings.find(tx.conn, int(timer.ref.removesuffix(":")))
    if filing is None or filing_acts.last_act(tx.conn, filing.id).act is not Act.REVOKE:
        return
    for person_id in _revokers(tx, filing):
        tx.post(
            Post(
                key="filing-unheard",
                to=person_id,
                values={
                    "number": filing.number,
                    "unit": filing.unit,
                    "filer": filing.filer,
                    "when": cards.when(filing),
                    "state": named("filing-state", filing.state),
                },
                lane=Lane.DECISION,
                occasion=f"filing:{filing.id}:v{filing.version}:unheard",
            )
        )
