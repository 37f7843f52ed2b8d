"""How each tone looks, in every part of a sheet."""

from collections.abc import Mapping

from texts.pictures.canvas import Palette
from texts.pictures.fonts import Face, Weight
from texts.pictures.week_sheet import Tone

MARGIN = 30
KEY = Face(21, Weight.BOLD)  # what stands out within a cell or a legend

INK: Mapping[Tone, str] = {
    Tone.PLAIN: Palette.INK,
    Tone.KEY: Palette.JADE,
    Tone.DUE: Palette.AMBER,
    Tone.OFF: Palette.BRICK,
    Tone.MAKE_UP: Palette.SLATE,
}
GROUND: Mapping[Tone, str] = {
    Tone.PLAIN: Palette.SKY,
    Tone.KEY: Palette.MIST,
    Tone.DUE: Palette.CREAM,
    Tone.OFF: Palette.BLUSH,
    Tone.MAKE_UP: Palette.SKY,
}
