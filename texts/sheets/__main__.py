"""``python -m texts.sheets``: sheets as JSON on standard input, the workbook on standard output."""

import json
import sys
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from texts.sheets.cells import Cell
from texts.sheets.writing import Sheet, write_book


def cell(value: Any) -> Cell:
    """JSON has no dates: they come as {"at": …} and {"on": …}."""
    if isinstance(value, dict):
        if "at" in value:
            return datetime.fromisoformat(value["at"])
        return date.fromisoformat(value["on"])
    return value if isinstance(value, int) else str(value)


def sheets(contents: Any) -> list[Sheet]:
    return [
        Sheet(
            one["title"],
            tuple(
                (table["header"], [[cell(value) for value in row] for row in table["rows"]])
                for table in one["tables"]
            ),
        )
        for one in contents["sheets"]
    ]


if __name__ == "__main__":
    told = json.load(sys.stdin.buffer)
    sys.stdout.buffer.write(write_book(sheets(told), zone=ZoneInfo(told["zone"])))
