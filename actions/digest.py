"""The morning digest: one message a person and working day, or silence (C6).

One timer knocks when the night ends and lays out one timer for every ``AT_ONCE`` readers of an
hour, a second apart: so the writer is never held for long, and what fails for some does not
silence the rest.  Who had a digest today is kept: whoever is laid out twice gets one.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import partial

from actions import (
    chase,
    day_reminders,
    filing_follow,
    filing_timers,
    handover_plans,
    health_days,
    incidents,
    issue_news,
    notice_receipts,
    records,
    registrations,
    report_news,
    rights,
    rollovers,
    roster_news,
    slots,
    themes,
    ticks,
    training_news,
)
from actions.tx import Tx
from domain import digest as rules
from domain.digest import Part
from domain.messages import Day, Lane, Lines, Phrase, Post, Value
from domain.permission import Person
from storage import digests, mornings, timers
from storage.timers import Timer

MORNING = "digest.morning"
READERS = "digest.readers"
EVERY_DAY = "every-day"
AT_ONCE = 50
APART = timedelta(seconds=1)
ONE_DAY = timedelta(days=1)
OPEN_END = 2**53  # the last stretch: who registers before its hour is in it
NO_HOUR = "-"  # in a timer's ref: those who named none
BUTTONS = 8  # under one message

OfPerson = Callable[[Person], Part | None]
Prepare = Callable[[Tx, Sequence[Person]], OfPerson]


def one_by_one(part: Callable[[Tx, Person], Part | None]) -> Prepare:
    """A noun that asks anew for every person."""
    return lambda tx, _people: partial(part, tx)


# 待我决定 → 今天到期、逾期 → 新布置 → 临近 → 卫生日 → 其他
PARTS: tuple[Prepare, ...] = (
    incidents.digest_parts,
    one_by_one(filing_timers.digest_part),
    one_by_one(filing_follow.digest_part),
    one_by_one(registrations.digest_part),
    one_by_one(handover_plans.digest_part),
    one_by_one(chase.digest_part),
    report_news.parts,
    training_news.parts,
    day_reminders.parts,
    slots.parts,
    themes.follow_ups,
    health_days.confirmations,
    one_by_one(rollovers.digest_part),
    one_by_one(notice_receipts.digest_part),
    rights.parts,
    one_by_one(issue_news.digest_part),
    roster_news.parts,
    records.root_parts,
)


def ensure(tx: Tx) -> None:
    """The next morning is set, whatever happened before; one that is due already stays due."""
    waiting = timers.waiting(tx.conn, MORNING, EVERY_DAY)
    if waiting is None or waiting > tx.now:
        office = tx.office
        _set_next(tx, rules.next_on(tx.now, office.policy, office.hours, office.workdays))


@ticks.act(MORNING)
def knock(tx: Tx, _timer: Timer) -> None:
    """Lay out the readers of today.  After a jump of weeks there is one knock, not a pile."""
    if _may_go_out(tx):
        by_minute: dict[int | None, list[int]] = {}
        for person_id, minute in digests.readers(tx.conn):
            by_minute.setdefault(minute, []).append(person_id)
        for minute, ids in by_minute.items():
            _lay_out(tx, minute, _stretches(ids))
        for person_id in _due_sooner(tx):
            _lay_out(tx, None, [(person_id, person_id)])
    _set_next(tx, tx.office.workdays.next_workday(tx.today + ONE_DAY))


def set_hour(tx: Tx, person_id: int, minute: int | None) -> datetime:
    """Somebody named another hour: it holds today too, if today's digest has not been written.

    Gives when the next one is due.
    """
    _, had = mornings.told_on(tx.conn, [person_id], tx.today)
    if person_id in had:
        mornings.set_minute(tx.conn, person_id, minute)
        return _tomorrows(tx, minute)
    was = _next_of(tx, mornings.minute_of(tx.conn, person_id))
    mornings.set_minute(tx.conn, person_id, minute)
    due_at = _next_of(tx, minute)
    if tx.today in (tx.office.day_of(was), tx.office.day_of(due_at)):
        _lay_out(tx, minute, [(person_id, person_id)])
    return due_at


@ticks.act(READERS)
def write(tx: Tx, timer: Timer) -> None:
    """One message to each of some readers for whom something is new."""
    day, minute, first, last = timer.ref.split(":")
    if day != tx.today.isoformat() or not _may_go_out(tx):
        return
    wanted = None if minute == NO_HOUR else int(minute)
    people = digests.people_between(tx.conn, int(first), int(last), tx.today, wanted)
    asked = [prepare(tx, people) for prepare in PARTS]
    written = [
        person.id
        for person in people
        if _write_to(tx, person, [part for of in asked if (part := of(person))])
    ]
    mornings.digest(tx.conn, written, tx.today)


def _write_to(tx: Tx, person: Person, parts: list[Part]) -> bool:
    if not any(part.is_news for part in parts):
        return False
    tx.post(
        Post(
            key="digest",
            to=person.id,
            values={"day": Day(tx.today), "parts": Lines(tuple(_paragraphs(parts)))},
            buttons=tuple(row for part in parts for row in part.buttons)[:BUTTONS],
            lane=Lane.REMINDER,
            occasion=f"digest:{tx.today}",
        )
    )
    return True


def _paragraphs(parts: list[Part]) -> Iterator[Value]:
    """Each noun under its heading, a blank line between them; a part may have only keys."""
    for number, part in enumerate(part for part in parts if part.lines):
        if number:
            yield ""
        yield Phrase("digest-part", {"heading": part.heading, "lines": Lines(part.lines)})


def _lay_out(tx: Tx, minute: int | None, stretches: Iterable[tuple[int, int]]) -> None:
    """A timer a stretch at its hour of today, or from now on where that is past."""
    due_at = max(tx.now, _moment(tx, tx.today, minute))
    name = NO_HOUR if minute is None else minute
    for number, (first, last) in enumerate(stretches):
        ref = f"{tx.today}:{name}:{first}:{last}"
        timers.set_timer(tx.conn, READERS, ref, due_at + number * APART)


def _stretches(ids: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last id of every ``AT_ONCE`` readers; the last stretch is open."""
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        yield some[0], some[-1] if start + AT_ONCE < len(ids) else OPEN_END


