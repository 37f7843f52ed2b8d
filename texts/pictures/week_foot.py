"""Beneath the weeks: the key days and what is due in full, what the signs mean, what is unsure."""

from dataclasses import dataclass

from texts.pictures.canvas import WIDTH, Box, Canvas, Palette
from texts.pictures.fonts import Face, Weight
from texts.pictures.setting import height, legible, width, wrap
from texts.pictures.tones import GROUND, INK, KEY, MARGIN
from texts.pictures.week_sheet import Line, Mark, Sheet, Tone

AFTER = 24  # between the parts
LISTED = Face(26)
LISTED_KEY = Face(26, Weight.BOLD)
LEGEND = Face(22)


@dataclass(frozen=True, slots=True)
class Foot:
    """Lists, legend and notes beneath the weeks."""

    sheet: Sheet

    @property
    def high(self) -> int:
        return round(self._below(None, 0))

    def draw(self, canvas: Canvas, top: float) -> None:
        self._below(canvas, top)

    def _below(self, canvas: Canvas | None, top: float) -> float:
        """Lays it out, and draws it when there is something to draw on; gives the bottom."""
        top += AFTER
        for line in self.sheet.lists:
            top = self._line(canvas, line, top)
        if self.sheet.lists:
            top += AFTER / 2
        top = self._legend(canvas, top) + AFTER / 2
        for note in self.sheet.notes:
            for part in wrap(legible(note), LEGEND, WIDTH - 2 * MARGIN, 3):
                box = Box(MARGIN, top, WIDTH - MARGIN, top + height(LEGEND))
                if canvas:
                    canvas.text(part, LEGEND, box, Palette.QUIET)
                top = box.bottom
        return top + AFTER / 2

    def _line(self, canvas: Canvas | None, line: Line, top: float) -> float:
        tone = Tone(line.tone)
        left = MARGIN + 18 + (self._first_column() if line.when else 0)
        room = WIDTH - MARGIN - left
        face = LISTED if tone is Tone.PLAIN else LISTED_KEY
        parts = wrap(legible(line.text), face, room, 2)
        bottom = top + len(parts) * height(face) + 8
        if canvas:
            canvas.fill(Box(MARGIN, top + 5, MARGIN + 6, bottom - 9), INK[tone], radius=3)
            when = Box(MARGIN + 18, top, left, top + height(LISTED))
            canvas.text(line.when, LISTED, when, Palette.QUIET)
            box = Box(left, top, WIDTH - MARGIN, bottom)
            canvas.lines(legible(line.text), face, box, INK[tone], most=2)
        return bottom

    def _first_column(self) -> float:
        return max(width(line.when, LISTED) for line in self.sheet.lists) + 22

    def _legend(self, canvas: Canvas | None, top: float) -> float:
        """Signs with their words, as many a line as fit."""
        left = float(MARGIN)
        for mark in self.sheet.legend:
            wide = 46 + max(0, width(mark.sign, KEY) - 22) + width(mark.text, LEGEND)
            if left > MARGIN and left + wide > WIDTH - MARGIN:
                left, top = float(MARGIN), top + height(LEGEND) + 8
            if canvas:
                _legend_mark(canvas, mark, left, top)
            left += wide + 28
        return top + height(LEGEND)


def _legend_mark(canvas: Canvas, mark: Mark, left: float, top: float) -> None:
    tone = Tone(mark.tone)
    wide = max(34, width(mark.sign, KEY) + 12)
    box = Box(left, top, left + wide, top + 28)
    if tone is Tone.TODAY:
        canvas.ring((left + 17, top + 14), 13, Palette.JADE)
    elif tone is Tone.TENTATIVE:
        canvas.dashes(box, Palette.INK)
    else:
        canvas.fill(box, GROUND[tone], radius=6)
    if tone is Tone.KEY:
        canvas.fill(Box(left, top, left + 5, top + 28), INK[tone], radius=2)
    if mark.sign:
        canvas.text(mark.sign, KEY, Box(left, top, box.right, top + 28), INK[tone], align="centre")
    words = Box(box.right + 8, top, WIDTH - MARGIN, top + height(LEGEND))
    canvas.text(mark.text, LEGEND, words, Palette.QUIET)
