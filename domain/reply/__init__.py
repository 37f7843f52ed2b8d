"""What a typed reply to a card means (product.md F4).

Only an exact word decides at once (exact.py).  Everything else goes ``tokens`` (words.py) →
``clauses`` → what each clause does (rules.py) → one reading of them together (reading.py), and
that is said back before anything happens.
"""

from domain.reply.exact import TRIMMED, WORDS, exact
from domain.reply.fields import fields_of
from domain.reply.meaning import Decision, Reading

__all__ = ["TRIMMED", "WORDS", "Decision", "Reading", "exact", "fields_of", "read"]

_EXACT = {"approve": Decision.APPROVE, "reject": Decision.REJECT, "return": Decision.RETURN}


def read(text: str) -> Reading:
    """The reading of a text; ``confirm`` is false for exact words only."""
    act = exact(text)
    if act is not None:
        return Reading(_EXACT[act], confirm=False)
    from domain.reply.reading import read_in  # 7 MB of patterns, wanted only for such a reply

    return read_in(text)
