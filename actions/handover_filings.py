"""Filings in somebody else's hands: as their filer, at their steps, in whose chat (P5).

What was decided keeps its name; what is still asked is asked of the taker, in the same transaction
and with the same clocks.  Nobody signs what they filed: there others are asked.
"""

from collections.abc import Collection, Iterable

from actions import filing_cards as cards
from actions import filing_chain as chain
from actions import filing_seats as seats
from actions.filing_watch import watch
from actions.tx import Tx
from domain import filing as rules
from domain.chain_pack import Kind
from domain.filing import Party
from domain.filing_afterwards import UNDER_WAY
from domain.messages import Button, Lane, Phrase, Post
from domain.permission import Person, Right, may
from storage import filing_cards, filing_steps, filings
from storage import handover_moves as rows
from storage.filings import Filing
from storage.handover_moves import OpenSeat

SHOWN = 20  # cards at once, the earliest interviews; the rest stands under /approvals


def pass_on(tx: Tx, from_id: int, taker: Person, units: Collection[int] | None = None) -> list[int]:
    """Who filed what is not over is the taker from now on; gives the filings."""
    found = [
        filing_id
        for filing_id in rows.filings_of(tx.conn, from_id, tx.now, units)
        if may(taker, Right.FILE, filings.get(tx.conn, filing_id).unit_id)
    ]
    for filing_id in found:
        rows.set_filer(tx.conn, filing_id, taker.id)
        tx.note("filing.handed_over", "filing", filing_id, from_id=from_id, to_id=taker.id)
        moved = filings.get(tx.conn, filing_id)
        if moved.state in UNDER_WAY:
            watch(tx, moved)
        chain.look_again(tx, moved)  # the taker signs no more what is their own now
    return found


def seats_to_take(tx: Tx, from_id: int, taker: Person) -> list[OpenSeat]:
    """Of what somebody has still to sign, what the taker can sign in their place."""
    return [one for one in rows.seats_of(tx.conn, from_id) if _can_take(tx, one, taker)]


def pass_seats(tx: Tx, from_id: int, taker: Person) -> int:
    """The taker is asked instead; what they cannot sign is asked of others.  Gives how many."""
    given = seats_to_take(tx, from_id, taker)
    asked = rows.seats_of(tx.conn, from_id)
    for seat in given:
        filing_steps.unseat(tx.conn, [seat.id], tx.now, filing_steps.HANDED_ON)
        filing_steps.seat(tx.conn, seat.step_id, taker.id, seat.role, tx.now, from_id=from_id)
        tx.note(
            "filing.seat_handed_over", "filing", seat.filing_id, from_id=from_id, to_id=taker.id
        )
    for filing_id in dict.fromkeys(seat.filing_id for seat in asked):
        chain.look_again(tx, filings.get(tx.conn, filing_id))
    for number, filing_id in enumerate(dict.fromkeys(seat.filing_id for seat in given)):
        _ask(tx, filings.get(tx.conn, filing_id), shows=number < SHOWN)
    return len(given)


def lock_cards(tx: Tx, person_id: int, to: str, only: Collection[int] | None = None) -> None:
    """What somebody still sees of filings that are not over says who has them now."""
    shown = rows.cards_of(tx.conn, person_id, tx.now)
    shown = [one for one in shown if only is None or one.filing_id in only]
    for one in shown:
        number = rules.shown_number(one.number, one.version)
        tx.post(
            Post(
                key="handover-card-locked",
                to=person_id,
                values={"number": number, "topic": one.topic, "to": to},
                edits=one.occasion,
                lane=Lane.DECISION,
            )
        )
    rows.forget_cards(tx.conn, person_id, {one.filing_id for one in shown})


def open_key(filing: Filing) -> Button:
    """The key to its card, where many are named."""
    number = rules.short_number(rules.shown_number(filing.number, filing.version))
    label = Phrase("button-filing-open-one", {"number": number, "topic": filing.topic})
    return Button(label, f"filing.open.{filing.id}.{filing.version}")


def _can_take(tx: Tx, seat: OpenSeat, taker: Person) -> bool:
    filing = filings.get(tx.conn, seat.filing_id)
    step = _step(tx, filing, seat.step_id)
    free = step.seat_of(taker.id) is None and taker.id not in step.left
    shut_out = seats.refusers(tx, filing, step)
    # One's own consent is nobody else's to give (interview.md §10).
    is_own = step.kind is Kind.OWN_CONSENT
    return free and not is_own and taker.id not in shut_out and seats.is_able(filing, step, taker)


def _step(tx: Tx, filing: Filing, step_id: int) -> filing_steps.StepRow:
    steps = filing_steps.of(tx.conn, filing.id, filing.version)
    return next(step for step in steps if step.id == step_id)


def _ask(tx: Tx, filing: Filing, *, shows: bool) -> None:
    """Cards to who is asked at the step now and has none; alone, their time begins now."""
    step = seats.current(tx, filing)
    if step is None:
        return
    if len(step.open_seats) == 1 and step.open_seats[0].asked_at == tx.now:
        filing_steps.restart(tx.conn, step.id, tx.now)
        chain.set_clocks(tx, filing)
    cards.refresh(tx, filing)
    if shows:
        cards.give(tx, filing, _without_card(tx, filing), Party.SIGNER)


def _without_card(tx: Tx, filing: Filing) -> Iterable[int]:
    shown = {card.person_id for card in filing_cards.of(tx.conn, filing.id, filing.version)}
    return [one for one in seats.signers(tx, filing) if one not in shown]
