"""The body of a plan as clauses, cited as people cite them: 二(三), 三·1, 6, (九), 第五条."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from domain.plan.line import PREAMBLE
from domain.plan_draft.numbering import Depth, Marker, marker, running
from domain.plan_draft.numerals import hanzi

_SENTENCE = re.compile(r"[^。；！？\n]*[。；！？]?[”’」]?")
_HEADING_AT_MOST = 40  # signs; longer is a sentence of its own
_BARE = re.compile(r"[。；！？]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and the clause it stands in; ``heading`` is what that clause is called."""

    clause: str
    text: str
    heading: str = ""

    @property
    def is_preamble(self) -> bool:
        return self.clause == PREAMBLE


@dataclass(slots=True)
class _Reader:
    """Where in the numbering the reading stands."""

    through: frozenset[Depth]  # depths that count on through all sections: cited alone
    at: dict[Depth, str]
    heading: str = ""

    def enter(self, found: Marker) -> None:
        self.at = {depth: cited for depth, cited in self.at.items() if depth < found.depth}
        self.at[found.depth] = _cited(found)

    @property
    def clause(self) -> str:
        if not self.at:
            return PREAMBLE
        deepest = max(self.at)
        if deepest is Depth.ARTICLE or "." in self.at[deepest]:
            return self.at[deepest]
        alone = [depth for depth in self.at if depth in self.through]
        start = max(alone, default=Depth.CHAPTER)
        cited = "".join(text for depth, text in sorted(self.at.items()) if depth >= start)
        return cited[:50]


def sentences(body: Sequence[str]) -> tuple[Sentence, ...]:
    """Every sentence of the body; headings are left to their clause."""
    reader = _Reader(_counting_through(body), {})
    return tuple(_read(reader, body))


def _read(reader: _Reader, body: Sequence[str]) -> Iterator[Sentence]:
    for paragraph in body:
        found = marker(paragraph)
        text = paragraph
        if found is not None:
            reader.enter(found)
            text = found.rest
            heading, text = _split_heading(text, found.depth)
            reader.heading = heading or reader.heading
        yield from _of_paragraph(reader, text)


def _of_paragraph(reader: _Reader, text: str) -> Iterator[Sentence]:
    for number, piece in running(text):
        clause = reader.clause if number is None else f"{reader.clause}·{number}"
        for one in _SENTENCE.findall(piece):
            if one.strip("。；！？”’」 "):
                yield Sentence(clause, one.strip(), reader.heading)


def _split_heading(text: str, depth: Depth) -> tuple[str, str]:
    """「推进文明创建。以……」: a short first sentence that is only a name, and what follows.

    Under 1. or （1） the first sentence is an obligation like the others.
    """
    first = _BARE.search(text)
    if first is None:
        return (text, "") if len(text) <= _HEADING_AT_MOST and not _counts(text) else ("", text)
    name, rest = text[: first.start()], text[first.end() :]
    if (
        depth <= Depth.PART
        and rest
        and len(name) <= _HEADING_AT_MOST
        and "，" not in name
        and not _counts(name)
    ):
        return name, rest
    return "", text


def _counts(text: str) -> bool:
    return bool(re.search(r"\d+\s*[次篇条份场期个]|[每各].*[次篇条份场期]|小时|月", text))


def _cited(found: Marker) -> str:
    if found.written:
        return found.written
    match found.depth:
        case Depth.ARTICLE:
            return f"第{hanzi(found.number)}条"
        case Depth.CHAPTER:
            return f"第{hanzi(found.number)}章"
        case Depth.SECTION:
            return hanzi(found.number)
        case Depth.PART:
            return f"({hanzi(found.number)})"
        case Depth.POINT:
            return str(found.number)
    return f"({found.number})"


def _counting_through(body: Iterable[str]) -> frozenset[Depth]:
    """Depths whose numbers never begin again although the heading above them changed."""
    seen: dict[Depth, list[int]] = {}
    under: dict[Depth, set[tuple[int, ...]]] = {}
    path: dict[Depth, int] = {}
    for found in filter(None, map(marker, body)):
        path = {depth: number for depth, number in path.items() if depth < found.depth}
        seen.setdefault(found.depth, []).append(found.number)
        under.setdefault(found.depth, set()).add(tuple(path.values()))
        path[found.depth] = found.number
    return frozenset(
        depth for depth, numbers in seen.items() if _rises(numbers) and len(under[depth]) > 1
    )


def _rises(numbers: Sequence[int]) -> bool:
    return all(later > earlier for earlier, later in pairwise(numbers))
