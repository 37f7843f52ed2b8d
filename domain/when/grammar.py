"""The grammar: tokens into phrases.  It knows how dates are written, not what day it is.

    phrase = [day [check]] [part] [clock [to clock]] [office] [before]
    check  = weekday | "(" day ")"
    day    = one of DAY_FORMS
    clock  = one of CLOCK_FORMS

Rules are methods of the parser; each moves it on when it matches and leaves it when it does not.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from domain.when.forms import CLOCK_FORMS, DAY_FORMS, Clock, Day, Weekday, spoken
from domain.when.tokens import Token
from domain.when.words import CLOSES, Kind, Part


@dataclass(frozen=True, slots=True)
class Office:
    """下班前, or 上班前: a time of day that the configuration knows."""

    closes: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """One date as written.  At least one of ``day`` and ``start`` is there."""

    day: Day | None = None
    check: Day | None = None
    part: Part | None = None
    start: Clock | Office | None = None
    end: Clock | None = None
    before: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase and the tokens it took: from ``first`` up to, not including, ``after``."""

    phrase: Phrase
    first: int
    after: int


def phrases(tokens: tuple[Token, ...]) -> Iterator[Found]:
    """Every phrase of the text, from left to right."""
    parser = _Parser(tokens)
    while parser.at < len(tokens):
        first = parser.at
        if phrase := parser.phrase():
            yield Found(phrase, first, parser.at)
        else:
            parser.at = first + 1


@dataclass(slots=True)
class _Parser:
    tokens: tuple[Token, ...]
    at: int = 0

    def phrase(self) -> Phrase | None:
        day, check = self._day_and_check()
        if day:
            self._take(Kind.OF)
        part = self._part()
        start = self._start(part, anchored=bool(day) or part is not None)
        end = self._end() if isinstance(start, Clock) else None
        before = self._take(Kind.BEFORE) is not None
        return Phrase(day, check, part, start, end, before) if day or start else None

    def _day_and_check(self) -> tuple[Day | None, Day | None]:
        """Of a date and a bare weekday the date is meant, and the weekday is its check."""
        day = self._day()
        check = self._check() if day else None
        if isinstance(day, Weekday) and day.shift is None and check:
            return check, day
        return day, check

    def _day(self) -> Day | None:
        for form in DAY_FORMS:
            after = self.at + len(form.kinds)
            day = form.match(self.tokens, self.at)
            if day and form.stands(self.tokens, self.at, after):
                self.at = after
                return day
        return None

    def _check(self) -> Day | None:
        """The weekday of 12月1日（周二）, 12月1日 周二, 12月1日，周二; or 周二（12月1日）."""
        first = self.at
        if self._take(Kind.OPEN):
            day = self._day()
            if day and self._take(Kind.CLOSE):
                return day
        else:
            self._take(Kind.STOP)
            day = self._day() if self._peek() is Kind.WEEKDAY else None
            if isinstance(day, Weekday) and day.shift is None:
                return day
        self.at = first
        return None

    def _part(self) -> Part | None:
        token = self._take(Kind.PART)
        return Part(token.value) if token else None

    def _start(self, part: Part | None, *, anchored: bool) -> Clock | Office | None:
        """``anchored``: a day or a part of the day stands before it, so a time is expected."""
        clock = self._hour_of_range() if anchored else None
        clock = clock or self._clock(anchored=anchored)
        return replace(clock, part=part) if clock else self._office()

    def _end(self) -> Clock | None:
        first = self.at
        if self._take(Kind.TO, Kind.DASH):
            part = self._part()
            if clock := self._clock(anchored=True):
                return replace(clock, part=part)
        self.at = first
        return None

    def _clock(self, *, anchored: bool) -> Clock | None:
        for form in CLOCK_FORMS:
            after = self.at + len(form.kinds)
            clock = form.match(self.tokens, self.at)
            if clock and (anchored or form.stands(self.tokens, self.at, after)):
                self.at = after
                return clock
        return None

    def _hour_of_range(self) -> Clock | None:
        """The 9 of 上午9-11点, which has no unit of its own."""
        match [self._peek(ahead) for ahead in range(4)]:
            case [Kind.NUMBER, Kind.DASH | Kind.TO, Kind.NUMBER, Kind.CLOCK]:
                self.at += 1
                return spoken(self.tokens[self.at - 1])
        return None

    def _office(self) -> Office | None:
        """Only before it: what 「下班后」 leaves open is not read."""
        if (self._peek(), self._peek(1)) != (Kind.OFFICE, Kind.BEFORE):
            return None
        self.at += 1
        return Office(closes=self.tokens[self.at - 1].value == CLOSES)

    def _peek(self, ahead: int = 0) -> Kind | None:
        at = self.at + ahead
        return self.tokens[at].kind if at < len(self.tokens) else None

    def _take(self, *kinds: Kind) -> Token | None:
        if self._peek() not in kinds:
            return None
        self.at += 1
        return self.tokens[self.at - 1]
