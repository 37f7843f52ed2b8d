"""How plans number: 第一章, 一、, （一）, 1., （1）, 第五条, and 一是 within a sentence."""

import re
from dataclasses import dataclass
from enum import IntEnum

from domain.plan_draft.numerals import value

_SIGNS = "一二三四五六七八九十百"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


class Depth(IntEnum):
    """Which heading stands under which."""

    CHAPTER = 0
    SECTION = 1
    PART = 2
    POINT = 3
    DETAIL = 4
    ARTICLE = 5  # cited by itself, whatever it stands under


@dataclass(frozen=True, slots=True)
class Marker:
    """A number at the head of a paragraph and what follows it."""

    depth: Depth
    number: int
    rest: str
    written: str = ""  # of a decimal number with dots: 2.1


_STYLES = (
    (Depth.ARTICLE, re.compile(rf"第([{_SIGNS}\d]+)条[：:、\s]*(.*)")),
    (Depth.CHAPTER, re.compile(rf"第([{_SIGNS}\d]+)[章节部](?:分)?[：:、\s]*(.*)")),
    (Depth.SECTION, re.compile(rf"([{_SIGNS}]{{1,4}})[、.．]\s*(.*)")),
    (Depth.PART, re.compile(rf"[(（]([{_SIGNS}]{{1,4}})[)）][、.\s]*(.*)")),
    (Depth.POINT, re.compile(r"(\d{1,3})(?:[、．)]|\.(?!\d))\s*(.*)")),
    (Depth.DETAIL, re.compile(r"[(（](\d{1,3})[)）][、.\s]*(.*)")),
)
_DOTTED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})(?:[、.\s]+(?=\S)|(?=[一-鿿“《]))(.*)")
_RUNNING = re.compile(rf"(?:^|(?<=[。；：:，,]))(?=[{_SIGNS}]{{1,2}}[是要][^否求])")
_POINT = re.compile(rf"([{_SIGNS}]{{1,2}})[是要](?![否求])(.*)", re.DOTALL)


def marker(text: str) -> Marker | None:
    """The numbering a paragraph begins with."""
    if text[:1] and text[0] in _CIRCLED:
        return Marker(Depth.DETAIL, _CIRCLED.index(text[0]) + 1, text[1:].strip())
    if found := _DOTTED.match(text):
        last = int(found[1].rsplit(".", 1)[-1])
        return Marker(Depth.DETAIL, last, found[2], found[1])
    for depth, style in _STYLES:
        if found := style.match(text):
            return _marked(depth, found)
    return None


def _marked(depth: Depth, found: re.Match[str]) -> Marker | None:
    try:
        return Marker(depth, value(found[1]), found[2].strip())
    except ValueError:  # 百十, which is no number
        return None


def running(text: str) -> list[tuple[int | None, str]]:
    """A paragraph cut at 一是 … 二是 …; None before the first of them."""
    pieces = [piece for piece in _RUNNING.split(text) if piece]
    items = [(_POINT.match(piece), piece) for piece in pieces]
    if sum(found is not None for found, _ in items) < 2 and not text.startswith(tuple(_SIGNS)):  # noqa: PLR2004
        return [(None, text)]
    return [(value(found[1]), found[2]) if found else (None, piece) for found, piece in items]
