"""Only who is missing is chased: rungs mark mornings, the digest carries them (T4, C6)."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from itertools import islice
from typing import NamedTuple

from actions import report_cards, report_lines, ticks
from actions.tx import Tx
from domain.digest import Part
from domain.messages import Button, Lane, Lines, Phrase, Post, Value
from domain.permission import Person, Right, Role, may
from domain.report import OWED, Counts, Standing, TaskState, Urgency
from domain.schedule import HEARS, Rung, Step
from storage import mornings, reports, submissions, timers
from storage.reports import Owed, Task
from storage.timers import Timer

RUNG = "report.rung"
ONE_DAY = timedelta(days=1)
BUTTONS = 8  # under one message; /due has the rest
LINES = 8  # in one digest, what is no news riding along in the room that is left
MOST_LINES = 16
KEYS = 5  # of the digest's eight: other parts have theirs
NAMED = 3  # of those missing; the key has the rest


def plan(tx: Tx, task: Task, due_at: datetime) -> None:
    """Set the timers of a task's ladder, in place of an earlier due moment's."""
    forget(tx, task.id)
    for number, rung in enumerate(tx.office.ladder.rungs(due_at, tx.now), 1):
        ref = f"{task.id}:{number}-{rung.step}"
        timers.set_timer(tx.conn, RUNG, ref, _knocks_at(tx, rung))


def forget(tx: Tx, task_id: int) -> None:
    timers.drop(tx.conn, RUNG, f"{task_id}:")


@ticks.act(RUNG)
def climb(tx: Tx, timer: Timer) -> None:
    """Mark the morning for those who still owe it; the last call alone sends something.

    After an outage that ended on a rest day the rung stands on the next working day's morning.
    """
    ref, _, name = timer.ref.partition(":")
    step = Step(name.partition("-")[2])
    task = reports.get(tx.conn, int(ref))
    if task is None or task.state is not TaskState.OPEN:
        return
    owing = reports.standing_in(tx.conn, task.id, *OWED)
    if not owing or ticks.waits_for_a_workday(tx, timer):
        return
    tx.note("report.chased", "report", task.id, step=step, units=len(owing))
    if step is Step.PUSH:
        _call(tx, [target.unit_id for target in owing])
    else:
        reports.mark_rung(tx.conn, task.id, step, tx.today)


class Said(NamedTuple):
    """A line of the digest; ``key`` leads from it to the list behind it."""

    line: Phrase
    is_news: bool
    key: Button | None = None


def digest_part(tx: Tx, person: Person) -> Part | None:
    """What is due, late or overdue of one's unit; of others what is missing or waits for review."""
    found = [*_of_contact(tx, person), *_of_lead(tx, person), *_of_admin(tx, person)]
    if not found:
        return None
    shown = _most_pressing(found)
    rest = len(found) - len(shown)
    more = (Phrase("report-more-due", {"count": rest}),) if rest else ()
    lines = (*(said.line for said in shown), *more, Phrase("report-see-due"))
    keys = tuple((said.key,) for said in shown if said.key)[:KEYS]
    is_news = any(said.is_news for said in found)
    return Part(Phrase("digest-reports"), lines, is_news=is_news, buttons=keys)


def _most_pressing(found: Sequence[Said]) -> tuple[Said, ...]:
    """What is news today and, as far as there is room, the rest: the digest stays one message."""
    room = max(0, LINES - sum(said.is_news for said in found))
    riding = [place for place, said in enumerate(found) if not said.is_news][:room]
    kept = (said for place, said in enumerate(found) if said.is_news or place in riding)
    return tuple(islice(kept, MOST_LINES))


def _knocks_at(tx: Tx, rung: Rung) -> datetime:
    return rung.at if rung.step is Step.PUSH else tx.office.hours.moment(rung.on, time.min)


def _of_contact(tx: Tx, person: Person) -> Iterator[Said]:
    """What one's units owe and is near; it is news on the mornings of the ladder."""
    units = person.units(Role.CONTACT)
    for owed in reports.owed(tx.conn, units, *OWED) if units else ():
        if report_lines.urgency_of(tx, owed.target) is not Urgency.LATER:
            line = report_lines.owed_line(tx, owed, with_unit=len(units) > 1)
            yield Said(line, _is_asked_for(owed, tx, Role.CONTACT))
        elif _is_half_over(tx, owed):
            yield Said(report_lines.owed_line(tx, owed, with_unit=len(units) > 1), True)


