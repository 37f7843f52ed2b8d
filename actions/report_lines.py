"""What is said of something owed, wherever it is listed: digest, /due, last call."""

from datetime import date, timedelta

from actions.tx import Tx
from domain.messages import Button, Phrase, Value
from domain.plan import Evidence
from domain.quota import Standing as Pace
from domain.quota import standing_between
from domain.report import Standing, Urgency, urgency
from storage.reports import Owed, Target

ONE_DAY = timedelta(days=1)


def urgency_of(tx: Tx, target: Target) -> Urgency:
    """How pressing it is; "soon" reaches as far as the ladder does."""
    office = tx.office
    reach = max(office.policy.chase_days_before, default=1)
    soon_on = office.workdays.shift(tx.today, reach)
    return urgency(target.due_at, tx.now, office.hours, soon_on)


def owed_line(tx: Tx, owed: Owed, *, with_unit: bool) -> Phrase:
    """「半年宣传总结（春晖社区卫生服务中心）　12月10日 周四 17:30　还有 3 个工作日」"""
    target = owed.target
    values: dict[str, Value] = {
        "title": owed.title,
        "due": target.due_at,
        "left": _left(tx, target),
    }
    if target.asked is not None:
        values["left"] = Phrase(
            "quota-left", {"left": values["left"], "progress": progress(tx, target)}
        )
    if with_unit:
        return Phrase("report-owed-of-unit", values | {"unit": target.unit})
    return Phrase("report-owed", values)


def progress(tx: Tx, target: Target) -> Phrase:
    """「5/12，按进度应有 8」; the hint only where the unit is behind it.

    Of what is asked of nobody, how many it gave.
    """
    if not target.asked:
        return _given(target)
    seen = pace(tx, target)
    values: dict[str, Value] = {"done": seen.done, "asked": seen.at_least, "hint": seen.pace_hint}
    waits: Value = Phrase("quota-pending", {"count": target.pending}) if target.pending else ""
    if seen.warn_mid_year:
        return Phrase("quota-progress-none", values | {"pending": waits})
    key = "quota-progress-behind" if seen.behind else "quota-progress"
    return Phrase(key, values | {"pending": waits})


def _given(target: Target) -> Phrase:
    if not target.done + target.pending:
        return Phrase("entry-none-given")
    waits: Value = Phrase("quota-pending", {"count": target.pending}) if target.pending else ""
    return Phrase("entry-given", {"done": target.done, "pending": waits})


def pace(tx: Tx, target: Target, on: date | None = None) -> Pace:
    """How a unit stands with its number, today or on another day."""
    ends_on = tx.office.day_of(target.due_at)
    begins_on = target.since_on or ends_on.replace(month=1, day=1)
    return standing_between(target.asked or 1, target.done, (begins_on, ends_on), on or tx.today)


def submit_button(target: Target, label: Phrase) -> Button:
    return Button(label, f"report.submit.{target.id}.{target.version}")


def evidence_words(evidence: tuple[str, ...]) -> Value:
    """「照片、链接」, or that any kind will do."""
    if not evidence:
        return Phrase("report-evidence-any")
    return tuple(Phrase(f"report-evidence-{Evidence(kind)}") for kind in evidence)


def _left(tx: Tx, target: Target) -> Phrase:
    pressing = urgency_of(tx, target)
    if target.state is Standing.RETURNED:
        return Phrase("report-left-returned", {"left": _time_left(tx, target, pressing)})
    return _time_left(tx, target, pressing)


def _time_left(tx: Tx, target: Target, pressing: Urgency) -> Phrase:
    due_on = tx.office.day_of(target.due_at)
    if pressing is Urgency.LATE:
        days = tx.office.workdays.workdays_between(due_on, tx.today)
        return Phrase("report-left-late", {"days": days})
    if pressing is Urgency.TODAY:
        return Phrase("report-left-today")
    days = tx.office.workdays.workdays_between(tx.today, due_on)
    return Phrase("report-left-days", {"days": days})
