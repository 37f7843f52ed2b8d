"""A person's calendar: one month to look at, and everything for a calendar program (C7).

Interviews are left out on purpose, one's own too: who speaks to which journalist when is no
matter for a file that is copied to a telephone and a foreign server (product.md §0.3).
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain

from actions import health_days, series
from actions.tx import Tx
from domain import calendar_entry, lunar
from domain.calendar_entry import Entry
from domain.health_day import Occurrence, Tier
from domain.messages import Bilingual
from domain.month import DueOn, Held, Month, days_of, following, weeks
from domain.permission import Person, Right, may
from domain.report import OWED, TaskState
from domain.series import SeriesState, titled
from storage import audiences, people, report_calendar, reports, units
from storage import health_days as dates
from storage import series as running

CANCELLED_FOR = timedelta(days=60)  # a program that looks once a month still hears of it


def month(tx: Tx, person: Person, first: date) -> Month:
    """One month as this person sees it: the health days, and what their units owe in it."""
    sheet = weeks(first)
    workdays = tx.office.workdays
    shown = tuple(days_of(sheet))
    return Month(
        first=first,
        today=tx.today,
        place=place(tx, person),
        held=tuple(map(_held, in_month(tx, first))),
        dues=tuple(sorted(_dues(tx, person, first), key=lambda due: due.due_at)),
        off=frozenset(day for day in shown if workdays.festival(day)),
        make_up=frozenset(day for day in shown if day in workdays.make_up),
        lunar={day: lunar.said(day) for day in shown},
        unsure=() if workdays.is_published(first.year) else (first.year,),
    )


def in_month(tx: Tx, first: date) -> Iterator[Occurrence]:
    """What is held in a month; what began before it comes first."""
    after = following(first)
    for year in (first.year - 1, first.year):
        for found in health_days.of_year(tx, year):
            off = found.is_dead or found.day.alternative_to is not None
            if found.start_on < after and found.end_on >= first and not off:
                yield found


def reads_text(tx: Tx, person: Person) -> bool:
    """Whether the month comes as text first (P7)."""
    return people.reads_text(tx.conn, person.id)


def read_text(tx: Tx, person: Person, *, wanted: bool) -> None:
    """Remembered until the other view is asked for."""
    people.set_reads_text(tx.conn, person.id, reads_text=wanted)


def place(tx: Tx, person: Person) -> str:
    """The one unit somebody is of, else the office."""
    own = person.units()
    unit = units.get(tx.conn, own[0]) if len(own) == 1 else None
    return unit.name if unit else tx.office.name


def entries(
    tx: Tx, person: Person, *, whole: bool, years: Iterable[int], unit_id: int | None = None
) -> tuple[Entry, ...]:
    """All a calendar program is told: of one unit, or of all one works for."""
    years = tuple(years)
    sign = calendar_entry.sign_of(tx.office.code)
    days = (_days(tx, year, sign, whole=whole) for year in years)
    own = tuple(unit for unit in due_units(person) if unit_id in (None, unit))
    tasks = tuple(_tasks(tx, person, own, min(years)))
    return (*chain.from_iterable(days), *calendar_entry.of_tasks(tasks, sign))


def due_units(person: Person) -> tuple[int, ...]:
    """The units whose reports somebody has to do with."""
    return tuple(unit for unit in person.units() if may(person, Right.SEE_DUE, unit))


def _days(tx: Tx, year: int, sign: str, *, whole: bool) -> Iterator[Entry]:
    confirmed = dates.confirmed_at(tx.conn, year)
    return calendar_entry.of_days(health_days.of_year(tx, year), confirmed, sign, whole=whole)


def _tasks(
    tx: Tx, person: Person, own: tuple[int, ...], since: int
) -> Iterator[calendar_entry.Task]:
    """What is owed by units; without any, what the office asked for, if that is one's matter."""
    due_after = datetime.combine(date(since, 1, 1), time(), tx.office.zone).astimezone(UTC)
    after = {"due_after": due_after, "dropped_after": tx.now - CANCELLED_FOR}
    if own:
        yield from report_calendar.of_units(tx.conn, own, tx.office, **after)
    elif may(person, Right.OPEN_TASK):
        yield from report_calendar.of_office(tx.conn, tx.office, **after)


def _held(found: Occurrence) -> Held:
    return Held(
        name=Bilingual(found.day.name_zh, found.day.name_en),
        first=found.start_on,
        last=found.end_on,
        is_key=found.day.tier is Tier.A,
        is_tentative=found.provisional,
    )


def _dues(tx: Tx, person: Person, first: date) -> Iterator[DueOn]:
    """What one's units still owe; an admin sees what was asked for."""
    told = set()
    for title, due_at in _owed(tx, person):
        on = tx.office.day_of(due_at)
        if first <= on < following(first) and (title, due_at) not in told:
            told.add((title, due_at))
            yield DueOn(title, on, due_at)
    yield from _coming(tx, person, first)


def _coming(tx: Tx, person: Person, first: date) -> Iterator[DueOn]:
    """What will open by itself and fall due in the month."""
    own, is_admin = set(due_units(person)), may(person, Right.OPEN_TASK)
    for found in running.in_state(tx.conn, SeriesState.RUNNING):
        if not (is_admin or own & set(audiences.unit_ids(tx.conn, found.audience))):
            continue
        for each in series.coming_of(tx, found):
            on = tx.office.day_of(each.due.at)
            if on >= following(first):
                break
            if on >= first:
                yield DueOn(titled(found.title, found.rule, each.on), on, each.due.at)


def _owed(tx: Tx, person: Person) -> Iterator[tuple[Bilingual, datetime]]:
    if own := due_units(person):
        for one in reports.owed(tx.conn, own, *OWED):
            yield one.title, one.target.due_at
    if may(person, Right.OPEN_TASK):
        for task in reports.in_state(tx.conn, TaskState.OPEN):
            if task.due_at is not None:
                yield task.title, task.due_at
