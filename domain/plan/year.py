"""A plan seen in a year: its own, or the one it was rolled over to.

Rolling over rewrites nothing.  Month-days fall in the new year when drafts are made, an
anniversary's number is counted, a one-off anniversary has passed, 第N届 rises where its rhythm is
known.  So a plan can be moved as often as one likes and back again.
"""

from dataclasses import dataclass, replace

from domain.errors import Refused
from domain.plan.entries import Day, Ordinal
from domain.plan.pack import Pack


@dataclass(frozen=True, slots=True)
class Plan:
    """A pack and the year it is worked in; ``pack`` keeps everything as printed."""

    pack: Pack
    year: int

    @property
    def code(self) -> str:
        return self.pack.code

    @property
    def moved(self) -> bool:
        return self.year != self.pack.year

    def edition(self, ordinal: Ordinal) -> "Edition":
        """Which 第N届 to expect this year."""
        if not ordinal.cycle_years:
            return Edition(number=ordinal.ordinal, to_confirm=self.moved)
        risen = (self.year - self.pack.year) // ordinal.cycle_years
        return Edition(number=ordinal.ordinal + risen, to_confirm=self.moved)

    def anniversary(self, day: Day) -> "Anniversary":
        """The number of an anniversary this year, and whether it was a one-off that has passed."""
        if day.since is None:
            raise ValueError(f"{day.id} counts from no year")
        return Anniversary(number=self.year - day.since, passed=self.has_passed(day))

    def has_passed(self, day: Day) -> bool:
        return day.one_off and self.moved


@dataclass(frozen=True, slots=True)
class Edition:
    """第N届; moved editions are guesses until the call itself is announced."""

    number: int
    to_confirm: bool


@dataclass(frozen=True, slots=True)
class Anniversary:
    """第N周年."""

    number: int
    passed: bool


def move_to_year(plan: Plan, year: int) -> Plan:
    """The same plan worked in another year.

    Raises ``Refused("plan-before-its-year")`` for a year before the plan was issued for.
    """
    if year < plan.pack.year:
        raise Refused("plan-before-its-year", code=plan.code, issued=plan.pack.year, asked=year)
    return replace(plan, year=year)
