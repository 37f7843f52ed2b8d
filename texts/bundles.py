"""The catalogue of one language, read from ``catalogue/<language>/<noun>.ftl``.

Its keys are known at the start; a file is parsed when the first of its sentences is said.
"""

from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from threading import Lock
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from domain.errors import PackError
from texts import catalogue_scan

LANGUAGES = ("zh-CN", "en")
FOLDER = "catalogue"
# Chinese knows no plurals and writes figures alike; what Babel knows of it beside weighs 5 MB.
COUNTS_LIKE = {"zh-CN": "en"}


class TextError(LookupError):
    """A key that no file holds, or a value its sentence asks for and did not get: our bug."""


class Bundle:
    """One language's sentences.  ``keys`` are all of them; ``fill`` gives one with its values.

    Raises PackError with file, key and reason for a fault that shows without parsing.
    """

    def __init__(self, language: str, folder: Traversable) -> None:
        self.language, self._folder = language, folder.name
        self._fluent = FluentBundle([COUNTS_LIKE.get(language, language)], use_isolating=False)
        self._homes: dict[str, Traversable] = {}
        self._unread: set[str] = set()  # names of files no sentence of which was said yet
        self._reading = Lock()  # texts are worded in more than one thread
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if file.name.endswith(".ftl"):
                self._note(file)
        self.keys = frozenset(key for key in self._homes if not key.startswith("-"))

    def parse_all(self) -> None:
        """Read every file now.  Raises PackError with file, key and reason."""
        for key in self._homes:
            self._read(key)

    def fill(self, key: str, values: dict[str, Any]) -> str:
        """Raises TextError for an unknown key, a missing value or a broken reference."""
        if key not in self.keys:
            raise TextError(f"{self.language}: no such key: {key}")
        self._read(key)
        pattern = self._fluent.get_message(key).value
        if pattern is None:  # the scan lets no such key in; said once more for the type checker
            raise TextError(f"{self.language}: {key} has no text of its own")
        text, errors = self._fluent.format_pattern(pattern, values)
        if errors:
            raise TextError(f"{self.language}: {key}: {errors[0]}")
        return str(text)

    def _note(self, file: Traversable) -> None:
        """Which file holds which key."""
        name = f"{self._folder}/{file.name}"
        self._unread.add(file.name)
        for entry in catalogue_scan.entries(file.read_text(encoding="utf-8"), name):
            if entry.key in self._homes:
                home = self._homes[entry.key].name
                raise PackError(name, entry.key, f"is already in {self._folder}/{home}")
            self._homes[entry.key] = file

    def _read(self, key: str) -> None:
        """Parse the file of a key, and those whose words it takes up."""
        if self._homes[key].name not in self._unread:
            return
        with self._reading:
            parsed = self._parsed(self._homes[key], {})
            for resource in parsed.values():
                self._fluent.add_resource(resource)
            self._unread -= parsed.keys()  # last: nobody takes a file for read that is not

    def _parsed(self, file: Traversable, found: dict[str, ast.Resource]) -> dict[str, ast.Resource]:
        """What is unread of a file and of all it takes words from, by the names of the files."""
        if file.name not in self._unread or file.name in found:
            return found
        text = file.read_text(encoding="utf-8")
        found[file.name] = _parse(text, f"{self._folder}/{file.name}")
        for key in catalogue_scan.references(text) & self._homes.keys():
            self._parsed(self._homes[key], found)
        return found


@lru_cache
def bundle(language: str) -> Bundle:
    """The catalogue of this house.  Raises PackError with file, key and reason."""
    return Bundle(language, files("texts") / FOLDER / language)


def _parse(text: str, file: str) -> ast.Resource:
    """Raises PackError for what Fluent itself would skip."""
    parser = FluentParser(with_spans=False)  # where a word stood is half of what a tree weighs
    resource = parser.parse(text)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            raise PackError(file, "-", entry.annotations[0].message or "not Fluent")
    return resource
