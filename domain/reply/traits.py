"""The traits of a text that weights.py weighs: what is written, and what class the words are of.

A trait is a run of up to three signs of the text, or of up to four signs of word classes
(kinds.py), clauses parted by a bar.  Both ends of a text are signs of their own.
"""

import re
from collections.abc import Iterator

from domain.reply.clauses import Clause
from domain.reply.tokens import plain

WRITTEN, CLASSED = 3, 4  # signs a run
_SPACES = re.compile(r"\s+")


def traits_of(text: str, clauses: tuple[Clause, ...]) -> frozenset[str]:
    """Every trait of a text, once."""
    written = _SPACES.sub(" ", plain(text).strip())
    classed = "|".join(clause.kinds + "?" * clause.asked for clause in clauses)
    return frozenset((*_runs("'", written, WRITTEN), *_runs(":", classed, CLASSED)))


def _runs(mark: str, signs: str, longest: int) -> Iterator[str]:
    whole = f"^{signs}$"
    for length in range(1, longest + 1):
        for start in range(len(whole) - length + 1):
            yield mark + whole[start : start + length]