def _due_sooner(tx: Tx) -> set[int]:
    """Who wants the digest later than something of theirs is due today.

    Theirs comes at the office's hour then: nothing is told after it was due.
    """
    from_at = _moment(tx, tx.today, None)
    to_at = tx.office.hours.moment(tx.today, tx.office.policy.quiet_from)
    minute = rules.minute_of(tx.office.policy.digest_at)
    return {
        person_id
        for person_id, wanted, due_at in mornings.due_before_digest(tx.conn, minute, from_at, to_at)
        if _moment(tx, tx.today, wanted, due_at) < _moment(tx, tx.today, wanted)
    }


def _next_of(tx: Tx, minute: int | None) -> datetime:
    office = tx.office
    return rules.next_for(minute, tx.now, office.policy, office.hours, office.workdays)


def _tomorrows(tx: Tx, minute: int | None) -> datetime:
    return _moment(tx, tx.office.workdays.next_workday(tx.today + ONE_DAY), minute)


def _moment(tx: Tx, on: date, minute: int | None, due_at: datetime | None = None) -> datetime:
    return rules.comes_at(minute, on, tx.office.policy, tx.office.hours, due_at)


def _set_next(tx: Tx, on: date) -> None:
    office = tx.office
    due_at = office.hours.moment(on, rules.first_hour(office.policy))
    timers.set_timer(tx.conn, MORNING, EVERY_DAY, due_at)


def _may_go_out(tx: Tx) -> bool:
    office = tx.office
    return rules.may_go_out(tx.now, office.policy, office.hours, office.workdays)
