"""Sections of a plan, and its lines laid out in pages that break where a section ends."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Protocol, TypeVar

from domain.plan.line import BETWEEN_CLAUSES

AT_MOST = 8  # lines a page: what a phone shows without scrolling far
_HEADING = re.compile(r"要求|[一二三四五六七八九十]+(?=[(（·])")


class HasClause(Protocol):
    @property
    def clause(self) -> str: ...


Cited = TypeVar("Cited", bound=HasClause)


def section(clause: str) -> str:
    """The heading a clause stands under: 二(三) is in 二, 三·1 in 三, (九) and 12 in themselves.

    A clause in several places is where it begins.
    """
    first = clause.split(BETWEEN_CLAUSES, maxsplit=1)[0].strip()
    found = _HEADING.match(first)
    return found.group() if found else first


def pages(lines: Iterable[Cited], at_most: int = AT_MOST) -> tuple[tuple[Cited, ...], ...]:
    """Lines in their order, whole sections together as long as a page holds them."""
    laid: list[list[Cited]] = [[]]
    for _, found in groupby(lines, lambda line: section(line.clause)):
        for piece in _pieces(list(found), at_most):
            if len(laid[-1]) + len(piece) > at_most:
                laid.append([])
            laid[-1].extend(piece)
    return tuple(tuple(page) for page in laid if page)


def _pieces(lines: Sequence[Cited], at_most: int) -> Iterable[Sequence[Cited]]:
    """A section that no page holds, cut into even pieces."""
    count = -(-len(lines) // at_most)
    size = -(-len(lines) // count)
    return (lines[start : start + size] for start in range(0, len(lines), size))
