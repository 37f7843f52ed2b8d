"""Finding units by what somebody types: name, short name, code, pinyin, initials, with a slip."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from domain.unit import plain

SURE = 100  # what was typed is exactly a name, a short name or a code
BEGINS = 96
HOLDS = 92
MENTIONED = 88  # a long text that holds a whole name
SKIPS = 84  # the letters in their order, some left out: 市一院 for 示范市第一人民医院
RESEMBLES = 65  # below this a likeness is chance
SPREAD = 20  # hits this far below the best are not what was meant
_MENTION = 3  # characters of a name that cannot stand in a text by chance
_TYPED_ENOUGH = 3  # fewer letters resemble everything


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """A unit as the directory lists it."""

    id: int
    code: str | None
    name: str
    short_name: str | None
    kind: str
    level: str
    pinyin: str
    initials: str


@dataclass(frozen=True, slots=True)
class UnitHit:
    """A unit that was found; ``score`` up to 100, where 100 is exactly what was typed."""

    id: int
    name: str
    short_name: str | None
    kind: str
    level: str
    score: float

    @property
    def is_sure(self) -> bool:
        return self.score >= SURE


def rank(entries: Iterable[UnitEntry], text: str, limit: int) -> list[UnitHit]:
    """The best ``limit`` hits, best first; nothing that only looks alike beside a real hit."""
    typed = plain(text)
    if not typed:
        return []
    known = list(entries)
    scored = [(_by_letters(entry, typed), entry) for entry in known]
    if max((score for score, _ in scored), default=0.0) < SKIPS:
        scored = [(_by_likeness(entry, typed), entry) for entry in known]
    best = max((score for score, _ in scored), default=0.0)
    kept = [(s, entry) for s, entry in scored if s >= max(RESEMBLES, best - SPREAD)]
    kept.sort(key=lambda pair: (-pair[0], len(pair[1].name), pair[1].name))
    return [_hit(entry, score) for score, entry in kept[:limit]]


def _hit(entry: UnitEntry, score: float) -> UnitHit:
    return UnitHit(entry.id, entry.name, entry.short_name, entry.kind, entry.level, score)


# A directory is searched far more often than it changes: folding its names is most of the work.
_folded = lru_cache(maxsize=1 << 15)(plain)


def _names(entry: UnitEntry) -> list[str]:
    return [_folded(name) for name in (entry.name, entry.short_name, entry.code) if name]


def _spellings(entry: UnitEntry) -> list[str]:
    return [_folded(one) for one in (*entry.pinyin.split(), *entry.initials.split())]


def _by_letters(entry: UnitEntry, typed: str) -> float:
    """Exact, at the beginning, inside, mentioned, or with letters left out."""
    named = max(_in_name(name, typed) for name in _names(entry))
    spelled = max((_in_spelling(one, typed) for one in _spellings(entry)), default=0)
    return max(named, spelled)


def _in_name(name: str, typed: str) -> int:
    if name == typed:
        return SURE
    if len(name) >= _MENTION and name in typed:
        return MENTIONED
    return max(_in_spelling(name, typed), SKIPS if _skips(name, typed) else 0)


def _in_spelling(spelling: str, typed: str) -> int:
    """Whole pinyin may be shared by two names, so it is never ``SURE``."""
    if spelling.startswith(typed):
        return BEGINS
    return HOLDS if typed in spelling else 0


def _skips(name: str, typed: str) -> bool:
    """Whether the letters typed stand in the name in their order."""
    letters = iter(name)
    return len(typed) > 1 and all(letter in letters for letter in typed)


def _by_likeness(entry: UnitEntry, typed: str) -> float:
    """Slips of the finger: letters swapped, wrong, missing or too many."""
    from rapidfuzz import fuzz

    if len(typed) < _TYPED_ENOUGH:
        return 0.0
    whole = max(fuzz.ratio(one, typed) for one in (*_names(entry), *_spellings(entry)))
    part = fuzz.partial_ratio(_folded(entry.name), typed) if len(typed) > _TYPED_ENOUGH else 0.0
    return max(whole, 0.9 * part)
