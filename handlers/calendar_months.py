"""A month in chat: one as a picture, or two as text; both are turned in place (C7).

Who reads text only loses nothing: the text names every day and every mark (P7).
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby

from actions import calendar as acts
from actions import health_days
from domain.errors import Refused
from domain.health_day import Occurrence, Tier
from domain.messages import Button, Day, Enclosure, Lines, Phrase, Value, named
from domain.month import DueOn, Held, Month
from handlers.buttons import Row, press
from handlers.context import Ctx

FIRST_YEAR, LAST_YEAR = 1990, 2100  # what the lunar calendar is computed for
MONTHS_SHOWN = 2  # as text
VIEWS = {"text": "button-calendar-text", "draw": "button-calendar-draw"}
LISTED = 8  # in a caption, which may be 1,024 characters long

Speak = Callable[..., None]  # ctx.say or ctx.rewrite


def show(ctx: Ctx, on: date) -> None:
    """The month of a day, as this person looked at one last; at first as a picture."""
    number = _number(on)
    if acts.reads_text(ctx.tx, ctx.known):
        _show_text(ctx, number, ctx.say)
    else:
        _show_picture(ctx, number, ctx.say)


def is_computed(on: date) -> bool:
    return FIRST_YEAR <= on.year < LAST_YEAR


def pressed(ctx: Ctx) -> None:
    """The number carried is the month counted from year 0; a turn rewrites, a view is new."""
    press_ = ctx.pressed
    if not FIRST_YEAR * 12 <= press_.id < LAST_YEAR * 12:
        raise Refused("button-stale")
    match press_.verb:
        case "month":
            _show_text(ctx, press_.id, ctx.rewrite)
        case "text":  # a picture cannot be rewritten as text: Telegram keeps it one
            acts.read_text(ctx.tx, ctx.known, wanted=True)
            _show_text(ctx, press_.id, ctx.say)
        case "picture":
            _show_picture(ctx, press_.id, ctx.rewrite)
        case _:
            acts.read_text(ctx.tx, ctx.known, wanted=False)
            _show_picture(ctx, press_.id, ctx.say)


# as a picture


def _show_picture(ctx: Ctx, number: int, speak: Speak) -> None:
    if not ctx.tx.office.has_pictures:
        _show_text(ctx, number, ctx.say, Phrase("calendar-no-type"))
        return
    month = acts.month(ctx.tx, ctx.known, _first_of(number))
    speak(
        "calendar-picture",
        attachment=Enclosure("month", month),
        month=_title(month.first),
        lines=Lines(tuple(_caption(month))),
        buttons=(_turning(ctx, number, "picture", 1), _ways(ctx, number, "text")),
    )


def _caption(month: Month) -> Iterator[Value]:
    """The key days and what is due; the rest stands in the picture, and in the text."""
    keys = [one for one in month.held if one.is_key]
    yield from (_key_day(held) for held in keys[:LISTED])
    yield from (_due(due) for due in month.dues[:LISTED])
    if not keys and not month.dues:
        yield Phrase("calendar-picture-nothing")
    if len(keys) > LISTED or len(month.dues) > LISTED:
        yield Phrase("calendar-picture-and-more")
    yield from (Phrase("calendar-unpublished", {"year": str(year)}) for year in month.unsure)


def _key_day(held: Held) -> Phrase:
    ends: dict[str, Value] = {"first": Day(held.first), "last": Day(held.last)}
    on = Day(held.first) if held.first == held.last else Phrase("day-to-day", ends)
    key = "calendar-picture-key-tentative" if held.is_tentative else "calendar-picture-key"
    return Phrase(key, {"on": on, "name": held.name})


def _due(due: DueOn) -> Phrase:
    return Phrase("calendar-picture-due-line", {"at": due.due_at, "title": due.title})


# as text


def _show_text(ctx: Ctx, number: int, speak: Speak, why: Phrase | None = None) -> None:
    first, second = _first_of(number), _first_of(number + 1)
    after = _first_of(number + MONTHS_SHOWN)
    found = tuple(_overlapping(ctx, first, after))
    dues = [due for one in (first, second) for due in acts.month(ctx.tx, ctx.known, one).dues]
    notes = [*((why,) if why else ()), *map(_due, dues), *_notes(ctx, first, second)]
    speak(
        "calendar-two-months",
        first=_month(first, (one for one in found if one.start_on < second)),
        second=_month(second, (one for one in found if one.start_on >= second)),
        notes=Lines(tuple(notes)),
        buttons=(_turning(ctx, number, "month", MONTHS_SHOWN), _ways(ctx, number, "draw")),
    )


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


# what both have


def _turning(ctx: Ctx, number: int, verb: str, step: int) -> Row:
    """Back, to the current month, on."""
    current = _number(ctx.tx.today)
    earlier = _turn(verb, number - step, number, "button-calendar-month-earlier")
    later = _turn(verb, number + step, number, "button-calendar-month-later")
    back = (press("calendar", verb, current, 0, label="button-calendar-month-current"),)
    return (earlier, *(back if number != current else ()), later)


def _turn(verb: str, number: int, shown: int, label: str) -> Button:
    """The year is said where it changes: three keys a row leave little room."""
    first = _first_of(number)
    same = first.year == _first_of(shown).year
    month = named("month", str(first.month)) if same else _title(first)
    return press("calendar", verb, number, 0, label=label, month=month)


def _ways(ctx: Ctx, number: int, other: str) -> Row:
    """The other view, the file, the subscription."""
    switches = ctx.tx.office.has_pictures
    view = (press("calendar", other, number, 0, label=VIEWS[other]),) if switches else ()
    return (
        *view,
        press("calendar", "file", 0, 0, "key"),
        press("calendar", "feed", 0, 0),
    )


def _number(on: date) -> int:
    return on.year * 12 + on.month - 1


def _first_of(number: int) -> date:
    year, month = divmod(number, 12)
    return date(year, month + 1, 1)


def _title(first: date) -> Phrase:
    month = named("month", str(first.month))
    return Phrase("calendar-month-title", {"year": str(first.year), "month": month})
