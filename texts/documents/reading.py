"""A file somebody sent becomes paragraphs, or one sentence on what to do instead."""

import zipfile
import zlib
from xml.etree.ElementTree import ParseError

from domain.errors import Refused
from texts.documents.word import paragraphs
from texts.sheets.decoding import decode

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .doc, .wps, and .docx with a password
_OTHER_KINDS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"{\\rtf", b"<")
_PDF = b"%PDF"
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    EOFError,
    OSError,
    KeyError,
    ValueError,
    RuntimeError,  # an encrypted member of the archive
    NotImplementedError,  # a compression it does not know
)


def read_document(name: str, content: bytes) -> list[str]:
    """The paragraphs of a .docx or a text file, rows of tables with their cells apart by tabs.

    What decides is the content, not the ending of ``name``; ``name`` is for the sentence.
    Raises Refused with what to do next for everything else.
    """
    if not content.strip():
        raise Refused("document-empty", name=name)
    if content.startswith(_OLE):
        raise Refused("document-old-word", name=name)
    if content.startswith(_PDF):
        raise Refused("document-pdf", name=name)
    if content.startswith(_OTHER_KINDS):
        raise Refused("document-no-text", name=name)
    if content.startswith(_ZIP):
        return _docx(name, content)
    return _text(name, content)


def _docx(name: str, content: bytes) -> list[str]:
    try:
        return paragraphs(name, content)
    except _DAMAGE as error:
        raise Refused("document-broken", name=name) from error


def _text(name: str, content: bytes) -> list[str]:
    try:
        return decode(name, content).splitlines()
    except Refused as refused:
        raise Refused("document-unknown-encoding", name=name) from refused
