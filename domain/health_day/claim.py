"""One line of somebody's list of days: the day it names and the date it gives it.

「9月最后一个星期日 世界心脏日」「2018-09-25（星期二） 国际聋人日」「4月第4周 全民营养周」.

A line may say a date, a rule, a weekday, or several of them; which is true is not its business.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from domain.health_day.rule import Fixed, Last, Lunar, Month, Nth, Range, Rule

LEAP_YEAR = 2024  # a date that does not exist in it exists in none
FIGURES = "一二三四五六七八九十"
_NUMBER = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])"
_WEEKDAY = r"(?:星期|礼拜|周)[一二三四五六日天]"
_WHICH = r"第?(\d|[一二三四五])[个]?"
_MONTH = rf"({_NUMBER})月份?的?"
_LUNAR_MONTH = r"(正|十[一二]?|[一二三四五六七八九冬腊]|\d{1,2})月"
_LUNAR_DAY = (
    r"(初[一二三四五六七八九十]|十[一二三四五六七八九]|二十|廿[一二三四五六七八九]|三十|\d{1,2}日?)"
)

_ISO = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_NTH = re.compile(rf"(?:每年)?{_MONTH}{_WHICH}(?:周的)?({_WEEKDAY})")
_LAST = re.compile(rf"(?:每年)?{_MONTH}(?:最后|末)(?:一)?(?:个|周的?)?({_WEEKDAY})")
_WEEK = re.compile(rf"(?:每年)?{_MONTH}(?:{_WHICH}|最后一?个?)(?:周|星期)(?![一二三四五六日天])")
_LUNAR = re.compile(rf"(?:农历|阴历|夏历){_LUNAR_MONTH}{_LUNAR_DAY}")
_DAY = re.compile(
    rf"(?:每年)?({_NUMBER})月({_NUMBER}|二十[一二三四五六七八九]?|三十一?|\d{{1,2}})[日号]?"
)
_SHORT = re.compile(r"(?<!\d)(\d{1,2})[-./·](\d{1,2})(?!\d)")
_WHOLE = re.compile(rf"(?:每年|\d{{4}}年)?({_NUMBER})月份?(?=全月|[\s:,]|$)(?:全月)?")
_TO = re.compile(
    rf"\s*(?:至|到|[-—–~])\s*(?:(?:({_NUMBER})月)?(\d{{1,2}})[日号]?|(\d{{1,2}})[-.](\d{{1,2}}))"
)
_SAID_WEEKDAY = re.compile(rf"\(?({_WEEKDAY})\)?")
_NUMBERING = re.compile(
    r"^\s*(?:\(?\d{1,3}\)|\d{1,3}、|\d{1,3}\.(?!\d)|[一二三四五六七八九十]+、|[·•*-])\s*"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a line says.  ``year`` is the one printed; ``rule`` a date of every year or a rule.

    ``printed``: month and day where it prints them, be it beside a rule; ``vague``: 第几周, which
    no calendar defines.
    """

    number: int
    text: str
    name: str
    rule: Rule | None = None
    printed: tuple[int, int] | None = None
    year: int | None = None
    weekday: int | None = None
    vague: bool = False

    @property
    def has_date(self) -> bool:
        return self.rule is not None or self.printed is not None or self.vague


def read_claims(text: str) -> tuple[Claim, ...]:
    """Every line that is not empty, with its number."""
    return tuple(_read(text))


def _read(text: str) -> Iterator[Claim]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield read_claim(line, number)


def read_claim(line: str, number: int = 1) -> Claim:
    """Takes the dates out of a line; what is left is the name."""
    reader = _Reader(_NUMBERING.sub("", unicodedata.normalize("NFKC", line)))
    reader.read()
    return Claim(
        number,
        line.strip(),
        reader.name,
        reader.rule,
        reader.printed,
        reader.year,
        reader.weekday,
        reader.vague,
    )


class _Reader:
    """Cuts out of the line what is understood, the longest forms first."""

    def __init__(self, line: str) -> None:
        self.left = line
        self.rule: Rule | None = None
        self.printed: tuple[int, int] | None = None
        self.year: int | None = None
        self.weekday: int | None = None
        self.vague = False

    def read(self) -> None:
        if found := self._cut(_ISO):
            self.year = int(found[1])
            self._print(int(found[2]), int(found[3]), found.start())
        self._rules()
        if self.printed is None:
            self._dates()
        if found := self._cut(_SAID_WEEKDAY):
            self.weekday = _weekday(found[1])

    @property
    def name(self) -> str:
        return " ".join(re.sub(r"[,;:|\t]+|\(\s*\)", " ", self.left).split())

    def _rules(self) -> None:
        if found := self._cut(_LUNAR):
            self.rule = Lunar(_lunar_month(found[1]), _lunar_day(found[2]))
        elif (found := self._cut(_NTH)) and _is_month(found[1]):
            self.rule = Nth(_number(found[1]), _weekday(found[3]), _number(found[2]))
        elif (found := self._cut(_LAST)) and _is_month(found[1]):
            self.rule = Last(_number(found[1]), _weekday(found[2]))
        elif self._cut(_WEEK):
            self.vague = True

    def _dates(self) -> None:
        for form in (_DAY, _SHORT):
            if found := self._cut(form):
                self._print(_number(found[1]), _number(found[2]), found.start())
                return
        if self.rule is None and not self.vague and (found := self._cut(_WHOLE)):
            self.rule = Month(_number(found[1])) if _is_month(found[1]) else None

    def _print(self, month: int, day: int, at: int) -> None:
        """A date, or the first and last of several."""
        first = Fixed(month, day)
        if not _exists(first):
            return
        self.printed = (month, day)
        last = self._end(month, at)
        if self.rule is None and self.year is None:
            self.rule = Range(first, last) if last else first

    def _end(self, month: int, at: int) -> Fixed | None:
        found = _TO.match(self.left, at)
        if found is None:
            return None
        in_month, day, other_month, other_day = found.groups()
        last = Fixed(_number(in_month or other_month or str(month)), _number(day or other_day))
        if not _exists(last):
            return None
        self.left = self.left[:at] + " " + self.left[found.end() :]
        return last

    def _cut(self, form: re.Pattern[str]) -> re.Match[str] | None:
        found = form.search(self.left)
        if found:
            self.left = self.left[: found.start()] + self.left[found.end() :]
        return found


def _exists(day: Fixed) -> bool:
    return _is_month(str(day.month)) and bool(day.spans(LEAP_YEAR))


def _is_month(text: str) -> bool:
    return 1 <= _number(text) <= 12  # noqa: PLR2004  (of a year)


def _number(text: str) -> int:
    """12, 十二, 二十一."""
    if text.isdecimal():
        return int(text)
    tens, found, ones = text.partition("十")
    if not found:
        return FIGURES.index(tens) + 1
    return (FIGURES.index(tens) + 1 if tens else 1) * 10 + (FIGURES.index(ones) + 1 if ones else 0)


def _weekday(text: str) -> int:
    return "一二三四五六日".index(text[-1].replace("天", "日"))


def _lunar_month(text: str) -> int:
    return {"正": 1, "冬": 11, "腊": 12}.get(text) or _number(text)


def _lunar_day(text: str) -> int:
    return _number(text.removesuffix("日").removeprefix("初").replace("廿", "二十"))
