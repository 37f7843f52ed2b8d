"""A year's dates are recorded or corrected: what hangs on them moves (C2).

Only people who had been told other dates hear of it, once, with the reason.
"""

from datetime import date, timedelta

from actions import campaigns, day_reminders, health_days, plan_dates
from actions.tx import Tx
from domain.health_day import DaySpan, HealthDay, Occurrence
from domain.lead import Lead
from domain.messages import Lane, Phrase, Post, Value
from domain.permission import Role
from domain.reminder import leads_by_day
from storage import counters, people, reminders
from storage import health_days as rows
from storage.health_days import Telling

MOVED = "moved"
SOON = timedelta(days=7)

Told = tuple[date, Lead]  # the day on which a reminder counts as told, and which
Kept = list[tuple[Telling, date | None]]  # none: today


def confirm(tx: Tx, day_id: str, year: int, span: DaySpan, notice_no: str | None) -> int:
    """An admin records a year's dates; gives how many people are told that theirs changed."""
    before = _as_told(tx, day_id, year)
    health_days.confirm(tx, day_id, year, span, notice_no)
    plan_dates.follow(tx, year)
    campaigns.follow(tx, day_id, year, span)
    if before is None or before.span == span or _is_over(tx, before.span, span):
        return 0
    return _tell(tx, before, span, _why(before, notice_no))


def _as_told(tx: Tx, day_id: str, year: int) -> Occurrence | None:
    """The day as it stood so far, placeholder or recorded."""
    return next((one for one in health_days.of_year(tx, year) if one.day.id == day_id), None)


def _is_over(tx: Tx, *spans: DaySpan) -> bool:
    return all(span.end_on < tx.today for span in spans)


def _why(before: Occurrence, notice_no: str | None) -> Phrase:
    if not before.provisional:
        return Phrase("health-day-moved-corrected")
    if notice_no:
        return Phrase("health-day-moved-announced-by", {"notice": notice_no})
    return Phrase("health-day-moved-announced")


def _tell(tx: Tx, before: Occurrence, span: DaySpan, why: Phrase) -> int:
    day = before.day
    kinds = (day_reminders.KIND, MOVED)
    heard = rows.who_was_told(tx.conn, kinds, day.id, before.start_on)
    told = [one for one in people.holders(tx.conn, Role.CONTACT, tx.today) if one in heard]
    stands_for = _stands_for(tx, day, span)
    number = counters.take(tx.conn, f"moved:{day.id}", span.start_on.year)
    values: dict[str, Value] = {
        "name": health_days.name_of(day),
        "before": health_days.when(before.span),
        "now": health_days.when(span),
        "why": why,
    }
    for person_id in told:
        tx.post(
            Post(
                key="health-day-moved",
                to=person_id,
                values=values,
                lane=Lane.REMINDER,
                occasion=f"health_day:{day.id}:{span.start_on.year}:{number}",
            )
        )
        for telling, told_on in _tellings(person_id, day, span, stands_for):
            rows.tell(tx.conn, [telling], told_on or tx.today)
    return len(told)


def _tellings(person_id: int, day: HealthDay, span: DaySpan, stands_for: Told | None) -> Kept:
    """The new dates count as told, and so do the reminders this stands for, each on its day."""
    on = span.start_on
    moved = Telling(person_id, MOVED, day.id, on, 0)
    if stands_for is None:
        return [(moved, None)]
    told_on, lead = stands_for
    return [(moved, None), (Telling(person_id, day_reminders.KIND, day.id, on, lead.code), told_on)]


def _stands_for(tx: Tx, day: HealthDay, span: DaySpan) -> Told | None:
    """The last reminder for which this counts, and until when.

    It counts for what has come, and for what would come within days: for all but the last
    before the day.
    """
    rules = reminders.rules(tx.conn)
    coming = sorted(leads_by_day(Occurrence(day, span), tx.office.workdays, rules).items())
    covered = [
        (max(on, tx.today), lead)
        for number, (on, lead) in enumerate(coming, start=1)
        if on <= tx.today or (number < len(coming) and on <= tx.today + SOON)
    ]
    return covered[-1] if covered else None
