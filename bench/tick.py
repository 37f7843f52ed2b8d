"""One tick with a million timers in the future, beside one with a thousand.

    python bench/tick.py [--future 1000000] [--rounds 200]

Both databases: SQLite, and a PostgreSQL that is started for this and stopped again (left out where
it is not installed).  In every round each of the two does a tick with nothing due and one with
twenty timers due, in turn; the medians are compared.  Goal: a ratio of at most 1.5.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, bindparam, text

from actions import ticks
from actions.tx import Tx
from bot.config import Config
from bot.facts import load_office
from bot.parts import post_office_of
from bot.tick import Tick
from domain.office import Office
from storage import timers
from storage.columns import UtcDateTime
from storage.db import Db
from storage.migrate import migrate
from storage.timers import Timer
from tests.postgres import Cluster

NOW = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)
FEW = 1_000
DUE = 20
DAYS = 200  # over which the future is spread
KIND = "bench.nothing"
FILL = text(
    """INSERT INTO timers (kind, ref, due_at, attempts)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)
    SELECT 'report.rung', :day || ':' || i, :due_at, 0 FROM n"""
).bindparams(bindparam("due_at", type_=UtcDateTime()))


class StandingClock:
    """It is always the same moment."""

    def now(self) -> datetime:
        return NOW


@ticks.act(KIND)
def nothing(_tx: Tx, _timer: Timer) -> None:
    """What is measured is the tick, not what it does."""


class Place:
    """One database with timers in the future, and the tick that works on it."""

    def __init__(self, url: str, office: Office, future: int) -> None:
        self.db = Db(url)
        self.tick = Tick(office, post_office_of(office), StandingClock())
        self.times: dict[str, list[float]] = {"idle": [], "busy": []}
        migrate(self.db.engine)
        for day in range(DAYS):
            at = NOW + timedelta(days=day + 1)
            self.db.run(lambda conn, day=day, at=at: _fill(conn, day, at, future // DAYS))
        if self.db.engine.dialect.name == "postgresql":
            self.db.run(lambda conn: conn.execute(text("ANALYZE timers")))

    def round(self) -> None:
        self.times["idle"].append(self._timed())
        self.db.run(_make_due)
        self.times["busy"].append(self._timed())

    def _timed(self) -> float:
        started = time.perf_counter()
        self.db.run(self.tick.run)
        return time.perf_counter() - started


def _fill(conn: Connection, day: int, at: datetime, count: int) -> None:
    conn.execute(FILL, {"count": count, "day": str(day), "due_at": at})


def _make_due(conn: Connection) -> None:
    for number in range(DUE):
        timers.set_timer(conn, KIND, str(number), NOW)


@contextmanager
def databases() -> Iterator[dict[str, Callable[[str], str]]]:
    """How an address of a fresh database is made, by the name of the dialect."""
    with tempfile.TemporaryDirectory(prefix="xuanbao-bench-") as folder:
        made: dict[str, Callable[[str], str]] = {
            "SQLite": lambda name: f"sqlite:///{Path(folder) / name}.db"
        }
        home = Path(folder) / "postgresql"
        home.mkdir()
        cluster = Cluster.start(home)
        if cluster is not None:
            made["PostgreSQL"] = lambda _name: cluster.new_database()
        try:
            yield made
        finally:
            if cluster is not None:
                cluster.stop()


def measure(address: Callable[[str], str], future: int, rounds: int) -> dict[str, list[float]]:
    """For a tick that finds nothing and one that does something: medians with few and many."""
    office = load_office(Config())
    places = [Place(address("few"), office, FEW), Place(address("many"), office, future)]
    for _ in range(rounds):
        for place in places:
            place.round()
    for place in places:
        place.db.close()
    return {
        name: [statistics.median(place.times[name]) * 1000 for place in places]
        for name in ("idle", "busy")
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--future", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=200)
    asked = parser.parse_args()
    print(f"{'':24}{FEW:>10,} rows{asked.future:>12,} rows   ratio (goal 1.5)")
    with databases() as made:
        for name, address in made.items():
            found = measure(address, asked.future, asked.rounds)
            for kind, says in (("idle", "nothing due"), ("busy", f"{DUE} due")):
                few, many = found[kind]
                title = f"{name}, {says}"
                print(f"{title:24}{few:>12.2f} ms{many:>14.2f} ms   {many / few:.2f}")


if __name__ == "__main__":
    main()
