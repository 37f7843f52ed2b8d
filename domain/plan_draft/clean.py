"""Paragraphs as they come out of a file become paragraphs as they were meant.

Copied from a PDF or a web page, a paragraph is broken where a page ends, digits stand apart from
their words, and full-width figures beside half-width ones.  A row of a table comes with its cells
apart by tabs.
"""

import re
from collections.abc import Iterable

from domain.plan_draft.numbering import marker

_WIDE = str.maketrans("０１２３４５６７８９．％（）", "0123456789.%()")
_WIDE |= {0x3000: 0x20, 0xA0: 0x20}
_CELL = "\t"
_AT_DIGIT = re.compile(
    r"(?<=[一-鿿，。；、“”《》()〔〕])\s+(?=\S)|(?<=\S)\s+(?=[一-鿿，。；、“”《》()〔〕])"
)
_RUNNING = re.compile(r"[。；]")
_ENDS = re.compile(r"[。；：！？:;…]$|[。！？][”’」)]$")
# 「二 科室任务」, 「2 主要任务」: a number and a gap, which would be lost with the other gaps.
_GAP = re.compile(r"^([一二三四五六七八九十]{1,3}|\d{1,2}(?=\s+[^年月日号个]))\s+(?=[一-鿿])")
_STARS = re.compile(r"\*\*|^(?:#+|[★☆●○◆◇■□▲△►➢·•√-])\s*|^【通知】")


def cleaned(paragraphs: Iterable[str]) -> list[str]:
    joined: list[str] = []
    for text in filter(None, map(_one, paragraphs)):
        if joined and _goes_on(joined[-1], text):
            joined[-1] += text
        else:
            joined.append(text)
    return joined


def _one(paragraph: str) -> str:
    """A row of a table is read as a sentence of its cells."""
    cells = [_tight(cell) for cell in paragraph.split(_CELL)]
    return "，".join(cell for cell in cells if cell)


def _tight(text: str) -> str:
    bare = _STARS.sub("", text.translate(_WIDE).strip()).strip()
    return _AT_DIGIT.sub("", _GAP.sub(r"\1、", bare))


def _goes_on(before: str, text: str) -> bool:
    """Whether a paragraph was broken in the middle: running text without an end, or a title."""
    if before.count("《") > before.count("》"):
        return True
    if marker(text) is not None or _ENDS.search(before):
        return False
    return bool(_RUNNING.search(before))
