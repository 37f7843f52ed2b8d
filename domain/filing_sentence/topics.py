"""What the interview is about: behind 谈 and its like, or what is left when all else is taken."""

import re

from domain.filing_sentence.canvas import STOP, TAKEN, Canvas
from domain.filing_sentence.words import HAN, TOPIC_ENDS, TOPIC_MARKS, TOPIC_TAIL

_QUOTED = r"[“\"「《](?P<quoted>[^”\"」》]{2,60})[”\"」》]"
_MARKED = tuple(
    re.compile(rf"(?:{mark})\s?(?:{_QUOTED}|(?P<free>(?!{STOP})[^{TAKEN},.。;!?()|]{{2,60}}))")
    for mark in TOPIC_MARKS
)
_ASIDE = re.compile(
    rf"就(?P<free>[^{TAKEN},。;]{{2,40}}?)(?=\s?(?:进行|接受|来|想|要)?(?:采访|专访|{TAKEN}))"
)
_SMALL = re.compile(
    r"您好|你好|谢谢|麻烦|备案|报备(?:一下)?|请|帮我(?:报一个|报)?|采访|专访|受访人?|媒体|时间|主题|方式|记者|接受|配合|陪同"
    r"|要|想|来|的|将|对|于|在|会|拟|计划|进行|有个?|一下|我院|我们|咱们|医院|去|到|赴|过|前|说|刚?接到|社|兹有|请"
    r"|电话|连线|(?i:\b(?:wants?|to|will|interview|come|the|from|reporter|by|with|dr|at|on)\b)"
)
SHORTEST, LONGEST = 4, 60


def topic(canvas: Canvas) -> str | None:
    """Take the topic as written; empty: it is too short to file; None: no word opens one."""
    is_said = False
    for pattern in (_MARKED[0], _MARKED[1], _ASIDE, *_MARKED[2:]):
        for found in pattern.finditer(canvas.left):
            is_said = True
            if text := _of(canvas, found):
                return text
    return "" if is_said else None


def leftover(canvas: Canvas) -> str:
    """The one piece that nothing else explains, when there is exactly one: 李主任，流感疫苗接种."""
    pieces = [_trimmed(canvas, *place) for place in canvas.pieces()]
    found = [(first, after) for first, after in pieces if _is_topic(canvas.left[first:after])]
    if len(found) != 1:
        return ""
    return canvas.take(*found[0])


def _of(canvas: Canvas, found: re.Match[str]) -> str:
    groups = found.groupdict()
    name = "quoted" if groups.get("quoted") else "free"
    first, after = found.span(name)
    if name == "free":
        first, after = _cut(canvas, first, after)
    if not SHORTEST <= after - first <= LONGEST or not re.search(
        rf"[{HAN}A-Za-z]", canvas.left[first:after]
    ):
        return ""
    text = canvas.take(first, after)
    canvas.take(found.start(), after)
    return text


def _cut(canvas: Canvas, first: int, after: int) -> tuple[int, int]:
    """Up to what is done or how, without 的事 behind it."""
    if ends := TOPIC_ENDS.search(canvas.left, first, after):
        after = ends.start()
    text = canvas.left[first:after].rstrip()
    after = first + len(TOPIC_TAIL.sub("", text))
    return first, after


def _trimmed(canvas: Canvas, first: int, after: int) -> tuple[int, int]:
    """A piece without the small words at its ends."""
    while small := _SMALL.match(canvas.left, first, after):
        first = small.end()
    tail = True
    while tail:
        text = canvas.left[first:after]
        ends = [one for one in _SMALL.finditer(text) if one.end() == len(text) and one[0]]
        tail = bool(ends)
        after = first + ends[0].start() if ends else after
    return _cut(canvas, first, after)


def _is_topic(text: str) -> bool:
    return SHORTEST <= len(text) <= LONGEST and re.search(rf"[{HAN}]", text) is not None
