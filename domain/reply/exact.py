"""What a typed reply to a card decides.

Only exact words are read; everything else is None, which decides nothing and is never guessed
at.  A question mark, a condition or one word more makes it something else.
"""

import unicodedata
from collections.abc import Mapping

from domain.filing import Act

WORDS: Mapping[str, Act] = {
    "同意": Act.APPROVE,
    "批准": Act.APPROVE,
    "approve": Act.APPROVE,
    "approved": Act.APPROVE,
    "agree": Act.APPROVE,
    "agreed": Act.APPROVE,
    "不同意": Act.REJECT,
    "不批准": Act.REJECT,
    "不予批准": Act.REJECT,
    "不予同意": Act.REJECT,
    "reject": Act.REJECT,
    "rejected": Act.REJECT,
    "退回": Act.RETURN,
    "退回补正": Act.RETURN,
    "退回補正": Act.RETURN,
    "return": Act.RETURN,
    "returned": Act.RETURN,
}

# What may stand around a word and changes nothing.  A question mark is not among them.
TRIMMED = " \t\r\n。.｡!,、;；~"


def exact(text: str) -> Act | None:
    """The decision an exact keyword means, in either width; None when it is anything else."""
    word = unicodedata.normalize("NFKC", text).strip(TRIMMED).casefold()
    return WORDS.get(word)
