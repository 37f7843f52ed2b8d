"""What stands right before or behind a short form and makes a date of it: 明年初八, 季末25日.

Each rule is asked about the tokens ``first`` up to, not including, ``after``, as in standing.py.
"""

from collections.abc import Callable

from domain.when.standing import Tokens, as_unit_with_edge, at_of, ends_day, kinds_of
from domain.when.words import Kind


def after_range(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
    """至次年1月."""
    previous = at_of(tokens, first - 1)
    return previous is not None and previous.kind in {Kind.TO, Kind.DASH}


def after_a_year(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
    """明年初八."""
    previous = at_of(tokens, first - 1)
    return previous is not None and previous.kind is Kind.RELATIVE_YEAR


def after_festival(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
    """国庆第二天."""
    previous = at_of(tokens, first - 1)
    return previous is not None and previous.kind is Kind.FESTIVAL


def at_the_start(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
    """当日 is today where nothing before it could be meant."""
    return first == 0


def after_same_unit(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
    """去年年底, 12月月底: the unit is said twice."""
    previous = at_of(tokens, first - 1)
    relative = {Kind.YEAR: Kind.RELATIVE_YEAR, Kind.MONTH: Kind.RELATIVE_MONTH}
    unit = tokens[first].kind
    return previous is not None and previous.kind in {
        unit,
        relative.get(unit, Kind.RELATIVE_SEASON),
    }


def before_a_day(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
    """季末25日."""
    return kinds_of(tokens, after) == (Kind.NUMBER, Kind.DAY)


def in_range_of(unit: Kind) -> Callable[[Tokens, int, int], bool]:
    """The 1 of 1至9月, the 9 of 9-11点: its unit is said behind the end of the range."""

    def stands(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
        kinds = [token.kind for token in tokens[after : after + 4]]
        bridged = len(kinds) > 2 and kinds[0] in {Kind.DASH, Kind.TO} and kinds[1] is Kind.NUMBER  # noqa: PLR2004
        return bridged and kinds[2] is unit and kinds[3:] not in ([Kind.WITHIN], [Kind.AFTER])

    return stands


def before_within(tokens: Tokens, first: int, after: int) -> bool:
    """年内, 月内, 季度内: of this one."""
    following = at_of(tokens, after)
    if following is None or following.kind is not Kind.WITHIN:
        return False
    return following.text != "里" and as_unit_with_edge(tokens, first, after)


def after_a_month(tokens: Tokens, first: int, after: int) -> bool:
    """下个月十五."""
    previous = at_of(tokens, first - 1)
    said = previous is not None and previous.kind is Kind.RELATIVE_MONTH
    return said and ends_day(at_of(tokens, after))
