"""Telegram's limits (Bot API documentation; delivery.md §7), and how a text is made to fit them.

Telegram counts UTF-16 units of the text that is left when tags and entities are read.
"""

import re
from collections.abc import Iterable, Iterator

from texts.markup import plain

TEXT = 4096
CAPTION = 1024
ENTITIES = 100  # formatted stretches in a message; the rest would be shown without format
LABEL = 64  # not Telegram's: what a phone shows of a button before it cuts
TOAST = 200
KEYBOARD_BUTTONS = 100
BUTTONS_IN_ROW = 8
CALLBACK_BYTES = 64
START_PAYLOAD = 64
UPLOAD_BYTES = 50 * 1024 * 1024
PHOTO_BYTES = 10 * 1024 * 1024
DOWNLOAD_BYTES = 20 * 1024 * 1024

ELLIPSIS = "…"

_ATOM = re.compile(r"<[^>]*>|&#?\w+;|.", re.DOTALL)
_TAG_NAME = re.compile(r"</?([a-z-]+)")
_SENTENCE_ENDS = " 。；！？;"


def units(markup: str) -> int:
    """The length of an HTML text as Telegram counts it."""
    return _width(plain(markup))


def clip(text: str, limit: int) -> str:
    """Plain text of at most ``limit`` characters; what was cut ends in …"""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + ELLIPSIS


def split(markup: str, limit: int = TEXT) -> list[str]:
    """Cuts an HTML text into messages, at a paragraph, line or sentence where one is near.

    Open tags are closed at a cut and opened again behind it.  The parts joined give the same
    text; a part that would be blank (Telegram refuses it) is left out.
    """
    if _fits(markup, limit):
        return [markup]
    atoms = _ATOM.findall(markup)
    parts, start, opened = [], 0, list[str]()
    while start < len(atoms):
        end = _cut(atoms, start, limit, len(opened))
        now_open = _still_open(opened, atoms[start:end])
        parts.append("".join([*opened, *atoms[start:end], *_closers(now_open)]))
        start, opened = end, now_open
    return [part for part in parts if plain(part).strip()] or [markup]


def shorten(markup: str, limit: int = CAPTION) -> str:
    """The beginning of an HTML text with … at its end, or the whole text if it fits."""
    if _fits(markup, limit):
        return markup
    atoms = _ATOM.findall(markup)
    kept = atoms[: _cut(atoms, 0, limit - len(ELLIPSIS), 0)]
    while kept and kept[-1].isspace():
        kept.pop()
    return "".join([*kept, ELLIPSIS, *_closers(_still_open([], kept))])


def _fits(markup: str, limit: int) -> bool:
    opening = markup.count("<") - markup.count("</")  # a "<" of a value is &lt; by now
    return opening <= ENTITIES and units(markup) <= limit


def _cut(atoms: list[str], start: int, limit: int, opened: int) -> int:
    """Where the part that begins at ``start`` ends: behind the best border in its second half."""
    end = _furthest(atoms, start, limit, opened)
    if end < len(atoms):
        end = _border(atoms, start, end)
    while end < len(atoms) and atoms[end].startswith("</"):
        end += 1
    return end


def _furthest(atoms: list[str], start: int, limit: int, opened: int) -> int:
    used, entities = 0, opened
    for place in range(start, len(atoms)):
        used += _atom_width(atoms[place])
        entities += _opens(atoms[place])
        if used > limit or entities > ENTITIES:
            return max(place, start + 1)
    return len(atoms)


def _border(atoms: list[str], start: int, end: int) -> int:
    half = (start + end) // 2
    for is_border in (_ends_paragraph, _ends_line, _ends_sentence):
        for place in range(end, half, -1):
            if is_border(atoms, place):
                return place
    return end


def _ends_paragraph(atoms: list[str], place: int) -> bool:
    return atoms[place - 2 : place] == ["\n", "\n"]


def _ends_line(atoms: list[str], place: int) -> bool:
    return atoms[place - 1] == "\n"


def _ends_sentence(atoms: list[str], place: int) -> bool:
    return atoms[place - 1] in _SENTENCE_ENDS


def _still_open(opened: Iterable[str], atoms: Iterable[str]) -> list[str]:
    """The opening tags not yet closed, outermost first."""
    stack = list(opened)
    for atom in atoms:
        if _opens(atom):
            stack.append(atom)
        elif atom.startswith("</"):
            stack.pop()
    return stack


def _closers(opened: list[str]) -> Iterator[str]:
    for tag in reversed(opened):
        found = _TAG_NAME.match(tag)
        if found:
            yield f"</{found[1]}>"


def _opens(atom: str) -> bool:
    return len(atom) > 1 and atom[0] == "<" and atom[1] != "/"


def _atom_width(atom: str) -> int:
    return 0 if atom[0] == "<" else _width(plain(atom))


def _width(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
