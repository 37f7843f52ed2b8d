"""The State Council's notice of a year's holidays, read as it is printed and pasted.

「一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。」

What stands in brackets and the number of days are checks: whatever contradicts itself is refused
with line, holiday and reason, for a table with one wrong day is worse than none.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from domain.errors import PackError
from domain.holidays import HolidayTable, check_table
from domain.messages import Day, Phrase, Value

ONE_DAY = timedelta(days=1)
WEEKDAYS = "一二三四五六日"
_TITLE = re.compile(r"关于(\d{4})年(?:部分)?节假日安排")
_YEAR = re.compile(r"(\d{4})年")
_FESTIVAL = r"(?:元旦|春节|清明节?|劳动节|五一|端午节?|中秋节?|国庆节?)"
_HEADING = re.compile(rf"({_FESTIVAL}(?:[、和与及]{_FESTIVAL})*):")
_FULL_NAMES = {
    "清明": "清明节",
    "端午": "端午节",
    "中秋": "中秋节",
    "国庆": "国庆节",
    "五一": "劳动节",
}
_DAY = re.compile(
    r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})(?:[日号]|(?=[至到—–~-]))(?:\(([^()]*)\))?"
)
_TO = re.compile(r"至|到|[—–~-]+")
_VERB = re.compile(r"(放假|补休|调休|休息|上班)")
_COUNT = re.compile(r"(?:共|放假)(\d{1,2})天")
_WEEKDAY = re.compile(rf"(?:周|星期|礼拜)([{WEEKDAYS}天])")
_ADVICE = re.compile(r"鼓励|建议|可结合")


def parse_notice(text: str, file: str, year: int | None = None, source: str = "") -> HolidayTable:
    """The table a notice sets.  Raises PackError with file, line and holiday, and reason.

    ``year`` is taken from the title where it is not given; both must agree.
    """
    notice = _Notice.of(text, file)
    return notice.table(notice.year(year), source)


@dataclass(frozen=True, slots=True)
class _Notice:
    """The text without its spaces, which come as the copying will have it.

    Line breaks are spaces too; ``lines`` tells of every character the line it stood on.
    Brackets, colons and figures of full width are those of half width.
    """

    file: str
    text: str
    lines: tuple[int, ...]

    @classmethod
    def of(cls, text: str, file: str) -> "_Notice":
        kept: list[str] = []
        lines: list[int] = []
        for number, line in enumerate(unicodedata.normalize("NFKC", text).splitlines(), 1):
            for sign in "".join(line.split()):
                kept.append(sign)
                lines.append(number)
        return cls(file, "".join(kept), tuple(lines))

    def year(self, said: int | None) -> int:
        found = _TITLE.search(self.text) or _YEAR.search(self.text)
        printed = int(found.group(1)) if found else None
        if printed is None and said is None:
            reason = "the notice names no year: give it"
            raise PackError(self.file, "year", reason, Phrase("holidays-no-year"))
        if _TITLE.search(self.text) and said is not None and printed != said:
            raise PackError(self.file, "year", f"the notice is for {printed}, not for {said}")
        return said if said is not None else int(printed or 0)

    def table(self, year: int, source: str) -> HolidayTable:
        off: dict[date, str] = {}
        make_up: dict[date, str] = {}
        for section in self._sections(year):
            section.read()
            section.hand_over(off, make_up)
        if not off:
            reason = "no holiday was found, like 元旦：1月1日放假"
            raise PackError(self.file, "holiday", reason, Phrase("holidays-none-found"))
        title = source or f"国务院办公厅关于{year}年部分节假日安排的通知"
        table = HolidayTable(year, title, MappingProxyType(off), MappingProxyType(make_up))
        check_table(table, self.file)
        return table

    def _sections(self, year: int) -> Iterator["_Section"]:
        headings = list(_HEADING.finditer(self.text))
        ends = [heading.start() for heading in headings[1:]] + [len(self.text)]
        for heading, end in zip(headings, ends, strict=False):
            names = re.split("[、和与及]", heading.group(1))
            name = "、".join(_FULL_NAMES.get(one, one) for one in names)
            yield _Section(self, year, name, heading.end(), end)


@dataclass(slots=True)
class _Section:
    """One holiday: its sentences, read from the left, a date taking its month from the last."""

    notice: _Notice
    year: int
    name: str
    start: int
    end: int
    off: list[date] = field(default_factory=list)
    make_up: list[date] = field(default_factory=list)
    _last: date | None = None

    def read(self) -> None:
        at = self.start
        for sentence in re.split(r"(?<=[。；;])", self.notice.text[self.start : self.end]):
            if not _ADVICE.search(sentence):
                self._sentence(at, sentence)
            at += len(sentence)
        if not self.off:
            said = Phrase("holidays-no-day-off")
            raise self._wrong(self.start - 1, "no day off was found", said)

    def hand_over(self, off: dict[date, str], make_up: dict[date, str]) -> None:
        for day in self.off:
            if day in off:
                said = Phrase("holidays-twice", {"on": Day(day), "other": off[day]})
                raise self._wrong(self.start - 1, f"{day} is already off for {off[day]}", said)
            off[day] = self.name
        make_up.update(dict.fromkeys(self.make_up, self.name))

    def _sentence(self, at: int, text: str) -> None:
        """Dates wait for the verb behind them; what stays without one is no part of a table."""
        waiting: list[date] = []
        here: list[date] = []
        place = 0
        while place < len(text):
            if day := _DAY.match(text, place):
                days, place = self._days(at, text, day)
                waiting += days
            elif verb := _VERB.match(text, place):
                self._give(verb.group(1), waiting, here)
                place = verb.end()
            else:
                place += 1
        if waiting and not _is_signature(text):
            said = Phrase("holidays-no-verb", {"on": Day(waiting[0])})
            raise self._wrong(at, f"{waiting[0]}: neither 放假 nor 上班 behind it", said)
        self._count(at, text, here)

    def _days(self, at: int, text: str, first: re.Match[str]) -> tuple[list[date], int]:
        start, place = self._day(at, first), first.end()
        to = _TO.match(text, place)
        last = _DAY.match(text, to.end()) if to else None
        if last is None:
            return [start], place
        end = self._day(at, last)
        if not start <= end <= start + 20 * ONE_DAY:
            said = Phrase("holidays-no-stretch", {"first": Day(start), "last": Day(end)})
            raise self._wrong(at + place, f"{start} to {end} is no holiday", said)
        return [start + n * ONE_DAY for n in range((end - start).days + 1)], last.end()

    def _day(self, at: int, found: re.Match[str]) -> date:
        """A month or year that is not written is the last one written."""
        year, month, day, brackets = found.groups()
        before = self._last
        inherited = before.month if before else None
        if month is None and inherited is None:
            said = Phrase("holidays-no-month", {"text": found.group()})
            raise self._wrong(at + found.start(), f"{found.group()}: which month?", said)
        in_month = int(month) if month else int(inherited or 0)
        in_year = int(year) if year else (before.year if before and not month else self.year)
        try:
            on = date(in_year, in_month, int(day))
        except ValueError:
            said = Phrase("holidays-no-such-day", {"text": found.group()})
            reason = f"no such day: {found.group()}"
            raise self._wrong(at + found.start(), reason, said) from None
        self._check_weekday(at + found.start(), on, brackets or "")
        self._last = on
        return on

    def _check_weekday(self, at: int, on: date, brackets: str) -> None:
        said = _WEEKDAY.search(brackets)
        if said and WEEKDAYS.index(said.group(1).replace("天", "日")) != on.weekday():
            real = WEEKDAYS[on.weekday()]
            phrase = Phrase("holidays-weekday", {"on": Day(on), "text": said.group()})
            raise self._wrong(at, f"{on} is 周{real}, not {said.group()}", phrase)

    def _give(self, verb: str, waiting: list[date], here: list[date]) -> None:
        if verb == "上班":
            self.make_up += waiting
        else:
            self.off += waiting
            here += waiting
        waiting.clear()

    def _count(self, at: int, text: str, here: list[date]) -> None:
        """「共3天」 counts the days named; 「与周末连休」 names no weekend, and means it."""
        if "连休" in text and here:
            weekend = _weekend_beside(here)
            self.off += weekend
            here = [*here, *weekend]
        found = _COUNT.search(text)
        if found and here and int(found.group(1)) != len(here):
            reason = f"{found.group()} is said, but {len(here)} days are named"
            said = Phrase("holidays-count", {"text": found.group(), "count": len(here)})
            raise self._wrong(at + found.start(), reason, said)

    def _wrong(self, at: int, reason: str, what: Phrase) -> PackError:
        line = self.notice.lines[min(at, len(self.notice.lines) - 1)]
        where: dict[str, Value] = {"line": line, "name": self.name, "what": what}
        said = Phrase("holidays-on-line", where)
        return PackError(self.notice.file, f"line {line}, {self.name}", reason, said)


def _weekend_beside(days: list[date]) -> list[date]:
    """The days of a weekend that touch the first or the last day."""
    found: list[date] = []
    for day, step in ((min(days), -ONE_DAY), (max(days), ONE_DAY)):
        beside = day + step
        while beside.weekday() in (5, 6) and beside not in days:
            found.append(beside)
            beside += step
    return found


def _is_signature(text: str) -> bool:
    """国务院办公厅 2025年11月4日: the date below the notice."""
    return not text.endswith(("。", "；", ";")) and _YEAR.search(text) is not None
