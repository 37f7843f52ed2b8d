"""The entries of a call as a workbook."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from domain.messages import Bilingual, Value
from texts.markup import plain
from texts.words import Words

AT = "at"  # a cell that is an instant


class Listed(Protocol):
    """What is listed."""

    @property
    def title(self) -> Bilingual: ...
    @property
    def zone(self) -> str: ...
    @property
    def headings(self) -> Sequence[Value]: ...
    @property
    def lines(self) -> Sequence[Sequence[Value]]: ...


def word(listed: Listed, words: Words, now: datetime) -> tuple[str, Mapping[str, Any]]:
    """The file's name, and every cell in one language; instants stay instants."""
    title = _cell(listed.title, words, now)
    return f"{title}.xlsx", {
        "title": title,
        "zone": listed.zone,
        "headings": [_cell(one, words, now) for one in listed.headings],
        "lines": [[_cell(one, words, now) for one in line] for line in listed.lines],
    }


def make(contents: Mapping[str, Any]) -> bytes:
    """The workbook; no cell of it computes anything."""
    from texts.sheets import write_xlsx

    lines = [[_read(cell) for cell in line] for line in contents["lines"]]
    zone = ZoneInfo(contents["zone"])
    return write_xlsx(contents["title"], contents["headings"], lines, zone=zone)


def _cell(value: Value, words: Words, now: datetime) -> Any:
    if isinstance(value, datetime):
        return {AT: value.isoformat()}
    if isinstance(value, int | str):
        return value
    return plain(words.show(value, now=now))


def _read(cell: Any) -> Any:
    return datetime.fromisoformat(cell[AT]) if isinstance(cell, dict) else cell
