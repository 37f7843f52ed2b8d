"""What a reading would have to ignore: the words of time that no phrase took.

A date is read only when nothing else in the text speaks of time, so that a kind of expression
the grammar does not know is declined and never half read.
"""

from itertools import pairwise

from domain.when.expression import Chain
from domain.when.periods import Unit
from domain.when.phrases import Dated, Found, Lasting, Recurring, Relation, Time
from domain.when.standing import SPELT_AS_NUMBERS, Tokens
from domain.when.tokens import Token
from domain.when.vocabulary import SYLLABLES
from domain.when.words import Kind

_TIME_BY_ITSELF = {
    Kind.UNREAD,
    Kind.RELATIVE_YEAR,
    Kind.RELATIVE_MONTH,
    Kind.RELATIVE_SEASON,
    Kind.RELATIVE_WORKDAY,
    Kind.WORKDAY,
    Kind.LUNAR,
    Kind.LUNAR_MONTH,
    Kind.LUNAR_DAY,
    Kind.ROUND_HOLIDAY,
    Kind.HALF_YEAR,
    Kind.TENS,
    Kind.NEXT_DAY,
    Kind.NEXT_UNIT,
    Kind.THAT_DAY,
}
_UNITS = {
    Kind.YEAR,
    Kind.SEASON,
    Kind.MONTH,
    Kind.WEEK,
    Kind.DAY,
    Kind.DAYS,
    Kind.CLOCK,
    Kind.KE,
    Kind.HOURS,
}
_BRIDGES = {Kind.TO, Kind.DASH, Kind.AND}
_COUNTS = {Kind.NTH, Kind.EVERY, Kind.SKIPPING, Kind.FROM_END}
_NARROWS = {Kind.NTH, Kind.LAST, Kind.FROM_END, Kind.EDGE}  # 每月第三周
_ONCE_OVER = {"过完", "过了"}  # 过完端午
_CHANGES = {Kind.WITHIN, Kind.AFTER, Kind.BEFORE, Kind.SINCE, Kind.UNTIL}


def leftover(tokens: Tokens, found: tuple[Found, ...]) -> str | None:
    """The first word of time outside the phrases, or one that clings to a phrase and changes it."""
    taken = {at for phrase in found for at in range(phrase.first, phrase.after)}
    for at, token in enumerate(tokens):
        if at not in taken and _speaks_of_time(tokens, at):
            return token.text
    for first, second in pairwise(found):
        if _run_together(tokens, first, second):
            return tokens[second.first].text
    for phrase in found:
        if not isinstance(phrase.phrase, Lasting):
            clinging = _clinging(tokens, phrase, after_a_phrase=phrase.first - 1 in taken)
            if clinging:
                return clinging.text
    return None


def _run_together(tokens: Tokens, first: Found, second: Found) -> bool:
    """去年今天, 上季度后的一个月: two phrases that mean one thing together."""
    between = tokens[first.after : second.first]
    if isinstance(first.phrase, Lasting) or any(token.kind is not Kind.OF for token in between):
        return False
    if isinstance(second.phrase, Recurring) and tokens[first.after - 1].kind is Kind.SINCE:
        return False  # 4月起每周三
    bare_length = isinstance(second.phrase, Lasting) and tokens[second.first].kind is Kind.NUMBER
    return bare_length or not isinstance(second.phrase, Lasting)


def _speaks_of_time(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if token.kind is Kind.PART:
        return token.text not in SYLLABLES
    following = tokens[at + 1].kind if at + 1 < len(tokens) else None
    if token.kind is Kind.OFFICE:
        return following in _CHANGES
    if token.kind in _UNITS:
        near = token.kind in {Kind.YEAR, Kind.DAY} and token.text != "号" and following in _CHANGES
        return near or _is_counted(tokens, at)
    if token.kind in {Kind.EVERY, Kind.SKIPPING}:
        return following in _UNITS or following is Kind.HALF
    return token.kind in _TIME_BY_ITSELF


def _is_counted(tokens: Tokens, at: int) -> bool:
    """3天, 第13个月."""
    before = at - 1 if at > 0 and tokens[at - 1].kind is Kind.COUNT else at
    return before > 0 and tokens[before - 1].kind is Kind.NUMBER


def _clinging(tokens: Tokens, phrase: Found, *, after_a_phrase: bool) -> Token | None:
    before = tokens[phrase.first - 1] if phrase.first and not after_a_phrase else None
    after = tokens[phrase.after] if phrase.after < len(tokens) else None
    if before and _clings_before(tokens, phrase.first, before):
        return before
    if after and _clings_after(tokens, phrase.after, after):
        return after
    if after and after.kind in _NARROWS and _can_be_narrowed(phrase):
        return after
    return None


def _can_be_narrowed(phrase: Found) -> bool:
    """每月, or the 10月 of 10月最后一周."""
    match phrase.phrase:
        case Recurring():
            return True
        case Dated(start=Time(day=Chain() as day), end=None, relation=Relation.AT):
            return day.unit < Unit.DAY
    return False


def _clings_before(tokens: Tokens, first: int, before: Token) -> bool:
    """至12月15日, 6、8、10月3日, 第12月1日; a number with a space behind it does not cling."""
    if before.kind is Kind.NUMBER:
        return not tokens[first].gap
    if before.kind is Kind.AND:
        return first > 1 and tokens[first - 2].kind is Kind.NUMBER
    if before.text in _ONCE_OVER:
        return True
    return before.kind in {Kind.TO, Kind.DASH} | _COUNTS | _CHANGES


def _clings_after(tokens: Tokens, after: int, token: Token) -> bool:
    """12月1日起, 3日内, 12月1日至月底; 到 before a place does not cling."""
    if token.kind is Kind.NUMBER:
        counts = after + 1 < len(tokens) and tokens[after + 1].text == "次"  # 每季度一次
        return not (token.gap or counts)
    if token.text in SPELT_AS_NUMBERS:  # 明年五一, where 五一 could not be read as a day
        return not token.gap
    if token.kind in _BRIDGES:
        following = tokens[after + 1] if after + 1 < len(tokens) else None
        return following is not None and following.kind is Kind.NUMBER
    return token.kind in _CHANGES
