"""The morning digest: one message a person and working day, or silence (C6).

One timer knocks in the morning and lays out one timer for every ``AT_ONCE`` readers, a second
apart: so the writer is never held for long, and what fails for some does not silence the rest.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial

from actions import (
    chase,
    filing_timers,
    health_days,
    notice_receipts,
    registrations,
    themes,
    ticks,
)
from actions.tx import Tx
from domain import digest as rules
from domain.digest import Part
from domain.messages import Day, Lane, Lines, Phrase, Post, Value
from domain.permission import Person
from storage import digests, timers
from storage.timers import Timer

MORNING = "digest.morning"
READERS = "digest.readers"
EVERY_DAY = "every-day"
AT_ONCE = 50
APART = timedelta(seconds=1)
BUTTONS = 8  # under one message

OfPerson = Callable[[Person], Part | None]
Prepare = Callable[[Tx, Sequence[Person]], OfPerson]


def one_by_one(part: Callable[[Tx, Person], Part | None]) -> Prepare:
    """A noun that asks anew for every person."""
    return lambda tx, _people: partial(part, tx)


# 待我决定 → 今天到期、逾期 → 临近 → 卫生日 → 其他
PARTS: tuple[Prepare, ...] = (
    one_by_one(filing_timers.digest_part),
    one_by_one(registrations.digest_part),
    one_by_one(chase.digest_part),
    health_days.reminders,
    themes.follow_ups,
    health_days.confirmations,
    one_by_one(notice_receipts.digest_part),
)


def ensure(tx: Tx) -> None:
    """The next morning is set, whatever happened before; one that is due already stays due."""
    waiting = timers.waiting(tx.conn, MORNING, EVERY_DAY)
    if waiting is None or waiting > tx.now:
        _set_next(tx)


@ticks.act(MORNING)
def knock(tx: Tx, _timer: Timer) -> None:
    """Lay out the readers of today.  After a jump of weeks there is one knock, not a pile."""
    if _may_go_out(tx):
        for number, (first, last) in enumerate(_stretches(digests.readers(tx.conn))):
            ref = f"{tx.today}:{first}:{last}"
            timers.set_timer(tx.conn, READERS, ref, tx.now + number * APART)
    _set_next(tx)


@ticks.act(READERS)
def write(tx: Tx, timer: Timer) -> None:
    """One message to each of some readers for whom something is new."""
    day, first, last = timer.ref.split(":")
    if day != tx.today.isoformat() or not _may_go_out(tx):
        return
    people = digests.people_between(tx.conn, int(first), int(last), tx.today)
    asked = [prepare(tx, people) for prepare in PARTS]
    for person in people:
        _write_to(tx, person, [part for of in asked if (part := of(person))])


def _write_to(tx: Tx, person: Person, parts: list[Part]) -> None:
    if not any(part.is_news for part in parts):
        return
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


def _paragraphs(parts: list[Part]) -> Iterator[Value]:
    """Each noun under its heading, a blank line between them."""
    for number, part in enumerate(parts):
        if number:
            yield ""
        yield Phrase("digest-part", {"heading": part.heading, "lines": Lines(part.lines)})


def _stretches(ids: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last id of every ``AT_ONCE`` readers."""
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        yield some[0], some[-1]


def _set_next(tx: Tx) -> None:
    office = tx.office
    due_at = rules.next_at(tx.now, office.policy, office.hours, office.workdays)
    timers.set_timer(tx.conn, MORNING, EVERY_DAY, due_at)


def _may_go_out(tx: Tx) -> bool:
    office = tx.office
    return rules.may_go_out(tx.now, office.policy, office.hours, office.workdays)
