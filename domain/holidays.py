"""The official table of a year: days off and make-up working days, as the State Council sets them.

It is published in November of the year before.  Until then only what the law itself fixes is
known: 全国年节及纪念日放假办法, as revised from 2025-01-01.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from domain import lunar
from domain.errors import PackError
from domain.messages import Bilingual, Day, Phrase

SATURDAY = 5
NEAR = timedelta(days=21)  # between a holiday and what is worked for it; 11 at most so far
DECEMBER = 12
NEW_YEAR = "New Year's Day"  # as chinesecalendar calls it
ENGLISH = MappingProxyType(
    {
        "元旦": "New Year's Day",
        "春节": "Spring Festival",
        "清明节": "Qingming Festival",
        "劳动节": "Labour Day",
        "端午节": "Dragon Boat Festival",
        "中秋节": "Mid-Autumn Festival",
        "国庆节": "National Day",
    }
)
REVISED = 2025  # the year from which the law is as it is now


@dataclass(frozen=True, slots=True)
class HolidayTable:
    """One year's table.  The values of both mappings are the Chinese names of the holidays."""

    year: int
    source: str
    off: Mapping[date, str]
    make_up: Mapping[date, str]


def parse_table(text: str, file: str) -> HolidayTable:
    """Read a table of packs/holidays/.  Raises PackError with file, key and reason.

    ::

        year = 2026
        source = "国办发明电…"

        [[holiday]]
        name = "元旦"
        off = [2026-01-01, 2026-01-03]   # first and last day
        make_up = [2026-01-04]           # every one
    """
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PackError(file, "toml", str(error)) from error
    return _Reader(file).table(found)


def in_both_languages(name: str) -> Bilingual:
    """「国庆节、中秋节」 in English too; a holiday of one year only keeps its Chinese name."""
    return Bilingual(name, " and ".join(ENGLISH.get(part, part) for part in name.split("、")))


def check_table(table: HolidayTable, file: str) -> None:
    """What no table can say, whoever wrote it.  Raises PackError with file, key and reason.

    A New Year holiday may begin in the last days of the year before (2022-12-31).
    """
    for key, days in (("off", table.off), ("make_up", table.make_up)):
        for day, name in days.items():
            if not date(table.year - 1, 12, 25) <= day <= date(table.year, 12, 31):
                reason = f"{day} is not in the year {table.year}"
                raise PackError(file, f"{name}.{key}", reason, _said("holidays-outside", name, day))
    for day, name in table.make_up.items():
        key = f"{name}.make_up"
        if day.weekday() < SATURDAY:
            said = _said("holidays-worked-anyway", name, day)
            raise PackError(file, key, f"{day} is no weekend: it is worked anyway", said)
        if day in table.off:
            said = _said("holidays-both", name, day)
            raise PackError(file, key, f"{day} is both a day off and a working day", said)
        if not any(abs(day - off) <= NEAR for off, other in table.off.items() if other == name):
            said = _said("holidays-far", name, day)
            raise PackError(file, key, f"{day} is far from the holiday it is for", said)
    for day, name in sorted(_fixed_by_law(table.year).items()):
        if day not in table.off:
            said = _said("holidays-missing", name, day)
            raise PackError(file, name, f"{day} is a day off by law, and is missing", said)


def _said(key: str, name: str, day: date) -> Phrase:
    return Phrase(key, {"name": name, "on": Day(day)})


def surplus(table: HolidayTable) -> int:
    """Rest days gained beyond those the law gives; 0 where an arrangement only moves them.

    Each statutory day gives one day free of work, be it by itself or by a make-up day's other
    side.  Anything else is rare (a parade, an epidemic), or a slip of the pen: worth a look.
    """
    free = sum(day.weekday() < SATURDAY for day in table.off)
    return free - len(table.make_up) - len(_fixed_by_law(table.year))


def _fixed_by_law(year: int) -> Mapping[date, str]:
    """Until 2024 the law gave two days less: 除夕 and 2 May."""
    fixed = statutory(year)
    if year >= REVISED:
        return fixed
    later = {lunar.new_years_eve(year), date(year, 5, 2)}
    return {day: name for day, name in fixed.items() if day not in later}


