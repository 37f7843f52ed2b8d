"""The turn of the year in one press: plans, their drafts, what is gathered yearly (T11).

Nothing of the year that ends is changed: its tasks stay open until an admin closes them, its
numbers stay readable.  Numbers of the new year count from its first day.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from actions import health_days, plans, reports
from actions.tx import Tx
from domain import ordinal as ordinals
from domain.digest import Part
from domain.errors import Refused
from domain.messages import Bilingual, Button, Phrase
from domain.permission import Person, Right, may
from domain.plan import Plan, draft_tasks, move_to_year
from domain.quota import Asked
from domain.report import Wish, settle_due
from domain.rollover import a_year_later, asked_about, coming
from domain.series import SeriesState
from storage import plan_starts, rollovers, series
from storage import plans as rows
from storage import reports as tasks
from storage.plans import LoadedPlan
from storage.reports import NewTask, Task


@dataclass(frozen=True, slots=True)
class Edition:
    """第N届 of an award, as it is to be expected."""

    name: Bilingual
    number: int


@dataclass(frozen=True, slots=True)
class PlanRoll:
    """What one plan brings into the new year."""

    title: Bilingual
    drafts: int
    passed: int  # one-off anniversaries that are over
    editions: tuple[Edition, ...]


@dataclass(frozen=True, slots=True)
class Rolling:
    """What rolls over, or has."""

    year: int
    plans: tuple[PlanRoll, ...]
    replaced: tuple[Bilingual, ...]  # of which the new year's own has come already
    again: tuple[Bilingual, ...]  # collections that come again, as drafts
    series: int
    stale: int  # drafts of days that are over: dropped

    @property
    def drafts(self) -> int:
        return sum(one.drafts for one in self.plans) + len(self.again)


def preview(tx: Tx, year: int) -> Rolling:
    """What pressing 转入 would do; nothing is written.

    Raises Refused("year-not-yet") and Refused("year-rolled-already").
    """
    _admin(tx)
    _check(tx, year)
    return _rolling(tx, year)


def roll(tx: Tx, year: int, drafts: int) -> Rolling:
    """Do it, in this one transaction.  Raises Refused("year-preview-stale"): look again."""
    person = _admin(tx)
    _check(tx, year)
    found = _rolling(tx, year)
    if found.drafts != drafts:
        raise Refused("year-preview-stale")
    rollovers.claim(tx.conn, year, person.id, tx.now)
    _drop_stale(tx)
    for loaded in _rolled(tx, year):
        _roll_plan(tx, loaded, year)
    for task in _again(tx, year):
        _gather_again(tx, task, year)
    tx.note("year.rolled", "year", year, drafts=drafts, plans=len(found.plans))
    return found


def digest_part(tx: Tx, person: Person) -> Part | None:
    """Asked in the morning of the first working day of December, and once more in January."""
    year = coming(tx.today, tx.office.workdays)
    if year is None or not may(person, Right.MANAGE_PLAN) or not _last_years(tx, year):
        return None
    found = rollovers.find(tx.conn, year)
    asked_on = tx.office.day_of(found.asked_at) if found else None
    is_rolled = found is not None and found.rolled_at is not None
    if asked_about(tx.today, tx.office.workdays, asked_on, is_rolled=is_rolled) is None:
        return None
    rollovers.ask(tx.conn, year, tx.now)
    key = Button(Phrase("button-year-show", {"year": str(year)}), f"year.show.{year}.0")
    lines = (Phrase("year-asked", {"year": str(year)}),)
    return Part(Phrase("digest-year"), lines, is_news=True, buttons=((key,),))


def offered(tx: Tx) -> int | None:
    """The year that can be rolled over to now, and was not; for a key under /plan."""
    year = coming(tx.today, tx.office.workdays)
    if year is None or not _last_years(tx, year):
        return None
    found = rollovers.find(tx.conn, year)
    return year if found is None or found.rolled_at is None else None


def _admin(tx: Tx) -> Person:
    if tx.actor is None or not may(tx.actor, Right.MANAGE_PLAN):
        raise Refused("not-allowed")
    return tx.actor


def _check(tx: Tx, year: int) -> None:
    found = rollovers.find(tx.conn, year)
    if found is not None and found.rolled_at is not None:
        raise Refused("year-rolled-already", year=str(year), by=found.by or "", at=found.rolled_at)
    if coming(tx.today, tx.office.workdays) != year:
        raise Refused("year-not-yet", year=str(year))


def _rolling(tx: Tx, year: int) -> Rolling:
    return Rolling(
        year=year,
        plans=tuple(_foreseen(tx, loaded, year) for loaded in _rolled(tx, year)),
        replaced=tuple(one.title for one in _last_years(tx, year) if _is_replaced(tx, one, year)),
        again=tuple(task.title for task in _again(tx, year)),
        series=len(series.in_state(tx.conn, SeriesState.RUNNING)),
        stale=len(rollovers.stale_drafts(tx.conn, tx.now)),
    )


def _last_years(tx: Tx, year: int) -> tuple[LoadedPlan, ...]:
    return rows.of_year(tx.conn, year - 1)


def _rolled(tx: Tx, year: int) -> tuple[LoadedPlan, ...]:
    return tuple(one for one in _last_years(tx, year) if not _is_replaced(tx, one, year))


def _is_replaced(tx: Tx, loaded: LoadedPlan, year: int) -> bool:
    """Whoever issued it has issued the new year's own."""
    return any(
        one.issuer == loaded.issuer and one.issued_for == year
        for one in rows.of_year(tx.conn, year)
    )


