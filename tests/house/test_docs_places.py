"""Links, citations and places in the code lead somewhere; every page is in its index."""

import re
from pathlib import Path

import pytest

from tests.house.pages import (
    DOCS,
    ROOT,
    anchor,
    files_known_to_git,
    headings,
    links,
    prose,
    read,
    said,
)

INDEX = DOCS / "manual" / "README.md"
CITED = re.compile(r"([a-z-]+\.md)(?: §([0-9.]+)| ([A-Z][0-9]+)\b)?")
PLACE = re.compile(r"`((?:\w+/)+[\w.-]+)(?:: ([\w.]+))?`")
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
FOLDERS = {*OURS, "sandbox", "docs", "tools", ".ci"}


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


def test_every_measurement_is_on_its_page() -> None:
    page = read(DOCS / "measurements.md")
    benches = {file.name for file in files_known_to_git("bench/[a-z]*.py")}

    said([name for name in benches if f"bench/{name}" not in page], "not in docs/measurements.md")


def test_what_the_code_cites_is_there() -> None:
    """``interview.md §10`` in a docstring leads to a section, ``product.md F4`` to a feature."""
    lost = []
    for path in files_known_to_git(*(f"{folder}/*" for folder in OURS)):
        if path.suffix in {".py", ".toml", ".ftl"} and path.parent != Path(__file__).parent:
            found = CITED.findall(joined(read(path)))
            lost += [
                f"{path.relative_to(ROOT)}: {name} {section or feature}"
                for name, section, feature in found
                if not is_there(name, section, feature)
            ]
    said(lost, "citations of nothing")


def test_places_in_the_code_are_where_the_documents_say() -> None:
    """``bot/inbox.py: recover`` is a file of ours, and the name stands in it."""
    lost = []
    for page in files_known_to_git("docs/*.md", "*.md"):
        for place, name in PLACE.findall(prose(page)):
            file = ROOT / place
            if place.split("/")[0] not in FOLDERS:
                continue
            if not file.exists():
                lost.append(f"{page.relative_to(ROOT)}: {place}")
            elif name and not re.search(rf"\b{name.split('.')[-1]}\b", read(file)):
                lost.append(f"{page.relative_to(ROOT)}: {place}: {name}")
    said(lost, "places that are not there")


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
