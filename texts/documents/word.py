"""The text of a .docx: paragraphs and tables in their order, numbered as Word shows them.

With zipfile and ElementTree (docs/decisions/0036): of a plan we need its text, its tables and the
numbers Word writes by itself, which python-docx does not give.
"""

import io
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

from domain.errors import Refused
from texts.documents.word_numbers import Numbering

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAX_UNPACKED = 64 * 1024 * 1024  # of the text alone; pictures are not unpacked
_DOCUMENT, _NUMBERS = "word/document.xml", "word/numbering.xml"
_SKIPPED = frozenset({W + "del", W + "moveFrom", W + "instrText", W + "txbxContent"})


def paragraphs(name: str, content: bytes) -> list[str]:
    """Raises Refused for an archive that is no Word file, or too large to be a plan."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sizes = {member.filename: member.file_size for member in archive.infolist()}
        if _DOCUMENT not in sizes:
            raise Refused("document-no-text", name=name)
        if sizes[_DOCUMENT] + sizes.get(_NUMBERS, 0) > MAX_UNPACKED:
            raise Refused("document-too-large", name=name)
        document = _parsed(name, archive.read(_DOCUMENT))
        numbers = _parsed(name, archive.read(_NUMBERS)) if _NUMBERS in sizes else None
    body = document.find(W + "body")
    return list(_blocks(body, Numbering.of(numbers))) if body is not None else []


def _parsed(name: str, xml: bytes) -> Element:
    """Word writes no DOCTYPE; a file with one defines entities, and is not opened."""
    if b"<!DOCTYPE" in xml[:4096] or b"<!ENTITY" in xml[:4096]:
        raise Refused("document-broken", name=name)
    return fromstring(xml)  # noqa: S314


def _blocks(parent: Element, numbers: Numbering) -> Iterator[str]:
    for block in parent:
        if block.tag == W + "p":
            yield numbers.of_paragraph(block) + _text(block)
        elif block.tag == W + "tbl":
            yield from _rows(block, numbers)
        elif block.tag in (W + "sdt", W + "sdtContent"):  # a table of contents, a field to fill in
            yield from _blocks(block, numbers)


def _rows(table: Element, numbers: Numbering) -> Iterator[str]:
    """A row in one line; a table within a cell is read as part of its cell."""
    for row in table.iter(W + "tr"):
        cells = (_cell(cell, numbers) for cell in row.findall(W + "tc"))
        yield "\t".join(cells)


def _cell(cell: Element, numbers: Numbering) -> str:
    return "".join(text for text in _blocks(cell, numbers) if text)


def _text(element: Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: Element) -> Iterator[str]:
    """What is deleted in revision marks, and the code of fields, is not shown."""
    for child in element:
        if child.tag == W + "t":
            yield child.text or ""
        elif child.tag in (W + "tab", W + "br", W + "cr"):
            yield " "
        elif child.tag not in _SKIPPED:
            yield from _pieces(child)
