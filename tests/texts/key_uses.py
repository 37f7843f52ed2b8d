"""Where the code names a sentence of the catalogue, found by walking its syntax trees."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from domain.messages import named

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("bot", "handlers", "web", "actions", "storage", "texts", "domain", "packs", "sandbox")

# Calls whose first argument is a key; whether their keywords are the sentence's values.
SPEAKING = {
    "Phrase": False,
    "Post": False,
    "Refused": True,
    "say": True,
    "hint": True,
    "tell": True,
    "rewrite": True,
    "plain": False,
    "fill": False,
    "_fill": False,
}
KEYWORDS = ("key", "label")
ANYTHING = "[a-z0-9-]+"
KEBAB = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+$")
FAMILY = re.compile(r"[a-z][a-z0-9]*\\-")


@dataclass(frozen=True, slots=True)
class Call:
    """Where a key is named, in a call of what, with which values (None: they cannot be seen)."""

    place: str
    name: str
    values: frozenset[str] | None = None
    keywords: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Use:
    """``pattern`` is a key or, where a key is put together, a regular expression for it."""

    pattern: str
    call: "Call"
    exact: bool = True

    def names(self, key: str) -> bool:
        return self.pattern == key if self.exact else bool(re.fullmatch(self.pattern, key))


@lru_cache
def uses() -> tuple[Use, ...]:
    """Every place where a sentence is said, with its key."""
    in_code = [use for path, tree in _trees() for use in _in_tree(path, tree)]
    return (*in_code, *_in_forms())


@lru_cache
def mentioned() -> frozenset[str]:
    """Every string constant of the code: a key may travel through a variable or a table."""
    constants = (
        node.value
        for _, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return frozenset(constants)


@lru_cache
def _trees() -> tuple[tuple[str, ast.Module], ...]:
    """A file that somebody is in the middle of typing is passed over; ruff complains of it."""
    found = []
    for path in sorted(path for floor in FLOORS for path in (ROOT / floor).rglob("*.py")):
        try:
            found.append((str(path.relative_to(ROOT)), ast.parse(path.read_text("utf-8"))))
        except SyntaxError:
            continue
    return tuple(found)


def _in_tree(path: str, tree: ast.Module) -> Iterator[Use]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _in_call(path, node)
        elif isinstance(node, ast.Assign) and _names_a_key(node):
            yield from _kebab(_literals(node.value, Call(f"{path}:{node.lineno}", "=")))


def _names_a_key(node: ast.Assign) -> bool:
    return any(isinstance(target, ast.Name) and target.id in KEYWORDS for target in node.targets)


def _in_call(path: str, node: ast.Call) -> Iterator[Use]:
    keywords = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
    name = _called(node)
    call = Call(f"{path}:{node.lineno}", name, _values(node, name, keywords), frozenset(keywords))
    if name in SPEAKING:
        yield from _literals(node.args[0] if node.args else keywords.get("key"), call)
        return
    if name == "named":
        yield from _of_family(node, call)
    if name == "press" and "label" not in keywords:
        yield from _of_press(node, call)
    if name in ("Button", "Choice"):
        yield from _of_label([*node.args, *keywords.values()], call)
    for keyword in KEYWORDS:
        yield from _kebab(_literals(keywords.get(keyword), call))


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _of_press(node: ast.Call, call: Call) -> Iterator[Use]:
    """``press("draft", "skip", …)`` wears the label ``button-draft-skip``."""
    parts = [str(arg.value) for arg in node.args[:2] if isinstance(arg, ast.Constant)]
    if len(parts) == 2:
        yield Use("-".join(["button", *parts]), call)


def _of_family(node: ast.Call, call: Call) -> Iterator[Use]:
    """``named("role", code)`` of domain/messages: one key, or any of its family."""
    match node.args:
        case [ast.Constant(value=str(family)), ast.Constant(value=str(code))]:
            yield Use(named(family, code).key, call)
        case [ast.Constant(value=str(family)), _]:
            yield Use(f"{re.escape(family)}-{ANYTHING}", call, exact=False)


def _of_label(given: list[ast.expr], call: Call) -> Iterator[Use]:
    """``Button(Phrase(key), …)``: the key is a label, which ``Phrase`` alone does not tell."""
    for node in given:
        if isinstance(node, ast.Call) and _called(node) == "Phrase" and node.args:
            yield from _literals(node.args[0], replace(call, values=None))


def _values(node: ast.Call, name: str, keywords: dict[str, ast.expr]) -> frozenset[str] | None:
    if name not in {*SPEAKING, "press"} or any(keyword.arg is None for keyword in node.keywords):
        return None
    if name == "press":
        return frozenset(keywords)
    mapping = keywords.get("values") or (node.args[1] if len(node.args) > 1 else None)
    if mapping is None:
        return frozenset(keywords) if SPEAKING[name] else frozenset()
    return _names_of(mapping)


def _names_of(mapping: ast.expr) -> frozenset[str] | None:
    if not isinstance(mapping, ast.Dict):
        return None
    names = [key.value for key in mapping.keys if isinstance(key, ast.Constant)]
    return frozenset(map(str, names)) if len(names) == len(mapping.keys) else None


def _literals(node: ast.expr | None, call: Call) -> Iterator[Use]:
    """The keys an expression can be: a constant, either side of a choice, an f-string's shape.

    An f-string that does not begin with its family's name could be any key, and says nothing.
    """
    match node:
        case ast.Constant(value=str(key)) if key:
            yield Use(key, call)
        case ast.IfExp(body=one, orelse=other):
            yield from (*_literals(one, call), *_literals(other, call))
        case ast.BoolOp(values=choices):
            yield from (use for choice in choices for use in _literals(choice, call))
        case ast.JoinedStr(values=[ast.Constant(), *_] as parts):
            yield Use(_shape(parts), call, exact=False)


def _kebab(found: Iterator[Use]) -> Iterator[Use]:
    """Of other calls' key= and label= only what looks like a key of the catalogue."""
    return (use for use in found if (KEBAB if use.exact else FAMILY).match(use.pattern))


def _shape(parts: list[ast.expr]) -> str:
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else ANYTHING for part in parts
    )


def _in_forms() -> Iterator[Use]:
    """Form packs name the question, its short label and the labels of its options."""
    for file in sorted((ROOT / "packs" / "forms").glob("*.toml")):
        call = Call(str(file.relative_to(ROOT)), "form", frozenset())
        for question in tomllib.loads(file.read_text("utf-8")).get("questions", ()):
            for key in _of_question(question):
                yield Use(key, call)


def _of_question(question: dict[str, Any]) -> Iterator[str]:
    prompt = str(question["prompt"])
    yield from (prompt, f"{prompt}-label")
    if question.get("labels"):
        labels = str(question["labels"])
        yield from (named(labels, option).key for option in question.get("options", ()))
