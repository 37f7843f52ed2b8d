"""Text into tokens: one way of writing first, then the longest word known at every place."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from domain.when.traditional import SIMPLIFIED
from domain.when.vocabulary import COMPOUNDS, LONGEST, WORDS
from domain.when.words import Kind

_DIGITS = {name: value for value, name in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "廿": 20, "卅": 30}
_NUMERALS = frozenset(_DIGITS) | frozenset(_TENS) | frozenset("百千万亿")
LONGEST_NUMBER = 20
NO_NUMBER = 999_999  # 十十: written in numerals, and beyond everything that is counted
_QUOTED = re.compile(r"[“\"‘'](五一|六一|七一|八一|三八|五四|十一)[”\"’']")  # “七一”前 as 七一前
_ISO_T = re.compile(r"(?<=\d)[Tt](?=\d)")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text.  ``gap``: white space stood before it."""

    kind: Kind
    text: str
    value: int = 0
    shift: int | None = None
    gap: bool = False


def plain(text: str) -> str:
    """Half-width, simplified, one kind of space: the one way the vocabulary is written in."""
    narrow = unicodedata.normalize("NFKC", text).translate(SIMPLIFIED)
    return " ".join(_ISO_T.sub(" ", _QUOTED.sub(r"\1", narrow)).split())


def tokens_of(text: str, names: Collection[str] = ()) -> tuple[Token, ...]:
    """The tokens of a plain text, white space left out; ``names`` are words for this text too."""
    said = [name for name in names if name in text]
    return tuple(_tokens(text, said))


def number(text: str) -> int | None:
    """二十三 and 廿三 as 23, 二〇二六 and 2026 as 2026; None when it is no such number.

    Hundreds and more are not written in dates and are not read, nor is what no date can hold.
    """
    if len(text) > LONGEST_NUMBER:
        return None
    if text.isdecimal():
        return int(text)
    if all(sign in _DIGITS for sign in text):
        return int("".join(str(_DIGITS[sign]) for sign in text))
    tens, mark, ones = _split_at_ten(text)
    if not mark or len(tens) > 1 or len(ones) > 1 or not set(tens + ones) <= _DIGITS.keys():
        return None
    if tens and mark != "十":
        return None
    return _TENS[mark] * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)


def _split_at_ten(text: str) -> tuple[str, str, str]:
    at = next((n for n, sign in enumerate(text) if sign in _TENS), len(text))
    return text[:at], text[at : at + 1], text[at + 1 :]


def _tokens(text: str, names: list[str]) -> Iterator[Token]:
    at, gap = 0, False
    while at < len(text):
        if text[at] == " ":
            at, gap = at + 1, True
            continue
        name = max((name for name in names if text.startswith(name, at)), key=len, default="")
        word = _word_at(text, at) or ""
        if len(name) > len(word):
            yield Token(Kind.HEALTH_DAY, name, gap=gap)
            at, gap = at + len(name), False
            continue
        written = word or _number_at(text, at) or text[at]
        yield from _read(written, gap=gap)
        at, gap = at + len(written), False


def _word_at(text: str, at: int) -> str | None:
    longest = text[at : at + LONGEST]
    for length in range(len(longest), 0, -1):
        if longest[:length] in WORDS or longest[:length] in COMPOUNDS:
            return longest[:length]
    return None


def _number_at(text: str, at: int) -> str | None:
    """A run of digits, or a run of numerals: 33 and 三十三 but not 3三."""
    ascii_digits = text[at].isdecimal()
    end = at
    while end < len(text) and (text[end].isdecimal() if ascii_digits else text[end] in _NUMERALS):
        end += 1
    return text[at:end] or None


def _read(written: str, *, gap: bool) -> Iterator[Token]:
    if written in COMPOUNDS:
        first, second = COMPOUNDS[written]
        yield from _read(first, gap=gap)
        yield from _read(second, gap=False)
    elif written in WORDS:
        kind, value, shift = WORDS[written]
        yield Token(kind, written, value, shift, gap)
    elif written[0].isdecimal() or written[0] in _NUMERALS:
        read = number(written)
        yield Token(Kind.NUMBER, written, NO_NUMBER if read is None else read, None, gap)
    else:
        yield Token(Kind.WORD, written, 0, None, gap)
