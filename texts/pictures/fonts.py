"""The Chinese type pictures are set in: Noto Sans CJK SC, wherever the system keeps it.

Debian and Ubuntu: ``fonts-noto-cjk``.  Without it no picture is drawn and people read text.
"""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FAMILY = "Noto Sans CJK SC"
PACKAGE = "fonts-noto-cjk"
FOLDERS = (  # Debian, Fedora, Arch, a person's own
    "/usr/share/fonts/opentype/noto",
    "/usr/share/fonts/google-noto-sans-cjk-fonts",
    "/usr/share/fonts/noto-cjk",
    "~/.local/share/fonts",
)
FACES_IN_FILE = 10  # a collection holds one face a script, in an order of its own
ASK_WITHIN = 10  # seconds for fontconfig


class Weight(StrEnum):
    """The name is that of the file, too."""

    REGULAR = "Regular"
    BOLD = "Bold"


@dataclass(frozen=True, slots=True)
class Face:
    """A weight at a size in pixels."""

    size: int
    weight: Weight = Weight.REGULAR


@lru_cache(maxsize=1)
def are_found() -> bool:
    """Whether both weights are there: asked once, at the start, without a library of pictures."""
    return all(_file(weight) is not None for weight in Weight)


@lru_cache(maxsize=64)
def load(face: Face) -> "FreeTypeFont":
    """Raises OSError where the font is missing.  Kerning is left out: the same with any build."""
    from PIL.ImageFont import Layout, truetype

    path = _file(face.weight)
    if path is None:
        raise OSError(f"{FAMILY} {face.weight} is not installed ({PACKAGE})")
    return truetype(str(path), face.size, _index_in(path), layout_engine=Layout.BASIC)


@lru_cache(maxsize=2)
def _file(weight: Weight) -> Path | None:
    """The file that holds the Simplified Chinese face among others."""
    return next(chain(_known(weight), _asked(weight)), None)


def _known(weight: Weight) -> Iterator[Path]:
    for folder in FOLDERS:
        path = Path(folder).expanduser() / f"NotoSansCJK-{weight}.ttc"
        if path.is_file():
            yield path


def _asked(weight: Weight) -> Iterator[Path]:
    """Where fontconfig knows it to be, if there is fontconfig."""
    command = shutil.which("fc-match")
    if command is None:
        return
    wanted = [command, "--format=%{family}\n%{file}", f"{FAMILY}:style={weight}"]
    asked = subprocess.run(  # noqa: S603  (nothing in it comes from anybody)
        wanted, capture_output=True, text=True, check=False, timeout=ASK_WITHIN
    )
    families, _, file = asked.stdout.partition("\n")  # the nearest it has, if not the one wanted
    if FAMILY in families.split(",") and Path(file).is_file():
        yield Path(file)


@lru_cache(maxsize=2)
def _index_in(path: Path) -> int:
    """The number of the Simplified Chinese face.  Raises OSError when it is not in the file."""
    from PIL.ImageFont import truetype

    for index in range(FACES_IN_FILE):
        family, _ = truetype(str(path), 10, index).getname()
        if family == FAMILY:
            return index
    raise OSError(f"{FAMILY} is not in {path.name}")
