"""Draws a sheet of weeks: as high as its fullest weeks need, every word within its cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from texts.pictures.canvas import WIDTH, Box, Canvas, Palette, columns
from texts.pictures.fonts import Face, Weight
from texts.pictures.setting import height, largest, legible, width, wrap
from texts.pictures.tones import GROUND, INK, KEY, MARGIN
from texts.pictures.week_foot import Foot
from texts.pictures.week_sheet import Cell, Entry, Sheet, Strip, Tone, Week

PAD = 8  # inside a cell
HEAD = 86  # number and lunar day
LANE = 34  # a strip and the gap below it
STRIP = 30
LOWEST = 130  # a week with nothing in it
GAP = 6  # between entries

TITLE = Face(54, Weight.BOLD)
PLACE = Face(26)
WHOLE = Face(24)
WEEKDAY = Face(24, Weight.BOLD)
NUMBER = Face(34, Weight.BOLD)
SMALL = Face(19)
SMALLER = (SMALL, Face(17), Face(15))  # an English word must not be broken
KEYS = (KEY, Face(19, Weight.BOLD), Face(17, Weight.BOLD))
PLAIN = Face(20)
PLAINS = (PLAIN, Face(18), Face(16))

MOST_LINES: Mapping[Tone, int] = {Tone.KEY: 4, Tone.DUE: 3, Tone.PLAIN: 2}


@dataclass(frozen=True, slots=True)
class _Block:
    """An entry broken into lines for its cell."""

    tone: Tone
    face: Face
    lines: tuple[str, ...]
    is_tentative: bool

    @property
    def is_framed(self) -> bool:
        return self.tone is not Tone.PLAIN

    @property
    def high(self) -> int:
        return len(self.lines) * height(self.face) + (8 if self.is_framed else 0)


def draw(sheet: Sheet) -> Canvas:
    """The same canvas for the same sheet."""
    blocks = [[_blocks(cell) for cell in week.cells] for week in sheet.weeks]
    heights = [_high(week, row) for week, row in zip(sheet.weeks, blocks, strict=True)]
    top = _top_of_grid(sheet)
    foot = Foot(sheet)
    canvas = Canvas((WIDTH, round(top + sum(heights) + foot.high)))
    _head(canvas, sheet)
    for week, row, high in zip(sheet.weeks, blocks, heights, strict=True):
        _week(canvas, week, row, Box(MARGIN, top, WIDTH - MARGIN, top + high))
        top += high
    foot.draw(canvas, top)
    return canvas


CELL = (WIDTH - 2 * MARGIN) / 7


def _blocks(cell: Cell) -> tuple[_Block, ...]:
    return tuple(map(_block, cell.entries))


def _block(entry: Entry) -> _Block:
    tone = Tone(entry.tone)
    text = legible(entry.text)
    room = CELL - 2 * PAD - (0 if tone is Tone.PLAIN else 14) - 2
    faces = PLAINS if tone is Tone.PLAIN else KEYS
    face = largest(text, faces, room)
    lines = wrap(text, face, room, MOST_LINES[tone])
    if len(lines) > 1 and len(lines[-1]) == 1:  # 世界哮喘|日 looks torn off: a little smaller
        fitting = (one for one in faces[faces.index(face) :] if width(text, one) <= room)
        face = next(fitting, face)
        lines = wrap(text, face, room, MOST_LINES[tone])
    return _Block(tone, face, lines, entry.is_tentative)


def _high(week: Week, blocks: Sequence[tuple[_Block, ...]]) -> int:
    """As high as its fullest cell."""
    found = LOWEST
    for column, (cell, row) in enumerate(zip(week.cells, blocks, strict=True)):
        more = height(SMALL) if cell.more else 0
        entries = sum(block.high + GAP for block in row)
        found = max(found, HEAD + _lanes(week, column) * LANE + entries + more + PAD)
    return found


def _lanes(week: Week, column: int) -> int:
    """How far down the strips over this column reach."""
    return max((s.lane + 1 for s in week.strips if s.start <= column <= s.end), default=0)


def _whole_lines(sheet: Sheet) -> tuple[str, ...]:
    return wrap(legible(sheet.whole), WHOLE, WIDTH - 2 * MARGIN, 3)


def _top_of_grid(sheet: Sheet) -> int:
    whole = len(_whole_lines(sheet)) * height(WHOLE)
    return 28 + height(TITLE) + (whole + 14 if whole else 4) + height(WEEKDAY) + 12


def _head(canvas: Canvas, sheet: Sheet) -> None:
    wide = Box(MARGIN, 28, WIDTH - MARGIN, 28 + height(TITLE))
    end = canvas.text(sheet.title, TITLE, wide)
    beside = Box(end + 30, wide.top + 28, wide.right, wide.top + 28 + height(PLACE))
    canvas.text(legible(sheet.place), PLACE, beside, Palette.QUIET, align="right")
    top = wide.bottom + 4
    canvas.lines(sheet.whole, WHOLE, Box(wide.left, top, wide.right, top + 200), most=3)
    bottom = _top_of_grid(sheet)
    row = Box(MARGIN, bottom - height(WEEKDAY) - 8, WIDTH - MARGIN, bottom - 8)
    for box, name in zip(columns(row, 7), sheet.weekdays, strict=True):
        canvas.text(name, WEEKDAY, box.inset(PAD + 2), Palette.QUIET)
    canvas.rule((MARGIN, bottom - 1), (WIDTH - MARGIN, bottom - 1), Palette.RULE)


def _week(canvas: Canvas, week: Week, blocks: Sequence[tuple[_Block, ...]], row: Box) -> None:
    boxes = columns(row, 7)
    for cell, box in zip(week.cells, boxes, strict=True):
        if cell.is_rest:
            canvas.fill(Box(box.left, box.top + 1, box.right, box.bottom), Palette.WASH)
    for box in boxes[1:]:
        canvas.rule((box.left, row.top), (box.left, row.bottom), Palette.LINE)
    canvas.rule((row.left, row.bottom), (row.right, row.bottom), Palette.RULE)
    for column, (cell, box, found) in enumerate(zip(week.cells, boxes, blocks, strict=True)):
        _day(canvas, cell, box)
        top = box.top + HEAD + _lanes(week, column) * LANE
        _entries(canvas, cell, found, Box(box.left + PAD, top, box.right - PAD, box.bottom))
    for strip in week.strips:
        _strip(canvas, strip, boxes)


def _day(canvas: Canvas, cell: Cell, box: Box) -> None:
    """The number in its ring, the lunar day beneath, 休 or 班 in the corner."""
    colour = Palette.INK if cell.is_inside else Palette.GHOST
    left = box.left + PAD + 2
    number = Box(left, box.top + 6, left + 60, box.top + 6 + height(NUMBER))
    end = canvas.text(cell.number, NUMBER, number, colour)
    if cell.is_today:
        canvas.ring(((left + end) / 2, number.top + 22.5), 24, Palette.JADE)
    lunar = Box(left, box.top + 55, box.right - PAD, box.top + 55 + height(SMALL))
    face = largest(cell.lunar.replace(" ", "_"), SMALLER, lunar.width)
    canvas.text(cell.lunar, face, lunar, Palette.QUIET)
    if cell.mark:
        tone = Tone.MAKE_UP if cell.is_make_up else Tone.OFF
        _chip(canvas, cell.mark, tone, box.right - PAD, box.top + 10)


def _chip(canvas: Canvas, text: str, tone: Tone, right: float, top: float) -> None:
    wide = max(30, width(text, KEY) + 12)
    box = Box(right - wide, top, right, top + 32)
    canvas.fill(box, GROUND[tone], radius=6)
    canvas.text(text, KEY, Box(box.left, top + 1, right, box.bottom), INK[tone], align="centre")


def _entries(canvas: Canvas, cell: Cell, blocks: Sequence[_Block], box: Box) -> None:
    top = box.top
    for block in blocks:
        _put(canvas, block, Box(box.left, top, box.right, top + block.high))
        top += block.high + GAP
    if cell.more:
        last = Box(box.left + 2, top, box.right, top + height(SMALL))
        canvas.text(cell.more, SMALL, last, Palette.QUIET)


def _put(canvas: Canvas, block: _Block, box: Box) -> None:
    inner = box.inset(1)
    if block.is_framed:
        canvas.fill(box, GROUND[block.tone], radius=6)
        canvas.fill(Box(box.left, box.top, box.left + 5, box.bottom), INK[block.tone], radius=2)
        if block.is_tentative:
            canvas.dashes(box.inset(1, 1), INK[block.tone])
        inner = Box(box.left + 10, box.top + 3, box.right - 4, box.bottom)
    top = inner.top
    for line in block.lines:
        within = Box(inner.left, top, inner.right, top + height(block.face))
        canvas.text(line, block.face, within, INK[block.tone])
        top = within.bottom


def _strip(canvas: Canvas, strip: Strip, boxes: Sequence[Box]) -> None:
    top = boxes[0].top + HEAD + strip.lane * LANE
    tone = Tone(strip.tone)
    box = Box(boxes[strip.start].left + 4, top, boxes[strip.end].right - 4, top + STRIP)
    canvas.fill(box, GROUND[tone], radius=6)
    if strip.is_tentative:
        canvas.dashes(box.inset(0, 1), INK[tone])
    face = KEY if tone is Tone.KEY else PLAIN
    within = Box(box.left + 8, top + 1, box.right - 6, box.bottom + 1)
    canvas.text(legible(strip.text), face, within, INK[tone])
