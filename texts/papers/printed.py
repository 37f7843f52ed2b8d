"""A paper as a PDF: real text in embedded type, lines, and the code drawn as squares.

Runs in a process of its own (``making``): the library and the font take 80 MB while they are used.
"""

import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from texts.papers import layout
from texts.pictures.fonts import Weight, place

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.enums import WrapMode

CODE_SIDE = 34.0  # mm, with its quiet border
PLAIN, BOLD = "paper", "paper-bold"


def make(contents: Mapping[str, Any]) -> bytes:
    """The file.  Raises OSError where the font is missing."""
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    pdf = _empty(contents)
    setting = layout.fit(contents)
    _head(pdf, contents)
    _table(pdf, contents, setting)
    _below(pdf, contents, setting)
    if contents["seal"]:
        _foot(pdf, contents)
    return bytes(pdf.output())


def _empty(contents: Mapping[str, Any]) -> "FPDF":
    from fpdf import FPDF

    pdf = FPDF(format="A4")
    pdf.set_margins(layout.LEFT, layout.TOP, layout.RIGHT)
    pdf.set_auto_page_break(False)
    pdf.c_margin = 0
    for family, weight in ((PLAIN, Weight.REGULAR), (BOLD, Weight.BOLD)):
        path, number = place(weight)
        pdf.add_font(family, fname=path, collection_font_number=number)
    pdf.set_lang(contents["language"])
    pdf.set_title(f"{contents['number']} {contents['title']}")
    pdf.set_author(contents["office"])
    pdf.set_keywords(contents["seal"])
    pdf.set_creation_date(datetime.fromisoformat(contents["made"]).replace(tzinfo=UTC))
    pdf.add_page()
    return pdf


def _head(pdf: "FPDF", contents: Mapping[str, Any]) -> None:
    for text, family, size, height in (
        (contents["office"], PLAIN, 14, 10.0),
        (contents["title"], BOLD, 22, 16.0),
    ):
        pdf.set_font(family, size=_shrunk(text, size))
        pdf.cell(layout.TEXT_WIDTH, height, text, align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.set_y(layout.TOP + layout.HEAD_HEIGHT)


def _shrunk(text: str, size: float) -> float:
    """A very long name in one line."""
    while layout.wraps(text, size, layout.TEXT_WIDTH) > 1:
        size -= 1
    return size


def _table(pdf: "FPDF", contents: Mapping[str, Any], setting: layout.Setting) -> None:
    top = pdf.get_y()
    for (label, value), height in zip(layout.rows(contents), setting.heights, strict=True):
        pdf.rect(layout.LEFT, top, layout.LABEL_WIDTH, height)
        pdf.rect(layout.LEFT + layout.LABEL_WIDTH, top, layout.VALUE_WIDTH, height)
        _cell(pdf, label, setting, (layout.LEFT, top, layout.LABEL_WIDTH, height), BOLD)
        left = layout.LEFT + layout.LABEL_WIDTH
        _cell(pdf, value, setting, (left, top, layout.VALUE_WIDTH, height), PLAIN)
        top += height
    pdf.set_y(top)


def _cell(
    pdf: "FPDF",
    text: str,
    setting: layout.Setting,
    box: tuple[float, float, float, float],
    family: str,
) -> None:
    """Text in the middle of its box; a label stands in the middle of its column, too."""
    left, top, width, height = box
    pdf.set_font(family, size=setting.size)
    inner = width - 2 * layout.PADDING
    style: dict[str, Any] = {"align": "C" if family == BOLD else "L", "wrapmode": _wrap(text)}
    wrapped = pdf.multi_cell(inner, setting.line, text, dry_run=True, output="LINES", **style)
    used = (len(wrapped) if isinstance(wrapped, list) else 1) * setting.line
    pdf.set_xy(left + layout.PADDING, top + (height - used) / 2)
    pdf.multi_cell(inner, setting.line, text, **style)


def _wrap(text: str) -> "WrapMode":
    """Chinese breaks anywhere, English between words."""
    from fpdf.enums import WrapMode

    return WrapMode.WORD if text.isascii() else WrapMode.CHAR


def _below(pdf: "FPDF", contents: Mapping[str, Any], setting: layout.Setting) -> None:
    size = layout.note_size(setting)
    line = size * layout.LEADING * layout.MM
    pdf.set_font(PLAIN, size=size)
    pdf.set_y(pdf.get_y() + line / 2)
    for note in contents["notes"]:
        pdf.multi_cell(
            layout.TEXT_WIDTH, line, note, wrapmode=_wrap(note), new_x="LMARGIN", new_y="NEXT"
        )
    pdf.set_y(pdf.get_y() + line / 2)
    for text in (contents["office"], contents["dated"]):
        pdf.cell(layout.TEXT_WIDTH, line, text, align="R", new_x="LMARGIN", new_y="NEXT")


def _foot(pdf: "FPDF", contents: Mapping[str, Any]) -> None:
    from texts.papers.squares import matrix

    top = layout.FOOT_TOP
    pdf.line(layout.LEFT, top, layout.LEFT + layout.TEXT_WIDTH, top)
    squares = matrix(contents["code"])
    side = CODE_SIDE / len(squares)
    pdf.set_fill_color(0)
    for y, row in enumerate(squares):
        for x, length in _runs(row):
            pdf.rect(layout.LEFT + x * side, top + 1 + y * side, length * side, side, style="F")
    pdf.set_xy(layout.LEFT + CODE_SIDE + 4, top + 6)
    for number, text in enumerate(contents["foot"]):
        pdf.set_font(PLAIN if number else BOLD, size=9 if number else 12)
        pdf.set_x(layout.LEFT + CODE_SIDE + 4)
        width = layout.TEXT_WIDTH - CODE_SIDE - 4
        pdf.multi_cell(
            width, 6, text, wrapmode=_wrap(text), align="L", new_x="LMARGIN", new_y="NEXT"
        )


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Black squares side by side are one: (first, how many)."""
    found: list[tuple[int, int]] = []
    for x, is_black in enumerate(row):
        if is_black and found and sum(found[-1]) == x:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif is_black:
            found.append((x, 1))
    return found
