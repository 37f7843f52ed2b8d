"""What a reading would have to ignore: the words of time that no phrase took.

A date is read only when nothing else in the text speaks of time, so that a kind of expression
the grammar does not know yet (每月15日前, 15日内, 5个工作日) is declined and never half read.
"""

from domain.when.grammar import Found
from domain.when.tokens import Token
from domain.when.words import SYLLABLES, Kind

Tokens = tuple[Token, ...]

_TIME_BY_ITSELF = {
    Kind.UNREAD,
    Kind.RELATIVE_YEAR,
    Kind.RELATIVE_MONTH,
    Kind.WEEK,
    Kind.OFFICE,
}
_UNITS = {Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.CLOCK, Kind.MINUTE, Kind.QUARTER, Kind.LENGTH}
_BRIDGES = {Kind.TO, Kind.DASH, Kind.AND}
_COUNTS = {"第", "每", "逢", "隔", "单", "双"}


def leftover(tokens: Tokens, found: tuple[Found, ...]) -> str | None:
    """The first word of time outside the phrases, or one that clings to a phrase and changes it."""
    taken = {at for phrase in found for at in range(phrase.first, phrase.after)}
    for at, token in enumerate(tokens):
        if at not in taken and _speaks_of_time(tokens, at):
            return token.text
    for phrase in found:
        if clinging := _clinging(tokens, phrase):
            return clinging.text
    return None


def _speaks_of_time(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if token.kind is Kind.PART:
        return token.text not in SYLLABLES
    if token.kind in _UNITS:
        return at > 0 and tokens[at - 1].kind is Kind.NUMBER
    return token.kind in _TIME_BY_ITSELF


def _clinging(tokens: Tokens, phrase: Found) -> Token | None:
    before = tokens[phrase.first - 1] if phrase.first else None
    after = tokens[phrase.after] if phrase.after < len(tokens) else None
    if before and _clings_before(tokens, phrase.first, before):
        return before
    if after and _clings_after(tokens, phrase.after, after):
        return after
    return None


def _clings_before(tokens: Tokens, first: int, before: Token) -> bool:
    """至12月15日, 6、8、10月3日, 第12月1日; a number with a space behind it does not cling."""
    if before.kind is Kind.NUMBER:
        return not tokens[first].gap
    if before.kind is Kind.AND:
        return first > 1 and tokens[first - 2].kind is Kind.NUMBER
    return before.kind in {Kind.TO, Kind.DASH} or before.text in _COUNTS


def _clings_after(tokens: Tokens, after: int, token: Token) -> bool:
    """12月1日起, 3日内, 12月1日至月底; 到 before a place does not cling."""
    if token.kind is Kind.NUMBER:
        return not token.gap
    if token.kind in _BRIDGES:
        following = tokens[after + 1] if after + 1 < len(tokens) else None
        return following is not None and following.kind is Kind.NUMBER
    return token.kind is Kind.SUFFIX
