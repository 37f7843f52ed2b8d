"""Calling for somebody who speaks to the reporter at the door, until one answers (interview.md §4).

The only thing that ignores the quiet hours.  Each round is a timer's, so a restart loses nothing
and after a stop there is one round, not a pile.
"""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from actions import door_cards, stand_ins, ticks
from actions import filing_cards as cards
from actions import filing_moves as moves
from actions.tx import Tx
from domain import filing as rules
from domain import filing_door as door_rules
from domain.filing import Act, Party, State
from domain.filing_door import Call, Stage
from domain.permission import Role
from storage import duty, filing_acts, filing_doors, filings, people, timers
from storage.filing_acts import NewAct
from storage.filings import Filing
from storage.timers import Timer

PAGE = "filing.page"
LOOKED_AHEAD = 10  # shifts


@ticks.act(PAGE)
def knock(tx: Tx, timer: Timer) -> None:
    """The next round, if nobody has answered; after two hours it ends, against the office."""
    filing = filings.find(tx.conn, int(timer.ref.removesuffix(":")))
    if filing is None or filing.state not in rules.AT_DOOR:
        return
    since = filing_acts.last_act(tx.conn, filing.id).at
    if tx.now >= since + tx.office.policy.page_gives_up_after:
        _give_up(tx, filing)
    else:
        ring(tx, filing)


def ring(tx: Tx, filing: Filing) -> None:
    """One round, and the timer of the next."""
    staff = staffed(tx, filing)
    last = filing_doors.get(tx.conn, filing.id).call
    call = door_rules.next_call(last, staff.keys(), tx.office.policy.page_rounds)
    if call is not None:
        filing_doors.called(tx.conn, filing.id, call, staff[call.stage], tx.now)
        door_cards.give(tx, filing, staff[call.stage], Party.DUTY_OFFICER)
        tx.note("filing.page", "filing", filing.id, stage=call.stage, round=call.round)
    door_cards.refresh(tx, filing, {Party.FILER, Party.UNIT_LEAD})
    _tell_filer(tx, filing, last, call)
    after(tx, filing, tx.office.policy.page_every)


def after(tx: Tx, filing: Filing, wait: timedelta) -> None:
    """Set or move the next round."""
    timers.set_timer(tx.conn, PAGE, moves.timer_ref(filing.id), tx.now + wait)


def stop(tx: Tx, filing: Filing) -> None:
    timers.drop(tx.conn, PAGE, moves.timer_ref(filing.id))


def staffed(tx: Tx, filing: Filing) -> Mapping[Stage, list[int]]:
    """Who can be reached on each stage, nobody on two; never who called."""
    planned = {
        Stage.DUTY: _on_duty(tx, filing),
        Stage.NEXT: _next(tx),
        Stage.APPROVERS: [one.person_id for one in stand_ins.for_(tx, filing)],
        Stage.ADMINS: people.holders(tx.conn, Role.ADMIN, tx.today),
    }
    taken = {filing.filer_id}
    found: dict[Stage, list[int]] = {}
    for stage, person_ids in planned.items():
        fresh = [one for one in dict.fromkeys(person_ids) if one not in taken]
        reached = [one for one in fresh if people.reader(tx.conn, one) is not None]
        taken |= set(reached)
        if reached:
            found[stage] = reached
    return found


def _on_duty(tx: Tx, filing: Filing) -> list[int]:
    """The unit's and the commission's, by the roster; off the roster every duty officer there."""
    found: list[int] = []
    for place in (filing.unit_id, None):
        officers = _officers(tx, place)
        on_it = [one.person_id for one in duty.now(tx.conn, tx.now, (place,))]
        found += [one for one in on_it if one in officers] or officers
    return found


def _next(tx: Tx) -> list[int]:
    """Whose shift for the commission begins next, of those who still are duty officers."""
    officers = _officers(tx, None)
    planned = duty.ahead(tx.conn, tx.now, (None,), LOOKED_AHEAD)
    ahead = [one for one in planned if one.person_id in officers]
    return [one.person_id for one in ahead if one.from_at == ahead[0].from_at]


def _officers(tx: Tx, place: int | None) -> list[int]:
    found = duty.officers(tx.conn, tx.today)
    return [one.person_id for one in found if one.unit_id == place]


def _tell_filer(tx: Tx, filing: Filing, last: Call, call: Call | None) -> None:
    """When others are called than before, and at once when there is nobody."""
    if call is None:
        door_cards.tell(tx, filing, [filing.filer_id], "nobody", why="nobody")
    elif call.round == 1 and last.stage is not Stage.START:
        names, _ = filing_doors.last_called(tx.conn, filing.id, call)
        door_cards.say_called(tx, filing, call, names)


def _give_up(tx: Tx, filing: Filing) -> None:
    """Two hours without an answer: the unit is told, and it counts against the office."""
    moved = moves.settle(tx, filing, NewAct(act=Act.EXPIRE, to=State.EXPIRED))
    again = ((cards.key("copy", moved),),)
    door_cards.tell(tx, moved, [filing.filer_id], "door-unanswered", keys=again)
    staff = staffed(tx, filing)
    door_cards.tell(tx, moved, _everybody(staff), "unanswered-office", why="unanswered")


def _everybody(staff: Mapping[Stage, Iterable[int]]) -> list[int]:
    return [person_id for person_ids in staff.values() for person_id in person_ids]
