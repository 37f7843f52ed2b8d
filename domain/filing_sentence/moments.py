"""Where in a sentence the time of the interview stands; what it means is read by domain/when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.filing_sentence.canvas import Canvas
from domain.filing_sentence.words import SURNAMES, TOPIC_BEFORE
from domain.when import COARSE, When
from domain.when.frame import Frame
from domain.when.grammar import phrases
from domain.when.inert import without_figures
from domain.when.meaning import Grain
from domain.when.phrases import Counted, Dated
from domain.when.reading import read_in
from domain.when.tokens import Token, tokens_of
from domain.when.vocabulary import COMPOUNDS
from domain.when.words import Kind

_ENGLISH = re.compile(
    r"(?i)(?:on |at )?(?:(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?)"
    r"(?:,? (?:at )?\d{1,2}(?::\d\d)? ?(?:am|pm)?\b)?"
)

_SOMEBODY = re.compile(f"([{SURNAMES}])记者节")  # 王记者节后来: no 记者节


@dataclass(frozen=True, slots=True)
class Place:
    """A time in the sentence; ``has_hour``: fine enough for an interview."""

    first: int
    after: int
    has_hour: bool
    is_day: bool


def moment(canvas: Canvas, frame: Frame) -> str:
    """Take the time of the interview and give it as written; empty: there is none, or several.

    A day and an hour apart (周三来采访，上午十点) belong together when there is one of each.
    """
    found = [one for one in _places(canvas, frame) if one.has_hour or one.is_day]
    timed = [one for one in found if one.has_hour]
    days = [one for one in found if not one.has_hour and not _of_topic(canvas, one)]
    if len(timed) == 1 and len(days) == 1:
        both = canvas.plain[days[0].first : days[0].after] + _text(canvas, timed[0])
        if not _has_day(canvas, timed[0], frame) and isinstance(read_in(both, frame), When):
            canvas.take(days[0].first, days[0].after)
            canvas.take(timed[0].first, timed[0].after)
            return both
    chosen = timed or days
    for one in chosen:
        canvas.take(one.first, one.after)
    return _text(canvas, chosen[0]) if len(chosen) == 1 else ""


def _text(canvas: Canvas, place: Place) -> str:
    return canvas.plain[place.first : place.after].strip()


def _has_day(canvas: Canvas, place: Place, frame: Frame) -> bool:
    """Whether a time says its day, or only an hour of today."""
    signs = canvas.plain[place.first : place.after]
    phrase = next((one.phrase for one in phrases(tokens_of(signs, frame.names))), None)
    return not isinstance(phrase, Dated) or phrase.start.day is not None


def _of_topic(canvas: Canvas, place: Place) -> bool:
    """谈今天的健康生活方式: a day right behind 谈 is spoken about."""
    return TOPIC_BEFORE.search(canvas.plain[: place.first]) is not None


def _places(canvas: Canvas, frame: Frame) -> Iterator[Place]:
    english = [one.span() for one in _ENGLISH.finditer(canvas.plain)]
    spans = english or _spans(canvas.plain, frame)
    for first, after in spans:
        read = read_in(canvas.plain[first:after], frame)
        if isinstance(read, When) and read.recurrence is None:
            has_hour = read.start is not None and read.grain not in COARSE
            yield Place(first, after, has_hour, read.grain is Grain.DAY and not read.due)


def _spans(text: str, frame: Frame) -> Iterator[tuple[int, int]]:
    """First and after of every date in the text, in signs."""
    tokens = tokens_of(_SOMEBODY.sub(r"\1##节", text), frame.names)
    places = tuple(_where(_SOMEBODY.sub(r"\1##节", text), tokens))
    for found in phrases(without_figures(tokens)):
        stands = not _is_numbered(tokens, found.first) and not _is_between(tokens, found.after)
        if isinstance(found.phrase, Dated | Counted) and stands:
            first = found.first + (tokens[found.first].kind is Kind.ABOUT)
            yield places[first][0], places[found.after - 1][1]


def _is_numbered(tokens: tuple[Token, ...], first: int) -> bool:
    """1125下午三点: the figures may be the day, so the hour alone is not read as today's."""
    return first > 0 and tokens[first - 1].kind is Kind.NUMBER


def _is_between(tokens: tuple[Token, ...], after: int) -> bool:
    """九点十点之间: two hours, and neither of them is the time."""
    return "之间" in "".join(token.text for token in tokens[after : after + 3])


def _where(text: str, tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Where each token stands.  Two that were written as one word (明早) share its place."""
    at, inside = 0, 0
    for token in tokens:
        if inside:
            yield at - inside, at
            inside = 0
            continue
        while text[at] == " ":
            at += 1
        word = token.text if text.startswith(token.text, at) else _compound(text, at)
        inside = 0 if word == token.text else len(word)
        at += len(word)
        yield at - len(word), at


def _compound(text: str, at: int) -> str:
    return max((one for one in COMPOUNDS if text.startswith(one, at)), key=len)
