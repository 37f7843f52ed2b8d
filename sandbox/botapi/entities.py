"""Text with HTML marks into plain text and entities, with the official server's complaints.

Offsets and lengths of entities are UTF-16 code units, offsets in complaints are UTF-8 bytes, as
Telegram counts them (core.telegram.org/bots/api#formatting-options).
"""

import html
import re
from dataclasses import dataclass, field
from typing import Any

from sandbox.botapi.errors import bad, unparsable

Entity = dict[str, Any]
Formatted = tuple[str, list[Entity]]

MAX_ENTITIES = 100

_KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler", "a": "text_link", "code": "code", "pre": "pre",
    "blockquote": "blockquote", "tg-emoji": "custom_emoji",
}  # fmt: skip
_CHARACTER = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[^\s>]*)(?P<rest>[^>]*)>")
_ATTRIBUTE = re.compile(r"""([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)"
    r"|(?P<url>https?://[^\s<>\"「」『』《》（），。；！？、]+)"
    r"|(?P<hashtag>(?<![\w#&])#\w*[^\W\d_]\w*)"
    r"|(?P<mention>(?<![\w@])@[A-Za-z]\w{3,31})"
)
_UNTOUCHED = {"code", "pre", "text_link"}


def utf16(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def formatted(text: str, parse_mode: str | None, given: list[Entity] | None) -> Formatted:
    """Plain, trimmed text and its entities: from the marks, or as given, and those found."""
    if parse_mode:
        plain, entities = _parse(text, parse_mode)
    else:
        plain, entities = text, [dict(entity) for entity in given or ()]
    plain, entities = _trimmed(plain, entities)
    entities += _found(plain, entities)
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return plain, entities[:MAX_ENTITIES]


def _parse(text: str, parse_mode: str) -> Formatted:
    match parse_mode.lower():
        case "html":
            return _HtmlReader(text).read() if "<" in text or "&" in text else (text, [])
        case "markdown" | "markdownv2":
            raise bad("the sandbox reads parse_mode HTML only")
        case _:
            raise bad("unsupported parse_mode")


def _trimmed(text: str, entities: list[Entity]) -> Formatted:
    bare = text.strip()
    if len(bare) == len(text):
        return text, entities
    lead, end = utf16(text[: len(text) - len(text.lstrip())]), utf16(bare)
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - lead)
        stop = min(end, entity["offset"] + entity["length"] - lead)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    return bare, kept


def _found(text: str, entities: list[Entity]) -> list[Entity]:
    if not any(mark in text for mark in "/#@"):
        return []
    taken = [
        range(entity["offset"], entity["offset"] + entity["length"])
        for entity in entities
        if entity["type"] in _UNTOUCHED
    ]
    found = []
    for match in _FOUND.finditer(text):
        offset = utf16(text[: match.start()])
        if not any(offset in span for span in taken):
            found.append({"type": match.lastgroup, "offset": offset, "length": utf16(match[0])})
    return found


@dataclass(slots=True)
class _Open:
    tag: str
    offset: int
    extra: Entity


@dataclass(slots=True)
class _HtmlReader:
    source: str
    plain: list[str] = field(default_factory=list)
    length: int = 0
    stack: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def read(self) -> Formatted:
        position = 0
        while (begin := self.source.find("<", position)) >= 0:
            self._text(self.source[position:begin])
            position = self._tag(begin)
        self._text(self.source[position:])
        if self.stack:
            tag = self.stack[-1].tag
            raise unparsable(f'Can\'t find end tag corresponding to start tag "{tag}"')
        return "".join(self.plain), self.entities

    def _text(self, raw: str) -> None:
        text = _CHARACTER.sub(lambda match: html.unescape(match[0]), raw)
        self.plain.append(text)
        self.length += utf16(text)

    def _tag(self, begin: int) -> int:
        match = _TAG.match(self.source, begin)
        if match is None:
            kind = "end" if self.source.startswith("</", begin) else "start"
            raise unparsable(f"Unclosed {kind} tag at byte offset {self._bytes(begin)}")
        name = match["name"].lower()
        if match["end"]:
            self._close(name, begin)
        else:
            self._open(name, match["rest"], begin)
        return match.end()

    def _open(self, name: str, rest: str, begin: int) -> None:
        attributes = {
            key.lower(): html.unescape(double or single or bare)
            for key, double, single, bare in _ATTRIBUTE.findall(rest)
        }
        if name not in _KINDS or (name == "span" and attributes.get("class") != "tg-spoiler"):
            where = self._bytes(begin)
            raise unparsable(f'Unsupported start tag "{name}" at byte offset {where}')
        self.stack.append(_Open(name, self.length, _extra(name, attributes)))

    def _close(self, name: str, begin: int) -> None:
        if not self.stack:
            raise unparsable(f"Unexpected end tag at byte offset {self._bytes(begin)}")
        opened = self.stack.pop()
        if name not in ("", opened.tag):
            raise unparsable(
                f"Unmatched end tag at byte offset {self._bytes(begin)}, "
                f'expected "</{opened.tag}>", found "</{name}>"'
            )
        self._mark(opened)

    def _mark(self, opened: _Open) -> None:
        length = self.length - opened.offset
        if length == 0 or self._is_language_of_pre(opened):
            return
        kind = opened.extra.pop("type", _KINDS[opened.tag])
        if kind == "text_link" and not opened.extra.get("url"):
            return
        opened.extra.pop("class", None)
        self.entities.append(
            {"type": kind, "offset": opened.offset, "length": length, **opened.extra}
        )

    def _is_language_of_pre(self, opened: _Open) -> bool:
        """`<pre><code class="language-x">` is one entity, a pre with a language."""
        inside = self.stack and self.stack[-1].tag == "pre"
        if not (opened.tag == "code" and inside and "class" in opened.extra):
            return False
        self.stack[-1].extra["language"] = opened.extra["class"].removeprefix("language-")
        return True

    def _bytes(self, position: int) -> int:
        return len(self.source[:position].encode())


def _extra(name: str, attributes: dict[str, str]) -> Entity:
    if name == "a":
        return {"url": attributes.get("href", "")}
    if name == "code" and "class" in attributes:
        return {"class": attributes["class"]}
    if name == "blockquote" and "expandable" in attributes:
        return {"type": "expandable_blockquote"}
    if name == "tg-emoji":
        return {"custom_emoji_id": attributes.get("emoji-id", "")}
    return {}