def _is_half_over(tx: Tx, owed: Owed) -> bool:
    """The first morning after half of the time, where nothing of a number is done (Q1)."""
    target = owed.target
    if target.asked is None or not report_lines.pace(tx, target).warn_mid_year:
        return False
    yesterday = tx.office.workdays.previous_workday(tx.today - ONE_DAY)
    return not report_lines.pace(tx, target, yesterday).warn_mid_year


def _of_lead(tx: Tx, person: Person) -> Iterator[Said]:
    """What is overdue in one's unit, once: on the morning of the last rung."""
    units = set(person.units(Role.UNIT_LEAD)) - set(person.units(Role.CONTACT))
    for owed in reports.owed(tx.conn, units, *OWED) if units else ():
        if _is_asked_for(owed, tx, Role.UNIT_LEAD):
            yield Said(report_lines.owed_line(tx, owed, with_unit=True), True)


def _of_admin(tx: Tx, person: Person) -> Iterator[Said]:
    """Reviews that wait, and who is missing of what is due today or over its time."""
    if not may(person, Right.REVIEW_SUBMISSION):
        return
    tasks = reports.in_state(tx.conn, TaskState.OPEN)
    ids = [task.id for task in tasks]
    counted, waiting = reports.counts(tx.conn, ids), submissions.waiting_counts(tx.conn, ids)
    for task in tasks:
        counts = Counts.of(counted[task.id])
        if waits := waiting[task.id]:
            yield Said(Phrase("report-waiting", {"title": task.title, "count": waits}), True)
        if counts.owed and task.due_at and tx.office.day_of(task.due_at) <= tx.today:
            yield _missing(tx, task, counts, is_late=task.due_at < tx.now)


def _missing(tx: Tx, task: Task, counts: Counts, *, is_late: bool) -> Said:
    """「半年总结　今天截止，还有 12 家没有报：甲、乙、丙等」, with the key to the whole list.

    It is news on the day itself and on the ladder's morning after it; then it rides along.
    """
    owing = reports.standing_in(tx.conn, task.id, *OWED)
    values: dict[str, Value] = {
        "title": task.title,
        "missing": counts.missing,
        "returned": counts.returned,
        "names": tuple(target.unit for target in owing[:NAMED]),
        "rest": max(0, len(owing) - NAMED),
    }
    key = Button(
        Phrase("button-missing-task", {"title": task.title, "count": counts.owed}),
        f"missing.task.{task.id}.0",
    )
    if is_late:
        return Said(Phrase("report-overdue", values), _stands_on(task, tx, Role.ADMIN), key)
    return Said(Phrase("report-due-today", values), True, key)


def _is_asked_for(owed: Owed, tx: Tx, role: Role) -> bool:
    """On a rung of its task, or of its own where it was returned once it was overdue."""
    target, returned_at = owed.target, owed.target.decided_at
    if target.state is not Standing.RETURNED or returned_at is None or returned_at < target.due_at:
        return _stands_on(owed, tx, role)
    rungs = tx.office.ladder.returned(returned_at)
    return any(rung.on == tx.today and role in HEARS[rung.step] for rung in rungs)


def _stands_on(chased: Owed | Task, tx: Tx, role: Role) -> bool:
    """Whether this is the morning of a rung that this role hears of."""
    return (
        chased.chased_on == tx.today
        and chased.rung is not None
        and role in HEARS[Step(chased.rung)]
    )


def _call(tx: Tx, unit_ids: Sequence[int]) -> None:
    """The last call of the day: one message a person, about everything still due today."""
    served = report_cards.by_person(tx, unit_ids)
    mornings.tell(tx.conn, served, tx.today)
    for person_id, units in served.items():
        due = [
            owed
            for owed in reports.owed(tx.conn, units, *OWED)
            if report_lines.urgency_of(tx, owed.target) is Urgency.TODAY
        ]
        tx.post(
            Post(
                key="report-last-call",
                to=person_id,
                values={
                    "lines": Lines(
                        tuple(
                            report_lines.owed_line(tx, owed, with_unit=len(units) > 1)
                            for owed in due
                        )
                    )
                },
                buttons=tuple((_button(owed),) for owed in due[:BUTTONS]),
                lane=Lane.REMINDER,
                occasion=f"report:push:{tx.today}",
            )
        )


def _button(owed: Owed) -> Button:
    label = Phrase("button-report-submit-titled", {"title": owed.title})
    return report_lines.submit_button(owed.target, label)
