"""A sheet of paper for pictures: palette, boxes, type that stays in its box, and PNG.

Everything is drawn at twice the size and halved: edges and type come out smooth.
"""

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from texts.pictures.fonts import Face, load
from texts.pictures.setting import fit, height, width, wrap

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

WIDTH = 1080  # what a phone shows without scaling up
FINE = 2
BASELINE = 1.02  # of the size, below the top of a line: characters stand in its middle
COLOURS = 96  # of the palette in the file: a fifth of the bytes, no difference to see


class Palette:
    """Few colours; none of them says anything that a word beside it does not say too."""

    PAPER = "#ffffff"
    WASH = "#f6f4ef"  # days off
    FAINT = "#fafafa"
    LINE = "#e2e0da"
    RULE = "#b9b6ad"
    INK = "#1f2a30"
    QUIET = "#6c757b"
    GHOST = "#b3b8bb"
    JADE = "#0f5c55"  # what is pushed, today
    MIST = "#dfece9"
    BRICK = "#a93226"  # holidays
    BLUSH = "#fbe9e6"
    SLATE = "#3d4f63"  # make-up workdays
    SKY = "#e6edf5"
    AMBER = "#8a5300"  # what is due
    CREAM = "#fdf1d8"


@dataclass(frozen=True, slots=True)
class Box:
    """Left, top, right, bottom in pixels of the finished picture."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def inset(self, x: float, y: float = 0) -> "Box":
        return Box(self.left + x, self.top + y, self.right - x, self.bottom - y)

    def holds(self, other: "Box", slack: float = 1) -> bool:
        return (
            other.left >= self.left - slack
            and other.top >= self.top - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


def columns(box: Box, count: int) -> tuple[Box, ...]:
    """Cut upright into equal parts."""
    step = box.width / count
    edges = [round(box.left + step * n) for n in range(count + 1)]
    return tuple(Box(edges[n], box.top, edges[n + 1], box.bottom) for n in range(count))


@dataclass(frozen=True, slots=True)
class Placed:
    """Words as they stand, and the box they were meant to stay in."""

    text: str
    face: Face
    box: Box
    within: Box


@dataclass(slots=True)
class Canvas:
    """Draws at once; ``placed`` remembers every text, so that a test can measure it."""

    size: tuple[int, int]
    placed: list[Placed] = field(default_factory=list)
    _image: "Image" = field(init=False)
    _draw: "ImageDraw" = field(init=False)

    def __post_init__(self) -> None:
        from PIL import Image, ImageDraw

        fine = (self.size[0] * FINE, self.size[1] * FINE)
        self._image = Image.new("RGB", fine, Palette.PAPER)
        self._draw = ImageDraw.Draw(self._image)

    def fill(
        self,
        box: Box,
        colour: str | None,
        *,
        radius: float = 0,
        outline: str | None = None,
        stroke: float = 1,
    ) -> None:
        self._draw.rounded_rectangle(
            _fine(box), radius * FINE, colour, outline, round(stroke * FINE) if outline else 0
        )

    def rule(self, start: tuple[float, float], end: tuple[float, float], colour: str) -> None:
        self._draw.line([c * FINE for c in (*start, *end)], colour, FINE)

    def dashes(self, box: Box, colour: str, *, dash: int = 7, gap: int = 5) -> None:
        """A broken frame: what is not certain yet."""
        self._dash_along(box.left, box.right, (box.top, box.bottom), colour, (dash, gap))
        for x in (box.left, box.right):
            y = box.top
            while y < box.bottom:
                self.rule((x, y), (x, min(y + dash, box.bottom)), colour)
                y += dash + gap

    def _dash_along(
        self, left: float, right: float, ys: tuple[float, ...], colour: str, step: tuple[int, int]
    ) -> None:
        x = left
        while x < right:
            for y in ys:
                self.rule((x, y), (min(x + step[0], right), y), colour)
            x += sum(step)

    def ring(self, centre: tuple[float, float], radius: float, colour: str) -> None:
        x, y = centre
        box = Box(x - radius, y - radius, x + radius, y + radius)
        self._draw.ellipse(_fine(box), outline=colour, width=3 * FINE)

    def text(
        self, text: str, face: Face, box: Box, colour: str = Palette.INK, *, align: str = "left"
    ) -> float:
        """One line, cut to the width of its box and set at its top; gives where it ends."""
        shown = fit(text, face, box.width)
        wide = width(shown, face)
        spare = box.width - wide
        left = box.left + {"left": 0.0, "centre": spare / 2, "right": spare}[align]
        baseline = box.top + face.size * BASELINE
        fine = load(Face(face.size * FINE, face.weight))
        self._draw.text((left * FINE, baseline * FINE), shown, colour, fine, anchor="ls")
        bottom = box.top + height(face)
        self.placed.append(Placed(shown, face, Box(left, box.top, left + wide, bottom), box))
        return left + wide

    def lines(
        self, text: str, face: Face, box: Box, colour: str = Palette.INK, *, most: int = 9
    ) -> float:
        """As many lines as it takes, ``most`` at the most; gives the y below the last."""
        top = box.top
        for line in wrap(text, face, box.width, most):
            self.text(line, face, Box(box.left, top, box.right, top + height(face)), colour)
            top += height(face)
        return top

    def png(self) -> bytes:
        """The finished picture: the same bytes for the same drawing."""
        from PIL.Image import Dither, Quantize

        small = self._image.reduce(FINE)
        few = small.quantize(COLOURS, method=Quantize.FASTOCTREE, dither=Dither.NONE)
        out = io.BytesIO()
        few.save(out, "PNG", optimize=False, compress_level=6)
        return out.getvalue()


def _fine(box: Box) -> tuple[float, float, float, float]:
    """The right and bottom edges are outside: two boxes beside each other do not overlap."""
    return (
        box.left * FINE,
        box.top * FINE,
        max(box.left, box.right) * FINE - 1,
        max(box.top, box.bottom) * FINE - 1,
    )
