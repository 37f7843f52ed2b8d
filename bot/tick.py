"""One tick: claims what is due and does it, each timer in a savepoint of its own."""

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from time import perf_counter

from sqlalchemy import Connection

from actions import delivery, digest, filing_timers, plans, ticks
from actions.tx import Tx
from bot.almanac import Almanac
from bot.clock import Clock
from bot.outcome import Outcome, Verdict
from bot.posts import PostOffice
from storage import timers
from storage.db import is_away, savepoint
from storage.outbox import Claimed
from storage.timers import Timer

AT_ONCE = 50
POISON_WAIT = timedelta(hours=1)
LOGGER = logging.getLogger("xuanbao.tick")


@dataclass(frozen=True, slots=True)
class Tick:
    """Runs in the writer's thread; called by the job every second and by tests with their clock."""

    almanac: Almanac
    post_office: PostOffice
    clock: Clock

    def ensure(self, conn: Connection) -> None:
        """At every start: what has to be set without anybody asking is set."""
        tx = self._tx(conn)
        digest.ensure(tx)
        filing_timers.ensure(tx)
        plans.load_configured(tx)

    def perform(self, conn: Connection, act: Callable[[Tx], None]) -> None:
        """An action of the process itself: it has a clock, an office and no actor."""
        tx = self._tx(conn)
        act(tx)
        self.post_office.write_all(conn, tx.posts, tx.now)

    def run(self, conn: Connection) -> int:
        """Do at most ``AT_ONCE`` due timers; returns how many."""
        now = self.clock.now()
        found = timers.due(conn, now, AT_ONCE)
        for timer in found:
            self._do(conn, timer)
        return len(found)

    def _do(self, conn: Connection, timer: Timer) -> None:
        now, started = self.clock.now(), perf_counter()
        try:
            with savepoint(conn):
                tx = Tx(conn, now, self.almanac.office(conn))
                ticks.run(tx, timer)
                timers.mark_done(conn, timer, now)
                self.post_office.write_all(conn, tx.posts, now)
        except Exception as error:
            if is_away(conn.dialect, error):
                raise  # not its fault: it stays due
            LOGGER.exception("timer failed", extra={"timer": timer.id, "kind": timer.kind})
            timers.note_failure(conn, timer, traceback.format_exc(), now + POISON_WAIT)
            self.perform(conn, partial(delivery.timer_failed, timer_id=timer.id))
        else:
            took = round((perf_counter() - started) * 1000, 1)
            LOGGER.info("timer", extra={"timer": timer.id, "kind": timer.kind, "ms": took})

    def _tx(self, conn: Connection) -> Tx:
        return Tx(conn, self.clock.now(), self.almanac.office(conn))

    def settle(self, conn: Connection, row: Claimed, failed: Outcome) -> None:
        """A send ended for good: what that means for people is an action like any other."""
        tx = self._tx(conn)
        if failed.verdict is Verdict.CLOSED:
            counted = row.broadcast_id is not None
            delivery.chat_closed(tx, row.chat_id, failed.error[:60], is_counted=counted)
        else:
            delivery.message_dead(tx, row.id)
        self.post_office.write_all(conn, tx.posts, tx.now)
