"""Where a short form may stand and still mean a date: 5号 but no 5号楼, 12/5 but no 3-5人.

Each rule is asked about the tokens ``first`` up to, not including, ``after``.
"""

from domain.when.tokens import Token
from domain.when.words import Kind

Tokens = tuple[Token, ...]

_STARTS_CLAUSE = {Kind.STOP, Kind.COLON, Kind.DUE, Kind.OPEN}
_ENDS_DAY = {
    Kind.STOP,
    Kind.OPEN,
    Kind.CLOSE,
    Kind.WEEKDAY,
    Kind.PART,
    Kind.OFFICE,
    Kind.BEFORE,
}
_PREPOSITIONS = {"于", "在", "请"}
_COUNTS = {"第", "每", "逢"}


def anywhere(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001  (one of the rules)
    return True


def as_numeric_day(tokens: Tokens, first: int, after: int) -> bool:
    """12/5, 12.5, 20261201: at the start of a clause, with nothing counted behind it."""
    following = _at(tokens, after)
    clock = following is not None and following.kind is Kind.NUMBER and following.gap
    return _starts_clause(tokens, first) and (clock or _ends_day(following))


def as_bare_day(tokens: Tokens, first: int, after: int) -> bool:
    """5号: by itself, or with a time or a 前 behind it that numbered things do not have."""
    previous, following = _at(tokens, first - 1), _at(tokens, after)
    if previous and (previous.text in _COUNTS or previous.kind is Kind.AND):
        return False
    timed = following is not None and following.kind in {Kind.PART, Kind.BEFORE, Kind.NUMBER}
    return timed or (_starts_clause(tokens, first) and _ends_day(following))


def as_digital_clock(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
    """14:30 at the start of a clause; 比例1:30 is none."""
    return _starts_clause(tokens, first)


def as_bare_hour(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
    """9点, when the text says nothing else: 提三点要求 and 有一点问题 are none."""
    return not any(token.kind in {Kind.WORD, Kind.UNREAD} for token in tokens)


def _starts_clause(tokens: Tokens, first: int) -> bool:
    previous = _at(tokens, first - 1)
    if previous is None or previous.kind in _STARTS_CLAUSE or previous.text in _PREPOSITIONS:
        return True
    return tokens[first].gap and previous.kind is Kind.WORD


def _ends_day(following: Token | None) -> bool:
    return following is None or following.kind in _ENDS_DAY


def _at(tokens: Tokens, at: int) -> Token | None:
    return tokens[at] if 0 <= at < len(tokens) else None
