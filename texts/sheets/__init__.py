"""Tables as people send and receive them: CSV and XLSX, in and out."""

from texts.sheets.cells import Cell
from texts.sheets.reading import read_table
from texts.sheets.table import Row, Table
from texts.sheets.writing import Page, write_csv, write_workbook, write_xlsx

__all__ = [
    "Cell",
    "Page",
    "Row",
    "Table",
    "read_table",
    "write_csv",
    "write_workbook",
    "write_xlsx",
]
