"""解围: what is stuck, and an approver asked for it by an admin, who decides nothing (F6)."""

from collections.abc import Iterable
from dataclasses import dataclass

from actions import filing_handover, reports
from actions import filing_seats as seats
from actions.tx import Tx
from domain.chain_pack import Kind
from domain.errors import Refused
from domain.permission import Right, Role
from storage import filing_waiting, filings, people
from storage.filing_lists import Listed
from storage.people import Named


def stuck(tx: Tx) -> list[Listed]:
    """The last rung was climbed, or nobody is asked; the earliest interview first."""
    return filing_waiting.stuck(tx.conn, len(tx.office.chain.ladder))


def approvers(tx: Tx) -> list[Named]:
    """Everybody it may be handed to; whether they may sign for the unit is asked one by one."""
    return people.named(tx.conn, people.holders(tx.conn, Role.APPROVER, tx.today))


@dataclass(frozen=True, slots=True)
class Rescued:
    """How many the approver is asked for now, and how many consents are left to the unit."""

    asked: int
    to_unit: int


def hand_over(tx: Tx, filing_ids: Iterable[int], person_id: int, reason: str) -> Rescued:
    """Ask the approver for each that still waits, in nobody's consent.  Raises Refused for none."""
    reports.require(tx, Right.RESCUE)
    done = [_hand_over(tx, filing_id, person_id, reason) for filing_id in filing_ids]
    if not any(done):
        raise Refused("filing-rescued-none")
    to_unit = done.count(Kind.OWN_CONSENT)
    return Rescued(len(done) - done.count(None) - to_unit, to_unit)


def _hand_over(tx: Tx, filing_id: int, person_id: int, reason: str) -> Kind | None:
    """The kind of step it stood at.  None: it was decided meanwhile, or not theirs to sign."""
    filing = filings.find(tx.conn, filing_id)
    if filing is None or not filing_handover.is_rescuable(tx, filing, person_id):
        return None
    step = seats.current(tx, filing)
    filing_handover.rescue(tx, filing.id, filing.version, person_id, reason)
    return step.kind if step else None
