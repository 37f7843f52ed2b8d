"""Clauses of a text with what each does: the first rule that fits."""

from dataclasses import dataclass

from domain.reply.clauses import Clause
from domain.reply.rules import Does
from domain.reply.said_about import ABOUT
from domain.reply.said_plainly import PLAIN

RULES = ABOUT + PLAIN

# A question that is none: 不是同意了吗, 同意？, 这也能同意？
_RHETORICAL = r"Nb.*[AF].*Q|^[^Qr]*[AF]l?$"


@dataclass(frozen=True, slots=True)
class Said:
    """A clause with what it does; None when no rule knows."""

    clause: Clause
    does: Does | None


def said_in(clauses: tuple[Clause, ...]) -> tuple[Said, ...]:
    return tuple(Said(clause, _does(clause)) for clause in clauses)


def _does(clause: Clause) -> Does | None:
    if clause.asked and not clause.has("[MB]"):
        return Does.MOOT if clause.has(_RHETORICAL) else Does.ASK
    if clause.asks_whether:
        return Does.ASK
    found = next((rule.does for rule in RULES if rule.fits(clause)), None)
    if clause.states and found in (Does.LIMIT, Does.SUPPLY, None):
        return Does.IDLE
    return found
