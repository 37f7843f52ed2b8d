"""A text as the patterns read it: one character for each of the text, so that spans stay true."""

import re

_WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}  # full-width forms of ASCII
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−－"), "-")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2009\u202f\u3000"), " ")
_TABLE = _WIDE | _DASHES | _SPACES | {ord("×"): "X", ord("∗"): "*"}

ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+", re.IGNORECASE)


def plain(text: str) -> str:
    """Half-width letters and digits, one kind of dash, one kind of space."""
    return text.translate(_TABLE)


def without_addresses(text: str) -> str:
    """Web addresses blanked: the long numbers in them are articles, not people."""
    return ADDRESS.sub(lambda found: "/" * len(found[0]), text)
