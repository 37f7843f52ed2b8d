"""The documents speak of the product that is here: its commands, settings, files and sections."""

import re
import shlex
import subprocess
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

ROOT = Path(__file__).parents[2]
READMES = (ROOT / "README.md", ROOT / "README.en.md")
DOCS = ROOT / "docs"
SETTINGS = DOCS / "manual" / "settings.md"
INDEX = DOCS / "manual" / "README.md"

LINK = re.compile(r'\]\(([^)\s]+)\)|<img src="([^"]+)"')
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#{1,6}) (.+)$", re.MULTILINE)
MAKE = re.compile(r"\bmake ([a-z]+)\b")
TARGET = re.compile(r"^([a-z]+):.*##", re.MULTILINE)
CITED = re.compile(r"([a-z-]+\.md)(?: §([0-9.]+)| ([A-Z][0-9]+)\b)?")
OURS = (
    "bot",
    "handlers",
    "web",
    "actions",
    "storage",
    "texts",
    "domain",
    "packs",
    "tests",
    "bench",
)


def files_known_to_git(*patterns: str) -> list[Path]:
    """What is in the repository, or about to be; nothing that a tool left behind."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *patterns]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)  # noqa: S603
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return sorted(path for path in paths if path.is_file())


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def prose(path: Path) -> str:
    """A page without its blocks of code: a comment of a shell is no heading."""
    return FENCE.sub("", read(path))


def headings(path: Path) -> list[tuple[int, str]]:
    return [(len(signs), title.strip()) for signs, title in HEADING.findall(prose(path))]


def anchor(title: str) -> str:
    """A heading as the address of its section, the way GitHub makes it."""
    kept = re.sub(r"[^\w\- ]", "", title.lower())
    return kept.strip().replace(" ", "-")


def said(found: list[str], complaint: str) -> None:
    assert not found, f"{complaint}:\n  " + "\n  ".join(sorted(found))


def links(path: Path) -> Iterator[tuple[str, str]]:
    """Path and section of every link that stays in the repository."""
    for written, drawn in LINK.findall(prose(path)):
        target = written or drawn
        if not re.match(r"[a-z]+:", target):
            name, _, section = target.partition("#")
            yield name, section


@pytest.mark.parametrize("page", files_known_to_git("*.md"), ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    lost = []
    for name, section in links(page):
        target = (page.parent / name).resolve() if name else page
        if not target.exists():
            lost.append(f"{page.relative_to(ROOT)}: {name}")
        elif section and section not in {anchor(title) for _, title in headings(target)}:
            lost.append(f"{page.relative_to(ROOT)}: {name}#{section}")
    said(lost, "links to nothing")


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


def test_every_page_of_the_manual_is_in_its_index() -> None:
    named = {name for name, _ in links(INDEX)}
    pages = {page.name for page in files_known_to_git("docs/manual/*.md")} - {INDEX.name}

    said([name for name in pages if name not in named], "pages missing from docs/manual/README.md")


def test_every_decision_is_in_its_index() -> None:
    index = DOCS / "decisions" / "README.md"
    named = {name for name, _ in links(index)}
    pages = {page.name for page in files_known_to_git("docs/decisions/*.md")} - {index.name}

    said(
        [name for name in pages if name not in named], "pages missing from docs/decisions/README.md"
    )


def test_what_the_code_cites_is_there() -> None:
    """``interview.md §10`` in a docstring leads to a section, ``product.md F4`` to a feature."""
    lost = []
    for path in files_known_to_git(*(f"{folder}/*" for folder in OURS)):
        if path.suffix in {".py", ".toml", ".ftl"} and path != Path(__file__):
            found = CITED.findall(joined(read(path)))
            lost += [
                f"{path.relative_to(ROOT)}: {name} {section or feature}"
                for name, section, feature in found
                if not is_there(name, section, feature)
            ]
    said(lost, "citations of nothing")


def joined(text: str) -> str:
    """A citation may be broken over two lines of a comment."""
    return re.sub(r"\.md\n\s*(?:# )?§", ".md §", text)


def is_there(name: str, section: str, feature: str) -> bool:
    page = next((at / name for at in (DOCS, DOCS / "manual", ROOT) if (at / name).exists()), None)
    if page is None:
        return False
    if feature:
        return re.search(rf"^\| {feature} \|", read(page), re.MULTILINE) is not None
    return not section or has_section(page, section.rstrip("."))


def has_section(page: Path, section: str) -> bool:
    """``10`` is a heading of its own, ``1.10`` the tenth point of the first section."""
    whole, _, point = section.partition(".")
    begins = re.search(rf"^## {whole}\. .*?(?=^## |\Z)", prose(page), re.MULTILINE | re.DOTALL)
    return begins is not None and (
        not point or re.search(rf"^{point}\. ", begins[0], re.MULTILINE) is not None
    )
