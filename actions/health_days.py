"""Health days: the calendar with this year's announced dates, and who is asked for those."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from actions.tx import Tx
from domain.digest import Part
from domain.errors import Refused
from domain.health_day import DaySpan, HealthDay, Occurrence, Tier
from domain.messages import Bilingual, Button, Day, Phrase, Value
from domain.permission import Person, Right, may
from domain.plan import Held
from storage import health_days
from storage.health_days import Telling

AHEAD = timedelta(days=60)
LONGEST = timedelta(days=100)  # 三下乡 runs from mid-December to the end of February
CONFIRM_BEFORE = {Tier.A: (42, 14)}  # days before the placeholder
CONFIRM_OTHERS_BEFORE = (42,)

CONFIRM = "confirm"


@dataclass(frozen=True, slots=True)
class Due:
    """An occurrence whose leads of ``leads`` days have come."""

    occurrence: Occurrence
    leads: list[int] = field(default_factory=list)

    def telling(self, kind: str, person_id: int, lead: int) -> Telling:
        on = self.occurrence.start_on
        return Telling(person_id, kind, self.occurrence.day.id, on, lead)


def of_year(tx: Tx, year: int) -> tuple[Occurrence, ...]:
    """Everything that begins in a year, with the dates confirmed for it."""
    return tx.office.health_days.calendar(year, health_days.announced(tx.conn, year))


def held(tx: Tx, year: int) -> dict[str, Held]:
    """When the days of a year are held, by id; what is only a placeholder is left out."""
    return {
        found.day.id: Held(first=found.start_on, last=found.end_on)
        for found in of_year(tx, year)
        if found.is_live
    }


def announced_day(tx: Tx, day_id: str) -> HealthDay:
    """A day whose date a notice sets.  Raises Refused for an unknown one and for any other."""
    if day_id not in tx.office.health_days.by_id:
        raise Refused("not-found")
    day = tx.office.health_days.get(day_id)
    if not day.is_announced:
        raise Refused("health-day-not-announced", name=name_of(day))
    return day


def confirm(tx: Tx, day_id: str, year: int, span: DaySpan, notice_no: str | None) -> None:
    """An admin records this year's dates; doing it again corrects them.

    ``actions/day_moves.py`` does it with all that hangs on it.
    """
    if tx.actor is None or not may(tx.actor, Right.MANAGE_PLAN):
        raise Refused("not-allowed")
    announced_day(tx, day_id)
    check_span(span, year)
    act = "corrected" if day_id in health_days.announced(tx.conn, year) else "confirmed"
    health_days.announce(
        tx.conn,
        day_id=day_id,
        year=year,
        span=span,
        notice_no=notice_no,
        person_id=tx.actor.id,
        now=tx.now,
    )
    tx.note(f"health_day.{act}", "health_day", int(day_id[2:]), year=year, dates=str(span))


def check_span(span: DaySpan, year: int) -> None:
    """Raises Refused for dates that cannot be those of the year."""
    if span.start_on.year != year:
        raise Refused("health-day-other-year", year=str(year))
    if not span.start_on <= span.end_on < span.start_on + LONGEST:
        raise Refused("health-day-span-wrong")


def confirmations(tx: Tx, people: Sequence[Person]) -> Callable[[Person], Part | None]:
    """Announced days of which an admin has to record this year's dates in good time (C2)."""
    due = _due_confirmations(tx)
    told = _told(tx, CONFIRM, people) if due else set()

    def of_person(person: Person) -> Part | None:
        if not may(person, Right.MANAGE_PLAN):
            return None
        new = _take_new(tx, CONFIRM, person, due, told)
        if not new:
            return None
        lines = tuple(_to_confirm(one.occurrence) for one in new)
        keys = tuple((confirm_button(one.occurrence),) for one in new)
        return Part(Phrase("digest-confirm-days"), lines, is_news=True, buttons=keys)

    return of_person


def name_of(day: HealthDay) -> Bilingual:
    return Bilingual(day.name_zh, day.name_en)


def when(span: DaySpan) -> Value:
    """A day with its weekday, or the first and last of several."""
    if span.start_on == span.end_on:
        return Day(span.start_on)
    return Phrase("day-to-day", {"first": Day(span.start_on), "last": Day(span.end_on)})


def _told(tx: Tx, kind: str, people: Sequence[Person]) -> set[Telling]:
    ids = [person.id for person in people]
    return health_days.tellings(tx.conn, kind, ids, tx.today)


def _around(tx: Tx) -> Iterator[Occurrence]:
    """What is yet to come, this year and at the beginning of the next."""
    for year in range(tx.today.year, (tx.today + AHEAD).year + 1):
        yield from (found for found in of_year(tx, year) if found.start_on >= tx.today)


def _due_confirmations(tx: Tx) -> tuple[Due, ...]:
    open_ = [found for found in _around(tx) if found.provisional and not found.is_dead]
    return _gathered(
        (found, lead)
        for found in open_
        for lead in CONFIRM_BEFORE.get(found.day.tier, CONFIRM_OTHERS_BEFORE)
        if _come_on(tx, found.from_on, lead) <= tx.today
    )


def _come_on(tx: Tx, start_on: date, lead: int) -> date:
    return tx.office.workdays.previous_workday(start_on - timedelta(days=lead))


def _gathered(come: Iterable[tuple[Occurrence, int]]) -> tuple[Due, ...]:
    found: dict[tuple[str, date], Due] = {}
    for occurrence, lead in come:
        due = found.setdefault((occurrence.day.id, occurrence.start_on), Due(occurrence))
        due.leads.append(lead)
    return tuple(found.values())


def _take_new(
    tx: Tx, kind: str, person: Person, due: Iterable[Due], told: set[Telling]
) -> list[Due]:
    """What this person has not heard at the latest lead; kept as told from now on.

    Leads that were missed meanwhile collapse into the latest.
    """
    new = [one for one in due if one.telling(kind, person.id, min(one.leads)) not in told]
    tellings = [one.telling(kind, person.id, lead) for one in new for lead in one.leads]
    if tellings:
        health_days.tell(tx.conn, tellings, tx.today)
    return new


def _to_confirm(found: Occurrence) -> Value:
    search = found.day.name_zh.partition("(")[0]
    values: dict[str, Value] = {
        "name": name_of(found.day),
        "usual": when(found.span),
        "search": search,
    }
    if found.from_on < found.start_on:
        return Phrase("health-day-to-confirm-early", values | {"earliest": Day(found.from_on)})
    return Phrase("health-day-to-confirm", values)


def confirm_button(found: Occurrence) -> Button:
    """登记日期: opens the form that records this year's dates."""
    day, year = found.day, found.start_on.year
    label = Phrase("button-calendar-confirm", {"year": str(year), "name": name_of(day)})
    return Button(label, f"calendar.confirm.{year}.0.{day.id}")
