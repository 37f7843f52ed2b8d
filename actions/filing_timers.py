"""What the clock does to filings: one nudge, the morning's part, the end of what nobody decided."""

from datetime import time, timedelta

from actions import filing_cards as cards
from actions import filing_ladder, filing_waiting, rights_ended, ticks
from actions import filing_moves as moves
from actions import filing_seats as seats
from actions import stand_in_starts as _stand_in_starts  # noqa: F401  their moments are kept there
from actions.filing_waiting import Waiting
from actions.tx import Tx
from domain import filing as rules
from domain.digest import Part
from domain.filing import Act, State
from domain.messages import Phrase, Value
from domain.permission import SIGNING, Person, Right, Role, may
from storage import filing_lists, filings, people, roles, timers
from storage.filing_acts import NewAct
from storage.filings import Filing
from storage.timers import Timer

IN_DIGEST = 10  # of what waits for a decision
LOOK, NIGHTLY = "filing.look", "nightly"
FILING = frozenset({Role.CONTACT, Role.UNIT_LEAD})
LOOKED_BACK = timedelta(days=31)  # so long may the bot have been switched off


@ticks.act(moves.NUDGE)
def nudge(tx: Tx, timer: Timer) -> None:
    """The next rung for who is asked, once for who has to accept; mornings the digest says it."""
    filing = _of(tx, timer)
    if filing is not None and filing.state is State.CONDITIONAL:
        accept = ((cards.key("accept", filing, cards.TOLD),),)
        cards.tell(tx, filing, [filing.filer_id], "condition", keys=accept, why="nudge-filer")
    if filing is not None and rules.is_waiting(filing.state):
        filing_ladder.climb(tx, filing)


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


def ensure(tx: Tx) -> None:
    """Every night somebody looks whether all who are asked still hold their roles."""
    if timers.waiting(tx.conn, LOOK, NIGHTLY) is None:
        _look_next(tx)


@ticks.act(LOOK)
def look(tx: Tx, _timer: Timer) -> None:
    """Roles that have run out by their date: what waited for their holders asks others."""
    since = tx.today - LOOKED_BACK
    for person_id in roles.ended_between(tx.conn, since, tx.today, SIGNING | FILING):
        rights_ended.look(tx, person_id)
        tx.menu(person_id)
    _look_next(tx)


def _look_next(tx: Tx) -> None:
    tomorrow = tx.office.hours.moment(tx.today + timedelta(days=1), time(0, 1))
    timers.set_timer(tx.conn, LOOK, NIGHTLY, tomorrow)


def digest_part(tx: Tx, person: Person) -> Part | None:
    """What waits for this person this morning: to decide, to correct, to accept."""
    waiting = filing_waiting.of(tx, person, IN_DIGEST)
    own = (*_to_correct(tx, person), *_to_accept(tx, person), *_to_fill_in(tx, person))
    count = waiting.count + len(own)
    if not count:
        return None
    lines = (*_to_decide(waiting), *own)
    return Part(Phrase("filing-digest", {"count": count}), lines, is_news=True)


def _to_decide(found: Waiting) -> tuple[Value, ...]:
    """The earliest interviews, and how many more there are."""
    lines = tuple(
        Phrase(
            "filing-digest-waiting",
            {"number": one.number, "unit": one.unit, "when": one.starts_at},
        )
        for one in found.first
    )
    more = found.count - len(lines)
    return (*lines, Phrase("filing-digest-more", {"count": more})) if more else lines


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
    found = dict.fromkeys([*seats.signers(tx, filing), *admins])
    return [person_id for person_id in found if person_id != filing.filer_id]


def _of(tx: Tx, timer: Timer) -> Filing | None:
    return filings.find(tx.conn, int(timer.ref.removesuffix(":")))
