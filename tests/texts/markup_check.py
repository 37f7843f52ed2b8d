"""Reads HTML the way Telegram does, and complains where Telegram would."""

import re
from html.parser import HTMLParser

TAGS = frozenset({"b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler"})
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|#\d+);)")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.faults: list[str] = []
        self.seen: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.open.append(tag)
        allowed = {"href"} if tag == "a" else {"expandable"} if tag == "blockquote" else set()
        if tag not in TAGS or {name for name, _ in attrs} - allowed:
            self.faults.append(f"<{tag}> is not Telegram's, or carries what it may not")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        self.text += data


def read(markup: str) -> _Reader:
    """What a strict reader makes of it: ``text``, tags ``seen``, ``faults``."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    if _ENTITY.search(markup):
        reader.faults.append("a bare & is no entity")
    if reader.open:
        reader.faults.append(f"never closed: {reader.open}")
    return reader
