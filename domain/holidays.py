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
            self._holiday(holiday, year, off, make_up)
        if both := off.keys() & make_up.keys():
            raise self._wrong("make_up", f"{min(both)} is both a day off and a working day")
        source = self._value(found, "source", str)
        return HolidayTable(year, source, MappingProxyType(off), MappingProxyType(make_up))

    def _holiday(
        self, found: Any, year: int, off: dict[date, str], make_up: dict[date, str]
    ) -> None:
        if not isinstance(found, dict):
            raise self._wrong("holiday", "each is a [[holiday]] section")
        self._only(found, {"name", "off", "make_up"}, "a holiday")
        name = self._value(found, "name", str)
        for day in self._days(found.get("make_up", []), year, f"{name}.make_up"):
            make_up[day] = name
        first, last = self._ends(found, year, name)
        for day in _from_to(first, last):
            if day in off:
                raise self._wrong(f"{name}.off", f"{day} is already off for {off[day]}")
            off[day] = name

    def _ends(self, found: Mapping[str, Any], year: int, name: str) -> tuple[date, date]:
        key = f"{name}.off"
        ends = self._days(found.get("off", []), year, key)
        match ends:
            case (first, last) if first <= last:
                return first, last
            case _:
                raise self._wrong(key, "must be [first day, last day]")

    def _days(self, found: Any, year: int, key: str) -> tuple[date, ...]:
        """A New Year holiday may begin in the last days of the year before (2022-12-31)."""
        if not isinstance(found, list):
            raise self._wrong(key, "must be a list of dates")
        for day in found:
            if not isinstance(day, date) or isinstance(day, datetime):
                raise self._wrong(key, f"{day!r} is not a date such as 2026-01-01")
            if not date(year - 1, 12, 25) <= day <= date(year, 12, 31):
                raise self._wrong(key, f"{day} is not in the year {year}")
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
