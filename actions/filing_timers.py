"""What the clock does to filings: one nudge, the morning's part, the end of what nobody decided."""

from actions import filing_cards as cards
from actions import filing_moves as moves
from actions import filing_seats as seats
from actions import filing_waiting, stand_ins, ticks
from actions.tx import Tx
from domain import filing as rules
from domain.digest import Part
from domain.filing import Act, Party, State
from domain.messages import Lane, Phrase, Post, Value
from domain.permission import Person, Right, Role, may
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
    if filing is None or not rules.is_waiting(filing.state):
        return
    asked = seats.signers(tx, filing)
    cards.give(tx, filing, stand_ins.call_deputies(tx, filing, asked), Party.SIGNER)
    for person_id in asked:
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
                occasion=f"filing:{filing.id}:v{filing.version}:s{filing.step}:nudge",
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
    if rules.is_waiting(filing.state):
        cards.tell(tx, moved, [filing.filer_id], "unanswered", keys=again)
        cards.tell(tx, moved, _office(tx, filing), "unanswered-office", why="unanswered")
    else:
        next_ = "unaccepted" if filing.state is State.CONDITIONAL else "uncorrected"
        cards.tell(tx, moved, [filing.filer_id], next_, keys=again)


def digest_part(tx: Tx, person: Person) -> Part | None:
    """What waits for this person this morning: to decide, to correct, to accept."""
    lines = (*_to_decide(tx, person), *_to_correct(tx, person), *_to_accept(tx, person))
    if not lines:
        return None
    return Part(Phrase("filing-digest", {"count": len(lines)}), lines, is_news=True)


def _to_decide(tx: Tx, person: Person) -> tuple[Value, ...]:
    return tuple(
        Phrase(
            "filing-digest-waiting",
            {"number": one.number, "unit": one.unit, "when": one.starts_at},
        )
        for one in filing_waiting.of(tx, person)
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


def _office(tx: Tx, filing: Filing) -> list[int]:
    """Whom it counts against: those who could have decided, and the admins."""
    admins = people.holders(tx.conn, Role.ADMIN, tx.today)
    found = dict.fromkeys([*seats.signers(tx, filing), *admins])
    return [person_id for person_id in found if person_id != filing.filer_id]


def _of(tx: Tx, timer: Timer) -> Filing | None:
    return filings.find(tx.conn, int(timer.ref.removesuffix(":")))
