"""One month worded for one reader, then drawn: the words are kept, the drawing follows from them.

``word`` runs in the transaction and measures nothing; ``make`` runs in a thread when it is sent.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from domain.messages import Day, Phrase, Value, named
from domain.month import Bar, DueOn, Held, Month, bars, weeks
from texts.pictures.week_drawing import draw
from texts.pictures.week_sheet import ROOM, Cell, Entry, Line, Mark, Sheet, Strip, Tone, Week
from texts.words import Words

_IN_BRACKETS = re.compile(r"[(（][^)）]*[)）]")
SATURDAY = 6
LISTED = 7  # lines beneath the month, of each kind


def word(month: Month, words: Words, now: datetime) -> tuple[str, Mapping[str, Any]]:
    """The name of the file and all the words of the sheet."""
    return f"calendar-{month.first:%Y-%m}.png", asdict(_Wording(month, words, now).sheet())


def make(contents: Mapping[str, Any]) -> bytes:
    return draw(Sheet.load(contents)).png()


def short(name: str) -> str:
    """A name without what stands in brackets, and without its second name."""
    return _IN_BRACKETS.sub("", name).partition(" / ")[0].strip() or name


@dataclass(frozen=True, slots=True)
class _Wording:
    month: Month
    words: Words
    now: datetime

    def say(self, key: str, **values: Value) -> str:
        return self.words.plain(key, values, now=self.now)

    def show(self, value: Value) -> str:
        return self.say("calendar-picture-as-it-is", value=value)

    def sheet(self) -> Sheet:
        sheet = weeks(self.month.first)
        stretches = self.month.stretches()
        return Sheet(
            title=self.say("calendar-month-title", **self._title()),
            place=self.month.place,
            weekdays=tuple(self.say(f"calendar-picture-weekday-{n}") for n in range(1, 8)),
            whole=self._whole(),
            weeks=tuple(
                Week(tuple(map(self._cell, week)), tuple(map(self._strip, bars(week, stretches))))
                for week in sheet
            ),
            lists=(*self._key_days(), *self._dues()),
            legend=tuple(self._legend()),
            notes=tuple(self._notes()),
        )

    def _title(self) -> dict[str, Value]:
        first = self.month.first
        return {"year": str(first.year), "month": named("month", str(first.month))}

    def _whole(self) -> str:
        names = tuple(self._name(one) for one in self.month.whole())
        return self.say("calendar-picture-whole", names=names) if names else ""

    def _cell(self, on: date) -> Cell:
        inside = on.month == self.month.first.month
        lunar = self.month.lunar.get(on)
        entries = tuple(self._entries(on)) if inside else ()
        plain = [one for one in entries if one.tone is Tone.PLAIN]
        left = len(plain[ROOM:])
        return Cell(
            number=str(on.day),
            lunar=self.show(lunar) if inside and lunar else "",
            is_inside=inside,
            is_today=on == self.month.today,
            is_rest=self._is_rest(on),
            mark=self._day_mark(on) if inside else "",
            is_make_up=on in self.month.make_up,
            entries=entries[: len(entries) - left],
            more=self.say("calendar-picture-more", count=left) if left else "",
        )

    def _is_rest(self, on: date) -> bool:
        is_weekend = on.isoweekday() >= SATURDAY and on not in self.month.make_up
        return is_weekend or on in self.month.off

    def _day_mark(self, on: date) -> str:
        if on in self.month.off:
            return self.say("calendar-picture-off")
        return self.say("calendar-picture-make-up") if on in self.month.make_up else ""

    def _entries(self, on: date) -> Iterator[Entry]:
        """What is due, what is reminded of, then the rest."""
        for due in self.month.dues:
            if due.on == on:
                yield Entry(self.say("calendar-picture-due", title=due.title), Tone.DUE)
        for held in self.month.on(on):
            tone = Tone.KEY if held.is_key else Tone.PLAIN
            yield Entry(self._name(held), tone, held.is_tentative)

    def _strip(self, bar: Bar) -> Strip:
        tone = Tone.KEY if bar.held.is_key else Tone.PLAIN
        return Strip(
            self._name(bar.held), tone, bar.start, bar.end, bar.lane, bar.held.is_tentative
        )

    def _name(self, held: Held) -> str:
        name = short(self.show(held.name))
        return self.say("calendar-picture-tentative", name=name) if held.is_tentative else name

    def _key_days(self) -> Iterator[Line]:
        keys = [one for one in self.month.held if one.is_key]
        for held in keys[:LISTED]:
            yield Line(self._when(held), self._full_name(held), Tone.KEY)
        if len(keys) > LISTED:
            yield Line("", self.say("calendar-picture-more-days", count=len(keys) - LISTED))

    def _when(self, held: Held) -> str:
        if held.first == held.last:
            return self.show(Day(held.first))
        ends: dict[str, Value] = {"first": Day(held.first), "last": Day(held.last)}
        return self.show(Phrase("day-to-day", ends))

    def _full_name(self, held: Held) -> str:
        name = self.show(held.name)
        return self.say("calendar-picture-tentative", name=name) if held.is_tentative else name

    def _dues(self) -> Iterator[Line]:
        for due in self.month.dues[:LISTED]:
            yield Line(self._due_at(due), self.show(due.title), Tone.DUE)
        if len(self.month.dues) > LISTED:
            count = len(self.month.dues) - LISTED
            yield Line("", self.say("calendar-picture-more-dues", count=count))

    def _due_at(self, due: DueOn) -> str:
        return self.say("calendar-picture-due-at", at=due.due_at)

    def _legend(self) -> Iterator[Mark]:
        yield Mark(Tone.KEY, "", self.say("calendar-picture-legend-key"))
        if self.month.dues:
            due = self.say("calendar-picture-legend-due-mark")
            yield Mark(Tone.DUE, due, self.say("calendar-picture-legend-due"))
        if any(held.is_tentative for held in self.month.held):
            yield Mark(Tone.TENTATIVE, "", self.say("calendar-picture-legend-tentative"))
        if any(map(self._is_inside, self.month.off)):
            off = self.say("calendar-picture-off")
            yield Mark(Tone.OFF, off, self.say("calendar-picture-legend-off"))
        if any(map(self._is_inside, self.month.make_up)):
            make_up = self.say("calendar-picture-make-up")
            yield Mark(Tone.MAKE_UP, make_up, self.say("calendar-picture-legend-make-up"))
        if self._is_inside(self.month.today):
            yield Mark(Tone.TODAY, "", self.say("calendar-picture-legend-today"))

    def _is_inside(self, on: date) -> bool:
        return self.month.first <= on <= self.month.last

    def _notes(self) -> Iterator[str]:
        for year in self.month.unsure:
            yield self.say("calendar-unpublished", year=str(year))
