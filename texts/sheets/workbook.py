"""A workbook of our own as an enclosure: worded with its message, written when it is sent."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.messages import Day, Phrase, Value
from domain.workbook import Sheet, Workbook
from texts import apart
from texts.markup import plain
from texts.words import Words

_NOT_IN_FILES = str.maketrans("", "", '\\/:*?"<>|\r\n\t')
_NAME_LENGTH = 60


def word(book: Workbook, words: Words, now: datetime) -> tuple[str, Mapping[str, Any]]:
    """The name of the file and every cell, in one language."""
    name = _said(book.name, words, now).translate(_NOT_IN_FILES)[:_NAME_LENGTH].strip()
    sheets = [_worded(sheet, words, now) for sheet in book.sheets]
    return f"{name}.xlsx", {"zone": book.zone, "sheets": sheets}


def make(contents: Mapping[str, Any]) -> bytes:
    """The file, made in a process of its own: what that loads goes with it."""
    return apart.made(["texts.sheets"], contents)


def _worded(sheet: Sheet, words: Words, now: datetime) -> Mapping[str, Any]:
    header = [_said(one, words, now) for one in sheet.header]
    rows = [[_kept(value, words, now) for value in row] for row in sheet.rows]
    return {
        "title": _said(sheet.name, words, now),
        "tables": [{"header": header, "rows": rows}],
    }


def _said(phrase: Phrase, words: Words, now: datetime) -> str:
    return words.plain(phrase.key, phrase.values, now=now)


def _kept(value: Value, words: Words, now: datetime) -> Any:
    """JSON has no dates; texts/sheets/__main__.py makes cells of them."""
    if isinstance(value, datetime):
        return {"at": value.isoformat()}
    if isinstance(value, Day):
        return {"on": value.on.isoformat()}
    if isinstance(value, int):
        return value
    return plain(words.show(value, now=now))
