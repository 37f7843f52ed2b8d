"""A year's dates are recorded or corrected: what hangs on them moves (C2).

Only people who had been told other dates hear of it, once, with the reason.
"""

from datetime import date, timedelta

from actions import health_days, plan_dates
from actions.tx import Tx
from domain.health_day import DaySpan, HealthDay, Occurrence
from domain.messages import Lane, Phrase, Post, Value
from domain.permission import Role
from storage import counters, people
from storage import health_days as rows
from storage.health_days import Telling

MOVED = "moved"
SOON = timedelta(days=7)


def confirm(tx: Tx, day_id: str, year: int, span: DaySpan, notice_no: str | None) -> int:
    """An admin records a year's dates; gives how many people are told that theirs changed."""
    before = _as_told(tx, day_id, year)
    health_days.confirm(tx, day_id, year, span, notice_no)
    plan_dates.follow(tx, year)
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
    kinds = (health_days.REMINDER, MOVED)
    heard = rows.who_was_told(tx.conn, kinds, day.id, before.start_on)
    told = [one for one in people.holders(tx.conn, Role.CONTACT, tx.today) if one in heard]
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
        rows.tell(tx.conn, _tellings(tx, person_id, day, span), tx.today)
    return len(told)


def _tellings(tx: Tx, person_id: int, day: HealthDay, span: DaySpan) -> list[Telling]:
    """The new dates count as told, and so do the reminders this stands for.

    Those are what has come, and what would come within days: all but the last before the day.
    """
    on = span.start_on
    stands_for = [
        lead
        for lead in day.lead_days
        if _comes_on(tx, on, lead) <= tx.today
        or (lead > min(day.lead_days) and _comes_on(tx, on, lead) <= tx.today + SOON)
    ]
    reminders = [Telling(person_id, health_days.REMINDER, day.id, on, lead) for lead in stands_for]
    return [Telling(person_id, MOVED, day.id, on, 0), *reminders]


def _comes_on(tx: Tx, on: date, lead: int) -> date:
    return tx.office.workdays.previous_workday(on - timedelta(days=lead))
