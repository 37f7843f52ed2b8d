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


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet of a workbook."""

    title: str
    header: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def write_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]], *, zone: tzinfo) -> bytes:
    """UTF-8 with the mark by which Excel knows it, CRLF, no cell that computes."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(
        [_shown(written(cell, zone)) for cell in row] for row in (header, *rows)
    )
    return out.getvalue().encode("utf-8-sig")


def write_xlsx(
    title: str, header: Sequence[str], rows: Iterable[Sequence[Cell]], *, zone: tzinfo
) -> bytes:
    """A workbook of one sheet."""
    return write_workbook([Page(title, header, rows)], zone=zone)


def write_workbook(pages: Iterable[Page], *, zone: tzinfo) -> bytes:
    """Sheets, each with a header that stays in sight and columns as wide as their text.

    Numbers and dates stay numbers and dates; instants are local times; no cell computes.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for page in pages:
        _add(book, page, zone)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _add(book: Any, page: Page, zone: tzinfo) -> None:
    table = [[written(cell, zone) for cell in row] for row in (page.header, *page.rows)]
    sheet = book.create_sheet(page.title.translate(_NOT_IN_NAMES)[:_NAME_LENGTH])
    sheet.freeze_panes = "A2"
    for letter, width in _widths(table):
        sheet.column_dimensions[letter].width = width
    sheet.append([_headed(sheet, cell) for cell in table[0]])
    for row in table[1:]:
        sheet.append([_placed(sheet, cell) for cell in row])


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

    for number in range(1, len(table[0]) + 1):
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
