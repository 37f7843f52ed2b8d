"""What a typed reply may mean (product.md F4)."""

from dataclasses import dataclass
from enum import StrEnum


class Decision(StrEnum):
    """What somebody who decides can say in reply to a card."""

    APPROVE = "approve"
    CONDITIONS = "approve_with_conditions"
    REJECT = "reject"
    RETURN = "return"
    HOLD = "hold"
    DELEGATE = "delegate"
    QUESTION = "question"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a text.

    ``conditions`` and ``delegate`` are cut from the text as typed.  ``confirm``: the bot has to
    say its reading back and wait; only an exact word needs none.
    """

    decision: Decision
    conditions: tuple[str, ...] = ()
    delegate: str | None = None
    confirm: bool = True