def _packs(tx: Tx) -> Mapping[str, Plan]:
    return {plan.code: plan for plan in tx.office.plans}


def _foreseen(tx: Tx, loaded: LoadedPlan, year: int) -> PlanRoll:
    pack = _packs(tx).get(loaded.code)
    if pack is None:
        given = rollovers.given_drafts(tx.conn, loaded.id)
        return PlanRoll(loaded.title, len(given), 0, ())
    moved = move_to_year(pack, year)
    held = health_days.held(tx, year)
    found = draft_tasks(moved, year, tx.office.workdays, held)
    known = _given_before(tx, loaded.code, year)
    fresh = [
        task
        for mark, task in plans.marked(found)
        if (task.line_id, mark) not in known and (task.due_on is None or task.due_on >= tx.today)
    ]
    editions = tuple(
        Edition(Bilingual(one.name_zh, one.name_en), moved.edition(one).number)
        for one in moved.pack.ordinals
    )
    passed = sum(moved.has_passed(day) for day in moved.pack.days)
    return PlanRoll(loaded.title, len(fresh), passed, editions)


def _given_before(tx: Tx, code: str, year: int) -> set[tuple[str, str]]:
    """What the plan has given in its new year already: it may have been loaded by command."""
    earlier = rows.find(tx.conn, code, year)
    given = rollovers.given_drafts(tx.conn, earlier.id) if earlier else []
    return {(row["line"], row["mark"]) for row in given}


def _roll_plan(tx: Tx, loaded: LoadedPlan, year: int) -> None:
    pack = _packs(tx).get(loaded.code)
    if pack is not None:
        plans.load(tx, pack, year)
    elif rows.find(tx.conn, loaded.code, year) is None:
        _copy(tx, loaded, year)


def _copy(tx: Tx, loaded: LoadedPlan, year: int) -> None:
    """A plan without a pack: its rows and drafts, a year later."""
    made = rollovers.copy_plan(tx.conn, loaded, year, tx.now)
    for row in rollovers.given_drafts(tx.conn, loaded.id):
        task = tasks.get(tx.conn, row["task_id"])
        mark = {name: row[name] for name in ("line", "clause", "mark")}
        claim = rows.claim_task(tx.conn, made, mark | {"due_on": None}, tx.now)
        if task is not None and claim is not None:
            rows.bind_task(tx.conn, claim, reports.add(tx, _later(tx, task, year)))


def _again(tx: Tx, year: int) -> list[Task]:
    """What was gathered this year beside series and drafts of packs, and not yet for the next."""
    found = rollovers.gathered(tx.conn, (_first(tx, year - 1), _first(tx, year)))
    return [task for task in found if not series.is_of_one(tx.conn, task.id)]


def _gather_again(tx: Tx, task: Task, year: int) -> None:
    reports.add(tx, _later(tx, task, year))


def _later(tx: Tx, task: Task, year: int) -> NewTask:
    """The same a year later; 第N届 rises, the working-day rule is applied anew."""
    asked = task.asked
    if asked is not None:
        asked = Asked(asked.at_least, asked.per, a_year_later(asked.begins_on, year))
    number = task.ordinal + 1 if task.ordinal else None
    return NewTask(
        title=_retitled(task, number),
        audience=task.audience,
        evidence=task.evidence,
        **_dates(tx, task, year),
        explanation=task.explanation,
        clause=task.clause,
        plan_line=plan_starts.line_of(tx.conn, task.id),
        asked=asked,
        kind=task.kind,
        ordinal=number,
        at_most=task.at_most,
        winners=task.winners,
        checks=task.checks,
        term=task.term,
        choices=task.choices,
    )


def _retitled(task: Task, number: int | None) -> Bilingual:
    """第八届… becomes 第九届…; what does not say its number keeps its title."""
    if number is None:
        return task.title
    zh, en = (ordinals.raised(each, number) for each in (task.title.zh, task.title.en))
    return Bilingual(zh, en)


def _dates(tx: Tx, task: Task, year: int) -> dict[str, Any]:
    """When it falls due a year later, as it was said before working days moved it."""
    said_at = task.wish.at if task.wish else task.due_at
    if said_at is None:
        return {"due_at": None}
    office = tx.office
    local = office.local(said_at)
    at = office.hours.moment(a_year_later(local.date(), year), local.time())
    is_exact = task.wish is not None and task.wish.is_exact
    opens_on = a_year_later(task.opens_on, year) if task.opens_on else None
    return {
        "due_at": settle_due(at, office.hours, office.workdays).at,
        "wish": Wish(at, is_exact),
        "opens_on": opens_on,
    }


def _drop_stale(tx: Tx) -> None:
    for task in rollovers.stale_drafts(tx.conn, tx.now):
        reports.won(tasks.close(tx.conn, task, tx.now))
        tx.note("report.closed", "report", task.id, was=task.state)


def _first(tx: Tx, year: int) -> datetime:
    return datetime.combine(date(year, 1, 1), time(), tx.office.zone).astimezone(UTC)
