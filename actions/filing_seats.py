"""Who is asked at the step a filing stands at, and who may sign it (product.md F3)."""

from actions import stand_ins
from actions.tx import Tx
from domain import chain
from domain.chain import Asked, Sitting
from domain.chain_pack import ADDED, APPEAL, Kind, Rule, Step
from domain.filing_states import Act, Party
from domain.messages import Bilingual
from domain.permission import SIGNING, Person, Role
from domain.stand_in import Signer
from storage import experts, filing_cards, filing_steps, people
from storage.filing_steps import Seat, StepRow
from storage.filings import Filing


def current(tx: Tx, filing: Filing) -> StepRow | None:
    """The step it stands at.  None: it waits for nobody of the office."""
    if not filing.step:
        return None
    return filing_steps.current(tx.conn, filing.id, filing.version, filing.step)


def parties(tx: Tx, filing: Filing) -> frozenset[Party]:
    """What the actor is to a filing beside their roles: asked now, or once asked, or told."""
    person = tx.actor
    if person is None:
        return frozenset()
    found = set()
    step = current(tx, filing)
    if step is not None and may_sign(tx, filing, step, person):
        found.add(Party.SIGNER)
    if _has_read(tx, filing, person):
        found.add(Party.READER)
    return frozenset(found)


def _has_read(tx: Tx, filing: Filing, person: Person) -> bool:
    """Asked once and still of the office, or given a copy."""
    if filing_cards.is_reader(tx.conn, filing.id, person.id):
        return True
    is_office = chain.may_sit(person, filing.unit_id, filing.filer_id)
    return is_office and filing_steps.has_sat(tx.conn, filing.id, person.id)


def may_sign(tx: Tx, filing: Filing, step: StepRow, person: Person) -> bool:
    """Whether somebody may sign the step now: asked, or of a role that an any_of step asks.

    Asked again at each press, so that a role that has ended signs nothing.
    """
    seat = step.seat_of(person.id)
    if seat is not None and (seat.verdict is None or not person.stands_in):
        return seat.verdict is None and is_able(filing, step, person)
    if seat_stood_for(tx, filing, step, person) is not None:
        return True
    if seat is not None:
        return False
    shut_out = {filing.filer_id} | step.left | refusers(tx, filing, step)
    if person.id in shut_out or step.rule is Rule.ALL_OF:
        return False
    return chain.holds_one(
        person, _roles_open(tx, step), filing.unit_id, subjects(tx, filing, step)
    )


def is_able(filing: Filing, step: StepRow, person: Person) -> bool:
    """Whether who was asked can still answer.  One's own consent needs no role of the office."""
    if step.kind is Kind.OWN_CONSENT:
        return bool(person.roles) and person.id != filing.filer_id
    return chain.may_sit(person, filing.unit_id, filing.filer_id)


def seat_stood_for(tx: Tx, filing: Filing, step: StepRow, person: Person) -> Seat | None:
    """The open seat somebody signs in for another; None: there is none."""
    if not person.stands_in:
        return None
    found = asked_now(tx, filing, step)
    held = (step.seat_of(one.for_id) for one in found if one.person_id == person.id and one.for_id)
    return next((seat for seat in held if seat is not None), None)


def seat_to_sign(tx: Tx, filing: Filing, step: StepRow) -> Seat | None:
    """The actor's own seat while it is open, else one they stand in for, else the one they had."""
    if tx.actor is None:
        return None
    own = step.seat_of(tx.actor.id)
    if own is not None and own.verdict is None:
        return own
    return seat_stood_for(tx, filing, step, tx.actor) or own


def signed_for(tx: Tx, filing: Filing) -> int | None:
    """In whose seat the actor signed at this step; None: in their own, or not at all."""
    step = current(tx, filing)
    if step is None or tx.actor is None:
        return None
    held = (seat.person_id for seat in step.seats if seat.signed_by_id == tx.actor.id)
    return next(held, None)


def asked_now(tx: Tx, filing: Filing, step: StepRow) -> tuple[Signer, ...]:
    """Who is asked for each seat that has not signed: its holder, or who stands in (P4)."""
    return stand_ins.signers(
        tx,
        filing,
        [seat.person_id for seat in step.open_seats],
        barred={filing.filer_id} | step.left | refusers(tx, filing, step),
        is_own_consent=step.kind is Kind.OWN_CONSENT,
    )


def signers(tx: Tx, filing: Filing) -> list[int]:
    """Everybody who is asked at this step and has not signed, stand-ins in place of the absent."""
    step = current(tx, filing)
    return [one.person_id for one in asked_now(tx, filing, step)] if step else []


