"""What becomes of a message that was stopped before it was kept (F9).

Its original is nowhere but in the inbox, and leaves it with the choice.  The journal tells what
kind of thing was found and what was chosen, never what stood there.
"""

from collections.abc import Iterable

from actions.tx import Tx
from domain.errors import Refused
from domain.precheck import Choice, Kind
from storage import inbox

REFUSED = "refused"


def stopped(tx: Tx, seq: int) -> str:
    """The update as it was received.  Raises Refused: chosen already, or purged with its week."""
    payload = inbox.kept(tx.conn, seq)
    if payload is None:
        raise Refused("precheck-gone")
    return payload


def choose(
    tx: Tx, seq: int, choice: Choice, kinds: Iterable[Kind], noun: str, record_id: int
) -> None:
    """The choice is made: the original is forgotten, so that a second press finds nothing."""
    _settle(tx, seq, choice, kinds, noun, record_id)


def refuse(tx: Tx, kinds: Iterable[Kind], noun: str, record_id: int) -> None:
    """Marked as secret: it does not even stay with what was received."""
    _settle(tx, tx.seq, REFUSED, kinds, noun, record_id)


def _settle(
    tx: Tx, seq: int, outcome: str, kinds: Iterable[Kind], noun: str, record_id: int
) -> None:
    inbox.forget(tx.conn, seq)
    tx.note(f"precheck.{outcome}", noun, record_id, kinds=[str(kind) for kind in kinds])
