"""What the reading leaves to a person: a number or a date that no rule may settle."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    TOTAL = "total"  # of the whole district, not of each unit
    OWN = "own"  # the commission's own duty
    UNOWNED = "unowned"  # a number, but neither whose nor how often
    RHYTHM = "rhythm"  # 每2个月, which no quota of ours has
    STOCK = "stock"  # what there should be, not what is handed in: 宣传栏不少于2个
    UNCOUNTED = "uncounted"  # 每年 with no number
    NO_TITLE = "no-title"
    NO_ISSUER = "no-issuer"
    NO_DATE = "no-date"
    DATE = "date"  # a date that is not understood


@dataclass(frozen=True, slots=True)
class Doubt:
    why: Why
    clause: str = ""
    text: str = ""
