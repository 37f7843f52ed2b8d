"""The day a stand-in begins: what waits is shown to them, and their menu has it."""

from actions import filing_cards as cards
from actions import filing_seats as seats
from actions import stand_ins, ticks
from actions.tx import Tx
from domain.filing import Party
from storage import filing_cards, filing_waiting, filings
from storage import stand_ins as rows
from storage.timers import Timer


@ticks.act(stand_ins.BEGIN)
def begin(tx: Tx, timer: Timer) -> None:
    """Cards of what waits already; what comes later finds them by itself."""
    arranged = rows.find(tx.conn, int(timer.ref.removesuffix(":")))
    if arranged is None:
        return
    if arranged.fact.stand_in_id is not None:
        tx.menu(arranged.fact.stand_in_id)
    for listed in filing_waiting.asking_any(tx.conn, stand_ins.away(tx)):
        filing = filings.get(tx.conn, listed.id)
        if not arranged.fact.covers(stand_ins.matter(filing)):
            continue
        shown = {card.person_id for card in filing_cards.of(tx.conn, filing.id, filing.version)}
        new = [one for one in seats.signers(tx, filing) if one not in shown]
        cards.give(tx, filing, new, Party.SIGNER)