def able(tx: Tx, filing: Filing) -> list[int]:
    """Whose keys decide: who is asked, and who handed their seat over, for they keep the right."""
    step = current(tx, filing)
    held = [seat.person_id for seat in step.open_seats] if step else []
    return [*signers(tx, filing), *held]


def resolve(tx: Tx, filing: Filing, step: StepRow) -> Sitting | None:
    """Who is asked when a step begins, or beside those who were when nobody of them is left.

    None: it is the unit's to answer for (own consent).
    """
    if step.kind is Kind.OWN_CONSENT:
        leader = leader_of(tx, filing)
        return Sitting((Asked(leader, None),), Rule.ALL_OF) if leader else None
    named = _named_before(tx, filing, step)
    if named:
        return Sitting(named, Rule.ALL_OF)
    but = {filing.filer_id, *step.asked, *step.left} | refusers(tx, filing, step)
    return chain.sitting(rule_of(tx, step), _fitting(tx, filing, step), but)


def refusers(tx: Tx, filing: Filing, step: StepRow) -> set[int]:
    """An appeal is not decided by those against whom it is made."""
    if step.name != APPEAL:
        return set()
    steps = filing_steps.of(tx.conn, filing.id, filing.version)
    return {seat.person_id for one in steps for seat in one.seats if seat.verdict == Act.REJECT}


def _named_before(tx: Tx, filing: Filing, step: StepRow) -> tuple[Asked, ...]:
    """Whom a signer added to the chain, if they may still sign."""
    found = (people.active(tx.conn, seat.person_id, tx.today) for seat in step.open_seats)
    return tuple(Asked(one.id, None) for one in found if one and is_able(filing, step, one))


def holders(tx: Tx, filing: Filing) -> dict[Role, list[int]]:
    """Who holds each of the roles that sign, for the whole commission or for this unit."""
    places = (None, filing.unit_id)
    return {role: people.holders(tx.conn, role, tx.today, places) for role in sorted(SIGNING)}


def subjects(tx: Tx, filing: Filing, step: StepRow) -> frozenset[str]:
    """What of the filing a step is about: the marks it exists for; none: everything."""
    return frozenset(rule_of(tx, step).marks) & frozenset(filing.marks)


def _fitting(tx: Tx, filing: Filing, step: StepRow) -> dict[Role, list[int]]:
    """The same, of the co-signers those who answer for what the step is about."""
    held, about = holders(tx, filing), subjects(tx, filing, step)
    of = people.held_as(tx.conn, Role.CO_SIGNER, tx.today, (None, filing.unit_id))
    asked = {one for one, role in of if role.answers_for(about)}
    return held | {Role.CO_SIGNER: [one for one in held[Role.CO_SIGNER] if one in asked]}


def heads(tx: Tx, filing: Filing, step: StepRow) -> list[int]:
    """Who is asked beside those who do not answer; nobody consents in a leader's place."""
    if step.kind is Kind.OWN_CONSENT:
        return []
    held = holders(tx, filing)
    but = {filing.filer_id, *step.asked, *step.left} | refusers(tx, filing, step)
    for role in (Role.SPOKESPERSON, Role.APPROVER):
        found = [one for one in held[role] if one not in but]
        if found:
            return found
    return []


def leader_of(tx: Tx, filing: Filing) -> int | None:
    """The interviewed leader as a registered person of the unit, known by exactly this name.

    None when nobody, or more than one, is: then the unit answers for the consent; and when the
    leader files it: who files has consented.
    """
    expert = experts.get(tx.conn, filing.expert_id) if filing.expert_id else None
    name = expert.name if expert else filing.interviewee.partition(" ")[0]
    found = people.named_in_unit(tx.conn, name, filing.unit_id, tx.today)
    return found[0] if len(found) == 1 and found[0] != filing.filer_id else None


def rule_of(tx: Tx, step: StepRow) -> Step:
    """What the pack says of a step; one it knows no more is treated like an added one."""
    by_name = tx.office.chain.by_name
    return by_name.get(step.name) or by_name[ADDED]


def label(tx: Tx, step: StepRow) -> Bilingual:
    """What a step is called."""
    found = rule_of(tx, step).label
    return Bilingual(found.zh, found.en)


def _roles_open(tx: Tx, step: StepRow) -> tuple[Role, ...]:
    fell_to = Role(step.fell_to) if step.fell_to else None
    return chain.roles_open(rule_of(tx, step), fell_to)
