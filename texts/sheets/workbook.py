"""A workbook of our own as an enclosure: worded with its message, written when it is sent."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.messages import Day, Phrase, Value
from domain.workbook import Sheet, Workbook
from texts.markup import plain
from texts.sheets.cells import Cell
from texts.sheets.writing import Page, write_workbook
from texts.words import Words

_NOT_IN_FILES = str.maketrans("", "", '\\/:*?"<>|\r\n\t')
_NAME_LENGTH = 60
_AT, _ON = "at", "on"  # an instant and a day, as JSON keeps them


def word(book: Workbook, words: Words, now: datetime) -> tuple[str, Mapping[str, Any]]:
    """The name of the file and every cell, in one language."""
    name = _said(book.name, words, now).translate(_NOT_IN_FILES)[:_NAME_LENGTH].strip()
    sheets = [_worded(sheet, words, now) for sheet in book.sheets]
    return f"{name}.xlsx", {"sheets": sheets, "zone": book.zone}


def make(contents: Mapping[str, Any]) -> bytes:
    """The file; no cell computes, whatever somebody typed into a name."""
    pages = [
        Page(sheet["name"], sheet["header"], [[_cell(one) for one in row] for row in sheet["rows"]])
        for sheet in contents["sheets"]
    ]
    return write_workbook(pages, zone=ZoneInfo(contents["zone"]))


def _worded(sheet: Sheet, words: Words, now: datetime) -> Mapping[str, Any]:
    return {
        "name": _said(sheet.name, words, now),
        "header": [_said(one, words, now) for one in sheet.header],
        "rows": [[_kept(value, words, now) for value in row] for row in sheet.rows],
    }


def _said(phrase: Phrase, words: Words, now: datetime) -> str:
    return words.plain(phrase.key, phrase.values, now=now)


def _kept(value: Value, words: Words, now: datetime) -> Any:
    if isinstance(value, datetime):
        return {_AT: value.isoformat()}
    if isinstance(value, Day):
        return {_ON: value.on.isoformat()}
    if isinstance(value, int):
        return value
    return plain(words.show(value, now=now))


def _cell(value: Any) -> Cell:
    if not isinstance(value, dict):
        return value if isinstance(value, int) else str(value)
    if _AT in value:
        return datetime.fromisoformat(value[_AT])
    return date.fromisoformat(value[_ON])
