"""The day a stand-in begins or ends: what waits is shown to whoever is asked from now on."""

from actions import filing_cards as cards
from actions import stand_ins, ticks
from actions.tx import Tx
from domain import stand_in as rules
from domain.filing import Party
from domain.permission import Person, Role
from domain.stand_in import Matter, Signer
from storage import filing_cards, filing_lists, filings, people
from storage import stand_ins as rows
from storage.filing_lists import Listed
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


def waiting(tx: Tx, person: Person) -> list[Listed]:
    """What waits for somebody only because they stand in for another."""
    if not person.stands_in:
        return []
    lent = [
        matter.filing_id
        for matter, signers in _asked(tx)
        if rules.stood_for(person.id, signers) is not None
    ]
    return filing_lists.some(tx.conn, lent) if lent else []


def _show_waiting(tx: Tx) -> None:
    """A card of what waits to who is asked and has none."""
    for matter, signers in _asked(tx)[:SHOWN]:
        filing = filings.get(tx.conn, matter.filing_id)
        shown = {card.person_id for card in filing_cards.of(tx.conn, filing.id, filing.version)}
        new = [one.person_id for one in signers if one.person_id not in shown]
        cards.give(tx, filing, new, Party.APPROVER)


def _asked(tx: Tx) -> list[tuple[Matter, tuple[Signer, ...]]]:
    """All that waits with who is asked, in a few questions however much it is."""
    arranged = rows.standing(tx.conn, tx.today)
    held = people.held(tx.conn, Role.APPROVER, tx.today)
    return [
        (matter, rules.signers(_holders(held, matter), arranged, tx.today, matter, barred={filer}))
        for matter, filer in filing_lists.matters_waiting(tx.conn)
    ]


def _holders(held: list[tuple[int, int | None]], matter: Matter) -> list[int]:
    found = (person_id for person_id, unit_id in held if unit_id in (None, matter.unit_id))
    return list(dict.fromkeys(found))
