"""Text into words: one way of writing first, then the longest word known at every place.

Every sign keeps its place, so that what is found can be cut from the text as it was typed.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from domain.reply.names import who_at
from domain.reply.traditional import SIMPLIFIED
from domain.reply.words import LONGEST, WORDS, Kind

_LATIN = re.compile(r"[a-z][a-z']*")
_EITHER = re.compile(r"(?<!不)([^\W批准行好成可])[不没]\1")  # 拍不拍
_SLIP, _SLIPLESS = "同意书", "同意书面"  # 同意书面答复 is 同意 and 书面
_PLAIN_QUOTES = str.maketrans({"’": "'", "‘": "'"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word and its place in the text."""

    kind: Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def plain(text: str) -> str:
    """Half-width, small, simplified: the one way the vocabulary is written in, sign for sign."""
    return "".join(map(_plain_sign, text)).translate(SIMPLIFIED).translate(_PLAIN_QUOTES)


def _plain_sign(sign: str) -> str:
    narrow = unicodedata.normalize("NFKC", sign).casefold()
    return narrow if len(narrow) == 1 else sign


def tokens_of(text: str, start: int, end: int) -> Iterator[Token]:
    """The words of a part of a plain text."""
    at = start
    while at < end:
        written, kind = _word_at(text, at, end)
        if not written.isspace():
            yield Token(kind, written, at)
        at += len(written)


def _word_at(text: str, at: int, end: int) -> tuple[str, Kind]:
    if _EITHER.match(text, at, end):
        return text[at : at + 3], Kind.ASK
    latin = _LATIN.match(text, at, end)
    who = who_at(text, at, end)
    if latin and not who:
        return _known(text, at, end, whole=latin.end()) or (latin.group(), Kind.OTHER)
    known = _known(text, at, end)
    if known and known[1] is Kind.OTHER and (parted := _before_a_name(text, at, end, known[0])):
        return parted, WORDS[parted]
    if who and (known is None or len(who) >= len(known[0])):
        return who, Kind.WHO
    return known or (text[at], Kind.OTHER)


def _before_a_name(text: str, at: int, end: int, word: str) -> str | None:
    """The 送 of 送医政处, which begins no 送医."""
    for cut in range(1, len(word)):
        who = who_at(text, at + cut, end)
        if who and cut + len(who) > len(word) and word[:cut] in WORDS:
            return word[:cut]
    return None


def _goes_on(text: str, at: int, end: int) -> bool:
    """A Latin word would be cut here."""
    return at < end and re.match(r"[a-z']", text[at]) is not None and text[at - 1].isalpha()


def _known(text: str, at: int, end: int, whole: int = 0) -> tuple[str, Kind] | None:
    """The longest word here; a Latin one is not cut from the middle of another."""
    for length in range(min(LONGEST, end - at), 0, -1):
        word = text[at : at + length]
        if word == _SLIP and text.startswith(_SLIPLESS, at):
            continue
        if word in WORDS and not (whole and _goes_on(text, at + length, end)):
            return word, WORDS[word]
    return None
