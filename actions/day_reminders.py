"""Which health days a contact is reminded of this morning, each once a lead (C5).

A day is told to whoever serves a unit of a kind for which it is of tier A, unless the unit said
that it is not theirs, or the person muted its family or put it off.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from actions.health_days import name_of, of_year
from actions.theme_lines import theme_lines
from actions.tx import Tx
from domain.digest import Part
from domain.health_day import Occurrence, Tier, co_dated
from domain.messages import Button, Day, Phrase, Value
from domain.permission import Person, Role
from domain.reminder import EVERY_KIND, DayRules, leads_by_day
from domain.reminder import reminders as planned
from storage import health_days, reminders
from storage.health_days import Telling
from storage.reminders import Snoozed

AHEAD = timedelta(days=100)  # further than the longest lead reaches
LATE = AHEAD  # how far back a reminder may lie that a reader has not had yet
KIND = "reminder"
BUTTONS = 4  # days with keys of their own under one message; /reminders has the rest

Key = tuple[int, str, date]  # person, day, when it begins


@dataclass(frozen=True, slots=True)
class Due:
    """An occurrence of which a reminder has come: the latest on ``since``, at the lead ``code``."""

    occurrence: Occurrence
    since: date
    code: int

    def key(self, person_id: int) -> Key:
        return person_id, self.occurrence.day.id, self.occurrence.start_on

    def is_new(self, key: Key, today: date, told: Mapping[Key, date], put_off: Snoozed) -> bool:
        """Not told since the lead came; put off, since the day it was put off to."""
        until = put_off.get(key, self.since)
        if until > today:
            return False
        last = told.get(key)
        return last is None or last < max(self.since, until)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What holds for some people and the units they serve."""

    rules: DayRules
    kinds: Mapping[int, str]
    not_ours: set[tuple[int, str]]
    muted: set[tuple[int, str]]

    @classmethod
    def of(cls, tx: Tx, people: Sequence[Person]) -> "Wishes":
        units = {unit for person in people for unit in person.units(Role.CONTACT)}
        return cls(
            reminders.rules(tx.conn),
            reminders.kinds_of(tx.conn, units),
            reminders.not_ours_of(tx.conn, units),
            reminders.mutes_of(tx.conn, [person.id for person in people]),
        )

    def hears(self, person: Person, found: Occurrence) -> bool:
        """Whether a contact is reminded of a day at all."""
        day = found.day
        if not person.has(Role.CONTACT) or (person.id, day.family) in self.muted:
            return False
        units = person.units(Role.CONTACT)
        if not units:  # a contact of the whole commission
            return self.rules.tier(day, EVERY_KIND) is Tier.A
        return any(self.concerns(unit, found) for unit in units)

    def concerns(self, unit_id: int, found: Occurrence) -> bool:
        day, kind = found.day, self.kinds.get(unit_id, EVERY_KIND)
        return self.rules.tier(day, kind) is Tier.A and (unit_id, day.id) not in self.not_ours


def reminders_due(tx: Tx, rules: DayRules) -> tuple[Due, ...]:
    """Every occurrence to come of which a reminder has come by today."""
    days = [found for found in ahead(tx, rules) if not _is_doubtful(tx, found)]
    found: dict[Occurrence, Due] = {}
    for one in planned(days, tx.office.workdays, rules, tx.today - LATE, tx.today):
        for occurrence in one.occurrences:
            found[occurrence] = Due(occurrence, one.remind_on, one.lead.code)
    return tuple(found.values())


def ahead(tx: Tx, rules: DayRules) -> Iterator[Occurrence]:
    """What is yet to come and pushed to some units, this year and early in the next."""
    for year in range(tx.today.year, (tx.today + AHEAD).year + 1):
        for found in of_year(tx, year):
            if found.start_on >= tx.today and rules.is_pushed_to_some(found):
                yield found


def reminders_of(tx: Tx, people: Sequence[Person]) -> Callable[[Person], list[Due]]:
    """What is new for each of some people; nothing is kept as told."""
    wishes = Wishes.of(tx, people)
    due = reminders_due(tx, wishes.rules)
    ids = [person.id for person in people]
    told = health_days.last_told(tx.conn, KIND, ids, tx.today) if due else {}
    put_off = reminders.snoozed(tx.conn, ids, tx.today) if due else {}

    def of_person(person: Person) -> list[Due]:
        return [
            one
            for one in due
            if one.is_new(one.key(person.id), tx.today, told, put_off)
            and wishes.hears(person, one.occurrence)
        ]

    return of_person


def days_of(tx: Tx, found: Occurrence, rules: DayRules) -> tuple[date, ...]:
    """The working days on which it is told."""
    return tuple(sorted(leads_by_day(found, tx.office.workdays, rules)))


def parts(tx: Tx, people: Sequence[Person]) -> Callable[[Person], Part | None]:
    """The part of the digest: told once a lead, leads that were missed collapse into the latest."""
    new_of = reminders_of(tx, people)

    def of_person(person: Person) -> Part | None:
        new = new_of(person)
        if not new:
            return None
        health_days.tell(tx.conn, [_telling(person, one) for one in new], tx.today)
        return _part(tx, [one.occurrence for one in new])

    return of_person


def _telling(person: Person, due: Due) -> Telling:
    found = due.occurrence
    return Telling(person.id, KIND, found.day.id, found.start_on, due.code)


def _part(tx: Tx, new: Sequence[Occurrence]) -> Part:
    lines = tuple(line for together in co_dated(new) for line in _reminder(tx, together))
    buttons = tuple(keys(found) for found in new[:BUTTONS])
    return Part(Phrase("digest-health-days"), lines, is_news=True, buttons=buttons)


def keys(found: Occurrence) -> tuple[Button, ...]:
    """明天再说 and 本单位不涉及, for one day."""
    name = {"name": name_of(found.day)}
    return (
        Button(Phrase("button-reminder-later", name), carried("later", found)),
        Button(Phrase("button-reminder-notours", name), carried("notours", found)),
    )


def carried(verb: str, found: Occurrence) -> str:
    """What a key about one occurrence carries: its date as a number, and the day's id."""
    return f"reminder.{verb}.{found.start_on:%Y%m%d}.0.{found.day.id}"


def _is_doubtful(tx: Tx, found: Occurrence) -> bool:
    """Whether it would be told as 「今天」 while nobody knows that it is."""
    return found.provisional and found.start_on <= tx.today


def _reminder(tx: Tx, together: Sequence[Occurrence]) -> Iterator[Value]:
    """Co-dated days in one line, then what has to be said about them."""
    on = together[0].start_on
    values: dict[str, Value] = {"on": Day(on), "left": (on - tx.today).days}
    yield Phrase("health-day-reminder", values | {"names": tuple(map(named, together))})
    for found in together:
        yield from _notes(tx, found)


def named(found: Occurrence) -> Value:
    """Its name, with the last of several days, marked where it is only a placeholder."""
    name: Value = name_of(found.day)
    if found.end_on > found.start_on:
        name = Phrase("health-day-until", {"name": name, "last": Day(found.end_on)})
    return Phrase("health-day-tentative", {"name": name}) if found.provisional else name


def _notes(tx: Tx, found: Occurrence) -> Iterator[Value]:
    day = found.day
    if day.style_note is not None:
        yield Phrase("health-day-note", {"note": day.style_note})
    if day.report_required:
        yield Phrase("health-day-note", {"note": Phrase("health-day-report-required")})
    for line in theme_lines(tx, found):
        yield Phrase("health-day-note", {"note": line})
