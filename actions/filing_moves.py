"""How any act on a filing goes: seen, allowed, still as seen; then written, told and locked."""

from actions import filing_cards as cards
from actions import filing_seats as seats
from actions import stand_ins
from actions.filing_watch import watch
from actions.tx import Tx
from domain import filing as rules
from domain import filing_afterwards as after
from domain.errors import Refused
from domain.filing import Act, Party, State
from domain.messages import named
from storage import drafts, filing_acts, filings, timers
from storage.filing_acts import NewAct
from storage.filings import Filing

NAMED = 5  # so many signers are named
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
    """What the actor is to it: by their roles or another's, and by the step it stands at."""
    held = rules.parties(tx.actor, filing.unit_id, filing.filer_id) | seats.parties(tx, filing)
    return held | {Party.APPROVER} if stand_ins.acts_for(tx, filing) else held


def claim(tx: Tx, filing_id: int, version: int, act: Act, step: int | None = None) -> Filing:
    """A filing about to be acted on; ``step`` is the one that was shown, if one was.

    Raises Refused: not-found; filing-card-old when it was corrected since; filing-already with
    who did what and when; filing-own; filing-signed-already; filing-not-your-step; not-allowed;
    filing-time-passed.
    """
    filing = seen(tx, filing_id)
    if version != filing.version:
        number = rules.shown_number(filing.number, filing.version)
        raise Refused("filing-card-stale", number=number)
    if (filing.state, act) not in rules.TABLE or step not in (None, filing.step):
        raise already(tx, filing)
    if tx.actor is not None:
        after.check_time(act, filing.starts_at, tx.now)
    _check_party(tx, filing, act)
    return filing


def _check_party(tx: Tx, filing: Filing, act: Act) -> None:
    held = parties(tx, filing)
    asked = rules.TABLE[filing.state, act].by
    if Party.FILER in held and asked <= {Party.SIGNER, Party.APPROVER}:
        raise Refused("filing-own")
    if asked == {Party.SIGNER} and held & {Party.APPROVER, Party.READER} and not held & asked:
        raise _not_now(tx, filing)
    rules.move(filing.state, act, held)


def _not_now(tx: Tx, filing: Filing) -> Refused:
    """Somebody of the office, but not asked at this step."""
    step = seats.current(tx, filing)
    seat = step.seat_of(tx.actor.id) if step and tx.actor else None
    if step is None or (seat is not None and seat.verdict is not None):
        return Refused("filing-signed-already")
    names = tuple(one.name for one in step.open_seats[:NAMED])
    return Refused("filing-not-your-step", step=seats.label(tx, step), names=names)


def already(tx: Tx, filing: Filing) -> Refused:
    """Somebody was first: who, when and what."""
    done = filing_acts.last_act(tx.conn, filing.id)
    if not done.by:
        key = "filing-already-expired" if done.act is Act.EXPIRE else "filing-already-closed"
        return Refused(key, at=done.at)
    how = "filed" if filing.state is State.FILED else done.act
    return Refused("filing-already", by=done.signed, at=done.at, done=named("filing-done", how))


def be_first(tx: Tx, filing: Filing, *, moved: bool) -> None:
    """``moved``: the row was still as claimed.  Raises Refused when somebody was first."""
    if not moved:
        raise already(tx, filings.get(tx.conn, filing.id))


def settle(tx: Tx, filing: Filing, new: NewAct, *, step: int = 0) -> Filing:
    """Write an act if the filing is still as claimed; lock its cards.  Raises Refused.

    ``step`` is where in its chain it stands now; 0: it has left it.
    """
    be_first(tx, filing, moved=filings.advance(tx.conn, filing, new.to, step=step))
    record(tx, filing, new, from_state=filing.state)
    stop_waiting(tx, filing)
    moved = filings.get(tx.conn, filing.id)
    cards.refresh(tx, moved)
    watch(tx, moved)
    return moved


def record(tx: Tx, filing: Filing, new: NewAct, *, from_state: State | None) -> None:
    """Into the filing's history in full, into the journal by keys."""
    for_id = _for_whom(tx, filing, new.act)
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


def _for_whom(tx: Tx, filing: Filing, act: Act) -> int | None:
    """Whom the actor stood in for: in the seat they signed, or in deciding at all."""
    if rules.is_waiting(filing.state):
        return seats.signed_for(tx, filing)
    return stand_ins.acts_for(tx, filing) if act in rules.VERDICTS else None


def wait_for_filer(tx: Tx, filing: Filing) -> None:
    """Until the unit accepts the conditions: reminded once; void when the interview begins."""
    nudge_at = rules.answer_due_at(tx.now, filing.starts_at, tx.office)
    timers.set_timer(tx.conn, NUDGE, timer_ref(filing.id), nudge_at)
    timers.set_timer(tx.conn, EXPIRE, timer_ref(filing.id), filing.starts_at)


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
