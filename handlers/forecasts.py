"""推演: the timeline of a task, a notice or a filing, before anybody is told (C8)."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from typing import Any

from actions import forecasts, notice_cards, notices
from domain import filing as filings
from domain import forecast
from domain.forecast import Beat, Carrier, Forecast, What
from domain.hearers import Heard
from domain.messages import Day, Enclosure, Lines, Phrase, Value, named
from domain.timeline import Moment, Timeline, looks
from handlers.context import Ctx

IN_FULL = 2  # so many mornings in a row are written out; more are one line
NAMED = 4  # so many hours of people's own are named


def task(ctx: Ctx) -> None:
    """Under a draft."""
    draft, found = forecasts.of_task(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    notes = tuple(_notes_of_task(ctx, found))
    _draw(ctx, found, draft.title, Phrase("forecast-picture-task"), notes)
    ctx.say(
        "forecast-task",
        title=draft.title,
        lines=Lines(tuple(lines(ctx, found))),
        notes=Lines(notes),
    )


def series(ctx: Ctx) -> None:
    """Under what repeats: its next one."""
    repeated, found = forecasts.of_series(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    notes = tuple(_notes_of_task(ctx, found))
    _draw(ctx, found, repeated.title, Phrase("forecast-picture-series"), notes)
    ctx.say(
        "forecast-series-task",
        title=repeated.title,
        lines=Lines(tuple(lines(ctx, found))),
        notes=Lines(notes),
    )


def notice(ctx: Ctx) -> None:
    """Under a notice that waits for its second confirmation."""
    composed = notices.get(ctx.tx, ctx.pressed.id)
    found = forecasts.of_notice(ctx.tx, composed)
    title, notes = notice_cards.title(composed), tuple(_notes(ctx, found))
    _draw(ctx, found, title, Phrase("forecast-picture-notice"), notes)
    ctx.say(
        "forecast-notice",
        title=title,
        lines=Lines(tuple(lines(ctx, found))),
        notes=Lines(notes),
    )


def filing(ctx: Ctx) -> None:
    """Under a card that waits for a decision."""
    waiting, found = forecasts.of_filing(ctx.tx, ctx.pressed.id)
    number = filings.shown_number(waiting.number, waiting.version)
    notes = tuple(_notes(ctx, found))
    _draw(ctx, found, number, Phrase("forecast-picture-filing"), notes)
    ctx.say(
        "forecast-filing",
        number=number,
        lines=Lines(tuple(lines(ctx, found))),
        notes=Lines(notes),
    )


def _draw(
    ctx: Ctx, found: Forecast, title: Value, premise: Value, notes: tuple[Value, ...]
) -> None:
    """The same as a picture, before the text; without Chinese type there is only the text."""
    office = ctx.tx.office
    if not office.has_pictures:
        return
    first, last = (office.day_of(beat.at) for beat in (found.beats[0], found.beats[-1]))
    drawn = Timeline(
        title=title,
        premise=premise,
        moments=tuple(_moment(ctx, beat) for beat in found.beats),
        looks=looks(first, last, office.workdays),
        notes=notes,
    )
    ctx.say("forecast-picture-caption", attachment=Enclosure("timeline", drawn), title=title)


def _moment(ctx: Ctx, beat: Beat) -> Moment:
    local = ctx.tx.office.local(beat.at)
    heard = Phrase("forecast-picture-heard", {"heard": _heard(ctx, beat)}) if beat.heard else ""
    return Moment(
        on=local.date(),
        time=f"{local:%H:%M}",
        what=_what(ctx, beat),
        heard=heard,
        is_due=beat.what in (What.DUE, What.EXPIRES),
    )


def lines(ctx: Ctx, found: Forecast) -> Iterator[Value]:
    """One moment a line; a long row of like mornings is one line too."""
    for _, beats in groupby(found.beats, key=partial(_pattern, ctx)):
        together = tuple(beats)
        if together[0].what is What.MORNING and len(together) > IN_FULL:
            yield _series(ctx, together)
        else:
            yield from (_line(ctx, beat) for beat in together)


def _pattern(ctx: Ctx, beat: Beat) -> tuple[Any, ...]:
    """What mornings in a row have in common: who hears it at which hour."""
    times = (ctx.tx.office.local(one.at).time() for one in beat.heard)
    return beat.what, *zip(times, (one.count for one in beat.heard), strict=True)


def _what(ctx: Ctx, beat: Beat) -> Phrase:
    said = Phrase(named("forecast-what", beat.what).key, {"days": beat.days})
    return Phrase("forecast-past", {"what": said}) if beat.at < ctx.tx.now else said


def _line(ctx: Ctx, beat: Beat) -> Phrase:
    said = _what(ctx, beat)
    if not beat.heard:
        return Phrase("forecast-beat", {"at": beat.at, "what": said})
    values: dict[str, Value] = {"at": beat.at, "what": said, "heard": _heard(ctx, beat)}
    return Phrase("forecast-beat-heard", values)


def _series(ctx: Ctx, beats: tuple[Beat, ...]) -> Phrase:
    ends: dict[str, Value] = {"first": beats[0].at, "last": beats[-1].at, "count": len(beats)}
    return Phrase("forecast-series", {**ends, "heard": _heard(ctx, beats[0])})


def _heard(ctx: Ctx, beat: Beat) -> Phrase:
    """Who hears it at that moment, and how many on that day at an hour they named."""
    to = tuple(
        Phrase(named("forecast-hearer", one.hearer).key, {"count": one.count})
        for one in beat.heard
        if one.at == beat.at
    )
    heard = Phrase("forecast-heard", {"to": to, "by": named("forecast-by", beat.carrier)})
    if not beat.others:
        return heard
    count = sum(one.count for one in beat.others)
    values: dict[str, Value] = {"heard": heard, "count": count, "times": _times(ctx, beat.others)}
    return Phrase("forecast-heard-others", values)


def _times(ctx: Ctx, others: Iterable[Heard]) -> Value:
    """Few hours are named; of many the first and the last."""
    times = tuple(dict.fromkeys(f"{ctx.tx.office.local(one.at):%H:%M}" for one in others))
    if len(times) <= NAMED:
        return times
    return Phrase("forecast-times", {"first": times[0], "last": times[-1]})


def _notes_of_task(ctx: Ctx, found: Forecast) -> Iterator[Value]:
    due = next(beat for beat in found.beats if beat.what is What.DUE)
    if any(beat.at >= due.at for beat in found.beats if beat.what is What.OPENED):
        yield Phrase("forecast-too-late")
    if found.unled and any(beat.what is What.LEAD for beat in found.beats):
        yield Phrase("forecast-unled", {"count": found.unled})
    yield from _notes(ctx, found)


def _notes(ctx: Ctx, found: Forecast) -> Iterator[Value]:
    """What bends the moments: the night, holidays, weekends that are worked, unknown tables."""
    opening = found.opening
    if opening.carrier is Carrier.OWN and opening.at > ctx.tx.now:
        yield Phrase("notice-waits", {"at": opening.at})
    if any(beat.carrier is Carrier.DIGEST for beat in found.beats):
        yield Phrase("forecast-same-morning")
    office = ctx.tx.office
    first, last = office.day_of(ctx.tx.now), office.day_of(found.last_at)
    off, make_up = forecast.rest_days(min(first, office.day_of(opening.at)), last, office.workdays)
    yield from map(_off, off)
    if make_up:
        yield Phrase("forecast-make-up", {"days": tuple(map(Day, make_up))})
    for year in range(first.year, last.year + 1):
        if not office.workdays.is_published(year):
            yield Phrase("calendar-unpublished", {"year": str(year)})


def _off(one: forecast.Off) -> Phrase:
    if one.first == one.last:
        return Phrase("forecast-off-day", {"name": one.name, "on": Day(one.first)})
    values: dict[str, Value] = {"first": Day(one.first), "last": Day(one.last)}
    return Phrase("forecast-off", {"name": one.name, **values})
