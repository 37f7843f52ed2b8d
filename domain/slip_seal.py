"""The seal on a paper: signed line by line, so that a changed line is named (decision 0032).

What is signed is what is read: every label and value as it stands on the sheet, under the title
and the code.  Ed25519 (RFC 8032): whoever has the public key can check, only the office can sign.
tools/verify_slip.py does the same with nothing but Python.

As text, and so in the QR code, a sealed paper is

    XB1 title
    label:value            one line each; label#digest where the value was too long for the code
    =code.signature.hints  base64url; a hint is the first two bytes of a line's digest

The hints only name the line that was changed.  Whether one was, the signature says.
"""

import hashlib
from base64 import b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain import ed25519
from domain.slip import code_in

HEAD = "XB1 "
CONTEXT = "xuanbao slip 1"
HINT = 2  # bytes a line
ROOM = 700  # bytes of text in a QR code that a telephone reads off an office's printer
WORTH = 60  # bytes: a shorter value takes hardly more room than its digest
SIGNATURE = 64


@dataclass(frozen=True, slots=True)
class Line:
    """A label and what stands behind it; of a value left out, the digest."""

    label: str
    value: str
    digest: bytes

    @classmethod
    def of(cls, label: str, value: str) -> "Line":
        return cls(label, value, hashlib.sha256(f"{label}\t{value}".encode()).digest())

    @property
    def is_whole(self) -> bool:
        """Whether the value is here, and not only its digest."""
        return Line.of(self.label, self.value).digest == self.digest

    @property
    def hint(self) -> bytes:
        return self.digest[:HINT]


@dataclass(frozen=True, slots=True)
class Sealed:
    title: str
    lines: tuple[Line, ...]
    code: str
    signature: bytes
    hints: tuple[bytes, ...]


def seal(seed: bytes, title: str, lines: Sequence[Line], code: str) -> Sealed:
    """Sign a paper.  The same paper gives the same seal."""
    signature = ed25519.sign(seed, _signed(title, lines, code))
    return Sealed(title, tuple(lines), code, signature, tuple(line.hint for line in lines))


def holds(sealed: Sealed, public: bytes) -> bool:
    """Whether every line is as it was signed with this key."""
    signed = _signed(sealed.title, sealed.lines, sealed.code)
    return ed25519.holds(public, signed, sealed.signature)


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong with a paper, as far as it says itself: the labels of what was changed."""

    is_signed: bool
    changed: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        return self.is_signed and not self.changed


def check(
    sealed: Sealed,
    keys: Iterable[bytes],
    table: Sequence[tuple[str, str]] | None = None,
    signs: str | None = None,
) -> Checked:
    """Whether one of the office's keys signed it, and whether the sheet says what was signed.

    ``table`` is that of a Word file, ``signs`` are those of a PDF; a QR code shows neither.
    """
    if not any(holds(sealed, public) for public in keys):
        return Checked(False, changed(sealed))
    shown = differing(sealed, table) if table is not None else ()
    return Checked(True, shown + (missing(sealed, signs) if signs is not None else ()))


def changed(sealed: Sealed) -> tuple[str, ...]:
    """The labels of lines that are not what was signed, as far as the hints tell."""
    pairs = zip(sealed.lines, sealed.hints, strict=False)
    return tuple(line.label for line, hint in pairs if line.hint != hint)


def differing(sealed: Sealed, table: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The labels under which a table says something else than its seal, twice, or nothing."""
    found = [
        (label.strip(), Line.of(label.strip(), value.strip()).digest) for label, value in table
    ]
    labels = Counter(label for label, _ in found)
    return tuple(
        line.label
        for line in sealed.lines
        if labels[line.label] != 1 or (line.label, line.digest) not in found
    )


def missing(sealed: Sealed, signs: str) -> tuple[str, ...]:
    """The labels of lines that do not stand, value behind label, among the signs of a page.

    Spaces are not counted: where a line is broken, one may be lost.  A line that goes on where
    the next label should stand is not what was signed either.
    """
    page, lines = _squeezed(signs), sealed.lines
    ends = [*(_squeezed(line.label) for line in lines[1:]), ""]
    return tuple(
        line.label
        for line, end in zip(lines, ends, strict=True)
        if _squeezed(line.label + line.value) + end not in page
    )


def _squeezed(text: str) -> str:
    return "".join(text.split())


def write(sealed: Sealed, room: int | None = None) -> str:
    """As text; in ``room`` bytes (a QR code) the longest values give way to their digests."""
    lines = list(sealed.lines)
    short: set[int] = set()
    while True:
        text = _text(sealed, [_written(line, i in short) for i, line in enumerate(lines)])
        left = [i for i, line in enumerate(lines) if i not in short and _room(line) > WORTH]
        if room is None or len(text.encode()) <= room or not left:
            return text
        short.add(max(left, key=lambda i: _room(lines[i])))


def _room(line: Line) -> int:
    return len(line.value.encode())


def parse(text: str) -> Sealed:
    """A sealed paper from its text.  Raises ValueError for anything else."""
    head, *body = [line.strip("\r") for line in text.strip().split("\n")]
    if not head.startswith(HEAD) or not body or not body[-1].startswith("="):
        raise ValueError("not a sealed paper")
    code, signature, hints = _tail(body[-1][1:])
    lines = tuple(_line(line) for line in body[:-1])
    return Sealed(head.removeprefix(HEAD), lines, code, signature, hints)


def _tail(text: str) -> tuple[str, bytes, tuple[bytes, ...]]:
    parts = text.split(".")
    code = code_in(parts[0])
    if len(parts) != 3 or code is None:  # noqa: PLR2004
        raise ValueError("the seal is cut off")
    signature, hints = _decoded(parts[1]), _decoded(parts[2])
    if len(signature) != SIGNATURE:
        raise ValueError("the seal is cut off")
    return code, signature, tuple(hints[at : at + HINT] for at in range(0, len(hints), HINT))


def _line(text: str) -> Line:
    at = next((at for at, sign in enumerate(text) if sign in ":#"), -1)
    if at < 0:
        raise ValueError("a line without a label")
    label, rest = text[:at], text[at + 1 :]
    return Line(label, "", _decoded(rest)) if text[at] == "#" else Line.of(label, rest)


def _signed(title: str, lines: Sequence[Line], code: str) -> bytes:
    return "\n".join([CONTEXT, title, code, *(line.digest.hex() for line in lines)]).encode()


def _written(line: Line, is_short: bool) -> str:  # noqa: FBT001
    return f"{line.label}#{_encoded(line.digest)}" if is_short else f"{line.label}:{line.value}"


def _text(sealed: Sealed, lines: Sequence[str]) -> str:
    tail = f"={sealed.code}.{_encoded(sealed.signature)}.{_encoded(b''.join(sealed.hints))}"
    return "\n".join([HEAD + sealed.title, *lines, tail])


def _encoded(content: bytes) -> str:
    return urlsafe_b64encode(content).decode().rstrip("=")


def _decoded(text: str) -> bytes:
    try:
        return b64decode(text + "=" * (-len(text) % 4), b"-_", validate=True)
    except NotBase64:
        raise ValueError("the seal is not base64") from None
