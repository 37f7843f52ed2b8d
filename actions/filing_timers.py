"""What the clock does to filings: one nudge, the morning's part, the end of what nobody decided."""

from actions import filing_cards as cards
from actions import filing_moves as moves
from actions import stand_in_starts, stand_ins, ticks
from actions.tx import Tx
from domain import filing as rules
from domain.digest import Part
from domain.filing import Act, Party, State
from domain.messages import Lane, Phrase, Post, Value
from domain.permission import Person, Right, Role, may, scope
from storage import filing_lists, filings, people
from storage.filing_acts import NewAct
from storage.filings import Filing
from storage.timers import Timer


@ticks.act(moves.NUDGE)
def nudge(tx: Tx, timer: Timer) -> None:
    """Once a version, to everybody who may decide; from the next morning on the digest says it."""
    filing = _of(tx, timer)
    if filing is not None and filing.state is State.CONDITIONAL:
        accept = ((cards.key("accept", filing, cards.TOLD),),)
        cards.tell(tx, filing, [filing.filer_id], "condition", keys=accept, why="nudge-filer")
    if filing is None or filing.state is not State.SUBMITTED:
        return
    deputies = stand_ins.call_deputies(tx, filing)
    cards.give(tx, filing, deputies, Party.APPROVER)
    for person_id in cards.approvers(tx, filing):
        if person_id in deputies:
            continue
        tx.post(
            Post(
                key="filing-nudge",
                to=person_id,
                values={
                    "number": rules.shown_number(filing.number, filing.version),
                    "unit": filing.unit,
                    "topic": filing.topic,
                    "when": cards.when(filing),
                },
                buttons=((cards.key("open", filing),),),
                lane=Lane.REMINDER,
                occasion=f"filing:{filing.id}:v{filing.version}:nudge",
            )
        )


@ticks.act(moves.EXPIRE)
def expire(tx: Tx, timer: Timer) -> None:
    """The interview begins and nobody has decided, or the correction did not come."""
    filing = _of(tx, timer)
    if filing is None or (filing.state, Act.EXPIRE) not in rules.TABLE:
        return
    moved = moves.settle(tx, filing, NewAct(act=Act.EXPIRE, to=State.EXPIRED))
    again = ((cards.key("copy", moved),),)
    if filing.state is State.SUBMITTED:
        cards.tell(tx, moved, [filing.filer_id], "unanswered", keys=again)
        cards.tell(tx, moved, _office(tx, filing), "unanswered-office", why="unanswered")
    else:
        next_ = "unaccepted" if filing.state is State.CONDITIONAL else "uncorrected"
        cards.tell(tx, moved, [filing.filer_id], next_, keys=again)


def digest_part(tx: Tx, person: Person) -> Part | None:
    """What waits for this person this morning: to decide, to correct, to accept."""
    lines = (
        *_to_decide(tx, person),
        *_to_correct(tx, person),
        *_to_accept(tx, person),
        *_to_fill_in(tx, person),
    )
    if not lines:
        return None
    return Part(Phrase("filing-digest", {"count": len(lines)}), lines, is_news=True)


def _to_decide(tx: Tx, person: Person) -> tuple[Value, ...]:
    if not may(person, Right.DECIDE):
        return ()
    units = scope(person, Right.DECIDE)
    own = filing_lists.waiting(tx.conn, units, but_of=person.id)
    own_ids = {one.id for one in own}
    lent = [one for one in stand_in_starts.waiting(tx, person) if one.id not in own_ids]
    return tuple(
        Phrase(
            "filing-digest-waiting",
            {"number": one.number, "unit": one.unit, "when": one.starts_at},
        )
        for one in (*own, *lent)
    )


def _to_correct(tx: Tx, person: Person) -> tuple[Value, ...]:
    if not may(person, Right.FILE):
        return ()
    return tuple(
        Phrase(
            "filing-digest-returned",
            {"number": one.number, "topic": one.topic, "when": one.starts_at},
        )
        for one in filing_lists.returned_to(tx.conn, person.id)
    )


def _to_accept(tx: Tx, person: Person) -> tuple[Value, ...]:
    if not may(person, Right.FILE):
        return ()
    return tuple(
        Phrase(
            "filing-digest-conditional",
            {"number": one.number, "topic": one.topic, "when": one.starts_at},
        )
        for one in filing_lists.to_accept(tx.conn, person.id)
    )


def _to_fill_in(tx: Tx, person: Person) -> tuple[Value, ...]:
    if not may(person, Right.FILE):
        return ()
    return tuple(
        Phrase("filing-digest-owed", {"number": one.number, "topic": one.topic})
        for one in filing_lists.forms_owed(tx.conn, person.id)
    )


def _office(tx: Tx, filing: Filing) -> list[int]:
    """Whom it counts against: those who could have decided, and the admins."""
    admins = people.holders(tx.conn, Role.ADMIN, tx.today)
    found = dict.fromkeys([*cards.approvers(tx, filing), *admins])
    return [person_id for person_id in found if person_id != filing.filer_id]


def _of(tx: Tx, timer: Timer) -> Filing | None:
    return filings.find(tx.conn, int(timer.ref.removesuffix(":")))
