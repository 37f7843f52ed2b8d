"""The catalogue as its authors wrote it: every wording of every sentence, and what it asks for."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from fluent.runtime import FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from texts.bundles import FOLDER


@dataclass(frozen=True, slots=True)
class Template:
    """``wordings``: the text by each choice of its selectors, values as ``{name}``."""

    key: str
    wordings: tuple[str, ...]
    variables: frozenset[str]
    references: frozenset[str]


@lru_cache
def templates(language: str) -> dict[str, Template]:
    entries = {_key(entry): entry for entry in _entries(language)}
    found = (_template(key, entry, entries) for key, entry in entries.items())
    return {template.key: template for template in found if not template.key.startswith("-")}


Entries = dict[str, ast.Message | ast.Term]


def _entries(language: str) -> list[ast.Message | ast.Term]:
    folder = files("texts") / FOLDER / language
    sources = [f.read_text(encoding="utf-8") for f in folder.iterdir() if f.name.endswith(".ftl")]
    bodies = [entry for source in sources for entry in FluentResource(source).body]
    return [entry for entry in bodies if isinstance(entry, ast.Message | ast.Term)]


def _key(entry: ast.Message | ast.Term) -> str:
    return f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name


def _template(key: str, entry: ast.Message | ast.Term, entries: Entries) -> Template:
    names = _Names(entries)
    names.visit(entry)
    pattern = entry.value or ast.Pattern([])
    wordings = (_wording(pattern, choice, entries) for choice in range(names.choices))
    return Template(
        key, tuple(dict.fromkeys(wordings)), frozenset(names.variables), frozenset(names.references)
    )


class _Names(Visitor):
    """What a sentence mentions, through the sentences it is made of."""

    def __init__(self, entries: Entries) -> None:
        self.entries = entries
        self.variables: set[str] = set()
        self.references: set[str] = set()
        self.choices = 1

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  (Fluent's)
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.references.add(node.id.name)
        if node.id.name in self.entries:
            self.visit(self.entries[node.id.name])

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        self.choices = max(self.choices, len(node.variants))
        self.generic_visit(node)


def _wording(pattern: ast.Pattern, choice: int, entries: Entries) -> str:
    return "".join(
        element.value
        if isinstance(element, ast.TextElement)
        else _placed(element.expression, choice, entries)
        for element in pattern.elements
    )


def _placed(expression: object, choice: int, entries: Entries) -> str:
    match expression:
        case ast.StringLiteral() | ast.NumberLiteral():
            return str(expression.parse()["value"])
        case ast.VariableReference(id=name):
            return f"{{{name.name}}}"
        case ast.MessageReference(id=name) | ast.TermReference(id=name):
            sigil = "-" if isinstance(expression, ast.TermReference) else ""
            return _wording(_pattern(entries, sigil + name.name), choice, entries)
        case ast.SelectExpression(variants=variants):
            return _wording(variants[min(choice, len(variants) - 1)].value, choice, entries)
        case ast.Placeable():
            return _placed(expression.expression, choice, entries)
    raise AssertionError(f"the house does not use {type(expression).__name__}")


def _pattern(entries: Entries, key: str) -> ast.Pattern:
    pattern = entries[key].value
    assert pattern is not None
    return pattern
