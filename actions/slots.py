"""Columns that take in material issue by issue: laid out, taken, reminded of (T6, Q15).

Issues are rows, laid out two months ahead; a timer a column lays out more and looks again at days
that rest days move.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from actions import reports, ticks
from actions.tx import Tx
from domain import slot as rules
from domain.digest import Part
from domain.errors import Refused
from domain.messages import Day, Phrase, Value
from domain.permission import Person, Right, Role, may
from storage import slots as rows
from storage import timers
from storage.slots import NewColumn, Slot, SlotColumn
from storage.timers import Timer

FILL = "slots.fill"
AGAIN = timedelta(days=7)
PAST = timedelta(days=3)  # so long what was taken and never delivered is said
NEAR = timedelta(days=14)
LINES = 6


def create(tx: Tx, new: NewColumn) -> SlotColumn:
    """A column, with its issues of the next two months."""
    person = reports.require(tx, Right.OPEN_TASK)
    column_id = rows.add(tx.conn, new, person.id, tx.now)
    tx.note("column.created", "column", column_id, rhythm=new.beat.rhythm)
    _fill(tx, column(tx, column_id))
    return column(tx, column_id)


def column(tx: Tx, column_id: int, version: int | None = None) -> SlotColumn:
    """Raises Refused("not-found") and Refused("slot-moved-on")."""
    found = rows.column(tx.conn, column_id)
    if found is None:
        raise Refused("not-found")
    if version is not None and found.version != version:
        raise Refused("slot-moved-on")
    return found


def stop(tx: Tx, column_id: int, version: int) -> SlotColumn:
    """No more issues; those taken are not reminded of any more."""
    reports.require(tx, Right.OPEN_TASK)
    found = column(tx, column_id, version)
    if found.stopped_at is not None or not rows.stop(tx.conn, found, tx.now):
        raise Refused("slot-moved-on")
    timers.drop(tx.conn, FILL, f"{column_id}:")
    tx.note("column.stopped", "column", column_id)
    return column(tx, column_id)


@ticks.act(FILL)
def fill(tx: Tx, timer: Timer) -> None:
    found = rows.column(tx.conn, int(timer.ref.partition(":")[0]))
    if found is not None and found.stopped_at is None:
        _fill(tx, found)


def seen(tx: Tx, slot_id: int, version: int | None = None) -> Slot:
    """An issue, as it was seen.  Raises Refused("not-found") and Refused("slot-moved-on")."""
    found = rows.get(tx.conn, slot_id)
    if found is None:
        raise Refused("not-found")
    if version is not None and found.version != version:
        raise Refused("slot-moved-on")
    return found


def take(tx: Tx, slot_id: int, version: int, unit_id: int, topic: str) -> Slot:
    """A unit supplies this issue: by its own contact, or as an admin says.

    Raises Refused("slot-taken") where another was faster.
    """
    found = seen(tx, slot_id)
    if found.unit_id is not None:
        raise Refused("slot-taken", unit=found.unit or "")
    _check(tx, seen(tx, slot_id, version), unit_id)
    by = tx.actor.id if tx.actor else None
    taken = _won(
        rows.change(tx.conn, found, unit_id=unit_id, topic=topic, taken_by=by, taken_at=tx.now)
    )
    tx.note("slot.taken", "slot", slot_id, unit=unit_id)
    return taken


def give_back(tx: Tx, slot_id: int, version: int) -> Slot:
    """The issue is free again."""
    found = seen(tx, slot_id, version)
    _check(tx, found, found.unit_id)
    if found.delivered_at is not None:
        raise Refused("slot-moved-on")
    free = {"unit_id": None, "topic": "", "taken_by": None, "taken_at": None}
    freed = _won(rows.change(tx.conn, found, **free))
    tx.note("slot.given_back", "slot", slot_id, unit=found.unit_id)
    return freed


def deliver(tx: Tx, slot_id: int, version: int) -> Slot:
    """Its material is there: nobody is reminded of it any more."""
    found = seen(tx, slot_id, version)
    if found.unit_id is None or found.delivered_at is not None:
        raise Refused("slot-moved-on")
    _check(tx, found, found.unit_id, is_late_too=True)
    delivered = _won(rows.change(tx.conn, found, delivered_at=tx.now))
    tx.note("slot.delivered", "slot", slot_id)
    return delivered


def may_change(person: Person, unit_id: int | None) -> bool:
    """An admin any issue, a contact those of their units."""
    own = unit_id is not None and may(person, Right.SUBMIT, unit_id)
    return own or may(person, Right.OPEN_TASK)


def parts(tx: Tx, _people: Sequence[Person]) -> Callable[[Person], Part | None]:
    """The part of the digest: one's own issues that are near, and for admins the empty ones."""
    found = rows.near(tx.conn, tx.today - PAST, tx.today + NEAR)

    def of_person(person: Person) -> Part | None:
        said = [*_own(tx, person, found), *_empty(tx, person, found)]
        if not said:
            return None
        lines = tuple(line for line, _ in said[:LINES])
        return Part(Phrase("digest-slots"), lines, is_news=any(news for _, news in said))

    return of_person


def _own(tx: Tx, person: Person, found: Sequence[Slot]) -> Iterator[tuple[Value, bool]]:
    units = person.units(Role.CONTACT)
    for one in found:
        if one.unit_id is not None and one.unit_id in units:
            is_news = rules.is_said_on(tx.today, one.due_on, tx.office.workdays, rules.TAKEN_DAYS)
            key = "slot-due-line" if one.due_on >= tx.today else "slot-late-line"
            yield _line(key, one), is_news


def _empty(tx: Tx, person: Person, found: Sequence[Slot]) -> Iterator[tuple[Value, bool]]:
    """Also what was taken and is not there on its day, once."""
    if not may(person, Right.OPEN_TASK):
        return
    workdays = tx.office.workdays
    reach = workdays.shift(tx.today, max(rules.EMPTY_DAYS))
    for one in found:
        if one.unit_id is None and tx.today <= one.due_on <= reach:
            is_news = rules.is_said_on(tx.today, one.due_on, workdays, rules.EMPTY_DAYS)
            yield _line("slot-empty-line", one), is_news
        if one.unit_id is not None and one.due_on < tx.today:
            is_news = workdays.shift(one.due_on, 1) == tx.today
            yield _line("slot-missing-line", one), is_news


def _line(key: str, one: Slot) -> Phrase:
    values: dict[str, Value] = {
        "column": one.column,
        "on": Day(one.due_on),
        "unit": one.unit or "",
        "topic": one.topic or Phrase("slot-no-topic"),
    }
    return Phrase(key, values)


def _check(tx: Tx, found: Slot, unit_id: int | None, *, is_late_too: bool = False) -> None:
    """Whether whoever acts may decide about this issue now."""
    if tx.actor is None or not may_change(tx.actor, unit_id):
        raise Refused("not-found")
    if found.due_on < tx.today and not is_late_too:
        raise Refused("slot-over", on=found.due_on)


def _fill(tx: Tx, found: SlotColumn) -> None:
    last = tx.today + rules.AHEAD
    if found.beat.days:
        last = max(last, *found.beat.days)
    due = {day: rules.due_on(day, tx.office.workdays) for day in found.beat.between(tx.today, last)}
    rows.lay_out(tx.conn, found.id, due)
    timers.set_timer(tx.conn, FILL, f"{found.id}:", tx.now + AGAIN)


def _won(changed: Slot | None) -> Slot:
    if changed is None:
        raise Refused("slot-moved-on")
    return changed
