"""A filing on its way through its steps: begun, signed, gone on with (product.md F3).

The steps of a version are written down when it is handed in; who is asked is found out when a
step begins.  Nobody is asked twice of one version, and nothing passes because nobody is asked.
"""

from collections.abc import Mapping

from actions import filing_cards as cards
from actions import filing_moves as moves
from actions import filing_seats as seats
from actions.tx import Tx
from domain import chain
from domain import filing as rules
from domain.chain_pack import ADDED, APPEAL, Kind, Rule
from domain.errors import Refused
from domain.filing import Act, Party
from domain.messages import Post, named
from domain.permission import Role
from storage import filing_cards, filing_steps, filing_waiting, filings, people, timers
from storage.filing_steps import StepRow
from storage.filings import Filing


def begin(
    tx: Tx,
    filing: Filing,
    before: Filing | None = None,
    more: frozenset[str] = frozenset(),
) -> Filing:
    """Plan the steps of this version and ask at the first.

    ``before``: as it was returned; ``more``: what of the second layer has changed since.
    """
    steps = tx.office.chain.steps_for(filing.marks)
    filing_steps.plan(tx.conn, filing.id, filing.version, steps, after=0)
    if before is not None:
        _add_again(tx, filing, before)
        _keep(tx, filing, before, more)
    waits = go_on(tx, filing)
    if waits is None:  # the pack cannot say so (domain/chain_pack.py)
        raise LookupError(f"no step waits for filing {filing.id}")
    filings.stand_at(tx.conn, filing.id, chain.STATE_OF[waits.kind], waits.position)
    moved = filings.get(tx.conn, filing.id)
    ask(tx, moved)
    return moved


def go_on(tx: Tx, filing: Filing) -> StepRow | None:
    """Begin the next step that waits for somebody.  None: no step is left."""
    for step in filing_steps.of(tx.conn, filing.id, filing.version):
        if step.ended_at is None and _waits(tx, filing, step):
            return step
    return None


def begin_step(tx: Tx, filing: Filing, position: int) -> StepRow:
    """Begin one step that cannot be carried by what was agreed before: an appeal."""
    step = filing_steps.of(tx.conn, filing.id, filing.version)[position - 1]
    _waits(tx, filing, step)
    return step


def ask(tx: Tx, filing: Filing) -> None:
    """A card to everybody who is asked at this step; the clocks are set.  Nobody: the admins."""
    asked = seats.signers(tx, filing)
    if not asked:
        cry(tx, filing)
    cards.give(tx, filing, _without_actor(tx, filing, asked), Party.SIGNER)
    set_clocks(tx, filing)


def set_clocks(tx: Tx, filing: Filing) -> None:
    """When who is asked now is reminded, and when it is too late."""
    step = seats.current(tx, filing)
    if step is None:
        return
    within = seats.rule_of(tx, step).within
    nudge_at = rules.nudge_at(tx.now, filing.starts_at, tx.office, within)
    if nudge_at is not None:
        timers.set_timer(tx.conn, moves.NUDGE, moves.timer_ref(filing.id), nudge_at)
    timers.set_timer(tx.conn, moves.EXPIRE, moves.timer_ref(filing.id), filing.starts_at)


def sign(tx: Tx, filing: Filing, verdict: Act, note: str | None = None) -> bool:
    """Write the actor's verdict on the step.  True: the step is done with it.  Raises Refused."""
    step = sit_down(tx, filing)
    seat = seats.seat_to_sign(tx, filing, step)
    if seat is None or not filing_steps.lock(tx.conn, step.id):
        raise moves.already(tx, filing)
    by_id = tx.actor.id if tx.actor and tx.actor.id != seat.person_id else None
    if not filing_steps.sign(tx.conn, seat.id, verdict, note, tx.now, by_id=by_id):
        raise Refused("filing-signed-already")
    signed = seats.current(tx, filing) or step
    if verdict in filing_steps.AGREED and not is_done(signed):
        return False
    filing_steps.end(tx.conn, step.id, verdict, tx.now)
    return True


def is_done(step: StepRow) -> bool:
    return chain.is_done(step.rule, step.asked, step.agreed)


def sit_down(tx: Tx, filing: Filing) -> StepRow:
    """The step, at which the actor has a seat: who holds an asked role needs no invitation."""
    step = seats.current(tx, filing)
    if step is None or tx.actor is None:
        raise moves.already(tx, filing)
    if seats.seat_to_sign(tx, filing, step) is None and seats.may_sign(tx, filing, step, tx.actor):
        filing_steps.seat(tx.conn, step.id, tx.actor.id, None, tx.now)
        return seats.current(tx, filing) or step
    return step


def conditions(tx: Tx, filing: Filing) -> str:
    """All conditions that signers of this version made, in the order of the steps."""
    steps = filing_steps.of(tx.conn, filing.id, filing.version)
    found = (seat.note for step in steps for seat in step.seats if seat.has_agreed and seat.note)
    return "；".join(dict.fromkeys(found))


def look_again_for(tx: Tx, person_id: int) -> None:
    """Somebody's roles have changed: what waits for them by name may wait for nobody now."""
    for filing_id in filing_waiting.ids_asking(tx.conn, person_id):
        look_again(tx, filings.get(tx.conn, filing_id))


def look_again(tx: Tx, filing: Filing) -> None:
    """Somebody may have left: seats nobody can answer for are cleared, and others are asked."""
    step = seats.current(tx, filing)
    if step is None:
        return
    lost = [seat.id for seat in step.open_seats if not _is_there(tx, filing, step, seat.person_id)]
    if not lost:
        return
    filing_steps.unseat(tx.conn, lost, tx.now)
    left = seats.current(tx, filing) or step
    if not left.open_seats:
        _ask_others(tx, filing, left)
    cards.refresh(tx, filings.get(tx.conn, filing.id))


