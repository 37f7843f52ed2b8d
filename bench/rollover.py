"""The turn of the year for a whole commission: how long the one press holds the writer.

    python bench/rollover.py [--units 400] [--tasks 60] [--rounds 3]

Five plans, and tasks that every unit stands in: half of them numbers, half nominations that come
again with the next ordinal.  Both databases; PostgreSQL is started for this and stopped again
(left out where it is not installed).  Every round is a year further, so that each finds the year
before it.  Goal: at most 5 s.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Table, func, insert, select

from actions import plans, rollovers
from actions.tx import Tx
from bot.config import Config
from bot.facts import load_office
from domain.audience import everyone
from domain.messages import Bilingual
from domain.office import Office
from domain.permission import Person, Role, RoleHeld
from domain.plan import Counted
from domain.quota import Asked
from storage import reports
from storage.db import Db
from storage.migrate import migrate
from storage.reports import NewTask
from storage.schema.people import people, units
from storage.schema.reports import report_targets, report_tasks
from tests.postgres import Cluster

PLANS = ["shanghai-2021", "pudong-2025", "dongxihu-2020", "jilin-2021", "anqing-2013"]
FIRST = 2026
ADMIN = 1


@dataclass(frozen=True, slots=True)
class Size:
    units: int
    tasks: int


def december(year: int) -> datetime:
    return datetime(year, 12, 2, 2, tzinfo=UTC)


def fill(conn: Connection, size: Size) -> None:
    """The units, and the admin who presses."""
    traits = {"kind": "hospital", "level": "city", "ownership": "public", "tags": []}
    rest = {"pinyin": "", "initials": "", "created_at": december(FIRST)}
    rows = [{"name": f"第{n}医院", **traits, **rest} for n in range(1, size.units + 1)]
    conn.execute(insert(units), rows)
    admin = {"id": ADMIN, "name": "周管", "language": "zh-CN", "telegram_id": 5001}
    conn.execute(insert(people), [admin | {"created_at": december(FIRST)}])


def a_year(conn: Connection, year: int, size: Size) -> None:
    """The tasks of a year, each open for every unit."""
    unit_ids = conn.execute(select(units.c.id)).scalars().all()
    for number in range(size.tasks):
        task = reports.get(conn, reports.add(conn, _new(number, year), december(year)))
        if task is None:
            raise RuntimeError("a task that was added is not there")
        owed = dict.fromkeys(unit_ids, 12 if task.asked and task.asked.at_least else 0)
        reports.open_for_units(conn, task, unit_ids, ADMIN, december(year), owed)


def _new(number: int, year: int) -> NewTask:
    is_call = number % 2
    return NewTask(
        title=Bilingual(f"第{number}项", f"No {number}"),
        audience=everyone(),
        evidence=(),
        due_at=datetime(year, 12, 30, 9, 30, tzinfo=UTC),
        plan_line=f"dongxihu-2020/D{number % 38 + 1:02}",
        asked=Asked(0 if is_call else 12, Counted.UNIT, date(year, 1, 1)),
        kind="nomination" if is_call else "report",
        ordinal=8 if is_call else None,
    )


def load_all(conn: Connection, office: Office, year: int) -> None:
    """The plans of the first year, as they are loaded at a start."""
    tx = Tx(conn, datetime(year, 1, 4, 2, tzinfo=UTC), office)
    for plan in office.plans:
        plans.load(tx, plan, year)


def turn(conn: Connection, office: Office, year: int) -> tuple[float, float, int]:
    """Looking at it, then the press: seconds of each, and how many drafts it made."""
    admin = Person(ADMIN, "周管", "zh-CN", 5001, (RoleHeld(Role.ADMIN, None),))
    tx = Tx(conn, december(year - 1), office, actor=admin)
    started = time.perf_counter()
    found = rollovers.preview(tx, year)
    looked = time.perf_counter()
    rollovers.roll(tx, year, found.drafts)
    return looked - started, time.perf_counter() - looked, found.drafts


@contextmanager
def places() -> Iterator[dict[str, str]]:
    """A database of each kind."""
    with tempfile.TemporaryDirectory(prefix="xuanbao-bench-") as folder:
        urls = {"SQLite": f"sqlite:///{folder}/rollover.db"}
        home = Path(folder) / "postgresql"
        home.mkdir()
        cluster = Cluster.start(home)
        try:
            yield urls | ({"PostgreSQL": cluster.new_database()} if cluster else {})
        finally:
            if cluster is not None:
                cluster.stop()


def measure(url: str, office: Office, size: Size, rounds: int) -> None:
    db = Db(url)
    migrate(db.engine)
    db.run(partial(fill, size=size))
    db.run(partial(load_all, office=office, year=FIRST))
    looks, presses, drafts = [], [], 0
    for year in range(FIRST, FIRST + rounds):
        db.run(partial(a_year, year=year, size=size))
        began = time.perf_counter()
        looked, _, drafts = db.run(partial(turn, office=office, year=year + 1))
        looks.append(looked)
        presses.append(time.perf_counter() - began - looked)
    targets, tasks = (
        db.run(partial(_count, table=table)) for table in (report_targets, report_tasks)
    )
    db.close()
    print(f"  {targets} targets, {tasks} tasks, {drafts} drafts a year")
    median, worst = statistics.median(presses), max(presses)
    print(f"  preview {statistics.median(looks):.2f} s")
    print(f"  press with commit {median:.2f} s (worst {worst:.2f} s; goal 5 s)")


def _count(conn: Connection, table: Table) -> int:
    return int(conn.execute(select(func.count()).select_from(table)).scalar_one())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--units", type=int, default=400)
    parser.add_argument("--tasks", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    settings = {"telegram": {"token": "1:bench"}, "office": {"plans": PLANS}}
    office = load_office(Config.model_validate(settings))
    print(f"{asked.units} units, {asked.tasks} tasks, {len(PLANS)} plans")
    with places() as urls:
        for name, url in urls.items():
            print(name)
            measure(url, office, Size(asked.units, asked.tasks), asked.rounds)


if __name__ == "__main__":
    main()
