"""A paper as a Word file, with the fonts and margins of official documents (GB/T 9704).

A font the reader's computer lacks is replaced by Word; the size is so chosen that this changes
nothing about the one page.
"""

import io
import zipfile
from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from texts.papers import layout, squares

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

TITLE, BODY, LABEL = "方正小标宋简体", "仿宋", "黑体"
INSTEAD = {TITLE: "黑体", BODY: "仿宋_GB2312"}  # told to Word, should the first be missing
CODE_SIDE = 34.0
SECTION_SIZE = 12.0  # points, where a paper may be as long as it is
MARGIN = 8.0  # a cell has its own margins: a code that is cut at its edge is not read
EPOCH = (2026, 1, 1, 0, 0, 0)  # of every part: the same paper gives the same bytes
FONTS = "word/fontTable.xml"
SEAL = "urn:xuanbao:slip"


def make(contents: Mapping[str, Any]) -> bytes:
    """The file."""
    import docx

    document = docx.Document()
    setting = layout.fit(contents)
    _page(document, contents)
    _head(document, contents)
    _table(document, contents, setting)
    _below(document, contents, setting)
    if contents["seal"]:
        _foot(document, contents)
    out = io.BytesIO()
    document.save(out)
    return _settled(out.getvalue())


def make_sections(contents: Mapping[str, Any]) -> bytes:
    """A file of headings and lines, over as many pages as it takes."""
    import docx
    from docx.shared import Mm

    document = docx.Document()
    _page(document, contents)
    document.sections[0].bottom_margin = Mm(layout.TOP)
    _head(document, contents)
    line = SECTION_SIZE * layout.LEADING * layout.MM
    _set(document.add_paragraph(), contents["number"], BODY, SECTION_SIZE, line, align="center")
    for heading, lines in contents["sections"]:
        _set(document.add_paragraph(), heading, LABEL, SECTION_SIZE, line * 2)
        for text in lines or [contents["empty"]]:
            _set(document.add_paragraph(), text, BODY, SECTION_SIZE, line)
    for text in (contents["office"], contents["dated"]):
        _set(document.add_paragraph(), text, BODY, SECTION_SIZE, line * 1.5, align="right")
    out = io.BytesIO()
    document.save(out)
    return _settled(out.getvalue())


def _page(document: "Document", contents: Mapping[str, Any]) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(layout.PAGE_WIDTH), Mm(layout.PAGE_HEIGHT)
    section.left_margin, section.right_margin = Mm(layout.LEFT), Mm(layout.RIGHT)
    section.top_margin, section.bottom_margin = Mm(layout.TOP), Mm(12)
    section.header_distance, section.footer_distance = Mm(10), Mm(10)
    _speak(document)
    known = document.core_properties
    known.title = f"{contents['number']} {contents['title']}"[:255]
    known.author, known.comments = contents["office"][:255], ""
    known.language = contents["language"]
    if contents["seal"]:
        _hide(document, contents["seal"])


def _speak(document: "Document") -> None:
    """Chinese signs are drawn as they are in the mainland, not in Taiwan or Japan."""
    from docx.oxml.ns import qn

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")


def _hide(document: "Document", seal: str) -> None:
    """The seal goes with the file as a custom XML part, which Word keeps when it saves.

    The first such part is the template's own.
    """
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    package = document.part.package
    content = f'<seal xmlns="{SEAL}">{escape(seal)}</seal>'.encode()
    part = Part(PackURI("/customXml/item2.xml"), "application/xml", content, package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)


def _head(document: "Document", contents: Mapping[str, Any]) -> None:
    for text, font, size, height in (
        (contents["office"], BODY, 14.0, 10.0),
        (contents["title"], TITLE, 22.0, 16.0),
    ):
        paragraph = document.add_paragraph()
        while layout.wraps(text, size, layout.TEXT_WIDTH) > 1:
            size -= 1  # noqa: PLW2901  (a very long name in one line)
        _set(paragraph, text, font, size, height, align="center")
        paragraph.runs[0].font.bold = font == TITLE
    _set(document.add_paragraph(), "", BODY, 8.0, 4.0)


