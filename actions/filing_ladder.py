"""催办: while a step waits, somebody more hears of it, one rung after the other (product.md F6)."""

from actions import filing_cards as cards
from actions import filing_chain as chain
from actions import filing_moves as moves
from actions import filing_seats as seats
from actions import stand_ins
from actions.tx import Tx
from domain import filing as rules
from domain.chain_pack import Kind, Rung
from domain.filing import Party
from domain.messages import Button, Lane, Phrase, Post, Value
from domain.permission import Role
from storage import filing_steps, filings, people, timers
from storage.filing_steps import StepRow
from storage.filings import Filing


def climb(tx: Tx, filing: Filing) -> None:
    """The next rung, each once; then the clock is set for the one after it."""
    chain.look_again(tx, filing)
    filing = filings.get(tx.conn, filing.id)
    step = seats.current(tx, filing)
    if step is None:
        return
    number = _next(tx, filing, step)
    if number > len(tx.office.chain.ladder) or not filing_steps.climb(tx.conn, step.id, number):
        return
    _perform(tx, filing, step, tx.office.chain.ladder[number - 1])
    at = rules.nudge_at(tx.now, filing.starts_at, tx.office, seats.rule_of(tx, step).within)
    if at is not None and number < len(tx.office.chain.ladder):
        timers.set_timer(tx.conn, moves.NUDGE, moves.timer_ref(filing.id), at)


def _next(tx: Tx, filing: Filing, step: StepRow) -> int:
    """The number of the rung to climb, from 1; without anybody above, the one after it."""
    number = step.rung + 1
    ladder = tx.office.chain.ladder
    skips = number <= len(ladder) and ladder[number - 1] is Rung.HEAD
    return number + 1 if skips and not seats.heads(tx, filing, step) else number


def _perform(tx: Tx, filing: Filing, step: StepRow, rung: Rung) -> None:
    match rung:
        case Rung.SIGNERS:
            _remind(tx, filing, step)
        case Rung.HEAD:
            _ask_head(tx, filing, step)
        case Rung.ADMINS:
            admins = people.holders(tx.conn, Role.ADMIN, tx.today)
            key = (Button(Phrase("button-filing-stuck"), "filing.stuck.0.0"),)
            _tell(tx, filing, step, admins, "filing-stuck", key)


def _remind(tx: Tx, filing: Filing, step: StepRow) -> None:
    """Who is asked is reminded; their deputies are asked beside them (product.md P4)."""
    asked = seats.signers(tx, filing)
    deputies = () if step.kind is Kind.OWN_CONSENT else stand_ins.call_deputies(tx, filing, asked)
    cards.give(tx, filing, deputies, Party.SIGNER)
    _tell(tx, filing, step, asked, "filing-nudge", (cards.key("open", filing),))


def _ask_head(tx: Tx, filing: Filing, step: StepRow) -> None:
    """They are asked beside those who do not answer; one of them is enough."""
    found = seats.heads(tx, filing, step)
    for person_id in found:
        filing_steps.substitute(tx.conn, step, person_id, tx.now, None)
    tx.note("filing.head", "filing", filing.id, version=filing.version, step=filing.step)
    cards.refresh(tx, filing)
    cards.give(tx, filing, found, Party.SIGNER, note=Phrase("filing-asked-as-head"))


def _tell(
    tx: Tx,
    filing: Filing,
    step: StepRow,
    to: list[int],
    key: str,
    buttons: tuple[Button, ...],
) -> None:
    values: dict[str, Value] = {
        "number": rules.shown_number(filing.number, filing.version),
        "unit": filing.unit,
        "topic": filing.topic,
        "when": cards.when(filing),
        "step": seats.label(tx, step),
    }
    place = f"v{filing.version}:s{filing.step}:n{step.ever}"
    for person_id in to:
        tx.post(
            Post(
                key=key,
                to=person_id,
                values=values,
                buttons=(buttons,),
                lane=Lane.REMINDER,
                occasion=f"filing:{filing.id}:{place}:{key}",
            )
        )
