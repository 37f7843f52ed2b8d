"""The same handed in again: recognised and said, never refused (product.md T3).

A photo of one morning may rightly prove two things; whoever reviews it should only know.
"""

import hashlib
import unicodedata
from collections.abc import Iterator

SHORTEST = 12  # signs: 「无」 and 「本月无此项工作」 are the same everywhere and say nothing


def fingerprint(text: str) -> str | None:
    """What two texts share that differ in spaces, punctuation, width or case alone.

    None: too short to mean anything.
    """
    signs = "".join(_signs(text))
    if len(signs) < SHORTEST:
        return None
    return hashlib.sha256(signs.encode()).hexdigest()


def _signs(text: str) -> Iterator[str]:
    for sign in unicodedata.normalize("NFKC", text).casefold():
        if unicodedata.category(sign)[0] in "LNS":
            yield sign
