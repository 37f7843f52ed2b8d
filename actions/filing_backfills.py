"""The form that belongs to an oral consent: asked for, then filled in (interview.md §10)."""

from dataclasses import replace
from datetime import datetime

from actions import door_cards, filings, heirs, ticks
from actions import filing_cards as cards
from actions import filing_moves as moves
from actions.filing_watch import watch
from actions.tx import Tx
from domain import filing_door as rules
from domain.errors import Refused
from domain.filing import Act, Party, Proposal, State
from domain.filing_afterwards import UNANSWERED
from domain.filing_class import judge_onsite
from domain.filing_door import Reminded
from domain.messages import Lane, Post, named
from domain.permission import Right, Role, may
from storage import filing_acts, filing_doors, people, timers
from storage import filings as rows
from storage.filing_acts import NewAct
from storage.filings import Filing
from storage.timers import Timer

BACKFILL = "filing.backfill"


def wait(tx: Tx, filing: Filing, answered_at: datetime) -> None:
    """Set the next reminder, if there is one."""
    at = rules.next_reminder(answered_at, tx.now, tx.office)
    if at is not None:
        timers.set_timer(tx.conn, BACKFILL, moves.timer_ref(filing.id), at)


@ticks.act(BACKFILL)
def remind(tx: Tx, timer: Timer) -> None:
    """Shortly before it is due the unit; afterwards also who consented, then the admins."""
    filing = rows.find(tx.conn, int(timer.ref.removesuffix(":")))
    if filing is None or filing.state is not State.VERBAL_OK:
        return
    door = filing_doors.get(tx.conn, filing.id)
    answered_at = door.answered_at or tx.now
    if tx.now >= rules.gives_up_at(answered_at, tx.office):
        _give_up(tx, filing, door.answered_by)
        return
    how = rules.last_reminder(answered_at, tx.now, tx.office) or Reminded.SOON
    until = rules.due_at(answered_at, tx.office)
    for person_id in _hearers(tx, filing, door.answered_by, how):
        is_unit = person_id == filing.filer_id
        tx.post(
            Post(
                key=named("filing-backfill", how).key if is_unit else "filing-backfill-owed",
                to=person_id,
                values={
                    "number": filing.number,
                    "temporary": filing.temporary_number or "",
                    "unit": filing.unit,
                    "filer": filing.filer,
                    "topic": filing.topic,
                    "until": until,
                },
                buttons=((cards.key(Act.BACKFILL if is_unit else "open", filing),),),
                lane=Lane.REMINDER,
                occasion=f"filing:{filing.id}:backfill:{tx.now:%m%d%H%M}",
            )
        )
    wait(tx, filing, answered_at)


def _give_up(tx: Tx, filing: Filing, officer: int | None) -> None:
    """No form came: put away without one; the unit, who consented and the admins hear it."""
    new = NewAct(act=Act.CLOSE, to=State.ARCHIVED, reason=UNANSWERED)
    moved = moves.settle(tx, filing, new)
    cards.tell(tx, moved, _hearers(tx, moved, officer, Reminded.STILL), "no-form", why="no-form")


def submit(tx: Tx, ref: str, proposal: Proposal) -> Filing:
    """The same for a draft, whose ``ref`` is ``backfill:<filing>:<version>``."""
    _, filing_id, version = ref.split(":")
    return fill_in(tx, int(filing_id), int(version), proposal)


def fill_in(tx: Tx, filing_id: int, version: int, proposal: Proposal) -> Filing:
    """The form: what was said by word of mouth stands as approved.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.BACKFILL)
    if tx.actor is None or not may(tx.actor, Right.FILE, filing.unit_id):
        raise Refused("not-allowed")
    proposal = replace(proposal, unit_id=filing.unit_id)
    judgement = judge_onsite(filings.facts(tx, proposal))
    conditions = filing_acts.last_act(tx.conn, filing.id).note
    new = NewAct(act=Act.BACKFILL, to=State.APPROVED, note=conditions)
    filled = rows.fill_in(tx.conn, filing, proposal, judgement, new.to)
    moves.be_first(tx, filing, moved=filled)
    moves.record(tx, filing, new, from_state=filing.state)
    moves.stop_waiting(tx, filing)
    timers.drop(tx.conn, BACKFILL, moves.timer_ref(filing.id))
    filing_doors.change(tx.conn, filing.id, filed_at=tx.now)
    moved = rows.get(tx.conn, filing.id)
    cards.refresh(tx, moved)
    watch(tx, moved)
    _tell_office(tx, moved)
    return moved


def _tell_office(tx: Tx, filing: Filing) -> None:
    """Who consented hears that the form is in; who approves gets a copy."""
    door = filing_doors.get(tx.conn, filing.id)
    officer = heirs.in_place(tx, door.answered_by) if door.answered_by else None
    if officer is not None:
        door_cards.tell(tx, filing, [officer], "backfill")
    copies = [one for one in cards.approvers(tx, filing) if one != officer]
    cards.give(tx, filing, copies, Party.APPROVER)


def _hearers(tx: Tx, filing: Filing, officer: int | None, how: Reminded) -> list[int]:
    found = [filing.filer_id]
    if how is not Reminded.SOON and officer is not None:
        found.append(heirs.in_place(tx, officer))
    if how is Reminded.STILL:
        found += people.holders(tx.conn, Role.ADMIN, tx.today)
    return list(dict.fromkeys(found))
