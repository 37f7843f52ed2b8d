"""Figures that are no dates: document numbers, addresses, versions, telephone numbers, points made.

They become plain words before the grammar reads, so that a date beside them can still be read.
"""

from dataclasses import replace
from itertools import pairwise

from domain.when.standing import Tokens, at_of
from domain.when.tokens import Token
from domain.when.vocabulary import SEASONS
from domain.when.words import Kind

_YEAR = len("2026")
_LONG = len("20261201")
# Nouns that are numbered: 5号楼, 3号线, 88号文.
_NUMBERED = set("楼线文令院门厅馆机床房室栋桌位台柜窗仓院区地坑炉井船车路口公通会选员病")
_ROOMS = set("楼层室栋幢座院厅馆区")
_STREETS = set("街路巷村镇")
_AROUND = {"前夕", "期间"}
_PREVIOUS = {Kind.DAY, Kind.DAYS, Kind.WEEK, Kind.MONTH}
_TOLD = set("提第有这那几下如列以讲说谈记抓做")  # 提三点要求
_POINTS = set("要建意内说问原希体请注措思经启共想看认感提工")
_COUNTED = {Kind.COUNT, Kind.YEAR, Kind.MONTH, Kind.DAYS, Kind.HOURS, Kind.MINUTES}  # 1.5小时
_VERSION = set("版vV本第")
_SUMS = set("共计休")
_USUAL = set("常按")
_OF_A_PERIOD = {Kind.WEEK, Kind.RELATIVE_MONTH, Kind.RELATIVE_SEASON, Kind.RELATIVE_YEAR}
_REPORTED = set("数情报总汇统业工舆")  # 上月数据, 上季度报表
_LISTS = {Kind.TO, Kind.DASH, Kind.AND}
_DIRECTIONS = {Kind.WITHIN, Kind.AFTER, Kind.BEFORE}


def without_figures(tokens: Tokens) -> Tokens:
    found = list(tokens)
    for at in range(len(tokens)):
        for rule in (
            _title,
            _background,
            _document,
            _place,
            _numbered,
            _dotted,
            _telephone,
            _points,
            _total,
            _free,
            _one_before,
            _adjective,
        ):
            after = rule(tokens, at)
            for inner in range(at, after):
                found[inner] = replace(found[inner], kind=Kind.WORD)
    return tuple(found)


def _title(tokens: Tokens, at: int) -> int:
    """《健康中国行动（2019—2030年）》: what something is called."""
    if tokens[at].text != "《":
        return at
    ends = (after for after in range(at, len(tokens)) if tokens[after].text == "》")
    return next(ends, at)


def _background(tokens: Tokens, at: int) -> int:
    """春节前夕, 国庆期间, 中秋国庆, where a day is said beside it."""
    beside = at_of(tokens, at + 1)
    if tokens[at].kind is not Kind.FESTIVAL or beside is None:
        return at
    if beside.kind is not Kind.FESTIVAL and beside.text not in _AROUND:
        return at
    kinds = [token.kind for token in tokens]
    return at + 2 if (Kind.NUMBER, Kind.DAY) in pairwise(kinds) else at


def _place(tokens: Tokens, at: int) -> int:
    """二楼会议室, 306室, 三月街."""
    if tokens[at].kind is not Kind.NUMBER:
        return at
    after = at + 2 if _kinds(tokens, at + 1, 1) == (Kind.MONTH,) else at + 1
    noun = at_of(tokens, after)
    places = _STREETS if after > at + 1 else _ROOMS
    return after if noun and noun.kind is Kind.WORD and noun.text[0] in places else at


def _kinds(tokens: Tokens, at: int, count: int) -> tuple[Kind, ...]:
    return tuple(token.kind for token in tokens[at : at + count])


def _document(tokens: Tokens, at: int) -> int:
    """〔2026〕88号."""
    shape = (Kind.OPEN, Kind.NUMBER, Kind.CLOSE, Kind.NTH, Kind.NUMBER, Kind.DAY)
    short = tuple(kind for kind in shape if kind is not Kind.NTH)
    for kinds in (shape, short):
        if _kinds(tokens, at, len(kinds)) == kinds and len(tokens[at + 1].text) == _YEAR:
            return at + len(kinds)
    return at


def _numbered(tokens: Tokens, at: int) -> int:
    """5号楼, 第88号."""
    if _kinds(tokens, at, 2) != (Kind.NUMBER, Kind.DAY) or tokens[at + 1].text != "号":
        return at
    previous, following = at_of(tokens, at - 1), at_of(tokens, at + 2)
    if previous and previous.kind is Kind.NTH:
        return at + 2
    noun = following is not None and not following.gap and following.kind is Kind.WORD
    dated = previous is not None and previous.kind in {Kind.MONTH, Kind.RELATIVE_MONTH}
    return at + 2 if noun and not dated and following and following.text[0] in _NUMBERED else at


