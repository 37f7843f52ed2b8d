"""Addresses a calendar program fetches: what their secret looks like, how it is kept."""

import re
from hashlib import sha256

TOKEN_BYTES = 24  # 192 bits
SHAPE = re.compile(r"^[A-Za-z0-9_-]{32}$")
NOT_A_FEED = "-" * 32  # asked for instead of what cannot be one: the same work, the same answer


def kept(token: str) -> str:
    """What the database keeps instead of the secret."""
    return sha256((token if SHAPE.match(token) else NOT_A_FEED).encode()).hexdigest()


def address(public_url: str, token: str) -> str:
    return f"{public_url.rstrip('/')}/feeds/{token}.ics"
