"""Clauses of a text with what each does: the first rule that fits."""

from dataclasses import dataclass

from domain.reply.clauses import Clause
from domain.reply.names import SURNAMES
from domain.reply.rules import Does
from domain.reply.said_about import ABOUT
from domain.reply.said_plainly import PLAIN

LONGEST_NAME = 3
_WHETHER = ("要不要", "需不需", "用不用", "是不是", "有没有")  # 能不能补一下 is a wish
_DEGREES = ("很", "挺", "蛮", "相当", "非常")  # 材料很翔实: how it is, not how to do it
RULES = ABOUT + PLAIN

# A question that is none: 不是同意了吗, 同意？, 这也能同意？
_RHETORICAL = r"Nb.*[AF].*Q|^[^Qr]*[AF]l?$"


@dataclass(frozen=True, slots=True)
class Said:
    """A clause with what it does; None when no rule knows."""

    clause: Clause
    does: Does | None


def said_in(clauses: tuple[Clause, ...]) -> tuple[Said, ...]:
    *rest, last = (Said(clause, _does(clause)) for clause in clauses)
    signed = bool(rest) and last.does is None and _is_signature(last.clause)
    return (*rest, Said(last.clause, Does.IDLE) if signed else last)


def _is_signature(clause: Clause) -> bool:
    """The 王 of 同意。王, and 王建国 in a line of its own."""
    name = "".join(token.text for token in clause.tokens)
    longest = LONGEST_NAME if clause.opens else 1
    return len(name) <= longest and name[0] in SURNAMES


def _does(clause: Clause) -> Does | None:
    if clause.asked and not clause.kinds:
        return Does.MOOT  # 嗯？
    whether = clause.asked and clause.says(*_WHETHER)
    if clause.asked and (whether or not clause.has("[MB]")):
        return Does.MOOT if clause.has(_RHETORICAL) else Does.ASK
    if clause.asks_whether:
        return Does.ASK
    found = next((rule.does for rule in RULES if rule.fits(clause)), None)
    if clause.states and found in (Does.LIMIT, Does.SUPPLY, None):
        return Does.IDLE
    return Does.IDLE if found is None and clause.says(*_DEGREES) else found
