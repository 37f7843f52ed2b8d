"""One plan's year among sixty units: numbers met and missed, chases, the half-year report.

Every unit owes what the plan asks; most keep pace, some fall short, a few begin late.  The figures
of the report are counted again from the rows themselves, by other queries.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, and_, func, select

from actions import quotas, tallies
from actions.tallies import Told
from actions.tx import Tx
from domain import tally
from domain.report import OWED, Standing, TaskState
from storage import audiences, people, plans
from storage import reports as tasks
from storage.reports import Target
from storage.schema.engine import journal
from storage.schema.reports import report_targets, report_tasks, submissions
from tests.office import Office
from tests.year.living import EVIDENCE, NEW_YEAR, SLOTS, YEAR, Year

SHORT, LATE_START = 0.15, 0.10  # of the units: fall short of a number, begin in the second half


class PlanYear(Year):
    """The demonstration's office under one plan; nothing but the plan happens."""

    def _plan(self) -> None:
        super()._plan()
        kept = [one for one in self.agenda if one[2].func in (self._opens, self._reviews)]  # type: ignore[attr-defined]
        self.agenda[:] = sorted(kept, key=lambda one: one[:2])

    def _opens(self, task_id: int) -> None:
        task = self.office.ask(tasks.get, task_id)
        super()._opens(task_id)
        if task.asked is not None and task.asked.at_least:
            for target in self.office.ask(tasks.standing_in, task_id, *Standing):
                self._keeps_pace(target)

    def _hands_in_at(self, target: Target) -> datetime | None:
        return None if target.asked else super()._hands_in_at(target)

    def _keeps_pace(self, target: Target) -> None:
        """What was done before the plan came is handed in at once, the rest month by month."""
        asked, chance = target.asked or 0, self.dice.random()
        gives = asked - self.dice.randint(1, asked) if chance < SHORT else asked
        begins = 7 if SHORT <= chance < SHORT + LATE_START else 1
        for number in range(gives):
            done_on = date(YEAR, begins + number * (12 - begins) // max(1, asked), 15)
            self._does_one(target, done_on)

    def _does_one(self, target: Target, done_on: date) -> None:
        now = self.office.clock.now()
        workdays = self.office.bot.office.workdays
        when = self.local(workdays.next_workday(done_on), self.dice.choice(SLOTS[:4]))
        at = max(when, now + timedelta(minutes=self.dice.randint(5, 600)))
        self.at(at, self._hand_in_one, target.id, done_on)

    def _hand_in_one(self, target_id: int, done_on: date) -> None:
        self.office.run(_hand_in_one, target_id, done_on)


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One figure of the report, and the same counted in the tables."""

    figure: str
    told: int
    counted: int


def lived(url: str, code: str) -> Office:
    """An office that has lived through the plan's year."""
    office = Office(url, {"office": {"plans": [code]}}, now=NEW_YEAR)
    PlanYear(office).live()
    return office


def report(office: Office, code: str, part: str = "y") -> Told:
    """What 周管 is told of the plan: the year, or h1 and h2."""
    plan = next(one for one in office.ask(plans.of_year, YEAR) if one.code == code)
    stretch = tally.year_of(YEAR) if part == "y" else tally.half_of(YEAR, int(part[1]))
    found: Told = office.run(_told, plan.id, stretch)
    return found


def reconcile(office: Office, told: Told) -> list[Reconciled]:
    """Every figure beside what the tables themselves say."""
    zone = office.bot.office.zone
    first = datetime.combine(told.stretch.first, time.min, zone)
    last = datetime.combine(told.stretch.last + timedelta(days=1), time.min, zone)
    assert told.plan is not None
    counted: dict[str, int] = office.ask(_counted, told.plan.code, first, last)
    return [Reconciled(name, value, counted[name]) for name, value in _figures(told)]


def _figures(told: Told) -> Iterator[tuple[str, int]]:
    found = told.tally
    reports, burden = found.reports, found.burden
    yield "handed in", reports.handed_in
    yield "late", reports.late
    yield "missing", reports.missing
    yield "returned", reports.returned
    yield "waived", reports.waived
    yield "numbers met", sum(one.met for one in found.numbers)
    yield "pieces done", sum(one.done for one in found.numbers)
    yield "pieces asked", sum(one.asked for one in found.numbers)
    yield "tasks", burden.tasks
    yield "chases", burden.chases
    yield "units chased", burden.chased_units


def _counted(conn: Connection, code: str, first: datetime, last: datetime) -> dict[str, int]:
    task, target = report_tasks.c, report_targets.c
    asked = and_(
        task.plan_line.startswith(f"{code}/"), task.due_at >= first, task.due_at < last,
        task.opened_at.is_not(None),
    )  # fmt: skip
    owed = select(target.id, target.state, target.asked, target.done, target.task_id).join(
        report_tasks, task.id == target.task_id
    )
    rows = conn.execute(owed.where(asked, task.kind == "report")).all()
    ids = [row.id for row in conn.execute(select(task.id).where(asked))]
    numbers = [row for row in rows if row.asked and row.state != Standing.WAIVED]
    chased = conn.execute(
        select(journal.c.detail).where(
            journal.c.act == "report.chased", journal.c.record_id.in_(ids),
            journal.c.at >= first, journal.c.at < last,
        )
    ).scalars()  # fmt: skip
    units = [detail["units"] for detail in chased]
    return {
        "handed in": sum(row.state in ("submitted", "accepted") for row in rows),
        "late": _late(conn, [row.id for row in rows if row.state in ("submitted", "accepted")]),
        "missing": sum(row.state == "missing" for row in rows),
        "returned": sum(row.state == "returned" for row in rows),
        "waived": sum(row.state == "waived" for row in rows),
        "numbers met": sum(row.done >= row.asked for row in numbers),
        "pieces done": sum(min(row.done, row.asked) for row in numbers),
        "pieces asked": sum(row.asked for row in numbers),
        "tasks": len(ids),
        "chases": len(units),
        "units chased": sum(units),
    }


def _late(conn: Connection, target_ids: list[int]) -> int:
    """Units whose very first answer came late."""
    first = func.min(submissions.c.number)
    found = (
        select(submissions.c.target_id, first.label("number"))
        .where(submissions.c.target_id.in_(target_ids))
        .group_by(submissions.c.target_id)
        .subquery()
    )
    same = and_(
        submissions.c.target_id == found.c.target_id, submissions.c.number == found.c.number
    )
    query = select(func.count()).select_from(submissions).join(found, same)
    return int(conn.execute(query.where(submissions.c.is_late)).scalar_one())


def _hand_in_one(tx: Tx, target_id: int, done_on: date) -> None:
    target = tasks.target(tx.conn, target_id)
    task = tasks.get(tx.conn, target.task_id) if target else None
    if target is None or task is None or task.state is not TaskState.OPEN:
        return
    contacts = audiences.contacts_of(tx.conn, [target.unit_id], tx.today)
    if target.state in OWED and contacts:
        tx.actor = people.get(tx.conn, contacts[0].person_id, tx.today)
        quotas.hand_in(tx, target_id, EVIDENCE[:1], min(done_on, tx.today))


def _told(tx: Tx, plan_id: int, stretch: Any) -> Told:
    tx.actor = people.get(tx.conn, 6, tx.today)
    return tallies.of(tx, plan_id, stretch)
