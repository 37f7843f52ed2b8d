#!/usr/bin/env python3
"""Check a paper of a filing without xuanbao: ``verify_slip.py FILE --key HEX [--journal FILE]``.

Needs nothing but Python 3.9.  FILE is a Word file or a PDF made by xuanbao, or the text of the QR
code as a telephone reads it ("-" reads standard input).  --key is the office's public key, 64 hex
digits (``xuanbao verify --slip-key`` prints it; ask the office, never the paper).  With --journal,
an export of the journal (check it with verify_journal.py), it is also told whether the paper was
given out and whether the filing has moved on since.

What is signed (Ed25519, RFC 8032) is the text "xuanbao slip 1", the title, the code and, for every
line of the table, the SHA-256 of label, tabulator, value in hex; all joined by line feeds.
Exit code 0: as it was signed; 1: it is not, or holds no longer; 2: it cannot be read.
"""

import argparse
import base64
import hashlib
import io
import json
import re
import sys
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, Optional
from xml.etree import ElementTree as ET

HEAD, CONTEXT, HINT = "XB1 ", "xuanbao slip 1", 2
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SEAL = "{urn:xuanbao:slip}seal"
LARGEST = 20 * 1024 * 1024


class Line(NamedTuple):
    label: str
    value: Optional[str]  # noqa: UP045  (older Pythons); None: only its digest was in the code
    digest: bytes


class Paper(NamedTuple):
    title: str
    lines: list[Line]
    code: str
    signature: bytes
    hints: list[bytes]


# text of the seal, the table of a Word file, all signs of a PDF
Opened = tuple[str, Optional[list[tuple[str, str]]], Optional[str]]  # noqa: UP045

# --- the seal -----------------------------------------------------------------------------------


def parse(text: str) -> Paper:
    """Raises ValueError for what is no sealed paper."""
    head, *body = [line.strip("\r") for line in text.strip().split("\n")]
    if not head.startswith(HEAD) or not body or body[-1].count(".") != 2:  # noqa: PLR2004
        raise ValueError("there is no seal in it")
    code, signature, hints = body[-1].lstrip("=").split(".")
    marks = unpacked(hints)
    return Paper(
        head[len(HEAD) :],
        [line_of(line) for line in body[:-1]],
        code,
        unpacked(signature),
        [marks[at : at + HINT] for at in range(0, len(marks), HINT)],
    )


def line_of(text: str) -> Line:
    found = re.match(r"([^:#]+)([:#])(.*)", text)
    if not found:
        raise ValueError("a line has no label")
    label, sign, rest = found.groups()
    return (
        Line(label, None, unpacked(rest)) if sign == "#" else Line(label, rest, digest(label, rest))
    )


def digest(label: str, value: str) -> bytes:
    return hashlib.sha256(f"{label}\t{value}".encode()).digest()


def unpacked(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), b"-_", validate=True)


def signed(paper: Paper) -> bytes:
    head = [CONTEXT, paper.title, paper.code]
    return "\n".join(head + [line.digest.hex() for line in paper.lines]).encode()


# --- what the file shows ------------------------------------------------------------------------


def opened(content: bytes) -> Opened:
    """The text of a QR code shows nothing else: neither table nor signs."""
    if content.startswith(b"PK"):
        return word(content)
    if content.startswith(b"%PDF"):
        return pdf(content)
    return content.decode("utf-8-sig"), None, None


def word(content: bytes) -> Opened:
    seal = ""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        if sum(part.file_size for part in parts.infolist()) > LARGEST:
            raise ValueError("too large for a paper")
        for name in parts.namelist():
            if name.startswith("customXml/") and name.endswith(".xml"):
                root = xml(parts.read(name))
                seal = root.text or "" if root.tag == SEAL else seal
        table = list(rows(xml(parts.read("word/document.xml"))))
    return seal, table, None


def xml(content: bytes) -> ET.Element:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise ValueError("not made by xuanbao")
    return ET.fromstring(content)  # noqa: S314


def rows(root: ET.Element) -> Iterator[tuple[str, str]]:
    for row in root.iter(f"{WORD}tr"):
        cells = [
            "".join(text.text or "" for text in cell.iter(f"{WORD}t")).strip()
            for cell in row.iter(f"{WORD}tc")
        ]
        if len(cells) == 2:  # noqa: PLR2004
            yield cells[0], cells[1]


def pdf(content: bytes) -> Opened:
    keywords = re.search(rb"/Keywords\s*<([0-9A-Fa-f]*)>", content)
    seal = bytes.fromhex(keywords[1].decode()).decode("utf-16") if keywords else ""
    streams = []
    for found in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        try:
            streams.append(zlib.decompressobj().decompress(found, LARGEST))
        except zlib.error:
            streams.append(found)
    maps = [glyphs(stream) for stream in streams if b"beginbf" in stream]
    return seal, None, signs(b"\n".join(one for one in streams if b" Tj" in one), maps)


def glyphs(stream: bytes) -> dict[int, str]:
    found = {}
    for part in re.findall(rb"beginbfchar(.*?)endbfchar", stream, re.DOTALL):
        for code, sign in re.findall(rb"<(\w+)>\s*<(\w+)>", part):
            found[int(code, 16)] = bytes.fromhex(sign.decode()).decode("utf-16-be", "replace")
    for part in re.findall(rb"beginbfrange(.*?)endbfrange", stream, re.DOTALL):
        for first, last, sign in re.findall(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>", part):
            for at in range(int(first, 16), int(last, 16) + 1):
                found[at] = chr(int(sign, 16) + at - int(first, 16))
    return found


def signs(pages: bytes, maps: list[dict[int, str]]) -> str:
    pattern = re.compile(rb"/(F\d+)\s+[\d.]+\s+Tf|\(((?:\\.|[^\\()])*)\)\s*Tj", re.DOTALL)
    found = pattern.findall(pages)
    fonts = dict(zip(sorted({name for name, _ in found if name}), maps))  # noqa: B905
    font: dict[int, str] = {}
    shown = []
    for name, text in found:
        if name:
            font = fonts.get(name, {})
            continue
        raw = re.sub(rb"\\([0-7]{1,3}|\r?\n|.)", escaped, text, flags=re.DOTALL)
        codes = (int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2))
        shown += [font.get(code, "\ufffd") for code in codes]
    return "".join(shown)


