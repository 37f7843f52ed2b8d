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
_AS_FILED = re.compile(  # 按规定程序办理, 照申请执行: as it would be done anyhow
    "(?:就|请)?(?:按照|按|依照|依|照)(?:你们|所|申请|规定|程序|流程|计划|方案|报备|备案|申报|原|有关|相关|正常|既定"
    "|审批|报|批|的|单|表|内容|时间|地点|人员|老|规矩|办法|样|惯例|往年|去年|做法|上次|要求)+"
    r"(?:报|办理|办|执行|走|来|做|安排|落实|进行|组织|实施|弄)?(?:就行|就好|吧|即可)?(?=\W|$)"
)
# 摁一摁, 琢磨琢磨, 再掂掂
_AGAIN = re.compile(r"([^\W\da-z])一\1|([^\W\da-z]{2})\2|(?<=[再先])([^\W\da-z])\3")
_SLIP, _SLIPLESS = "同意书", "同意书面"  # 同意书面答复 is 同意 and 书面
_MAY_OVERLAP = frozenset({Kind.OTHER, Kind.HAND})  # 送医|政处, 转办|公室
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
    filed = _AS_FILED.match(text, at, end)
    if filed and (at == 0 or not text[at - 1].isalnum()):
        return filed.group(), Kind.THANKS
    known = _known(text, at, end)
    if known and known[1] in _MAY_OVERLAP and (parted := _before_a_name(text, at, end, known[0])):
        return parted, WORDS[parted]
    if who and (known is None or len(who) >= len(known[0])):
        return who, Kind.WHO
    again = _AGAIN.match(text, at, end)
    if again and not known:
        return again.group(), Kind.WAIT
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
