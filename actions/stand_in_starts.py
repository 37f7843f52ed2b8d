"""The day a stand-in begins or ends: what waits is shown to whoever is asked from now on."""

from actions import filing_cards as cards
from actions import filing_seats as seats
from actions import stand_ins, ticks
from actions.tx import Tx
from domain.filing import Party
from storage import filing_cards, filing_waiting, filings
from storage import stand_ins as rows
from storage.timers import Timer

SHOWN = 20  # cards at once, the earliest interviews; the rest stands under /approvals


@ticks.act(stand_ins.BEGIN)
def begin(tx: Tx, timer: Timer) -> None:
    """Their menu has it now, and they see what waits; what comes later finds them by itself."""
    arranged = rows.find(tx.conn, int(timer.ref.removesuffix(":")))
    if arranged is not None and arranged.fact.stand_in_id is not None:
        tx.menu(arranged.fact.stand_in_id)
    _show_waiting(tx)


@ticks.act(stand_ins.END)
def end(tx: Tx, _timer: Timer) -> None:
    """Who is back sees what still waits."""
    _show_waiting(tx)


def _show_waiting(tx: Tx) -> None:
    """A card of what waits to who is asked and has none."""
    for filing_id in filing_waiting.first_ids(tx.conn, SHOWN):
        filing = filings.get(tx.conn, filing_id)
        shown = {card.person_id for card in filing_cards.of(tx.conn, filing.id, filing.version)}
        new = [one for one in seats.signers(tx, filing) if one not in shown]
        cards.give(tx, filing, new, Party.SIGNER)