def _dotted(tokens: Tokens, at: int) -> int:
    """V2.3.1, 192.168.1.1, 版本3.5."""
    after = at
    if _kinds(tokens, at, 1) != (Kind.NUMBER,) or _is_dotted(tokens, at - 1):
        return at
    while _kinds(tokens, after + 1, 2) == (Kind.DOT, Kind.NUMBER):
        after += 2
    dots = (after - at) // 2
    previous = at_of(tokens, at - 1)
    version = previous is not None and previous.text[-1:] in _VERSION
    counted = dots == 1 and (at_of(tokens, after + 1) or tokens[at]).kind in _COUNTED
    address = counted or dots > 2 or (dots == 2 and len(tokens[at].text) not in {2, _YEAR})  # noqa: PLR2004
    return after + 1 if address or (version and dots) else at


def _is_dotted(tokens: Tokens, at: int) -> bool:
    return at >= 0 and tokens[at].kind is Kind.DOT


def _telephone(tokens: Tokens, at: int) -> int:
    """13800138000, 021-12345678, 888-000-9999."""
    if _kinds(tokens, at, 1) != (Kind.NUMBER,) or not tokens[at].text.isdecimal():
        return at
    if _kinds(tokens, max(at - 2, 0), 2) == (Kind.NUMBER, Kind.DASH):
        return at  # read from its first part on
    after, figures = at + 1, len(tokens[at].text)
    while _kinds(tokens, after, 2) == (Kind.DASH, Kind.NUMBER):
        figures += len(tokens[after + 1].text)
        after += 2
    year_first = len(tokens[at].text) == _YEAR
    return after if figures > _LONG and not (year_first and figures <= 2 * _LONG) else at


def _points(tokens: Tokens, at: int) -> int:
    """提三点要求, 有一点问题, 以下两点."""
    if _kinds(tokens, at, 2) != (Kind.NUMBER, Kind.CLOCK) or tokens[at + 1].text != "点":
        return at
    previous, following = at_of(tokens, at - 1), at_of(tokens, at + 2)
    told = previous is not None and (previous.kind is Kind.NTH or previous.text in _TOLD)
    points = following is not None and following.kind is Kind.WORD and following.text[0] in _POINTS
    return at + 2 if told or (points and not _is_timed(previous)) else at


def _total(tokens: Tokens, at: int) -> int:
    """共3天, 放假3天: how long it is, beside the days themselves."""
    previous = at_of(tokens, at - 1)
    summed = previous is not None and (previous.text in _SUMS or previous.kind is Kind.HOLIDAY)
    if _kinds(tokens, at, 2) != (Kind.NUMBER, Kind.DAYS):
        return at
    return at + 2 if summed or _ends_range(tokens, at) else at


def _ends_range(tokens: Tokens, at: int) -> bool:
    """The 三天 of 12月7号到9号三天."""
    before = _kinds(tokens, max(at - 5, 0), min(at, 5))
    if before[-3:] == (Kind.OPEN, Kind.WEEKDAY, Kind.CLOSE):
        before = _kinds(tokens, max(at - 9, 0), min(at, 9) - 3)  # 13日（星期日）两天
    following = at_of(tokens, at + 2)
    ranged = before[-1:] in ((Kind.DAY,), (Kind.WEEKDAY,)) and not _LISTS.isdisjoint(before)
    paired = before[-2:] == (Kind.WEEKDAY, Kind.WEEKDAY)  # 周六周日两天
    return (ranged or paired) and (following is None or following.kind not in _DIRECTIONS)


def _free(tokens: Tokens, at: int) -> int:
    """The 放假 of 5月1日至5日放假 is what is done; 国庆放假 names the days."""
    off = tokens[at].kind is Kind.HOLIDAY and tokens[at].text.startswith("放假")
    return at + 1 if off and _kinds(tokens, max(at - 1, 0), 1) == (Kind.DAY,) else at


def _adjective(tokens: Tokens, at: int) -> int:
    """夏季重点传染病, 按正常工作日开诊: what something is like, and not when."""
    token, previous, following = tokens[at], at_of(tokens, at - 1), at_of(tokens, at + 1)
    described = following is not None and following.kind is Kind.WORD and not following.gap
    if described and following and _qualifies(token, following, previous):
        return at + 1
    usual = token.kind is Kind.WORKDAY and previous is not None and previous.text in _USUAL
    return at + 1 if usual else at


def _qualifies(token: Token, noun: Token, previous: Token | None) -> bool:
    """夏季重点传染病, 报送上月数据: of which season, of which month."""
    if token.text in SEASONS:
        return True
    if token.kind is Kind.THAT_DAY:  # 报送当日发热门诊数据
        return previous is not None and previous.kind is Kind.WORD
    past = token.kind in _OF_A_PERIOD and token.value < 0
    handed_in = previous is not None and previous.kind is Kind.WORD
    return past and handed_in and noun.text[0] in _REPORTED


def _one_before(tokens: Tokens, at: int) -> int:
    """报送前一日数据."""
    kinds = _kinds(tokens, at, 4)
    shape = kinds[:2] == (Kind.BEFORE, Kind.NUMBER) and kinds[3:] == (Kind.WORD,)
    previous = at_of(tokens, at - 1)
    told = shape and kinds[2] in _PREVIOUS and previous is not None and previous.kind is Kind.WORD
    return at + 3 if told and tokens[at + 1].value == 1 else at


def _is_timed(previous: Token | None) -> bool:
    return previous is not None and previous.kind not in {Kind.WORD, Kind.STOP}
