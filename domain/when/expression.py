"""What names a day or a stretch of days: a root and, inside it, ever finer parts.

「明年」 is a root, 「3月」 a part of a year, 「第一个周二」 a part of a month.  A part said alone
has a root of which several can be meant: 「5号」 is the 5th of this month or of the next.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from domain.when.frame import Frame
from domain.when.periods import FIRST_YEAR, LAST_YEAR, Impossible, Stretch, Unit, existing, holding

_AHEAD = {Unit.YEAR: 9, Unit.MONTH: 12}  # until a 29 February, a 31st
_FEW = 2


class Root(ABC):
    """Where a chain begins."""

    __slots__ = ()

    unit: Unit  # the size of what it names
    near: ClassVar[bool] = False  # at the end of a range: looked for from the range's beginning

    @abstractmethod
    def stretches(self, frame: Frame) -> Iterator[Stretch]:
        """What can be meant, in order of time."""


class Part(ABC):
    """What lies within something larger."""

    __slots__ = ()

    unit: Unit  # the size of what it names
    inside: tuple[Unit, ...]  # the units it may be a part of

    @abstractmethod
    def within(self, whole: Stretch, frame: Frame) -> Stretch | None:
        """What it names there; None when there is none."""


@dataclass(frozen=True, slots=True)
class Given(Root):
    """2026年."""

    year: int
    unit: Unit = Unit.YEAR

    def stretches(self, frame: Frame) -> Iterator[Stretch]:  # noqa: ARG002
        yield holding(Unit.YEAR, existing(self.year, 1, 1))


@dataclass(frozen=True, slots=True)
class Shifted(Root):
    """明天, 下周, 上个月, 今年: so many units from today."""

    unit: Unit
    shift: int

    def stretches(self, frame: Frame) -> Iterator[Stretch]:
        yield holding(self.unit, frame.today, self.shift)


@dataclass(frozen=True, slots=True)
class Following(Root):
    """次年, 次月: the one after that in which a range began."""

    unit: Unit
    near: ClassVar[bool] = True

    def stretches(self, frame: Frame) -> Iterator[Stretch]:
        yield holding(self.unit, frame.from_day, 1)


@dataclass(frozen=True, slots=True)
class AnyOf(Root):
    """A year, month or week that was not said: the last one, this one, those to come."""

    unit: Unit
    near: ClassVar[bool] = True

    def stretches(self, frame: Frame) -> Iterator[Stretch]:
        for shift in range(-1, _AHEAD.get(self.unit, _FEW)):
            near = frame.from_day.year
            if near > FIRST_YEAR and near + shift < LAST_YEAR:
                yield holding(self.unit, frame.from_day, shift)


@dataclass(frozen=True, slots=True)
class Chain:
    """A root and its parts, the finest last."""

    root: Root
    parts: tuple[Part, ...] = ()

    @property
    def unit(self) -> Unit:
        return self.parts[-1].unit if self.parts else self.root.unit

    @property
    def is_open(self) -> bool:
        """Whether several stretches can be meant."""
        return isinstance(self.root, AnyOf)

    @property
    def is_near(self) -> bool:
        """Whether, at the end of a range, it is looked for from the range's beginning."""
        return self.root.near

    def stretches(self, frame: Frame) -> tuple[Stretch, ...]:
        """All that can be meant, in order of time.  Raises Impossible when there is none."""
        found = []
        for whole in self.root.stretches(frame):
            stretch: Stretch | None = whole
            for part in self.parts:
                stretch = part.within(stretch, frame) if stretch else None
            if stretch:
                found.append(stretch)
        if not found:
            raise Impossible
        return tuple(found)


Node = Root | Part
Nodes = tuple[Node, ...]
