"""Our own Python, as syntax trees: what the checks of the house read."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("bot", "handlers", "web", "actions", "storage", "texts", "domain", "packs")
PRODUCT = (*FLOORS, "sandbox")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    path: Path  # from the root of the checkout
    tree: ast.Module
    lines: int

    def at(self, node: ast.AST) -> str:
        return f"{self.path}:{getattr(node, 'lineno', 1)}"


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """Every file of these folders that is ours: migrations are written by a program."""
    return tuple(
        _read(path)
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*.py"))
        if "migrations/versions" not in path.as_posix()
    )


def _read(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    return Module(path.relative_to(ROOT), ast.parse(text), len(text.splitlines()))


def functions(module: Module) -> Iterator[Function]:
    for node in ast.walk(module.tree):
        if isinstance(node, Function):
            yield node


def length(function: Function) -> int:
    """Lines of code: from ``def`` to the end, without docstring, comments and blank lines."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    covered = {function.lineno} | _lines(function.args) | _lines(function.returns)
    for node in body:
        covered |= {at for part in ast.walk(node) for at in _ends(part)}
    return len(covered)


def _ends(node: ast.AST) -> set[int]:
    found = {getattr(node, "lineno", None), getattr(node, "end_lineno", None)}
    return {at for at in found if at is not None}


def _lines(node: ast.AST | None) -> set[int]:
    if node is None:
        return set()
    return {at for part in ast.walk(node) for at in _ends(part)}


def names(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Every name we give: classes, functions, parameters, variables, fields."""
    for node in ast.walk(module.tree):
        match node:
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                yield node, node.name
            case ast.arg():
                yield node, node.arg
            case ast.Name(ctx=ast.Store()):
                yield node, node.id
            case ast.Attribute(ctx=ast.Store(), value=ast.Name(id="self")):
                yield node, node.attr


def words(name: str) -> list[str]:
    """``fooBar_baz`` → foo, bar, baz."""
    parts = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower().split("_")
    return [part for part in parts if part]


def calls(module: Module) -> Iterator[tuple[ast.Call, str]]:
    """Every call of a dotted name, as it is written."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func)


def imports(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Every imported name, in full."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node, alias.name
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield node, f"{node.module}.{alias.name}"
