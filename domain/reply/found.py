"""A text with what its clauses do, and what can be asked about it."""

from dataclasses import dataclass
from functools import cached_property

from domain.reply.clauses import Clause
from domain.reply.conditions import conditions_in
from domain.reply.doing import Said
from domain.reply.rules import Does


@dataclass(frozen=True)
class Found:
    text: str
    said: tuple[Said, ...]

    @cached_property
    def acts(self) -> frozenset[Does | None]:
        return frozenset(one.does for one in self.said)

    @cached_property
    def conditions(self) -> tuple[str, ...]:
        return conditions_in(self.text, self.said)

    @property
    def clauses(self) -> tuple[Clause, ...]:
        return tuple(one.clause for one in self.said)

    def does(self, *acts: Does | None) -> bool:
        return not self.acts.isdisjoint(acts)

    def of(self, *acts: Does) -> tuple[Said, ...]:
        return tuple(one for one in self.said if one.does in acts)

    def some(self, pattern: str, *acts: Does) -> bool:
        """A clause that does one of these (any, if none is named) has this pattern."""
        return any(one.clause.has(pattern) for one in (self.of(*acts) if acts else self.said))
