"""What is due now?  Every kind of timer has one act; a bad one never starves the rest."""

from collections.abc import Callable

from actions.tx import Tx
from storage.timers import Timer

Act = Callable[[Tx, Timer], None]

ACTS: dict[str, Act] = {}


def act(kind: str) -> Callable[[Act], Act]:
    """Register the act of a kind of timer."""

    def register(fn: Act) -> Act:
        ACTS[kind] = fn
        return fn

    return register


def run(tx: Tx, timer: Timer) -> None:
    """Do what this timer is for.  Raises KeyError for a kind nobody registered: our bug."""
    ACTS[timer.kind](tx, timer)
