"""Word files as offices have them, made for tests: text, tables, numbers that Word counts."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
# One list of three depths: 一、 （一） 1.
NUMBERS = "".join(
    f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    f'<w:lvlText w:val="{text}"/></w:lvl>'
    for depth, (form, text) in enumerate(
        (("chineseCounting", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))
    )
)
NUMBERING = (
    f'<w:numbering {NAMESPACE}><w:abstractNum w:abstractNumId="4">{NUMBERS}</w:abstractNum>'
    '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>'
)


def paragraph(text: str, depth: int | None = None) -> str:
    """``depth``: numbered by Word itself."""
    counted = (
        f'<w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="7"/></w:numPr></w:pPr>'
        if depth is not None
        else ""
    )
    return f"<w:p>{counted}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def table(rows: Iterable[Sequence[str]]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def docx(*blocks: str, prolog: str = "") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        body = "".join(blocks)
        archive.writestr(
            "word/document.xml",
            f"{prolog}<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>",
        )
        archive.writestr("word/numbering.xml", NUMBERING)
    return packed.getvalue()