def _table(document: "Document", contents: Mapping[str, Any], setting: layout.Setting) -> None:
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
    from docx.shared import Mm

    found = layout.rows(contents)
    table = document.add_table(rows=len(found), cols=2)
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _columns(table, layout.LABEL_WIDTH, layout.VALUE_WIDTH)
    line = setting.line
    for row, (label, value), height in zip(table.rows, found, setting.heights, strict=True):
        row.height, row.height_rule = Mm(height), WD_ROW_HEIGHT_RULE.AT_LEAST
        for cell, text, font in zip(row.cells, (label, value), (LABEL, BODY), strict=True):
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            align = "center" if font == LABEL else "left"
            _set(cell.paragraphs[0], text, font, setting.size, line, align=align)


def _columns(table: "Table", *widths: float) -> None:
    """Word goes by the cells, LibreOffice by the columns."""
    from docx.shared import Mm

    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _below(document: "Document", contents: Mapping[str, Any], setting: layout.Setting) -> None:
    size = layout.note_size(setting)
    line = size * layout.LEADING * layout.MM
    _set(document.add_paragraph(), "", BODY, size, line / 2)
    for note in contents["notes"]:
        _set(document.add_paragraph(), note, BODY, size, line)
    _set(document.add_paragraph(), "", BODY, size, line / 2)
    for text in (contents["office"], contents["dated"]):
        _set(document.add_paragraph(), text, BODY, size, line, align="right")


def _foot(document: "Document", contents: Mapping[str, Any]) -> None:
    from docx.shared import Mm

    footer = document.sections[0].footer
    table = footer.add_table(1, 2, Mm(layout.TEXT_WIDTH))
    _columns(table, CODE_SIDE + MARGIN, layout.TEXT_WIDTH - CODE_SIDE - MARGIN)
    left, right = table.rows[0].cells
    picture = left.paragraphs[0].add_run()
    picture.add_picture(io.BytesIO(squares.picture(contents["code"])), width=Mm(CODE_SIDE))
    _told(right, contents["foot"])
    for paragraph in (footer.paragraphs[0], footer.add_paragraph()):  # a table stands between two
        paragraph.paragraph_format.line_spacing = Mm(1)


def _told(cell: "_Cell", lines: list[str]) -> None:
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT

    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    for number, text in enumerate(lines):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        font, size = (BODY, 9.0) if number else (LABEL, 12.0)
        _set(paragraph, text, font, size, size * layout.LEADING * layout.MM)


def _set(
    paragraph: "Paragraph",
    text: str,
    font: str,
    size: float,
    line: float,
    *,
    align: str = "left",
) -> None:
    """One paragraph; the exact height of its lines is the same with every font."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.font.name = font
    for fonts in run._element.iter(qn("w:rFonts")):  # noqa: SLF001  (no public way)
        fonts.set(qn("w:eastAsia"), font)
    spacing = paragraph.paragraph_format
    spacing.space_before = spacing.space_after = Pt(0)
    spacing.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    spacing.line_spacing = Mm(line)
    alignments = {
        "left": WD_ALIGN_PARAGRAPH.LEFT,
        "center": WD_ALIGN_PARAGRAPH.CENTER,
        "right": WD_ALIGN_PARAGRAPH.RIGHT,
    }
    paragraph.alignment = alignments[align]


def _settled(written: bytes) -> bytes:
    """The same parts without the moment of writing, and the fonts to fall back upon."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = zipfile.ZipInfo(name, EPOCH)
            part.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(part, _fonts() if name == FONTS else old.read(name))
    return out.getvalue()


def _fonts() -> bytes:
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/></w:font>'
        for name, other in INSTEAD.items()
    )
    text = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="{namespace}">'
    return f"{text}{fonts}</w:fonts>".encode()
