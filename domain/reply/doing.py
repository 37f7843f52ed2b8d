"""Clauses of a text with what each does: the first rule that fits."""

import re
from dataclasses import dataclass

from domain.reply.clauses import Clause
from domain.reply.names import SURNAMES
from domain.reply.rules import Does
from domain.reply.said_about import ABOUT
from domain.reply.said_plainly import PLAIN

LONGEST_NAME = 3
_DATE = re.compile(r"[\d./年月日:-]+")  # that a reply is signed with
_WHETHER = ("要不要", "需不需", "用不用", "是不是", "有没有")  # 能不能补一下 is a wish
_DEGREES = ("很", "挺", "蛮", "相当", "非常")  # 材料很翔实: how it is, not how to do it
_BECAUSE = ("反正", "毕竟", "因为", "由于", "省得", "免得", "以免", "好让", "难得")
_LOOSE = (Does.LIMIT, Does.WAIT, Does.LACK, None)
RULES = ABOUT + PLAIN

# A question that is none: 不是同意了吗, 同意？, 这也能同意？
_RHETORICAL = r"Nb.*[AF].*Q|^[^Qr]*[AF]l?$"


@dataclass(frozen=True, slots=True)
class Said:
    """A clause with what it does; None when no rule knows."""

    clause: Clause
    does: Does | None


def said_in(clauses: tuple[Clause, ...]) -> tuple[Said, ...]:
    said = [Said(clause, _does(clause)) for clause in clauses]
    while len(said) > 1 and _DATE.fullmatch(_written(said[-1].clause)):
        said.pop()
    if len(said) > 1 and said[-1].does is None and _is_signature(said[-1].clause, said, clauses):
        said.pop()
    return tuple(said)


def _is_signature(clause: Clause, said: list[Said], clauses: tuple[Clause, ...]) -> bool:
    """The 王 of 同意。王, and 王建国 in a line of its own or before a date."""
    name = _written(clause)
    longest = LONGEST_NAME if clause.opens or len(said) < len(clauses) else 1
    return len(name) <= longest and name[0] in SURNAMES


def _written(clause: Clause) -> str:
    return "".join(token.text for token in clause.tokens)


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
    if clause.tokens[0].text in _BECAUSE and found in _LOOSE:
        return Does.IDLE
    told = clause.says(*_DEGREES) or clause.is_("[xIuH]*b.*e")  # 这是咱们该做的
    return Does.IDLE if found is None and told else found
