"""Setting type: how wide words are, where they break, how they are cut."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from texts.pictures.fonts import Face, load

ELLIPSIS = "…"
NEVER_FIRST = "，。、；：！？）》」』〕】…·～-/)],.;:!?%"  # what no line begins with
NEVER_LAST = "（《「『〔【([“"  # and with what none ends
NOBODY_HAS = "\U0010fffd"  # a private character: its picture is the font's box for the unknown
UNSEEN = "\ufe0e\ufe0f\u200b\u200d"


@lru_cache(maxsize=16_384)
def width(text: str, face: Face) -> float:
    """In pixels, along the line."""
    return load(face).getlength(text)


def height(face: Face) -> int:
    """From one line to the next."""
    return round(face.size * 1.32)


def widest_word(text: str, face: Face) -> float:
    """Of what is never broken: how wide a line must be at least."""
    return max((width(piece.strip(), face) for piece in _pieces(text)), default=0.0)


def largest(text: str, faces: tuple[Face, ...], room: float) -> Face:
    """The first of the faces in which no word is wider than ``room``; else the last."""
    fitting = (face for face in faces if widest_word(text, face) <= room)
    return next(fitting, faces[-1])


def fit(text: str, face: Face, room: float) -> str:
    """The text, or its beginning and … where it is wider than ``room``."""
    if width(text, face) <= room:
        return text
    low, high = 0, len(text)
    while low < high:  # the longest beginning that fits
        middle = (low + high + 1) // 2
        fits = width(text[:middle].rstrip() + ELLIPSIS, face) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    cut = text[:low].rstrip()
    return cut + ELLIPSIS if cut or width(ELLIPSIS, face) <= room else ""


def wrap(text: str, face: Face, room: float, most: int) -> tuple[str, ...]:
    """At most ``most`` lines; the last one is cut with … where the text goes on."""
    lines: list[str] = []
    rest = " ".join(text.split())
    while rest and len(lines) < most - 1:
        line, rest = _first_line(rest, face, room)
        lines.append(line)
    if rest:
        lines.append(fit(rest, face, room))
    return tuple(lines)


def legible(text: str) -> str:
    """Without the characters the font has no picture for (an emoji in a title): never a box."""
    return "".join(filter(_has_glyph, text)).strip()


@lru_cache(maxsize=8192)
def _has_glyph(character: str) -> bool:
    if character in UNSEEN or not character.isprintable():
        return False
    return character.isspace() or _picture(character) != _picture(NOBODY_HAS)


def _picture(character: str) -> tuple[bytes, tuple[int, int]]:
    mask = load(Face(24)).getmask(character)
    return bytes(mask), mask.size


def _first_line(text: str, face: Face, room: float) -> tuple[str, str]:
    line = ""
    for piece in _pieces(text):
        if line and width((line + piece).rstrip(), face) > room:
            break
        line += piece
    if width(line.rstrip(), face) > room:  # one word that is wider than the line
        line = _as_much(line, face, room)
    return line.rstrip(), text[len(line) :].lstrip()


def _as_much(word: str, face: Face, room: float) -> str:
    count = next((n for n in range(len(word), 1, -1) if width(word[:n], face) <= room), 1)
    return word[:count]


def _pieces(text: str) -> Iterator[str]:
    """What stays together: a Latin word with its space, a character with its punctuation."""
    held = ""
    for word in _words(text):
        if held and word[0] not in NEVER_FIRST and held[-1] not in NEVER_LAST:
            yield held
            held = ""
        held += word
    if held:
        yield held


def _words(text: str) -> Iterator[str]:
    for kind, run in groupby(text, _kind):
        if kind == "wide":
            yield from run
        else:
            yield "".join(run)


def _kind(character: str) -> str:
    if character == " ":
        return "space"
    return "latin" if ord(character) < 0x2E80 else "wide"  # noqa: PLR2004  (CJK begins there)
