"""How any act on a filing goes: seen, allowed, still as seen; then written, told and locked."""

from actions import filing_cards as cards
from actions import stand_ins
from actions.tx import Tx
from domain import filing as rules
from domain.errors import Refused
from domain.filing import Act, Party, State
from domain.filing_class import Mark
from domain.messages import Post, named
from domain.permission import Right, Role, may
from storage import drafts, filing_acts, filing_cards, filings, people, timers
from storage.filing_acts import NewAct
from storage.filings import Filing

NUDGE, EXPIRE = "filing.nudge", "filing.expire"


def seen(tx: Tx, filing_id: int) -> Filing:
    """A filing this person has to do with.

    Raises Refused("not-found"): the same for an id that does not exist and for somebody else's.
    """
    filing = filings.find(tx.conn, filing_id)
    if filing is None or not parties(tx, filing):
        raise Refused("not-found")
    return filing


def parties(tx: Tx, filing: Filing) -> frozenset[Party]:
    held = rules.parties(tx.actor, filing.unit_id, filing.filer_id)
    if stand_ins.acts_for(tx, filing):
        held |= {Party.APPROVER}
    return held | _at_the_door(tx, filing, held)


def _at_the_door(tx: Tx, filing: Filing, held: frozenset[Party]) -> frozenset[Party]:
    """Whoever may answer a reporter at the door, if one stood there; never who called."""
    if tx.actor is None or Mark.ONSITE not in filing.marks or Party.FILER in held:
        return frozenset()
    may_answer = may(tx.actor, Right.ANSWER_DOOR, filing.unit_id) or Party.APPROVER in held
    return frozenset({Party.DUTY_OFFICER}) if may_answer else frozenset()


def claim(tx: Tx, filing_id: int, version: int, act: Act) -> Filing:
    """A filing about to be acted on.

    Raises Refused: not-found; filing-card-old when it was corrected since; filing-already with
    who did what and when; filing-own; not-allowed; filing-time-passed.
    """
    filing = seen(tx, filing_id)
    if version != filing.version:
        number = rules.shown_number(filing.number, filing.version)
        raise Refused("filing-card-stale", number=number)
    if (filing.state, act) not in rules.TABLE:
        raise already(tx, filing)
    if rules.is_over(filing.state, filing.starts_at, tx.now) and tx.actor is not None:
        raise Refused("filing-time-passed")
    _check_party(tx, filing, act)
    return filing


def _check_party(tx: Tx, filing: Filing, act: Act) -> None:
    held = parties(tx, filing)
    own = Party.FILER in held and tx.actor is not None
    if own and rules.TABLE[filing.state, act].by <= {Party.APPROVER, Party.DUTY_OFFICER}:
        raise Refused("filing-own")
    rules.move(filing.state, act, held)


def already(tx: Tx, filing: Filing) -> Refused:
    """Somebody was first: who, when and what."""
    done = filing_acts.last_act(tx.conn, filing.id)
    if not done.by:
        return Refused("filing-already-expired", at=done.at)
    how = "filed" if filing.state is State.FILED else done.act
    return Refused("filing-already", by=done.signed, at=done.at, done=named("filing-done", how))


def be_first(tx: Tx, filing: Filing, *, moved: bool) -> None:
    """``moved``: the row was still as claimed.  Raises Refused when somebody was first."""
    if not moved:
        raise already(tx, filings.get(tx.conn, filing.id))


def settle(tx: Tx, filing: Filing, new: NewAct) -> Filing:
    """Write an act if the filing is still as claimed; lock its cards.  Raises Refused."""
    be_first(tx, filing, moved=filings.advance(tx.conn, filing, new.to))
    record(tx, filing, new, from_state=filing.state)
    stop_waiting(tx, filing)
    moved = filings.get(tx.conn, filing.id)
    cards.refresh(tx, moved)
    return moved


def record(tx: Tx, filing: Filing, new: NewAct, *, from_state: State | None) -> None:
    """Into the filing's history in full, into the journal by keys."""
    for_id = stand_ins.acts_for(tx, filing) if new.act in rules.VERDICTS else None
    filing_acts.add_act(
        tx.conn,
        filing.id,
        filing.version,
        new,
        person_id=tx.actor.id if tx.actor else None,
        from_state=from_state,
        now=tx.now,
        for_id=for_id,
    )
    tx.note(
        f"filing.{new.act}",
        "filing",
        filing.id,
        on_behalf_of_id=for_id,
        version=filing.version,
        state=new.to.value,
        reason=new.reason or "",
    )


def wait_for_decision(tx: Tx, filing: Filing) -> None:
    """A card to everybody who may decide; the clock is set.  Nobody to decide: the admins hear."""
    found = cards.approvers(tx, filing)
    if not found:
        _cry_for_approver(tx, filing)
    cards.give(tx, filing, _without_objector(tx, filing, found), Party.APPROVER)
    nudge_at = rules.nudge_at(tx.now, filing.starts_at, tx.office)
    if nudge_at is not None:
        timers.set_timer(tx.conn, NUDGE, timer_ref(filing.id), nudge_at)
    timers.set_timer(tx.conn, EXPIRE, timer_ref(filing.id), filing.starts_at)


def wait_for_filer(tx: Tx, filing: Filing) -> None:
    """Until the unit accepts the conditions: reminded once; void when the interview begins."""
    nudge_at = rules.answer_due_at(tx.now, filing.starts_at, tx.office)
    timers.set_timer(tx.conn, NUDGE, timer_ref(filing.id), nudge_at)
    timers.set_timer(tx.conn, EXPIRE, timer_ref(filing.id), filing.starts_at)


def _without_objector(tx: Tx, filing: Filing, found: list[int]) -> list[int]:
    """An approver who objects has the card in front of them already."""
    if tx.actor is None or tx.actor.id not in found:
        return found
    shown = {card.person_id for card in filing_cards.of(tx.conn, filing.id, filing.version)}
    return [one for one in found if one != tx.actor.id or one not in shown]


def stop_waiting(tx: Tx, filing: Filing) -> None:
    """Nothing is due any more, and half-filled refusals or corrections have lost their purpose."""
    for kind in (NUDGE, EXPIRE):
        timers.drop(tx.conn, kind, timer_ref(filing.id))
    drafts.remove_of(tx.conn, draft_ref(filing.id, filing.version))


def timer_ref(filing_id: int) -> str:
    return f"{filing_id}:"  # the colon: a prefix of no other filing's


def draft_ref(filing_id: int, version: int) -> str:
    """What a half-filled refusal, return or correction is about."""
    return f"filing:{filing_id}:{version}"


def _cry_for_approver(tx: Tx, filing: Filing) -> None:
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
                occasion=f"filing:{filing.id}:v{filing.version}:nobody",
            )
        )
