"""The day a stand-in begins: what waits is shown to them, and their menu has it."""

from actions import filing_cards as cards
from actions import stand_ins, ticks
from actions.tx import Tx
from domain.filing import Party
from domain.permission import Person
from domain.stand_in import stood_for
from storage import filing_cards, filing_lists, filings
from storage import stand_ins as rows
from storage.filing_lists import Listed
from storage.timers import Timer


@ticks.act(stand_ins.BEGIN)
def begin(tx: Tx, timer: Timer) -> None:
    """Cards of what waits already; what comes later finds them by itself."""
    arranged = rows.find(tx.conn, int(timer.ref.removesuffix(":")))
    if arranged is None:
        return
    if arranged.fact.stand_in_id is not None:
        tx.menu(arranged.fact.stand_in_id)
    for listed in filing_lists.waiting(tx.conn, None, but_of=0):
        filing = filings.get(tx.conn, listed.id)
        if not arranged.fact.covers(stand_ins.matter(filing)):
            continue
        shown = {card.person_id for card in filing_cards.of(tx.conn, filing.id, filing.version)}
        new = [one.person_id for one in stand_ins.for_(tx, filing) if one.for_id]
        cards.give(tx, filing, [one for one in new if one not in shown], Party.APPROVER)


def waiting(tx: Tx, person: Person) -> list[Listed]:
    """What waits for somebody only because they stand in for another."""
    if not person.stands_in:
        return []
    return [
        listed
        for listed in filing_lists.waiting(tx.conn, None, but_of=person.id)
        if stood_for(person.id, stand_ins.for_(tx, filings.get(tx.conn, listed.id)))
    ]
