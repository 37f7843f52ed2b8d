"""A year's reminders for 10,000 units: how long planning takes, and how many there are.

    python bench/reminders.py [--units 10000] [--year 2026] [--url postgresql://…]

Eleven kinds of units; admins have raised three days for some kinds and lowered one, two days have
leads in working days, and one unit in four said of a day that it is not theirs.  Timed is all of
it: reading what was set, the calendar of the year, every reminder of every unit.  Goal: 10 s.
"""

import argparse
import random
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Connection, insert, select

from bot.config import Config
from bot.facts import load_office
from domain.health_day import Tier
from domain.lead import Lead
from domain.office import Office
from domain.plan import UnitKind
from domain.reminder import Reminder, for_unit, reminders
from storage import reminders as wishes
from storage.db import Db
from storage.migrate import migrate
from storage.schema.people import people, units
from storage.schema.reminders import not_ours

NOW = datetime(2026, 1, 1, tzinfo=UTC)
KINDS = [kind.value for kind in UnitKind]
RAISED = (("HD186", "cdc"), ("HD069", "maternal_child"), ("HD089", "blood_centre"))


def fill(conn: Connection, office: Office, count: int) -> None:
    """``count`` units of all kinds, and what admins and units have said of the days."""
    chance = random.Random(1)  # noqa: S311  the same units every time
    shared = {"level": "city", "ownership": "public", "tags": [], "pinyin": "", "initials": ""}
    rows = [
        {
            "id": n,
            "name": f"第{n}单位",
            "kind": KINDS[n % len(KINDS)],
            "created_at": NOW,
            **shared,
        }
        for n in range(1, count + 1)
    ]
    conn.execute(insert(units), rows)
    person = {"id": 1, "name": "周管", "language": "zh-CN", "telegram_id": 1, "created_at": NOW}
    conn.execute(insert(people), person)
    for day_id, kind in RAISED:
        wishes.set_tier(conn, day_id, kind, Tier.A, 1, NOW)
    wishes.set_tier(conn, "HD112", "cdc", Tier.C, 1, NOW)
    for day_id in ("HD033", "HD079"):
        wishes.set_leads(conn, day_id, (Lead(10, in_workdays=True), Lead(3)), 1, NOW)
    pushed = [day.id for day in office.health_days.days if day.tier is Tier.A]
    conn.execute(
        insert(not_ours),
        [
            {"day_id": chance.choice(pushed), "unit_id": n, "said_by": 1, "said_at": NOW}
            for n in range(1, count + 1, 4)
        ],
    )


def plan(conn: Connection, office: Office, year: int) -> dict[int, tuple[Reminder, ...]]:
    """Every unit's reminders of a year."""
    rules = wishes.rules(conn)
    days = [one for one in office.health_days.calendar(year) if rules.is_pushed_to_some(one)]
    whole = reminders(days, office.workdays, rules, date.min, date.max)
    kinds = {row.id: row.kind for row in conn.execute(select(units.c.id, units.c.kind))}
    said: dict[int, set[str]] = {}
    for row in conn.execute(select(not_ours.c.unit_id, not_ours.c.day_id)):
        said.setdefault(row.unit_id, set()).add(row.day_id)
    return {
        unit_id: tuple(for_unit(whole, rules, kind, said.get(unit_id, ())))
        for unit_id, kind in kinds.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=10_000)
    parser.add_argument("--year", type=int, default=2026)
    parser.add_argument("--url")
    asked = parser.parse_args()
    office = load_office(Config())
    with tempfile.TemporaryDirectory() as folder:
        db = Db(asked.url or f"sqlite:///{Path(folder)}/bench.db")
        migrate(db.engine)
        db.run(lambda conn: fill(conn, office, asked.units))
        started = time.perf_counter()
        planned = db.run(lambda conn: plan(conn, office, asked.year))
        took = time.perf_counter() - started
        db.close()
    counts = sorted(len({one.remind_on for one in theirs}) for theirs in planned.values())
    print(f"units {len(planned)}, reminders {sum(len(one) for one in planned.values())}")
    print(f"mornings a year and unit: {counts[0]} to {counts[-1]}")
    print(f"planned in {took:6.2f} s   (goal 10 s for 10,000)")


if __name__ == "__main__":
    main()
