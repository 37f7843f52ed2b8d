"""Tasks that repeat: every occurrence opens by itself on its day (T1).

One timer a series stands at the opening of its next occurrence; the row says which that is.
"""

from collections.abc import Callable, Iterator
from datetime import date, time, timedelta

from actions import health_days, report_cards, reports, ticks
from actions.tx import Tx
from domain.errors import Refused
from domain.messages import Day, Lane, Post
from domain.permission import Right
from domain.plan import Counted, Period
from domain.quota import Asked, begins
from domain.report import Wish
from domain.series import (
    Occurrence,
    Outcome,
    Rule,
    SeriesState,
    coming,
    days_called,
    first_few,
    titled,
)
from storage import audiences, timers
from storage import series as rows
from storage.reports import NewTask
from storage.series import NewSeries, Series
from storage.timers import Timer

OPENS = "series.opens"
YEARS = 3  # looked through for a day that has a name and no rule


def start(tx: Tx, new: NewSeries) -> Series:
    """From now on it opens by itself; what is due soon opens at once.

    Raises Refused("series-too-often") and Refused("series-no-more").
    """
    reports.require(tx, Right.OPEN_TASK)
    new.rule.check()
    first = next(ahead(tx, new.rule), None)
    if first is None:
        raise Refused("series-no-more")
    series_id = rows.add(tx.conn, new, first.on, tx.now)
    tx.note("series.started", "series", series_id, next=first.on, plan_line=new.plan_line)
    return _wait(tx, seen(tx, series_id), first)


def seen(tx: Tx, series_id: int, version: int | None = None) -> Series:
    """Raises Refused("not-found") and Refused("series-moved-on")."""
    found = rows.get(tx.conn, series_id)
    if found is None:
        raise Refused("not-found")
    if version is not None and found.version != version:
        raise Refused("series-moved-on")
    return found


def skip(tx: Tx, series_id: int, version: int) -> Series:
    """Leave the next one out; the one after it comes as it would have."""
    found = _running(tx, series_id, version)
    if found.next_on is None:
        raise Refused("series-no-more")
    rows.claim(tx.conn, series_id, found.next_on, Outcome.SKIPPED, tx.now)
    tx.note("series.skipped", "series", series_id, on=found.next_on)
    return _advance(tx, found, found.next_on)


def stop(tx: Tx, series_id: int, version: int) -> Series:
    """No further one opens; those that are open stay as they are."""
    found = _running(tx, series_id, version)
    timers.drop(tx.conn, OPENS, _ref(found))
    tx.note("series.stopped", "series", series_id)
    return _won(
        rows.change(tx.conn, found, state=SeriesState.STOPPED, stopped_at=tx.now, next_on=None)
    )


def resume(tx: Tx, series_id: int, version: int) -> Series:
    """Go on from today; what would have come meanwhile does not."""
    reports.require(tx, Right.OPEN_TASK)
    found = seen(tx, series_id, version)
    if found.state is SeriesState.RUNNING:
        raise Refused("series-is-running")
    tx.note("series.resumed", "series", series_id)
    running = _won(rows.change(tx.conn, found, state=SeriesState.RUNNING, stopped_at=None))
    return _advance(tx, running, _settled_on(tx, running))


def foreseen(tx: Tx, rule: Rule) -> tuple[Occurrence, ...]:
    """The first ones, for whoever is to agree to them."""
    return first_few(ahead(tx, rule))


def ahead(tx: Tx, rule: Rule, after: date | None = None) -> Iterator[Occurrence]:
    """The occurrences that can still be handed in, from today or from after a day."""
    office = tx.office
    since = after or tx.today - timedelta(days=1)
    found = coming(rule, since, office.hours, office.workdays, calendar(tx, rule))
    return (each for each in found if each.due.at > tx.now)


def coming_of(tx: Tx, found: Series) -> Iterator[Occurrence]:
    """What is to come of one that runs."""
    if found.next_on is None:
        return
    for each in ahead(tx, found.rule, _settled_on(tx, found)):
        if each.on >= found.next_on:
            yield each


def calendar(tx: Tx, rule: Rule) -> Callable[[], Iterator[date]]:
    """The days of a name in the years to come: 春节, a health day."""
    office, names = tx.office, health_days.names(tx)
    years = range(tx.today.year, tx.today.year + YEARS)
    return lambda: days_called(
        rule.recurrence.named or "", years, office.hours, office.workdays, names
    )


