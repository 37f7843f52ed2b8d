"""Reading a paper back: the seal that goes with the file, and what the sheet itself says.

Nothing but the standard library, as in tools/verify_slip.py, which does the same alone.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from texts.papers.written import SEAL

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHEET = "word/document.xml"
LARGEST = 20 * 1024 * 1024  # unpacked: a paper of ours has 60 KB
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_SHOWN = re.compile(rb"/(F\d+)\s+[\d.]+\s+Tf|\(((?:\\.|[^\\()])*)\)\s*Tj", re.DOTALL)
_KEYWORDS = re.compile(rb"/Keywords\s*<([0-9A-Fa-f]*)>")


@dataclass(frozen=True, slots=True)
class Opened:
    """The text of the seal, and of the sheet its table (Word) or all its signs in order (PDF)."""

    seal: str
    table: tuple[tuple[str, str], ...] | None = None
    signs: str | None = None


def open_paper(content: bytes) -> Opened:
    """A Word file, a PDF, or the text of a QR code.  Raises ValueError for anything else."""
    if content.startswith(b"PK"):
        return _word(content)
    if content.startswith(b"%PDF"):
        return _pdf(content)
    return Opened(content.decode("utf-8-sig"))


def _word(content: bytes) -> Opened:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            if sum(part.file_size for part in parts.infolist()) > LARGEST:
                raise ValueError("too large for a paper")
            seals = [_seal_in(parts.read(n)) for n in parts.namelist() if _may_seal(n)]
            table = tuple(_table(parts.read(SHEET)))
    except (zipfile.BadZipFile, KeyError, ET.ParseError) as error:
        raise ValueError("not a Word file") from error
    return Opened(next(filter(None, seals), ""), table)


def _may_seal(name: str) -> bool:
    return name.startswith("customXml/") and name.endswith(".xml")


def _xml(content: bytes) -> ET.Element:
    """Ours declare no entities; what does is none of ours."""
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise ValueError("not a Word file of ours")
    return ET.fromstring(content)  # noqa: S314


def _seal_in(content: bytes) -> str:
    root = _xml(content)
    return root.text or "" if root.tag == f"{{{SEAL}}}seal" else ""


def _table(content: bytes) -> Iterator[tuple[str, str]]:
    for row in _xml(content).iter(f"{W}tr"):
        cells = [
            "".join(text.text or "" for text in cell.iter(f"{W}t")) for cell in row.iter(f"{W}tc")
        ]
        if len(cells) == 2:  # noqa: PLR2004
            yield cells[0], cells[1]


def _pdf(content: bytes) -> Opened:
    keywords = _KEYWORDS.search(content)
    seal = bytes.fromhex(keywords[1].decode()) if keywords else b""
    streams = [_unpacked(found) for found in _STREAM.findall(content)]
    maps = [_map(stream) for stream in streams if b"beginbf" in stream]
    pages = b"\n".join(stream for stream in streams if b" Tj" in stream)
    return Opened(seal.decode("utf-16", "replace"), signs=_signs(pages, maps))


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream, LARGEST)
    except zlib.error:
        return stream


def _map(stream: bytes) -> dict[int, str]:
    """What the glyphs of a font mean (its ToUnicode map)."""
    found: dict[int, str] = {}
    for part in re.findall(rb"beginbfchar(.*?)endbfchar", stream, re.DOTALL):
        found |= {int(a, 16): _utf16(b) for a, b in _PAIR.findall(part)}
    for part in re.findall(rb"beginbfrange(.*?)endbfrange", stream, re.DOTALL):
        for first, last, sign in _RANGE.findall(part):
            start = int(sign, 16)
            numbers = range(int(first, 16), int(last, 16) + 1)
            found |= {number: chr(start + i) for i, number in enumerate(numbers)}
    return found


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")


def _signs(pages: bytes, maps: Sequence[dict[int, str]]) -> str:
    """Every sign in the order of drawing; fonts are numbered as their maps stand in the file."""
    names: list[bytes] = sorted({name for name, _ in _SHOWN.findall(pages) if name})
    by_name = dict(zip(names, maps, strict=False))
    font: dict[int, str] = {}
    shown: list[str] = []
    for name, text in _SHOWN.findall(pages):
        if name:
            font = by_name.get(name, {})
            continue
        raw = _string(text)
        codes = (int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2))
        shown += [font.get(code, "\ufffd") for code in codes]
    return "".join(shown)


def _string(text: bytes) -> bytes:
    """A PDF string without its escapes (ISO 32000-1 §7.3.4.2)."""
    named = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
    return re.sub(
        rb"\\([0-7]{1,3}|\r?\n|.)",
        lambda found: _escaped(found[1], named),
        text,
        flags=re.DOTALL,
    )


def _escaped(sign: bytes, named: dict[bytes, bytes]) -> bytes:
    if sign.isdigit():
        return bytes([int(sign, 8) & 255])
    return b"" if sign.strip() == b"" else named.get(sign, sign)
