"""How large the type may be so that a paper stays on its one page.

A4 with the margins of official documents (GB/T 9704: 28 mm left, 26 mm right); type from 三号
(16 pt) down.  Widths are counted in ems, on the safe side: Word and the printer set other fonts.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
LEFT, RIGHT, TOP = 28.0, 26.0, 30.0
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
FOOT_TOP = 248.0  # the code and its words stand below
SPARE = 12.0  # for programs that set a line more than was counted
HEAD_HEIGHT = 30.0  # office and title
LABEL_WIDTH = 36.0
VALUE_WIDTH = TEXT_WIDTH - LABEL_WIDTH
PADDING = 2.0  # on either side in a cell
SIZES = (16.0, 14.0, 12.0, 10.5, 9.0, 8.0, 7.0)  # 三号, 四号, 小四, 五号, 小五, …
LEADING = 1.4
GAP = 1.6  # above and below the text of a cell, together
MM = 25.4 / 72  # in a point
NARROW = 0.6  # ems of a Latin letter, on the safe side
WIDE = ("W", "F", "A")  # East Asian widths


@dataclass(frozen=True, slots=True)
class Setting:
    """The size of the type in points, the height of a line and of each row in mm."""

    size: float
    line: float
    heights: tuple[float, ...]

    @property
    def height(self) -> float:
        return sum(self.heights)


def fit(contents: Mapping[str, Any]) -> Setting:
    """The largest type in which everything stands on one page, or the smallest there is."""
    for size in SIZES:
        found = _set(contents, size)
        if found.height + _below(contents, found) <= FOOT_TOP - SPARE - TOP - HEAD_HEIGHT:
            return found
    return _set(contents, SIZES[-1])


def rows(contents: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What stands in the table: the lines, then the blanks."""
    lines = [(label, value) for label, value in contents["lines"]]
    return [*lines, *((label, "") for label in contents["blanks"])]


def note_size(setting: Setting) -> float:
    return min(setting.size, 12.0)


def wraps(text: str, size: float, width: float) -> int:
    """How many lines a text takes."""
    return max(1, -int(-_width(text) * size * MM // (width - size * MM)))


def _set(contents: Mapping[str, Any], size: float) -> Setting:
    line = size * LEADING * MM
    heights = [_row_height(label, value, size, line) for label, value in rows(contents)]
    return Setting(size, line, tuple(heights))


def _row_height(label: str, value: str, size: float, line: float) -> float:
    lines = max(
        wraps(label, size, LABEL_WIDTH - 2 * PADDING), wraps(value, size, VALUE_WIDTH - 2 * PADDING)
    )
    return lines * line + 2 * GAP


def _below(contents: Mapping[str, Any], setting: Setting) -> float:
    """Notes, then the office and the date."""
    size = note_size(setting)
    notes: Sequence[str] = contents["notes"]
    counted = sum(wraps(note, size, TEXT_WIDTH) for note in notes)
    return (counted + 4) * size * LEADING * MM


def _width(text: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(sign) in WIDE else NARROW for sign in text)
