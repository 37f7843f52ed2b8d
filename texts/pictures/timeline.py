"""A forecast as a picture: the days from top to bottom, every moment a dot on the line (C8).

Days on which nothing happens are a thin band each; weekends, holidays and weekends that are worked
are shaded and said in words beside it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from domain.messages import Day, Value
from domain.timeline import Look, Moment, Timeline, Tone
from texts.pictures.canvas import WIDTH, Box, Canvas, Palette
from texts.pictures.fonts import Face, Weight
from texts.pictures.setting import height, wrap
from texts.words import Words

MARGIN, AXIS, TEXT = 48, 318, 356  # left edge, the line, where words begin
DOT = 11
PAD = 16
BAND = 12  # of one day, in pixels
THIN = 3  # thinner bands are not shaded: they would be a pattern, not days
GAP = 300  # as high as a long run of days may be
MOST_LINES = 5

TITLE = Face(46, Weight.BOLD)
DAY = Face(32, Weight.BOLD)
WHAT = Face(34, Weight.BOLD)
PLAIN = Face(29)
SMALL = Face(25)

WASHES = {
    Tone.WORK: None,
    Tone.WEEKEND: Palette.WASH,
    Tone.HOLIDAY: Palette.BLUSH,
    Tone.MAKE_UP: Palette.SKY,
}
MARKS = {
    Tone.WORK: Palette.QUIET,
    Tone.WEEKEND: Palette.QUIET,
    Tone.HOLIDAY: Palette.BRICK,
    Tone.MAKE_UP: Palette.SLATE,
}
Row = Mapping[str, Any]


def word(timeline: Timeline, words: Words, now: datetime) -> tuple[str, Mapping[str, Any]]:
    """The name of the file and all that stands in it."""
    return "forecast.png", asdict(_Wording(timeline, words, now).sheet())


def make(contents: Mapping[str, Any]) -> bytes:
    return draw(contents).png()


@dataclass(frozen=True, slots=True)
class Sheet:
    title: str
    premise: str
    rows: list[dict[str, Any]]
    notes: list[str]


@dataclass(frozen=True, slots=True)
class _Wording:
    timeline: Timeline
    words: Words
    now: datetime

    def sheet(self) -> Sheet:
        return Sheet(
            title=self._plain(self.timeline.title),
            premise=self._plain(self.timeline.premise),
            rows=list(self._rows()),
            notes=[self._plain(note) for note in self.timeline.notes],
        )

    def _rows(self) -> Iterator[dict[str, Any]]:
        moments = {
            on: tuple(found) for on, found in groupby(self.timeline.moments, key=lambda one: one.on)
        }
        for _, run in groupby(self.timeline.looks, key=lambda look: look.on in moments):
            looks = tuple(run)
            if looks[0].on in moments:
                yield from (self._day(look, moments[look.on]) for look in looks)
            else:
                yield self._gap(looks)

    def _day(self, look: Look, moments: tuple[Moment, ...]) -> dict[str, Any]:
        return {
            "day": self._plain(Day(look.on)),
            "mark": self._mark(look),
            "tone": look.tone,
            "moments": [
                {
                    "time": one.time,
                    "what": self._plain(one.what),
                    "heard": self._plain(one.heard),
                    "is_due": one.is_due,
                }
                for one in moments
            ],
        }

    def _mark(self, look: Look) -> str:
        if look.festival is not None:
            return self._plain(look.festival)
        named = {Tone.MAKE_UP: "forecast-picture-make-up", Tone.WEEKEND: "forecast-picture-weekend"}
        return self._say(named[look.tone]) if look.tone in named else ""

    def _gap(self, looks: tuple[Look, ...]) -> dict[str, Any]:
        first, last = self._plain(Day(looks[0].on)), self._plain(Day(looks[-1].on))
        shown = self._say("forecast-picture-gap", first=first, last=last, count=len(looks))
        return {
            "gap": shown if len(looks) > 1 else first,
            "why": self._say("forecast-picture-list", parts=tuple(self._why(looks))),
            "tones": [look.tone for look in looks],
        }

    def _why(self, looks: tuple[Look, ...]) -> Iterator[str]:
        weekend = sum(look.tone is Tone.WEEKEND for look in looks)
        if weekend:
            yield self._say("forecast-picture-weekend-days", count=weekend)
        holidays = [look.festival for look in looks if look.festival is not None]
        for name, found in groupby(holidays):
            yield self._say("forecast-picture-off-days", name=name, count=len(tuple(found)))
        made_up = tuple(Day(look.on) for look in looks if look.tone is Tone.MAKE_UP)
        if made_up:
            yield self._say("forecast-make-up", days=made_up)

    def _say(self, key: str, **values: Value) -> str:
        return self.words.plain(key, values, now=self.now)

    def _plain(self, value: Value) -> str:
        return self._say("forecast-picture-as-it-is", value=value)


def draw(contents: Mapping[str, Any]) -> Canvas:
    """The canvas, as high as its rows need."""
    top = MARGIN + height(TITLE) * len(_title(contents)) + height(PLAIN) + 2 * PAD
    bottom = top + sum(map(_height, contents["rows"])) + PAD
    notes = [line for note in contents["notes"] for line in _lines(note, SMALL, MARGIN)]
    canvas = Canvas((WIDTH, round(bottom + len(notes) * height(SMALL) + MARGIN)))
    _draw_head(canvas, contents)
    y = float(top)
    for row in contents["rows"]:
        _draw_row(canvas, row, y)
        y += _height(row)
    for number, note in enumerate(notes):
        at = bottom + number * height(SMALL)
        _line(canvas, note, SMALL, MARGIN, at, Palette.QUIET)
    return canvas


def _draw_head(canvas: Canvas, contents: Mapping[str, Any]) -> None:
    y = float(MARGIN)
    for line in _title(contents):
        _line(canvas, line, TITLE, MARGIN, y, Palette.INK)
        y += height(TITLE)
    _line(canvas, contents["premise"], PLAIN, MARGIN, y, Palette.QUIET)


def _draw_row(canvas: Canvas, row: Row, y: float) -> None:
    if "gap" in row:
        _draw_gap(canvas, row, y)
    else:
        _draw_day(canvas, row, y)


def _draw_day(canvas: Canvas, row: Row, y: float) -> None:
    wash = WASHES[Tone(row["tone"])]
    if wash is not None:
        canvas.fill(Box(0, y, WIDTH, y + _height(row)), wash)
    canvas.rule((AXIS, y), (AXIS, y + _height(row)), Palette.RULE)
    at = y + PAD
    canvas.text(row["day"], DAY, Box(MARGIN, at, AXIS - 24, at + height(DAY)))
    if row["mark"]:
        below = at + height(DAY)
        mark = Box(MARGIN, below, AXIS - 24, below + height(SMALL))
        canvas.text(row["mark"], SMALL, mark, MARKS[Tone(row["tone"])])
    for moment in row["moments"]:
        at = _draw_moment(canvas, moment, at)


def _draw_moment(canvas: Canvas, moment: Row, y: float) -> float:
    """Gives the y below."""
    colour = Palette.AMBER if moment["is_due"] else Palette.JADE
    middle = y + height(WHAT) / 2
    dot = Box(AXIS - DOT, middle - DOT, AXIS + DOT, middle + DOT)
    canvas.fill(dot, colour, radius=0 if moment["is_due"] else DOT)
    for line in _what(moment):
        _line(canvas, line, WHAT, TEXT, y, colour)
        y += height(WHAT)
    for line in _heard(moment):
        _line(canvas, line, PLAIN, TEXT, y, Palette.QUIET)
        y += height(PLAIN)
    return y + PAD


def _draw_gap(canvas: Canvas, row: Row, y: float) -> None:
    band = _bands(row) / len(row["tones"])
    for tone, run in groupby(enumerate(row["tones"]), key=lambda pair: pair[1]):
        days = [number for number, _ in run]
        wash = WASHES[Tone(tone)]
        if wash is not None and band >= THIN:
            canvas.fill(Box(0, y + days[0] * band, WIDTH, y + (days[-1] + 1) * band), wash)
    for dash in range(round(y), round(y + _height(row)), 12):
        canvas.rule((AXIS, dash), (AXIS, dash + 6), Palette.RULE)
    at = y + (_height(row) - height(SMALL) * len(_said_of_gap(row))) / 2
    for line in _said_of_gap(row):
        _line(canvas, line, SMALL, TEXT, at, Palette.QUIET)
        at += height(SMALL)


def _height(row: Row) -> float:
    if "gap" in row:
        return _bands(row)
    words = sum(
        height(WHAT) * len(_what(one)) + height(PLAIN) * len(_heard(one)) + PAD
        for one in row["moments"]
    )
    return PAD + max(words, height(DAY) + height(SMALL) + PAD)


def _bands(row: Row) -> float:
    """All days of a gap together, each as thick as there is room."""
    low = height(SMALL) * len(_said_of_gap(row)) + PAD
    return float(max(low, min(len(row["tones"]) * BAND, GAP)))


def _said_of_gap(row: Row) -> tuple[str, ...]:
    return (row["gap"], *(_lines(row["why"], SMALL, TEXT) if row["why"] else ()))


def _what(moment: Row) -> tuple[str, ...]:
    return _lines(f"{moment['time']}　{moment['what']}", WHAT, TEXT)


def _heard(moment: Row) -> tuple[str, ...]:
    return _lines(moment["heard"], PLAIN, TEXT) if moment["heard"] else ()


def _title(contents: Mapping[str, Any]) -> tuple[str, ...]:
    return wrap(contents["title"], TITLE, WIDTH - 2 * MARGIN, 2)


def _lines(text: str, face: Face, left: float) -> tuple[str, ...]:
    return wrap(text, face, WIDTH - left - MARGIN, MOST_LINES)


def _line(canvas: Canvas, text: str, face: Face, left: float, y: float, colour: str) -> None:
    canvas.text(text, face, Box(left, y, WIDTH - MARGIN, y + height(face)), colour)
