"""Who has not handed in: the list as rows, and what is added up from those very rows (T4, A2)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from domain.messages import Bilingual
from domain.report import Counts


class Line(NamedTuple):
    """One unit and one task: ``done`` of ``asked``; ``chased_on`` is the latest morning of it."""

    task_id: int
    unit: str
    kind: str
    parent: str
    done: int
    asked: int
    is_returned: bool
    contacts: tuple[str, ...]
    is_reachable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A task with how all its units stand."""

    id: int
    title: Bilingual
    due_at: datetime | None
    chased_on: date | None
    counts: Counts


@dataclass(frozen=True, slots=True)
class Overview:
    """The list and its tasks; ``zone`` is the office's, ``on`` the day it was asked for."""

    zone: str
    on: date
    tasks: tuple[Asked, ...]
    lines: tuple[Line, ...]


def by_unit(lines: Sequence[Line]) -> list[tuple[Line, int]]:
    """Each unit once, with how many tasks it owes; the most first, then by name."""
    counted = Counter(line.unit for line in lines)
    first = {line.unit: line for line in reversed(lines)}
    names = sorted(counted, key=lambda unit: (-counted[unit], unit))
    return [(first[unit], counted[unit]) for unit in names]
