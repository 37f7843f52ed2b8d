"""The sentence while it is read: what one rule has taken, no other rule sees."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from domain.reply.traditional import SIMPLIFIED as OF_REPLIES
from domain.when.traditional import SIMPLIFIED as OF_DATES

TAKEN = "\ue000"  # stands for every sign that was taken
# Behind a name or a topic: the end, a mark, a space, or what was taken.
STOP = rf"[{TAKEN}\s,.。、;:!?()《》「」“”\"'/|]"
MARKS = re.compile(rf"[{TAKEN}\s,.。、;:!?()《》「」“”\"'/|]+")

_MORE = {
    ord(pair[0]): pair[1]
    for pair in (
        *("報报", "東东", "編编", "導导", "視视", "聞闻", "電电", "臺台", "紙纸", "員员", "說说"),
        *("話话", "頻频", "廣广", "線线", "樣样"),
    )
}
_ORIGINAL = str.maketrans(
    {"，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "？": "?", "！": "!"}
)


@dataclass(slots=True)
class Canvas:
    """``plain`` is ``written`` in one way, sign for sign; ``left`` loses what is taken."""

    written: str
    plain: str = field(init=False)
    left: str = field(init=False)

    def __post_init__(self) -> None:
        self.plain = plain(self.written)
        self.left = self.plain

    def take(self, first: int, after: int) -> str:
        """These signs are spoken for; gives them as they were written."""
        self.left = self.left[:first] + TAKEN * (after - first) + self.left[after:]
        return self.written[first:after].strip()

    def pieces(self) -> Iterator[tuple[int, int]]:
        """What is left between marks, as first and after."""
        at = 0
        for mark in MARKS.finditer(self.left):
            if mark.start() > at:
                yield at, mark.start()
            at = mark.end()
        if at < len(self.left):
            yield at, len(self.left)


def plain(text: str) -> str:
    """Half-width and simplified, sign for sign, so that a place in it is a place in the text."""
    signs = "".join(map(_narrow, text)).translate(_ORIGINAL)
    return signs.translate(OF_REPLIES).translate(OF_DATES).translate(_MORE)


def _narrow(sign: str) -> str:
    narrow = unicodedata.normalize("NFKC", sign)
    return narrow if len(narrow) == 1 else sign
