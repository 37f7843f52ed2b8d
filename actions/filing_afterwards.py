"""What a unit says once the interview is over, and when a patient takes a consent back (F11)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from actions import filing_cards as cards
from actions import filing_moves as moves
from actions.tx import Tx
from domain import filing as rules
from domain import filing_afterwards as after
from domain.errors import Refused
from domain.filing import Act
from domain.messages import Day
from storage import filing_details, filings
from storage.filing_acts import NewAct
from storage.filings import Filing

LONGEST_WAIT = timedelta(days=183)  # for a publication; nothing stays open longer
PROMISED = "agreed"  # of the second layer: the outlet shows the draft
FACT_CHECK = "fact_check"  # the tick that makes the draft come back first


@dataclass(frozen=True, slots=True)
class Noticed:
    """What came up in an interview: ticks, what was promised or said, when it is published."""

    ticks: Collection[str]
    note: str = ""
    publish_on: date | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """A link, a picture, both or neither."""

    text: str = ""
    file_id: str = ""

    @property
    def kind(self) -> str:
        if self.file_id:
            return after.WITH_PHOTO
        return after.WITH_LINK if self.text else after.WITHOUT_PROOF


def hold(tx: Tx, filing_id: int, version: int) -> Filing:
    """已采访: recorded at once; what came up is asked next, and may stay unsaid."""
    return _settle(tx, moves.claim(tx, filing_id, version, Act.HOLD), Act.HOLD)


def record(tx: Tx, filing_id: int, version: int, noticed: Noticed) -> Filing:
    """What came up.  With a fact check agreed the draft is waited for, else the publication.

    It may have been agreed then, or promised in the filing already.
    """
    promised = filing_details.of(tx.conn, filing_id).get("manuscript") == PROMISED
    ticks = tuple(dict.fromkeys((*noticed.ticks, *((FACT_CHECK,) if promised else ()))))
    act = Act.AGREE_CHECK if FACT_CHECK in ticks else Act.RECORD
    filing = moves.claim(tx, filing_id, version, act)
    if noticed.publish_on is not None:
        check_publication(tx, noticed.publish_on)
        filings.expect_publication(tx.conn, filing.id, noticed.publish_on)
    return _settle(tx, filing, act, note=noticed.note or None, fields=ticks)


def check_publication(tx: Tx, on: date) -> None:
    """A day named for the publication.  Raises Refused for one that is past, or very far."""
    if on < tx.today:
        raise Refused("filing-publish-past", on=Day(on))
    if on > tx.today + LONGEST_WAIT:
        raise Refused("filing-publish-far", on=Day(on))


def say_outcome(tx: Tx, filing_id: int, version: int, act: Act, code: str) -> Filing:
    """One of the listed answers to what was asked.  Raises Refused."""
    after.check_outcome(act, code)
    moved = _settle(tx, moves.claim(tx, filing_id, version, act), act, reason=code)
    if act is Act.TELL_OUTLET:
        cards.tell(tx, moved, _but_actor(tx, cards.approvers(tx, moved)), "tell-outlet")
    return moved


def publish(tx: Tx, filing_id: int, version: int, proof: Proof) -> Filing:
    filing = moves.claim(tx, filing_id, version, Act.PUBLISH)
    return _settle(
        tx,
        filing,
        Act.PUBLISH,
        reason=proof.kind,
        note=proof.text or None,
        file_id=proof.file_id or None,
    )


def correct(tx: Tx, filing_id: int, version: int, what: str) -> Filing:
    """A mistake was found and the outlet is asked to mend it."""
    filing = moves.claim(tx, filing_id, version, Act.CORRECT)
    return _settle(tx, filing, Act.CORRECT, note=what)


def claim_consent(tx: Tx, filing_id: int, version: int) -> Filing:
    """A filing with a patient or a child in it.  Raises Refused."""
    filing = moves.claim(tx, filing_id, version, Act.REVOKE_CONSENT)
    if not after.CONSENT_FLAGS.intersection(filing.flags):
        raise Refused("filing-no-patient")
    return filing


def revoke_consent(tx: Tx, filing_id: int, version: int) -> Filing:
    """The patient does not want it any more: it stops here, everybody concerned is told at once."""
    filing = claim_consent(tx, filing_id, version)
    moved = _settle(tx, filing, Act.REVOKE_CONSENT)
    next_ = "consent-before" if tx.now < filing.starts_at else "consent-after"
    unit = [filing.filer_id, *cards.leads(tx, moved)]
    office = (*cards.approvers(tx, moved), *cards.holders(tx, moved))
    cards.tell(tx, moved, _but_actor(tx, unit), next_)
    cards.tell(
        tx, moved, _but_actor(tx, [one for one in office if one not in unit]), "consent-office"
    )
    return moved


def _settle(
    tx: Tx,
    filing: Filing,
    act: Act,
    *,
    reason: str | None = None,
    note: str | None = None,
    file_id: str | None = None,
    fields: Collection[str] = (),
) -> Filing:
    to = rules.TABLE[filing.state, act].to
    new = NewAct(act=act, to=to, reason=reason, note=note, file_id=file_id, fields=fields)
    return moves.settle(tx, filing, new)


def _but_actor(tx: Tx, people: Collection[int]) -> list[int]:
    """Everybody once, and not who has just done it."""
    return [one for one in dict.fromkeys(people) if tx.actor is None or one != tx.actor.id]
