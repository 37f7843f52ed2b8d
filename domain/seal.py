"""The journal's hash chain: a row's hash covers its content, its number and the hash before.

A changed row no longer fits its own hash, a deleted or reordered one breaks the next; a cut tail
shows against a root somebody saved.  SHA-256 over canonical JSON, so that a small script
(tools/verify_journal.py) can check an export offline.  The chain has no key: whoever can write
the table can also seal it anew from some row on, which only a saved root brings to light.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

GENESIS = "0" * 64
MAX_SETTLED = 256  # misplaced rows looked at pairwise; beyond, every one is called changed
MAX_NAMED = 1000  # missing numbers of one gap: a forged number may be as large as it likes
ROOT = re.compile(r"(\d{1,18}):([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Entry:
    """One journal row as it is sealed; ``seal`` is what is written beside it."""

    id: int
    at: datetime
    actor_id: int | None
    on_behalf_of_id: int | None
    act: str
    noun: str
    record_id: int | None
    detail: Mapping[str, Any]
    seal_no: int
    seal: str


class FaultKind(StrEnum):
    CHANGED = "changed"  # the row is not what was sealed at its place
    MISSING = "missing"  # no row has this number
    REORDERED = "reordered"  # a whole row, but at a place that is not its own
    CUT = "cut"  # the chain ends before the saved root
    REWRITTEN = "rewritten"  # the chain holds in itself, but is not the one the root was saved of


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the chain and where; ``row_id`` is None where no row stands."""

    kind: FaultKind
    seal_no: int
    row_id: int | None


@dataclass(frozen=True, slots=True)
class Root:
    """The newest seal, saved elsewhere (sent to two admins each day); written ``17:9f86d0…``."""

    number: int
    seal: str

    def __str__(self) -> str:
        return f"{self.number}:{self.seal}"

    @classmethod
    def parse(cls, text: str) -> "Root":
        """Raises ValueError for anything but ``number:64 hex digits``."""
        found = ROOT.fullmatch(text.strip().lower())
        if found is None:
            raise ValueError(f"not a root (number:64 hex digits): {text[:80]!r}")
        return cls(int(found[1]), found[2])


def seal_of(previous: str, entry: Entry) -> str:
    """The hash of a row in its place in the chain."""
    content = [
        previous,
        entry.seal_no,
        entry.id,
        entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        entry.actor_id,
        entry.on_behalf_of_id,
        entry.act,
        entry.noun,
        entry.record_id,
        entry.detail,
    ]
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def require_sealable(value: Any) -> None:
    """Raises TypeError for what would not hash alike after a round trip through either database.

    Text, whole numbers, truth values, nothing, and lists and mappings of them are taken.
    PostgreSQL keeps JSON numbers as decimals (1e22 comes back as an integer), so a float would
    not hash alike; ids, counts and keys are all a journal holds anyway.
    """
    match value:
        case None | bool() | int() | str():
            return
        case Mapping():
            if not all(isinstance(key, str) for key in value):
                raise TypeError("the journal's keys are text")
            for part in value.values():
                require_sealable(part)
        case list() | tuple():
            for part in value:
                require_sealable(part)
        case _:
            raise TypeError(f"the journal cannot hold a {type(value).__name__}")


def check(entries: Iterable[Entry], root: Root | None = None) -> list[Fault]:
    """Every fault of a chain given in the order of sealing; empty: it holds.

    One hash a row and nothing kept while the chain holds; only rows that do not fit are kept, to
    find out whether they were changed or stand at another's place.
    """
    walk = _Walk(root)
    for entry in entries:
        walk.step(entry)
    found = [*walk.gaps, *_settle(walk.misfits)]
    found.sort(key=lambda fault: (fault.seal_no, fault.row_id or 0))
    return found + walk.against_root()


@dataclass(frozen=True, slots=True)
class _Misfit:
    """A row that does not fit its place after the seal written in the row before."""

    entry: Entry
    previous: str
    follows_misfit: bool


@dataclass(slots=True)
class _Walk:
    """Goes along the chain once, trusting the seal written in each row for the next."""

    root: Root | None
    previous: str = GENESIS
    expected: int = 1
    at_root: str | None = None
    gaps: list[Fault] = field(default_factory=list)
    misfits: list[_Misfit] = field(default_factory=list)
    _misfit_before: bool = False

    def step(self, entry: Entry) -> None:
        if self.root is not None and entry.seal_no == self.root.number:
            self.at_root = entry.seal
        if entry.seal_no < self.expected:
            self.gaps.append(Fault(FaultKind.REORDERED, entry.seal_no, entry.id))
            return
        if entry.seal_no == self.expected:
            self._fit(entry)
        else:  # what stood before it is gone, and with it the hash it was sealed upon
            missing = range(self.expected, min(entry.seal_no, self.expected + MAX_NAMED))
            self.gaps += [Fault(FaultKind.MISSING, number, None) for number in missing]
            self._misfit_before = False
        self.previous, self.expected = entry.seal, entry.seal_no + 1

    def _fit(self, entry: Entry) -> None:
        fits = seal_of(self.previous, entry) == entry.seal
        if not fits:
            self.misfits.append(_Misfit(entry, self.previous, self._misfit_before))
        self._misfit_before = not fits

    def against_root(self) -> list[Fault]:
        if self.root is None or self.at_root == self.root.seal:
            return []
        kind = FaultKind.REWRITTEN if self.root.number < self.expected else FaultKind.CUT
        return [Fault(kind, self.root.number, None)]


def _settle(misfits: Sequence[_Misfit]) -> list[Fault]:
    """Tell what was changed from what is only misplaced.

    A place whose seal another misfit's content explains was swapped; a row that fits once its
    true predecessor is known is sound.
    """
    if len(misfits) > MAX_SETTLED:
        return [Fault(FaultKind.CHANGED, m.entry.seal_no, m.entry.id) for m in misfits]
    faults: list[Fault] = []
    previous = GENESIS
    for misfit in misfits:
        place = misfit.entry
        before = previous if misfit.follows_misfit else misfit.previous
        if (seal := seal_of(before, place)) == place.seal:  # sound: only its neighbour moved
            previous = seal
        elif (owner := _owner(misfits, place, before)) is not None:
            faults.append(Fault(FaultKind.REORDERED, place.seal_no, place.id))
            previous = owner
        else:
            faults.append(Fault(FaultKind.CHANGED, place.seal_no, place.id))
            previous = seal  # should only the seal have been forged, the next fits upon this one
    return faults


def _owner(misfits: Sequence[_Misfit], place: Entry, before: str) -> str | None:
    """The seal of the row that belongs to ``place``, when it stands elsewhere.

    Its own seal went along with it (numbers were swapped), or stayed behind at ``place``.
    """
    for other in misfits:
        seal = seal_of(before, replace(other.entry, seal_no=place.seal_no))
        if other.entry is not place and seal in (other.entry.seal, place.seal):
            return seal
    return None
