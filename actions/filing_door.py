"""A reporter is here: called in, answered orally, the form filled in afterwards (F7)."""

from actions import door_cards, filing_backfills, filing_pages, filings
from actions import filing_cards as cards
from actions import filing_moves as moves
from actions.tx import Tx
from domain import filing_door as door_rules
from domain.decision import Alternative
from domain.errors import Refused
from domain.filing import Act, Party, Proposal, State
from domain.filing_class import judge_onsite
from domain.filing_door import How, Stage
from domain.messages import Phrase, Value, named
from domain.permission import Person, Right, may
from storage import counters, filing_doors
from storage import filings as rows
from storage.filing_acts import NewAct
from storage.filings import Filing


def arrive(tx: Tx, proposal: Proposal, *, card_seen: bool) -> Filing:
    """A reporter stands at the door: numbered, and the duty officer is called.  Raises Refused."""
    actor = _filer(tx, proposal)
    filing_id = rows.add(
        tx.conn,
        proposal,
        judge_onsite(),
        number=filings.next_number(tx),
        filer_id=actor.id,
        state=State.ONSITE,
        objection_until=None,
        now=tx.now,
    )
    filing_doors.add(tx.conn, filing_id, card_seen=card_seen, now=tx.now)
    filing = rows.get(tx.conn, filing_id)
    moves.record(tx, filing, NewAct(act=Act.ARRIVE, to=State.ONSITE), from_state=None)
    door_cards.give(tx, filing, cards.leads(tx, filing), Party.UNIT_LEAD)
    filing_pages.ring(tx, filing)
    return filing


def agree(tx: Tx, filing_id: int, version: int, how: How, conditions: str = "") -> Filing:
    """Consent by word of mouth: it counts at once, under a number for the time being."""
    filing = moves.claim(tx, filing_id, version, Act.VERBAL_OK)
    new = NewAct(act=Act.VERBAL_OK, to=State.VERBAL_OK, reason=how, note=conditions or None)
    moves.be_first(tx, filing, moved=rows.advance(tx.conn, filing, new.to))
    rows.give_temporary(tx.conn, filing.id, _temporary(tx))
    moved = _answered(tx, filing, new)
    due = door_rules.due_at(tx.now, tx.office)
    filing_backfills.wait(tx, moved, tx.now)
    keys = ((cards.key(Act.BACKFILL, moved),),)
    door_cards.tell(tx, moved, [filing.filer_id], "verbal-ok", keys=keys, more={"until": due})
    return moved


def hold(tx: Tx, filing_id: int, version: int) -> Filing:
    """Not yet: the reporter waits, and everybody on duty is asked again after a while."""
    filing = moves.claim(tx, filing_id, version, Act.VERBAL_HOLD)
    new = NewAct(act=Act.VERBAL_HOLD, to=State.VERBAL_HOLD)
    moves.be_first(tx, filing, moved=rows.advance(tx.conn, filing, new.to))
    moved = _answered(tx, filing, new)
    filing_doors.change(tx.conn, filing.id, stage=Stage.START, round=0)
    wait = tx.office.policy.hold_for
    filing_pages.after(tx, moved, wait)
    door_cards.tell(tx, moved, [filing.filer_id], "verbal-hold", more={"until": tx.now + wait})
    return moved


def decline(tx: Tx, filing_id: int, version: int, reason: str) -> Filing:
    """Not today, for a listed reason and with what can be done instead.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.VERBAL_NO)
    if reason not in tx.office.reasons:
        raise Refused("filing-reason-not-listed")
    new = NewAct(act=Act.VERBAL_NO, to=State.VERBAL_NO, reason=reason)
    moves.be_first(tx, filing, moved=rows.advance(tx.conn, filing, new.to))
    moved = _answered(tx, filing, new)
    keys = ((cards.key("copy", moved),),)
    instead = {"alternative": _alternative(tx, reason)}
    door_cards.tell(tx, moved, [filing.filer_id], "verbal-no", keys=keys, more=instead)
    return moved


def _answered(tx: Tx, filing: Filing, new: NewAct) -> Filing:
    """Written down, nobody is called any more, every card says so."""
    moves.record(tx, filing, new, from_state=filing.state)
    moves.stop_waiting(tx, filing)
    filing_pages.stop(tx, filing)
    actor_id = tx.actor.id if tx.actor else None
    filing_doors.change(tx.conn, filing.id, answered_at=tx.now, answered_by=actor_id)
    moved = rows.get(tx.conn, filing.id)
    door_cards.refresh(tx, moved)
    return moved


def _alternative(tx: Tx, reason: str) -> Value:
    if tx.office.reasons[reason].alternative is Alternative.USUAL:
        return named("filing-usual", reason)
    return Phrase("filing-door-later")


def _temporary(tx: Tx) -> str:
    """The next of the year, local time: a sequence of its own."""
    year = tx.today.year
    serial = counters.take(tx.conn, "filing.temporary", year)
    return door_rules.temporary_number(tx.office.code, year, serial)


def _filer(tx: Tx, proposal: Proposal) -> Person:
    if tx.actor is None or not may(tx.actor, Right.FILE, proposal.unit_id):
        raise Refused("not-allowed")
    return tx.actor
