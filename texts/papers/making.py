"""Papers are made by a process of their own: what it loads for the moment goes with it.

The PDF library with a Chinese font takes 80 MB; in the running bot they would stay.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from domain.slip import Shape

SECTIONS = "sections"  # a Word file as long as it is
WITHIN = 60  # seconds


def make_docx(contents: Mapping[str, Any]) -> bytes:
    return _made(Shape.DOCX, contents)


def make_pdf(contents: Mapping[str, Any]) -> bytes:
    return _made(Shape.PDF, contents)


def make_sections(contents: Mapping[str, Any]) -> bytes:
    return _made(SECTIONS, contents)


def _made(shape: str, contents: Mapping[str, Any]) -> bytes:
    """Raises RuntimeError with what went wrong."""
    line = [sys.executable, "-m", "texts.papers", shape]
    told = json.dumps(contents).encode()
    ran = subprocess.run(  # noqa: S603  (the words go in on standard input)
        line, input=told, capture_output=True, check=False, timeout=WITHIN
    )
    if ran.returncode:
        raise RuntimeError(ran.stderr.decode(errors="replace").strip().rpartition("\n")[2])
    return ran.stdout
