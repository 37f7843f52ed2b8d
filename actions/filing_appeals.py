"""申诉: once, within two working days, at the next level (interview.md §10)."""

from datetime import datetime

from actions import filing_cards as cards
from actions import filing_chain as chain
from actions import filing_moves as moves
from actions.tx import Tx
from domain import filing as rules
from domain.chain import STATE_OF
from domain.chain_pack import APPEAL
from domain.errors import Refused
from domain.filing import Act
from storage import filing_acts, filing_steps
from storage.filing_acts import NewAct
from storage.filings import Filing


def appeal(tx: Tx, filing_id: int, version: int, why: str) -> Filing:
    """Ask those of the last level who did not refuse it.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.APPEAL)
    check_open(tx, filing)
    steps = filing_steps.of(tx.conn, filing.id, filing.version)
    last = steps[-1].position if steps else 0
    rule = tx.office.chain.by_name[APPEAL]
    filing_steps.plan(tx.conn, filing.id, filing.version, [rule], after=last)
    step = chain.begin_step(tx, filing, last + 1)
    new = NewAct(act=Act.APPEAL, to=STATE_OF[step.kind], note=why)
    moved = moves.settle(tx, filing, new, step=step.position)
    chain.ask(tx, moved)
    if tx.actor is not None and tx.actor.id != filing.filer_id:
        cards.tell(tx, moved, [filing.filer_id], Act.APPEAL)
    return moved


def check_open(tx: Tx, filing: Filing) -> None:
    """Raises Refused when it was appealed before, or too long ago."""
    if filing_acts.has_act(tx.conn, filing.id, Act.APPEAL):
        raise Refused("filing-appealed-already")
    until = appeal_until(tx, filing)
    if tx.now >= until:
        raise Refused("filing-appeal-over", until=until)


def appeal_until(tx: Tx, filing: Filing) -> datetime:
    refused_at = filing_acts.last_act(tx.conn, filing.id).at
    return rules.appeal_until(refused_at, filing.starts_at, tx.office)