def cry(tx: Tx, filing: Filing) -> None:
    """The admins hear that nobody can be asked; again, when it was somebody's in between."""
    step = seats.current(tx, filing)
    ever = step.ever if step else 0
    for person_id in people.holders(tx.conn, Role.ADMIN, tx.today):
        tx.post(
            Post(
                key="filing-nobody-decides",
                to=person_id,
                values={
                    "number": filing.number,
                    "unit": filing.unit,
                    "when": filing.starts_at,
                    "class": named("filing-class", filing.filing_class),
                },
                occasion=f"filing:{filing.id}:v{filing.version}:s{filing.step}:n{ever}:nobody",
            )
        )


def _waits(tx: Tx, filing: Filing, step: StepRow) -> bool:
    """Begin a step.  False: the unit answers for it, or enough have agreed before."""
    sitting = seats.resolve(tx, filing, step)
    if sitting is None:
        filing_steps.end(tx.conn, step.id, "unit", tx.now)
        return False
    filing_steps.begin(tx.conn, step.id, sitting, tx.now)
    begun = filing_steps.current(tx.conn, filing.id, filing.version, step.position) or step
    if begun.kind is not Kind.OWN_CONSENT:
        _carry(tx, filing, begun)
    carried = filing_steps.current(tx.conn, filing.id, filing.version, step.position) or begun
    if not is_done(carried):
        return True
    filing_steps.end(tx.conn, step.id, "carried", tx.now)
    return False


def _carry(tx: Tx, filing: Filing, step: StepRow) -> None:
    """Who agreed at an earlier step of this version is not asked again; it is written down.

    An appeal is looked at afresh.
    """
    if step.name == APPEAL:
        return
    before = agreed_before(tx, filing)
    for seat in step.open_seats:
        if seat.person_id in before:
            by_id = before[seat.person_id]
            filing_steps.sign(tx.conn, seat.id, Act.APPROVE, None, tx.now, by_id=by_id)


def agreed_before(tx: Tx, filing: Filing) -> Mapping[int, int | None]:
    """Who agreed to what this version says, and who signed for them.

    An agreement that was kept was to the version before.
    """
    steps = filing_steps.of(tx.conn, filing.id, filing.version)
    seats_of = (step.seats for step in steps if step.outcome != "kept")
    found = (seat for held in seats_of for seat in held if seat.has_agreed)
    return {seat.person_id: seat.signed_by_id for seat in found}


def _add_again(tx: Tx, filing: Filing, before: Filing) -> None:
    """Whom a signer added is asked of the corrected version too, behind the same step."""
    planned = {one.name: one for one in filing_steps.of(tx.conn, filing.id, filing.version)}
    behind = None
    for old in filing_steps.of(tx.conn, before.id, before.version):
        behind = planned.get(old.name, behind)
        if old.name == ADDED and behind is not None:
            for seat in old.seats:
                filing_steps.insert_after(
                    tx.conn, filing.id, behind, seat.person_id, tx.now, seat.from_id
                )


def _keep(tx: Tx, filing: Filing, before: Filing, more: frozenset[str]) -> None:
    """What was signed stands where no corrected answer touches it; the last step never does."""
    changed = chain.changed_fields(before.proposal, filing.proposal) | more
    signed = {step.name: step for step in filing_steps.of(tx.conn, before.id, before.version)}
    for step in filing_steps.of(tx.conn, filing.id, filing.version)[:-1]:
        old = signed.get(step.name)
        if old is None or old.outcome not in {*filing_steps.AGREED, "carried", "kept"}:
            continue
        if not chain.reopens(seats.rule_of(tx, step), changed) and _all_there(tx, filing, old):
            filing_steps.copy_signed(tx.conn, old, step.id, tx.now)


def _all_there(tx: Tx, filing: Filing, old: StepRow) -> bool:
    return all(_is_there(tx, filing, old, person_id) for person_id in old.agreed)


def _is_there(tx: Tx, filing: Filing, step: StepRow, person_id: int) -> bool:
    person = people.active(tx.conn, person_id, tx.today)
    return person is not None and seats.is_able(filing, step, person)


def _ask_others(tx: Tx, filing: Filing, step: StepRow) -> None:
    """Nobody is left who was asked: others of the roles, else its substitutes; one is enough."""
    sitting = seats.resolve(tx, filing, step)
    if sitting is None:  # the leader has left: the unit answers for the consent
        leave_to_unit(tx, filing, step)
        return
    filing_steps.set_rule(tx.conn, step.id, Rule.ANY_OF, sitting.fell_to or Role.APPROVER)
    for asked in sitting.asked:
        filing_steps.seat(tx.conn, step.id, asked.person_id, asked.role, tx.now)
    ask(tx, filing)


def leave_to_unit(tx: Tx, filing: Filing, step: StepRow) -> None:
    """The unit answers for a consent nobody can give; the next step is asked."""
    filing_steps.end(tx.conn, step.id, "unit", tx.now)
    waits = go_on(tx, filing)
    if waits is not None:
        filings.stand_at(tx.conn, filing.id, chain.STATE_OF[waits.kind], waits.position)
        ask(tx, filings.get(tx.conn, filing.id))


def _without_actor(tx: Tx, filing: Filing, asked: list[int]) -> list[int]:
    """Who acted here a moment ago has the card in front of them already."""
    if tx.actor is None or tx.actor.id not in asked:
        return asked
    shown = {card.person_id for card in filing_cards.of(tx.conn, filing.id, filing.version)}
    return [one for one in asked if one != tx.actor.id or one not in shown]
