"""A file somebody sent becomes a table, or one sentence on what to do instead."""

import csv
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import ParseError

from domain.errors import Refused
from texts.sheets.cells import read_cell, without_shield
from texts.sheets.decoding import decode
from texts.sheets.table import MAX_COLUMNS, MAX_ROWS, Table, table_of

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .xls, and .xlsx with a password
_OTHER_KINDS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"{\\rtf",
    b"<",
)
_DELIMITERS = ",;\t"
_EXCEL_HINT = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_MAX_UNPACKED = 100 * 1024 * 1024

# openpyxl raises whatever its parser trips over in a damaged file; it has no class for it.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    EOFError,
    OSError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    RuntimeError,  # an encrypted member of the archive, or a compression it does not know
)


def read_table(name: str, content: bytes) -> Table:
    """CSV (UTF-8, UTF-16, GB18030; comma, semicolon or tab) or XLSX (its first visible sheet).

    What decides is the content, not the ending of ``name``; ``name`` is for the sentence.
    Raises Refused with what to do next for everything that is no readable table.
    """
    if not content.strip():
        raise Refused("sheet-empty", name=name)
    if content.startswith(_OLE):
        raise Refused("sheet-old-excel", name=name)
    if content.startswith(_OTHER_KINDS):
        raise Refused("sheet-not-a-table", name=name)
    if content.startswith(_ZIP):
        return _xlsx(name, content)
    return table_of(name, _csv(name, decode(name, content)))


def _csv(name: str, text: str) -> Iterator[list[str]]:
    hint = _EXCEL_HINT.match(text)
    if hint:
        yield []  # keeps the row numbers those of the file
    start = hint.end() if hint else 0
    delimiter = hint[1] if hint else _delimiter(text)
    lines = csv.reader(io.StringIO(text[start:], newline=""), delimiter=delimiter, strict=True)
    try:
        for line in lines:
            yield [without_shield(cell) for cell in line]
    except csv.Error as error:
        raise Refused("sheet-broken-quotes", name=name, line=lines.line_num) from error


def _delimiter(text: str) -> str:
    """The one that stands most often in the first line that is not blank; none: one column."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    bare = re.sub(r'"[^"]*"', "", first)
    return max(_DELIMITERS, key=bare.count)


def _xlsx(name: str, content: bytes) -> Table:
    try:
        _check_archive(name, content)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of decorations it leaves out
            return table_of(name, _cells(content))
    except _DAMAGE as error:
        raise Refused("sheet-broken", name=name) from error


def _check_archive(name: str, content: bytes) -> None:
    """A Word file is such an archive too; and a small one can unpack to gigabytes."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sizes = {member.filename: member.file_size for member in archive.infolist()}
    if "xl/workbook.xml" not in sizes:
        raise Refused("sheet-not-a-table", name=name)
    if sum(sizes.values()) > _MAX_UNPACKED:
        raise Refused("sheet-too-large", name=name, rows=MAX_ROWS, columns=MAX_COLUMNS)


def _cells(content: bytes) -> Iterator[list[str]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    visible = (sheet for sheet in book.worksheets if sheet.sheet_state == "visible")
    sheet = next(visible, book.worksheets[0])
    sheet.reset_dimensions()  # some writers state a size of one cell
    for row in sheet.iter_rows(values_only=True):
        yield [read_cell(value) for value in row]
