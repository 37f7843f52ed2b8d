"""The catalogue of one language, read from ``catalogue/<language>/<noun>.ftl`` and parsed once."""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from domain.errors import PackError

LANGUAGES = ("zh-CN", "en")
FOLDER = "catalogue"
# Chinese knows no plurals and writes figures alike; what Babel knows of it beside weighs 5 MB.
COUNTS_LIKE = {"zh-CN": "en"}

_KEY_OF_JUNK = re.compile(r"-?[A-Za-z][A-Za-z0-9_-]*")


class TextError(LookupError):
    """A key that no file holds, or a value its sentence asks for and did not get: our bug."""


class Bundle:
    """One language's sentences.  ``keys`` are all of them; ``fill`` gives one with its values."""

    def __init__(self, language: str, folder: Traversable) -> None:
        self.language = language
        self._fluent = FluentBundle([COUNTS_LIKE.get(language, language)], use_isolating=False)
        homes: dict[str, str] = {}
        for file, resource in _resources(folder):
            _check(resource, file, homes)
            self._fluent.add_resource(resource)
        self.keys = frozenset(key for key in homes if not key.startswith("-"))

    def fill(self, key: str, values: dict[str, Any]) -> str:
        """Raises TextError for an unknown key, a missing value or a broken reference."""
        if key not in self.keys:
            raise TextError(f"{self.language}: no such key: {key}")
        pattern = self._fluent.get_message(key).value
        if pattern is None:  # _place lets no such key in; said once more for the type checker
            raise TextError(f"{self.language}: {key} has no text of its own")
        text, errors = self._fluent.format_pattern(pattern, values)
        if errors:
            raise TextError(f"{self.language}: {key}: {errors[0]}")
        return str(text)


@lru_cache
def bundle(language: str) -> Bundle:
    """The catalogue of this house.  Raises PackError with file, key and reason."""
    return Bundle(language, files("texts") / FOLDER / language)


def _resources(folder: Traversable) -> Iterator[tuple[str, ast.Resource]]:
    parser = FluentParser(with_spans=False)  # where a word stood is half of what a tree weighs
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ftl"):
            yield f"{folder.name}/{file.name}", parser.parse(file.read_text(encoding="utf-8"))


def _check(resource: ast.Resource, file: str, homes: dict[str, str]) -> None:
    """Notes in ``homes`` which file holds which key; Fluent itself would skip what is wrong."""
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            raise PackError(file, _junk_key(entry), entry.annotations[0].message or "not Fluent")
        if isinstance(entry, ast.Message | ast.Term):
            _place(entry, file, homes)


def _place(entry: ast.Message | ast.Term, file: str, homes: dict[str, str]) -> None:
    key = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
    if entry.value is None:
        raise PackError(file, key, "has no text of its own")
    if key in homes:
        raise PackError(file, key, f"is already in {homes[key]}")
    homes[key] = file


def _junk_key(junk: ast.Junk) -> str:
    found = _KEY_OF_JUNK.match((junk.content or "").lstrip())
    return found.group() if found else "?"