def of_library(year: int) -> HolidayTable | None:
    """The table as chinesecalendar has it.  None: it does not know the year."""
    import chinese_calendar
    from chinese_calendar.constants import holidays, workdays

    off = {day: _in_chinese(name) for day, name in holidays.items() if _of_year(day, year, name)}
    if not off:
        return None
    make_up = {
        day: _in_chinese(name) for day, name in workdays.items() if _of_year(day, year, name)
    }
    source = f"chinesecalendar {chinese_calendar.__version__}"
    return HolidayTable(year, source, MappingProxyType(off), MappingProxyType(make_up))


def _of_year(day: date, year: int, name: str) -> bool:
    """What of New Year lies in December belongs to the year to come."""
    return day.year + (name == NEW_YEAR and day.month == DECEMBER) == year


def _in_chinese(name: str) -> str:
    from chinese_calendar import Holiday

    chinese = str(Holiday(name).chinese)
    return chinese if chinese.endswith(("节", "元旦", "日")) else f"{chinese}节"


@lru_cache(maxsize=256)
def statutory(year: int) -> Mapping[date, str]:
    """The days off that the law fixes, whatever table will be published for the year."""
    spans = (
        ("元旦", date(year, 1, 1), 1),
        ("春节", lunar.new_years_eve(year), 4),
        ("清明节", lunar.term("清明", year), 1),
        ("劳动节", date(year, 5, 1), 2),
        ("端午节", lunar.solar_day(year, 5, 5), 1),
        ("中秋节", lunar.solar_day(year, 8, 15), 1),
        ("国庆节", date(year, 10, 1), 3),
    )
    named: dict[date, str] = {}
    for name, first, length in spans:
        for day in (first + timedelta(days=n) for n in range(length)):
            named[day] = "、".join(filter(None, (named.get(day), name)))
    return MappingProxyType(named)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Takes one parsed file apart; knows the file's name for what it has to complain about."""

    file: str

    def table(self, found: Mapping[str, Any]) -> HolidayTable:
        self._only(found, {"year", "source", "holiday"}, "the file")
        year = self._value(found, "year", int)
        off: dict[date, str] = {}
        make_up: dict[date, str] = {}
        for holiday in self._value(found, "holiday", list):
            self._holiday(holiday, off, make_up)
        source = self._value(found, "source", str)
        table = HolidayTable(year, source, MappingProxyType(off), MappingProxyType(make_up))
        check_table(table, self.file)
        return table

    def _holiday(self, found: Any, off: dict[date, str], make_up: dict[date, str]) -> None:
        if not isinstance(found, dict):
            raise self._wrong("holiday", "each is a [[holiday]] section")
        self._only(found, {"name", "off", "make_up"}, "a holiday")
        name = self._value(found, "name", str)
        for day in self._days(found.get("make_up", []), f"{name}.make_up"):
            make_up[day] = name
        first, last = self._ends(found, name)
        for day in _from_to(first, last):
            if day in off:
                raise self._wrong(f"{name}.off", f"{day} is already off for {off[day]}")
            off[day] = name

    def _ends(self, found: Mapping[str, Any], name: str) -> tuple[date, date]:
        key = f"{name}.off"
        ends = self._days(found.get("off", []), key)
        match ends:
            case (first, last) if first <= last:
                return first, last
            case _:
                raise self._wrong(key, "must be [first day, last day]")

    def _days(self, found: Any, key: str) -> tuple[date, ...]:
        if not isinstance(found, list):
            raise self._wrong(key, "must be a list of dates")
        for day in found:
            if not isinstance(day, date) or isinstance(day, datetime):
                raise self._wrong(key, f"{day!r} is not a date such as 2026-01-01")
        return tuple(found)

    def _value(self, found: Mapping[str, Any], key: str, kind: type[Any]) -> Any:
        if not isinstance(found.get(key), kind):
            raise self._wrong(key, f"must be given as {kind.__name__}")
        return found[key]

    def _only(self, found: Mapping[str, Any], known: set[str], where: str) -> None:
        if unknown := found.keys() - known:
            raise self._wrong(min(unknown), f"unknown key in {where}")

    def _wrong(self, key: str, reason: str) -> PackError:
        return PackError(self.file, key, reason)


def _from_to(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
