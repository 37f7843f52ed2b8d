"""Keys and values become words: the one place where anything said to anybody is worded.

Everything here gives Telegram HTML unless its name says ``plain`` or ``label``.
"""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, tzinfo

from fluent.runtime.types import fluent_number

from domain.messages import Bilingual, Day, Excerpt, Lines, Markup, Phrase, Span, Value
from texts.bundles import Bundle, bundle
from texts.limits import LABEL, TOAST, clip
from texts.markup import escape, plain
from texts.moments import Moments

# Fluent refuses a part longer than 2,500 characters; what is longer than any word a sentence
# may choose by waits outside, in place of a noncharacter that no text can hold.
_LONG = 100
_MARK = "\ufdd0"
_WAITING = re.compile(f"{_MARK}([0-9]+){_MARK}")

_COUNTABLE = 10**20  # the number formatter of Fluent fails beyond; no plural depends on it
_ANOTHER_YEAR = datetime(1, 1, 2, tzinfo=UTC)


class Words:
    """One language, for readers in one zone.  Cheap to make: the catalogue is parsed once."""

    def __init__(self, language: str, zone: tzinfo, *, catalogue: Bundle | None = None) -> None:
        self.language = language
        self._bundle = catalogue or bundle(language)
        own = bundle(language)
        self._moments = Moments(own, zone)
        self._separator = own.fill("list-separator", {})

    def say(self, key: str, values: Mapping[str, Value], *, now: datetime) -> str:
        """The sentence ``key`` as Telegram HTML, every value escaped.

        Raises TextError when the key or a value it needs is missing, TypeError for a value of
        another kind, ValueError for an instant without zone.
        """
        waiting: list[str] = []
        filled = {name: self._filling(value, now, waiting) for name, value in values.items()}
        text = self._bundle.fill(key, filled)
        return _WAITING.sub(lambda found: waiting[int(found[1])], text) if waiting else text

    def plain(self, key: str, values: Mapping[str, Value], *, now: datetime) -> str:
        """The same without HTML: for sheets, calendars and pages that escape themselves."""
        return plain(self.say(key, values, now=now))

    def label(self, phrase: Phrase, *, now: datetime = _ANOTHER_YEAR) -> str:
        """The text of a button: plain, at most LABEL characters (an over-long name ends in …).

        Without ``now`` every date on it carries its year.
        """
        return clip(self.plain(phrase.key, phrase.values, now=now), LABEL)

    def toast(self, phrase: Phrase, *, now: datetime) -> str:
        """The answer to a press: plain, at most TOAST characters."""
        return clip(self.plain(phrase.key, phrase.values, now=now), TOAST)

    def show(self, value: Value, *, now: datetime) -> str:
        """One value as HTML, as it would stand in a sentence."""
        if isinstance(value, str):
            return escape(value.replace(_MARK, ""))
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if isinstance(value, date | Day | Span):
            return self._time(value, now)
        return self._composed(value, now)

    def _time(self, value: date | Day | Span, now: datetime) -> str:
        if isinstance(value, Span):
            return self._moments.span(value, now)
        if isinstance(value, datetime):
            return self._moments.moment(value, now)
        return self._moments.day(value.on if isinstance(value, Day) else value, now)

    def _composed(self, value: Value, now: datetime) -> str:
        if isinstance(value, Phrase):
            return self.say(value.key, value.values, now=now)
        if isinstance(value, Lines):
            return "\n".join(self.show(part, now=now) for part in value.parts)
        if isinstance(value, Bilingual):
            return self.show(value.en if self.language == "en" else value.zh, now=now)
        if isinstance(value, Excerpt):
            return self.show(clip(value.text, value.room), now=now)
        if isinstance(value, Markup):
            return value.html.replace(_MARK, "")
        if isinstance(value, tuple):
            return self._separator.join(self.show(part, now=now) for part in value)
        raise TypeError(f"cannot be said: {value!r}")

    def _filling(self, value: Value, now: datetime, waiting: list[str]) -> object:
        """What Fluent gets: a number (so that plurals work, without separators) or a string."""
        if type(value) is int and abs(value) < _COUNTABLE:
            return fluent_number(value, useGrouping=False)
        shown = self.show(value, now=now)
        if len(shown) <= _LONG:
            return shown
        waiting.append(shown)
        return f"{_MARK}{len(waiting) - 1}{_MARK}"
