"""A table as it was read: its header, and its rows with the numbers their sender sees."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.errors import Refused

MAX_ROWS = 20_000
MAX_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class Row:
    """``number`` counts from 1 at the top of the sheet, as Excel shows it.

    ``cells`` are never fewer than the header's; more of them only when something was written
    beyond it (most often a comma inside a CSV field without quotes).
    """

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The first row that is not blank, and the rows below it that are not blank."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]


def table_of(name: str, lines: Iterable[Iterable[str]]) -> Table:
    """Raises Refused when there is no row under a header, or more than is reasonable."""
    filled = _filled(name, lines)
    head = next(filled, None)
    rows = tuple(filled)
    if head is None or not rows:
        raise Refused("sheet-empty", name=name)
    width = len(head.cells)
    return Table(head.cells, tuple(_widened(row, width) for row in rows))


def _filled(name: str, lines: Iterable[Iterable[str]]) -> Iterator[Row]:
    kept = 0
    for number, line in enumerate(lines, start=1):
        cells = _without_blank_end([cell.strip() for cell in line])
        if not cells:
            continue
        kept += 1
        if kept > MAX_ROWS + 1 or len(cells) > MAX_COLUMNS:
            raise Refused("sheet-too-large", name=name, rows=MAX_ROWS, columns=MAX_COLUMNS)
        yield Row(number, tuple(cells))


def _without_blank_end(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _widened(row: Row, width: int) -> Row:
    missing = width - len(row.cells)
    return Row(row.number, row.cells + ("",) * missing) if missing > 0 else row
