"""What is due now?  Every kind of timer has one act; a bad one never starves the rest."""

from collections.abc import Callable
from datetime import time

from actions.tx import Tx
from storage import timers
from storage.timers import Timer

Act = Callable[[Tx, Timer], None]

ACTS: dict[str, Act] = {}


def act(kind: str) -> Callable[[Act], Act]:
    """Register the act of a kind of timer."""

    def register(fn: Act) -> Act:
        ACTS[kind] = fn
        return fn

    return register


def waits_for_a_workday(tx: Tx, timer: Timer) -> bool:
    """On a rest day nobody is asked for anything: the timer stands on the next working day."""
    if tx.office.workdays.is_workday(tx.today):
        return False
    later = tx.office.workdays.next_workday(tx.today)
    timers.set_timer(tx.conn, timer.kind, timer.ref, tx.office.hours.moment(later, time.min))
    return True


def run(tx: Tx, timer: Timer) -> None:
    """Do what this timer is for.  Raises KeyError for a kind nobody registered: our bug."""
    ACTS[timer.kind](tx, timer)
