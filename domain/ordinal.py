"""第N届: read, said, and carried over by year (Q13)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from domain.messages import Bilingual

MOST = 999
_DIGITS = "零一二三四五六七八九"
_TENS = {"十": 10, "百": 100}
_WRITTEN = "[零一二三四五六七八九十百]{1,7}"
_NUMBER = re.compile(rf"第?\s*(\d{{1,3}}|{_WRITTEN})\s*[届份个人名]?")
_MONTH = re.compile(r"^\d{1,2}月(?!\d)")
_MONTH_EN = re.compile(r",? month \d{1,2}$")
_SAYS = re.compile(rf"第\s*(?:\d{{1,3}}|{_WRITTEN})\s*届")
_OF = re.compile(rf"第\s*(?:\d{{1,3}}|{_WRITTEN})\s*届|\d{{4}}年?度?|[“”「」《》\"'\s·、，]")
_WHAT = re.compile("(?:推荐|评选|推选|征集|申报|选树|活动|工作|表彰|人选|人物)+$")


@dataclass(frozen=True, slots=True)
class Edition:
    """The N-th of an award, held in a year."""

    number: int
    year: int


def read(text: str) -> int | None:
    """「3」, 「第八届」, 「最多十二份」.  None: no number in it."""
    found = _NUMBER.search(text)
    return _value(found[1]) if found else None


def said(number: int) -> str:
    """8 is 八, 10 is 十, 35 is 三十五, 105 is 一百零五."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    head = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if not tens:
        gap = "零" if head and ones else ""
        return head + gap + (_DIGITS[ones] if ones or not head else "")
    ten = "十" if tens == 1 and not head else f"{_DIGITS[tens]}十"
    return head + ten + (_DIGITS[ones] if ones else "")


def says(title: str) -> bool:
    """Whether a title says 第N届 itself."""
    return bool(_SAYS.search(title))


def titled(title: str, number: int | None) -> str:
    """The title with 第N届 in front, unless it says so itself."""
    if number is None or says(title):
        return title
    return f"第{said(number)}届{title}"


def raised(title: str, number: int) -> str:
    """The title of another year's: 第八届… as 第九届…; what says no number stays."""
    return _SAYS.sub(f"第{said(number)}届", title, count=1)


def award(title: str) -> str:
    """What stays the same of a title from year to year, to find the last time by."""
    return _WHAT.sub("", _OF.sub("", title))


def is_same(one: str, other: str) -> bool:
    """Whether two titles are of one award; a title may say more than the plan's name of it."""
    first, second = award(one), award(other)
    return bool(first) and bool(second) and (first in second or second in first)


def next_of(last: Edition, year: int, cycle_years: int | None = None) -> tuple[int, ...]:
    """Which number to offer in a year after the last one, the likelier first.

    Within its cycle it is the same edition called again, or the next one brought forward.
    """
    passed = year - last.year
    if passed <= 0 or (cycle_years and passed < cycle_years):
        return (last.number, last.number + 1)
    return (last.number + max(1, passed // (cycle_years or passed)),)


def latest(editions: Iterable[Edition]) -> Edition | None:
    return max(editions, key=lambda one: (one.year, one.number), default=None)


def sought(title: str) -> int | None:
    """How many a title itself says are chosen: 十佳."""
    return 10 if "十佳" in title else None


def of_year(name: str, year: int) -> str:
    """「2026年新闻发言人名册」, what is asked once a year."""
    return f"{year}年{name}"


def with_month(title: Bilingual, mark: str) -> Bilingual:
    """The title of what comes every month, with a mark where the month will stand."""
    return Bilingual(f"{mark}月{title.zh}", f"{title.en}, {mark}")


def is_of_month(title: Bilingual) -> bool:
    """Whether it is one of a plan's twelve: 「3月…」."""
    return bool(_MONTH.match(title.zh))


def of_every_month(title: Bilingual) -> Bilingual:
    """What all twelve are called."""
    return Bilingual(_MONTH.sub("", title.zh), _MONTH_EN.sub("", title.en))


def _value(written: str) -> int:
    if written.isdecimal():
        return int(written)
    total, digit = 0, 0
    for word in written:
        if word in _TENS:
            total += (digit or 1) * _TENS[word]
            digit = 0
        else:
            digit = _DIGITS.index(word)
    return total + digit
