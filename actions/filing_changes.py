"""Changing what was filed or agreed to before it begins; only what was decided is decided anew."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from actions import filing_cards as cards
from actions import filing_chain as chain
from actions import filing_details as details
from actions import filing_moves as moves
from actions import filing_words, filings
from actions.filing_watch import watch
from actions.tx import Tx
from domain import filing as filing_rules
from domain import filing_change as rules
from domain.errors import Refused
from domain.filing import Act, Party, Proposal, State
from domain.filing_change import Change
from domain.filing_class import FilingClass, Judgement
from domain.messages import Lane, Lines, Post
from storage import filing_acts, filing_changes, filing_steps
from storage import filings as rows
from storage.filing_acts import Done, NewAct
from storage.filings import Filing


@dataclass(frozen=True, slots=True)
class Plan:
    """What a change would do."""

    found: tuple[Change, ...]
    is_anew: bool  # touches what was decided
    judgement: Judgement
    act: Act

    @property
    def outcome(self) -> str:
        """How it is told before it is done."""
        if not self.found:
            return "unchanged"
        if self.act is Act.REOPEN:
            return "anew"
        return "refiled" if self.is_anew else "told"


def plan(tx: Tx, filing: Filing, proposal: Proposal) -> Plan:
    """What a change would do.  Routine that stays routine is filed at once again."""
    found = rules.changes(filing, proposal)
    decided_at = filing_changes.decided_start(tx.conn, filing)
    is_anew = rules.is_decided_anew(found, decided_at, tx.office)
    if not is_anew:
        return Plan(found, is_anew, Judgement(filing.filing_class, filing.marks), Act.CHANGE)
    judgement = filings.classify(tx, proposal)
    is_routine = judgement.filing_class is FilingClass.A and filing.state is State.FILED
    return Plan(found, is_anew, judgement, Act.CHANGE if is_routine else Act.REOPEN)


def change(tx: Tx, filing_id: int, version: int, proposal: Proposal) -> Filing:
    """Hand the changed answers in: a new version.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.CHANGE)
    proposal = replace(proposal, unit_id=filing.unit_id, refused=filing.refused)
    filings.check_filer(tx, proposal)
    planned = plan(tx, filing, proposal)
    if not planned.found:
        raise Refused("filing-nothing-changed")
    before = filing_acts.last_act(tx.conn, filing.id)
    changed = _write(tx, filing, proposal, planned)
    more = details.keep_changed(tx, filing.id, proposal.details)
    new = NewAct(
        act=planned.act,
        to=changed.state,
        note=_conditions(before) if planned.act is Act.CHANGE else None,
    )
    moves.record(tx, changed, new, from_state=filing.state)
    if planned.act is Act.REOPEN:
        changed = _decide_anew(tx, changed, filing, more)
    else:
        _tell(tx, changed, planned.found)
    watch(tx, changed)
    return changed


def _write(tx: Tx, filing: Filing, proposal: Proposal, planned: Plan) -> Filing:
    to = filing_rules.TABLE[filing.state, planned.act].to
    until = filing.objection_until
    if planned.is_anew:
        until = filing_rules.objection_until(tx.now, proposal.starts_at, tx.office)
    moved = rows.correct(
        tx.conn,
        filing,
        proposal,
        planned.judgement,
        to=to,
        objection_until=until if to is State.FILED else None,
    )
    moves.be_first(tx, filing, moved=moved)
    moves.stop_waiting(tx, filing)
    filing_changes.add(tx.conn, filing.id, filing.version + 1, planned.found)
    return rows.get(tx.conn, filing.id)


def _decide_anew(tx: Tx, changed: Filing, before: Filing, more: frozenset[str]) -> Filing:
    """Steps that hang on none of the changed answers keep what was signed."""
    cards.lock_old(tx, changed)
    waiting = chain.begin(tx, changed, before=before, more=more)
    cards.refresh(tx, waiting)
    if tx.actor is not None and tx.actor.id != changed.filer_id:
        cards.give(tx, waiting, [waiting.filer_id], Party.FILER)
    return waiting


def _tell(tx: Tx, changed: Filing, found: Collection[Change]) -> None:
    """The cards stay and say it; everybody who has one is told in a line."""
    cards.carry_over(tx, changed)
    filing_steps.carry_over(tx.conn, changed.id, changed.version - 1)
    cards.refresh(tx, changed)
    for person_id in cards.holders(tx, changed):
        if tx.actor is None or person_id != tx.actor.id:
            tx.post(
                Post(
                    key="filing-changed",
                    to=person_id,
                    values={
                        "number": filing_rules.shown_number(changed.number, changed.version),
                        "topic": changed.topic,
                        "by": tx.actor.name if tx.actor else "",
                        "lines": Lines(tuple(map(filing_words.changed, found))),
                    },
                    lane=Lane.DECISION,
                    occasion=f"filing:{changed.id}:v{changed.version}:changed",
                )
            )


def _conditions(before: Done) -> str | None:
    """What was agreed to under conditions stays so."""
    return before.note if before.act in (Act.ACCEPT, Act.CHANGE) else None
