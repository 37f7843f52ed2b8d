"""Who is missing, of 400 units and 60 tasks; sixty tasks opened, four hundred reviewed at once.

    python bench/missing.py [--units 400] [--tasks 60] [--rounds 20]

Both databases.  Two thirds of the units have handed in (a quarter of that reviewed), a ninth was
returned: 24,000 targets, 16,000 submissions.  Timed is the transaction, words and outbox rows
included where there are any; medians of all rounds.  Goals: who is missing 100 ms, for one task,
for all of them and for the sheet; 400 reviewed at once within 1 s.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert, select, text

from actions import missing, report_bulk, reports
from actions.tx import Tx
from bench.tick import databases
from bot.config import Config
from bot.facts import load_office
from bot.parts import post_office_of
from domain.audience import everyone
from domain.messages import Bilingual
from domain.plan import UnitKind
from domain.report import OWED, Standing
from domain.review import Choice
from storage import people as storage_people
from storage import reports as rows
from storage.db import Db
from storage.migrate import migrate
from storage.outbox import OutboxState
from storage.reports import NewTask
from storage.schema.engine import outbox
from storage.schema.people import chats, people, roles, units
from storage.schema.reports import report_targets, submission_parts, submissions
from texts import missing_list

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
ADMIN, GUEST = 1, 5000
KINDS = [kind.value for kind in UnitKind]
PARTS = 3  # of each submission


def fill_people(conn: Connection, count: int) -> None:
    """One admin, and ``count`` units of all kinds with a contact each, ten below every tenth."""
    shared = {"level": "city", "ownership": "public", "tags": [], "pinyin": "", "initials": ""}
    numbers = range(1, count + 1)
    conn.execute(
        insert(units),
        [
            {
                "name": f"示范市第{n}社区卫生服务中心",
                "kind": KINDS[n % len(KINDS)],
                "parent_id": None if n % 10 == 1 else n - (n - 1) % 10,
                "created_at": NOW,
                **shared,
            }
            for n in numbers
        ],
    )
    named = [(ADMIN, "周管"), *((n + 1, f"联络员{n}") for n in numbers)]
    conn.execute(
        insert(people),
        [
            {"name": name, "language": "zh-CN", "telegram_id": GUEST + n, "created_at": NOW}
            for n, name in named
        ],
    )
    shown = {"kind": "private", "is_open": True, "changed_at": NOW}
    conn.execute(insert(chats), [{"chat_id": GUEST + n, "person_id": n, **shown} for n, _ in named])
    since = {"valid_from": date(2026, 1, 1), "created_at": NOW}
    held = [{"person_id": n + 1, "role": "contact", "unit_id": n, **since} for n in numbers]
    admin = {"person_id": ADMIN, "role": "admin", "unit_id": None, **since}
    conn.execute(insert(roles), [admin, *held])


def hand_in(conn: Connection) -> None:
    """Two thirds of the units have answered every task, every ninth of all was returned."""
    found = conn.execute(select(report_targets.c.id, report_targets.c.unit_id)).all()
    answered = [row for row in found if row.unit_id % 3]
    conn.execute(
        insert(submissions),
        [
            {
                "target_id": row.id,
                "number": 1,
                "submitted_by": row.unit_id + 1,
                "submitted_at": NOW + timedelta(seconds=row.unit_id),
                "is_late": False,
                "state": _state(row.unit_id),
            }
            for row in answered
        ],
    )
    for row_state in (Standing.SUBMITTED, Standing.ACCEPTED, Standing.RETURNED):
        ids = [row.id for row in answered if _state(row.unit_id) == row_state]
        for at in range(0, len(ids), 5000):
            conn.execute(
                report_targets.update()
                .where(report_targets.c.id.in_(ids[at : at + 5000]))
                .values(state=row_state)
            )
    known = conn.execute(select(submissions.c.id)).scalars().all()
    conn.execute(insert(submission_parts), [_part(one, at) for one in known for at in range(PARTS)])


def _state(unit_id: int) -> Standing:
    if unit_id % 9 == 1:
        return Standing.RETURNED
    return Standing.ACCEPTED if unit_id % 4 == 0 else Standing.SUBMITTED


def _part(submission_id: int, position: int) -> dict[str, object]:
    """Every two-hundredth is the same photo: a poster that everybody sent."""
    unique = "poster" if submission_id % 200 == 0 else f"file-{submission_id}-{position}"
    return {
        "submission_id": submission_id,
        "position": position,
        "kind": "photo" if position else "text",
        "file_id": unique if position else None,
        "file_unique_id": unique if position else None,
        "name": "",
        "text": "" if position else f"第{submission_id}份总结，上半年共发稿十二篇。",
        "text_sha256": None if position else f"{submission_id:064d}",
    }


class Place:
    """One database with the commission in it."""

    def __init__(self, url: str, count: int, tasks: int) -> None:
        self.office = load_office(Config())
        self.posts = post_office_of(self.office)
        self.db = Db(url)
        migrate(self.db.engine)
        self.db.run(lambda conn: fill_people(conn, count))
        self.count, self.tasks = count, tasks

    def timed(self, act: Callable[[Tx], object]) -> float:
        """Milliseconds of one transaction, its messages written and its commit made."""

        def run(conn: Connection) -> object:
            tx = Tx(conn, NOW, self.office)
            tx.actor = storage_people.get(conn, ADMIN, tx.today)
            found = act(tx)
            self.posts.write_all(conn, tx.posts, NOW)
            return found

        started = time.perf_counter()
        self.db.run(run)
        return (time.perf_counter() - started) * 1000

    def median(self, act: Callable[[Tx], object], rounds: int) -> float:
        return statistics.median(self.timed(act) for _ in range(rounds))

    def analyze(self) -> None:
        if self.db.engine.dialect.name == "postgresql":
            self.db.run(lambda conn: conn.execute(text("ANALYZE")))


def open_one(tx: Tx, number: int, count: int) -> None:
    """A task composed and opened for everybody."""
    new = NewTask(
        title=Bilingual(f"第{number}项工作总结", f"report {number}"),
        audience=everyone(),
        evidence=("photo",),
        due_at=NOW + timedelta(days=number + 1),
    )
    task_id = reports.create(tx, new)
    reports.open_task(tx, task_id, 1, count)


def sheet(tx: Tx, task_id: int | None) -> Any:
    return missing.overview(tx, task_id, None)


def review_all(tx: Tx, task_id: int, state: str) -> None:
    """What the two presses do: the list as shown, then the decision on all of it."""
    desk = report_bulk.show(tx, task_id)
    if state == "accept":
        report_bulk.accept(tx, desk, Choice.ALL, len(desk.listed))
    else:
        report_bulk.return_(tx, task_id, [one.id for one in desk.listed], "请补充图片说明")


def everybody_waits(conn: Connection, task_id: int) -> None:
    """All units of a task have handed in and wait."""
    conn.execute(
        text("UPDATE report_targets SET state = 'submitted' WHERE task_id = :task"),
        {"task": task_id},
    )
    had = "SELECT target_id FROM submissions"
    rows_ = conn.execute(
        text(f"SELECT id, unit_id FROM report_targets WHERE task_id = :task AND id NOT IN ({had})"),
        {"task": task_id},
    ).all()
    for row in rows_:
        made = conn.execute(
            insert(submissions).returning(submissions.c.id),
            {
                "target_id": row.id,
                "number": 1,
                "submitted_by": row.unit_id + 1,
                "submitted_at": NOW,
                "is_late": False,
            },
        ).scalar_one()
        conn.execute(insert(submission_parts), [_part(made, at) for at in range(PARTS)])
    conn.execute(
        text(
            "UPDATE submissions SET state = 'submitted' WHERE target_id IN"
            " (SELECT id FROM report_targets WHERE task_id = :task)"
        ),
        {"task": task_id},
    )


def arrived(conn: Connection) -> None:
    """The cards of the opening have been sent: a review rewrites them by an edit each."""
    conn.execute(
        outbox.update().values(state=OutboxState.SENT, message_id=outbox.c.id, sent_at=NOW)
    )


def measure(place: Place, rounds: int) -> dict[str, float]:
    opened = [place.timed(lambda tx, n=n: open_one(tx, n, place.count)) for n in range(place.tasks)]
    place.db.run(hand_in)
    place.db.run(arrived)
    place.analyze()
    words = place.posts.words["zh-CN"]
    found = {
        f"{place.tasks} tasks opened, each": statistics.median(opened),
        "who is missing, one task": place.median(
            lambda tx: rows.standing_in(tx.conn, 7, *OWED), rounds
        ),
        "who is missing, all tasks (counts)": place.median(
            lambda tx: missing.open_tasks(tx, None), rounds
        ),
        "sheet of one task, its facts": place.median(lambda tx: sheet(tx, 7), rounds),
        "sheet of all tasks, its facts": place.median(lambda tx: sheet(tx, None), rounds),
        "sheet of all tasks, its words too": place.median(
            lambda tx: missing_list.word(sheet(tx, None), words, NOW), rounds
        ),
        "the list of what waits, shown": place.median(lambda tx: report_bulk.show(tx, 5), rounds),
    }
    for number, act in ((1, "accept"), (2, "return")):
        place.db.run(lambda conn, number=number: everybody_waits(conn, number))
        spent = place.timed(lambda tx, number=number, act=act: review_all(tx, number, act))
        found[f"{place.count} reviewed at once: {act}"] = spent
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=400)
    parser.add_argument("--tasks", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=20)
    asked = parser.parse_args()
    with databases() as made:
        found = {}
        for name, address in made.items():
            place = Place(address("missing"), asked.units, asked.tasks)
            found[name] = measure(place, asked.rounds)
            place.db.close()
    print(
        f"{asked.units} units, {asked.tasks} tasks, {asked.units * asked.tasks:,} targets (medians)"
    )
    print("".join(f"{name:>14}" for name in found))
    for what in next(iter(found.values())):
        print("".join(f"{one[what]:11.1f} ms" for one in found.values()) + f"   {what}")


if __name__ == "__main__":
    main()
