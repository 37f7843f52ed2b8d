"""The documents speak of the product that is here: its commands, settings and checks."""

import re
import shlex
from collections.abc import Iterator
from datetime import time
from pathlib import Path
from typing import Any

import pytest
import typer
from pydantic import BaseModel, SecretStr

from bot.cli import app
from bot.config import Config
from handlers.routes import ROUTES
from tests.house.pages import DOCS, FENCE, ROOT, files_known_to_git, headings, links, read, said

READMES = (ROOT / "README.md", ROOT / "README.en.md")
EXAMPLE = ROOT / "config.example.toml"
SETTINGS = DOCS / "manual" / "settings.md"

MAKE = re.compile(r"\bmake ([a-z]+)\b")
TARGET = re.compile(r"^([a-z]+):.*##", re.MULTILINE)


def commands(group: Any, so_far: tuple[str, ...] = ()) -> Iterator[str]:
    """``plans load``: every command that can be typed behind ``xuanbao``."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*so_far, name))
        else:
            yield " ".join((*so_far, name))


ALL_COMMANDS = sorted(commands(typer.main.get_command(app)))


@pytest.mark.parametrize("readme", READMES, ids=lambda page: page.name)
def test_the_readme_lists_the_commands_there_are(readme: Path) -> None:
    listed = re.findall(r"^\| `xuanbao ([^`]+)` \|", read(readme), re.MULTILINE)
    bare = sorted(re.split(r" (?=[A-Z\[-])", one)[0] for one in listed)

    assert bare == ALL_COMMANDS


@pytest.mark.parametrize("readme", READMES, ids=lambda page: page.name)
def test_the_readme_lists_the_commands_of_the_chat(readme: Path) -> None:
    sentence = next(line for line in read(readme).splitlines() if "`/start` `/filing`" in line)

    assert set(re.findall(r"`/([a-z]+)`", sentence)) == {
        route.command for route in ROUTES if route.command
    }


def test_what_is_typed_in_the_documents_is_understood() -> None:
    """Every ``xuanbao …`` line of a block of code names a command and options it has."""
    wrong = []
    for page in files_known_to_git("*.md"):
        for block in FENCE.findall(read(page)):
            for line in block.splitlines():
                typed = re.match(r"(?:\.venv/bin/)?xuanbao (.*)", line.strip())
                if typed and (problem := misunderstood(typed[1])):
                    wrong.append(f"{page.relative_to(ROOT)}: {line.strip()}: {problem}")
    said(wrong, "commands that would be refused")


def misunderstood(typed: str) -> str:
    """What the command line would not know of a line; empty: nothing."""
    words = shlex.split(typed, comments=True)
    command: Any = typer.main.get_command(app)
    while words and hasattr(command, "commands"):
        name = words.pop(0)
        if name not in command.commands:
            return f"no command {name}"
        command = command.commands[name]
    known = {option for parameter in command.params for option in parameter.opts}
    unknown = [word for word in words if word.startswith("-") and word.split("=")[0] not in known]
    return " ".join(unknown)


def settings(model: type[BaseModel], section: str = "") -> Iterator[tuple[str, Any]]:
    """``[hours] digest_at`` with its default, for every setting there is."""
    for name, field in model.model_fields.items():
        if isinstance(field.default, BaseModel):
            yield from settings(type(field.default), f"[{name}] ")
        else:
            yield f"{section}{name}", field.default


def shown(default: Any) -> str:
    """A default as the page writes it."""
    if default in (None, (), SecretStr("")):
        return "无"
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"
    if isinstance(default, time):
        return f"`{default:%H:%M}`"
    if isinstance(default, tuple):
        return f"`{', '.join(map(str, default))}`"
    return f"`{default}`"


def test_the_page_of_settings_names_each_with_its_default() -> None:
    rows = re.findall(r"^\| `((?:\[\w+\] )?\w+)` \| (.+?) \|", read(SETTINGS), re.MULTILINE)

    assert dict(rows) == {name: shown(default) for name, default in settings(Config)}


def test_the_example_configuration_loads_and_holds_every_setting() -> None:
    Config.load(EXAMPLE)
    section, found = "", set()
    for line in read(EXAMPLE).splitlines():
        if heading := re.fullmatch(r"(\[\w+\])", line):
            section = f"{heading[1]} "
        elif key := re.match(r"(?:# )?(\w+) = ", line):
            found.add(f"{section}{key[1]}")

    assert found | {"[telegram] token"} == {name for name, _ in settings(Config)}  # never in a file


@pytest.mark.parametrize("readme", READMES, ids=lambda page: page.name)
def test_the_readme_names_every_section_of_the_configuration(readme: Path) -> None:
    named = re.findall(r"^\| `\[(\w+)\]` \|", read(readme), re.MULTILINE)

    sections = {name.partition("]")[0] for name, _ in settings(Config) if name.startswith("[")}
    assert {f"[{name}" for name in named} == sections


def test_what_the_documents_make_can_be_made() -> None:
    targets = set(TARGET.findall(read(ROOT / "Makefile")))
    pages = (*READMES, ROOT / "CONTRIBUTING.md", DOCS / "testing.md")
    typed = {
        verb
        for page in pages
        for block in FENCE.findall(read(page))
        for verb in MAKE.findall(block)
    }
    quoted = {verb for page in pages for verb in re.findall(r"`make ([a-z]+)`", read(page))}

    assert typed | quoted <= targets
    assert {"demo", "test"} <= typed


@pytest.mark.parametrize("readme", READMES, ids=lambda page: page.name)
def test_the_checks_the_readme_names_are_those_that_are_run(readme: Path) -> None:
    run = [
        line.removeprefix("make ")
        for line in read(ROOT / ".ci" / "run").splitlines()
        if line.startswith("make ")
    ]
    sentence = next(line for line in read(readme).splitlines() if ".ci/run" in line)

    assert [verb for verb in run if verb != "setup"] == re.findall(r"`make ([a-z]+)`", sentence)


def test_both_readmes_are_built_alike() -> None:
    chinese, english = map(headings, READMES)

    assert [level for level, _ in chinese] == [level for level, _ in english]
    assert links_of(READMES[0]) == links_of(READMES[1])


def links_of(readme: Path) -> list[str]:
    """What a README points at, but for the other one and the sections of pages."""
    return sorted(name for name, _ in links(readme) if not name.startswith("README"))
