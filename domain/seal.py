"""The journal's hash chain: a row's hash covers its content, its number and the hash before.

A changed row no longer fits its own hash, a deleted or reordered one breaks the next; a cut tail
shows against a root somebody saved.  SHA-256 over canonical JSON, so that a small script can
check an export offline.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

GENESIS = "0" * 64


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


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the chain, and at which row: changed, missing, reordered or cut."""

    kind: str
    seal_no: int
    row_id: int | None


@dataclass(frozen=True, slots=True)
class Root:
    """The newest seal, saved elsewhere (sent to two admins each day): ``number`` and ``seal``."""

    number: int
    seal: str


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


def check(entries: Iterable[Entry], root: Root | None = None) -> list[Fault]:
    """Every fault of a chain given in the order of sealing; empty: it holds."""
    faults: list[Fault] = []
    previous, expected = GENESIS, 1
    seals: dict[int, str] = {}
    for entry in entries:
        if entry.seal_no != expected:
            faults += [Fault("missing", number, None) for number in range(expected, entry.seal_no)]
            faults += [Fault("reordered", entry.seal_no, entry.id)] * (entry.seal_no < expected)
        elif entry.seal != seal_of(previous, entry):
            faults.append(Fault("changed", entry.seal_no, entry.id))
        previous, expected = entry.seal, entry.seal_no + 1
        seals[entry.seal_no] = entry.seal
    return faults + _against_root(seals, root)


def _against_root(seals: Mapping[int, str], root: Root | None) -> list[Fault]:
    if root is None or seals.get(root.number) == root.seal:
        return []
    return [Fault("cut" if root.number not in seals else "changed", root.number, None)]
