"""What stands in a file of the catalogue, without parsing it: its keys, and the plainest faults.

Parsing both languages takes half a second and 12 MB, and most files are wanted by few: so a file is
parsed when one of its sentences is first said (texts/bundles.py).  What would only show then is
looked for here, at the start; the tests and ``xuanbao doctor`` parse everything.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.errors import PackError

_HEAD = re.compile(r"(-?[A-Za-z][A-Za-z0-9_-]*)[ \t]*=(.*)")
_KEY = re.compile(r"-?[A-Za-z][A-Za-z0-9_-]*")
_REFERENCE = re.compile(r"\{\s*(-?[a-z][A-Za-z0-9_-]*)\s*[}(.]")
_QUOTED = re.compile(r'"[^"\n]*"')
_CONTINUES = (" ", "}", "[", "*", ".")


@dataclass(frozen=True, slots=True)
class Entry:
    """One sentence as it is written: the rest of its first line, and the lines below."""

    key: str
    body: str


def entries(text: str, file: str) -> Iterator[Entry]:
    """The sentences of a file in their order.  Raises PackError with file, key and reason."""
    for key, lines in _blocks(text, file):
        body = "\n".join(lines)
        _check(key, body, file)
        yield Entry(key, body)


def references(text: str) -> frozenset[str]:
    """The sentences and words of other places that a file takes up."""
    return frozenset(_REFERENCE.findall(text))


def _blocks(text: str, file: str) -> Iterator[tuple[str, list[str]]]:
    key, lines = "", list[str]()
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if found := _HEAD.match(line):
            if key:
                yield key, lines
            key, lines = found[1], [found[2]]
        elif not line.strip() or (key and line.startswith(_CONTINUES)):
            lines.append(line)
        else:
            named = _KEY.match(line)
            raise PackError(file, named.group() if named else "?", "is no sentence: key = words")
    if key:
        yield key, lines


def _check(key: str, body: str, file: str) -> None:
    said = body.strip()
    if not said or said.startswith("."):
        raise PackError(file, key, "has no text of its own")
    bare = _QUOTED.sub("", body)
    if bare.count("{") != bare.count("}"):
        raise PackError(file, key, "a brace is not closed")
    if "->" in bare and "*[" not in bare:
        raise PackError(file, key, "a choice needs a default: *[other]")
