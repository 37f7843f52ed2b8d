"""Where a short form may stand and still mean a date: 5号 but no 5号楼, 12/5 but no 3-5人.

Each rule is asked about the tokens ``first`` up to, not including, ``after``.
"""

from collections.abc import Callable

from domain.when.tokens import Token
from domain.when.vocabulary import SYLLABLES
from domain.when.words import Kind

Tokens = tuple[Token, ...]

_STARTS_CLAUSE = {
    Kind.STOP,
    Kind.COLON,
    Kind.DUE,
    Kind.OPEN,
    Kind.MOVED,
    Kind.FROM,
    Kind.TO,
    Kind.ABOUT,
    Kind.AND,
}
_ENDS_DAY = {
    Kind.STOP,
    Kind.OPEN,
    Kind.CLOSE,
    Kind.WEEKDAY,
    Kind.PART,
    Kind.OFFICE,
    Kind.BEFORE,
    Kind.TO,
    Kind.DASH,
    Kind.DUE,
    Kind.SINCE,
    Kind.UNTIL,
    Kind.AND,
}
_CLOSES = {Kind.EDGE, Kind.BEFORE, Kind.WITHIN, Kind.AFTER, Kind.LAST}
_PREPOSITIONS = set("于在请定是将为")
_COUNTS = {Kind.NTH, Kind.SKIPPING, Kind.CLOSE, Kind.SLASH, Kind.DOT, Kind.EVERY}
# What may follow 「5号」 when it is a day: whoever acts, or what is done; in 5号楼 it is a noun.
_ACTS = set(
    "你我他她它咱大各放交报来去有要能可会在举召完提还就是的把送发截集开请务必须需出参上下早晚也都"
)
_OF_SO_MANY_DAYS = set("游票谈")  # 一日游
# What a number of figures such as 3-5 counts.
_MEASURES = set("人个名份家项条级所万亿元次例件张篇页章块批场位种类倍岁度台辆%℃")
_MADE_OF_HOURS = set("开集在见出交发来去举召准之左以吧可请截停前签汇直播接采")
_MAKES_A_FESTIVAL = set("术化技乐书物育水灯食花游闻民茶酒渔牧")
_OUTINGS = set("去带回来放陪我你咱出想要会能不")  # 六一带孩子去; 八一医院 and 五一路 are places
SPELT_AS_NUMBERS = {"五一", "六一", "七一", "八一", "三八", "五四"}
_ALSO_WEATHER = {
    "大雪",
    "小雪",
    "雨水",
    "小满",
    "大寒",
    "小寒",
    "大暑",
    "小暑",
    "白露",
    "寒露",
    "霜降",
}
_ALSO_WEATHER |= {"新年", "过年", "谷雨"}


