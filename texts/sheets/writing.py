"""Tables for people: CSV and XLSX that Excel and WPS open with nothing to click away."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from texts.sheets.cells import Cell, read_cell, written

_NARROWEST, _WIDEST = 8, 60  # columns, in the width of a digit
_HEADER_FILL = "DDE7F0"
_NAME_LENGTH = 31  # Excel's limit for a sheet's name, and the characters it refuses there
_NOT_IN_NAMES = str.maketrans("", "", r"[]:*?/\'")
_MINUTE = "yyyy-mm-dd hh:mm"


def write_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]], *, zone: tzinfo) -> bytes:
    """UTF-8 with the mark by which Excel knows it, CRLF, no cell that computes."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(
        [_shown(written(cell, zone)) for cell in row] for row in (header, *rows)
    )
    return out.getvalue().encode("utf-8-sig")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Tables under each other, an empty row between them; the first header stays in sight."""

    title: str
    tables: Sequence[tuple[Sequence[str], Iterable[Sequence[Cell]]]]


def write_xlsx(
    title: str, header: Sequence[str], rows: Iterable[Sequence[Cell]], *, zone: tzinfo
) -> bytes:
    """One sheet with one table."""
    return write_book([Sheet(title, [(header, rows)])], zone=zone)


def write_book(sheets: Iterable[Sheet], *, zone: tzinfo) -> bytes:
    """Columns as wide as their text; numbers and dates stay numbers and dates.

    Instants are local times; no cell computes.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for sheet in sheets:
        _fill(book.create_sheet(sheet.title.translate(_NOT_IN_NAMES)[:_NAME_LENGTH]), sheet, zone)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(page: Any, sheet: Sheet, zone: tzinfo) -> None:
    tables = [
        [[written(cell, zone) for cell in row] for row in (header, *rows)]
        for header, rows in sheet.tables
    ]
    page.freeze_panes = "A2"
    for letter, width in _widths([row for table in tables for row in table]):
        page.column_dimensions[letter].width = width
    for number, table in enumerate(tables):
        if number:
            page.append([])
        page.append([_headed(page, cell) for cell in table[0]])
        for row in table[1:]:
            page.append([_placed(page, cell) for cell in row])


def _headed(sheet: Any, text: Any) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill

    cell = WriteOnlyCell(sheet, text)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor=_HEADER_FILL)
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    return cell


def _placed(sheet: Any, value: Cell) -> Any:
    """Plain values go as they are; an instant needs a format without seconds."""
    if not isinstance(value, datetime):
        return value
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value)
    cell.number_format = _MINUTE
    return cell


def _widths(table: Sequence[Sequence[Cell]]) -> Iterator[tuple[str, int]]:
    from openpyxl.utils import get_column_letter

    for number in range(1, max(map(len, table)) + 1):
        widest = max(_columns(row[number - 1]) for row in table if len(row) >= number)
        yield get_column_letter(number), min(max(widest + 2, _NARROWEST), _WIDEST)


def _columns(value: Cell) -> int:
    """How many digits wide the widest line is; a Chinese character is two."""
    lines = _shown(value).splitlines() or [""]
    return max(sum(1 + (unicodedata.east_asian_width(c) in "WF") for c in line) for line in lines)


def _shown(value: Cell) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return value if isinstance(value, str) else read_cell(value)
