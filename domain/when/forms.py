"""The notation of the grammar's rows, and how a row is held against the tokens.

A row is written as the kinds of its tokens, in order: ``"NUMBER month NUMBER day|days?"``.  What
stands in capitals is handed to the builder, ``?`` marks what may be missing (None for the
builder), ``|`` separates kinds of which one stands there.  A builder answers None when the values
do not fit; ``stands`` says where the row may stand and still mean a date (standing.py).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any, Generic, TypeVar

from domain.when.standing import Tokens, anywhere
from domain.when.words import Kind

Built = TypeVar("Built")


@dataclass(frozen=True, slots=True)
class Form(Generic[Built]):
    """One way of writing.  ``slots`` holds what is there and, as None, what was left out."""

    slots: tuple[tuple[frozenset[Kind], bool, bool], ...]  # kinds, handed over, present
    build: Callable[..., Built | None]
    stands: Callable[[Tokens, int, int], bool]

    @property
    def length(self) -> int:
        return sum(present for _, _, present in self.slots)

    @property
    def begins(self) -> frozenset[Kind]:
        return next(kinds for kinds, _, present in self.slots if present)

    def match(self, tokens: Tokens, first: int) -> Built | None:
        at, handed = first, []
        for kinds, wanted, present in self.slots:
            token = None
            if present:
                if at >= len(tokens) or tokens[at].kind not in kinds:
                    return None
                token, at = tokens[at], at + 1
            if wanted:
                handed.append(token)
        return self.build(*handed) if self.stands(tokens, first, at) else None


@dataclass(frozen=True, slots=True)
class Table(Generic[Built]):
    """Rows by the kind they begin with, the longer first."""

    rows: Mapping[Kind, tuple[Form[Built], ...]]

    def matches(self, tokens: Tokens, first: int) -> Iterator[tuple[Built, int]]:
        """What every row that fits builds, and where it ends."""
        if first < len(tokens):
            for row in self.rows.get(tokens[first].kind, ()):
                built = row.match(tokens, first)
                if built is not None:
                    yield built, first + row.length

    def match(self, tokens: Tokens, first: int) -> tuple[Built, int] | None:
        """The first of them."""
        return next(self.matches(tokens, first), None)


def forms(
    written: str,
    build: Callable[..., Any],
    stands: Callable[[Tokens, int, int], bool] = anywhere,
) -> tuple[Form[Any], ...]:
    """The forms of a row: one for each choice of what may be missing."""
    words = written.split()
    chances = [(True, False) if word.endswith("?") else (True,) for word in words]
    return tuple(
        Form(tuple(_slot(word, p) for word, p in zip(words, present, strict=True)), build, stands)
        for present in product(*chances)
    )


def table(*rows: Iterable[Form[Any]]) -> Table[Any]:
    found: defaultdict[Kind, list[Form[Any]]] = defaultdict(list)
    for form in sorted((form for row in rows for form in row), key=lambda form: -form.length):
        for kind in form.begins:
            found[kind].append(form)
    return Table({kind: tuple(forms) for kind, forms in found.items()})


def _slot(word: str, present: bool) -> tuple[frozenset[Kind], bool, bool]:  # noqa: FBT001
    name = word.removesuffix("?")
    return frozenset(Kind(kind.lower()) for kind in name.split("|")), name.isupper(), present