def anywhere(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001  (one of the rules)
    return True


def as_numeric_day(tokens: Tokens, first: int, after: int) -> bool:
    """12/5, 12.5, 20261201: at the start of a clause, with nothing counted behind it."""
    following = at_of(tokens, after)
    spaced = following is not None and following.gap and following.text not in _MEASURES
    starts = _starts_clause(tokens, first) or _ends_numeric_range(tokens, first)
    if following is not None and following.kind is Kind.BEFORE:  # 各班6/26前
        starts = starts or _follows_a_word(tokens, first)
    return starts and (spaced or _ends_day(following))


def _follows_a_word(tokens: Tokens, first: int) -> bool:
    previous = at_of(tokens, first - 1)
    return previous is not None and previous.kind is Kind.WORD and not previous.text.isascii()


def _ends_numeric_range(tokens: Tokens, first: int) -> bool:
    """The second of 3.15-3.21."""
    kinds = [token.kind for token in tokens[max(first - 4, 0) : first + 2]]
    before = [Kind.NUMBER, kinds[-1], Kind.NUMBER, Kind.DASH, Kind.NUMBER, kinds[-1]]
    return kinds[-1] in {Kind.DOT, Kind.SLASH} and kinds == before


def as_bare_day(tokens: Tokens, first: int, after: int) -> bool:
    """5号: by itself, or with a time, a 前 or somebody who acts behind it; not 第5号, 5号楼."""
    previous, following = at_of(tokens, first - 1), at_of(tokens, after)
    listed = previous is not None and previous.kind is Kind.AND and first > 1
    if listed and tokens[first - 2].kind is Kind.NUMBER and not _is_of_month(tokens, first):
        return False
    if previous and previous.kind in _COUNTS and previous.text not in {"逢", "每逢"}:
        return False
    if previous and previous.kind in {Kind.MONTH, Kind.RELATIVE_MONTH}:
        return True
    if previous and previous.kind in {Kind.TO, Kind.DASH} and tokens[first - 2].kind is Kind.DAY:
        return True
    if following is None or following.kind in _ENDS_DAY | {Kind.NUMBER, Kind.OF}:
        return True
    if following.kind in {Kind.AFTER, Kind.WITHIN}:
        return tokens[after - 1].text == "号"  # 3日内 is a length
    if tokens[after - 1].text == "日" and following.text[0] in _OF_SO_MANY_DAYS:
        return False
    acts = following.text[0] in _ACTS or following.gap or tokens[after - 1].text == "日"
    return acts and following.kind is Kind.WORD


def as_listed_day(tokens: Tokens, first: int, after: int) -> bool:
    """The 24 of 4月23、24、25日."""
    at = after
    while _kinds(tokens, at) == (Kind.AND, Kind.NUMBER):
        at += 2
    listed = at > after and at_of(tokens, first - 1) and tokens[first - 1].kind is Kind.AND
    return bool(listed) and _kinds(tokens, at)[:1] == (Kind.DAY,) and _is_of_month(tokens, first)


def _is_of_month(tokens: Tokens, first: int) -> bool:
    """Whether the list that a number stands in began with a month: 4月23、24日."""
    at = first - 1
    while at > 0 and tokens[at].kind in {Kind.AND, Kind.NUMBER, Kind.DAY}:
        at -= 1
    return tokens[at].kind in {Kind.MONTH, Kind.RELATIVE_MONTH}


def _kinds(tokens: Tokens, at: int) -> tuple[Kind, ...]:
    return tuple(token.kind for token in tokens[at : at + 2])


def as_unitless_day(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
    """12月1: nothing counted behind it."""
    day, following = tokens[after - 1], at_of(tokens, after)
    ends = _ends_day(following) or (following is not None and following.gap)
    return ends and not day.gap


def as_short_year(tokens: Tokens, first: int, after: int) -> bool:
    """2026年; 08年 and 九零年 too, and 26年 with a month behind it; 20年 alone is a length."""
    text, following = tokens[first].text, at_of(tokens, after)
    if len(text) != len("26"):
        return True
    spelt = text.startswith(("0", "零", "〇")) or not (text.isdecimal() or "十" in text)
    dated = {Kind.NUMBER, Kind.NTH, Kind.HALF_YEAR, Kind.LETTERED, Kind.FIRST, Kind.EDGE}
    return spelt or (following is not None and following.kind in dated)


def as_numbered_season(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
    """第一季度, but not 第一季第3集."""
    following = at_of(tokens, after)
    return tokens[after - 1].text == "季度" or (following is not None and following.kind in _CLOSES)


def as_unit_with_edge(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
    """月底, 年初: of no number of months."""
    previous = at_of(tokens, first - 1)
    return previous is None or previous.kind not in {Kind.NUMBER, Kind.COUNT, Kind.HALF}


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


def after_a_month(tokens: Tokens, first: int, after: int) -> bool:
    """下个月十五."""
    previous = at_of(tokens, first - 1)
    said = previous is not None and previous.kind is Kind.RELATIVE_MONTH
    return said and _ends_day(at_of(tokens, after))


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
    return _kinds(tokens, after) == (Kind.NUMBER, Kind.DAY)


def before_within(tokens: Tokens, first: int, after: int) -> bool:
    """年内, 月内, 季度内: of this one."""
    following = at_of(tokens, after)
    if following is None or following.kind is not Kind.WITHIN:
        return False
    return following.text != "里" and as_unit_with_edge(tokens, first, after)


def in_range_of(unit: Kind) -> Callable[[Tokens, int, int], bool]:
    """The 1 of 1至9月, the 9 of 9-11点: its unit is said behind the end of the range."""

    def stands(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
        kinds = [token.kind for token in tokens[after : after + 4]]
        bridged = len(kinds) > 2 and kinds[0] in {Kind.DASH, Kind.TO} and kinds[1] is Kind.NUMBER  # noqa: PLR2004
        return bridged and kinds[2] is unit and kinds[3:] not in ([Kind.WITHIN], [Kind.AFTER])

    return stands


def as_festival(tokens: Tokens, first: int, after: int) -> bool:
    """五一 and 大雪 are other things too, unless they stand like a date."""
    text, following = tokens[first].text, at_of(tokens, after)
    if text not in SPELT_AS_NUMBERS | _ALSO_WEATHER:
        return True
    dated = _ENDS_DAY | {Kind.HOLIDAY, Kind.AFTER, Kind.NUMBER}
    stands = following is None or following.kind in dated
    if text in SPELT_AS_NUMBERS:
        return stands or (following is not None and following.text[0] in _OUTINGS)
    return stands and _starts_clause(tokens, first)


def as_holiday_at_hand(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
    """节前, but not of 艺术节前, whose day nobody said."""
    previous = at_of(tokens, first - 1)
    return previous is None or previous.text not in _MAKES_A_FESTIVAL


def as_lunar_day(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
    """初八, but not the 初八 of 年初八, whose month was meant."""
    previous = at_of(tokens, first - 1)
    return previous is None or previous.kind not in {Kind.YEAR, Kind.MONTH, Kind.NUMBER, Kind.EVERY}


def as_length(tokens: Tokens, first: int, after: int) -> bool:
    """3日内, 两年后: units that also name a day or a year need a word that makes them a length."""
    following, previous = at_of(tokens, after), at_of(tokens, first - 1)
    long = {Kind.LEAD, Kind.LASTING, Kind.COMING, Kind.PASSING, Kind.SKIPPING}
    if previous and previous.kind in long:
        return True
    suffixes = {Kind.WITHIN, Kind.AFTER}
    if tokens[after - 1].kind in {Kind.YEAR, Kind.SEASON}:
        suffixes = suffixes | {Kind.BEFORE}
    return following is not None and following.kind in suffixes and tokens[after - 1].text != "号"


def as_digital_clock(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
    """14:30 at the start of a clause; 比例1:30 is none."""
    return _is_anchored(tokens, first) or _starts_clause(tokens, first)


def as_bare_hour(tokens: Tokens, first: int, after: int) -> bool:
    """9点 at the start of a clause with somebody acting; 提三点要求 and 有一点问题 are none."""
    if _is_anchored(tokens, first):
        return True
    if not _starts_clause(tokens, first):
        return False
    following = at_of(tokens, after)
    if following is None or following.kind in _ENDS_DAY | {Kind.ABOUT, Kind.AFTER}:
        return True
    return following.kind is Kind.WORD and following.text[0] in _MADE_OF_HOURS


def as_part_alone(tokens: Tokens, first: int, after: int) -> bool:  # noqa: ARG001
    """下午 by itself is today's, when a clause begins with it."""
    return tokens[first].text not in SYLLABLES and (
        first == 0 or tokens[first - 1].kind in {Kind.STOP, Kind.COLON, Kind.MOVED}
    )


def _is_anchored(tokens: Tokens, first: int) -> bool:
    """A day or a part of the day stands before it, so a time is expected."""
    return first > 0 and tokens[first - 1].kind is Kind.PART


def _starts_clause(tokens: Tokens, first: int) -> bool:
    previous = at_of(tokens, first - 1)
    if previous is None or previous.kind in _STARTS_CLAUSE or previous.text in _PREPOSITIONS:
        return True
    return tokens[first].gap and previous.kind is Kind.WORD


def _ends_day(following: Token | None) -> bool:
    return following is None or following.kind in _ENDS_DAY


def at_of(tokens: Tokens, at: int) -> Token | None:
    return tokens[at] if 0 <= at < len(tokens) else None
