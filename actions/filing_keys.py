"""The keys under a filing's card: what the table lets somebody do, as far as it can be done now."""

from actions import filing_details as details
from actions.tx import Tx
from domain import filing as rules
from domain import filing_afterwards as after
from domain import slip
from domain.filing import Act, Party, State
from domain.messages import Button, Phrase, named
from storage import filing_acts
from storage.filings import Filing

Keys = tuple[tuple[Button, ...], ...]

FIRST_ROWS = (  # keys that stand side by side, above all others
    (Act.APPROVE, Act.REJECT, Act.RETURN),
    (Act.CHANGE, Act.CANCEL),
    (Act.HOLD, Act.NO_SHOW),
    (Act.PUBLISH, Act.DROP),
)
LAST_ROW = (Act.REASSIGN, Act.ADD_SIGNER, Act.CC)
AT_STEP = frozenset({Act.APPROVE, Act.REJECT, Act.RETURN, Act.CONDITION})
# Done from elsewhere than from a card, or by what another key leads to.
UNOFFERED = frozenset({Act.RESCUE, Act.REVOKE, Act.AGREE_CHECK, Act.REOPEN})
SHOWN = frozenset({State.PUBLISHED, State.CORRECTION, State.CONSENT_REVOKED, State.ARCHIVED})
ENDED = frozenset(
    {
        State.REJECTED,
        State.VERBAL_NO,
        State.WITHDRAWN,
        State.CANCELLED,
        State.EXPIRED,
        State.REVOKED,
        State.ARCHIVED,
    }
)
TOLD = "told"  # a key below a message that tells of the filing, and is no card


def keyboard(tx: Tx, filing: Filing, party: Party) -> Keys:
    """One key for everything the table lets this party do now."""
    acts = [act for act in rules.possible(filing.state, party) if _is_open(tx, filing, act)]
    rows = tuple(tuple(key(act, filing) for act in row) for row in _rows(acts))
    again = ((key("copy", filing),),) if party is Party.FILER and filing.state in ENDED else ()
    ahead = ((key("forecast", filing),),) if _is_waited_for(filing, party) else ()
    proof = ((key("proof", filing),),) if _has_proof(tx, filing) else ()
    papers = ((key("papers", filing),),) if slip.is_given(filing.state, party) else ()
    files = details.files_key(tx, filing)
    return (*rows, *papers, *ahead, *proof, *files, *again)


def key(verb: str, filing: Filing, argument: str = "", *, label: str = "") -> Button:
    """A key that carries which filing, which version, and of deciding ones which step was seen."""
    if verb in AT_STEP and not argument and filing.step > 1:
        argument = str(filing.step)
    data = f"filing.{verb}.{filing.id}.{filing.version}" + (f".{argument}" if argument else "")
    return Button(Phrase(label) if label else named("button-filing", verb), data)


def _rows(acts: list[Act]) -> list[list[Act]]:
    """Decisions first, handing on last; every other key in a row of its own."""
    first, last = ([[act for act in row if act in acts] for row in some] for some in _BLOCKS)
    placed = {act for row in (*first, *last) for act in row}
    single = [[act] for act in acts if act not in placed]
    return [row for row in (*first, *single, *last) if row]


_BLOCKS = (FIRST_ROWS, (LAST_ROW,))


def _is_open(tx: Tx, filing: Filing, act: Act) -> bool:
    """Whether what the table allows can be done now."""
    if act in UNOFFERED or not after.is_timely(act, filing.starts_at, tx.now):
        return False
    match act:
        case Act.REVOKE_CONSENT:
            return not after.CONSENT_FLAGS.isdisjoint(filing.flags)
        case Act.OBJECT:
            return filing.objection_until is not None and tx.now < filing.objection_until
        case Act.PROPOSE:
            return filing.state is not State.FILED or not _is_open(tx, filing, Act.OBJECT)
        case Act.RECEIVE:
            return filing_acts.last_act(tx.conn, filing.id).act is not Act.RECEIVE
        case Act.APPEAL:
            return _is_appealable(tx, filing)
        case _:
            return True


def _is_appealable(tx: Tx, filing: Filing) -> bool:
    refused_at = filing_acts.last_act(tx.conn, filing.id).at
    is_late = tx.now >= rules.appeal_until(refused_at, filing.starts_at, tx.office)
    return not is_late and not filing_acts.has_act(tx.conn, filing.id, Act.APPEAL)


def _is_waited_for(filing: Filing, party: Party) -> bool:
    """Whether this is somebody's to decide: they may look at what comes if nobody does."""
    return party is Party.SIGNER and rules.is_waiting(filing.state)


def _has_proof(tx: Tx, filing: Filing) -> bool:
    return filing.state in SHOWN and filing_acts.proof_of(tx.conn, filing.id) is not None
