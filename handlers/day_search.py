"""/calendar 词: what a word finds, with its dates and all that has to be said of them (C7)."""

from collections.abc import Iterable, Iterator
from datetime import date

from actions import health_days
from domain.health_day import HealthDay, Occurrence, explain
from domain.messages import Lines, Phrase, Value, named
from domain.permission import Right, may
from handlers import day_choices, themes
from handlers.buttons import Row, press
from handlers.context import Ctx

MOST_FOUND = 8
# The mark beside the date says the first; the second is said with who chose and when.
MARKED = {"health-day-provisional", "health-day-chosen"}


def show(ctx: Ctx, words: str, found: tuple[HealthDay, ...]) -> None:
    """What ``words`` found, or that it was nothing."""
    if not found:
        ctx.say("calendar-nothing-found", words=words[:40])
        return
    year = ctx.tx.today.year
    shown = found[:MOST_FOUND]
    notes: list[Phrase] = [
        Phrase("calendar-found-days", {"words": words[:40], "count": len(found)})
    ]
    if len(found) > len(shown):
        notes.append(Phrase("calendar-found-more", {"count": len(found) - len(shown)}))
    ctx.say(
        "calendar-found",
        days=Lines(tuple(_apart(_described(ctx, day, year) for day in shown))),
        notes=Lines((*notes, *_caveats(ctx, year))),
        buttons=(
            *_confirm_rows(ctx, shown, year),
            *day_choices.rows(ctx, shown),
            *themes.rows(ctx, shown, [_next_year_of(ctx, day, year) for day in shown]),
        ),
    )


def _caveats(ctx: Ctx, year: int) -> Iterator[Phrase]:
    """Next year's dates are shown too: say what is not known of that year."""
    for one in (year, year + 1):
        if ctx.tx.office.workdays.caveat_for(date(one, 1, 1)):
            yield Phrase("calendar-unpublished", {"year": str(one)})


def _apart(parts: Iterable[Value]) -> Iterator[Value]:
    for number, part in enumerate(parts):
        if number:
            yield ""
        yield part


def _described(ctx: Ctx, day: HealthDay, year: int) -> Phrase:
    """A day with its dates of this year and the next, and all that has to be said of them."""
    dates = [line for one in (year, year + 1) for line in _dated(ctx, day, one)]
    said = [Phrase("calendar-said", {"said": phrase}) for phrase in _said(ctx, day, year)]
    dead = day.is_dead_in(year)
    return Phrase(
        "calendar-day",
        {
            "name": health_days.name_of(day),
            "tier": Phrase("calendar-dead") if dead else named("calendar-tier", day.tier),
            "dates": Lines((*dates, *said)),
        },
    )


def _dated(ctx: Ctx, day: HealthDay, year: int) -> Iterator[Value]:
    if day.is_dead_in(year):
        return
    found = _in_year(ctx, day, year)
    for one in found:
        key = "calendar-on-tentative" if one.provisional else "calendar-on"
        yield Phrase(key, {"on": health_days.when(one.span)})
    if not found:
        yield Phrase("calendar-not-this-year", {"year": str(year)})


def _in_year(ctx: Ctx, day: HealthDay, year: int) -> list[Occurrence]:
    return [one for one in health_days.of_year(ctx.tx, year) if one.day.id == day.id]


def _said(ctx: Ctx, day: HealthDay, year: int) -> Iterator[Value]:
    """Why it is dead and what holds instead; else what is unsure of it; then how to word it."""
    found = _in_year(ctx, day, year)[:1]
    said = [phrase for one in found for phrase in explain(one) if phrase.key not in MARKED]
    if day.is_dead_in(year):
        yield from said[:1]
        if day.ended and day.ended.now:
            yield _now(ctx, ctx.tx.office.health_days.get(day.ended.now), year)
        return
    yield from said
    yield from day_choices.said(ctx, day)
    yield from themes.said(ctx, day, year, year + 1)
    differing = {conflict for one in found for conflict in one.conflicts}
    for conflict in day.conflicts:
        if (
            conflict not in differing and not day.is_chosen
        ):  # the same day this year, another in some years
            yield Phrase("calendar-other-years", {"why": conflict.why})
    if day.style_note:
        yield day.style_note


def _now(ctx: Ctx, day: HealthDay, year: int) -> Phrase:
    """What holds instead of a dead rule."""
    name = health_days.name_of(day)
    for found in _in_year(ctx, day, year):
        if not found.provisional:
            return Phrase("calendar-now", {"name": name, "on": health_days.when(found.span)})
    return Phrase("calendar-now-unset", {"name": name})


def _confirm_rows(ctx: Ctx, days: Iterable[HealthDay], year: int) -> Iterator[Row]:
    """Admins record the dates of announced days, this year's or, once over, the next one's."""
    if not may(ctx.known, Right.MANAGE_PLAN):
        return
    for day in days:
        if day.is_announced and not day.is_dead_in(year):
            which = _next_year_of(ctx, day, year)
            yield (
                press(
                    "calendar",
                    "confirm",
                    which,
                    0,
                    day.id,
                    year=str(which),
                    name=health_days.name_of(day),
                ),
            )


def _next_year_of(ctx: Ctx, day: HealthDay, year: int) -> int:
    """The year in which a day is next held."""
    return year + 1 if _is_over(ctx, day, year) else year


def _is_over(ctx: Ctx, day: HealthDay, year: int) -> bool:
    found = _in_year(ctx, day, year)
    return bool(found) and all(one.end_on < ctx.tx.today for one in found)
