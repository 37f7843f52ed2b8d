"""The morning of a whole commission: how long the writer is held for everybody's digest.

    python bench/digest.py [--people 400] [--tasks 10] [--url postgresql://…]

Every person is the one contact of a unit that owes every task; it is a chase morning and a
reminder day, so that everybody hears something.  Goal: 400 people in at most 2 s on SQLite, and
the writer never held for longer than half a second at a time.
"""

import argparse
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, func, insert, select

from actions import digest
from actions.tx import Tx
from bot.almanac import Almanac
from bot.config import Config
from bot.facts import load_office
from bot.parts import post_office_of
from bot.tick import Tick
from domain.report import Standing, TaskState
from storage import timers
from storage.db import Db
from storage.migrate import migrate
from storage.schema.engine import outbox
from storage.schema.people import chats, people, roles, units
from storage.schema.reports import report_targets, report_tasks

MORNING = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)  # 08:30 in Shanghai, a Tuesday
TODAY = date(2026, 11, 24)


class MovedClock:
    """A clock that is moved by hand."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


def fill(conn: Connection, count: int, tasks: int) -> None:
    """``count`` units with a contact each, all owing ``tasks`` reports that are due soon."""
    numbers = range(1, count + 1)
    shared = {"created_at": MORNING}
    conn.execute(
        insert(units),
        [
            {
                "id": n,
                "name": f"第{n}医院",
                "kind": "hospital",
                "level": "city",
                "ownership": "public",
                "tags": [],
                "pinyin": "",
                "initials": "",
                **shared,
            }
            for n in numbers
        ],
    )
    conn.execute(
        insert(people),
        [
            {"id": n, "name": f"联络员{n}", "language": "zh-CN", "telegram_id": 5000 + n, **shared}
            for n in numbers
        ],
    )
    conn.execute(
        insert(chats),
        [
            {
                "chat_id": 5000 + n,
                "person_id": n,
                "kind": "private",
                "is_open": True,
                "changed_at": MORNING,
            }
            for n in numbers
        ],
    )
    conn.execute(
        insert(roles),
        [
            {
                "person_id": n,
                "role": "contact",
                "unit_id": n,
                "valid_from": date(2026, 1, 1),
                **shared,
            }
            for n in numbers
        ],
    )
    due_at = MORNING + timedelta(days=1)
    for task in range(1, tasks + 1):
        conn.execute(
            insert(report_tasks),
            {
                "id": task,
                "state": TaskState.OPEN,
                "title_zh": f"第{task}项报送",
                "title_en": f"report {task}",
                "audience": {},
                "evidence": ["text"],
                "due_at": due_at,
                "chased_on": TODAY,
                "rung": "before",
                **shared,
            },
        )
        conn.execute(
            insert(report_targets),
            [
                {"task_id": task, "unit_id": n, "state": Standing.MISSING, "due_at": due_at}
                for n in numbers
            ],
        )


def run(url: str, count: int, tasks: int) -> tuple[float, float, int]:
    """Seconds in all, the longest single transaction, and how many messages were written."""
    office = load_office(Config())
    db = Db(url)
    migrate(db.engine)
    clock = MovedClock(MORNING - timedelta(hours=1))
    tick = Tick(Almanac(office), post_office_of(office), clock)
    db.run(lambda conn: fill(conn, count, tasks))
    db.run(lambda conn: digest.ensure(Tx(conn, clock.now(), office)))
    longest, total = 0.0, 0.0
    clock.at = MORNING
    while True:
        started = time.perf_counter()
        done = db.run(tick.run)
        spent = time.perf_counter() - started
        total, longest = total + spent, max(longest, spent)
        if done == 0 and not db.run(lambda conn: timers.due(conn, MORNING + timedelta(hours=1), 1)):
            break
        clock.at += timedelta(seconds=0 if done else 1)
    written = db.run(
        lambda conn: conn.execute(select(func.count()).select_from(outbox)).scalar_one()
    )
    db.close()
    return total, longest, written


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=400)
    parser.add_argument("--tasks", type=int, default=10)
    parser.add_argument("--url")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = asked.url or f"sqlite:///{Path(folder)}/bench.db"
        total, longest, written = run(url, asked.people, asked.tasks)
    print(f"people {asked.people}, tasks owed by each {asked.tasks}, digests written {written}")
    print(f"all together      {total:6.2f} s   (goal 2 s for 400)")
    print(f"longest at a time {longest:6.2f} s   (goal 0.5 s)")


if __name__ == "__main__":
    main()
