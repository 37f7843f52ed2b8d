"""Text without any Chinese: dateparser reads it, within a vocabulary it cannot guess outside of.

dateparser finds a date in nearly everything, so only words of dates get through to it, in a few
shapes, and what it answers becomes a phrase like any other, resolved by the same rules.
"""

import re
from dataclasses import replace
from datetime import date, datetime, time

from domain.when.chains import alone
from domain.when.clock import NOON, Clock
from domain.when.days import DayOf
from domain.when.expression import Chain, Given, Shifted
from domain.when.months import MonthOf
from domain.when.periods import Unit
from domain.when.phrases import Dated, Time
from domain.when.weeks import WeekdayOf

_VOCABULARY = {
    "month": r"(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?"
    r"|sep(t|tember)?|oct(ober)?|nov(ember)?|dec(ember)?)",
    "weekday": r"(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?",
    "relative": r"today|tomorrow|yesterday",
    "iso": r"\d{4}-\d{1,2}-\d{1,2}",
    "year": r"20\d\d",
    "number": r"\d{1,2}(st|nd|rd|th)?",
    "clock": r"\d{1,2}(:\d\d)?[ap]m|\d{1,2}:\d\d",
    "due": r"by|before|until|due",
    "filler": r"at|on|of|the",
}
_UNSAID = {"due", "filler"}
_DAY_SHAPES = (
    {"relative"},
    {"weekday"},
    {"iso"},
    {"month", "number"},
    {"month", "number", "weekday"},
    {"month", "number", "year"},
    {"month", "number", "weekday", "year"},
)
_SHAPES = [{"clock"}, *_DAY_SHAPES, *(shape | {"clock"} for shape in _DAY_SHAPES)]
_SPACED_HALF = re.compile(r"(?<=\d)\s*([ap])\b(\.?m\b\.?)?|(?<=\d)\s*([ap])m\b")
_BETWEEN = re.compile(r"\s*[–—]\s*|\s+-\s+|\s+to\s+")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def phrase_of(text: str, today: date) -> tuple[Dated, bool] | None:
    """The phrase, and whether it is a deadline; None when this is not plainly a date."""
    parts = _BETWEEN.split(text)
    found = [_one_of(part, today) for part in parts]
    match found:
        case [(phrase, due)]:
            return phrase, due
        case [(first, False), (last, False)]:
            return replace(first, end=last.start), False
    return None


def _one_of(text: str, today: date) -> tuple[Dated, bool] | None:
    words = _SPACED_HALF.sub(_half, text.lower()).replace(",", " ").rstrip(".").split()
    kinds = [_kind(word) for word in words]
    said = {kind: word for kind, word in zip(kinds, words, strict=True) if kind not in _UNSAID}
    twice = len(said) < sum(kind not in _UNSAID for kind in kinds)
    if twice or said.keys() not in _SHAPES:
        return None
    read = _parse(" ".join(said.values()), today)
    return None if read is None else (_phrase(said, read, today), "due" in kinds)


def _half(found: re.Match[str]) -> str:
    return f"{found[1] or found[3]}m"


def _kind(word: str) -> str:
    fits = (kind for kind, form in _VOCABULARY.items() if re.fullmatch(form, word))
    return next(fits, "unknown")


def _parse(words: str, today: date) -> datetime | None:
    import dateparser

    base = datetime.combine(today, time())
    read: datetime | None = dateparser.parse(
        words, languages=["en"], settings={"RELATIVE_BASE": base}
    )
    return read


def _phrase(said: dict[str, str], read: datetime, today: date) -> Dated:
    weekday = alone(WeekdayOf(_WEEKDAYS.index(said["weekday"][:3]))) if "weekday" in said else None
    if "month" in said or "iso" in said:
        parts = (MonthOf(read.month), DayOf(read.day))
        dated = said.keys() & {"iso", "year"}
        day = Chain(Given(read.year), parts) if dated else alone(*parts)
        return Dated(Time(day, weekday, clock=_clock(said, read)))
    if "relative" in said:
        weekday = Chain(Shifted(Unit.DAY, (read.date() - today).days))
    return Dated(Time(weekday, clock=_clock(said, read)))


def _clock(said: dict[str, str], read: datetime) -> Clock | None:
    """3pm and 15:00 are exact; 3:30 may be in either half of the day."""
    if "clock" not in said:
        return None
    written = said["clock"]
    exact = written.endswith("m") or written.startswith("0") or read.hour > NOON or read.hour == 0
    return Clock(read.hour, read.minute, exact=exact, fine=":" in written)
