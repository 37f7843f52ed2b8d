"""What one clause may do, and what a rule about it is."""

import re
from dataclasses import dataclass
from enum import StrEnum, auto

from domain.reply.clauses import Clause


class Does(StrEnum):
    """What a clause does with the filing."""

    YES = auto()
    YES_THEN = auto()  # 就同意, 再批: hangs on what stands before it
    NO = auto()
    NO_TO_PART = auto()  # 视频不行: beside a yes it is a condition
    LIMIT = auto()  # 只谈流感, 不拍脸: how it is to be done
    SUPPLY = auto()  # 补材料
    AGAIN = auto()  # 退回, 补好再报
    LACK = auto()  # 没有公章
    WAIT = auto()
    DELEGATE = auto()
    ASK = auto()
    SAID = auto()  # somebody else's word
    MOOT = auto()  # takes its own sense back: 不是不同意
    ADVICE = auto()  # a view that decides nothing: 拟同意
    IF = auto()  # 只要不拍: the other half follows
    IDLE = auto()


@dataclass(frozen=True, slots=True)
class Rule:
    """Any of ``patterns`` and none of ``unless`` stands in a clause's word classes."""

    does: Does
    patterns: tuple[str, ...]
    unless: tuple[str, ...] = ()

    def fits(self, clause: Clause) -> bool:
        if not any(re.search(pattern, clause.kinds) for pattern in self.patterns):
            return False
        return not any(re.search(pattern, clause.kinds) for pattern in self.unless)
