"""A table of our own as an enclosure: worded with its message, written as XLSX when it is sent."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.messages import Value
from domain.sheet import Sheet
from texts.markup import plain
from texts.sheets.cells import Cell
from texts.sheets.writing import write_xlsx
from texts.words import Words

_NOT_IN_FILES = str.maketrans("", "", '\\/:*?"<>|\r\n\t')
_NAME_LENGTH = 60
_AT = "at"  # an instant, as JSON keeps it


def word(sheet: Sheet, words: Words, now: datetime) -> tuple[str, Mapping[str, Any]]:
    """The name of the file and every cell, in one language."""
    name = words.plain(sheet.name.key, sheet.name.values, now=now)
    return f"{name.translate(_NOT_IN_FILES)[:_NAME_LENGTH].strip()}.xlsx", {
        "title": name,
        "header": [words.plain(one.key, one.values, now=now) for one in sheet.header],
        "rows": [[_worded(value, words, now) for value in row] for row in sheet.rows],
        "zone": sheet.zone,
    }


def make(contents: Mapping[str, Any]) -> bytes:
    """The file; no cell computes, whatever somebody typed into a name."""
    rows = [[_cell(value) for value in row] for row in contents["rows"]]
    zone = ZoneInfo(contents["zone"])
    return write_xlsx(contents["title"], contents["header"], rows, zone=zone)


def _worded(value: Value, words: Words, now: datetime) -> Any:
    if isinstance(value, datetime):
        return {_AT: value.isoformat()}
    if isinstance(value, int):
        return value
    return plain(words.show(value, now=now))


def _cell(value: Any) -> Cell:
    if isinstance(value, dict):
        return datetime.fromisoformat(value[_AT])
    return value if isinstance(value, int) else str(value)
