"""A statement's versions: how each stands, what changed between two, which facts it tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

TEXT_LIMITS = (10, 1500)  # characters
AGREES = 6  # signs in a row that two texts share, for one to tell of the other
_CLAUSE = re.compile(r"[^，。；：！？,;:!?\n]+[，。；：！？,;:!?\n]*|[，。；：！？,;:!?\n]+")


class Stands(StrEnum):
    DRAFT = "draft"
    SIGNED = "signed"
    RELEASED = "released"
    REPLACED = "replaced"  # a newer draft came before it was released


class FactState(StrEnum):
    UNVERIFIED = "unverified"
    VERIFIED = "verified"
    DENIED = "denied"


class How(StrEnum):
    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    how: How
    text: str


def differences(before: str, after: str) -> tuple[Piece, ...]:
    """What was kept, added and taken out, clause by clause, in the order of reading."""
    return tuple(piece for piece in _differences(_clauses(before), _clauses(after)) if piece.text)


def tells_of(statement: str, fact: str) -> bool:
    """Whether a statement seems to tell of a fact: it has so many signs of it in a row."""
    said, known = _bare(statement), _bare(fact)
    wanted = min(AGREES, len(known))
    found = SequenceMatcher(None, said, known, autojunk=False)
    return wanted > 0 and found.find_longest_match().size >= wanted


def _differences(before: list[str], after: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(How.SAME, _joined(before[first:last]))
            continue
        yield Piece(How.REMOVED, _joined(before[first:last]))
        yield Piece(How.ADDED, _joined(after[start:end]))


def _joined(clauses: list[str]) -> str:
    return "".join(clauses).strip()


def _clauses(text: str) -> list[str]:
    return _CLAUSE.findall(text)


def _bare(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