def look_again(tx: Tx) -> None:
    """Other days are worked than was known: the openings to come are laid out anew."""
    for found in rows.in_state(tx.conn, SeriesState.RUNNING):
        if found.next_on is not None:
            _advance(tx, found, _settled_on(tx, found))


@ticks.act(OPENS)
def opens(tx: Tx, timer: Timer) -> None:
    """The day has come; what was over before that (a long outage) is missed, and said."""
    found = rows.get(tx.conn, int(timer.ref.rstrip(":")))
    if found is None or found.state is not SeriesState.RUNNING or found.next_on is None:
        return
    _turn(tx, found, found.next_on)


def _turn(tx: Tx, found: Series, on: date) -> Series:
    """The next one's turn has come; after it the one after it is next."""
    first = next(ahead(tx, found.rule, on - timedelta(days=1)), None)
    if first is None or first.on != on:
        _settle(tx, found, on, Outcome.MISSED)
    else:
        _open(tx, found, first)
    return _advance(tx, found, on)


def _open(tx: Tx, found: Series, it: Occurrence) -> None:
    unit_ids = audiences.unit_ids(tx.conn, found.audience)
    if not unit_ids:
        _settle(tx, found, it.on, Outcome.NOBODY)
        return
    if not rows.claim(tx.conn, found.id, it.on, Outcome.OPENED, tx.now):
        return
    task_id = reports.add(tx, _task(tx, found, it))
    rows.bind(tx.conn, found.id, it.on, task_id)
    opened = reports.open_for(tx, reports.seen(tx, task_id), unit_ids, found.created_by)
    report_cards.send_all(tx, opened, unit_ids)


def _task(tx: Tx, found: Series, it: Occurrence) -> NewTask:
    office = tx.office
    asked = None
    if found.at_least is not None:
        begins_on = begins(Period.YEAR, office.day_of(it.due.at))
        asked = Asked(found.at_least, Counted.UNIT, begins_on)
    return NewTask(
        title=titled(found.title, found.rule, it.on),
        audience=found.audience,
        evidence=found.evidence,
        due_at=it.due.at,
        wish=Wish(office.hours.moment(it.on, found.rule.due)),
        explanation=found.explanation,
        clause=found.clause,
        plan_line=found.plan_line,
        created_by=found.created_by,
        asked=asked,
        kind=found.kind,
        ordinal=found.ordinal,
        at_most=found.at_most,
        winners=found.winners,
        term=found.term,
        choices=found.choices,
    )


def _settle(tx: Tx, found: Series, on: date, outcome: Outcome) -> None:
    """It could not open: whoever set the series up is told, once."""
    if rows.claim(tx.conn, found.id, on, outcome, tx.now):
        tx.note(f"series.{outcome}", "series", found.id, on=on)
        tx.post(
            Post(
                key=f"series-{outcome}",
                to=found.created_by,
                values={"title": found.title, "on": Day(on)},
                lane=Lane.REMINDER,
                occasion=f"series:{found.id}:{on.isoformat()}",
            )
        )


def _advance(tx: Tx, found: Series, after: date) -> Series:
    """The one after a day is next, and its opening is waited for."""
    coming_next = next(ahead(tx, found.rule, after), None)
    moved, next_on = found, coming_next.on if coming_next else None
    if next_on != found.next_on:
        moved = _won(rows.change(tx.conn, found, next_on=next_on))
    if coming_next is None:
        timers.drop(tx.conn, OPENS, _ref(found))
        return moved
    return _wait(tx, moved, coming_next)


def _wait(tx: Tx, found: Series, it: Occurrence) -> Series:
    """From the first minute of the day on, so that the morning digest tells of it.

    What should be open already opens now: the card of a series must not change under the finger.
    """
    at = tx.office.hours.moment(it.opens_on, time.min)
    if at <= tx.now:
        return _turn(tx, found, it.on)
    timers.set_timer(tx.conn, OPENS, _ref(found), at)
    return found


def _settled_on(tx: Tx, found: Series) -> date:
    """After which day the next one is looked for: the latest settled, or the day before today."""
    return max(rows.last_on(tx.conn, found.id) or date.min, tx.today - timedelta(days=1))


def _ref(found: Series) -> str:
    """Ended by a mark, so that 1 is not the beginning of 12."""
    return f"{found.id}:"


def _running(tx: Tx, series_id: int, version: int) -> Series:
    reports.require(tx, Right.OPEN_TASK)
    found = seen(tx, series_id, version)
    if found.state is SeriesState.STOPPED:
        raise Refused("series-is-stopped")
    return found


def _won(changed: Series | None) -> Series:
    if changed is None:
        raise Refused("series-moved-on")
    return changed