def escaped(found: "re.Match[bytes]") -> bytes:
    sign = found[1]
    if sign.isdigit():
        return bytes([int(sign, 8) & 255])
    named = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
    return b"" if not sign.strip() else named.get(sign, sign)


def differing(paper: Paper, table: list[tuple[str, str]]) -> list[str]:
    found = [(label, digest(label, value)) for label, value in table]
    labels = [label for label, _ in found]
    return [
        line.label
        for line in paper.lines
        if labels.count(line.label) != 1 or (line.label, line.digest) not in found
    ]


def missing(paper: Paper, page: str) -> list[str]:
    ends = [line.label for line in paper.lines[1:]] + [""]
    return [
        line.label
        for line, end in zip(paper.lines, ends)  # noqa: B905
        if squeezed(line.label + (line.value or "") + end) not in squeezed(page)
    ]


def squeezed(text: str) -> str:
    return "".join(text.split())


# --- Ed25519, verifying only (RFC 8032 §5.1, §6) ------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)
Point = tuple[int, int, int, int]
NEUTRAL: Point = (0, 1, 1, 0)


def add(a: Point, b: Point) -> Point:
    left, right = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    c, d = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = right - left, d - c, d + c, right + left
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number: int, point: Point) -> Point:
    found = NEUTRAL
    while number:
        if number & 1:
            found = add(found, point)
        point, number = add(point, point), number >> 1
    return found


def equal(a: Point, b: Point) -> bool:
    return not ((a[0] * b[2] - b[0] * a[2]) % P or (a[1] * b[2] - b[1] * a[2]) % P)


def x_of(y: int, sign: int) -> int:
    """Raises ValueError for what is no point."""
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if y >= P or (x * x - square) % P or (not x and sign):
        raise ValueError("no point of the curve")
    return P - x if x & 1 != sign else x


def point(packed: bytes) -> Point:
    number = int.from_bytes(packed, "little")
    y = number & ((1 << 255) - 1)
    x = x_of(y, number >> 255)
    return x, y, 1, x * y % P


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE: Point = (x_of(BASE_Y, 0), BASE_Y, 1, x_of(BASE_Y, 0) * BASE_Y % P)


def is_signed(key: bytes, message: bytes, signature: bytes) -> bool:
    if len(key) != 32 or len(signature) != 64:  # noqa: PLR2004
        return False
    try:
        public, commitment = point(key), point(signature[:32])
    except ValueError:
        return False
    answer = int.from_bytes(signature[32:], "little")
    if answer >= ORDER:
        return False
    hashed = hashlib.sha512(signature[:32] + key + message).digest()
    challenge = int.from_bytes(hashed, "little") % ORDER
    return equal(times(answer, BASE), add(commitment, times(challenge, public)))


# --- the answer ---------------------------------------------------------------------------------


def faults(content: bytes, key: bytes) -> tuple[Paper, list[str]]:
    """The paper and what is wrong with it, as lines."""
    seal, table, page = opened(content)
    paper = parse(seal)
    if not is_signed(key, signed(paper), paper.signature):
        pairs = zip(paper.lines, paper.hints)  # noqa: B905
        named = [line.label for line, hint in pairs if line.digest[:HINT] != hint]
        told = f"changed: {', '.join(named)}" if named else "something was changed, or another key"
        return paper, [f"the signature is wrong; {told}"]
    shown = differing(paper, table) if table is not None else []
    shown += missing(paper, page) if page is not None else []
    return paper, [f"changed on the sheet: {', '.join(shown)}"] if shown else []


def in_journal(path: str, code: str) -> list[str]:
    """Faults: never given out, or the filing has moved on."""
    given: Optional[dict[str, Any]] = None  # noqa: UP045
    later: list[str] = []
    for text in Path(path).read_text("utf-8").splitlines():
        row = json.loads(text) if text.strip() else {"act": ""}
        if row["act"] == "slip.give" and row["detail"]["code"] == code:
            given = row
        elif given and row["act"].startswith("filing.") and row["record_id"] == given["record_id"]:
            later.append(f"{row['act'].partition('.')[2]} on {row['at'][:10]}")
    if given is None:
        return ["the journal knows of no such paper"]
    return [f"moved on since: {', '.join(later)}"] if later else []


def main() -> int:
    parser = argparse.ArgumentParser(description="Check a paper of a filing without xuanbao.")
    parser.add_argument("file")
    parser.add_argument("--key", required=True, type=bytes.fromhex, help="the office's public key")
    parser.add_argument("--journal", help="what `xuanbao export journal` wrote")
    given = parser.parse_args()
    try:
        content = sys.stdin.buffer.read() if given.file == "-" else Path(given.file).read_bytes()
        paper, found = faults(content, given.key)
        if given.journal and not found:
            found = in_journal(given.journal, paper.code)
    except (OSError, ValueError, KeyError, zipfile.BadZipFile, ET.ParseError) as error:
        print(f"cannot be read: {error}", file=sys.stderr)
        return 2
    print("\n".join(found) or "as it was signed")
    print(paper.title)
    for line in paper.lines:
        print(f"{line.label}: {line.value if line.value is not None else '(digest only)'}")
    print(f"code {paper.code}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
