"""Papers are made by a process of their own (texts/apart.py)."""

from collections.abc import Mapping
from typing import Any

from domain.slip import Shape
from texts import apart

SECTIONS = "sections"  # a Word file as long as it is


def make_docx(contents: Mapping[str, Any]) -> bytes:
    return apart.made(["texts.papers", Shape.DOCX], contents)


def make_pdf(contents: Mapping[str, Any]) -> bytes:
    return apart.made(["texts.papers", Shape.PDF], contents)


def make_sections(contents: Mapping[str, Any]) -> bytes:
    return apart.made(["texts.papers", SECTIONS], contents)
