"""A task opened or moved: a message of its own, or a line of the next digest (C6, T1).

Never two messages where one will do: who heard something today already, and who has the digest
still before them, hears of it there, as long as that leaves a working day before it is due.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from actions import report_lines
from actions.tx import Tx
from domain import digest as rules
from domain.digest import Part
from domain.messages import Button, Phrase, Value
from domain.permission import Person, Role
from domain.report import OWED, Standing, Urgency
from storage import mornings, report_news, reports
from storage.report_news import MOVED, OPENED
from storage.reports import Owed, Task

LEAST = timedelta(hours=8)  # between the digest that tells of a task and the end of it
BUTTONS = 8  # under one digest; /due has the rest


def now_for(
    tx: Tx, task: Task, people: Collection[int], kind: str, before_at: datetime | None = None
) -> list[int]:
    """Who is told at once; for all the others it is kept for their next digest."""
    heard = digests_for(tx, task.due_at or tx.now, people)
    at_once = [person_id for person_id, digest_at in heard.items() if digest_at is None]
    report_news.add(tx.conn, heard.keys() - set(at_once), task.id, kind, before_at)
    mornings.tell(tx.conn, at_once, tx.today)
    return at_once


def digests_for(tx: Tx, due_at: datetime, people: Collection[int]) -> dict[int, datetime | None]:
    """The digest in which each would hear of what is opened or moved now; None: at once.

    Nothing is written: the forecast asks the same.
    """
    office = tx.office
    told, had = mornings.told_on(tx.conn, people, tx.today)
    minutes = report_news.minutes_of(tx.conn, people)
    waits_anyway = not rules.may_go_out(tx.now, office.policy, office.hours, office.workdays)
    found: dict[int, datetime | None] = {}
    for person_id in people:
        digest_at = _next_digest(tx, minutes.get(person_id), has_had=person_id in had)
        comes_today = office.day_of(digest_at) == tx.today
        can_wait = comes_today or person_id in told or waits_anyway
        found[person_id] = digest_at if can_wait and due_at - digest_at >= LEAST else None
    return found


def _next_digest(tx: Tx, minute: int | None, *, has_had: bool) -> datetime:
    office = tx.office
    ends_at = office.hours.moment(tx.today, office.hours.closes)
    after = max(tx.now, ends_at) if has_had else tx.now
    return rules.next_for(minute, after, office.policy, office.hours, office.workdays)


def parts(tx: Tx, people: Sequence[Person]) -> Callable[[Person], Part | None]:
    """The part of the digest: what was opened or moved since, with the keys to hand it in."""
    waiting = report_news.waiting(tx.conn, [person.id for person in people])

    def of_person(person: Person) -> Part | None:
        theirs = waiting.get(person.id)
        if theirs is None:
            return None
        report_news.drop(tx.conn, person.id)
        units = person.units(Role.CONTACT)
        open_ = reports.owed(tx.conn, units, *OWED, Standing.INVITED)
        owed = [one for one in open_ if one.target.task_id in theirs]
        return _part(tx, owed, theirs, with_unit=len(units) > 1) if owed else None

    return of_person


News = Mapping[int, Mapping[str, datetime | None]]


def _part(tx: Tx, owed: Sequence[Owed], news: News, *, with_unit: bool) -> Part:
    """What is near is listed among the reports already: it is not said twice in one message."""
    far = [one for one in owed if one.target.asked == 0 or _is_later(tx, one)]
    opened = [one for one in far if OPENED in news[one.target.task_id]]
    lines = (
        *(report_lines.owed_line(tx, one, with_unit=with_unit) for one in opened),
        *_moved(owed, news),
    )
    keys = [one for one in owed if OPENED in news[one.target.task_id]][:BUTTONS]
    buttons = tuple((_button(one, with_unit=with_unit),) for one in keys)
    return Part(Phrase("digest-report-news"), lines, is_news=True, buttons=buttons)


def _is_later(tx: Tx, owed: Owed) -> bool:
    return report_lines.urgency_of(tx, owed.target) is Urgency.LATER


def _moved(owed: Iterable[Owed], news: News) -> Iterator[Phrase]:
    """Each task once; one that is told as new is told with the date that holds."""
    by_task = {one.target.task_id: one for one in owed}
    for task_id, one in by_task.items():
        if MOVED in news[task_id] and OPENED not in news[task_id]:
            before: Value = news[task_id][MOVED] or Phrase("report-due-unset")
            values = {"title": one.title, "before": before, "due": one.target.due_at}
            yield Phrase("report-moved-line", values)


def _button(owed: Owed, *, with_unit: bool) -> Button:
    values: dict[str, Value] = {"title": owed.title}
    if with_unit:
        label = Phrase("button-report-submit-titled-for", values | {"unit": owed.target.unit})
    else:
        label = Phrase("button-report-submit-titled", values)
    return report_lines.submit_button(owed.target, label)
