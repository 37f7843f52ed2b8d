"""The pages of the repository, and what stands on them."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"

LINK = re.compile(r'\]\(([^)\s]+)\)|<img src="([^"]+)"')
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#{1,6}) (.+)$", re.MULTILINE)


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
