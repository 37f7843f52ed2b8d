"""Themes of health days: recorded by an admin, shown with the day, told later where they came late.

A reminder works with the theme unknown.  Who had one before the theme was published finds one line
in the next morning's digest, and never a message of its own (health-days.md §1.8).
"""

from collections.abc import Callable, Iterator, Sequence

from actions import day_reminders, health_days
from actions.theme_lines import worded
from actions.tx import Tx
from domain.digest import Part
from domain.errors import Refused
from domain.health_day import HealthDay
from domain.messages import Day, Phrase, Value
from domain.permission import Person, Right, may
from storage import health_days as tellings
from storage import themes
from storage.health_days import Telling
from storage.themes import Theme

OWED, TOLD = "theme-owed", "theme"


def themed_day(tx: Tx, day_id: str, year: int) -> HealthDay:
    """A day that can have a theme.  Raises Refused for an unknown or dead one."""
    day = tx.office.health_days.by_id.get(day_id)
    if day is None or day.is_dead_in(year):
        raise Refused("not-found")
    return day


def record(tx: Tx, day_id: str, year: int, theme: Theme) -> None:
    """An admin records the themes of a year; doing it again corrects them."""
    if tx.actor is None or not may(tx.actor, Right.MANAGE_PLAN):
        raise Refused("not-allowed")
    if not (theme.intl or theme.cn):
        raise Refused("theme-empty")
    day = themed_day(tx, day_id, year)
    before = themes.find(tx.conn, day_id, year) or Theme()
    themes.record(tx.conn, day_id, year, theme, by=tx.actor.id, now=tx.now)
    tx.note("health_day.theme", "health_day", int(day_id[2:]), year=year)
    if (theme.intl and not before.intl) or (theme.cn and not before.cn):
        _owe(tx, day, year)


def follow_ups(tx: Tx, people: Sequence[Person]) -> Callable[[Person], Part | None]:
    """「主题已公布」, once, to those who were reminded before it was."""
    ids = [person.id for person in people]
    owed = tellings.tellings(tx.conn, OWED, ids, tx.today)
    told = tellings.tellings(tx.conn, TOLD, ids, tx.today) if owed else set()
    open_ = [one for one in owed if _as_told(one) not in told]

    def of_person(person: Person) -> Part | None:
        mine = sorted((one for one in open_ if one.person_id == person.id), key=_order)
        if not mine:
            return None
        reminded = tellings.told_today(tx.conn, day_reminders.KIND, person.id, tx.today)
        tellings.tell(tx.conn, map(_as_told, mine), tx.today)
        news = [one for one in mine if one.day_id not in reminded]  # the reminder has the theme
        found = tuple(line for one in news for line in _follow_up(tx, one))
        return Part(Phrase("digest-themes"), found, is_news=True) if found else None

    return of_person


def _owe(tx: Tx, day: HealthDay, year: int) -> None:
    """Everybody who was reminded of the day, not knowing what it is about."""
    for found in health_days.of_year(tx, year):
        if found.day.id == day.id and found.start_on >= tx.today:
            kinds = (day_reminders.KIND,)
            heard = tellings.who_was_told(tx.conn, kinds, day.id, found.start_on)
            owed = [Telling(person, OWED, day.id, found.start_on, 0) for person in sorted(heard)]
            if owed:
                tellings.tell(tx.conn, owed, tx.today)


def _as_told(owed: Telling) -> Telling:
    return Telling(owed.person_id, TOLD, owed.day_id, owed.start_on, owed.lead)


def _order(owed: Telling) -> tuple[object, str]:
    return owed.start_on, owed.day_id


def _follow_up(tx: Tx, owed: Telling) -> Iterator[Value]:
    day = tx.office.health_days.by_id.get(owed.day_id)
    theme = themes.find(tx.conn, owed.day_id, owed.start_on.year)
    if day is None or theme is None:
        return
    values: dict[str, Value] = {"on": Day(owed.start_on), "name": health_days.name_of(day)}
    yield Phrase("health-day-theme-published", values | {"themes": tuple(worded(theme))})
