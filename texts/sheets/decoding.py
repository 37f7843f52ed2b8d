"""Which encoding a text file has.

Excel on a Chinese Windows saves CSV as GB18030 without saying so, "Unicode text" as UTF-16 with
a mark, and "CSV UTF-8" as UTF-8 with a mark.
"""

import codecs
import unicodedata

from domain.errors import Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NUL = b"\0"
_UNKNOWN = {"Cn", "Co"}  # unassigned, private use
_UNKNOWN_SHARE = 0.01  # the codec itself puts a few rare characters of names there


def decode(name: str, content: bytes) -> str:
    """Raises Refused when no encoding gives text that a person could have typed."""
    for encoding in _candidates(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding.startswith("utf-8") or _is_typed(text):
            return text
    raise Refused("sheet-unknown-encoding", name=name)


def _candidates(content: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return (encoding,)
    if _NUL in content:
        return (_utf16_without_mark(content),)
    return ("utf-8", "gb18030")


def _utf16_without_mark(content: bytes) -> str:
    """Delimiters and digits have their zero byte second in little endian, first in big endian."""
    little = content[1::2].count(_NUL) >= content[::2].count(_NUL)
    return "utf-16-le" if little else "utf-16-be"


def _is_typed(text: str) -> bool:
    """GB18030 and UTF-16 read nearly any bytes; what is no text shows by its characters."""
    if any(unicodedata.category(character) == "Cc" for character in set(text) - set("\t\r\n")):
        return False
    unknown = sum(unicodedata.category(character) in _UNKNOWN for character in text)
    return unknown <= len(text) * _UNKNOWN_SHARE
