"""/calendar: two months of health days as text, turned in place; /calendar 词 searches (C7)."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby

from actions import health_days
from domain.errors import Refused
from domain.health_day import Occurrence, Tier
from domain.messages import Lines, Phrase, Value, named
from handlers import day_lists, day_search, holidays
from handlers.buttons import Row, press
from handlers.context import Ctx

FIRST_YEAR, LAST_YEAR = 1990, 2100  # what the lunar calendar is computed for
MONTHS_SHOWN = 2


Speak = Callable[..., None]  # ctx.say or ctx.rewrite


def calendar(ctx: Ctx) -> None:
    """Two months from the current one on, or what a word finds."""
    if ctx.args.casefold() in holidays.WORDS:
        holidays.begin(ctx)
    elif day_lists.is_list(ctx.args):
        day_lists.answer(ctx, ctx.args)
    elif ctx.args.casefold() in day_lists.WORDS:
        day_lists.begin(ctx)
    elif ctx.args:
        day_search.search(ctx, ctx.args)
    else:
        _show_two_months(ctx, ctx.tx.today.replace(day=1), ctx.say)


def turned(ctx: Ctx) -> None:
    """A press on ◀ or ▶; the number carried is the month counted from year 0."""
    month = ctx.pressed.id
    if not FIRST_YEAR * 12 <= month < LAST_YEAR * 12:
        raise Refused("button-stale")
    _show_two_months(ctx, _first_of(month), ctx.rewrite)


def _show_two_months(ctx: Ctx, first: date, speak: Speak) -> None:
    number = first.year * 12 + first.month - 1
    second, after = _first_of(number + 1), _first_of(number + MONTHS_SHOWN)
    found = tuple(_overlapping(ctx, first, after))
    speak(
        "calendar-two-months",
        first=_month(first, (one for one in found if one.start_on < second)),
        second=_month(second, (one for one in found if one.start_on >= second)),
        notes=Lines(tuple(_notes(ctx, first, second))),
        buttons=(_turning(number),),
    )


def _turning(number: int) -> Row:
    earlier, later = number - MONTHS_SHOWN, number + MONTHS_SHOWN
    return (
        press(
            "calendar",
            "month",
            earlier,
            0,
            label="button-calendar-month-earlier",
            month=_title(_first_of(earlier)),
        ),
        press(
            "calendar",
            "month",
            later,
            0,
            label="button-calendar-month-later",
            month=_title(_first_of(later)),
        ),
    )


def _first_of(number: int) -> date:
    year, month = divmod(number, 12)
    return date(year, month + 1, 1)


def _overlapping(ctx: Ctx, first: date, after: date) -> Iterator[Occurrence]:
    """What is held in these months, by its first day; what began before them comes first."""
    years = range(first.year - 1, (after - timedelta(days=1)).year + 1)
    for year in years:
        for found in health_days.of_year(ctx.tx, year):
            off = found.is_dead or found.day.alternative_to is not None
            if found.start_on < after and found.end_on >= first and not off:
                yield found


def _month(first: date, found: Iterable[Occurrence]) -> Phrase:
    lines = tuple(
        Phrase("calendar-line", {"on": health_days.when(span), "names": tuple(map(_name, same))})
        for span, same in groupby(found, lambda one: one.span)
    )
    days = Lines(lines) if lines else Phrase("calendar-month-empty")
    return Phrase("calendar-month", {"month": _title(first), "days": days})


def _title(first: date) -> Phrase:
    month = named("month", str(first.month))
    return Phrase("calendar-month-title", {"year": str(first.year), "month": month})


def _name(found: Occurrence) -> Value:
    name = health_days.name_of(found.day)
    marks = tuple(_marks(found))
    return Phrase("calendar-name", {"name": name, "marks": marks}) if marks else name


def _marks(found: Occurrence) -> Iterator[Phrase]:
    if found.day.tier is not Tier.C:
        yield named("calendar-mark-tier", found.day.tier)
    if found.provisional:
        yield Phrase("calendar-mark-provisional")
    if found.conflicts:
        yield Phrase("calendar-mark-conflict")


def _notes(ctx: Ctx, *days: date) -> Iterator[Phrase]:
    yield Phrase("calendar-legend")
    for year in sorted({day.year for day in days}):
        if ctx.tx.office.workdays.caveat_for(date(year, 1, 1)):
            yield Phrase("calendar-unpublished", {"year": str(year)})
