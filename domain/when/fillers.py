"""Words said while thinking, as in what was spoken: 后天下午吧大概三点钟, 呃周五."""

from dataclasses import replace

from domain.when.tokens import Token
from domain.when.words import Kind

_ORDINARY = {Kind.WORD, Kind.STOP, Kind.FILLER}


def without_fillers(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Between two words of time or before a comma they are left out; elsewhere they are words."""
    kept: list[Token] = []
    for at, token in enumerate(tokens):
        if token.kind is not Kind.FILLER:
            kept.append(token)
        elif not (kept and _is_of_time(kept[-1]) and _goes_on(_next(tokens, at))):
            kept.append(replace(token, kind=Kind.WORD))
    return tuple(kept)


def _next(tokens: tuple[Token, ...], at: int) -> Token | None:
    return next((token for token in tokens[at:] if token.kind is not Kind.FILLER), None)


def _goes_on(token: Token | None) -> bool:
    return _is_of_time(token) or (token is not None and token.text == ",")


def _is_of_time(token: Token | None) -> bool:
    return token is not None and token.kind not in _ORDINARY
