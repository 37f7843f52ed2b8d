"""Whom something is meant for: report tasks and notices choose their units with the same words.

What is said of units narrows them: every trait that is named must hold, one value of each is
enough.  Units named one by one come on top.  An audience that says nothing is nobody.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from domain import plan

LISTED = ("kinds", "levels", "ownership", "tags", "unit_ids")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What an audience can ask of a unit."""

    id: int
    kind: str
    level: str
    ownership: str
    tags: Collection[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """``is_whole`` is every open unit, whatever else is said."""

    kinds: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    ownership: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    unit_ids: tuple[int, ...] = ()
    is_whole: bool = False

    @classmethod
    def load(cls, stored: Mapping[str, Any]) -> "Audience":
        """The audience behind ``dump``'s JSON; what is missing there was not said."""
        listed = {name: tuple(stored.get(name, ())) for name in LISTED}
        return cls(**listed, is_whole=bool(stored.get("all", False)))

    def dump(self) -> dict[str, Any]:
        """JSON; only what is said is kept."""
        listed = {name: list(getattr(self, name)) for name in LISTED if getattr(self, name)}
        return listed | ({"all": True} if self.is_whole else {})

    def includes(self, unit: Unit) -> bool:
        return self.is_whole or unit.id in self.unit_ids or self._has_traits(unit)

    def among(self, units: Iterable[Unit]) -> tuple[int, ...]:
        """The ids of those it means, in the order given."""
        return tuple(unit.id for unit in units if self.includes(unit))

    def _has_traits(self, unit: Unit) -> bool:
        asked = (
            (self.kinds, {unit.kind}),
            (self.levels, {unit.level}),
            (self.ownership, {unit.ownership}),
            (self.tags, set(unit.tags)),
        )
        said = [(wanted, has) for wanted, has in asked if wanted]
        return bool(said) and all(not has.isdisjoint(wanted) for wanted, has in said)


def everyone() -> Audience:
    """Every open unit."""
    return Audience(is_whole=True)


def of_plan(meant: plan.Audience) -> Audience:
    """As a plan says it: there an empty choice leaves all in."""
    if not (meant.kinds or meant.levels or meant.ownership):
        return everyone()
    return Audience(
        kinds=tuple(map(str, meant.kinds)),
        levels=tuple(map(str, meant.levels)),
        ownership=tuple(map(str, meant.ownership)),
    )
